import { createHash, createHmac, hkdfSync, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CompactEncrypt, compactDecrypt, exportJWK, generateKeyPair, type JWK } from 'jose'

/** Keys of this house, made on the first start and kept in the data folder. Losing them loses who is who. */
export type Secrets = {
  /** Keys the hash of national ids. */
  identityKey: string
  captchaKey: string
  databasePassword: string
  /** The private key with which the studio presents itself to Ansattporten, unless a file names another. */
  ansattportenKey: JWK
}

/** Reads the secrets of the data folder; makes them where there are none. Two processes that start at once end with the same. */
export async function loadSecrets(dataFolder: string): Promise<Secrets> {
  const path = join(dataFolder, 'secrets.json')
  const existing = await readFile(path, 'utf8').catch(ignoreMissing)
  if (existing) return JSON.parse(existing)
  await mkdir(dirname(path), { recursive: true })
  const draft = join(dataFolder, `secrets-${newToken(6)}.json`)
  await writeFile(draft, `${JSON.stringify(await makeSecrets(), null, 2)}\n`, { mode: 0o600, flush: true })
  // A hard link appears whole or not at all, and fails where another process was first.
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
  return JSON.parse(await readFile(path, 'utf8'))
}

async function makeSecrets(): Promise<Secrets> {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true })
  return {
    identityKey: newToken(),
    captchaKey: newToken(),
    databasePassword: newToken(),
    ansattportenKey: { ...(await exportJWK(privateKey)), kid: newToken(12), alg: 'RS256', use: 'sig' },
  }
}

function ignoreMissing(error: NodeJS.ErrnoException) {
  if (error.code !== 'ENOENT') throw error
  return undefined
}

/** A random token, base64url, 256 bits unless told otherwise. */
export function newToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url')
}

/** Six digits, each as likely as the other. */
export function newCode(): string {
  return randomInt(1_000_000).toString().padStart(6, '0')
}

/** What is stored of a random token. Only for tokens of full length: a short code needs `keyedHash`. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** What a keyed hash is for. Hashes for one purpose say nothing about those for another. */
export type SecretPurpose = 'person' | 'code' | 'e-mail address' | 'network address' | 'handle'

/** HMAC-SHA256 for values that could be guessed if the hash alone leaked. */
export function keyedHash(key: string, purpose: SecretPurpose, value: string): string {
  return createHmac('sha256', key).update(`${purpose}\0${value}`).digest('base64url')
}

/** An id that is always the same for the same text (UUID version 8, RFC 9562). The text must not be guessable. */
export function idOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Compares in constant time. */
export function sameSecret(one: string, other: string): boolean {
  const [left, right] = [hashToken(one), hashToken(other)]
  return timingSafeEqual(Buffer.from(left), Buffer.from(right))
}

/** Encrypts a text so that only who holds the token can read it again. */
export async function seal(token: string, text: string): Promise<string> {
  return new CompactEncrypt(Buffer.from(text))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .encrypt(sealingKey(token))
}

/** Reads what `seal` wrote. @returns undefined where the token is not the one */
export async function unseal(token: string, sealed: string): Promise<string | undefined> {
  try {
    const { plaintext } = await compactDecrypt(sealed, sealingKey(token))
    return Buffer.from(plaintext).toString()
  } catch {
    return undefined
  }
}

function sealingKey(token: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', token, '', 'studio seal', 32))
}

/** What others may know of a key. */
export function publicPart({ kty, n, e, kid, alg, use }: JWK): JWK {
  return { kty, n, e, kid, alg, use }
}
