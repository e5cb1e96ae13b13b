import { exportJWK, generateKeyPair } from 'jose'
import * as oidc from 'openid-client'
import type { Ansattporten } from './ansattporten.ts'
import type { Client } from './clients.ts'
import { type Visited, visitor } from './visitor.ts'

const home = 'http://localhost:24999'

export type RelyingParty = Awaited<ReturnType<typeof relyingParty>>

/** A registered client with a key of its own, and a visitor in a fresh browser who logs in to it. */
export async function relyingParty(ansattporten: Ansattporten, more: Partial<Client> = {}) {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const clientId = crypto.randomUUID()
  const kid = crypto.randomUUID()
  ansattporten.addClient({
    clientId,
    jwks: { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'RS256' }] },
    redirectUris: [`${home}/callback`],
    postLogoutRedirectUris: [`${home}/logged-out`],
    ...more,
  })
  const config = await oidc.discovery(
    new URL(ansattporten.issuer),
    clientId,
    undefined,
    oidc.PrivateKeyJwt({ key: privateKey, kid }),
    { execute: [oidc.allowInsecureRequests] },
  )
  return { clientId, kid, privateKey, config, ansattporten, browser: freshBrowser(ansattporten) }
}

export function freshBrowser({ issuer, browserUrl }: Ansattporten) {
  return visitor([issuer, browserUrl])
}

/** One authorization request, with what the client must remember of it. */
export async function authorizationRequest(party: RelyingParty, parameters: Record<string, string> = {}) {
  const verifier = oidc.randomPKCECodeVerifier()
  const state = oidc.randomState()
  const nonce = oidc.randomNonce()
  const url = oidc.buildAuthorizationUrl(party.config, {
    redirect_uri: `${home}/callback`,
    scope: 'openid profile',
    acr_values: 'substantial',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...parameters,
  })
  return { url, checks: { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce } }
}

export type Request = Awaited<ReturnType<typeof authorizationRequest>>

/** The tokens for the code that the visitor came back with. */
export function redeem({ config }: RelyingParty, { checks }: Request, back: Visited) {
  return oidc.authorizationCodeGrant(config, new URL(back.url), checks)
}

export const kari = { person: '14918810057', eid: 'bankid' }
export const ola = { person: '03839213734', eid: 'minid' }
export const nameless = { person: '05928532250', eid: 'minid' }
export const karisWorkAccount = { person: 'kari.nordmann@fjordvik.example', eid: 'entraid' }

/** From request to tokens, as one person. */
export async function logIn(party: RelyingParty, fields: Record<string, string>, parameters?: Record<string, string>) {
  const request = await authorizationRequest(party, parameters)
  const page = await party.browser.open(request.url.href)
  const back = await party.browser.submit(page, fields)
  return redeem(party, request, back)
}
