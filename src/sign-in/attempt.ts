import { and, eq, gt, lt, sql } from 'drizzle-orm'
import type { AppContext } from '../platform/app-context.ts'
import type { Database } from '../platform/database.ts'
import type { Limit } from '../platform/limits.ts'
import { hashToken, newToken } from '../platform/secrets.ts'
import type { Checks } from './ansattporten.ts'
import { type AttemptPurpose, attempts } from './tables.ts'

/** How long somebody may take at Ansattporten. */
export const attemptMinutes = 15

/** Log-ins are counted by the place that they come from, for nobody is known yet. */
const limitOf: Record<AttemptPurpose, Limit> = {
  'sign-in': { name: 'log-ins-from', times: 300, seconds: 600 },
  represent: { name: 'representing', times: 30, seconds: 3600 },
}

/** Why, where the person was heading, and the hash of the outdated activation link that this log-in completes. */
export type Aim = { purpose: AttemptPurpose; returnTo: string; link?: string }

/** Notes that this browser goes to Ansattporten. @param browser the token of its own cookie @param by who is counted: the
 * person who represents, else the place. @throws Refusal `too-many-tries` */
export async function beginAttempt(
  { db, limits }: Pick<AppContext, 'db' | 'limits'>,
  browser: string,
  aim: Aim,
  by: string,
): Promise<Checks> {
  await limits.count(limitOf[aim.purpose], by)
  const checks = { state: newToken(), nonce: newToken(), codeVerifier: newToken(48) }
  await db.insert(attempts).values({
    stateHash: hashToken(checks.state),
    browserHash: hashToken(browser),
    nonce: checks.nonce,
    codeVerifier: checks.codeVerifier,
    ...aim,
    expiresAt: sql`now() + ${sql.raw(`interval '${attemptMinutes} minutes'`)}`,
  })
  return checks
}

/** Uses an attempt up: one answer counts, once, in the browser that asked. */
export async function takeAttempt(db: Database, browser: string, state: string) {
  const [row] = await db
    .delete(attempts)
    .where(
      and(
        eq(attempts.stateHash, hashToken(state)),
        eq(attempts.browserHash, hashToken(browser)),
        gt(attempts.expiresAt, sql`now()`),
      ),
    )
    .returning()
  if (!row) return undefined
  const aim: Aim = { purpose: row.purpose, returnTo: row.returnTo, link: row.link ?? undefined }
  return { checks: { state, nonce: row.nonce, codeVerifier: row.codeVerifier }, aim }
}

export async function sweepAttempts(db: Database): Promise<void> {
  await db.delete(attempts).where(lt(attempts.expiresAt, sql`now()`))
}
