import { createChallenge, type Payload, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { lt, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { AppContext } from '../platform/app-context.ts'
import type { Database } from '../platform/database.ts'
import type { Limit } from '../platform/limits.ts'
import { type Fault, Refusal } from '../platform/refusal.ts'
import { usedCaptchas } from './tables.ts'

const livesMinutes = 30
/** About 0.6 million rounds: a third of a second on a desktop, one to two seconds on a slow phone. */
const cost = 2000
const [fewest, most] = [200, 400]

export const challengesOfOnePerson: Limit = { name: 'captcha-challenges', times: 60, seconds: 600 }

/** How many get in without a captcha, in all: browsers without script. */
const withoutCaptcha: Limit = { name: 'sign-ups-without-captcha', times: 10, seconds: 600 }

/** A proof-of-work challenge that counts for one form of one person alone, for half an hour. */
export async function newCaptcha(key: string, form: string) {
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost,
    counter: randomInt(fewest, most),
    deriveKey,
    expiresAt: new Date(Date.now() + livesMinutes * 60_000),
    data: { form },
    hmacSignatureSecret: key,
    hmacKeySignatureSecret: `${key}/key`,
  })
}

const answerShape = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal('PBKDF2/SHA-256'),
      nonce: z.string().max(200),
      salt: z.string().max(200),
      cost: z.literal(cost),
      keyLength: z.number(),
      keyPrefix: z.string().max(200),
      keySignature: z.string().max(200).optional(),
      expiresAt: z.number(),
      data: z.object({ form: z.string().max(200) }),
    }),
    signature: z.string().max(200),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string().max(200), time: z.number().optional() }),
})

/** An answer that is right and not yet used. */
export type CaptchaAnswer = { signature: string; expiresAt: Date }

/** Judges the answer that a form was posted with, without using it up, or lets it into the narrow lane for browsers
 * without script (docs/decisions/006-captcha.md). @throws Refusal `too-many-tries` where that is full */
export async function judgeCaptcha(
  { secrets, limits }: Pick<AppContext, 'secrets' | 'limits'>,
  form: string,
  posted: Record<string, string>,
): Promise<{ answer?: CaptchaAnswer; faults: Fault[] }> {
  if (!posted.captcha && posted['without-script']) {
    await limits.count(withoutCaptcha, 'all')
    return { faults: [] }
  }
  return readCaptcha(secrets.captchaKey, form, posted.captcha ?? '').then(
    (answer) => ({ answer, faults: [] }),
    (error) => {
      if (!(error instanceof Refusal)) throw error
      return { faults: error.faults }
    },
  )
}

/** Judges an answer without using it up. @throws Refusal `captcha-missing`, `captcha-wrong` (malformed, forged, of
 * another form) or `captcha-old` */
export async function readCaptcha(key: string, form: string, posted: string): Promise<CaptchaAnswer> {
  if (!posted) throw new Refusal({ code: 'captcha-missing', field: 'captcha' })
  const answer = answerOf(posted)
  if (!answer || answer.challenge.parameters.data.form !== form) {
    throw new Refusal({ code: 'captcha-wrong', field: 'captcha' })
  }
  const verdict = await verifySolution({
    challenge: answer.challenge,
    solution: answer.solution,
    deriveKey,
    hmacSignatureSecret: key,
    hmacKeySignatureSecret: `${key}/key`,
  })
  if (verdict.expired) throw new Refusal({ code: 'captcha-old', field: 'captcha' })
  if (!verdict.verified) throw new Refusal({ code: 'captcha-wrong', field: 'captcha' })
  const { signature, parameters } = answer.challenge
  return { signature, expiresAt: new Date(parameters.expiresAt * 1000) }
}

function answerOf(posted: string): (Payload & z.output<typeof answerShape>) | undefined {
  try {
    const text = Buffer.from(posted.slice(0, 10_000), 'base64').toString()
    return answerShape.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Uses an answer up. @throws Refusal `captcha-used` where somebody has used it before */
export async function useCaptcha(tx: Database, answer: CaptchaAnswer): Promise<void> {
  const used = await tx.insert(usedCaptchas).values(answer).onConflictDoNothing().returning()
  if (used.length === 0) throw new Refusal({ code: 'captcha-used', field: 'captcha' })
}

export async function sweepCaptchas(db: Database): Promise<void> {
  await db.delete(usedCaptchas).where(lt(usedCaptchas.expiresAt, sql`now()`))
}
