import { eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Actor } from '../../accounts/actor.ts'
import { record } from '../../audit/record.ts'
import { sendLater } from '../../mail/outbox.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Database } from '../../platform/database.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { lapseFirstApproval } from '../orders/first-approval.ts'
import { addEntry, holdOrder, isApproved, isOpen, type Order, orderOfParty, type PartyOrder } from '../orders/order.ts'
import { answerOf, type Party, type SeatAnswer, seatAnswers } from '../orders/parties.ts'
import { purposeOf } from '../orders/purpose.ts'
import { parties } from '../orders/tables.ts'
import { seatAnsweredMail } from './ordering-mails.ts'

/** Counted for whoever changes seats, their own or others'. */
export const changesOfOnePerson = { name: 'seats-changed', times: 100, seconds: 86_400 }

/** Without an answer: nothing is said. */
export const answerShape = z.object({ answer: z.enum(seatAnswers).optional() })

export type View = { order: PartyOrder; mine: Party[] }

/** @throws NotFound for whoever has no part in it, and for an order that opens nothing: only such a one has seats */
export async function viewOf(db: Database, person: string, id: string): Promise<View> {
  const order = await orderOfParty(db, person, id)
  if (!purposeOf(order).opensOrganisation) throw new NotFound()
  return { order, mine: order.parties.filter((party) => party.person === person) }
}

/** The seat that an order has for this person. @throws NotFound for whoever is not to be an administrator */
export async function seatFor(db: Database, person: string, id: string) {
  const { order, mine } = await viewOf(db, person, id)
  const seat = seatAmong(mine)
  if (!seat) throw new NotFound()
  return { order, seat }
}

/** By account before by address: that one is what they last answered with. */
export function seatAmong(mine: readonly Party[]): Party | undefined {
  const seats = mine.filter(({ isAdministrator }) => isAdministrator)
  return seats.find(({ isByAddress }) => !isByAddress) ?? seats[0]
}

/** How a seat stands in the order that names it. Somebody who never answered is left out of what is approved.
 * @returns undefined where an order has come to nothing before they answered */
export function standingOfSeat(
  { state }: Pick<Order, 'state'>,
  seat: Party,
): SeatAnswer | 'waiting' | 'left-out' | undefined {
  const answer = answerOf(seat)
  if (answer) return answer
  if (isOpen({ state })) return 'waiting'
  return isApproved({ state }) ? 'left-out' : undefined
}

/** May be changed while the order is open. Whoever was named by address is known by their account from now on. To say
 * the same twice does nothing. @throws NotFound for whoever has no seat in it; Refusal `order-closed` */
export async function answerSeat(app: AppContext, by: Actor, id: string, answer: SeatAnswer): Promise<void> {
  const { person, visit } = by
  await app.limits.count(changesOfOnePerson, person.id)
  await changing(app.db, by, id, async (tx, { order, mine }) => {
    const seat = seatAmong(mine)
    if (!seat) throw new NotFound()
    const isSaid = !seat.isByAddress && answerOf(seat) === answer
    if (!isSaid) await lapseFirstApproval(tx, order.id)
    await becomeOne(tx, person.id, mine, answer)
    if (isSaid) return
    await addEntry(tx, order.id, { kind: `seat-${answer}`, by: person.id, isFromDesk: false })
    await record(tx, person.id, visit, { event: `order-seat-${answer}`, order: order.reference })
    const { applicant } = order
    if (!applicant || applicant.person === person.id) return
    await sendLater(tx, app.queue, seatAnsweredMail(app, applicant, order, person.name, answer))
  })
}

/** Somebody who was named by address and by username, or orders and was named too, has one part with all of it. */
async function becomeOne(tx: Database, person: string, mine: readonly Party[], answer: SeatAnswer): Promise<void> {
  const kept = mine.find(({ isByAddress }) => !isByAddress) ?? mine[0]
  const others = mine.filter((party) => party !== kept).map(({ id }) => id)
  if (others.length > 0) await tx.delete(parties).where(inArray(parties.id, others))
  await tx
    .update(parties)
    .set({
      person,
      emailAddress: null,
      name: null,
      isApplicant: mine.some(({ isApplicant }) => isApplicant),
      isAdministrator: true,
      confirmedAt: answer === 'confirmed' ? sql`coalesce(${parties.confirmedAt}, now())` : null,
      refusedAt: answer === 'refused' ? sql`coalesce(${parties.refusedAt}, now())` : null,
    })
    .where(eq(parties.id, kept?.id ?? ''))
}

/** Changes the seats of an order, one after the other.
 * @throws NotFound for whoever has no part in it; Refusal `order-closed` once it is decided */
export async function changing(
  db: Database,
  { person }: Pick<Actor, 'person'>,
  id: string,
  change: (tx: Database, view: View) => Promise<void>,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { order } = await viewOf(tx, person.id, id)
    const { state } = await holdOrder(tx, order.id)
    // Once more: it may have changed while we waited for it.
    const view = await viewOf(tx, person.id, id)
    if (!isOpen({ state })) throw new Refusal({ code: 'order-decided' })
    await change(tx, view)
  })
}
