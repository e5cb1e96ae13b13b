import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie } from 'hono/cookie'
import type Provider from 'oidc-provider'
import type { BrowserEnv } from './browser-env.ts'
import type { Client } from './clients.ts'
import type { AppContext } from './house.ts'
import { type SessionCookie, sessionCookies } from './isolated-sessions.ts'
import { pageLanguage } from './locale.ts'
import { type Frame, LogOutPage } from './log-out-page.tsx'
import { MessagePage } from './page.tsx'

type Session = InstanceType<Provider['Session']>

/**
 * The end-session endpoint, for GET and POST. Ends the sessions of all clients in this browser.
 * Without a session there is an error page; without a registered return address the person stays here.
 */
export async function logOut(c: Context<BrowserEnv>, app: AppContext, provider: Provider) {
  const asked: Record<string, unknown> = c.req.method === 'POST' ? await c.req.parseBody() : c.req.query()
  const language = pageLanguage(asked.ui_locales)
  const cookies = sessionCookies(c.req.header('cookie'))
  const sessions = await openSessions(provider, cookies)
  if (sessions.length === 0) return c.html(<MessagePage language={language} message="noSession" />, 400)

  const client = await askingClient(app, asked)
  if (client === 'contradictory') {
    return c.html(<MessagePage language={language} message="error" code="invalid_request" />, 400)
  }
  const frames = sessions.flatMap((session) => framesOf(app, session))
  for (const session of sessions) await end(provider, session)
  for (const { name } of cookies) deleteCookie(c, name)

  const nonce = randomBytes(16).toString('base64')
  const frameOrigins = [...new Set(frames.map(({ url }) => new URL(url).origin))]
  c.set('contentPolicy', `script-src 'nonce-${nonce}'; frame-src ${frameOrigins.join(' ') || "'none'"}`)
  return c.html(<LogOutPage language={language} frames={frames} onward={returnAddress(client, asked)} nonce={nonce} />)
}

async function openSessions(provider: Provider, cookies: SessionCookie[]): Promise<Session[]> {
  const found = await Promise.all(cookies.map(({ sessionId }) => provider.Session.find(sessionId)))
  return found.filter((session) => session !== undefined)
}

/** The client that asks, by its hint or its id; a hint that is not ours or says another client is contradictory. */
async function askingClient({ keys, clients }: AppContext, asked: Record<string, unknown>) {
  const { id_token_hint: hint, client_id: clientId } = asked
  if (typeof hint !== 'string') return typeof clientId === 'string' ? clients.find(clientId) : undefined
  const claims = await keys.read(hint).catch(() => undefined)
  const audience = claims?.aud
  if (typeof audience !== 'string' || (clientId && clientId !== audience)) return 'contradictory'
  return clients.find(audience)
}

function returnAddress(client: Client | undefined, asked: Record<string, unknown>): string | undefined {
  const { post_logout_redirect_uri: address, state } = asked
  if (typeof address !== 'string' || !client?.postLogoutRedirectUris.includes(address)) return undefined
  const target = new URL(address)
  if (typeof state === 'string') target.searchParams.set('state', state)
  return target.href
}

function framesOf({ clients, issuer }: AppContext, session: Session): Frame[] {
  return Object.keys(session.authorizations ?? {}).flatMap((clientId) => {
    const uri = clients.find(clientId)?.frontchannelLogoutUri
    if (!uri) return []
    const url = new URL(uri)
    url.searchParams.set('iss', issuer)
    url.searchParams.set('sid', session.sidFor(clientId) ?? '')
    return [{ client: clientId, url: url.href }]
  })
}

async function end(provider: Provider, session: Session) {
  for (const { grantId } of Object.values(session.authorizations ?? {})) {
    if (!grantId) continue
    await provider.AccessToken.revokeByGrantId(grantId)
    await provider.AuthorizationCode.revokeByGrantId(grantId)
  }
  await session.destroy()
}
