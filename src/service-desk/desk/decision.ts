import { eq, sql } from 'drizzle-orm'
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core'
import type { Actor } from '../../accounts/actor.ts'
import { isFree } from '../../accounts/name.ts'
import { sendLater } from '../../mail/outbox.ts'
import { holdUnsuspended } from '../../organisations/suspension.ts'
import { organisations } from '../../organisations/tables.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Config } from '../../platform/config.ts'
import type { Database } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { hashToken } from '../../platform/secrets.ts'
import { countMailsToNamed } from '../openings/naming.ts'
import { becomeServiceOwner, openForOrder } from '../openings/opening.ts'
import { addEntry, deskOrder, isOpen, type Order } from '../orders/order.ts'
import {
  answerOf,
  applicantOf,
  confirmedAdministrators,
  type Party,
  partiesOf,
  tellParties,
} from '../orders/parties.ts'
import { dueAfterPause } from '../orders/promise.ts'
import { orders } from '../orders/tables.ts'
import { refuseGroundGone } from '../successions/ground.ts'
import { beginSuccession, waitingEnds } from '../successions/waiting.ts'
import { asRefusal, deskActs, orderInHand, recordDeskAct } from './claim.ts'
import { approvedMail, declinedMail, leftOutMail } from './decision-mails.ts'
import { firstApproverOf } from './operator.ts'

/**
 * Whether two operators must approve: of a new owner always, of a service owner where the house is set up so
 * (`DESK_TWO_PERSON`).
 */
export function needsTwo({ purpose, kind }: Pick<Order, 'purpose' | 'kind'>, config: Config): boolean {
  const opensEnvironments = purpose === 'become-service-owner' || kind === 'service-owner'
  return purpose === 'succession' || (config.deskTwoPerson && opensEnvironments)
}

/** What an approval would do now: as one of how many, with whom as owners, and a mark that is the same as long as all is. */
export async function approvalOf(db: Database, order: Order, config: Config) {
  const isTwo = needsTwo(order, config)
  const first = isTwo ? await firstApproverOf(db, order) : undefined
  const owners = confirmedAdministrators(await partiesOf(db, order.id))
  const { purpose, organisation, number, kind, shortName, nameNb, nameNn, nameEn, agreement, bodies } = order
  const wanted = { purpose, organisation, number, kind, shortName, nameNb, nameNn, nameEn, agreement, bodies }
  const shown = { ...wanted, isTwo, first, owners: owners.map(({ person }) => person).toSorted() }
  return { isFirst: isTwo && !first, first, owners, mark: hashToken(JSON.stringify(shown)) }
}

/** Whoever wrote an order down for somebody does not decide alone that it is carried out. */
export function isLeftToOthers(
  { registeredBy }: Pick<Order, 'registeredBy'>,
  isFirst: boolean,
  person?: string,
): boolean {
  return !isFirst && registeredBy !== null && registeredBy === person
}

/** @param greeting for those who have a part in the order; may be empty. @param shown mark of what the operator saw */
export type Approval = { greeting: string; shown: string }

/**
 * Approves an order: all that happens in the database happens now, and the rest is on its way. Where two operators must
 * approve, the first one's approval lets the order go back into the queue for another.
 * @returns whether it is decided, or waits for one more
 * @throws NotFound
 * @throws Refusal `own-order`, `claimed-by-another`, `decided-already`, `withdrawn-meanwhile`, `first-approval-yours`,
 *   `changed-meanwhile`, `registered-by-you`, `nobody-confirmed`, `applicant-suspended`, `organisation-name-taken`, `number-taken`,
 *   `service-owner-already`, `organisation-suspended`, `succession-ground-gone`
 */
export async function approveOrder(
  app: AppContext,
  by: Actor,
  id: string,
  { greeting, shown }: Approval,
): Promise<'approved' | 'first-approved'> {
  await app.limits.count(deskActs, by.person.id)
  const spared = await countMailsToLeftOut(app, by, id, shown)
  return app.db
    .transaction(async (tx) => {
      const order = await orderInHand(tx, by, id)
      const { mark, first, isFirst, owners } = await approvalOf(tx, order, app.config)
      if (first === by.person.id) throw new Refusal({ code: 'first-approval-yours' })
      await refuseWhatCannotBe(tx, order, owners.length > 0)
      if (mark !== shown) throw new Refusal({ code: 'changed-meanwhile' })
      if (isFirst) return approveFirst(tx, by, order)
      if (isLeftToOthers(order, isFirst, by.person.id)) throw new Refusal({ code: 'registered-by-you' })
      const organisation = await carryOut(tx, app, order, by)
      await addEntry(tx, id, { kind: 'approved', by: by.person.id, isFromDesk: true, text: greeting })
      await recordDeskAct(tx, by, { id, organisation }, 'desk-order-approved', order.reference)
      // What is done at once, and what waits, has mails of its own.
      if (order.purpose === 'open') await tellApproved(tx, app, by, order, greeting, spared)
      return 'approved'
    })
    .catch(asRefusal)
}

/**
 * Counts the mails to those whom this approval leaves out, if it comes to one. Before the transaction, like all that is
 * counted.
 * @returns in lower case the addresses that have had enough for today, and are not written to
 */
async function countMailsToLeftOut(
  app: AppContext,
  by: Actor,
  id: string,
  shown: string,
): Promise<ReadonlySet<string>> {
  const order = await deskOrder(app.db, by.person.id, id)
  if (order.purpose !== 'open' || !isOpen(order)) return new Set()
  const { isFirst, mark } = await approvalOf(app.db, order, app.config)
  if (isFirst || mark !== shown) return new Set()
  return countMailsToNamed(app, await partiesOf(app.db, id))
}

