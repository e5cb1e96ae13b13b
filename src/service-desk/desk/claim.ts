import { eq, lt, sql } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { deskActs } from '../../accounts/suspensions.ts'
import { record } from '../../audit/record.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { type Database, isId, violates } from '../../platform/database.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { deskOrder, holdOrder, isOpen, type Order } from '../orders/order.ts'
import { claims, type State } from '../orders/tables.ts'
import { holdSeat } from './operator.ts'

/** Days after which an order that somebody has taken may be taken over by another. */
export const claimDays = 3

const stale = lt(claims.since, sql`now() - ${sql.raw(`interval '${claimDays} days'`)}`)

/** Takes an order to handle it. Of two who do so at once, one gets it. Nothing happens where one has it already.
 * @throws NotFound; Refusal `claimed-by-another`, `decided-already`, `withdrawn-meanwhile`, `own-order` */
export async function claimOrder(app: AppContext, by: Actor, order: string): Promise<void> {
  if (!isId(order)) throw new NotFound()
  await app.limits.count(deskActs, by.person.id)
  await app.db
    .transaction(async (tx) => {
      await holdSeat(tx, by)
      const isNew = isOpen(await holdOrder(tx, order)) && (await claimIfFree(tx, by, order))
      // Where nothing was claimed: another was first, or it is over, or it is the operator's already.
      const held = await handledBy(tx, by, order)
      if (isNew) await recordDeskAct(tx, by, held, 'desk-order-claimed')
    })
    .catch(asRefusal)
}

async function claimIfFree(tx: Database, { person }: Actor, order: string): Promise<boolean> {
  const claimed = await tx
    .insert(claims)
    .values({ order, operator: person.id })
    .onConflictDoUpdate({ target: claims.order, set: { operator: person.id, since: sql`now()` }, setWhere: stale })
    .returning({ order: claims.order })
  return claimed.length > 0
}

/** Puts an order back into the queue. Only whoever has it can.
 * @throws NotFound; Refusal `claimed-by-another`, `decided-already`, `withdrawn-meanwhile`, `own-order` */
export async function releaseOrder(app: AppContext, by: Actor, order: string): Promise<void> {
  if (!isId(order)) throw new NotFound()
  await app.limits.count(deskActs, by.person.id)
  await app.db
    .transaction(async (tx) => {
      const held = await orderInHand(tx, by, order)
      if (!held.claimedBy) return
      await tx.delete(claims).where(eq(claims.order, held.id))
      await recordDeskAct(tx, by, held, 'desk-order-released')
    })
    .catch(asRefusal)
}

/** Holds an order for an operator who is about to act on it: nobody else has it, and it waits for the desk or the
 * applicant. @throws NotFound, also for whoever is no operator any more; Refusal `claimed-by-another`,
 * `decided-already`, `withdrawn-meanwhile`, `own-order` */
export async function orderInHand(tx: Database, by: Actor, id: string): Promise<Order> {
  if (!isId(id)) throw new NotFound()
  await holdSeat(tx, by)
  await holdOrder(tx, id)
  return handledBy(tx, by, id)
}

async function handledBy(tx: Database, by: Actor, id: string): Promise<Order> {
  const order = await deskOrder(tx, by.person.id, id)
  const code = stateFault(order.state)
  if (code) throw new Refusal({ code })
  if (order.claimedBy && order.claimedBy !== by.person.id) {
    throw new Refusal({ code: 'claimed-by-another', values: { name: order.operators[order.claimedBy] ?? '' } })
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
  { reference, applicant, organisation }: Pick<Order, 'reference' | 'applicant' | 'organisation'>,
  event: DeskAct,
): Promise<void> {
  const concerning = { person: applicant?.person ?? undefined, organisation: organisation ?? undefined }
  await record(tx, by.person.id, by.visit, { event, order: reference }, concerning)
}

/** The database's own refusals of what an operator tried, as the studio's. @throws Refusal or the error itself */
export function asRefusal(error: unknown): never {
  if (violates(error, 'orders_not_own')) throw new Refusal({ code: 'own-order' })
  if (violates(error, 'orders_closed_for_good')) throw new Refusal({ code: 'decided-already' })
  throw error
}
