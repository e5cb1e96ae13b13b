import { eq, sql } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { isId } from '../../platform/database.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { addEntry, deskOrder, holdOrder, isWaitingOut } from '../orders/order.ts'
import { orders } from '../orders/tables.ts'
import type { Why } from '../successions/mails.ts'
import { tellDropped } from '../successions/stop.ts'
import { successionTexts } from '../successions/texts.ts'
import { deskActs, recordDeskAct } from './claim.ts'

/**
 * An operator stops what two have approved, when the desk has found out better. One is enough; of the desk and the clock
 * that appoints, one is first.
 * @param reason for the applicant and the owners
 * @throws NotFound
 * @throws Refusal `own-order`, or `succession-not-waiting` for what is decided, not decided yet, or no succession
 */
export async function stopByDesk(app: AppContext, by: Actor, id: string, reason: string): Promise<void> {
  if (!isId(id)) throw new NotFound()
  await app.limits.count(deskActs, by.person.id)
  await app.db.transaction(async (tx) => {
    await holdOrder(tx, id)
    const order = await deskOrder(tx, by.person.id, id)
    if (!isWaitingOut(order)) throw new Refusal({ code: 'succession-not-waiting' })
    await tx.update(orders).set({ state: 'declined', reason, closedAt: sql`now()` }).where(eq(orders.id, id))
    await addEntry(tx, id, { kind: 'declined', by: by.person.id, isFromDesk: true, text: reason })
    await recordDeskAct(tx, by, order, 'desk-order-declined', order.reference)
    const why: Why = (language) => [successionTexts[language].mail.stoppedByDesk, ...reason.split('\n')]
    await tellDropped(tx, app, order, why)
  })
}
