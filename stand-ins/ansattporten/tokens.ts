import { createHash, randomUUID } from 'node:crypto'
import { exportSPKI, importJWK, type JWTPayload, SignJWT } from 'jose'
import type Provider from 'oidc-provider'
import type { Representation } from './authorization-details.ts'
import { type Acr, satisfies } from './eids.ts'
import type { TokenFault } from './faults.ts'
import { makeSigningKey, publicPart, type SigningKeys, signWith } from './keys.ts'
import type { Person } from './persons.ts'

/** Seconds that an ID token and an access token live. */
export const tokenLife = 120

/** What one authorization code answers, beyond what oidc-provider remembers of it. */
export type LogIn = {
  locale: string
  asked: Acr[]
  sid: string | undefined
  representation: Representation[] | undefined
  fault: TokenFault | undefined
}

/** Stable for one person at one client and different at another; 43 characters. */
export function pairwiseSubject(clientId: string, person: string): string {
  return createHash('sha256').update(`${clientId} ${person}`).digest('base64url')
}

/** The claims about the person that scope and eID release, in the ID token and from userinfo alike. */
export function personClaims(person: Person, scopes: Set<string>, fault: TokenFault | undefined) {
  const withNames = scopes.has('profile') && !person.withholdsName && fault !== 'missing-names'
  return {
    ...(person.pid && fault !== 'missing-pid' && { pid: person.pid }),
    ...(person.email && { email: person.email, groups: person.groups.slice(0, 20) }),
    ...(withNames && { given_name: person.givenName, family_name: person.familyName }),
  }
}

type AuthorizationCode = InstanceType<Provider['AuthorizationCode']>
type Parts = { issuer: string; code: AuthorizationCode; person: Person; logIn: LogIn }

function common({ issuer, code, logIn }: Parts) {
  const iat = Math.floor(Date.now() / 1000)
  return {
    iss: issuer,
    sub: pairwiseSubject(code.clientId ?? '', code.accountId ?? ''),
    iat,
    exp: iat + tokenLife,
    jti: randomUUID(),
    acr: code.acr,
    authorization_details: logIn.representation,
  }
}

export function idTokenClaims(parts: Parts): JWTPayload {
  const { code, logIn, person } = parts
  return {
    ...common(parts),
    ...personClaims(person, code.scopes, logIn.fault),
    aud: code.clientId,
    nonce: code.nonce,
    amr: code.amr,
    auth_time: code.authTime,
    locale: logIn.locale,
    sid: logIn.sid,
  }
}

/** @param opaque the token as oidc-provider knows it; it travels as `jti` */
export function accessTokenClaims(parts: Parts, opaque: string): JWTPayload {
  const { code, logIn, person } = parts
  const { pid, ...released } = personClaims(person, code.scopes, logIn.fault)
  return {
    ...common(parts),
    pid,
    jti: opaque,
    aud: 'unspecified',
    client_id: code.clientId,
    client_amr: 'private_key_jwt',
    consumer: { authority: 'iso6523-actorid-upis', ID: '0192:312407809' },
    scope: code.scope,
    clm: Object.keys(released),
  }
}

function faultyClaims(claims: JWTPayload, asked: Acr[], fault: TokenFault | undefined): JWTPayload {
  const now = Math.floor(Date.now() / 1000)
  if (fault === 'expired-token') return { ...claims, iat: now - 3600, exp: now - 3600 + tokenLife }
  if (fault === 'wrong-nonce') return { ...claims, nonce: randomUUID() }
  if (fault === 'wrong-iss') return { ...claims, iss: 'https://ansattporten.example' }
  if (fault === 'wrong-aud') return { ...claims, aud: randomUUID() }
  if (fault === 'low-acr') return { ...claims, acr: satisfies('substantial', asked) ? 'low' : 'substantial' }
  return claims
}

function withBrokenSignature(token: string): string {
  const [header, payload, signature = ''] = token.split('.')
  const broken = Buffer.from(signature, 'base64url').map((byte) => byte ^ 1)
  return [header, payload, Buffer.from(broken).toString('base64url')].join('.')
}

/** Signed with HS256 and the public key as secret: what a client falls for that lets the token choose the algorithm. */
async function signedWithPublicKey(claims: JWTPayload, keys: SigningKeys): Promise<string> {
  const key = await importJWK(publicPart(keys.current()), 'RS256', { extractable: true })
  if (key instanceof Uint8Array) throw new Error('the signing key is not a public key pair')
  const secret = Buffer.from(await exportSPKI(key))
  return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: keys.current().kid }).sign(secret)
}

/** The ID token as it should be, or with the fault that was asked for. */
export async function signIdToken(keys: SigningKeys, right: JWTPayload, { asked, fault }: LogIn): Promise<string> {
  const claims = faultyClaims(right, asked, fault)
  if (fault === 'unknown-kid') return signWith(await makeSigningKey(), claims)
  if (fault === 'wrong-alg') return signedWithPublicKey(claims, keys)
  const token = await keys.sign(claims)
  return fault === 'bad-signature' ? withBrokenSignature(token) : token
}
