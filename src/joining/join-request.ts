import { and, asc, desc, eq, gt, isNull, lt, not, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { addresseesById, identitiesOf } from '../accounts/account.ts'
import type { Actor } from '../accounts/actor.ts'
import { suspensionOf } from '../accounts/suspensions.ts'
import { accounts, people } from '../accounts/tables.ts'
import type { Person } from '../accounts/visit.ts'
import { record } from '../audit/record.ts'
import { sendToAll } from '../mail/outbox.ts'
import { namesOf } from '../organisations/names.ts'
import { type Home, ownersOf } from '../organisations/organisation.ts'
import { holdUnsuspended } from '../organisations/suspension.ts'
import {
  organisationOwners,
  organisationSuspensions,
  organisations,
  representations,
  teamMembers,
} from '../organisations/tables.ts'
import type { AppContext } from '../platform/app-context.ts'
import { type Database, isId, violates } from '../platform/database.ts'
import { freeText } from '../platform/form.ts'
import { NotFound, Refusal } from '../platform/refusal.ts'
import { joinReminderMail, joinRequestedMail, type Waiting } from './join-mails.ts'
import { joinRequests, longestMessage } from './tables.ts'

/** How long one waits after a decline. */
const waitDays = 30
const remindAfterDays = 7
const tooLongDays = 14

/** In hours: a day of the calendar may have 23 or 25 of them, and the date that we promise must hold. */
export const days = (length: number) => sql.raw(`interval '${length * 24} hours'`)

export const mayAskFrom = (closedAt: Date) => new Date(closedAt.getTime() + waitDays * 24 * 3_600_000)

/** No owner's inbox is filled from here. */
const requestsOfOnePerson = { name: 'join-requests', times: 20, seconds: 86_400 }
const requestsToOnePlace = { name: 'join-requests-to', times: 3, seconds: 86_400 }

/** A decline that still makes the person wait. */
export const holdsBack = and(
  eq(joinRequests.outcome, 'declined'),
  isNull(joinRequests.liftedAt),
  gt(joinRequests.closedAt, sql`now() - ${days(waitDays)}`),
)

const between = (person: string, organisation: string) =>
  and(eq(joinRequests.person, person), eq(joinRequests.organisation, organisation))

export const joinShape = z.object({ message: freeText(longestMessage, 'message-long') })

/** Asks the owners to be let in; each of them gets a mail. @throws Refusal `already-asked`, `already-a-member`,
 * `declined-lately`, `organisation-suspended`, `too-many-tries` */
export async function askToJoin(
  app: AppContext,
  by: { person: Person; visit: string },
  organisation: Home & { number: string },
  message: string,
): Promise<void> {
  const { person, visit } = by
  await app.limits.count(requestsOfOnePerson, person.id)
  await app.limits.count(requestsToOnePlace, `${person.id} ${organisation.id}`)
  await app.db
    .transaction(async (tx) => {
      await holdUnsuspended(tx, organisation.id, 'organisation-suspended')
      const request = await openRequest(tx, person.id, organisation, message)
      // After the insert, which waits for an answer to the former request that is being given: now it can be seen.
      await refuseWhoeverMustWait(tx, person.id, organisation.id)
      await record(
        tx,
        person.id,
        visit,
        { event: 'join-requested', organisation: organisation.shortName },
        { organisation: organisation.id },
      )
      const identity = await latestIdentity(tx, person.id)
      const asked = { ...request, asker: person, identity, message }
      const owners = await ownersOf(tx, organisation.id)
      const mails = owners.map((owner) => joinRequestedMail(app, owner, organisation, asked))
      await sendToAll(tx, app.queue, mails)
    })
    .catch((error) => {
      throw violates(error, 'join_requests_open') ? new Refusal({ code: 'already-asked' }) : error
    })
}

async function openRequest(
  tx: Database,
  person: string,
  organisation: { id: string; number: string },
  message: string,
) {
  const [request] = await tx
    .insert(joinRequests)
    .values({
      organisation: organisation.id,
      person,
      message,
      vouchedAt: sql`(
        select ${representations.vouchedAt} from ${representations}
        where ${representations.person} = ${person} and ${representations.number} = ${organisation.number})`,
    })
    .returning({ id: joinRequests.id, vouchedAt: joinRequests.vouchedAt })
  if (!request) throw new Error('A request was not made')
  return request
}

async function refuseWhoeverMustWait(tx: Database, person: string, organisation: string): Promise<void> {
  const [member] = await tx
    .select({ person: teamMembers.person })
    .from(teamMembers)
    .where(and(eq(teamMembers.organisation, organisation), eq(teamMembers.person, person)))
    .limit(1)
  if (member) throw new Refusal({ code: 'already-a-member' })
  const [declined] = await tx
    .select({ closedAt: joinRequests.closedAt })
    .from(joinRequests)
    .where(and(between(person, organisation), holdsBack))
    .orderBy(desc(joinRequests.closedAt))
    .limit(1)
  if (!declined?.closedAt) return
  throw new Refusal({ code: 'declined-lately', values: { from: mayAskFrom(declined.closedAt).toISOString() } })
}

async function latestIdentity(tx: Database, person: string) {
  const known = await identitiesOf(tx, person)
  return known.toSorted((one, other) => other.lastUsedAt.getTime() - one.lastUsedAt.getTime())[0]
}

/** How far somebody's asking has come: since when it waits, or from when they may ask again; neither where they may ask. */
export async function joinStanding(db: Database, person: string, organisation: string) {
  const rows = await db
    .select({ askedAt: joinRequests.askedAt, closedAt: joinRequests.closedAt })
    .from(joinRequests)
    .where(and(between(person, organisation), or(isNull(joinRequests.closedAt), holdsBack)))
    .orderBy(desc(joinRequests.closedAt))
  const open = rows.find(({ closedAt }) => !closedAt)
  const declined = rows.find(({ closedAt }) => closedAt)
  return {
    askedAt: open?.askedAt,
    mayAskFrom: declined?.closedAt ? mayAskFrom(declined.closedAt) : undefined,
  }
}

export type JoinStanding = Awaited<ReturnType<typeof joinStanding>>

/** Takes one's open request back. Nothing happens where there is none. */
export async function withdrawRequest(app: AppContext, by: Actor, organisation: Home): Promise<void> {
  await app.db.transaction(async (tx) => {
    const withdrawn = await tx
      .update(joinRequests)
      .set({ outcome: 'withdrawn', closedBy: by.person.id, closedAt: sql`now()` })
      .where(and(between(by.person.id, organisation.id), isNull(joinRequests.closedAt)))
      .returning({ id: joinRequests.id })
    if (withdrawn.length === 0) return
    const event = { event: 'join-withdrawn', organisation: organisation.shortName } as const
    await record(tx, by.person.id, by.visit, event, { organisation: organisation.id })
  })
}

const mostShown = 100

const canBeAnswered = not(suspensionOf(organisationSuspensions, joinRequests.organisation).isSuspended)

/** No owner has answered for two weeks, and one could: it is the service desk's business now. */
const waitsTooLong = and(
  isNull(joinRequests.closedAt),
  lt(joinRequests.askedAt, sql`now() - ${days(tooLongDays)}`),
  canBeAnswered,
)

export async function waitingTooLong(db: Database) {
  return db
    .select({
      id: joinRequests.id,
      organisation: organisations.shortName,
      names: namesOf(organisations),
      username: accounts.username,
      name: people.name,
      askedAt: joinRequests.askedAt,
      nudgedAt: joinRequests.nudgedAt,
      owners: sql<number>`(
        select count(*)::int from ${organisationOwners} owner where owner.organisation = ${joinRequests.organisation})`,
    })
    .from(joinRequests)
    .innerJoin(organisations, eq(organisations.id, joinRequests.organisation))
    .innerJoin(accounts, eq(accounts.id, joinRequests.person))
    .innerJoin(people, eq(people.id, accounts.id))
    .where(waitsTooLong)
    .orderBy(asc(joinRequests.askedAt), asc(joinRequests.id))
    .limit(mostShown)
}

/** For how many days nobody at the desk needs to remind owners again. */
export const nudgeDays = 3

/** Notes that the service desk reminds owners of a request; of two operators who do so at once, one does.
 * @throws NotFound for a request that does not wait so long, or no more; Refusal `nudged-lately` */
export async function noteNudge(tx: Database, request: string) {
  if (!isId(request)) throw new NotFound()
  const which = and(eq(joinRequests.id, request), waitsTooLong)
  const long = or(isNull(joinRequests.nudgedAt), lt(joinRequests.nudgedAt, sql`now() - ${days(nudgeDays)}`))
  const [nudged] = await tx.update(joinRequests).set({ nudgedAt: sql`now()` }).where(and(which, long)).returning({
    organisation: joinRequests.organisation,
    person: joinRequests.person,
    askedAt: joinRequests.askedAt,
  })
  if (nudged) return nudged
  const [waiting] = await tx.select({ id: joinRequests.id }).from(joinRequests).where(which)
  throw waiting ? new Refusal({ code: 'nudged-lately' }) : new NotFound()
}

/** Reminds owners, once, of requests that have waited for a week: one mail for each owner and organisation. */
export async function remindOwners(app: Pick<AppContext, 'db' | 'config' | 'queue'>): Promise<void> {
  await app.db.transaction(async (tx) => {
    const overdue = lt(joinRequests.askedAt, sql`now() - ${days(remindAfterDays)}`)
    const late = await tx
      .update(joinRequests)
      .set({ remindedAt: sql`now()` })
      .where(and(isNull(joinRequests.closedAt), isNull(joinRequests.remindedAt), overdue, canBeAnswered))
      .returning({
        organisation: joinRequests.organisation,
        person: joinRequests.person,
        askedAt: joinRequests.askedAt,
      })
    for (const [organisation, requests] of Map.groupBy(late, (request) => request.organisation)) {
      await remind(tx, app, organisation, requests)
    }
  })
}

async function remind(
  tx: Database,
  app: Pick<AppContext, 'config' | 'queue'>,
  organisation: string,
  requests: readonly { person: string; askedAt: Date }[],
): Promise<void> {
  const people = await addresseesById(
    tx,
    requests.map(({ person }) => person),
  )
  const waiting = requests.flatMap(({ person, askedAt }): Waiting[] => {
    const found = people.get(person)
    return found ? [{ name: found.name, username: found.username, askedAt }] : []
  })
  const [home] = await tx
    .select({ id: organisations.id, shortName: organisations.shortName, names: namesOf(organisations) })
    .from(organisations)
    .where(eq(organisations.id, organisation))
  if (!home) return
  const owners = await ownersOf(tx, organisation)
  const mails = owners.map((owner) => joinReminderMail(app, owner, home, waiting))
  await sendToAll(tx, app.queue, mails)
}
