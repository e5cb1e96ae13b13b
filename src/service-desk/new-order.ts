import type { Database } from '../platform/database.ts'
import type { House } from '../platform/house.ts'
import { checkRegisterJob, findingOf, type Known } from './register-check.ts'
import { orders } from './tables.ts'

/** What an order begins with, but for what the register said. */
export type NewOrder = Omit<typeof orders.$inferInsert, 'finding' | 'unit' | 'checkedAt'>

/**
 * Adds the row of an order with what the register said of its number; where it said nothing, a job asks it later.
 * The caller turns a broken `orders_under_way` into words.
 */
export async function addOrder(
  tx: Database,
  { queue }: Pick<House, 'queue'>,
  known: Known,
  row: NewOrder,
): Promise<{ id: string; reference: number }> {
  const found = findingOf(known)
  const [added] = await tx
    .insert(orders)
    .values({ ...row, ...found })
    .returning({ id: orders.id, reference: orders.reference })
  if (!added) throw new Error('An order was not added')
  if (found.finding === 'unchecked') await queue.send(tx, checkRegisterJob, { id: added.id })
  return added
}
