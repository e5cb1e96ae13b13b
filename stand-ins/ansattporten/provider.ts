import Provider, { type Adapter } from 'oidc-provider'
import { answerBrowser, answerClient, codeLife, rememberLogIn } from './answers.ts'
import { registration } from './clients.ts'
import { paths } from './discovery.ts'
import { acrs } from './eids.ts'
import type { AppContext } from './house.ts'
import { cookieNames, isolateSessions } from './isolated-sessions.ts'
import { personId } from './persons.ts'
import { policy } from './policy.ts'
import { checkAssertion, checkRequest } from './request-rules.ts'
import { pairwiseSubject, personClaims, tokenLife } from './tokens.ts'

const idle = 30 * 60
const atMost = 120 * 60

/** oidc-provider, set up to behave as Ansattporten does. */
export function openProvider(app: AppContext): Provider {
  const { issuer, persons } = app
  const provider = new Provider(issuer, {
    adapter: (model: string) => adapterFor(app, model),
    jwks: { keys: app.keys.all() },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'private_key_jwt', 'none'],
    enabledJWA: {
      clientAuthSigningAlgValues: ['RS256'],
      idTokenSigningAlgValues: ['RS256'],
      authorizationSigningAlgValues: ['RS256'],
    },
    responseTypes: ['code'],
    scopes: ['openid', 'profile'],
    acrValues: acrs,
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: (_ctx, person, client) => pairwiseSubject(client.clientId, person),
    claims: { openid: ['sub', 'pid', 'locale', 'email', 'groups'], profile: ['given_name', 'family_name'] },
    cookies: { names: cookieNames },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      introspection: { enabled: true },
      jwtResponseModes: { enabled: true },
      pushedAuthorizationRequests: { enabled: true },
      resourceIndicators: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    pkce: { required: () => true },
    routes: {
      authorization: paths.authorization,
      end_session: paths.logOut,
      introspection: paths.introspection,
      jwks: paths.jwks,
      pushed_authorization_request: paths.pushedRequest,
      revocation: paths.revocation,
      token: paths.token,
      userinfo: paths.userinfo,
    },
    interactions: { policy: policy(persons), url: (_ctx, { uid }) => `/log-in/${uid}` },
    extraParams: { authorization_details: (ctx) => checkRequest(ctx, app.faults) },
    assertJwtClientAuthClaimsAndHeader: (_ctx, claims) => checkAssertion(claims, issuer),
    findAccount: (_ctx, id, token) => account(app, id, token?.jti),
    renderError(ctx, { error }) {
      ctx.type = 'html'
      ctx.set('content-security-policy', "default-src 'none'; style-src 'self'; frame-ancestors 'none'")
      ctx.body = app.errorPage(ctx, error)
    },
    ttl: {
      AccessToken: tokenLife,
      AuthorizationCode: codeLife,
      Grant: atMost,
      IdToken: tokenLife,
      Interaction: idle,
      PushedAuthorizationRequest: tokenLife,
      Session: (_ctx, { loginTs = now() }) => Math.max(1, Math.min(idle, loginTs + atMost - now())),
    },
  })
  provider.on('server_error', (_ctx, fault) => console.error('Ansattporten (test):', fault))
  provider.on('authorization.success', (ctx) => rememberLogIn(app, ctx))
  provider.use(isolateSessions(async (uid) => clientOf(await provider.Interaction.find(uid))))
  provider.use((ctx, next) => answerBrowser(app, ctx, next))
  provider.use((ctx, next) => answerClient(app, ctx, next))
  return provider
}

function now() {
  return Math.floor(Date.now() / 1000)
}

function adapterFor({ records, clients, keys }: AppContext, model: string): Adapter {
  const adapter = records.adapter(model)
  if (model === 'Client') {
    return {
      ...adapter,
      async find(id) {
        const client = clients.find(id)
        return client && registration(client)
      },
    }
  }
  // Clients hold the JWT that we made; oidc-provider knows the token by what travels as `jti`.
  if (model === 'AccessToken') {
    return {
      ...adapter,
      async find(token) {
        const claims = await keys.read(token).catch(() => undefined)
        return adapter.find(claims?.jti ?? token)
      },
    }
  }
  return adapter
}

function clientOf(interaction: { params: Record<string, unknown> } | undefined) {
  const clientId = interaction?.params.client_id
  return typeof clientId === 'string' ? clientId : undefined
}

function account({ persons, logIns }: AppContext, id: string, token: string | undefined) {
  const person = persons.find(id)
  if (!person) return undefined
  const logIn = token ? logIns.get(token) : undefined
  return {
    accountId: personId(person),
    claims: (_use: string, scope: string) => ({
      sub: id,
      locale: logIn?.locale,
      ...personClaims(person, new Set(scope.split(' ')), logIn?.fault),
    }),
  }
}
