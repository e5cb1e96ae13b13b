import { and, asc, eq, isNull, lte, not, or, sql } from 'drizzle-orm'
import { suspensionOf } from '../../accounts/suspensions.ts'
import { accountSuspensions, accounts } from '../../accounts/tables.ts'
import { record } from '../../audit/record.ts'
import { answerRequest } from '../../joining/join-answer.ts'
import { sendLater } from '../../mail/outbox.ts'
import { enterTeams } from '../../organisations/membership.ts'
import { lockOrganisation } from '../../organisations/organisation.ts'
import { teamMembers, teams } from '../../organisations/tables.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Database } from '../../platform/database.ts'
import type { Log } from '../../platform/log.ts'
import { addEntry, type Order, storedOrder } from '../orders/order.ts'
import { ordersWith } from '../orders/purpose.ts'
import { type Dropped, orders } from '../orders/tables.ts'
import { orderTexts } from '../orders/texts.ts'
import { groundOf } from './ground.ts'
import { ownerAppointedMail } from './mails.ts'
import { tellDropped } from './stop.ts'
import { stops, successions } from './tables.ts'
import { everybodyIn, tellNewOwners } from './waiting.ts'

type Mailing = Pick<AppContext, 'config' | 'db' | 'queue'>

/** Tells those who have become owners of an organisation that waits for a new one, and appoints those whose waiting
 * time has passed and whom nobody has stopped. */
export async function appointOwners(post: Mailing & { log: Log }): Promise<void> {
  const due = await post.db
    .select({ id: orders.id })
    .from(orders)
    .innerJoin(successions, eq(successions.order, orders.id))
    .where(and(isRunning, or(isOver, hasUntoldOwner)))
    .orderBy(asc(successions.waitsUntil))
  for (const { id } of due) {
    await tend(post, id).catch((error) => post.log.error({ order: id, error }, 'appointing failed'))
  }
}

// What is open is a small part of all orders, and has an index.
const isRunning = and(isNull(orders.closedAt), eq(orders.state, 'approved'), ordersWith('isWaitedOut'))
const isOver = lte(successions.waitsUntil, sql`now()`)
const hasUntoldOwner = sql`exists (
  select from ${teamMembers} owner join ${teams} team on team.id = owner.team and team.is_owners
  where team.organisation = ${orders.organisation} and not exists (
    select from ${stops} told where told."order" = ${orders.id} and told.owner = owner.person))`

/** The organisation is held, so that nobody becomes an owner unseen between the telling and the appointing. */
async function tend(post: Mailing, id: string): Promise<void> {
  await post.db.transaction(async (tx) => {
    const [held] = await tx
      .select({ organisation: orders.organisation })
      .from(orders)
      .where(and(eq(orders.id, id), isRunning))
      .for('update')
    if (!held?.organisation) return
    await lockOrganisation(tx, held.organisation)
    await tellNewOwners(tx, post, await storedOrder(tx, id))
    const [over] = await tx
      .select({ order: successions.order })
      .from(successions)
      .where(and(eq(successions.order, id), isOver))
    if (over) await conclude(tx, post, await storedOrder(tx, id))
  })
}

async function conclude(tx: Database, post: Mailing, order: Order): Promise<void> {
  const { applicant } = order
  const fault = await faultOf(tx, order, applicant?.person)
  if (fault || !applicant?.person) return drop(tx, post, order, fault ?? 'applicant-gone')
  await close(tx, order, 'done')
  await seat(tx, order, applicant.person)
  await addEntry(tx, order.id, { kind: 'appointed', by: null, isFromDesk: false })
  for (const reader of await everybodyIn(tx, order)) {
    await sendLater(tx, post.queue, ownerAppointedMail(post, reader, order, applicant.name))
  }
}

/** Whoever was suspended in the meantime does not become an owner, nor anybody where an owner has come back. */
async function faultOf(tx: Database, order: Order, applicant: string | null | undefined): Promise<Dropped | undefined> {
  if (!applicant || !(await isActive(tx, applicant))) return 'applicant-gone'
  return (await groundOf(tx, order)) ? undefined : 'owner-back'
}

async function isActive(tx: Database, person: string): Promise<boolean> {
  return (
    (await tx.$count(
      accounts,
      and(eq(accounts.id, person), not(suspensionOf(accountSuspensions, accounts.id).isSuspended)),
    )) > 0
  )
}

async function drop(tx: Database, post: Mailing, order: Order, fault: Dropped): Promise<void> {
  await close(tx, order, 'declined')
  await tx.update(successions).set({ dropped: fault }).where(eq(successions.order, order.id))
  await addEntry(tx, order.id, { kind: 'declined', by: null, isFromDesk: false, data: { dropped: fault } })
  const { reference, organisation, organisationShortName } = order
  const event = { event: 'succession-dropped', order: reference, organisation: organisationShortName ?? '' } as const
  const concerning = { person: order.applicant?.person ?? undefined, organisation: organisation ?? undefined }
  await record(tx, null, undefined, event, concerning)
  await tellDropped(tx, post, order, (language) => [orderTexts[language].dropped[fault]])
}

async function close(tx: Database, { id }: Order, state: 'done' | 'declined'): Promise<void> {
  await tx.update(orders).set({ state, closedAt: sql`now()` }).where(eq(orders.id, id))
}

async function seat(tx: Database, order: Order, person: string): Promise<void> {
  const { organisation, organisationShortName, reference } = order
  if (!organisation || !organisationShortName) throw new Error('The order concerns no organisation')
  const ownersTeam = await tx
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(and(eq(teams.organisation, organisation), teams.isOwners))
  await enterTeams(tx, organisation, person, ownersTeam)
  // Whoever asked the owners too need not wait for their answer.
  await answerRequest(tx, organisation, person, 'withdrawn', person)
  const event = { event: 'owner-appointed', order: reference, organisation: organisationShortName } as const
  await record(tx, null, undefined, event, { person, organisation })
}
