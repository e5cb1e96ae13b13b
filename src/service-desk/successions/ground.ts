import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { suspensionOf } from '../../accounts/suspensions.ts'
import { accessKeys, accountSuspensions, accounts, identities, people } from '../../accounts/tables.ts'
import { representations, teamMembers, teams } from '../../organisations/tables.ts'
import type { Database } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Order } from '../orders/order.ts'
import { applicantOf } from '../orders/parties.ts'
import { orders, parties } from '../orders/tables.ts'

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

const lastLogIn = sql<string | null>`(
  select max(${identities.lastUsedAt}) from ${identities} where ${identities.account} = ${accounts.id})`

const lastKeyUse = sql<string | null>`(
  select max(${accessKeys.lastUsedAt}) from ${accessKeys} where ${accessKeys.account} = ${accounts.id})`

/** Who owns an organisation, and which of them is active. */
async function ownersWithActivity(db: Database, organisation: string) {
  const rows = await db
    .select({
      name: people.name,
      username: accounts.username,
      lastLogIn,
      lastKeyUse,
      isSuspended: suspensionOf(accountSuspensions, accounts.id).isSuspended,
      isActive: sql<boolean>`not ${suspensionOf(accountSuspensions, accounts.id).isSuspended}
        and coalesce(greatest(${lastLogIn}, ${lastKeyUse}) > ${lately(activeDays)}, false)`,
    })
    .from(teamMembers)
    .innerJoin(teams, eq(teams.id, teamMembers.team))
    .innerJoin(accounts, eq(accounts.id, teamMembers.person))
    .innerJoin(people, eq(people.id, accounts.id))
    .where(and(eq(teamMembers.organisation, organisation), teams.isOwners))
    .orderBy(asc(people.name))
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
export type SuccessionStanding = {
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
): Promise<SuccessionStanding> {
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
