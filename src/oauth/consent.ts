import { and, arrayContains, desc, eq, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { z } from 'zod'
import { record } from '../audit/record.ts'
import type { Database } from '../platform/database.ts'
import { NotFound } from '../platform/refusal.ts'
import { type Program, programs } from './program.ts'
import { grants } from './tables.ts'

/** For a question that has the account at hand: whether its person lets the program act, with all that it asks for. */
export function letsAct(account: SQLWrapper, program: Program): SQL<boolean> {
  return sql<boolean>`exists (select from ${grants} where ${and(
    sql`${grants.account} = ${account}`,
    eq(grants.program, program.id),
    isNull(grants.revokedAt),
    arrayContains(grants.scopes, program.scopes),
  )})`
}

/** The answer, and where the person was heading. */
export const consentShape = z.object({
  answer: z.enum(['give', 'not-now'], 'consent-unanswered'),
  return: z.string().optional(),
})

/** Gives a program access. Saying it twice changes nothing. */
export async function giveGrant(db: Database, account: string, program: Program, visit: string): Promise<void> {
  await db.transaction(async (tx) => {
    const given = await tx
      .insert(grants)
      .values({ account, program: program.id, scopes: program.scopes })
      .onConflictDoUpdate({
        target: [grants.account, grants.program],
        targetWhere: isNull(grants.revokedAt),
        set: { scopes: program.scopes },
        setWhere: sql`${grants.scopes} is distinct from excluded.scopes`,
      })
      .returning({ id: grants.id })
    if (given.length === 0) return
    await record(tx, account, visit, {
      event: 'consent-given',
      program: program.name,
      scopes: program.scopes.join(' '),
    })
  })
}

/** Notes that somebody did not let a program act; nothing changes. */
export async function declineGrant(db: Database, account: string, program: Program, visit: string): Promise<void> {
  await record(db, account, visit, { event: 'consent-declined', program: program.name })
}

/** Withdraws access at once; withdrawing it twice changes nothing. @throws NotFound for a program that nobody knows */
export async function revokeGrant(db: Database, account: string, program: string, visit: string): Promise<void> {
  const known = programs.find(({ id }) => id === program)
  if (!known) throw new NotFound()
  await db.transaction(async (tx) => {
    const revoked = await tx
      .update(grants)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(grants.account, account), eq(grants.program, program), isNull(grants.revokedAt)))
      .returning({ id: grants.id })
    if (revoked.length === 0) return
    await record(tx, account, visit, { event: 'consent-revoked', program: known.name })
  })
}

export async function listGrants(db: Database, account: string) {
  return db
    .select({ program: grants.program, scopes: grants.scopes, grantedAt: grants.grantedAt })
    .from(grants)
    .where(and(eq(grants.account, account), isNull(grants.revokedAt)))
    .orderBy(desc(grants.grantedAt))
}
