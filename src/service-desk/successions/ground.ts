import { and, eq, sql } from 'drizzle-orm'
import { suspensionOf } from '../../accounts/suspensions.ts'
import { accessKeys, accountSuspensions, accounts, identities, people } from '../../accounts/tables.ts'
import { representations, teamMembers, teams } from '../../organisations/tables.ts'
import type { Database } from '../../platform/database.ts'
import type { Order } from '../orders/order.ts'
import { orders } from '../orders/tables.ts'

/** Hours in which every owner can stop it (docs/design.md, "Getting a new owner"). */
export const waitingHours = 72

/** An owner is active who is not suspended and has used the studio in the last 180 days: has logged in, or used a key,
 * as whoever only pushes does. Shorter would take an organisation from somebody who is ill or on leave for a season;
 * longer would leave one alone for most of a year whose owners have all gone to other work. */
export const activeDays = 180

/** What Ansattporten vouched for longer ago than this says little of whom a person represents today. */
export const vouchedDays = 30

const now = sql`now()`

const lately = (length: number, at = now) => sql`${at} - ${sql.raw(`interval '${length * 24} hours'`)}`

const lastLogIn = sql<string | null>`(
  select max(${identities.lastUsedAt}) from ${identities} where ${identities.account} = ${accounts.id})`

const lastKeyUse = sql<string | null>`(
  select max(${accessKeys.lastUsedAt}) from ${accessKeys} where ${accessKeys.account} = ${accounts.id})`

type Told = {
  name: string
  username: string
  lastLogIn: string | null
  lastKeyUse: string | null
  isSuspended: boolean
  isActive: boolean
}

/** Who owns an organisation, and which of them is active; and when Ansattporten vouched that somebody represents its
 * number, if that was not too long before a moment. */
async function groundsFor(
  db: Database,
  person: string | null | undefined,
  { organisation, number }: { organisation: string | null; number: string },
  at = now,
) {
  const owners = sql`(
    select coalesce(jsonb_agg(jsonb_build_object(
      'name', ${people.name}, 'username', ${accounts.username}, 'lastLogIn', ${lastLogIn}, 'lastKeyUse', ${lastKeyUse},
      'isSuspended', ${suspensionOf(accountSuspensions, accounts.id).isSuspended},
      'isActive', not ${suspensionOf(accountSuspensions, accounts.id).isSuspended}
        and coalesce(greatest(${lastLogIn}, ${lastKeyUse}) > ${lately(activeDays)}, false)
    ) order by ${people.name}), '[]')
    from ${teamMembers} member
    join ${teams} team on team.id = member.team and team.is_owners
    join ${accounts} on ${accounts.id} = member.person
    join ${people} on ${people.id} = ${accounts.id}
    where member.organisation = ${organisation})`
  const vouchedAt = sql`(
    select ${representations.vouchedAt} from ${representations}
    where ${representations.person} = ${person ?? null} and ${representations.number} = ${number}
      and ${representations.vouchedAt} > ${lately(vouchedDays, at)})`
  const { rows } = await db.execute<{ owners: Told[]; vouched: string | null }>(
    sql`select ${owners} as owners, ${vouchedAt} as vouched`,
  )
  return {
    vouchedAt: momentOf(rows[0]?.vouched ?? null),
    owners: (rows[0]?.owners ?? []).map(({ lastLogIn, lastKeyUse, ...owner }) => ({
      ...owner,
      lastLogIn: momentOf(lastLogIn),
      lastKeyUse: momentOf(lastKeyUse),
    })),
  }
}

function momentOf(text: string | null): Date | undefined {
  return text === null ? undefined : new Date(text)
}

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
  const { owners, vouchedAt } = await groundsFor(db, person, { organisation: id, number })
  const hasActiveOwner = owners.some(({ isActive }) => isActive)
  const [underWay] = await db
    .select({
      id: orders.id,
      isOwn: sql<boolean>`exists (
        select from parts_of(${person}) part where part."order" = orders.id and part.is_seen)`,
    })
    .from(orders)
    .where(and(eq(orders.number, number), sql`${orders.closedAt} is null`))
  return { mayAsk: !hasActiveOwner || vouchedAt !== undefined, hasActiveOwner, vouchedAt, underWay }
}

/** What the desk needs to judge a succession by: the owners and when each logged in last, and what was vouched for. */
export function successionGrounds(db: Database, order: Pick<Order, 'applicant' | 'organisation' | 'number'>) {
  return groundsFor(db, order.applicant?.person, order)
}

/** What a succession is asked for by. Of both, the vouching: it bears also when an owner comes back. */
export type Ground = 'vouched' | 'no-active-owner'

/** What the ground of a succession is as things stand now. A vouching may grow old while the waiting time runs, but not
 * before the second approval. @returns undefined where there is none, or nobody to appoint any more */
export async function groundOf(
  db: Database,
  { applicant, organisation, number, decidedAt }: Pick<Order, 'applicant' | 'organisation' | 'number' | 'decidedAt'>,
): Promise<Ground | undefined> {
  if (!applicant?.person || !organisation) return undefined
  const approved = decidedAt ? sql`${decidedAt.toISOString()}::timestamptz` : now
  const { owners, vouchedAt } = await groundsFor(db, applicant.person, { organisation, number }, approved)
  if (vouchedAt) return 'vouched'
  return owners.some(({ isActive }) => isActive) ? undefined : 'no-active-owner'
}
