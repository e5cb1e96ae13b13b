import { createPrivateKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { importJWK, importPKCS8, type JWK } from 'jose'
import * as openid from 'openid-client'
import { z } from 'zod'
import { numberFault } from '../organisations/number.ts'
import type { Represented } from '../organisations/representation.ts'
import { type Config, ConfigFaults, type Level } from '../platform/config.ts'
import { href } from '../platform/href.ts'
import { OutsideFault } from '../platform/refusal.ts'
import { keyedHash, type Secrets } from '../platform/secrets.ts'
import type { Language } from '../platform/texts.ts'
import type { LogInFault } from '../refusal-codes.ts'

/** What must be remembered from the way out to the way back. */
export type Checks = { state: string; nonce: string; codeVerifier: string }

/** Somebody whom Ansattporten knows. The national id has already become a keyed hash. */
export type Proven = {
  issuer: string
  subject: string
  personKey: string
  name: string
  method: string
  level: Level
  /** Ansattporten's name for its own session. */
  providerSession: string | undefined
  /** Carries the national id: for logging out alone, and never stored as it is. */
  idToken: string
}

/** The identity provider, spoken to with openid-client (OpenID Connect Core 1.0, RFC 7636, RFC 7523, RFC 9207). */
export type Ansattporten = {
  issuer: string
  /** Where the browser goes to log in. @throws OutsideFault `ansattporten-away` */
  begin(checks: Checks, language: Language): Promise<URL>
  /** What the browser brought back. @throws OutsideFault with the code of what went wrong */
  finish(answer: URL, checks: Checks): Promise<Proven>
  /** Where the browser goes to log in and choose whom one represents. @throws OutsideFault `ansattporten-away` */
  beginRepresenting(checks: Checks, language: Language): Promise<URL>
  /** What the browser brought back: who it is, and the organisations that were chosen; none for "myself".
   * @throws OutsideFault with the code of what went wrong */
  finishRepresenting(answer: URL, checks: Checks): Promise<{ proven: Proven; parties: Represented[] }>
  /** Where the browser goes to log out, and what it must post there. @throws OutsideFault `ansattporten-away` */
  logOut(idToken: string | undefined): Promise<{ action: string; fields: Record<string, string> }>
  /** Origins of the pages that people see: they may frame our front-channel address. */
  browserOrigins(): Promise<string[]>
}

const metadataLives = 24 * 60 * 60_000

/** The levels that open the studio when these were asked for: high answers a wish for substantial, not the other way. */
function acceptedLevels(asked: Level[]): Level[] {
  return asked.includes('substantial') ? ['substantial', 'high'] : ['high']
}

const claimsShape = (levels: Level[]) =>
  z.object({
    sub: z.string().min(1),
    acr: z.enum(levels),
    pid: z.string().regex(/^\d{11}$/),
  })

const vouchedShape = z.object({
  amr: z.array(z.string()).catch([]),
  sid: z.string().optional().catch(undefined),
  given_name: z.string().catch(''),
  family_name: z.string().catch(''),
})

const resourceType = 'ansattporten:altinn:resource'

const partyShape = z
  .object({
    orgno: z.object({
      authority: z.literal('iso6523-actorid-upis'),
      // 0192 is Enhetsregisteret in ISO 6523.
      ID: z.string().regex(/^0192:\d{9}$/),
    }),
    name: z
      .string()
      .transform((name) => withoutControls(name).slice(0, 200))
      .pipe(z.string().min(1)),
  })
  .transform(({ orgno, name }) => ({ number: orgno.ID.slice('0192:'.length), name }))
  .refine(({ number }) => !numberFault(number))

const chosenShape = (resource: string) =>
  z
    .array(
      z
        .object({
          type: z.literal(resourceType),
          resource: z.literal(resource).optional(),
          authorized_parties: z.array(partyShape).default([]),
        })
        .refine((detail) => detail.authorized_parties.length === 0 || detail.resource === resource),
    )
    .default([])

/** The organisations that were chosen. Left out, an empty list, the type alone and no parties all say that one
 * represents nobody. `details`: `authorization_details` (RFC 9396). @throws OutsideFault `answer-invalid` otherwise */
export function partiesOf(resource: string, details: unknown): Represented[] {
  const read = chosenShape(resource).safeParse(details)
  if (!read.success) throw new OutsideFault('answer-invalid')
  return read.data.flatMap(({ authorized_parties }) => authorized_parties)
}

function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').trim()
}

