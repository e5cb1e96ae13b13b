import { and, asc, eq, not, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { personNamed } from '../../accounts/account.ts'
import { suspensionOf } from '../../accounts/suspensions.ts'
import { accountSuspensions, accounts, people } from '../../accounts/tables.ts'
import { record } from '../../audit/record.ts'
import type { Database } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { leaveOrders } from '../orders/first-approval.ts'
import { operators } from './tables.ts'

/** For a question that has the account at hand: whether its person sits at the service desk. */
export function isOperator(account: SQLWrapper): SQL<boolean> {
  return sql<boolean>`exists (select from ${operators} where ${operators.person} = ${account})`
}

/** Gives somebody a seat at the service desk; only an administrator at the machine does.
 * @returns whether it was new. @throws Refusal `username-unknown` */
export async function addOperator(db: Database, username: string): Promise<boolean> {
  const person = await somebody(db, username)
  return db.transaction(async (tx) => {
    const added = await tx.insert(operators).values({ person }).onConflictDoNothing().returning()
    if (added.length === 0) return false
    await record(tx, null, undefined, { event: 'desk-operator-added' }, { person })
    return true
  })
}

/** Takes the seat away, from the next request on. @returns whether there was one. @throws Refusal `username-unknown` */
export async function removeOperator(db: Database, username: string): Promise<boolean> {
  const person = await somebody(db, username)
  return db.transaction(async (tx) => {
    const removed = await tx.delete(operators).where(eq(operators.person, person)).returning()
    if (removed.length === 0) return false
    await leaveOrders(tx, person)
    await record(tx, null, undefined, { event: 'desk-operator-removed' }, { person })
    return true
  })
}

export async function allOperators(db: Database) {
  return db
    .select({ username: accounts.username, name: people.name, since: operators.since })
    .from(operators)
    .innerJoin(accounts, eq(accounts.id, operators.person))
    .innerJoin(people, eq(people.id, accounts.id))
    .orderBy(asc(accounts.username))
}

async function somebody(db: Database, username: string): Promise<string> {
  const person = await personNamed(db, username)
  if (!person) throw new Refusal({ code: 'username-unknown', values: { username } })
  return person.id
}

/** Who has approved an order as the first of two and still may: an operator who is not shut out. */
export async function firstApproverOf(
  db: Database,
  { firstApprovedBy }: { firstApprovedBy: string | null },
): Promise<string | undefined> {
  if (!firstApprovedBy) return undefined
  const [found] = await db
    .select({ id: accounts.id })
    .from(operators)
    .innerJoin(accounts, eq(accounts.id, operators.person))
    .where(and(eq(operators.person, firstApprovedBy), not(suspensionOf(accountSuspensions, accounts.id).isSuspended)))
  return found?.id
}
