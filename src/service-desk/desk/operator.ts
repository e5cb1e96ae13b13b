import { and, asc, eq, isNull, not, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { personNamed } from '../../accounts/account.ts'
import type { Actor } from '../../accounts/actor.ts'
import { suspensionOf } from '../../accounts/suspensions.ts'
import { accountSuspensions, accounts, people } from '../../accounts/tables.ts'
import { record } from '../../audit/record.ts'
import type { Database } from '../../platform/database.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { leaveOrders } from '../orders/first-approval.ts'
import { approvals } from '../orders/tables.ts'
import { operators } from './tables.ts'

/** For a question that has the account at hand: whether its person sits at the service desk. */
export function isOperator(account: SQLWrapper): SQL<boolean> {
  return sql<boolean>`exists (select from ${operators} where ${operators.person} = ${account})`
}

/** Keeps an operator's seat until the transaction ends: the route judged it, and it may be gone since. Before an order
 * is held, as `removeOperator` takes them. @throws NotFound */
export async function holdSeat(tx: Database, { person }: Pick<Actor, 'person'>): Promise<void> {
  const seats = await tx
    .select({ person: operators.person })
    .from(operators)
    .where(eq(operators.person, person.id))
    .for('share')
  if (seats.length === 0) throw new NotFound()
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

/** Who has approved an order as the first of two, if that counts: an operator still, who is not shut out, and who saw
 * what would be done now. @param mark of that; approvals from before marks were kept count without */
export async function firstApproverOf(
  db: Database,
  { id, firstApprovedBy }: { id: string; firstApprovedBy: string | null },
  mark: string,
): Promise<string | undefined> {
  if (!firstApprovedBy) return undefined
  const [found] = await db
    .select({ id: accounts.id })
    .from(operators)
    .innerJoin(accounts, eq(accounts.id, operators.person))
    .innerJoin(approvals, and(eq(approvals.order, id), eq(approvals.operator, operators.person)))
    .where(
      and(
        eq(operators.person, firstApprovedBy),
        or(isNull(approvals.mark), eq(approvals.mark, mark)),
        not(suspensionOf(accountSuspensions, accounts.id).isSuspended),
      ),
    )
  return found?.id
}
