import { and, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm'
import type { Database } from '../../platform/database.ts'
import { addEntry, openStates } from './order.ts'
import { orders, parties } from './tables.ts'

/**
 * Strikes the first of two approvals, if there is one: what that operator approved is no longer what would be done.
 * Everything that changes what an approval would do, or what it was given for, calls this in the same transaction.
 */
export function lapseFirstApproval(tx: Database, order: string): Promise<void> {
  return lapse(tx, eq(orders.id, order), 'changed')
}

/** The same for all orders that somebody is to own: their account was shut out or let in. */
export function lapseApprovalsOfSeats(tx: Database, person: string): Promise<void> {
  const theirs = tx
    .select({ order: parties.order })
    .from(parties)
    .where(and(eq(parties.person, person), parties.isAdministrator, isNotNull(parties.confirmedAt)))
  return lapse(tx, inArray(orders.id, theirs), 'changed')
}

/** An operator no longer handles orders: what they had taken goes back into the queue, and what they approved lapses. */
export async function leaveOrders(tx: Database, operator: string): Promise<void> {
  await tx
    .update(orders)
    .set({ claimedBy: null, claimedAt: null })
    .where(and(eq(orders.claimedBy, operator), isNull(orders.closedAt)))
  await lapse(tx, eq(orders.firstApprovedBy, operator), 'left')
}

async function lapse(tx: Database, which: SQL, why: 'changed' | 'left'): Promise<void> {
  const lapsed = await tx
    .update(orders)
    .set({ firstApprovedBy: null, firstApprovedAt: null })
    .where(and(which, isNotNull(orders.firstApprovedBy), inArray(orders.state, openStates), isNull(orders.closedAt)))
    .returning({ id: orders.id })
  for (const { id } of lapsed) {
    await addEntry(tx, id, { kind: 'approval-lapsed', by: null, isFromDesk: false, text: why })
  }
}
