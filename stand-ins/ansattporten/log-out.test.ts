import { SignJWT } from 'jose'
import * as oidc from 'openid-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ansattporten, startAnsattporten } from './ansattporten.ts'
import { authorizationRequest, freshBrowser, kari, logIn, type RelyingParty, relyingParty } from './relying-party.ts'

let ansattporten: Ansattporten

beforeAll(async () => {
  ansattporten = await startAnsattporten({ port: 0, browserPort: 0, clients: [] })
})

afterAll(() => ansattporten.close())

const back = 'http://localhost:24999/logged-out'

function hearing(name: string) {
  return relyingParty(ansattporten, { frontchannelLogoutUri: `http://localhost:24999/${name}/logged-out-elsewhere` })
}

function logOutUrl({ config }: RelyingParty, parameters: Record<string, string>) {
  return oidc.buildEndSessionUrl(config, parameters).href
}

async function isLoggedIn(client: RelyingParty) {
  const answer = await client.browser.open((await authorizationRequest(client, { prompt: 'none' })).url.href)
  return new URL(answer.url).searchParams.has('code')
}

test('log-out tells every client in the browser by an iframe and goes on', async () => {
  const client = await hearing('first')
  const other = { ...(await hearing('second')), browser: client.browser }
  const tokens = await logIn(client, kari)
  const others = await logIn(other, kari)

  const { html, status } = await client.browser.open(
    logOutUrl(client, { id_token_hint: tokens.id_token ?? '', post_logout_redirect_uri: back, state: 'a b' }),
  )

  const frames = [...html.matchAll(/<iframe src="([^"]+)"/g)].map(
    ([, url = '']) => new URL(url.replaceAll('&amp;', '&')),
  )
  expect(status).toBe(200)
  expect(frames.map(({ pathname }) => pathname)).toEqual([
    '/first/logged-out-elsewhere',
    '/second/logged-out-elsewhere',
  ])
  expect(frames.map(({ searchParams }) => searchParams.get('iss'))).toEqual([ansattporten.issuer, ansattporten.issuer])
  expect(frames.map(({ searchParams }) => searchParams.get('sid'))).toEqual([
    tokens.claims()?.sid,
    others.claims()?.sid,
  ])
  expect(tokens.claims()?.sid).toBeTruthy()
  expect(html).toContain(`href="${back}?state=a+b"`)
  expect(html).toContain(`content="2;url=${back}?state=a+b"`)
  expect([await isLoggedIn(client), await isLoggedIn(other)]).toEqual([false, false])
})

test('log-out by POST with client_id works too, and the access token dies', async () => {
  const client = await hearing('first')
  const { access_token, claims } = await logIn(client, kari)
  const page = {
    url: `${ansattporten.browserUrl}/`,
    status: 200,
    html: '<form action="/logout">',
    headers: new Headers(),
  }

  const answer = await client.browser.submit(page, { client_id: client.clientId, post_logout_redirect_uri: back })

  expect(answer.html).toContain(`href="${back}"`)
  await expect(oidc.fetchUserInfo(client.config, access_token, claims()?.sub ?? '')).rejects.toThrow()
})

test('an expired hint is accepted', async () => {
  const client = await hearing('first')
  await logIn(client, { ...kari, fault: 'expired-token' }).catch(() => undefined)
  ansattporten.fault('expired-token')
  let hint = ''
  client.config[oidc.customFetch] = async (url, options) => {
    const response = await fetch(url, options as RequestInit)
    if (url.endsWith('/token')) hint = (await response.clone().json()).id_token
    return response
  }
  client.browser = freshBrowser(ansattporten)
  await expect(logIn(client, kari)).rejects.toThrow()

  const { html } = await client.browser.open(logOutUrl(client, { id_token_hint: hint, post_logout_redirect_uri: back }))

  expect(html).toContain(`href="${back}"`)
})

test('a forged hint is refused and ends nothing', async () => {
  const client = await hearing('first')
  await logIn(client, kari)
  const forged = await new SignJWT({ aud: client.clientId })
    .setProtectedHeader({ alg: 'RS256' })
    .sign(client.privateKey)

  const answer = await client.browser.open(logOutUrl(client, { id_token_hint: forged, post_logout_redirect_uri: back }))

  expect(answer.status).toBe(400)
  expect(await isLoggedIn(client)).toBe(true)
})

test('without hint and client the person is logged out and stays', async () => {
  const client = await hearing('first')
  await logIn(client, kari)

  const { html } = await client.browser.open(`${ansattporten.browserUrl}/logout?post_logout_redirect_uri=${back}`)

  expect(html).toContain('Du er logget ut')
  expect(html).not.toContain(back)
  expect(await isLoggedIn(client)).toBe(false)
})

test('an address that is not registered is not gone to', async () => {
  const client = await hearing('first')
  const { id_token = '' } = await logIn(client, kari)

  const { html } = await client.browser.open(
    logOutUrl(client, { id_token_hint: id_token, post_logout_redirect_uri: `${back}/elsewhere` }),
  )

  expect(html).toContain('Du er logget ut')
  expect(html).not.toContain('/elsewhere')
})

test('without a session there is an error page', async () => {
  const client = await hearing('first')

  const answer = await client.browser.open(logOutUrl(client, { post_logout_redirect_uri: back }))

  expect(answer).toMatchObject({ status: 400, html: expect.stringContaining('Du var ikke logget inn') })
})
