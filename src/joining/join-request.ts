import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lt, not, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { addresseesById, type Identity, identitiesOf } from '../accounts/account.ts'
import type { Actor } from '../accounts/actor.ts'
import { suspensionOf } from '../accounts/suspensions.ts'
import { accounts, identities, people } from '../accounts/tables.ts'
import type { Person } from '../accounts/visit.ts'
import { record } from '../audit/record.ts'
import { sendLater, sendToAll } from '../mail/outbox.ts'
import { namesOf } from '../organisations/names.ts'
import { type Home, holdOrganisation, ownersOf } from '../organisations/organisation.ts'
import { holdUnsuspended } from '../organisations/suspension.ts'
import {
  organisationOwners,
  organisationSuspensions,
  organisations,
  representations,
  teamMembers,
} from '../organisations/tables.ts'
import { addToTeam, chosenTeams, teamsOf } from '../organisations/team.ts'
import type { AppContext } from '../platform/app-context.ts'
import { type Database, isId, violates } from '../platform/database.ts'
import { choices, freeText } from '../platform/form.ts'
import { NotFound, Refusal } from '../platform/refusal.ts'
import {
  joinApprovedMail,
  joinDeclinedMail,
  joinLiftedMail,
  joinReminderMail,
  joinRequestedMail,
  type Waiting,
} from './join-mails.ts'
import { joinRequests, longestMessage } from './tables.ts'

/** How long one waits after a decline, and how long an answer stands in the owners' list. */
const waitDays = 30
const answeredDays = 90
const remindAfterDays = 7
const tooLongDays = 14

/** In hours: a day of the calendar may have 23 or 25 of them, and the date that we promise must hold. */
const days = (length: number) => sql.raw(`interval '${length * 24} hours'`)

const mayAskFrom = (closedAt: Date) => new Date(closedAt.getTime() + waitDays * 24 * 3_600_000)

/** No owner's inbox is filled from here. */
const requestsOfOnePerson = { name: 'join-requests', times: 20, seconds: 86_400 }
const requestsToOnePlace = { name: 'join-requests-to', times: 3, seconds: 86_400 }

/** A decline that still makes the person wait. */
const holdsBack = and(
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
    const open = and(between(by.person.id, organisation.id), isNull(joinRequests.closedAt))
    const withdrawn = await close(tx, open, { outcome: 'withdrawn', closedBy: by.person.id })
    if (!withdrawn) return
    const event = { event: 'join-withdrawn', organisation: organisation.shortName } as const
    await record(tx, by.person.id, by.visit, event, { organisation: organisation.id })
  })
}

type Closing = { outcome: 'approved' | 'declined' | 'withdrawn'; closedBy: string; reason?: string }

async function close(tx: Database, which: SQL | undefined, closing: Closing) {
  const [closed] = await tx
    .update(joinRequests)
    .set({ ...closing, closedAt: sql`now()` })
    .where(which)
    .returning({ person: joinRequests.person, closedAt: joinRequests.closedAt })
  return closed
}

/** Teams to let somebody into. @param field what the choice is called: a page has one for each request */
export const approvalShape = (field: string) => z.object({ [field]: choices.pipe(chosen) })

const chosen = z
  .array(z.string())
  .min(1, 'teams-missing')
  .transform((ids) => {
    if (!ids.every(isId)) throw new NotFound()
    return ids
  })

/** Lets somebody in, into these teams. @throws NotFound for a request or a team that is not this organisation's
 * @throws Refusal `request-closed` where another was first, `team-gone` */
export async function approveRequest(
  app: AppContext,
  by: Actor,
  organisation: Home,
  request: string,
  teams: readonly string[],
): Promise<void> {
  await app.db
    .transaction(async (tx) => {
      await holdOrganisation(tx, organisation, by, 'answer-requests')
      await chosenTeams(tx, organisation.id, teams)
      const person = await answer(tx, organisation, request, { outcome: 'approved', closedBy: by.person.id })
      const given = (await teamsOf(tx, organisation.id)).filter(({ id }) => teams.includes(id))
      for (const { id } of given) await addToTeam(tx, { team: id, organisation: organisation.id, person: person.id })
      const names = given.map(({ name }) => name).join(', ')
      const event = { event: 'join-approved', organisation: organisation.shortName, teams: names } as const
      await record(tx, by.person.id, by.visit, event, { person: person.id, organisation: organisation.id })
      await sendLater(tx, app.queue, joinApprovedMail(app, person, organisation, by.person.name, given))
    })
    .catch((error) => {
      throw violates(error, 'team_members_team') ? new Refusal({ code: 'team-gone' }) : error
    })
}

export const declineShape = z.object({ reason: freeText(longestMessage, 'reason-long', 'reason-missing') })

/** Says no, with a reason that the person gets. @throws NotFound for a request that is not this organisation's
 * @throws Refusal `request-closed` where another was first */
export async function declineRequest(
  app: AppContext,
  by: Actor,
  organisation: Home,
  request: string,
  reason: string,
): Promise<void> {
  await app.db.transaction(async (tx) => {
    await holdOrganisation(tx, organisation, by, 'answer-requests')
    const closing = { outcome: 'declined', closedBy: by.person.id, reason } as const
    const person = await answer(tx, organisation, request, closing)
    const event = { event: 'join-declined', organisation: organisation.shortName } as const
    await record(tx, by.person.id, by.visit, event, { person: person.id, organisation: organisation.id })
    const told = { reason, mayAskFrom: mayAskFrom(person.closedAt) }
    await sendLater(tx, app.queue, joinDeclinedMail(app, person, organisation, by.person.name, told))
  })
}

