import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { names } from '../../accounts/tables.ts'
import { organisations } from '../../organisations/tables.ts'
import type { Database } from '../../platform/database.ts'
import { type Order, openStates } from '../orders/order.ts'
import { orders } from '../orders/tables.ts'
import { openings } from './tables.ts'

/** Another order that is not decided and wants the same short name: the oldest such one, and how many there are besides. */
export type Clash = { id: string; reference: number; more: number }

/** Whether a short name is free, while one types. */
export const questionsOfOnePerson = { name: 'short-name-questions', times: 120, seconds: 60 }

export type OpeningStanding = { isNumberFree: boolean; isShortNameFree: boolean; clash: Clash | null }

/** Whether the short name and the number of an order are free, and who else wants the name. A short name is nobody's
 * until an organisation is opened with it (docs/decisions/024-orders-are-rows.md). */
export async function openingStanding(
  db: Database,
  { id, shortName, number }: Pick<Order, 'id' | 'shortName' | 'number'>,
): Promise<OpeningStanding> {
  const oldest = db
    .select({
      clash: sql`jsonb_build_object('id', id, 'reference', reference, 'more', count(*) over () - 1)`.as('clash'),
    })
    .from(openings)
    .innerJoin(orders, eq(orders.id, openings.order))
    .where(
      and(
        eq(openings.shortName, shortName ?? ''),
        isNull(orders.closedAt),
        inArray(orders.state, [...openStates]),
        ne(orders.id, id),
      ),
    )
    .orderBy(asc(orders.orderedAt), asc(orders.reference))
    .limit(1)
  const [standing] = await db
    .select({
      isNumberFree: sql<boolean>`not exists (select from ${organisations} where number = ${number})`,
      isShortNameFree: sql<boolean>`not exists (select from ${names} where name = ${shortName?.toLowerCase() ?? null})`,
      clash: sql<Clash | null>`(${oldest})`,
    })
    .from(sql`(select) as nothing`)
  if (!standing) throw new Error('The database did not say how it stands')
  return standing
}
