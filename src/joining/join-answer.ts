import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { addresseesById, type Identity } from '../accounts/account.ts'
import type { Actor } from '../accounts/actor.ts'
import { accounts, identities, people } from '../accounts/tables.ts'
import { record } from '../audit/record.ts'
import { sendLater } from '../mail/outbox.ts'
import { type Home, holdOrganisation } from '../organisations/organisation.ts'
import { addToTeam, chosenTeams, teamsOf } from '../organisations/team.ts'
import type { AppContext } from '../platform/app-context.ts'
import { type Database, isId, violates } from '../platform/database.ts'
import { choices, freeText } from '../platform/form.ts'
import { NotFound, Refusal } from '../platform/refusal.ts'
import { joinApprovedMail, joinDeclinedMail, joinLiftedMail } from './join-mails.ts'
import { days, holdsBack, mayAskFrom } from './join-request.ts'
import { joinRequests, longestMessage } from './tables.ts'

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

type Closing = { outcome: 'approved' | 'declined'; closedBy: string; reason?: string }

/** Closes an open request of an organisation: of several owners who answer at once, one is first. */
async function answer(tx: Database, organisation: Home, request: string, closing: Closing) {
  if (!isId(request)) throw new NotFound()
  const ofOrganisation = and(eq(joinRequests.id, request), eq(joinRequests.organisation, organisation.id))
  const [closed] = await tx
    .update(joinRequests)
    .set({ ...closing, closedAt: sql`now()` })
    .where(and(ofOrganisation, isNull(joinRequests.closedAt)))
    .returning({ person: joinRequests.person, closedAt: joinRequests.closedAt })
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

/** How long an answer stands in the owners' list. */
const answeredDays = 90
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
