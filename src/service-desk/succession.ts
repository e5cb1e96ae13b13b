import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { accessKeys, accounts, identities } from '../accounts/tables.ts'
import { record } from '../audit/record.ts'
import { sendLater } from '../mail/outbox.ts'
import { type Doer, type Home, ownersOf } from '../organisations/organisation.ts'
import { representations, teamMembers, teams } from '../organisations/tables.ts'
import { type Database, violates } from '../platform/database.ts'
import type { House } from '../platform/house.ts'
import { Refusal } from '../platform/refusal.ts'
import { addOrder } from './new-order.ts'
import { addEntry, applicantOf, type Order } from './order.ts'
import { tellOrdered } from './ordering.ts'
import { dueAt } from './promise.ts'
import { askRegister } from './register-check.ts'
import { successionAskedMail } from './succession-mails.ts'
import { orders, parties } from './tables.ts'

/** Hours in which every owner can stop it (docs/design.md, "Getting a new owner"). */
export const waitingHours = 72

/**
 * An owner is active who is not suspended and has used the studio in the last 180 days: has logged in, or used a key, as
 * whoever only pushes does. Shorter would take an organisation from somebody who is ill or on leave for a season; longer
 * would leave one alone for most of a year whose owners have all gone to other work.
 */
export const activeDays = 180

/** What Ansattporten vouched for longer ago than this says little of whom a person represents today. */
export const vouchedDays = 30

const now = sql`now()`
const lately = (length: number, at = now) => sql`${at} - ${sql.raw(`interval '${length * 24} hours'`)}`

const ordersOfOnePerson = { name: 'succession-orders', times: 5, seconds: 86_400 }
const ordersForOnePlace = { name: 'succession-orders-for', times: 2, seconds: 86_400 }

const lastLogIn = sql<string | null>`(
  select max(${identities.lastUsedAt}) from ${identities} where ${identities.account} = ${accounts.id})`

const lastKeyUse = sql<string | null>`(
  select max(${accessKeys.lastUsedAt}) from ${accessKeys} where ${accessKeys.account} = ${accounts.id})`

/** Who owns an organisation, and which of them is active. */
async function ownersWithActivity(db: Database, organisation: string) {
  const rows = await db
    .select({
      name: accounts.name,
      username: accounts.username,
      lastLogIn,
      lastKeyUse,
      isSuspended: sql<boolean>`${accounts.suspendedAt} is not null`,
      isActive: sql<boolean>`${accounts.suspendedAt} is null
        and coalesce(greatest(${lastLogIn}, ${lastKeyUse}) > ${lately(activeDays)}, false)`,
    })
    .from(teamMembers)
    .innerJoin(teams, eq(teams.id, teamMembers.team))
    .innerJoin(accounts, eq(accounts.id, teamMembers.person))
    .where(and(eq(teamMembers.organisation, organisation), teams.isOwners))
    .orderBy(asc(accounts.name))
  return rows.map(({ lastLogIn, lastKeyUse, ...owner }) => ({
    ...owner,
    lastLogIn: momentOf(lastLogIn),
    lastKeyUse: momentOf(lastKeyUse),
  }))
}

function momentOf(text: string | null): Date | undefined {
  return text === null ? undefined : new Date(text)
}

/** When Ansattporten vouched that a person represents this number, if that was not too long before a moment. */
async function vouchedFor(db: Database, person: string, number: string, at = now): Promise<Date | undefined> {
  const [found] = await db
    .select({ vouchedAt: representations.vouchedAt })
    .from(representations)
    .where(
      and(
        eq(representations.person, person),
        eq(representations.number, number),
        gt(representations.vouchedAt, lately(vouchedDays, at)),
      ),
    )
  return found?.vouchedAt
}

/** Whether somebody may ask the desk to be made an owner, and by what. */
export type Standing = {
  mayAsk: boolean
  hasActiveOwner: boolean
  vouchedAt: Date | undefined
  /** An order for this organisation that is under way, of whatever purpose. */
  underWay: { id: string; isOwn: boolean } | undefined
}

