import { eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { suspensionOf } from '../../accounts/suspensions.ts'
import { people } from '../../accounts/tables.ts'
import { namesOf } from '../../organisations/names.ts'
import { organisationSuspensions, organisations } from '../../organisations/tables.ts'
import { type Database, isId } from '../../platform/database.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import type { Language } from '../../platform/texts.ts'
import { hasLeft, type Party, partiesOfOrder } from './parties.ts'
import { purposeOf } from './purpose.ts'
import {
  type EntryData,
  type EntryKind,
  entries,
  type OrderPurpose,
  orders,
  parties,
  type State,
  wholeOrders,
} from './tables.ts'

/** States in which an order is not decided yet: its parties change it, and the desk handles it. */
export const openStates: readonly State[] = ['waiting', 'asked']

export function isOpen({ state }: { state: State }): boolean {
  return openStates.includes(state)
}

/** Whether the desk has said yes, whatever still has to happen. */
export function isApproved({ state }: { state: State }): boolean {
  return state === 'approved' || state === 'done'
}

/** Whether a new owner is approved, and the time runs in which that can be stopped and taken back. */
export function isWaitingOut({ purpose, state }: { purpose: OrderPurpose; state: State }): boolean {
  return purposeOf({ purpose }).isWaitedOut && state === 'approved'
}

/** What `wholeOrdersIn` adds to the columns of `orders`. */
export const whole = alias(wholeOrders, 'orders')

/** Orders with all that belongs to them, called as the table is: what is asked of orders is asked of these, too. */
export function wholeOrdersIn(db: Database) {
  return db.select({ every: sql`*` }).from(wholeOrders).as('orders')
}

const columns = {
  id: orders.id,
  reference: orders.reference,
  purpose: orders.purpose,
  state: orders.state,
  number: orders.number,
  kind: whole.kind,
  shortName: whole.shortName,
  nameNb: whole.nameNb,
  nameNn: whole.nameNn,
  nameEn: whole.nameEn,
  agreement: whole.agreement,
  bodies: whole.bodies,
  message: orders.message,
  finding: orders.finding,
  unit: orders.unit,
  checkedAt: orders.checkedAt,
  registeredBy: orders.registeredBy,
  orderedAt: orders.orderedAt,
  dueAt: orders.dueAt,
  askedAt: orders.askedAt,
  daysUsed: orders.daysUsed,
  claimedBy: whole.claimedBy,
  claimedAt: whole.claimedAt,
  firstApprovedBy: whole.firstApprovedBy,
  decidedBy: orders.decidedBy,
  decidedAt: orders.decidedAt,
  reason: orders.reason,
  dropped: whole.dropped,
  waitsUntil: whole.waitsUntil,
  closedAt: orders.closedAt,
  /** The organisation that it concerns, where that is open here. */
  organisation: organisations.id,
  organisationShortName: organisations.shortName,
  organisationNames: namesOf(organisations),
  organisationSuspendedAt: suspensionOf(organisationSuspensions, organisations.id).since,
  parties: partiesOfOrder,
  /** The names of the operators who have to do with it, by account. */
  operators: sql<Record<string, string>>`(
    select coalesce(jsonb_object_agg(operator.id, operator.name), '{}') from ${people} operator
    where operator.id in (${whole.claimedBy}, ${whole.firstApprovedBy}, ${orders.decidedBy}, ${orders.registeredBy}))`,
}

/** An order as one of its parties sees it, and what that person is in it; the only way to one for the pages of parties.
 * @throws NotFound where there is none, for everybody else, and for whoever is out of it */
export async function orderFor(db: Database, person: string, id: string) {
  const order = await orderOfParty(db, person, id)
  if (isOut(order)) throw new NotFound()
  return order
}

/** Whoever has left an order, or had not answered when it was approved, sees nothing of it but their seat. */
export function isOut({ state, part }: Pick<Awaited<ReturnType<typeof orderOfParty>>, 'state' | 'part'>): boolean {
  return hasLeft(part) || (isApproved({ state }) && !part.isApplicant && !part.confirmedAt)
}

/** The same for the page of seats, which is there for those who are out of it, too. @throws NotFound for strangers */
export async function orderOfParty(db: Database, person: string, id: string) {
  if (!isId(id)) throw new NotFound()
  const [found] = await db
    .select({
      ...columns,
      part: {
        isApplicant: sql<boolean>`part.is_applicant`,
        isAdministrator: sql<boolean>`part.is_administrator`,
        confirmedAt: sql<Date | null>`part.confirmed_at`.mapWith(parties.confirmedAt),
        refusedAt: sql<Date | null>`part.refused_at`.mapWith(parties.refusedAt),
      },
    })
    .from(wholeOrdersIn(db))
    .innerJoin(sql`parts_of(${person}) part`, sql`part."order" = ${orders.id} and part.is_seen`)
    .leftJoin(organisations, eq(organisations.id, orders.organisation))
    .where(eq(orders.id, id))
    // Somebody may be in it by account and by address both.
    .orderBy(sql`part.is_applicant desc`, sql`part.refused_at is not null`)
    .limit(1)
  if (!found) throw new NotFound()
  return withApplicant(found)
}

function withApplicant<Loaded extends { parties: Party[] }>(order: Loaded) {
  return { ...order, applicant: order.parties.find(({ isApplicant }) => isApplicant) }
}

export type PartyOrder = Awaited<ReturnType<typeof orderFor>>

/** The only way to an order for the desk's pages. The routes have made sure that an operator asks. @throws NotFound;
 * Refusal `own-order` for an operator with a part in it: they see what applicant and administrators see */
export async function deskOrder(db: Database, operator: string, id: string) {
  if (!isId(id)) throw new NotFound()
  const [found] = await db
    .select({ ...columns, isOwn: sql<boolean>`has_part_in_order(${orders.id}, ${operator})` })
    .from(wholeOrdersIn(db))
    .leftJoin(organisations, eq(organisations.id, orders.organisation))
    .where(eq(orders.id, id))
  if (!found) throw new NotFound()
  const { isOwn, ...order } = found
  if (isOwn) throw new Refusal({ code: 'own-order' })
  return withApplicant(order)
}

/** Whether somebody was refused because they have a part in the order themselves. */
export function isOwnOrder(error: unknown): boolean {
  return error instanceof Refusal && error.faults.some(({ code }) => code === 'own-order')
}

/** An order as the studio itself takes it up, in its jobs. Pages have `orderFor` and `deskOrder`, which know who asks.
 * @throws NotFound */
export async function storedOrder(db: Database, id: string) {
  const [found] = await db
    .select(columns)
    .from(wholeOrdersIn(db))
    .leftJoin(organisations, eq(organisations.id, orders.organisation))
    .where(eq(orders.id, id))
  if (!found) throw new NotFound()
  return withApplicant(found)
}

export type Order = Awaited<ReturnType<typeof storedOrder>>

type Titled = Pick<Order, 'number' | 'nameNb' | 'nameNn' | 'nameEn' | 'organisationNames'>

/** What an order is about, in words: the name it was given, or the organisation's. */
export function titleOf(order: Titled, language: Language): string {
  return namesOf(order)[language] ?? order.organisationNames?.[language] ?? order.number
}

/** Holds an order for the rest of the transaction. @returns its state as it is now */
export async function holdOrder(tx: Database, id: string) {
  const [held] = await tx.select({ state: orders.state }).from(orders).where(eq(orders.id, id)).for('update')
  if (!held) throw new NotFound()
  return held
}

type Told = { [Kind in keyof EntryData]: { kind: Kind; data: EntryData[Kind]; text?: undefined } }[keyof EntryData]
type Written = { kind: Exclude<EntryKind, Exclude<keyof EntryData, 'declined'>>; data?: undefined; text?: string }

type NewEntry = { by: string | null; isFromDesk: boolean } & (Told | Written)

/** Writes a step or a message into what both sides read. @returns its id, for attachments */
export async function addEntry(tx: Database, order: string, entry: NewEntry): Promise<number> {
  const [added] = await tx
    .insert(entries)
    .values({ order, ...entry })
    .returning({ id: entries.id })
  if (!added) throw new Error('An entry was not added')
  return added.id
}
