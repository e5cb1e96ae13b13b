import { and, asc, eq, inArray, isNull, like, ne, sql } from 'drizzle-orm'
import type { Database } from '../../platform/database.ts'
import { type Order, openStates } from '../orders/order.ts'
import { orders } from '../orders/tables.ts'

/** Another order that is not decided and wants the same short name: the oldest such one, and how many there are besides. */
export type Clash = { id: string; reference: number; more: number }

/** For the desk. A short name is nobody's until an organisation is opened with it (docs/decisions/015-orders.md). */
export async function shortNameClash(
  db: Database,
  { id, shortName }: Pick<Order, 'id' | 'shortName'>,
): Promise<Clash | undefined> {
  if (shortName === null) return undefined
  const [oldest] = await db
    .select({ id: orders.id, reference: orders.reference, more: sql<number>`(count(*) over ())::int - 1` })
    .from(orders)
    .where(
      and(
        eq(orders.shortName, shortName),
        isNull(orders.closedAt),
        inArray(orders.state, [...openStates]),
        ne(orders.id, id),
        // The same again, for the index of what the desk searches in: there it stands between number and names.
        like(orders.searched, `% ${shortName} %`),
      ),
    )
    .orderBy(asc(orders.orderedAt), asc(orders.reference))
    .limit(1)
  return oldest
}
