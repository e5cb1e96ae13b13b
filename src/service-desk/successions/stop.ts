import { and, eq, gt, sql } from 'drizzle-orm'
import { record } from '../../audit/record.ts'
import { sendLater } from '../../mail/outbox.ts'
import { lockOrganisation, ownersOf } from '../../organisations/organisation.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Database } from '../../platform/database.ts'
import { NotFound } from '../../platform/refusal.ts'
import { addEntry, type Order, storedOrder } from '../orders/order.ts'
import { orders } from '../orders/tables.ts'
import { successionDroppedMail, successionStoppedDeskMail, successionStoppedMail, type Why } from './mails.ts'
import { successions } from './tables.ts'
import { everybodyIn, type Succession } from './waiting.ts'

/** Looks and answers with mailed links: whoever uses one need not be logged in. */
export const answersFromOnePlace = { name: 'succession-answers', times: 300, seconds: 600 }

/** Of an owner who stops and the clock that appoints, one is first. @returns whether this stopped it; not where it was
 * stopped or decided before, or is over. @throws NotFound for somebody who is an owner no longer */
export async function stopSuccession(app: AppContext, succession: Succession, visit: string): Promise<boolean> {
  const { order: id, owner, organisation } = succession
  return app.db.transaction(async (tx) => {
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
    const order = await storedOrder(tx, id)
    const concerning = { person: order.applicant?.person ?? undefined, organisation: organisation.id }
    await record(tx, owner, visit, event, concerning)
    await tellStopped(tx, app, order, stopper)
    return true
  })
}

/** @returns whether it could still be stopped */
async function closeStopped(tx: Database, id: string): Promise<boolean> {
  const stopped = await tx
    .update(orders)
    .set({ state: 'stopped', closedAt: sql`now()` })
    .from(successions)
    .where(
      and(
        eq(orders.id, id),
        eq(successions.order, orders.id),
        eq(orders.state, 'approved'),
        gt(successions.waitsUntil, sql`now()`),
      ),
    )
    .returning({ id: orders.id })
  return stopped.length > 0
}

async function tellStopped(tx: Database, app: AppContext, order: Order, stopper: { id: string; name: string }) {
  const names = { stopper: stopper.name, applicant: applicantsName(order) }
  for (const reader of await everybodyIn(tx, order)) {
    const isStopper = reader.person === stopper.id
    await sendLater(tx, app.queue, successionStoppedMail(app, reader, order, { ...names, isStopper }))
  }
  await sendLater(tx, app.queue, successionStoppedDeskMail(app, order, names))
}

function applicantsName({ applicant }: Order): string {
  return applicant?.name ?? ''
}

/** Tells everybody whom a succession concerns, but the one who did it, that nobody is appointed. */
export async function tellDropped(
  tx: Database,
  app: Pick<AppContext, 'queue' | 'config'>,
  order: Order,
  why: Why,
  doer?: string,
): Promise<void> {
  const applicant = applicantsName(order)
  for (const reader of await everybodyIn(tx, order)) {
    if (reader.person === doer) continue
    await sendLater(tx, app.queue, successionDroppedMail(app, reader, order, applicant, why))
  }
}
