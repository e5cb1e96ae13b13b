import { and, eq, isNull, sql } from 'drizzle-orm'
import { personNamed } from '../../accounts/account.ts'
import type { Actor } from '../../accounts/actor.ts'
import { isFree } from '../../accounts/name.ts'
import { record } from '../../audit/record.ts'
import { sendLater } from '../../mail/outbox.ts'
import { type Names, namesOf } from '../../organisations/names.ts'
import type { Organisation } from '../../organisations/organisation.ts'
import { type Kind, organisations, teamMembers } from '../../organisations/tables.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { type Database, violates } from '../../platform/database.ts'
import { type Fault, Refusal } from '../../platform/refusal.ts'
import { newOrderMail, receiptMail } from '../orders/mails.ts'
import { addOrder, type NewOrder, tellOrdered } from '../orders/new-order.ts'
import { addEntry, deskOrder, type Order, orderFor } from '../orders/order.ts'
import { dueAt } from '../orders/promise.ts'
import { askRegister, type KnownUnit } from '../orders/register-check.ts'
import { orders, parties } from '../orders/tables.ts'
import { forgetDraftOf } from './draft.ts'
import {
  administratorsIn,
  countSeatMails,
  isOneself,
  keyOf,
  mostSeats,
  type Named,
  seatOf,
  sendSeatMails,
} from './naming.ts'
import { registeredMail } from './ordering-mails.ts'
import { openings } from './tables.ts'

/** Each is read by somebody and sends mails. */
const ordersOfOnePerson = { name: 'orders', times: 10, seconds: 86_400 }
/** Tries to order, each of which tells what is here: whatever comes of them. */
const triesOfOnePerson = { name: 'orders-tried', times: 60, seconds: 3600 }
const registeredByOneOperator = { name: 'orders-registered', times: 200, seconds: 86_400 }

/** An organisation as somebody orders it; the form has judged the shape of every part. */
export type OrderWish = {
  /** Nine digits with the right check digit. */
  number: string
  kind: Kind
  shortName: string
  names: { nb: string; nn: string; en: string }
  agreement: string
  bodies: string
  message: string
  isAdministrator: boolean
  /** Usernames and e-mail addresses of the others, as they were typed. */
  administrators: string
}

/** Who sent an e-mail to the desk, and when; an operator writes their order down. */
export type Registered = Sender & { receivedAt: Date }

export type Sender = { username: string } | { emailAddress: string; name: string }

export type AskedFor = Pick<OrderWish, 'number' | 'shortName' | 'administrators' | 'isAdministrator'>

/** Orders an organisation. Enhetsregisteret is asked; where it is away, a job asks it later. `by` orders, or with
 * `registered` is the operator who writes it down.
 * @throws Refusal with everything that is wrong: `organisation-here`, `already-ordered`, `organisation-name-taken`,
 * `number-sub-unit`, `administrators-…`, `applicant-unknown`, `own-order`; `too-many-tries` */
export async function placeOrder(
  app: AppContext,
  by: Actor,
  wish: OrderWish,
  registered?: Registered,
): Promise<string> {
  if (!registered) await app.limits.count(triesOfOnePerson, by.person.id)
  const { applicant, others, isAdministrator, faults } = await judged(app.db, by, wish, registered)
  if (!applicant || faults.length > 0) throw new Refusal(faults)
  await app.limits.count(registered ? registeredByOneOperator : ordersOfOnePerson, by.person.id)
  const known = await askRegister(app, by.person.id, wish.number)
  const subUnit = subUnitFault(known)
  if (subUnit) throw new Refusal(subUnit)
  const spared = await countSeatMails(app, others)
  const due = await dueAt(registered?.receivedAt ?? new Date())
  return placing(app.db, async (tx) => {
    const { id, reference } = await addOrder(tx, app, known, rowOf(by, wish, due, registered))
    await tx.insert(openings).values({ order: id, ...openingOf(wish) })
    await refuseHere(tx, wish.number)
    await seatParties(tx, id, { applicant, others, isAdministrator }, registered)
    const isFromDesk = registered !== undefined
    await addEntry(tx, id, { kind: isFromDesk ? 'registered' : 'ordered', by: by.person.id, isFromDesk })
    await recordPlaced(tx, by, reference, applicant, others, registered)
    // An operator with a part in it leaves the writing down to another.
    const order = registered ? await deskOrder(tx, by.person.id, id) : await orderFor(tx, by.person.id, id)
    await tell(tx, app, by, order, spared, registered)
    if (!registered) await forgetDraftOf(tx, by.person.id, wish.number)
    return id
  })
}

