import { and, eq, gt, sql } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import { sendLater } from '../mail/outbox.ts'
import { type Doer, lockOrganisation, ownersOf } from '../organisations/organisation.ts'
import { type Database, isId } from '../platform/database.ts'
import type { House } from '../platform/house.ts'
import { NotFound, Refusal } from '../platform/refusal.ts'
import { deskActs, recordDeskAct } from './claim.ts'
import {
  addEntry,
  applicantOf,
  deskOrder,
  holdOrder,
  isWaitingOut,
  type Order,
  partiesOf,
  storedOrder,
} from './order.ts'
import {
  successionDroppedMail,
  successionStoppedDeskMail,
  successionStoppedMail,
  type Why,
} from './succession-mails.ts'
import { successionTexts } from './succession-texts.ts'
import { everybodyIn, type Succession } from './succession-wait.ts'
import { orders } from './tables.ts'

/**
 * An owner stops it, once and for all. Of an owner who stops and the clock that appoints, one is first.
 * @param succession as the owner has seen it
 * @returns whether this stopped it; not where it was stopped or decided before, or is over
 * @throws NotFound for somebody who is an owner no longer
 */
export async function stopSuccession(house: House, succession: Succession, visit: string): Promise<boolean> {
  const { order: id, owner, organisation } = succession
  return house.db.transaction(async (tx) => {
    if (!(await closeStopped(tx, id))) return false
    // Held until the end, so that nobody who is just losing the seat uses it.
    await lockOrganisation(tx, organisation.id)
    const stopper = (await ownersOf(tx, organisation.id)).find((one) => one.id === owner)
    if (!stopper) throw new NotFound()
    await addEntry(tx, id, { kind: 'stopped', by: owner, isFromDesk: false })
    const event = {
      event: 'succession-stopped',
      order: succession.reference,
      organisation: organisation.shortName,
    } as const
    const concerning = { person: await applicantOf(tx, id), organisation: organisation.id }
    await record(tx, owner, visit, event, concerning)
    await tellStopped(tx, house, await storedOrder(tx, id), stopper)
    return true
  })
}

/** @returns whether it could still be stopped */
async function closeStopped(tx: Database, id: string): Promise<boolean> {
  const stopped = await tx
    .update(orders)
    .set({ state: 'stopped', closedAt: sql`now()` })
    .where(
      and(
        eq(orders.id, id),
        eq(orders.purpose, 'succession'),
        eq(orders.state, 'approved'),
        gt(orders.waitsUntil, sql`now()`),
      ),
    )
    .returning({ id: orders.id })
  return stopped.length > 0
}

async function tellStopped(tx: Database, house: House, order: Order, stopper: { id: string; name: string }) {
  const names = { stopper: stopper.name, applicant: await applicantsName(tx, order) }
  for (const reader of await everybodyIn(tx, order)) {
    const isStopper = reader.person === stopper.id
    await sendLater(tx, house.queue, successionStoppedMail(house, reader, order, { ...names, isStopper }))
  }
  await sendLater(tx, house.queue, successionStoppedDeskMail(house, order, names))
}

async function applicantsName(db: Database, { id }: Order): Promise<string> {
  return (await partiesOf(db, id)).find(({ isApplicant }) => isApplicant)?.name ?? ''
}

/**
 * An operator stops what two have approved, when the desk has found out better. One is enough; of the desk and the clock
 * that appoints, one is first.
 * @param reason for the applicant and the owners
 * @throws NotFound
 * @throws Refusal `own-order`, or `succession-not-waiting` for what is decided, not decided yet, or no succession
 */
export async function stopByDesk(house: House, by: Doer, id: string, reason: string): Promise<void> {
  if (!isId(id)) throw new NotFound()
  await house.limits.count(deskActs, by.person.id)
  await house.db.transaction(async (tx) => {
    await holdOrder(tx, id)
    const order = await deskOrder(tx, by.person.id, id)
    if (!isWaitingOut(order)) throw new Refusal({ code: 'succession-not-waiting' })
    await tx.update(orders).set({ state: 'declined', reason, closedAt: sql`now()` }).where(eq(orders.id, id))
    await addEntry(tx, id, { kind: 'declined', by: by.person.id, isFromDesk: true, text: reason })
    await recordDeskAct(tx, by, order, 'desk-order-declined', order.reference)
    const why: Why = (language) => [successionTexts[language].mail.stoppedByDesk, ...reason.split('\n')]
    await tellDropped(tx, house, order, why)
  })
}

/** Tells everybody whom a succession concerns, but the one who did it, that nobody is appointed. */
export async function tellDropped(
  tx: Database,
  house: Pick<House, 'queue' | 'config'>,
  order: Order,
  why: Why,
  doer?: string,
): Promise<void> {
  const applicant = await applicantsName(tx, order)
  for (const reader of await everybodyIn(tx, order)) {
    if (reader.person === doer) continue
    await sendLater(tx, house.queue, successionDroppedMail(house, reader, order, applicant, why))
  }
}
