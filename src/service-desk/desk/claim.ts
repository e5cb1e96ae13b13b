import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { peopleById } from '../../accounts/account.ts'
import type { Actor } from '../../accounts/actor.ts'
import { record } from '../../audit/record.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { type Database, isId, violates } from '../../platform/database.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { deskOrder, holdOrder, isOpen, type Order, openStates } from '../orders/order.ts'
import { applicantOf } from '../orders/parties.ts'
import { orders, type State } from '../orders/tables.ts'

/** Days after which an order that somebody has taken may be taken over by another. */
export const claimDays = 3

const stale = lt(orders.claimedAt, sql`now() - ${sql.raw(`interval '${claimDays} days'`)}`)

/** Acts of one operator in an hour: more than anybody does by hand. */
export const deskActs = { name: 'desk-acts', times: 500, seconds: 3600 }

/**
 * Takes an order to handle it. Of two who do so at once, one gets it. Nothing happens where one has it already.
 * @throws NotFound
 * @throws Refusal `claimed-by-another`, `decided-already`, `withdrawn-meanwhile`, `own-order`
 */
export async function claimOrder(app: AppContext, by: Actor, order: string): Promise<void> {
  if (!isId(order)) throw new NotFound()
  await app.limits.count(deskActs, by.person.id)
  await app.db
    .transaction(async (tx) => {
      const [claimed] = await tx
        .update(orders)
        .set({ claimedBy: by.person.id, claimedAt: sql`now()` })
        .where(and(eq(orders.id, order), inArray(orders.state, openStates), or(isNull(orders.claimedBy), stale)))
        .returning({ reference: orders.reference, organisation: orders.organisation })
      // Another was first, or it is over, or it is the operator's already.
      if (!claimed) return void (await orderInHand(tx, by, order))
      const { reference, organisation } = claimed
      await recordDeskAct(tx, by, { id: order, organisation }, 'desk-order-claimed', reference)
    })
    .catch(asRefusal)
}

/**
 * Puts an order back into the queue. Only whoever has it can.
 * @throws NotFound
 * @throws Refusal `claimed-by-another`, `decided-already`, `withdrawn-meanwhile`, `own-order`
 */
export async function releaseOrder(app: AppContext, by: Actor, order: string): Promise<void> {
  if (!isId(order)) throw new NotFound()
  await app.limits.count(deskActs, by.person.id)
  await app.db
    .transaction(async (tx) => {
      const [released] = await tx
        .update(orders)
        .set({ claimedBy: null, claimedAt: null })
        .where(and(eq(orders.id, order), inArray(orders.state, openStates), eq(orders.claimedBy, by.person.id)))
        .returning({ reference: orders.reference, organisation: orders.organisation })
      if (!released) return void (await orderInHand(tx, by, order))
      const { reference, organisation } = released
      await recordDeskAct(tx, by, { id: order, organisation }, 'desk-order-released', reference)
    })
    .catch(asRefusal)
}

/**
 * Holds an order for the rest of the transaction, for an operator who is about to act on it.
 * @returns the order as it is now; nobody else has it, and it waits for the desk or the applicant
 * @throws NotFound
 * @throws Refusal `claimed-by-another`, `decided-already`, `withdrawn-meanwhile`, `own-order`
 */
export async function orderInHand(tx: Database, by: Actor, id: string): Promise<Order> {
  if (!isId(id)) throw new NotFound()
  await holdOrder(tx, id)
  const order = await deskOrder(tx, by.person.id, id)
  const code = stateFault(order.state)
  if (code) throw new Refusal({ code })
  if (order.claimedBy && order.claimedBy !== by.person.id) {
    const holder = (await peopleById(tx, [order.claimedBy])).get(order.claimedBy)
    throw new Refusal({ code: 'claimed-by-another', values: { name: holder?.name ?? '' } })
  }
  return order
}

function stateFault(state: State): 'decided-already' | 'withdrawn-meanwhile' | undefined {
  if (state === 'withdrawn') return 'withdrawn-meanwhile'
  return isOpen({ state }) ? undefined : 'decided-already'
}

type DeskAct =
  | 'desk-order-claimed'
  | 'desk-order-released'
  | 'desk-order-noted'
  | 'desk-register-asked'
  | 'desk-order-written-to'
  | 'desk-order-asked'
  | 'desk-order-first-approved'
  | 'desk-order-approved'
  | 'desk-order-declined'

/** Records what an operator did, in the applicant's history too, and in that of the organisation that it concerns. */
export async function recordDeskAct(
  tx: Database,
  by: Actor,
  order: Pick<Order, 'id' | 'organisation'>,
  event: DeskAct,
  reference: number,
): Promise<void> {
  const person = await applicantOf(tx, order.id)
  const concerning = { person, organisation: order.organisation ?? undefined }
  await record(tx, by.person.id, by.visit, { event, order: reference }, concerning)
}

/** The database's own refusals of what an operator tried, as the studio's. @throws Refusal or the error itself */
export function asRefusal(error: unknown): never {
  if (violates(error, 'orders_not_own')) throw new Refusal({ code: 'own-order' })
  if (violates(error, 'orders_closed_for_good')) throw new Refusal({ code: 'decided-already' })
  throw error
}