function rowOf({ person }: Actor, wish: OrderWish, due: Date, registered: Registered | undefined): NewOrder {
  return {
    purpose: 'open',
    number: wish.number,
    message: wish.message,
    dueAt: due,
    orderedAt: registered?.receivedAt,
    registeredBy: registered && person.id,
  }
}

function openingOf({ kind, shortName, names, agreement, bodies }: OrderWish) {
  return {
    kind,
    shortName,
    nameNb: names.nb,
    nameNn: names.nn,
    nameEn: names.en,
    agreement: kind === 'service-owner' ? agreement : '',
    bodies: kind === 'developer' ? bodies : '',
  }
}

type Seated = { applicant: Named; others: readonly Named[]; isAdministrator: boolean }

async function seatParties(
  tx: Database,
  order: string,
  { applicant, others, isAdministrator }: Seated,
  registered: Registered | undefined,
): Promise<void> {
  await tx.insert(parties).values({
    ...seatOf(order, applicant),
    name: registered && 'name' in registered ? registered.name : null,
    isApplicant: true,
    isAdministrator,
    confirmedAt: isAdministrator && !registered ? sql`now()` : null,
  })
  if (others.length > 0) await tx.insert(parties).values(others.map((one) => seatOf(order, one)))
}

/** What is wrong with an order whose form is not whole yet, counted as a try to place it. @throws Refusal `too-many-tries` */
export async function orderFaults(
  { db, limits }: Pick<AppContext, 'db' | 'limits'>,
  by: Actor,
  asked: AskedFor,
  sender?: Sender,
): Promise<Fault[]> {
  if (!sender) await limits.count(triesOfOnePerson, by.person.id)
  const { faults } = await judged(db, by, asked, sender)
  return faults
}

/** `applicant` is missing where no user is called so; that is a fault too. */
type Judged = { applicant: Named | undefined; others: Named[]; isAdministrator: boolean; faults: Fault[] }

async function judged(db: Database, by: Actor, wish: AskedFor, sender?: Sender): Promise<Judged> {
  const { named, faults } = await administratorsIn(db, wish.administrators)
  const applicant = sender ? await applicantNamed(db, sender) : ownName(by)
  const isOwn = sender ? () => false : await isOneself(db, by.person.id)
  const isApplicant = (one: Named) => isOwn(one) || (applicant && keyOf(one) === keyOf(applicant))
  const others = named.filter((one) => !isApplicant(one))
  const isAdministrator = wish.isAdministrator || others.length < named.length
  const field = 'administrators'
  const all = [...(await takenFaults(db, by.person.id, wish)), ...faults]
  if (!applicant) all.push({ code: 'applicant-unknown', field: 'username' })
  if (faults.length === 0 && !isAdministrator && others.length === 0) {
    all.push({ code: 'administrators-missing', field })
  }
  if (others.length + (isAdministrator ? 1 : 0) > mostSeats) all.push({ code: 'administrators-many', field })
  return { applicant, others, isAdministrator, faults: all }
}

function ownName({ person }: Actor): Named {
  return { person: person.id, written: person.name }
}

async function applicantNamed(db: Database, sender: Sender): Promise<Named | undefined> {
  if ('emailAddress' in sender) return { emailAddress: sender.emailAddress, written: sender.emailAddress }
  const person = await personNamed(db, sender.username)
  return person && { person: person.id, written: person.username }
}

async function takenFaults(db: Database, person: string, { number, shortName }: AskedFor): Promise<Fault[]> {
  const standing = await standingOf(db, person, number)
  if (standing.here) return [{ code: 'organisation-here' }]
  if (standing.ordered) return [{ code: 'already-ordered' }]
  const isShortNameFree = await isFree(db, shortName)
  return isShortNameFree ? [] : [{ code: 'organisation-name-taken', field: 'shortName' }]
}

/** What is wrong with a number of a department or a place, where the register has said that it is one. */
export function subUnitFault(known: KnownUnit): Fault | undefined {
  if (!('unit' in known) || !known.unit.isSubUnit) return undefined
  return { code: 'number-sub-unit', field: 'number', values: { parent: known.unit.parent ?? '' } }
}

