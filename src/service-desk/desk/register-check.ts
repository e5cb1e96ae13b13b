import type { Actor } from '../../accounts/actor.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Order } from '../orders/order.ts'
import { checkRegister } from '../orders/register-check.ts'
import { recordDeskAct } from './claim.ts'
import { holdSeat } from './operator.ts'

const checksOfOneOperator = { name: 'register-checks', times: 60, seconds: 3600 }

/** The same for an operator who does not want to wait for the job. @throws OutsideFault `register-away` */
export async function askRegisterAgain(
  app: Pick<AppContext, 'db' | 'config' | 'limits'>,
  by: Actor,
  order: Order,
): Promise<void> {
  await app.limits.count(checksOfOneOperator, by.person.id)
  await app.db.transaction(async (tx) => {
    await holdSeat(tx, by)
    await recordDeskAct(tx, by, order, 'desk-register-asked')
  })
  await checkRegister(app, order.id)
}
