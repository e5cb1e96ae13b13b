import { peopleById } from '../../accounts/account.ts'
import type { Database } from '../../platform/database.ts'
import { progressOf } from '../openings/progress.ts'
import { shortNameClash } from '../openings/short-name-clash.ts'
import { exchangeOf } from '../orders/exchange.ts'
import type { Order } from '../orders/order.ts'
import { partiesOf } from '../orders/parties.ts'
import { successionGrounds } from '../successions/ground.ts'
import { openingStanding } from './decision.ts'
import { ordersOfApplicant, ordersOfUnit } from './earlier-orders.ts'
import { notesOf } from './note.ts'

/** Everything that an operator sees of an order. */
export async function deskView(db: Database, order: Order) {
  const [parties, entries, notes, ofUnit, progress] = await Promise.all([
    partiesOf(db, order.id),
    exchangeOf(db, order.id),
    notesOf(db, order.id),
    ordersOfUnit(db, order),
    progressOf(db, order),
  ])
  const applicant = parties.find(({ isApplicant }) => isApplicant)
  const isOpening = order.purpose === 'open' && (order.state === 'waiting' || order.state === 'asked')
  const [ofApplicant, operators, standing, clash, grounds] = await Promise.all([
    applicant ? ordersOfApplicant(db, order.id, applicant) : [],
    peopleById(db, operatorsOf(order)),
    isOpening ? openingStanding(db, order) : undefined,
    isOpening ? shortNameClash(db, order) : undefined,
    order.purpose === 'succession' ? successionGrounds(db, order) : undefined,
  ])
  const nameOf = (person: string | null) => (person && operators.get(person)?.name) || ''
  return { order, parties, applicant, entries, notes, ofUnit, ofApplicant, progress, standing, clash, grounds, nameOf }
}

export type DeskView = Awaited<ReturnType<typeof deskView>>

function operatorsOf({ claimedBy, firstApprovedBy, decidedBy, registeredBy }: Order): string[] {
  return [claimedBy, firstApprovedBy, decidedBy, registeredBy].filter((person) => person !== null)
}
