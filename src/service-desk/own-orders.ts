import { desc, eq, inArray, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { accounts } from '../accounts/tables.ts'
import { organisations, teamMembers, teams } from '../organisations/tables.ts'
import type { Database } from '../platform/database.ts'
import { href } from '../platform/href.ts'
import type { Language } from '../platform/texts.ts'
import { ownOrdersTexts } from './own-orders-texts.ts'
import { orders, parties } from './tables.ts'

/** As many as a person's list shows. */
const mostShown = 100

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
 * The orders in which somebody has a part, newest first: whether they ordered it, and whether it waits for them.
 * @param limit as many at most
 */
export async function ordersOf(db: Database, person: string, limit = mostShown): Promise<OwnOrder[]> {
  const [own] = await db.select({ emailAddress: accounts.emailAddress }).from(accounts).where(eq(accounts.id, person))
  if (!own) return []
  const parts = partsOf(sql`${person}::uuid`, sql`${own.emailAddress}::text`)
  const ofThese = (condition: SQL) =>
    sql<boolean>`exists (select from ${parts} part where part."order" = orders.id and ${condition})`
  const found = await db
    .select({
      ...columns,
      isApplicant: ofThese(sql`part.is_applicant`),
      asksForAnswer: ofThese(asksForAnswer),
      asksForSeat: ofThese(asksForSeat),
    })
    .from(orders)
    .leftJoin(organisations, eq(organisations.id, orders.organisation))
    .where(inArray(orders.id, sql`(select part."order" from ${parts} part)`))
    .orderBy(desc(orders.orderedAt), desc(orders.reference))
    .limit(limit)
  return found.map(({ nameNb, nameEn, ...order }) => ({ ...order, names: { nb: nameNb, en: nameEn } }))
}

export type OwnOrder = Pick<typeof orders.$inferSelect, 'id' | 'reference' | 'purpose' | 'state' | 'orderedAt'> & {
  names: Record<Language, string>
  isApplicant: boolean
  /** The desk has asked the applicant. */
  asksForAnswer: boolean
  /** They have not answered whether they will be an administrator. */
  asksForSeat: boolean
}

/** What orders ask of somebody, each with a way to answer it; for the dashboard. */
export async function askedByOrders(db: Database, person: string, language: Language) {
  const texts = ownOrdersTexts[language].waits
  const asking = (await ordersOf(db, person)).filter((order) => order.asksForAnswer || order.asksForSeat)
  return asking.map(({ id, names, asksForSeat }) => ({
    text: asksForSeat ? texts.seat(names[language]) : texts.answer(names[language]),
    way: href(asksForSeat ? '/orders/:order/seat' : '/orders/:order', { order: id }),
    button: asksForSeat ? texts.seeSeat : texts.seeOrder,
  }))
}
