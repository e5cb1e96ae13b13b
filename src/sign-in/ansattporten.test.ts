import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../platform/config.ts'
import { OutsideFault } from '../platform/refusal.ts'
import { keyedHash, loadSecrets, type Secrets } from '../platform/secrets.ts'
import { type Language, languages } from '../platform/texts.ts'
import { type Ansattporten, ansattportenClient } from './ansattporten.ts'

const pid = '14918810057'
const checks = { state: 'state', nonce: 'nonce', codeVerifier: 'v'.repeat(43) }
const { publicKey, privateKey } = await generateKeyPair('RS256')
const kid = 'the-key'

/** What the token endpoint of this hostile issuer answers next. */
let answer: (() => Promise<{ status?: number; type?: string; body: string }>) | undefined
let issuer = ''
let secrets: Secrets
let client: Ansattporten
let folder = ''

const server = createServer(async (request, response) => {
  const json = (body: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
  if (request.url === '/.well-known/openid-configuration') {
    return json({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      end_session_endpoint: `${issuer}/logout`,
      response_types_supported: ['code'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
      authorization_response_iss_parameter_supported: true,
    })
  }
  if (request.url === '/jwks')
    return json({ keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }] })
  const { status = 200, type = 'application/json', body } = (await answer?.()) ?? { status: 500, body: '' }
  return response.writeHead(status, { 'content-type': type }).end(body)
})

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  folder = await mkdtemp(join(tmpdir(), 'studio-ansattporten-'))
  secrets = await loadSecrets(folder)
  client = await ansattportenClient(readConfig({ ANSATTPORTEN_ISSUER: issuer }), secrets)
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

function claims(changed: JWTPayload = {}): JWTPayload {
  const now = Math.floor(Date.now() / 1000)
  const whole = {
    iss: issuer,
    aud: 'studio',
    sub: 'subject',
    nonce: 'nonce',
    iat: now,
    exp: now + 120,
    acr: 'high',
    pid,
  }
  return { ...whole, amr: ['BankID'], given_name: 'Kari', family_name: 'Nordmann', ...changed }
}

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function signed(changed: JWTPayload = {}, header: Partial<JWTHeaderParameters> = {}): Promise<string> {
  return new SignJWT(claims(changed)).setProtectedHeader({ alg: 'RS256', kid, ...header }).sign(privateKey)
}

/** The client's verdict on an ID token: a name, or the code of what is wrong. */
async function judge(token: string | undefined | Promise<string>, more: Record<string, unknown> = {}): Promise<string> {
  const id_token = await token
  answer = async () => ({ body: JSON.stringify({ access_token: 'opaque', token_type: 'Bearer', id_token, ...more }) })
  return verdict()
}

async function verdict(): Promise<string> {
  const back = new URL(`http://localhost:3000/sign-in/callback?code=code&state=state&iss=${encodeURIComponent(issuer)}`)
  return client.finish(back, checks).then(
    ({ name }) => `let in: ${name}`,
    (error) => {
      if (!(error instanceof OutsideFault)) throw error
      return error.code
    },
  )
}

test('a right token lets in, with the national id turned into a keyed hash', async () => {
  expect(await judge(signed())).toBe('let in: Kari Nordmann')
  const proven = await client.finish(
    new URL(`http://localhost:3000/sign-in/callback?code=code&state=state&iss=${encodeURIComponent(issuer)}`),
    checks,
  )
  expect(proven.personKey).toBe(keyedHash(secrets.identityKey, 'person', pid))
  expect(JSON.stringify({ ...proven, idToken: '' })).not.toContain(pid)
})

test('a token without signature is refused, whatever the header calls it', async () => {
  for (const alg of ['none', 'None', 'NONE', 'nOnE', '', 'RS256']) {
    expect(await judge(`${base64({ alg, kid })}.${base64(claims())}.`)).toBe('answer-invalid')
  }
  expect(await judge(`${base64({ kid })}.${base64(claims())}.`)).toBe('answer-invalid')
  expect(await judge(`${base64({ alg: 'none' })}.${base64(claims())}`)).toBe('answer-invalid')
})

