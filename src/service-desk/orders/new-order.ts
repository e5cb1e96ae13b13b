import { addresseesById } from '../../accounts/account.ts'
import type { Actor } from '../../accounts/actor.ts'
import { sendLater } from '../../mail/outbox.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Database } from '../../platform/database.ts'
import { newOrderMail, receiptMail } from './mails.ts'
import { orderFor } from './order.ts'
import { checkRegisterJob, findingOf, type KnownUnit } from './register-check.ts'
import { orders } from './tables.ts'

/** What an order begins with, but for what the register said. */
export type NewOrder = Omit<typeof orders.$inferInsert, 'finding' | 'unit' | 'checkedAt'>

/** Adds the row of an order with what the register said of its number; where it said nothing, a job asks it later. The
 * caller turns a broken `orders_under_way` into words. */
export async function addOrder(
  tx: Database,
  { queue }: Pick<AppContext, 'queue'>,
  known: KnownUnit,
  row: NewOrder,
): Promise<{ id: string; reference: number }> {
  const found = findingOf(known)
  const [added] = await tx
    .insert(orders)
    .values({ ...row, ...found })
    .returning({ id: orders.id, reference: orders.reference })
  if (!added) throw new Error('An order was not added')
  if (found.finding === 'unchecked') await queue.send(tx, checkRegisterJob, { id: added.id })
  return added
}

/** Tells who ordered, and the desk, of an order that names nobody else. */
export async function tellOrdered(tx: Database, app: AppContext, { person }: Actor, id: string): Promise<void> {
  const order = await orderFor(tx, person.id, id)
  const applicant = (await addresseesById(tx, [person.id])).get(person.id)
  if (applicant) await sendLater(tx, app.queue, receiptMail(app, applicant, order, 0))
  await sendLater(tx, app.queue, newOrderMail(app, order, person.name))
}