/** Opened while this order was written: there is nothing left to order. */
async function refuseHere(tx: Database, number: string): Promise<void> {
  const [here] = await tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.number, number))
  if (here) throw new Refusal({ code: 'organisation-here' })
}

async function placing<Placed>(db: Database, place: (tx: Database) => Promise<Placed>): Promise<Placed> {
  return db.transaction(place).catch((error) => {
    throw violates(error, 'orders_under_way') ? new Refusal({ code: 'already-ordered' }) : error
  })
}

/** Accounts behind addresses are left out: the doer's own history would tell whose they are. */
async function recordPlaced(
  tx: Database,
  { person, visit }: Actor,
  order: number,
  applicant: Named,
  others: readonly Named[],
  registered: Registered | undefined,
): Promise<void> {
  const concerned = 'person' in applicant ? { person: applicant.person } : {}
  const event = registered ? 'desk-order-registered' : 'order-placed'
  await record(tx, person.id, visit, { event, order }, concerned)
  for (const one of others) {
    if (!('person' in one)) continue
    await record(tx, person.id, visit, { event: 'order-seat-offered', order }, { person: one.person })
  }
}

async function tell(
  tx: Database,
  app: AppContext,
  by: Actor,
  order: Order,
  spared: ReadonlySet<string>,
  registered: Registered | undefined,
): Promise<void> {
  const { applicant } = order
  const others = order.parties.filter((party) => !party.isApplicant)
  if (applicant) {
    const compose = registered ? registeredMail : receiptMail
    await sendLater(tx, app.queue, compose(app, applicant, order, others.length))
  }
  const orderedBy = applicant?.isByAddress ? (applicant.writtenName ?? applicant.emailAddress) : applicant?.name
  await sendSeatMails(tx, app, orderedBy ?? '', order, others, spared)
  if (!registered) await sendLater(tx, app.queue, newOrderMail(app, order, by.person.name))
}

/** What is known here of an organisation number: the organisation that has it, or the order that is under way for it,
 * by its id where this person has a part in it and may see it. */
export async function standingOf(db: Database, person: string, number: string): Promise<NumberStanding> {
  const [here] = await db
    .select({
      shortName: organisations.shortName,
      names: namesOf(organisations),
      isMember: sql<boolean>`exists (
        select from ${teamMembers} member
        where member.organisation = organisations.id and member.person = ${person})`,
    })
    .from(organisations)
    .where(eq(organisations.number, number))
  const [ordered] = await db
    .select({
      id: orders.id,
      isMine: sql<boolean>`exists (
        select from parts_of(${person}) part where part."order" = orders.id and part.is_seen)`,
    })
    .from(orders)
    .where(and(eq(orders.number, number), isNull(orders.closedAt)))
  return {
    here,
    ordered: ordered && { mine: ordered.isMine ? ordered.id : undefined },
  }
}

export type NumberStanding = {
  here?: { shortName: string; names: Names; isMember: boolean }
  ordered?: { mine?: string }
}

/** Orders that a developer organisation becomes a service owner. @param organisation as its owner has it in hand.
 * @throws Refusal `service-owner-already`, `already-ordered`, `too-many-tries` */
export async function orderServiceOwnership(
  app: AppContext,
  by: Actor,
  organisation: Organisation,
  wish: { agreement: string; message: string },
): Promise<string> {
  const { person, visit } = by
  const { id: concerned, number } = organisation
  if (organisation.kind === 'service-owner') throw new Refusal({ code: 'service-owner-already' })
  const standing = await standingOf(app.db, person.id, number)
  if (standing.ordered) throw new Refusal({ code: 'already-ordered' })
  await app.limits.count(ordersOfOnePerson, person.id)
  const known = await askRegister(app, person.id, number)
  const row = { purpose: 'become-service-owner', number, organisation: concerned } as const
  const due = await dueAt(new Date())
  return placing(app.db, async (tx) => {
    const { id, reference } = await addOrder(tx, app, known, { ...row, message: wish.message, dueAt: due })
    await tx.insert(openings).values({ order: id, kind: 'service-owner', agreement: wish.agreement })
    await tx.insert(parties).values({ order: id, person: person.id, isApplicant: true, isAdministrator: false })
    await addEntry(tx, id, { kind: 'ordered', by: person.id, isFromDesk: false })
    await record(tx, person.id, visit, { event: 'order-placed', order: reference }, { organisation: concerned })
    await tellOrdered(tx, app, by, id)
    return id
  })
}
