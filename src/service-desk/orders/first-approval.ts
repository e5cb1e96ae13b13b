import { and, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm'
import type { Database } from '../../platform/database.ts'
import { addEntry, openStates } from './order.ts'
import { approvals, claims, orders, parties } from './tables.ts'

/** Strikes the first of two approvals, if there is one: what that operator approved is no longer what would be done.
 * Everything that changes what an approval would do, or what it was given for, calls this in the same transaction. */
export function lapseFirstApproval(tx: Database, order: string): Promise<void> {
  return lapse(tx, eq(approvals.order, order), 'changed')
}

/** The same for all orders that somebody is to own: their account was shut out or let in. */
export function lapseApprovalsOfSeats(tx: Database, person: string): Promise<void> {
  const theirs = tx
    .select({ order: parties.order })
    .from(parties)
    .where(and(eq(parties.person, person), parties.isAdministrator, isNotNull(parties.confirmedAt)))
  return lapse(tx, inArray(approvals.order, theirs), 'changed')
}

/** An operator no longer handles orders: what they had taken goes back into the queue, and what they approved lapses. */
export async function leaveOrders(tx: Database, operator: string): Promise<void> {
  const theirs = eq(claims.operator, operator)
  const taken = tx.select({ order: claims.order }).from(claims).where(theirs)
  const open = and(isNull(orders.closedAt), inArray(orders.id, taken))
  await tx.delete(claims).where(and(theirs, inArray(claims.order, ordersIn(tx, open))))
  await lapse(tx, eq(approvals.operator, operator), 'left')
}

async function lapse(tx: Database, which: SQL, why: 'changed' | 'left'): Promise<void> {
  const approved = tx.select({ order: approvals.order }).from(approvals).where(which)
  const undecided = and(inArray(orders.state, openStates), inArray(orders.id, approved))
  const lapsed = await tx
    .delete(approvals)
    .where(and(which, inArray(approvals.order, ordersIn(tx, undecided))))
    .returning({ order: approvals.order })
  for (const { order } of lapsed) {
    await addEntry(tx, order, { kind: 'approval-lapsed', by: null, isFromDesk: false, data: { why } })
  }
}

/** Held, so that none of them is decided meanwhile; all others stay free. */
function ordersIn(tx: Database, which: SQL | undefined) {
  return tx.select({ id: orders.id }).from(orders).where(which).orderBy(orders.id).for('update')
}