/** Who was asked for a seat and has not answered hears that it opens without them; the others, that it is approved. */
async function tellApproved(
  tx: Database,
  app: AppContext,
  by: Actor,
  order: Order,
  greeting: string,
  spared: ReadonlySet<string>,
): Promise<void> {
  const leftOut = leftOutIn(await partiesOf(tx, order.id))
  const compose = (party: Party) => approvedMail(app, party, order, greeting)
  await tellParties(tx, app, order.id, by.person.id, compose, new Set(leftOut.keys()))
  for (const [address, party] of leftOut) {
    if (!spared.has(address)) await sendLater(tx, app.queue, leftOutMail(app, party, order))
  }
}

/** By their addresses in lower case: one person may be named twice, by username and by address, and answer once. */
function leftOutIn(parties: readonly Party[]): Map<string, Party> {
  const byAddress = parties.map((party): [string, Party] => [party.emailAddress.toLowerCase(), party])
  const heard = new Set(
    byAddress.filter(([, party]) => party.isApplicant || answerOf(party)).map(([address]) => address),
  )
  return new Map(byAddress.filter(([address]) => !heard.has(address)))
}

async function approveFirst(tx: Database, by: Actor, order: Order): Promise<'first-approved'> {
  await tx
    .update(orders)
    .set({ firstApprovedBy: by.person.id, firstApprovedAt: sql`now()`, claimedBy: null, claimedAt: null })
    .where(eq(orders.id, order.id))
  await addEntry(tx, order.id, { kind: 'first-approved', by: by.person.id, isFromDesk: true })
  await recordDeskAct(tx, by, order, 'desk-order-first-approved', order.reference)
  return 'first-approved'
}

/** What would stop the second operator stops the first. */
async function refuseWhatCannotBe(tx: Database, order: Order, hasOwner: boolean): Promise<void> {
  const { purpose, organisation } = order
  if (purpose === 'succession' && !hasOwner) throw new Refusal({ code: 'applicant-suspended' })
  if (purpose === 'succession') await refuseGroundGone(tx, order)
  if (purpose === 'become-service-owner' && organisation) {
    await holdUnsuspended(tx, organisation, 'service-owner-suspended')
    if (!(await applicantOf(tx, order.id))) throw new Refusal({ code: 'applicant-left' })
  }
  if (purpose !== 'open') return
  const { isNumberFree, isShortNameFree } = await openingStanding(tx, order)
  if (!isShortNameFree) throw new Refusal({ code: 'organisation-name-taken' })
  if (!isNumberFree) throw new Refusal({ code: 'number-taken' })
  if (!hasOwner) throw new Refusal({ code: 'nobody-confirmed' })
}

/** Whether the short name and the number of an order are free, as things stand now. */
export async function openingStanding(db: Database, { shortName, number }: Pick<Order, 'shortName' | 'number'>) {
  const [taken] = await db.select({ id: organisations.id }).from(organisations).where(eq(organisations.number, number))
  return { isNumberFree: !taken, isShortNameFree: shortName === null || (await isFree(db, shortName)) }
}

/** @returns id of the organisation that it concerns */
async function carryOut(tx: Database, app: AppContext, order: Order, by: Actor): Promise<string> {
  if (order.purpose === 'open') {
    const organisation = await openForOrder(tx, app, order, by)
    await decide(tx, by, order, { state: 'approved', organisation })
    return organisation
  }
  if (!order.organisation) throw new Error('The order concerns no organisation')
  if (order.purpose === 'succession') {
    await beginSuccession(tx, app, order)
    await decide(tx, by, order, { state: 'approved', waitsUntil: waitingEnds })
  } else {
    await becomeServiceOwner(tx, app, order, by)
    await decide(tx, by, order, { state: 'done', closedAt: sql`now()` })
  }
  return order.organisation
}

type Decision = PgUpdateSetSource<typeof orders>

async function decide(tx: Database, by: Actor, order: Order, decision: Decision): Promise<void> {
  await tx
    .update(orders)
    .set({
      ...decision,
      ...(await promiseOf(order)),
      askedAt: null,
      claimedBy: by.person.id,
      claimedAt: sql`now()`,
      decidedBy: by.person.id,
      decidedAt: sql`now()`,
    })
    .where(eq(orders.id, order.id))
}

/** While the applicant was asked the promise stood still, and it runs from now if the desk decides without an answer. */
async function promiseOf(order: Order): Promise<{ dueAt?: Date }> {
  return order.state === 'asked' ? { dueAt: await dueAfterPause(order.daysUsed, new Date()) } : {}
}

/**
 * Says no, with a reason that everybody with a part in the order gets. One operator is enough, whoever has approved.
 * @throws NotFound
 * @throws Refusal `own-order`, `claimed-by-another`, `decided-already`, `withdrawn-meanwhile`
 */
export async function declineOrder(app: AppContext, by: Actor, id: string, reason: string): Promise<void> {
  await app.limits.count(deskActs, by.person.id)
  await app.db
    .transaction(async (tx) => {
      const order = await orderInHand(tx, by, id)
      // Whoever approved first may find out better: a decision has not two halves of one person.
      const takesBack = order.firstApprovedBy === by.person.id ? { firstApprovedBy: null, firstApprovedAt: null } : {}
      await decide(tx, by, order, { state: 'declined', reason, closedAt: sql`now()`, ...takesBack })
      await addEntry(tx, id, { kind: 'declined', by: by.person.id, isFromDesk: true, text: reason })
      await recordDeskAct(tx, by, order, 'desk-order-declined', order.reference)
      await tellParties(tx, app, id, by.person.id, (party) => declinedMail(app, party, order, reason))
    })
    .catch(asRefusal)
}
