import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeJwt, SignJWT } from 'jose'
import * as oidc from 'openid-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ansattporten, startAnsattporten } from './ansattporten.ts'
import {
  authorizationRequest,
  freshBrowser,
  kari,
  karisWorkAccount,
  logIn,
  nameless,
  ola,
  type RelyingParty,
  redeem,
  relyingParty,
} from './relying-party.ts'

let ansattporten: Ansattporten

beforeAll(async () => {
  ansattporten = await startAnsattporten({ port: 0, browserPort: 0, clients: [] })
})

afterAll(() => ansattporten.close())

function party() {
  return relyingParty(ansattporten)
}

function answer(url: string) {
  return Object.fromEntries(new URL(url).searchParams)
}

async function control(method: string, path: string, body?: unknown) {
  const headers = { 'content-type': 'application/json' }
  return fetch(`${ansattporten.issuer}/control/${path}`, {
    method,
    headers,
    body: body && JSON.stringify(body),
  } as RequestInit)
}

async function tokenRequest({ clientId, kid, privateKey }: RelyingParty, fields: Record<string, string>, claims = {}) {
  const now = Math.floor(Date.now() / 1000)
  const assertion = await new SignJWT({
    iss: clientId,
    sub: clientId,
    aud: ansattporten.issuer,
    iat: now,
    exp: now + 60,
    jti: crypto.randomUUID(),
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', kid })
    .sign(privateKey)
  const response = await fetch(`${ansattporten.issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      redirect_uri: 'http://localhost:24999/callback',
      client_id: clientId,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
      ...fields,
    }),
  })
  return { status: response.status, body: await response.json() }
}

async function codeFor(client: RelyingParty) {
  const request = await authorizationRequest(client)
  const back = await client.browser.submit(await client.browser.open(request.url.href), kari)
  return { code: answer(back.url).code ?? '', code_verifier: request.checks.pkceCodeVerifier }
}

test('the metadata puts browser endpoints on another host than the issuer', async () => {
  const { config } = await party()

  expect(config.serverMetadata()).toMatchObject({
    issuer: ansattporten.issuer,
    authorization_endpoint: `${ansattporten.browserUrl}/authorize`,
    end_session_endpoint: `${ansattporten.browserUrl}/logout`,
    token_endpoint: `${ansattporten.issuer}/token`,
    acr_values_supported: ['substantial', 'high', 'entraid'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  })
})

test('Kari logs in with BankID and the tokens say what Ansattporten says', async () => {
  const client = await party()

  const tokens = await logIn(client, kari, { ui_locales: 'en' })

  const claims = decodeJwt(tokens.id_token ?? '')
  expect(claims).toMatchObject({
    iss: ansattporten.issuer,
    aud: client.clientId,
    pid: '14918810057',
    given_name: 'Kari',
    family_name: 'Nordmann',
    acr: 'high',
    amr: ['BankID'],
    locale: 'en',
  })
  expect(claims.sub).toMatch(/^[\w-]{43}$/)
  expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(120)
  expect(Number(claims.auth_time)).toBeLessThanOrEqual(claims.iat ?? 0)
  expect(claims.jti).toBeTruthy()
  expect(claims).not.toHaveProperty('at_hash')
  expect(claims).not.toHaveProperty('sid')
  expect(claims).not.toHaveProperty('authorization_details')
  expect(tokens.expires_in).toBe(120)

  expect(decodeJwt(tokens.access_token)).toMatchObject({
    iss: ansattporten.issuer,
    sub: claims.sub,
    aud: 'unspecified',
    client_id: client.clientId,
    clm: ['given_name', 'family_name'],
  })
  const info = await oidc.fetchUserInfo(client.config, tokens.access_token, claims.sub ?? '')
  expect(info).toMatchObject({ pid: '14918810057', given_name: 'Kari', locale: 'en' })
})

test('MinID gives substantial', async () => {
  const tokens = await logIn(await party(), ola)

  expect(tokens.claims()).toMatchObject({ acr: 'substantial', amr: ['Minid-APP'], family_name: 'Bjørnås' })
})

test('a person without names, and a request without profile, give no names', async () => {
  expect((await logIn(await party(), nameless)).claims()).not.toHaveProperty('given_name')
  expect((await logIn(await party(), kari, { scope: 'openid' })).claims()).not.toHaveProperty('given_name')
})

test('a work account has e-mail but no national identity number', async () => {
  const claims = (await logIn(await party(), karisWorkAccount, { acr_values: 'substantial entraid' })).claims()

  expect(claims).toMatchObject({ acr: 'entraid', amr: ['entraid_pwd', 'entraid_mfa'], email: karisWorkAccount.person })
  expect(claims).not.toHaveProperty('pid')
})

test('the page offers only what acr_values accepts', async () => {
  const client = await party()
  const high = await client.browser.open((await authorizationRequest(client, { acr_values: 'high' })).url.href)

  expect(high.html).toContain('BankID')
  expect(high.html).not.toContain('MinID')
  expect(high.html).not.toContain(karisWorkAccount.person)
  expect((await client.browser.submit(high, ola)).status).toBe(422)
})

test('a person cannot use an eID that is not theirs', async () => {
  const client = await party()
  const request = await authorizationRequest(client, { acr_values: 'substantial entraid' })
  const page = await client.browser.open(request.url.href)

  const again = await client.browser.submit(page, { person: kari.person, eid: 'entraid' })

  expect(again).toMatchObject({ status: 422, html: expect.stringContaining('Kari Nordmann kan ikke logge inn med') })
})

test('the page speaks the language that was asked for', async () => {
  const client = await party()
  const english = await client.browser.open((await authorizationRequest(client, { ui_locales: 'en' })).url.href)
  const sami = await client.browser.open((await authorizationRequest(client, { ui_locales: 'se nb' })).url.href)
  const nynorsk = await client.browser.open((await authorizationRequest(client, { ui_locales: 'nn nb' })).url.href)

  expect(nynorsk.html).toContain('<html lang="nn">')
  expect(nynorsk.html).toContain('Kven vil du logge inn som?')
  expect(english.html).toContain('<html lang="en">')
  expect(english.html).toContain('Test log-in')
  expect(sami.html).toContain('<html lang="nb">')
})

test('cancel comes back with access_denied, state and iss', async () => {
  const client = await party()
  const request = await authorizationRequest(client)

  const back = await client.browser.submit(await client.browser.open(request.url.href), { cancel: 'yes' })

  expect(answer(back.url)).toMatchObject({
    error: 'access_denied',
    state: request.checks.expectedState,
    iss: ansattporten.issuer,
  })
})

test.each([
  ['without PKCE', { code_challenge: '', code_challenge_method: '' }],
  ['with plain PKCE', { code_challenge_method: 'plain' }],
  ['without state', { state: '' }],
  ['without nonce', { nonce: '' }],
  ['for an unknown level', { acr_values: 'idporten-loa-high' }],
])('a request %s is refused', async (_what, parameters) => {
  const client = await party()
  const { url } = await authorizationRequest(client, parameters)
  for (const [name, value] of Object.entries(parameters)) if (value === '') url.searchParams.delete(name)

  const back = await client.browser.open(url.href)

  expect(answer(back.url)).toMatchObject({ error: 'invalid_request', iss: ansattporten.issuer })
})

test.each([
  ['redirect_uri', 'http://localhost:24999/elsewhere'],
  ['client_id', 'unknown'],
])('a wrong %s stays on an error page', async (name, value) => {
  const client = await party()

  const page = await client.browser.open((await authorizationRequest(client, { [name]: value })).url.href)

  expect(page.status).toBe(400)
  expect(new URL(page.url).origin).toBe(ansattporten.browserUrl)
  expect(page.html).toContain('Ansattporten kan ikke behandle forespørselen')
})

test('a code works once', async () => {
  const client = await party()
  const code = await codeFor(client)

  expect((await tokenRequest(client, code)).status).toBe(200)
  expect(await tokenRequest(client, code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
})

test('a code needs the verifier that belongs to it', async () => {
  const client = await party()
  const { code } = await codeFor(client)

  const refused = await tokenRequest(client, { code, code_verifier: oidc.randomPKCECodeVerifier() })

  expect(refused).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
})

test('an assertion works once', async () => {
  const client = await party()
  const jti = crypto.randomUUID()

  expect((await tokenRequest(client, await codeFor(client), { jti })).status).toBe(200)
  const client2 = { ...client, browser: freshBrowser(ansattporten) }
  expect(await tokenRequest(client, await codeFor(client2), { jti })).toMatchObject({
    status: 401,
    body: { error: 'invalid_client' },
  })
})

test.each([
  ['the token endpoint as audience', () => ({ aud: `${ansattporten.issuer}/token` })],
  ['a list as audience', () => ({ aud: [ansattporten.issuer] })],
  ['an expiry ten minutes ahead', () => ({ exp: Math.floor(Date.now() / 1000) + 600 })],
])('an assertion with %s is refused', async (_what, claims) => {
  const client = await party()

  expect(await tokenRequest(client, await codeFor(client), claims())).toMatchObject({
    status: 401,
    body: { error: 'invalid_client' },
  })
})

test('a key that is not registered is refused', async () => {
  const client = await party()
  const stranger = await party()

  const refused = await tokenRequest({ ...client, privateKey: stranger.privateKey }, await codeFor(client))

  expect(refused).toMatchObject({ status: 401, body: { error: 'invalid_client' } })
})

test('sub is stable at one client and different at another', async () => {
  const client = await party()
  const first = (await logIn(client, kari)).claims()?.sub
  client.browser = freshBrowser(ansattporten)

  expect((await logIn(client, kari)).claims()?.sub).toBe(first)
  expect((await logIn(await party(), kari)).claims()?.sub).not.toBe(first)
})

test('a repeated log-in is silent at the same client and asks at another', async () => {
  const client = await party()
  const first = await logIn(client, kari)
  const again = await authorizationRequest(client)
  const other = { ...(await party()), browser: client.browser }

  const tokens = await redeem(client, again, await client.browser.open(again.url.href))
  const page = await other.browser.open((await authorizationRequest(other)).url.href)

  expect(tokens.claims()?.auth_time).toBe(first.claims()?.auth_time)
  expect(page.html).toContain('Testinnlogging')
})

test('two clients in one browser can have different people', async () => {
  const client = await party()
  const other = { ...(await party()), browser: client.browser }
  await logIn(client, kari)
  await logIn(other, ola)

  const again = await authorizationRequest(client)
  const tokens = await redeem(client, again, await client.browser.open(again.url.href))

  expect(tokens.claims()?.pid).toBe(kari.person)
})

test('prompt=none gives login_required without a session and a code with one', async () => {
  const client = await party()
  const before = await client.browser.open((await authorizationRequest(client, { prompt: 'none' })).url.href)
  await logIn(client, kari)
  const after = await client.browser.open((await authorizationRequest(client, { prompt: 'none' })).url.href)

  expect(answer(before.url)).toMatchObject({ error: 'login_required', iss: ansattporten.issuer })
  expect(answer(after.url)).toHaveProperty('code')
})

test('prompt=login asks again, and another person may answer', async () => {
  const client = await party()
  await logIn(client, kari)

  const tokens = await logIn(client, ola, { prompt: 'login' })
  const silent = await authorizationRequest(client)

  expect(tokens.claims()?.pid).toBe(ola.person)
  expect((await redeem(client, silent, await client.browser.open(silent.url.href))).claims()?.pid).toBe(ola.person)
})

test('a session at substantial does not answer a request for high', async () => {
  const client = await party()
  await logIn(client, ola)

  const page = await client.browser.open((await authorizationRequest(client, { acr_values: 'high' })).url.href)

  expect(page.html).toContain('Testinnlogging')
})

test('login_hint logs a person in without a page', async () => {
  const client = await party()
  const request = await authorizationRequest(client, { login_hint: `${ola.person}:minid` })

  const tokens = await redeem(client, request, await client.browser.open(request.url.href))

  expect(tokens.claims()).toMatchObject({ pid: ola.person, acr: 'substantial' })
})

test('a pushed request is used once', async () => {
  const client = await party()
  const { url, checks } = await authorizationRequest(client)
  const pushed = await oidc.buildAuthorizationUrlWithPAR(client.config, url.searchParams)

  const back = await client.browser.submit(await client.browser.open(pushed.href), kari)

  expect((await redeem(client, { url, checks }, back)).claims()?.pid).toBe(kari.person)
  expect((await client.browser.open(pushed.href)).url).toContain('error=invalid_request_uri')
})

test('people added while it runs can log in', async () => {
  const client = await party()
  const added = await control('POST', 'persons', { pid: '15819210060', givenName: 'Test', familyName: 'Testesen' })
  const refused = await control('POST', 'persons', { pid: '15819210061', givenName: 'Test', familyName: 'Testesen' })

  const tokens = await logIn(client, { person: '15819210060', eid: 'bankid' })

  expect([added.status, refused.status]).toEqual([201, 422])
  expect(tokens.claims()).toMatchObject({ pid: '15819210060', given_name: 'Test' })
  expect(JSON.stringify(await (await control('GET', 'persons')).json())).toContain('15819210060')
})

test('control refuses what a page in a browser could send', async () => {
  const forged = await fetch(`${ansattporten.issuer}/control/rotate-keys`, { method: 'POST', body: '{}' })

  expect(forged.status).toBe(415)
})

test('after a key change new tokens carry the new key and the former still verifies', async () => {
  const client = await party()
  const { kid } = await (await control('POST', 'rotate-keys')).json()

  const tokens = await logIn(client, kari)
  const { keys } = await (await fetch(`${ansattporten.issuer}/jwks.json`)).json()

  expect(JSON.parse(Buffer.from((tokens.id_token ?? '').split('.')[0] ?? '', 'base64url').toString())).toMatchObject({
    alg: 'RS256',
    kid,
  })
  expect(keys).toHaveLength(2)
  expect(keys[0]).toMatchObject({ kid })
  expect(keys[0]).not.toHaveProperty('d')
})

test('keys and sessions survive a restart, and clients are read from a file', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ansattporten-'))
  const clientsFile = join(dataFolder, 'clients.json')
  const options = { port: 0, browserPort: 0, clients: [], clientsFile, dataFolder }
  const first = await startAnsattporten(options)
  const ports = { port: Number(new URL(first.issuer).port), browserPort: Number(new URL(first.browserUrl).port) }
  const client = await relyingParty({ ...first, addClient: (one) => writeFileSync(clientsFile, JSON.stringify([one])) })
  const before = await logIn(client, kari)
  const keys = await (await fetch(`${first.issuer}/jwks.json`)).text()
  await first.close()

  const second = await startAnsattporten({ ...options, ...ports })
  const silent = await authorizationRequest(client, { prompt: 'none' })
  const tokens = await redeem(client, silent, await client.browser.open(silent.url.href))

  expect(await (await fetch(`${second.issuer}/jwks.json`)).text()).toBe(keys)
  expect(tokens.claims()?.sub).toBe(before.claims()?.sub)
  await second.close()
  rmSync(dataFolder, { recursive: true })
})
