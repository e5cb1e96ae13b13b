import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import { type Database, prepared } from '../platform/database.ts'
import { NotFound } from '../platform/refusal.ts'
import { type Program, programs } from './program.ts'
import { grants } from './tables.ts'

const livingGrant = prepared((db) =>
  db
    .select({ scopes: grants.scopes })
    .from(grants)
    .where(
      and(
        eq(grants.account, sql.placeholder('account')),
        eq(grants.program, sql.placeholder('program')),
        isNull(grants.revokedAt),
      ),
    )
    .prepare('living_grant'),
)

/** Whether the person lets the program act for them, with all that it asks for. */
export async function hasGrant(db: Database, account: string, program: Program): Promise<boolean> {
  const [grant] = await livingGrant(db).execute({ account, program: program.id })
  return grant !== undefined && program.scopes.every((scope) => grant.scopes.includes(scope))
}

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

/** The programs that may act for a person. */
export async function listGrants(db: Database, account: string) {
  return db
    .select({ program: grants.program, scopes: grants.scopes, grantedAt: grants.grantedAt })
    .from(grants)
    .where(and(eq(grants.account, account), isNull(grants.revokedAt)))
    .orderBy(desc(grants.grantedAt))
}