test('a token that brings its own key is refused', async () => {
  const own = await generateKeyPair('RS256')
  const jwk = await exportJWK(own.publicKey)
  const mine = new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid, jwk }).sign(own.privateKey)
  expect(await judge(mine)).toBe('answer-invalid')
  const elsewhere = new SignJWT(claims())
    .setProtectedHeader({ alg: 'RS256', kid: 'other', jku: `${issuer}/jwks` })
    .sign(own.privateKey)
  expect(await judge(elsewhere)).toBe('answer-invalid')
})

test('a token in an algorithm that was not agreed on is refused, also with a right signature', async () => {
  const pss = await generateKeyPair('PS256')
  expect(await judge(new SignJWT(claims()).setProtectedHeader({ alg: 'PS256', kid }).sign(pss.privateKey))).toBe(
    'answer-invalid',
  )
  const secret = Buffer.from(JSON.stringify(await exportJWK(publicKey)))
  expect(await judge(new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid }).sign(secret))).toBe(
    'answer-invalid',
  )
})

test('a critical header that we do not know is refused', async () => {
  const token = new SignJWT(claims())
    .setProtectedHeader({ alg: 'RS256', kid, crit: ['exotic'], exotic: true })
    .sign(privateKey, { crit: { exotic: true } })
  expect(await judge(token)).toBe('answer-invalid')
})

test.for<[string, JWTPayload]>([
  ['another issuer', { iss: 'https://ansattporten.example' }],
  ['no issuer', { iss: undefined }],
  ['another audience', { aud: 'somebody-else' }],
  ['two audiences without a word on who it is for', { aud: ['studio', 'somebody-else'] }],
  ['an authorized party that is not us', { aud: ['studio', 'other'], azp: 'other' }],
  ['another nonce', { nonce: 'other' }],
  ['no nonce', { nonce: undefined }],
  ['no subject', { sub: undefined }],
  ['an empty subject', { sub: '' }],
  ['no expiry', { exp: undefined }],
  ['an expiry in the past', { exp: Math.floor(Date.now() / 1000) - 60 }],
  ['a beginning in the future', { nbf: Math.floor(Date.now() / 1000) + 300 }],
])('a token with %s is refused', async ([, changed]) => {
  expect(await judge(signed(changed))).toBe('answer-invalid')
})

test('a token without time of issue is refused', async () => {
  expect(await judge(signed({ iat: undefined }))).toBe('answer-invalid')
})

test.for<[unknown, string]>([
  ['low', 'level-too-low'],
  ['entraid', 'level-too-low'],
  ['Substantial', 'level-too-low'],
  ['substantial high', 'level-too-low'],
  [['high'], 'level-too-low'],
  [undefined, 'level-too-low'],
  [null, 'level-too-low'],
  ['substantial', 'let in: Kari Nordmann'],
])('the level %j is judged as %s', async ([acr, expected]) => {
  expect(await judge(signed({ acr }))).toBe(expected)
})

test.for([undefined, '', '1491881005', '149188100570', '14918810057 ', '١٤٩١٨٨١٠٠٥٧', 14918810057, [pid], { pid }])(
  'the national id %j is none',
  async (wrong) => {
    expect(await judge(signed({ pid: wrong }))).toBe('no-national-id')
  },
)

test.for<[JWTPayload, string]>([
  [{ given_name: undefined, family_name: undefined }, 'let in: '],
  [{ given_name: 'Áile', family_name: undefined }, 'let in: Áile'],
  [{ given_name: ['Kari'], family_name: 7 }, 'let in: '],
  [{ given_name: 'Kari\r\nBcc: x@y.example', family_name: '\u0000' }, 'let in: Kari  Bcc: x@y.example'],
  [{ given_name: 'K'.repeat(5000) }, `let in: ${'K'.repeat(100)}`],
])('names of any kind are taken as one short line', async ([changed, expected]) => {
  expect(await judge(signed(changed))).toBe(expected)
})

