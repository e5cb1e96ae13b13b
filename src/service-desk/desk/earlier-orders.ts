import { and, desc, eq, ne, type SQL, sql } from 'drizzle-orm'
import { namesOf } from '../../organisations/names.ts'
import { organisations } from '../../organisations/tables.ts'
import type { Database } from '../../platform/database.ts'
import type { Order } from '../orders/order.ts'
import type { Party } from '../orders/parties.ts'
import { orders, parties } from '../orders/tables.ts'

const mostShown = 10

/** Other orders for the same organisation number, the latest first. */
export async function ordersOfUnit(db: Database, { id, number }: Pick<Order, 'id' | 'number'>) {
  return others(db, id, eq(orders.number, number))
}

/** Other orders of the same applicant, known by the same account or the same address, the latest first. */
export async function ordersOfApplicant(db: Database, order: string, applicant: Party) {
  const { isByAddress, person, emailAddress } = applicant
  const whose = isByAddress ? sql`lower(party.email_address) = lower(${emailAddress})` : sql`party.person = ${person}`
  const theirs = sql`exists (
    select from ${parties} party where party.order = ${orders.id} and party.is_applicant and ${whose})`
  return others(db, order, theirs)
}

function others(db: Database, order: string, which: SQL) {
  return (
    db
      .select({
        id: orders.id,
        reference: orders.reference,
        purpose: orders.purpose,
        state: orders.state,
        number: orders.number,
        nameNb: orders.nameNb,
        nameNn: orders.nameNn,
        nameEn: orders.nameEn,
        organisationNames: namesOf(organisations),
        orderedAt: orders.orderedAt,
      })
      .from(orders)
      .leftJoin(organisations, eq(organisations.id, orders.organisation))
      .where(and(which, ne(orders.id, order)))
      // Nearly the order in which they came, and there is an index of it.
      .orderBy(desc(orders.reference))
      .limit(mostShown)
  )
}

export type EarlierOrder = Awaited<ReturnType<typeof others>>[number]
