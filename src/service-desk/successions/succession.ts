import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Actor } from '../../accounts/actor.ts'
import { record } from '../../audit/record.ts'
import { sendLater } from '../../mail/outbox.ts'
import { type Home, ownersOf } from '../../organisations/organisation.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { type Database, violates } from '../../platform/database.ts'
import { freeText } from '../../platform/form.ts'
import { Refusal } from '../../platform/refusal.ts'
import { addOrder, tellOrdered } from '../orders/new-order.ts'
import { addEntry } from '../orders/order.ts'
import { dueAt } from '../orders/promise.ts'
import { askRegister } from '../orders/register-check.ts'
import { parties } from '../orders/tables.ts'
import { successionStanding, waitingHours } from './ground.ts'
import { successionAskedMail } from './mails.ts'
import { successions } from './tables.ts'

export const longestMessage = 2000

export const successionShape = z.object({
  message: freeText(longestMessage, 'succession-message-long', 'succession-message-missing'),
})

const ordersOfOnePerson = { name: 'succession-orders', times: 5, seconds: 86_400 }
const ordersForOnePlace = { name: 'succession-orders-for', times: 2, seconds: 86_400 }
type Place = Home & { number: string }

/** Orders that somebody be made an owner. The owners are told at once; it is decided by two operators.
 * @throws Refusal `succession-not-allowed`, `owner-already`, `order-under-way`, `too-many-tries` */
export async function askForSuccession(
  app: AppContext,
  by: Actor,
  organisation: Place,
  message: string,
): Promise<string> {
  await app.limits.count(ordersOfOnePerson, by.person.id)
  await app.limits.count(ordersForOnePlace, `${by.person.id} ${organisation.id}`)
  const { id, number } = organisation
  const known = await askRegister(app, by.person.id, number)
  const due = await dueAt(new Date())
  return app.db
    .transaction(async (tx) => {
      const row = { purpose: 'succession', number, organisation: id, message, dueAt: due } as const
      const order = await addOrder(tx, app, known, row)
      await tx.insert(successions).values({ order: order.id, organisation: id })
      const party = { order: order.id, person: by.person.id, isApplicant: true, isAdministrator: true }
      await tx.insert(parties).values({ ...party, confirmedAt: sql`now()` })
      const owners = await ownersOf(tx, id)
      if (owners.some((owner) => owner.id === by.person.id)) throw new Refusal({ code: 'owner-already' })
      await refuseWithoutGround(tx, by.person.id, organisation)
      await addEntry(tx, order.id, { kind: 'ordered', by: by.person.id, isFromDesk: false })
      const event = { event: 'order-placed', order: order.reference } as const
      await record(tx, by.person.id, by.visit, event, { organisation: id })
      await tellOrdered(tx, app, by, order.id)
      const asked = { applicant: by.person.name, reference: order.reference, waitingHours }
      for (const owner of owners) {
        await sendLater(tx, app.queue, successionAskedMail(app, owner, organisation, asked))
      }
      return order.id
    })
    .catch((error) => {
      throw violates(error, 'orders_under_way') ? new Refusal({ code: 'order-under-way' }) : error
    })
}

async function refuseWithoutGround(tx: Database, person: string, organisation: Place): Promise<void> {
  const { mayAsk } = await successionStanding(tx, person, organisation)
  if (!mayAsk) throw new Refusal({ code: 'succession-not-allowed' })
}