/** How a person stands who is no owner of an organisation: the one place that says who may ask to become one. */
export async function successionStanding(
  db: Database,
  person: string,
  { id, number }: { id: string; number: string },
): Promise<Standing> {
  const owners = await ownersWithActivity(db, id)
  const hasActiveOwner = owners.some(({ isActive }) => isActive)
  const vouchedAt = await vouchedFor(db, person, number)
  const [underWay] = await db
    .select({
      id: orders.id,
      isOwn: sql<boolean>`exists (
        select from ${parties} where ${parties.order} = orders.id and ${parties.person} = ${person})`,
    })
    .from(orders)
    .where(and(eq(orders.number, number), sql`${orders.closedAt} is null`))
  return { mayAsk: !hasActiveOwner || vouchedAt !== undefined, hasActiveOwner, vouchedAt, underWay }
}

/** What the desk needs to judge a succession by: the owners and when each logged in last, and what was vouched for. */
export async function successionGrounds(db: Database, order: Pick<Order, 'id' | 'organisation' | 'number'>) {
  const applicant = await applicantOf(db, order.id)
  return {
    owners: order.organisation ? await ownersWithActivity(db, order.organisation) : [],
    vouchedAt: applicant ? await vouchedFor(db, applicant, order.number) : undefined,
  }
}

/** What a succession is asked for by. Of both, the vouching: it bears also when an owner comes back. */
export type Ground = 'vouched' | 'no-active-owner'

/**
 * What the ground of a succession is as things stand now. A vouching may grow old while the waiting time runs, but not
 * before the second approval.
 * @returns undefined where there is none, or nobody to appoint any more
 */
export async function groundOf(
  db: Database,
  { id, organisation, number, decidedAt }: Pick<Order, 'id' | 'organisation' | 'number' | 'decidedAt'>,
): Promise<Ground | undefined> {
  const applicant = await applicantOf(db, id)
  if (!applicant || !organisation) return undefined
  const approved = decidedAt ? sql`${decidedAt.toISOString()}::timestamptz` : now
  if (await vouchedFor(db, applicant, number, approved)) return 'vouched'
  const owners = await ownersWithActivity(db, organisation)
  return owners.some(({ isActive }) => isActive) ? undefined : 'no-active-owner'
}

/** For an approval. @throws Refusal `succession-ground-gone` */
export async function refuseGroundGone(db: Database, order: Order): Promise<void> {
  if (!(await groundOf(db, order))) throw new Refusal({ code: 'succession-ground-gone' })
}

type Place = Home & { number: string }

/**
 * Orders that somebody be made an owner. The owners are told at once; it is decided by two operators.
 * @returns the order's id
 * @throws Refusal `succession-not-allowed`, `owner-already`, `order-under-way`, `too-many-tries`
 */
export async function askForSuccession(house: House, by: Doer, organisation: Place, message: string): Promise<string> {
  await house.limits.count(ordersOfOnePerson, by.person.id)
  await house.limits.count(ordersForOnePlace, `${by.person.id} ${organisation.id}`)
  const { id, number } = organisation
  const known = await askRegister(house, by.person.id, number)
  const due = await dueAt(new Date())
  return house.db
    .transaction(async (tx) => {
      const row = { purpose: 'succession', number, organisation: id, message, dueAt: due } as const
      const order = await addOrder(tx, house, known, row)
      const party = { order: order.id, person: by.person.id, isApplicant: true, isAdministrator: true }
      await tx.insert(parties).values({ ...party, confirmedAt: sql`now()` })
      const owners = await ownersOf(tx, id)
      if (owners.some((owner) => owner.id === by.person.id)) throw new Refusal({ code: 'owner-already' })
      await refuseWithoutGround(tx, by.person.id, organisation)
      await addEntry(tx, order.id, { kind: 'ordered', by: by.person.id, isFromDesk: false })
      const event = { event: 'order-placed', order: order.reference } as const
      await record(tx, by.person.id, by.visit, event, { organisation: id })
      await tellOrdered(tx, house, by, order.id)
      const asked = { applicant: by.person.name, reference: order.reference, waitingHours }
      for (const owner of owners) {
        await sendLater(tx, house.queue, successionAskedMail(house, owner, organisation, asked))
      }
      return order.id
    })
    .catch((error) => {
      throw violates(error, 'orders_under_way') ? new Refusal({ code: 'order-under-way' }) : error
    })
}

async function refuseWithoutGround(tx: Database, person: string, organisation: Place): Promise<void> {
  const { mayAsk } = await successionStanding(tx, person, organisation)
  if (!mayAsk) throw new Refusal({ code: 'succession-not-allowed' })
}
