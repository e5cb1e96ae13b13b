import { and, desc, eq, ne, type SQL, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { namesAsJson } from '../../organisations/names.ts'
import { organisations } from '../../organisations/tables.ts'
import type { Database } from '../../platform/database.ts'
import type { Order } from '../orders/order.ts'
import { whole, wholeOrdersIn } from '../orders/order.ts'
import type { Party } from '../orders/parties.ts'
import { orders, parties } from '../orders/tables.ts'

const mostShown = 10

/** Other orders for the same organisation number, and others of the same applicant; of each the latest first. */
export async function earlierOrders(db: Database, order: Pick<Order, 'id' | 'number' | 'applicant'>) {
  const ofUnit = others(db, 'unit', order, eq(orders.number, order.number))
  const found = await (order.applicant
    ? unionAll(ofUnit, others(db, 'applicant', order, isApplicant(order.applicant)))
    : ofUnit)
  return {
    ofUnit: found.filter(({ of }) => of === 'unit'),
    ofApplicant: found.filter(({ of }) => of === 'applicant'),
  }
}

/** Known by the same account or the same address. */
function isApplicant({ isByAddress, person, emailAddress }: Party): SQL {
  const whose = isByAddress ? sql`lower(party.email_address) = lower(${emailAddress})` : sql`party.person = ${person}`
  return sql`exists (
    select from ${parties} party where party.order = ${orders.id} and party.is_applicant and ${whose})`
}

function others(db: Database, of: 'unit' | 'applicant', { id }: Pick<Order, 'id'>, which: SQL) {
  return (
    db
      .select({
        of: sql<typeof of>`${of}::text`.as('of'),
        id: orders.id,
        reference: orders.reference,
        purpose: orders.purpose,
        state: orders.state,
        number: orders.number,
        nameNb: whole.nameNb,
        nameNn: whole.nameNn,
        nameEn: whole.nameEn,
        organisationNames: namesAsJson(organisations).as('organisation_names'),
        orderedAt: orders.orderedAt,
      })
      .from(wholeOrdersIn(db))
      .leftJoin(organisations, eq(organisations.id, orders.organisation))
      .where(and(which, ne(orders.id, id)))
      // Nearly the order in which they came, and there is an index of it.
      .orderBy(desc(orders.reference))
      .limit(mostShown)
  )
}

export type EarlierOrder = Awaited<ReturnType<typeof earlierOrders>>['ofUnit'][number]
