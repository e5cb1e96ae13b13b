import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import * as oidc from 'openid-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ansattporten, startAnsattporten } from './ansattporten.ts'
import type { Fault } from './faults.ts'
import { allFaults, logInFaults, redirectFaults } from './faults.ts'
import { authorizationRequest, freshBrowser, kari, logIn, redeem, relyingParty } from './relying-party.ts'

let ansattporten: Ansattporten

beforeAll(async () => {
  ansattporten = await startAnsattporten({ port: 0, browserPort: 0, clients: [] })
})

afterAll(() => ansattporten.close())

/** The raw answer of the token endpoint, which openid-client would refuse. */
async function tokensWith(fault: Fault, parameters?: Record<string, string>) {
  const client = await relyingParty(ansattporten)
  let answer: Response | undefined
  client.config[oidc.customFetch] = async (url, options) => {
    const response = await fetch(url, options as RequestInit)
    if (url.endsWith('/token')) answer = response.clone()
    return response
  }
  const refusal: unknown = await logIn(client, { ...kari, fault }, parameters).catch((reason) => reason)
  const body: { id_token: string; access_token: string } = await answer?.json()
  return { client, refusal, ...body, claims: decodeJwt(body.id_token) }
}

function verify(token: string) {
  return jwtVerify(token, createRemoteJWKSet(new URL(`${ansattporten.issuer}/jwks.json`)), { algorithms: ['RS256'] })
}

test('expired-token: the ID token ran out long ago', async () => {
  const { claims, refusal } = await tokensWith('expired-token')

  expect(claims.exp).toBeLessThan(Date.now() / 1000 - 3000)
  expect(refusal).toBeInstanceOf(Error)
})

test('wrong-nonce: the nonce is not the one that was sent', async () => {
  const client = await relyingParty(ansattporten)
  const request = await authorizationRequest(client)
  const back = await client.browser.submit(await client.browser.open(request.url.href), {
    ...kari,
    fault: 'wrong-nonce',
  })
  const expectedNonce = request.checks.expectedNonce

  await expect(redeem(client, request, back)).rejects.toThrow()
  expect((await tokensWith('wrong-nonce')).claims.nonce).not.toBe(expectedNonce)
})

test('wrong-iss: another issuer', async () => {
  expect((await tokensWith('wrong-iss')).claims.iss).not.toBe(ansattporten.issuer)
})

test('wrong-aud: another client', async () => {
  const { claims, client } = await tokensWith('wrong-aud')

  expect(claims.aud).not.toBe(client.clientId)
})

test('wrong-alg: signed with HS256', async () => {
  const { id_token } = await tokensWith('wrong-alg')

  expect(decodeProtectedHeader(id_token).alg).toBe('HS256')
})

test('unknown-kid: signed with a key that is not published', async () => {
  const { id_token } = await tokensWith('unknown-kid')

  await expect(verify(id_token)).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' })
})

test('bad-signature: the right key, a broken signature', async () => {
  const { id_token } = await tokensWith('bad-signature')

  await expect(verify(id_token)).rejects.toMatchObject({ code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' })
})

test('low-acr: less than was asked for', async () => {
  expect((await tokensWith('low-acr')).claims.acr).toBe('low')
  expect((await tokensWith('low-acr', { acr_values: 'high' })).claims.acr).toBe('substantial')
})

test('missing-names and missing-pid: not in the ID token and not from userinfo', async () => {
  const nameless = await tokensWith('missing-names')
  const numberless = await tokensWith('missing-pid')
  const { config } = nameless.client

  expect(nameless.claims).toMatchObject({ pid: kari.person })
  expect(nameless.claims).not.toHaveProperty('given_name')
  expect(numberless.claims).toMatchObject({ given_name: 'Kari' })
  expect(numberless.claims).not.toHaveProperty('pid')
  const info = await oidc.fetchUserInfo(config, nameless.access_token, nameless.claims.sub ?? '')
  expect(info).not.toHaveProperty('family_name')
})

test('the faulty tokens are otherwise sound', async () => {
  const { id_token, claims } = await tokensWith('wrong-nonce')

  await expect(verify(id_token)).resolves.toBeTruthy()
  expect(claims).toMatchObject({ iss: ansattporten.issuer, pid: kari.person, acr: 'high' })
})

test.each([...redirectFaults])('%s can be chosen on the page and ordered for the next request', async (fault) => {
  const client = await relyingParty(ansattporten)
  const request = await authorizationRequest(client)
  const page = await client.browser.open(request.url.href)
  const chosen = new URL((await client.browser.submit(page, { ...kari, fault })).url).searchParams
  ansattporten.fault(fault)
  const ordered = new URL((await client.browser.open(request.url.href)).url).searchParams

  for (const answer of [chosen, ordered]) {
    expect(answer.get('error')).toBe(fault)
    expect(answer.get('state')).toBe(request.checks.expectedState)
    expect(answer.get('iss')).toBe(ansattporten.issuer)
  }
  expect((await client.browser.open(request.url.href)).status).toBe(200)
})

test.each(['wrong-state', 'wrong-response-iss'] as const)('%s makes the client refuse the answer', async (fault) => {
  await expect(logIn(await relyingParty(ansattporten), { ...kari, fault })).rejects.toThrow()
  ansattporten.fault(fault)
  await expect(logIn(await relyingParty(ansattporten), kari)).rejects.toThrow()

  await expect(logIn(await relyingParty(ansattporten), kari)).resolves.toBeTruthy()
})

test('token-500 strikes as many times as ordered', async () => {
  ansattporten.fault('token-500', 2)
  const client = await relyingParty(ansattporten)

  await expect(logIn(client, kari)).rejects.toThrow()
  client.browser = freshBrowser(ansattporten)
  await expect(logIn(client, kari)).rejects.toThrow()
  client.browser = freshBrowser(ansattporten)
  await expect(logIn(client, kari)).resolves.toBeTruthy()
})

test('token-slow outlasts a client with a time limit', async () => {
  const client = await relyingParty(ansattporten)
  client.config.timeout = 1

  await expect(logIn(client, { ...kari, fault: 'token-slow' })).rejects.toThrow(/time/i)
})

test('discovery-500 strikes the metadata', async () => {
  ansattporten.fault('discovery-500')
  await expect(relyingParty(ansattporten)).rejects.toThrow()

  ansattporten.fault('discovery-500')
  ansattporten.fault(null)
  await expect(relyingParty(ansattporten)).resolves.toBeTruthy()
})

test('control orders faults by name', async () => {
  async function order(body: object) {
    const headers = { 'content-type': 'application/json' }
    const url = `${ansattporten.issuer}/control/fault`
    return (await fetch(url, { method: 'PUT', headers, body: JSON.stringify(body) })).status
  }

  expect(await order({ fault: 'discovery-500', times: 3 })).toBe(204)
  expect((await fetch(`${ansattporten.issuer}/.well-known/openid-configuration`)).status).toBe(500)
  expect(await order({ fault: null })).toBe(204)
  expect((await fetch(`${ansattporten.issuer}/.well-known/openid-configuration`)).status).toBe(200)
  expect(await order({ fault: 'no-such-fault' })).toBe(422)
})

test('the page offers every fault that one log-in can meet', async () => {
  const client = await relyingParty(ansattporten)
  const { html } = await client.browser.open((await authorizationRequest(client)).url.href)

  expect(logInFaults.filter((fault) => !html.includes(`value="${fault}"`))).toEqual([])
  expect(allFaults.length).toBe(logInFaults.length + 1)
})