export const callbackPath = href('/sign-in/callback', {})
export const signedOutPath = href('/signed-out', {})

/** Makes the client. Nothing is asked of Ansattporten until somebody wants to log in. @throws ConfigFaults where the
 * key file cannot be used */
export async function ansattportenClient(config: Config, secrets: Secrets): Promise<Ansattporten> {
  const { issuer, clientId, acrValues, keyFile, resource } = config.ansattporten
  const key = await (keyFile ? registeredKey(keyFile) : keyOf(secrets.ansattportenKey))
  const metadata = remembered(() => discover(config, key))
  const begin = async (
    { state, nonce, codeVerifier }: Checks,
    language: Language,
    further: Record<string, string> = {},
  ) =>
    openid.buildAuthorizationUrl(await metadata(), {
      redirect_uri: config.publicUrl + callbackPath,
      scope: 'openid profile',
      acr_values: acrValues.join(' '),
      ui_locales: language,
      state,
      nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      ...further,
    })
  const finish = async (answer: URL, { state, nonce, codeVerifier }: Checks) => {
    const known = await metadata()
    const tokens = await openid
      .authorizationCodeGrant(known, answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      })
      .catch((error) => {
        throw new OutsideFault(faultCode(error), error)
      })
    const expected = { issuer, levels: acceptedLevels(acrValues), key: secrets.identityKey }
    return { proven: proven(tokens.claims(), tokens.id_token, expected), chosen: tokens.authorization_details }
  }
  return {
    issuer,
    begin: (checks, language) => begin(checks, language),
    finish: async (answer, checks) => (await finish(answer, checks)).proven,
    beginRepresenting: (checks, language) => begin(checks, language, { authorization_details: asked(resource) }),
    async finishRepresenting(answer, checks) {
      const { proven, chosen } = await finish(answer, checks)
      return { proven, parties: partiesOf(resource, chosen) }
    },
    async logOut(idToken) {
      const { end_session_endpoint: action } = (await metadata()).serverMetadata()
      if (!action) throw new OutsideFault('ansattporten-away')
      const fields = {
        client_id: clientId,
        post_logout_redirect_uri: config.publicUrl + signedOutPath,
        // Comes back with the browser, and tells that Ansattporten has done its part.
        state: 'done',
      }
      return { action, fields: idToken ? { ...fields, id_token_hint: idToken } : fields }
    },
    async browserOrigins() {
      const { authorization_endpoint, end_session_endpoint } = (await metadata()).serverMetadata()
      const origins = [authorization_endpoint, end_session_endpoint].flatMap((url) =>
        url ? [new URL(url).origin] : [],
      )
      return [...new Set(origins)]
    },
  }
}

/** One organisation, a main unit, or oneself: whoever represents nobody is told so here, not turned away there. */
function asked(resource: string): string {
  return JSON.stringify([
    { type: resourceType, resource, organizationform: 'enterprise', representation_is_required: false },
  ])
}

/** Remembers an answer for a day; a failure is forgotten at once. */
function remembered<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined
  let askedAt = 0
  return () => {
    if (answer && Date.now() - askedAt < metadataLives) return answer
    askedAt = Date.now()
    const asked = ask()
    asked.catch(() => {
      if (answer === asked) answer = undefined
    })
    answer = asked
    return asked
  }
}

