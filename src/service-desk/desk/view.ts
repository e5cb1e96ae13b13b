import type { Database } from '../../platform/database.ts'
import { progressOf } from '../openings/progress.ts'
import { exchangeOf } from '../orders/exchange.ts'
import type { Order } from '../orders/order.ts'
import { earlierOrders } from './earlier-orders.ts'
import { notesOf } from './note.ts'
import { handlingOf } from './purposes.ts'

export async function deskView(db: Database, order: Order) {
  const [entries, notes, earlier, progress, outlook] = await Promise.all([
    exchangeOf(db, order),
    notesOf(db, order.id),
    earlierOrders(db, order),
    progressOf(db, order),
    handlingOf(order).outlook(db, order),
  ])
  const nameOf = (person: string | null) => (person && order.operators[person]) || ''
  return { order, entries, notes, earlier, progress, ...outlook, nameOf }
}

export type DeskView = Awaited<ReturnType<typeof deskView>>
