import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose'

export type SigningKey = JWK & { kid: string }

/** A new RS256 key pair as a private JWK with its thumbprint as `kid`. */
export async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = await exportJWK(privateKey)
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'RS256', use: 'sig' }
}

export function publicPart({ kty, n, e, kid, alg, use }: JWK): JWK {
  return { kty, n, e, kid, alg, use }
}

export async function signWith(key: SigningKey, claims: JWTPayload): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: key.kid }).sign(await importJWK(key, 'RS256'))
}

const keptAfterRotation = 2

export type SigningKeys = Awaited<ReturnType<typeof openSigningKeys>>

/**
 * The issuer's signing keys, newest first, kept in `signing-keys.json` when there is a folder.
 * After a rotation the former key stays published, so that tokens which are on their way still verify.
 */
export async function openSigningKeys(folder?: string) {
  const file = folder && join(folder, 'signing-keys.json')
  let keys = file ? readKeys(file) : []
  if (keys.length === 0) await rotate()

  async function rotate() {
    keys = [await makeSigningKey(), ...keys].slice(0, keptAfterRotation)
    if (!file || !folder) return
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, JSON.stringify(keys), { mode: 0o600 })
  }

  function current(): SigningKey {
    const [newest] = keys
    if (!newest) throw new Error('the issuer has no signing key')
    return newest
  }

  return {
    all: () => keys,
    current,
    rotate,
    sign: (claims: JWTPayload) => signWith(current(), claims),
    /** The claims of a token that one of these keys signed; its expiry is not looked at. */
    async read(token: string): Promise<JWTPayload> {
      const { payload } = await jwtVerify(
        token,
        ({ kid }) => {
          const key = keys.find((one) => one.kid === kid)
          if (!key) throw new Error('signed with an unknown key')
          return publicPart(key)
        },
        { algorithms: ['RS256'], currentDate: new Date(0) },
      )
      return payload
    },
  }
}

function readKeys(file: string): SigningKey[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return []
  }
}
