import type { Order } from './order.ts'
import { promisedDays, workingDaysBetween } from './promise.ts'

/** The promised time as whoever waits sees it. `days` are working days: left of the promise, used before the clock was
 * stopped, or from the order to its answer. `share` is what is used of it, from 0 to 1. */
export type PromiseClock =
  | { state: 'runs'; dueAt: Date; days: number; share: number }
  | { state: 'stands'; days: number; share: number }
  | { state: 'late'; dueAt: Date; share: number }
  | { state: 'answered'; at: Date; days: number; isLate: boolean }
  | { state: 'gone' }

type Timed = Pick<Order, 'state' | 'orderedAt' | 'dueAt' | 'askedAt' | 'daysUsed' | 'decidedAt'>

/** How the clock of an order stands. `gone` where the order ended without an answer. */
export async function promiseClock(order: Timed, now = new Date()): Promise<PromiseClock> {
  const { state, orderedAt, dueAt, daysUsed, decidedAt } = order
  if (decidedAt) {
    const days = await workingDaysBetween(orderedAt, decidedAt)
    return { state: 'answered', at: decidedAt, days, isLate: decidedAt > dueAt }
  }
  const share = usedShare(order, now)
  if (state === 'asked') return { state: 'stands', days: Math.min(daysUsed, promisedDays), share }
  if (state !== 'waiting') return { state: 'gone' }
  if (now > dueAt) return { state: 'late', dueAt, share }
  return { state: 'runs', dueAt, days: await workingDaysBetween(now, dueAt), share }
}

/** How much of the promised time is used, from 0 to 1; it stands still while the applicant is asked. */
export function usedShare(
  { orderedAt, dueAt, askedAt }: Pick<Timed, 'orderedAt' | 'dueAt' | 'askedAt'>,
  now = new Date(),
) {
  const used = (askedAt ?? now).getTime() - orderedAt.getTime()
  const whole = Math.max(1, dueAt.getTime() - orderedAt.getTime())
  return Math.min(1, Math.max(0, used / whole))
}
