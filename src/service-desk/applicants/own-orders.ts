import { and, asc, desc, eq, inArray, not, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { type Names, namesOf } from '../../organisations/names.ts'
import { organisations } from '../../organisations/tables.ts'
import type { Database } from '../../platform/database.ts'
import { href } from '../../platform/href.ts'
import { inEvery, type Language } from '../../platform/texts.ts'
import { whole, wholeOrdersIn } from '../orders/order.ts'
import { orders } from '../orders/tables.ts'
import { ownOrdersTexts } from './texts.ts'

const mostShown = 100

/** Anybody may name anybody: questions of strangers must not fill somebody's dashboard. */
const mostSeatsOnDashboard = 3

/** The parts that somebody has in orders and sees, as `orderFor` judges them. */
const partsOf = (person: SQLWrapper) => sql`(
  select "order", is_applicant, is_administrator, coalesce(confirmed_at, refused_at) is not null as is_answered
  from parts_of(${person}) where is_seen)`

const asksForAnswer = sql`part.is_applicant and orders.state = 'asked'`
const asksForSeat = sql`part.is_administrator and not part.is_answered and orders.state in ('waiting', 'asked')`

/** For a question that has an account at hand: whether an order asks for something of its person, an answer or a yes or
 * no to a seat. */
export function isAskedByOrder(person: SQLWrapper): SQL<boolean> {
  return sql<boolean>`exists (
    select from ${partsOf(person)} part join ${orders} orders on orders.id = part."order"
    where (${asksForAnswer}) or (${asksForSeat}))`
}

const columns = {
  id: orders.id,
  reference: orders.reference,
  purpose: orders.purpose,
  state: orders.state,
  orderedAt: orders.orderedAt,
  names: inEvery((language) => {
    const [own, known] = [namesOf(whole)[language], namesOf(organisations)[language]]
    return sql<string>`coalesce(${own}, ${known}, ${orders.number})`
  }),
}

/** The orders in which somebody has a part: first what waits for them, answers before seats and the oldest first, so
 * that no number of newer ones hides it; then the others, the newest first. */
export async function ownOrdersOf(db: Database, person: string): Promise<OwnOrder[]> {
  const parts = partsOf(sql`${person}::uuid`)
  const [asking, others] = await Promise.all([ordersAsking(db, parts), ordersAtRest(db, parts)])
  return [...asking, ...others].map(({ inAll: _, ...order }) => order)
}

const ofThese = (parts: SQL, condition: SQL) =>
  sql<boolean>`exists (select from ${parts} part where part."order" = orders.id and ${condition})`

const isAsking = sql`((${asksForAnswer}) or (${asksForSeat}))`

async function ordersAsking(db: Database, parts: SQL) {
  const answersFirst = desc(ofThese(parts, asksForAnswer))
  return ordersIn(db, parts, ofThese(parts, isAsking), answersFirst, asc(orders.orderedAt), asc(orders.reference))
}

async function ordersAtRest(db: Database, parts: SQL) {
  return ordersIn(db, parts, not(ofThese(parts, isAsking)), desc(orders.orderedAt), desc(orders.reference))
}

async function ordersIn(db: Database, parts: SQL, which: SQL, ...order: SQL[]) {
  return db
    .select({
      ...columns,
      isApplicant: ofThese(parts, sql`part.is_applicant`),
      asksForAnswer: ofThese(parts, asksForAnswer),
      asksForSeat: ofThese(parts, asksForSeat),
      inAll: sql<number>`(count(*) over ())::int`,
    })
    .from(wholeOrdersIn(db))
    .leftJoin(organisations, eq(organisations.id, orders.organisation))
    .where(and(inArray(orders.id, sql`(select part."order" from ${parts} part)`), which))
    .orderBy(...order)
    .limit(mostShown)
}

export type OwnOrder = Pick<typeof orders.$inferSelect, 'id' | 'reference' | 'purpose' | 'state' | 'orderedAt'> & {
  names: Names
  isApplicant: boolean
  asksForAnswer: boolean
  asksForSeat: boolean
}

/** What orders ask of somebody, each with a way to answer it; for the dashboard. Of the questions whether they will be
 * an administrator the oldest few, and where the others stand. */
export async function askedByOrders(db: Database, person: string, language: Language) {
  const texts = ownOrdersTexts[language].waits
  const asking = await ordersAsking(db, partsOf(sql`${person}::uuid`))
  const answers = asking.filter((order) => !order.asksForSeat)
  const seats = asking.filter((order) => order.asksForSeat).slice(0, mostSeatsOnDashboard)
  const more = (asking[0]?.inAll ?? 0) - answers.length - seats.length
  return [
    ...answers.map(({ id, names }) => ({
      text: texts.answer(names[language]),
      way: href('/orders/:order', { order: id }),
      button: texts.seeOrder,
    })),
    ...seats.map(({ id, names }) => ({
      text: texts.seat(names[language]),
      way: href('/orders/:order/seat', { order: id }),
      button: texts.seeSeat,
    })),
    ...(more > 0 ? [{ text: texts.moreSeats(more), way: href('/orders', {}), button: texts.seeAll }] : []),
  ]
}
