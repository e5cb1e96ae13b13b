import type Provider from 'oidc-provider'
import type { KoaContextWithOIDC } from 'oidc-provider'
import { askedLevels } from './eids.ts'
import { among, answerFaults, tokenFaults } from './faults.ts'
import type { AppContext } from './house.ts'
import { pageLocale } from './locale.ts'
import { accessTokenClaims, idTokenClaims, type LogIn, signIdToken, tokenLife } from './tokens.ts'

type Context = Parameters<Parameters<Provider['use']>[0]>[0]
type Oidc = Pick<KoaContextWithOIDC['oidc'], 'route' | 'entities' | 'result' | 'params'>
type Next = () => Promise<unknown>

/** Seconds that an authorization code lives. */
export const codeLife = 60
const slowness = 30_000

/** Keeps, beside a new code, what its tokens will say. */
export function rememberLogIn({ clients, logIns }: AppContext, { oidc }: { oidc: Oidc }): void {
  const { AuthorizationCode: code, Client: client, Session: session } = oidc.entities
  if (!code || !client) return
  const hearsOfLogOut = clients.find(client.clientId)?.frontchannelLogoutUri !== undefined
  const logIn: LogIn = {
    locale: pageLocale(oidc.params?.ui_locales),
    asked: askedLevels(oidc.params?.acr_values),
    sid: hearsOfLogOut ? session?.sidFor(client.clientId) : undefined,
    representation: oidc.result?.representation as LogIn['representation'],
    fault: among(tokenFaults, oidc.result?.fault),
  }
  logIns.put(code.jti, logIn, Date.now() + codeLife * 1000)
}

/** Lets the redirect back to the client carry a wrong state or issuer when that was asked for. */
export async function answerBrowser({ faults }: AppContext, ctx: Context, next: Next): Promise<void> {
  await next()
  const location = ctx.response.get('location')
  if (!URL.canParse(location) || !new URL(location).searchParams.has('code')) return
  const { result }: Partial<Oidc> = ctx.oidc ?? {}
  const fault = among(answerFaults, result?.fault) ?? faults.take(answerFaults)
  const target = new URL(location)
  if (fault === 'wrong-state') target.searchParams.set('state', 'another-state')
  if (fault === 'wrong-response-iss') target.searchParams.set('iss', 'https://ansattporten.example')
  if (fault) ctx.redirect(target.href)
}

/** Gives the tokens as Ansattporten makes them, in place of oidc-provider's own. */
export async function answerClient(app: AppContext, ctx: Context, next: Next): Promise<void> {
  await next()
  const { route, entities }: Partial<Oidc> = ctx.oidc ?? {}
  const { AuthorizationCode: code, AccessToken: accessToken } = entities ?? {}
  const logIn = code && app.logIns.get(code.jti)
  const person = app.persons.find(code?.accountId ?? '')
  if (route !== 'token' || ctx.status !== 200 || !code || !accessToken || !logIn || !person) return

  logIn.fault ??= app.faults.take(tokenFaults)
  if (logIn.fault === 'token-500') {
    ctx.status = 500
    ctx.body = 'Internal Server Error'
    return
  }
  if (logIn.fault === 'token-slow') await new Promise((done) => setTimeout(done, slowness).unref())

  app.logIns.put(accessToken.jti, logIn, Date.now() + tokenLife * 1000)
  const parts = { issuer: app.issuer, code, person, logIn }
  ctx.body = {
    access_token: await app.keys.sign(accessTokenClaims(parts, accessToken.jti)),
    id_token: await signIdToken(app.keys, idTokenClaims(parts), logIn),
    token_type: 'Bearer',
    expires_in: tokenLife,
    scope: code.scope,
    authorization_details: logIn.representation,
  }
}
