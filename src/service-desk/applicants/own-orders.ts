import { and, asc, desc, eq, inArray, not, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { accounts } from '../../accounts/tables.ts'
import { organisations, teamMembers, teams } from '../../organisations/tables.ts'
import type { Database } from '../../platform/database.ts'
import { href } from '../../platform/href.ts'
import type { Language } from '../../platform/texts.ts'
import { orders, parties } from '../orders/tables.ts'
import { ownOrdersTexts } from './texts.ts'

/** As many as a person's list shows of those that wait for them, and as many of the others. */
const mostShown = 100

/** Anybody may name anybody: questions of strangers must not fill somebody's dashboard. */
const mostSeatsOnDashboard = 3

/**
 * The parts that somebody has in orders, as `orderFor` judges them: several questions in one, so that each has its index.
 * What an organisation orders for itself is its owners', whoever of them sent it.
 */
function partsOf(person: SQLWrapper, emailAddress: SQLWrapper): SQL {
  return sql`(
    select by_account."order", by_account.is_applicant, by_account.is_administrator,
      coalesce(by_account.confirmed_at, by_account.refused_at) is not null as is_answered
    from ${parties} by_account where by_account.person = ${person} and not exists (
      select from ${orders} own where own.id = by_account."order" and own.purpose = 'become-service-owner')
    union all
    select own.id, true, false, true
    from ${teamMembers} member
    join ${teams} team on team.id = member.team and team.is_owners
    join ${orders} own on own.organisation = member.organisation and own.purpose = 'become-service-owner'
    where member.person = ${person}
    union all
    select by_address."order", by_address.is_applicant, by_address.is_administrator, by_address.refused_at is not null
    from ${parties} by_address where lower(by_address.email_address) = lower(${emailAddress}))`
}

const asksForAnswer = sql`part.is_applicant and orders.state = 'asked'`
const asksForSeat = sql`part.is_administrator and not part.is_answered and orders.state in ('waiting', 'asked')`

/**
 * For a question that has an account at hand: whether an order asks for something of its person, an answer or a yes or no
 * to a seat.
 */
export function isAskedByOrder(person: SQLWrapper, emailAddress: SQLWrapper): SQL<boolean> {
  return sql<boolean>`exists (
    select from ${partsOf(person, emailAddress)} part join ${orders} orders on orders.id = part."order"
    where (${asksForAnswer}) or (${asksForSeat}))`
}

const columns = {
  id: orders.id,
  reference: orders.reference,
  purpose: orders.purpose,
  state: orders.state,
  orderedAt: orders.orderedAt,
  nameNb: sql<string>`coalesce(${orders.nameNb}, ${organisations.nameNb}, ${orders.number})`,
  nameEn: sql<string>`coalesce(${orders.nameEn}, ${organisations.nameEn}, ${orders.number})`,
}

/**
 * The orders in which somebody has a part: first what waits for them, answers before seats and the oldest first, so that
 * no number of newer ones hides it; then the others, the newest first.
 */
export async function ownOrdersOf(db: Database, person: string): Promise<OwnOrder[]> {
  const parts = await partsIn(db, person)
  if (!parts) return []
  const [asking, others] = await Promise.all([ordersAsking(db, parts), ordersAtRest(db, parts)])
  return [...asking, ...others].map(({ inAll: _, ...order }) => order)
}

/** @returns undefined for somebody without an account */
async function partsIn(db: Database, person: string): Promise<SQL | undefined> {
  const [own] = await db.select({ emailAddress: accounts.emailAddress }).from(accounts).where(eq(accounts.id, person))
  return own && partsOf(sql`${person}::uuid`, sql`${own.emailAddress}::text`)
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
  const found = await db
    .select({
      ...columns,
      isApplicant: ofThese(parts, sql`part.is_applicant`),
      asksForAnswer: ofThese(parts, asksForAnswer),
      asksForSeat: ofThese(parts, asksForSeat),
      inAll: sql<number>`(count(*) over ())::int`,
    })
    .from(orders)
    .leftJoin(organisations, eq(organisations.id, orders.organisation))
    .where(and(inArray(orders.id, sql`(select part."order" from ${parts} part)`), which))
    .orderBy(...order)
    .limit(mostShown)
  return found.map(({ nameNb, nameEn, ...own }) => ({ ...own, names: { nb: nameNb, en: nameEn } }))
}

export type OwnOrder = Pick<typeof orders.$inferSelect, 'id' | 'reference' | 'purpose' | 'state' | 'orderedAt'> & {
  names: Record<Language, string>
  isApplicant: boolean
  /** The desk has asked the applicant. */
  asksForAnswer: boolean
  /** They have not answered whether they will be an administrator. */
  asksForSeat: boolean
}

/**
 * What orders ask of somebody, each with a way to answer it; for the dashboard. Of the questions whether they will be an
 * administrator the oldest few, and where the others stand.
 */
export async function askedByOrders(db: Database, person: string, language: Language) {
  const texts = ownOrdersTexts[language].waits
  const parts = await partsIn(db, person)
  const asking = parts ? await ordersAsking(db, parts) : []
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
