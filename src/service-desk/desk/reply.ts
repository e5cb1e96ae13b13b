import { eq } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import type { Database } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { held, type Incoming, type Receiving, receive, refuseClosed, say } from '../orders/exchange.ts'
import { askedMail, deskWroteMail } from '../orders/exchange-mails.ts'
import { deskOrder, type Order } from '../orders/order.ts'
import { tellParties } from '../orders/parties.ts'
import { usedDays } from '../orders/promise.ts'
import { orders } from '../orders/tables.ts'
import { orderInHand, recordDeskAct } from './claim.ts'
import { holdSeat } from './operator.ts'

/** The desk writes to everybody who has a part in the order. The clock runs on. @throws NotFound where there is no such
 * order; Refusal `own-order`, `order-closed`, `claimed-by-another`, `message-empty` or `attachments-full`, or as `receive` */
export async function writeToApplicant(app: Receiving, by: Actor, id: string, incoming: Incoming): Promise<void> {
  const message = await receive(app, by, incoming)
  await app.db.transaction(async (tx) => {
    const order = await heldByDesk(tx, by, id)
    await say(tx, order.id, { kind: 'message', by: by.person.id, isFromDesk: true }, message)
    await recordDeskAct(tx, by, order, 'desk-order-written-to')
    await tellParties(tx, app, order, by.person.id, (party) =>
      deskWroteMail(app, party, order, by.person.name, message),
    )
  })
}

/** The promised time stands still until a party has answered; asked again meanwhile, it stands since the first time.
 * @throws NotFound; Refusal as `orderInHand`, `message-empty` or `attachments-full`, or as `receive` */
export async function askApplicant(
  app: Receiving,
  by: Actor,
  id: string,
  incoming: Incoming,
  at?: Date,
): Promise<void> {
  const message = await receive(app, by, incoming)
  const now = at ?? new Date()
  await app.db.transaction(async (tx) => {
    const order = await orderInHand(tx, by, id)
    if (order.state === 'waiting') {
      const daysUsed = Math.max(order.daysUsed, await usedDays(order.dueAt, now))
      await tx.update(orders).set({ state: 'asked', askedAt: now, daysUsed }).where(eq(orders.id, order.id))
    }
    await say(tx, order.id, { kind: 'asked', by: by.person.id, isFromDesk: true }, message)
    await recordDeskAct(tx, by, order, 'desk-order-asked')
    await tellParties(tx, app, order, by.person.id, (party) => askedMail(app, party, order, by.person.name, message))
  })
}

async function heldByDesk(tx: Database, by: Actor, id: string): Promise<Order> {
  await holdSeat(tx, by)
  const order = await held(tx, () => deskOrder(tx, by.person.id, id))
  refuseClosed(order)
  if (order.claimedBy && order.claimedBy !== by.person.id) {
    throw new Refusal({ code: 'claimed-by-another', values: { name: order.operators[order.claimedBy] ?? '' } })
  }
  return order
}
