import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  hashToken,
  keyedHash,
  loadSecrets,
  newCode,
  newToken,
  publicPart,
  sameSecret,
  seal,
  unseal,
} from './secrets.ts'

test('tokens are long, safe in an address and never the same', () => {
  const tokens = Array.from({ length: 1000 }, () => newToken())
  expect(new Set(tokens).size).toBe(1000)
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/)
})

test('codes are six digits, leading noughts included, and spread evenly', () => {
  const codes = Array.from({ length: 20_000 }, newCode)
  for (const code of codes) expect(code).toMatch(/^\d{6}$/)
  for (const digit of '0123456789') {
    const share = codes.filter((code) => code.startsWith(digit)).length
    expect(share).toBeGreaterThan(1700)
    expect(share).toBeLessThan(2300)
  }
})

test('a sealed text opens with its token alone', async () => {
  const [token, other] = [newToken(), newToken()]
  const sealed = await seal(token, 'fødselsnummer 14918810057')
  expect(sealed).not.toContain('14918810057')
  expect(await unseal(token, sealed)).toBe('fødselsnummer 14918810057')
  expect(await unseal(other, sealed)).toBeUndefined()
  expect(await seal(token, 'the same')).not.toBe(await seal(token, 'the same'))
})

test('a sealed text that was changed, cut or made up does not open', async () => {
  const token = newToken()
  const sealed = await seal(token, 'text')
  const parts = sealed.split('.')
  const changed = parts.map((part, place) => {
    const bytes = Buffer.from(part, 'base64url')
    if (bytes[0] !== undefined) bytes[0] ^= 1
    return parts.map((one, at) => (at === place ? bytes.toString('base64url') : one)).join('.')
  })
  for (const wrong of [...changed.filter((one) => one !== sealed), sealed.slice(0, -4), '', 'a.b.c.d.e', '....']) {
    expect(await unseal(token, wrong)).toBeUndefined()
  }
})

test('a keyed hash needs the key', () => {
  expect(keyedHash('one', 'person', '14918810057')).toBe(keyedHash('one', 'person', '14918810057'))
  expect(keyedHash('one', 'person', '14918810057')).not.toBe(keyedHash('other', 'person', '14918810057'))
  expect(keyedHash('one', 'code', '14918810057')).not.toBe(keyedHash('one', 'person', '14918810057'))
  expect(keyedHash('', 'person', '14918810057')).not.toBe(hashToken('14918810057'))
})

test('secrets are compared whole', () => {
  expect(sameSecret('abc', 'abc')).toBe(true)
  for (const other of ['abd', 'ab', 'abcd', '', 'ABC']) expect(sameSecret('abc', other)).toBe(false)
})

test('two processes that start at once on one folder end with the same secrets, readable by their owner alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'studio-secrets-'))
  const loaded = await Promise.all(Array.from({ length: 8 }, () => loadSecrets(join(folder, 'data'))))
  expect(new Set(loaded.map((secrets) => JSON.stringify(secrets))).size).toBe(1)
  const file = join(folder, 'data', 'secrets.json')
  expect((await stat(file)).mode & 0o077).toBe(0)
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(loaded[0])
  expect(await loadSecrets(join(folder, 'data'))).toEqual(loaded[0])
  await rm(folder, { recursive: true })
})

test('the public part of a key has nothing of the private one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'studio-secrets-'))
  const { ansattportenKey } = await loadSecrets(folder)
  expect(Object.keys(publicPart(ansattportenKey)).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
  await rm(folder, { recursive: true })
})