async function discover(config: Config, key: openid.PrivateKey): Promise<openid.Configuration> {
  const { issuer, clientId } = config.ansattporten
  const insecure = issuer.startsWith('http://') ? [openid.allowInsecureRequests] : []
  try {
    return await openid.discovery(
      new URL(issuer),
      clientId,
      { id_token_signed_response_alg: 'RS256', [openid.clockTolerance]: 10 },
      openid.PrivateKeyJwt(key),
      // Without the second, the signature of an ID token that came straight from the token endpoint is not checked.
      { execute: [...insecure, openid.enableNonRepudiationChecks], timeout: 5 },
    )
  } catch (error) {
    throw new OutsideFault('ansattporten-away', error)
  }
}

/** The private key that is registered at Ansattporten: a JWK with its kid, or a PEM file named `<kid>.pem`. */
async function registeredKey(path: string): Promise<openid.PrivateKey> {
  try {
    const text = await readFile(path, 'utf8')
    if (text.trimStart().startsWith('{')) return await keyOf(JSON.parse(text))
    const pem = createPrivateKey(text).export({ type: 'pkcs8', format: 'pem' }).toString()
    return { key: await importPKCS8(pem, 'RS256'), kid: basename(path, '.pem') }
  } catch (error) {
    const reason =
      error instanceof Error && 'code' in error ? `${error.code}` : 'it is no RSA key as PEM or JWK with kid'
    throw new ConfigFaults([`ANSATTPORTEN_KEY_FILE cannot be used: ${reason}`])
  }
}

async function keyOf(jwk: JWK): Promise<openid.PrivateKey> {
  const key = await importJWK(jwk, 'RS256')
  if (key instanceof Uint8Array || !jwk.kid) throw new Error('The key for Ansattporten is not an RSA key with a kid')
  return { key, kid: jwk.kid }
}

type Expected = { issuer: string; levels: Level[]; key: string }

function proven(claims: unknown, idToken: string | undefined, { issuer, levels, key }: Expected): Proven {
  const checked = claimsShape(levels).safeParse(claims)
  if (!checked.success) throw new OutsideFault(claimFault(checked.error))
  const { sub, acr, pid } = checked.data
  const { amr, sid, given_name, family_name } = vouchedShape.parse(claims)
  return {
    issuer,
    subject: sub,
    personKey: keyedHash(key, 'person', pid),
    name: withoutControls(`${given_name} ${family_name}`).slice(0, 100),
    method: methodName(amr[0] ?? ''),
    level: acr,
    providerSession: sid,
    idToken: idToken ?? '',
  }
}

function claimFault(error: z.ZodError): LogInFault {
  const fields = error.issues.map((issue) => issue.path[0])
  if (fields.includes('acr')) return 'level-too-low'
  return fields.includes('pid') ? 'no-national-id' : 'answer-invalid'
}

/** Ansattporten's values of `amr` are many and may change: people get the name they know, or none. */
function methodName(amr: string): string {
  if (/^bankid/i.test(amr)) return 'BankID'
  if (/^minid/i.test(amr)) return 'MinID'
  return (
    ['Buypass', 'Commfides', 'TestID'].find((name) => amr.toLowerCase().startsWith(name.toLowerCase())) ?? 'ID-porten'
  )
}

/** Which of our codes an error of the answer or of the token endpoint is (ansattporten's errors: RFC 6749, section 4.1.2.1). */
function faultCode(error: unknown): LogInFault {
  if (error instanceof openid.AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'cancelled'
    return /^(server_error|temporarily_unavailable)$/.test(error.error) ? 'ansattporten-away' : 'ansattporten-refuses'
  }
  if (error instanceof openid.ResponseBodyError)
    return error.error === 'invalid_grant' ? 'answer-used' : 'ansattporten-refuses'
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const away = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']
  if (typeof code === 'string' && away.includes(code)) return 'ansattporten-away'
  return error instanceof TypeError && error.cause ? 'ansattporten-away' : 'answer-invalid'
}
