import { eq, sql } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { record } from '../../audit/record.ts'
import { sendLater } from '../../mail/outbox.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { countMailsToNamed } from '../openings/naming.ts'
import { claimerOf, held, nameIn, refuseClosed } from '../orders/exchange.ts'
import { withdrawnMail, withdrawnToDeskMail } from '../orders/exchange-mails.ts'
import { addEntry, isWaitingOut, orderFor } from '../orders/order.ts'
import { hearsAll, tellParties } from '../orders/parties.ts'
import { orders } from '../orders/tables.ts'
import type { Why } from '../successions/mails.ts'
import { tellDropped } from '../successions/stop.ts'
import { successionTexts } from '../successions/texts.ts'

/** The applicant takes the order back, before anything is done: a new owner until the moment of being appointed.
 * @throws NotFound for everybody but the applicant; Refusal `order-approved` or `order-closed` where it is too late */
export async function withdrawOrder(app: AppContext, by: Actor, id: string): Promise<void> {
  const { part, parties } = await orderFor(app.db, by.person.id, id)
  if (!part.isApplicant) throw new NotFound()
  const spared = await countMailsToNamed(app, parties.filter(hearsAll))
  await app.db.transaction(async (tx) => {
    const order = await held(tx, () => orderFor(tx, by.person.id, id))
    if (!order.part.isApplicant) throw new NotFound()
    refuseClosed(order)
    if (order.state === 'approved' && !isWaitingOut(order)) throw new Refusal({ code: 'order-approved' })
    await tx
      .update(orders)
      .set({ state: 'withdrawn', askedAt: null, closedAt: sql`clock_timestamp()` })
      .where(eq(orders.id, order.id))
    await addEntry(tx, order.id, { kind: 'withdrawn', by: by.person.id, isFromDesk: false })
    await record(tx, by.person.id, by.visit, { event: 'order-withdrawn', order: order.reference })
    const name = nameIn(order, by.person.id)
    await tellParties(tx, app, order, by.person.id, (party) => withdrawnMail(app, party, order, name), spared)
    if (isWaitingOut(order)) {
      const why: Why = (language) => [successionTexts[language].mail.withdrawn(name)]
      await tellDropped(tx, app, order, why, by.person.id)
    }
    const claimer = await claimerOf(tx, order)
    if (claimer) await sendLater(tx, app.queue, withdrawnToDeskMail(app, claimer, order, name))
  })
}
