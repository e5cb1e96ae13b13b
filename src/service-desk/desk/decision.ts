import { and, eq, sql } from 'drizzle-orm'
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { Actor } from '../../accounts/actor.ts'
import { deskActs } from '../../accounts/suspensions.ts'
import { sendLater } from '../../mail/outbox.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Config } from '../../platform/config.ts'
import type { Database } from '../../platform/database.ts'
import { freeText } from '../../platform/form.ts'
import { Refusal } from '../../platform/refusal.ts'
import { hashToken } from '../../platform/secrets.ts'
import { countMailsToNamed } from '../openings/naming.ts'
import { addEntry, deskOrder, isOpen, type Order } from '../orders/order.ts'
import { answerOf, confirmedAdministrators, type Party, tellParties } from '../orders/parties.ts'
import { dueAfterPause } from '../orders/promise.ts'
import { approvals, claims, longest, orders } from '../orders/tables.ts'
import { asRefusal, orderInHand, recordDeskAct } from './claim.ts'
import { approvedMail, declinedMail, leftOutMail } from './decision-mails.ts'
import { firstApproverOf } from './operator.ts'
import { handlingOf } from './purposes.ts'

/** What an approval would do now: as one of how many, with whom as owners, and a mark that is the same as long as all is. */
export async function approvalOf(db: Database, order: Order, config: Config) {
  const isTwo = handlingOf(order).needsTwo(order, config)
  const owners = confirmedAdministrators(order.parties)
  const { purpose, organisation, number, kind, shortName, nameNb, nameNn, nameEn, agreement, bodies } = order
  const wanted = { purpose, organisation, number, kind, shortName, nameNb, nameNn, nameEn, agreement, bodies }
  const outcome = { ...wanted, isTwo, owners: owners.map(({ person }) => person).toSorted() }
  const first = isTwo ? await firstApproverOf(db, order, markOf(outcome)) : undefined
  return { isFirst: isTwo && !first, first, owners, mark: markOf({ ...outcome, first }) }
}

function markOf(shown: Record<string, unknown>): string {
  return hashToken(JSON.stringify(shown))
}

/** Whoever wrote an order down for somebody does not decide alone that it is carried out. */
export function isLeftToOthers(
  { registeredBy }: Pick<Order, 'registeredBy'>,
  isFirst: boolean,
  person?: string,
): boolean {
  return !isFirst && registeredBy !== null && registeredBy === person
}

export const approvalShape = z.object({
  greeting: freeText(longest.reason, 'desk-text-long'),
  shown: z.string().default(''),
})
export const declineShape = z.object({ reason: freeText(longest.reason, 'desk-text-long', 'decline-reason-missing') })

/** @param greeting for those who have a part in the order; may be empty. @param shown mark of what the operator saw */
export type Approval = { greeting: string; shown: string }

/** Approves an order. Where two operators must approve, the first approval puts it back into the queue for another.
 * @returns whether it is decided, or waits for one more. @throws NotFound; Refusal `own-order`, `claimed-by-another`,
 * `decided-already`, `withdrawn-meanwhile`, `first-approval-yours`, `changed-meanwhile`, `registered-by-you`,
 * `nobody-confirmed`, `applicant-suspended`, `organisation-name-taken`, `number-taken`, `service-owner-already`,
 * `organisation-suspended`, `succession-ground-gone` */
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
      const handling = handlingOf(order)
      const { mark, first, isFirst, owners } = await approvalOf(tx, order, app.config)
      if (first === by.person.id) throw new Refusal({ code: 'first-approval-yours' })
      await handling.refuse(tx, order, owners)
      if (mark !== shown) throw new Refusal({ code: 'changed-meanwhile' })
      if (isFirst) return approveFirst(tx, by, order, mark)
      if (isLeftToOthers(order, isFirst, by.person.id)) throw new Refusal({ code: 'registered-by-you' })
      const decision = await handling.carryOut(tx, app, order, by)
      await approve(tx, by, order, mark)
      await decide(tx, by, order, decision)
      await addEntry(tx, id, { kind: 'approved', by: by.person.id, isFromDesk: true, text: greeting })
      await recordDeskAct(tx, by, { ...order, ...decision }, 'desk-order-approved')
      if (handling.isGreeted) await tellApproved(tx, app, by, order, greeting, spared)
      return 'approved'
    })
    .catch(asRefusal)
}

/** Counts the mails to those whom this approval leaves out, if it comes to one. Before the transaction, like all that
 * is counted. @returns in lower case the addresses that have had enough for today, and are not written to */
