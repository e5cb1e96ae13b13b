import type { Actor } from '../../accounts/actor.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Order } from '../orders/order.ts'
import { checkRegister } from '../orders/register-check.ts'
import { recordDeskAct } from './claim.ts'

/** The same for an operator who does not want to wait for the job. @throws OutsideFault `register-away` */
export async function askRegisterAgain(app: Pick<AppContext, 'db' | 'config'>, by: Actor, order: Order): Promise<void> {
  await recordDeskAct(app.db, by, order, 'desk-register-asked', order.reference)
  await checkRegister(app, order.id)
}