test('an answer without ID token is refused', async () => {
  expect(await judge(undefined)).toBe('answer-invalid')
  expect(await judge('not a token')).toBe('answer-invalid')
})

test.for<[string, { status?: number; type?: string; body: string }, string]>([
  ['a fault', { status: 500, type: 'text/plain', body: 'Internal Server Error' }, 'ansattporten-away'],
  ['a fault in JSON', { status: 503, body: '{}' }, 'ansattporten-away'],
  ['a page', { type: 'text/html', body: '<h1>Maintenance</h1>' }, 'ansattporten-away'],
  ['half a sentence', { body: '{"access_token":' }, 'answer-invalid'],
  ['a used code', { status: 400, body: '{"error":"invalid_grant"}' }, 'answer-used'],
  ['an unknown client', { status: 401, body: '{"error":"invalid_client"}' }, 'ansattporten-refuses'],
  ['a refused client', { status: 400, body: '{"error":"unauthorized_client"}' }, 'ansattporten-refuses'],
])('a token endpoint that answers with %s', async ([, body, expected]) => {
  answer = async () => body
  expect(await verdict()).toBe(expected)
})

test('Ansattporten that cannot be reached is away, and is asked again the next time', async () => {
  const nobody = createServer().listen(0, '127.0.0.1')
  await once(nobody, 'listening')
  const address = nobody.address()
  const port = typeof address === 'object' ? address?.port : 0
  nobody.close()
  await once(nobody, 'close')
  const away = await ansattportenClient(readConfig({ ANSATTPORTEN_ISSUER: `http://127.0.0.1:${port}` }), secrets)
  await expect(away.begin(checks, 'nb')).rejects.toThrow(new OutsideFault('ansattporten-away'))
  const back = createServer((_, response) =>
    response.setHeader('content-type', 'application/json').end(
      JSON.stringify({
        issuer: `http://127.0.0.1:${port}`,
        authorization_endpoint: `http://127.0.0.1:${port}/authorize`,
        token_endpoint: `http://127.0.0.1:${port}/token`,
      }),
    ),
  )
  back.listen(port, '127.0.0.1')
  await once(back, 'listening')
  const there = await away.begin(checks, 'nb')
  expect(there.origin).toBe(`http://127.0.0.1:${port}`)
  back.close()
})

test('metadata that speaks for another issuer is not believed', async () => {
  const liar = createServer((_, response) =>
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ issuer: 'https://ansattporten.example', authorization_endpoint: 'https://evil.example' })),
  )
  liar.listen(0, '127.0.0.1')
  await once(liar, 'listening')
  const address = liar.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const client = await ansattportenClient(readConfig({ ANSATTPORTEN_ISSUER: url }), secrets)
  await expect(client.begin(checks, 'nb')).rejects.toThrow(new OutsideFault('ansattporten-away'))
  liar.close()
})

test('the browser is sent out with all that protects the way back', async () => {
  const { searchParams } = await client.begin(checks, 'nb')
  expect(Object.fromEntries(searchParams)).toMatchObject({
    response_type: 'code',
    client_id: 'studio',
    redirect_uri: 'http://localhost:3000/sign-in/callback',
    scope: 'openid profile',
    acr_values: 'substantial',
    ui_locales: 'nb',
    state: 'state',
    nonce: 'nonce',
    code_challenge_method: 'S256',
  })
  const asked = async (language: Language) => (await client.begin(checks, language)).searchParams.get('ui_locales')
  expect(await Promise.all(languages.map(asked))).toEqual(['nb', 'nn nb', 'en'])
  expect(searchParams.get('code_challenge')).toMatch(/^[\w-]{43}$/)
  expect([...searchParams.values()].join(' ')).not.toContain(checks.codeVerifier)
})