/** Closes an open request of an organisation: of several owners who answer at once, one is first. */
async function answer(tx: Database, organisation: Home, request: string, closing: Closing) {
  if (!isId(request)) throw new NotFound()
  const ofOrganisation = and(eq(joinRequests.id, request), eq(joinRequests.organisation, organisation.id))
  const closed = await close(tx, and(ofOrganisation, isNull(joinRequests.closedAt)), closing)
  if (closed?.closedAt) return { ...(await addressee(tx, closed.person)), closedAt: closed.closedAt }
  await requestOf(tx, organisation.id, request)
  throw new Refusal({ code: 'request-closed' })
}

async function addressee(tx: Database, person: string) {
  const found = (await addresseesById(tx, [person])).get(person)
  if (!found) throw new NotFound()
  return found
}

/** Lets somebody ask again before the waiting time is over. Where it is over, or was lifted before, nothing happens.
 * @throws NotFound for a request that is not this organisation's, or was not declined */
export async function liftWaiting(app: AppContext, by: Actor, organisation: Home, request: string): Promise<void> {
  const { id, outcome } = await requestOf(app.db, organisation.id, request)
  if (outcome !== 'declined') throw new NotFound()
  await app.db.transaction(async (tx) => {
    await holdOrganisation(tx, organisation, by, 'answer-requests')
    const [lifted] = await tx
      .update(joinRequests)
      .set({ liftedAt: sql`now()` })
      .where(and(eq(joinRequests.id, id), holdsBack))
      .returning({ person: joinRequests.person })
    if (!lifted) return
    const person = await addressee(tx, lifted.person)
    const event = { event: 'join-waiting-lifted', organisation: organisation.shortName } as const
    await record(tx, by.person.id, by.visit, event, { person: person.id, organisation: organisation.id })
    await sendLater(tx, app.queue, joinLiftedMail(app, person, organisation, by.person.name))
  })
}

const closer = alias(people, 'closer')

const told = {
  id: joinRequests.id,
  name: people.name,
  username: accounts.username,
  message: joinRequests.message,
  askedAt: joinRequests.askedAt,
  vouchedAt: joinRequests.vouchedAt,
  outcome: joinRequests.outcome,
  closedAt: joinRequests.closedAt,
  closedBy: closer.name,
  reason: joinRequests.reason,
  liftedAt: joinRequests.liftedAt,
  holdsBack: sql<boolean>`coalesce(${holdsBack}, false) and ${accounts.id} is not null`,
  /** How the person logged in last. */
  identity: sql<Pick<Identity, 'method' | 'level'> | null>`(
    select jsonb_build_object('method', used.method, 'level', used.level) from ${identities} used
    where used.account = ${joinRequests.person} order by used.last_used_at desc limit 1)`,
}

function requestsWhere(db: Database, which: SQL | undefined) {
  return db
    .select(told)
    .from(joinRequests)
    .innerJoin(people, eq(people.id, joinRequests.person))
    .leftJoin(accounts, eq(accounts.id, joinRequests.person))
    .leftJoin(closer, eq(closer.id, joinRequests.closedBy))
    .where(which)
}

const mostShown = 100

export async function openRequests(db: Database, organisation: string): Promise<JoinRequest[]> {
  return requestsWhere(db, and(eq(joinRequests.organisation, organisation), isNull(joinRequests.closedAt)))
    .orderBy(asc(joinRequests.askedAt))
    .limit(mostShown)
}

export async function answeredRequests(db: Database, organisation: string): Promise<JoinRequest[]> {
  const lately = gt(joinRequests.closedAt, sql`now() - ${days(answeredDays)}`)
  return requestsWhere(db, and(eq(joinRequests.organisation, organisation), isNotNull(joinRequests.closedAt), lately))
    .orderBy(desc(joinRequests.closedAt))
    .limit(mostShown)
}

/** One request of an organisation, open or not. @throws NotFound */
export async function requestOf(db: Database, organisation: string, request: string): Promise<JoinRequest> {
  if (!isId(request)) throw new NotFound()
  const [found] = await requestsWhere(
    db,
    and(eq(joinRequests.organisation, organisation), eq(joinRequests.id, request)),
  )
  if (!found) throw new NotFound()
  return found
}

export type JoinRequest = Awaited<ReturnType<typeof requestsWhere>>[number]

export async function countOpenRequests(db: Database, organisation: string): Promise<number> {
  const [row] = await db
    .select({ waiting: count() })
    .from(joinRequests)
    .where(and(eq(joinRequests.organisation, organisation), isNull(joinRequests.closedAt)))
  return row?.waiting ?? 0
}

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

/** Closes what somebody asked for, where another act has answered it. @returns whether anything was open */
export async function answerRequest(
  tx: Database,
  organisation: string,
  person: string,
  outcome: 'approved' | 'withdrawn',
  by: string,
): Promise<boolean> {
  return answerRequests(tx, organisation, [person], outcome, by)
}

/** The same for several people, in one statement. @returns whether anything was open */
export async function answerRequests(
  tx: Database,
  organisation: string,
  people: readonly string[],
  outcome: 'approved' | 'withdrawn',
  by: string,
): Promise<boolean> {
  const closed = await tx
    .update(joinRequests)
    .set({ outcome, closedAt: sql`now()`, closedBy: by })
    .where(
      and(
        eq(joinRequests.organisation, organisation),
        inArray(joinRequests.person, [...people]),
        isNull(joinRequests.closedAt),
      ),
    )
    .returning({ id: joinRequests.id })
  return closed.length > 0
}
