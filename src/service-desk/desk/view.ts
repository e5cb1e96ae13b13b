import type { Database } from '../../platform/database.ts'
import { progressOf } from '../openings/progress.ts'
import { openingStanding } from '../openings/standing.ts'
import { exchangeOf } from '../orders/exchange.ts'
import type { Order } from '../orders/order.ts'
import { successionGrounds } from '../successions/ground.ts'
import { earlierOrders } from './earlier-orders.ts'
import { notesOf } from './note.ts'

/** Everything that an operator sees of an order. */
export async function deskView(db: Database, order: Order) {
  const isOpening = order.purpose === 'open' && (order.state === 'waiting' || order.state === 'asked')
  const [entries, notes, earlier, progress, standing, grounds] = await Promise.all([
    exchangeOf(db, order),
    notesOf(db, order.id),
    earlierOrders(db, order),
    progressOf(db, order),
    isOpening ? openingStanding(db, order) : undefined,
    order.purpose === 'succession' ? successionGrounds(db, order) : undefined,
  ])
  const nameOf = (person: string | null) => (person && order.operators[person]) || ''
  return { order, entries, notes, earlier, progress, standing, grounds, nameOf }
}

export type DeskView = Awaited<ReturnType<typeof deskView>>
