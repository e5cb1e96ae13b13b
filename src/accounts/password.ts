import { hash, verify } from '@node-rs/argon2'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { newToken } from '../platform/secrets.ts'
import { commonWords } from './common-words.ts'

/** docs/design.md, "Passwords". Characters, not bytes: an emoji is one. */
const shortestPassword = 12
const longestPassword = 128

/** Scores run from 0 to 4; from 3 on, guessing takes more than 10^8 tries against a slow hash. */
const goodEnough = 3

const judge = new ZxcvbnFactory({
  dictionary: { ...dictionary, app: commonWords },
  graphs: adjacencyGraphs,
  // What comes after cannot make it weaker, and judging takes longer with every character.
  maxLength: 64,
})

/** No composition rules; common words and what others know of the person (`own`) are refused. */
export function passwordFault(
  password: string,
  own: string[],
): 'password-short' | 'password-long' | 'password-common' | undefined {
  const length = [...password].length
  if (length < shortestPassword) return 'password-short'
  if (length > longestPassword) return 'password-long'
  const parts = own.map((text) => text.split(/[^\p{L}\p{N}]+/u))
  const joined = parts.flatMap((words) => [words.join(''), words.toReversed().join('')])
  const words = [...own, ...joined, ...parts.flat()].filter((word) => word.length > 2)
  const guessable = judge.check(password, words).score < goodEnough || isCommonWordsAlone(password, words)
  return guessable ? 'password-common' : undefined
}

/** Whether nothing but a few common words is left when spaces, signs and figures are taken away. To zxcvbn each sign
 * between two words is as good as a third, so that it takes "altinn studio" for hard to guess. */
function isCommonWordsAlone(password: string, words: string[]): boolean {
  const letters = password.replace(/[^\p{L}]+/gu, '')
  const { score, sequence } = judge.check(letters, words)
  return letters !== '' && score < goodEnough && sequence.every(({ pattern }) => pattern !== 'bruteforce')
}

/** Argon2id at 19 MiB, 2 passes, 1 lane (OWASP Password Storage Cheat Sheet). */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
}

let nobodys: Promise<string> | undefined

/** The hash of a password that nobody has: an unknown account takes as long as a known one. */
function nobodysHash(): Promise<string> {
  nobodys ??= hashPassword(newToken())
  return nobodys
}

/** Whether this is the password behind the hash. Without a hash it is not, and takes as long to find out. */
export async function isPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobodysHash()), password.normalize('NFC').slice(0, 1000))
  return typeof passwordHash === 'string' && matches
}
