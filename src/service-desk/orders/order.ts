import { and, asc, desc, eq, or, type SQL, sql } from 'drizzle-orm'
import { suspensionOf } from '../../accounts/suspensions.ts'
import { accounts } from '../../accounts/tables.ts'
import { organisationSuspensions, organisations, teamMembers, teams } from '../../organisations/tables.ts'
import { type Database, isId } from '../../platform/database.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import type { Language } from '../../platform/texts.ts'
import { type EntryKind, entries, type OrderPurpose, orders, parties, type State } from './tables.ts'

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
  return purpose === 'succession' && state === 'approved'
}

const columns = {
  id: orders.id,
  reference: orders.reference,
  purpose: orders.purpose,
  state: orders.state,
  number: orders.number,
  kind: orders.kind,
  shortName: orders.shortName,
  nameNb: orders.nameNb,
  nameNn: orders.nameNn,
  nameEn: orders.nameEn,
  agreement: orders.agreement,
  bodies: orders.bodies,
  message: orders.message,
  finding: orders.finding,
  unit: orders.unit,
  checkedAt: orders.checkedAt,
  registeredBy: orders.registeredBy,
  orderedAt: orders.orderedAt,
  dueAt: orders.dueAt,
  askedAt: orders.askedAt,
  daysUsed: orders.daysUsed,
  claimedBy: orders.claimedBy,
  claimedAt: orders.claimedAt,
  firstApprovedBy: orders.firstApprovedBy,
  firstApprovedAt: orders.firstApprovedAt,
  decidedBy: orders.decidedBy,
  decidedAt: orders.decidedAt,
  reason: orders.reason,
  waitsUntil: orders.waitsUntil,
  closedAt: orders.closedAt,
  /** The organisation that it concerns, where that is open here. */
  organisation: organisations.id,
  organisationShortName: organisations.shortName,
  organisationNameNb: organisations.nameNb,
  organisationNameEn: organisations.nameEn,
  organisationSuspendedAt: suspensionOf(organisationSuspensions, organisations.id).since,
}

/** Whether a party is this person: by account, or by the address that they have proved to be theirs. */
function isParty(person: string): SQL | undefined {
  return or(
    eq(parties.person, person),
    sql`lower(${parties.emailAddress}) = (select lower(email_address) from ${accounts} where id = ${person})`,
  )
}

/**
 * An order as one of its parties sees it, and what that person is in it; the only way to one for the pages of
 * applicants and administrators.
 * @throws NotFound where there is none, for everybody else, and for whoever is out of it
 */
export async function orderFor(db: Database, person: string, id: string) {
  const order = await orderOfParty(db, person, id)
  if (isOut(order)) throw new NotFound()
  return order
}

/** Whoever has said no to a seat is out of the order: they may change their mind, and see and hear nothing more of it. */
export function hasLeft({ isApplicant, refusedAt }: { isApplicant: boolean; refusedAt: Date | null }): boolean {
  return refusedAt !== null && !isApplicant
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
        isApplicant: parties.isApplicant,
        isAdministrator: parties.isAdministrator,
        confirmedAt: parties.confirmedAt,
        refusedAt: parties.refusedAt,
      },
    })
    .from(orders)
    .leftJoin(parties, and(eq(parties.order, orders.id), isParty(person)))
    .leftJoin(organisations, eq(organisations.id, orders.organisation))
    .where(
      and(eq(orders.id, id), sql`case when ${isOfOwners} then ${isOwnerOf(person)} else ${parties.id} is not null end`),
    )
    // Somebody may be in it by account and by address both.
    .orderBy(desc(parties.isApplicant), sql`${parties.refusedAt} is not null`, asc(parties.id))
    .limit(1)
  if (!found) throw new NotFound()
  const { part, ...order } = found
  const asOwner = { isApplicant: true, isAdministrator: false, confirmedAt: null, refusedAt: null }
  return { ...order, part: order.purpose === 'become-service-owner' || !part ? asOwner : part }
}

/** What an organisation that is here orders for itself is its owners' as they are now, whoever of them sent it. */
export const isOfOwners = sql`${orders.purpose} = 'become-service-owner'`

function isOwnerOf(person: string): SQL {
  return sql`exists (
    select from ${teamMembers} member join ${teams} team on team.id = member.team and team.is_owners
    where member.organisation = ${orders.organisation} and member.person = ${person})`
}

export type PartyOrder = Awaited<ReturnType<typeof orderFor>>

/**
 * An order as the desk sees it; the only way to one for the desk's pages. The routes have made sure that an operator asks.
 * @param operator id of the account
 * @throws NotFound where there is none
 * @throws Refusal `own-order` for an operator who has a part in it: they are its applicant or administrator, and see
 *   what those see
 */
export async function deskOrder(db: Database, operator: string, id: string) {
  if (!isId(id)) throw new NotFound()
  const [found] = await db
    .select({ ...columns, isOwn: sql<boolean>`has_part_in_order(${orders.id}, ${operator})` })
    .from(orders)
    .leftJoin(organisations, eq(organisations.id, orders.organisation))
    .where(eq(orders.id, id))
  if (!found) throw new NotFound()
  const { isOwn, ...order } = found
  if (isOwn) throw new Refusal({ code: 'own-order' })
  return order
}

/**
 * An order as the studio itself takes it up, in its jobs. Pages have `orderFor` and `deskOrder`, which know who asks.
 * @throws NotFound
 */
export async function storedOrder(db: Database, id: string): Promise<Order> {
  const [found] = await db
    .select(columns)
    .from(orders)
    .leftJoin(organisations, eq(organisations.id, orders.organisation))
    .where(eq(orders.id, id))
  if (!found) throw new NotFound()
  return found
}

/** An order as both sides know it. */
export type Order = Awaited<ReturnType<typeof deskOrder>>

type Titled = Pick<Order, 'number' | 'nameNb' | 'nameEn' | 'organisationNameNb' | 'organisationNameEn'>

/** What an order is about, in words: the name it was given, or the organisation's. */
export function titleOf(order: Titled, language: Language): string {
  const own = language === 'en' ? order.nameEn : order.nameNb
  const known = language === 'en' ? order.organisationNameEn : order.organisationNameNb
  return own ?? known ?? order.number
}

/** Holds an order for the rest of the transaction. @returns its state as it is now */
export async function holdOrder(tx: Database, id: string) {
  const [held] = await tx
    .select({ state: orders.state, claimedBy: orders.claimedBy })
    .from(orders)
    .where(eq(orders.id, id))
    .for('update')
  if (!held) throw new NotFound()
  return held
}

/** Writes a step or a message into what both sides read. @returns its id, for attachments */
export async function addEntry(
  tx: Database,
  order: string,
  entry: { kind: EntryKind; by: string | null; isFromDesk: boolean; text?: string },
): Promise<number> {
  const [added] = await tx
    .insert(entries)
    .values({ order, ...entry })
    .returning({ id: entries.id })
  if (!added) throw new Error('An entry was not added')
  return added.id
}