async function countMailsToLeftOut(
  app: AppContext,
  by: Actor,
  id: string,
  shown: string,
): Promise<ReadonlySet<string>> {
  const order = await deskOrder(app.db, by.person.id, id)
  const isAnybodyLeftOut = order.parties.some((party) => !party.isApplicant && !answerOf(party))
  if (!handlingOf(order).isGreeted || !isOpen(order) || !isAnybodyLeftOut) return new Set()
  const { isFirst, mark } = await approvalOf(app.db, order, app.config)
  if (isFirst || mark !== shown) return new Set()
  return countMailsToNamed(app, order.parties)
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
  const leftOut = leftOutIn(order.parties)
  const compose = (party: Party) => approvedMail(app, party, order, greeting)
  await tellParties(tx, app, order, by.person.id, compose, new Set(leftOut.keys()))
  for (const [address, party] of leftOut) {
    if (!spared.has(address)) await sendLater(tx, app.queue, leftOutMail(app, party, order))
  }
}

/** By their addresses in lower case: one person may be named twice, by username and by address, and answer once. */
function leftOutIn(parties: readonly Party[]): Map<string, Party> {
  const byAddress = parties.flatMap((party): [string, Party][] =>
    party.emailAddress === null ? [] : [[party.emailAddress.toLowerCase(), party]],
  )
  const heard = new Set(
    byAddress.filter(([, party]) => party.isApplicant || answerOf(party)).map(([address]) => address),
  )
  return new Map(byAddress.filter(([address]) => !heard.has(address)))
}

async function approveFirst(tx: Database, by: Actor, order: Order, mark: string): Promise<'first-approved'> {
  // Of somebody who no longer handles orders, or who approved something else.
  await tx.delete(approvals).where(eq(approvals.order, order.id))
  await approve(tx, by, order, mark)
  await tx.delete(claims).where(eq(claims.order, order.id))
  await addEntry(tx, order.id, { kind: 'first-approved', by: by.person.id, isFromDesk: true })
  await recordDeskAct(tx, by, order, 'desk-order-first-approved')
  return 'first-approved'
}

/** Whoever approved as the first of two may decide alone where two are no longer needed. */
async function approve(tx: Database, { person }: Actor, { id }: Order, mark: string): Promise<void> {
  await tx
    .insert(approvals)
    .values({ order: id, operator: person.id, mark })
    .onConflictDoUpdate({ target: [approvals.order, approvals.operator], set: { mark, at: sql`now()` } })
}

async function decide(
  tx: Database,
  by: Actor,
  order: Order,
  decision: PgUpdateSetSource<typeof orders>,
): Promise<void> {
  await tx
    .update(orders)
    .set({
      ...decision,
      ...(await promiseOf(order)),
      askedAt: null,
      decidedBy: by.person.id,
      decidedAt: sql`now()`,
    })
    .where(eq(orders.id, order.id))
  await keepClaim(tx, by, order)
}

/** Whoever decides has it. */
async function keepClaim(tx: Database, { person }: Actor, { id }: Order): Promise<void> {
  const claim = { operator: person.id, since: sql`now()` }
  await tx
    .insert(claims)
    .values({ order: id, ...claim })
    .onConflictDoUpdate({ target: claims.order, set: claim })
}

/** While the applicant was asked the promise stood still, and it runs from now if the desk decides without an answer. */
async function promiseOf(order: Order): Promise<{ dueAt?: Date }> {
  return order.state === 'asked' ? { dueAt: await dueAfterPause(order.daysUsed, new Date()) } : {}
}

/** Says no, with a reason that everybody with a part in the order gets. One operator is enough, whoever has approved.
 * @throws NotFound; Refusal `own-order`, `claimed-by-another`, `decided-already`, `withdrawn-meanwhile` */
export async function declineOrder(app: AppContext, by: Actor, id: string, reason: string): Promise<void> {
  await app.limits.count(deskActs, by.person.id)
  await app.db
    .transaction(async (tx) => {
      const order = await orderInHand(tx, by, id)
      // Whoever approved first may find out better: a decision has not two halves of one person.
      await tx.delete(approvals).where(and(eq(approvals.order, order.id), eq(approvals.operator, by.person.id)))
      await decide(tx, by, order, { state: 'declined', reason, closedAt: sql`now()` })
      await addEntry(tx, id, { kind: 'declined', by: by.person.id, isFromDesk: true, text: reason })
      await recordDeskAct(tx, by, order, 'desk-order-declined')
      await tellParties(tx, app, order, by.person.id, (party) => declinedMail(app, party, order, reason))
    })
    .catch(asRefusal)
}
