import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Actor } from '../../accounts/actor.ts'
import { deskActs } from '../../accounts/suspensions.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { isId } from '../../platform/database.ts'
import { freeText } from '../../platform/form.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { addEntry, deskOrder, holdOrder, isWaitingOut } from '../orders/order.ts'
import { longest, orders } from '../orders/tables.ts'
import type { Why } from '../successions/mails.ts'
import { tellDropped } from '../successions/stop.ts'
import { successionTexts } from '../successions/texts.ts'
import { asRefusal, recordDeskAct } from './claim.ts'
import { holdSeat } from './operator.ts'

export const stopShape = z.object({
  reason: freeText(longest.reason, 'stop-reason-long', 'stop-reason-missing'),
})

/** One operator is enough, and the applicant and the owners read the reason; of the desk and the clock that appoints,
 * one is first. @throws NotFound; Refusal `own-order`, or `succession-not-waiting` where nothing waits to be stopped */
export async function stopByDesk(app: AppContext, by: Actor, id: string, reason: string): Promise<void> {
  if (!isId(id)) throw new NotFound()
  await app.limits.count(deskActs, by.person.id)
  await app.db
    .transaction(async (tx) => {
      await holdSeat(tx, by)
      await holdOrder(tx, id)
      const order = await deskOrder(tx, by.person.id, id)
      if (!isWaitingOut(order)) throw new Refusal({ code: 'succession-not-waiting' })
      await tx.update(orders).set({ state: 'declined', reason, closedAt: sql`now()` }).where(eq(orders.id, id))
      await addEntry(tx, id, { kind: 'declined', by: by.person.id, isFromDesk: true, text: reason })
      await recordDeskAct(tx, by, order, 'desk-order-declined')
      const why: Why = (language) => [successionTexts[language].mail.stoppedByDesk, ...reason.split('\n')]
      await tellDropped(tx, app, order, why)
    })
    .catch(asRefusal)
}
