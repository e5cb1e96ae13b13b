import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { newOperator } from '../../../test/house/operator.ts'
import { newOrder } from '../../../test/house/order.ts'
import { type Guest, newGuest } from '../../../test/house/organisation.ts'
import { deskFigures, figureWeeks } from './figures.ts'

let app: TestHouse
let sindre: Guest
let kari: Guest
beforeAll(async () => {
  app = await openTestHouse()
  sindre = await newOperator(app)
  kari = await newGuest(app)
})
afterAll(() => app.close())
beforeEach(() => app.db.execute('delete from orders'))

/** A Wednesday at noon in Oslo, in summer. */
const now = new Date('2026-06-17T10:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const day = 86_400

/** An order that was declined after so many days, in time or not. */
async function decided(orderedAgo: number, after: number, inTime: boolean) {
  const decidedAt = daysAgo(orderedAgo - after)
  const dueAt = new Date(decidedAt.getTime() + (inTime ? 1 : -1) * 3_600_000)
  const decision = { decidedBy: sindre.id, decidedAt, closedAt: decidedAt, state: 'declined' } as const
  return newOrder(app, kari, { orderedAt: daysAgo(orderedAgo), dueAt, ...decision })
}

test('a house without orders has figures too', async () => {
  const figures = await deskFigures(app.db, now)
  expect(figures).toMatchObject({ open: 0, waiting: 0, late: 0, lastMonth: { decided: 0, median: null, inTime: 0 } })
  expect(figures.weeks).toHaveLength(figureWeeks)
  expect(figures.weeks.at(-1)?.monday).toBe('2026-06-15')
  expect(figures.weeks[0]?.monday).toBe('2026-03-30')
  const page = await sindre.browser.open('/desk/figures')
  expect(page.status).toBe(200)
})

test('what is open and late, seen from the desk', async () => {
  await newOrder(app, kari, { dueAt: daysAgo(1) })
  await newOrder(app, kari, { dueAt: daysAgo(-1) })
  // The clock stands while the applicant is asked.
  await newOrder(app, kari, { dueAt: daysAgo(1), state: 'asked', askedAt: daysAgo(2) })
  await newOrder(app, kari, { dueAt: daysAgo(1), state: 'withdrawn', closedAt: daysAgo(0) })
  expect(await deskFigures(app.db, now)).toMatchObject({ open: 3, waiting: 2, late: 1 })
})

test('the median and the share within promise of the last 30 and 90 days', async () => {
  await decided(10, 1, true)
  await decided(12, 2, true)
  await decided(20, 6, false)
  await decided(80, 4, true)
  await decided(200, 1, false)
  await newOrder(app, kari, { orderedAt: daysAgo(9), state: 'withdrawn', closedAt: daysAgo(8) })
  const { lastMonth, lastQuarter } = await deskFigures(app.db, now)
  expect(lastMonth).toEqual({ decided: 3, median: 2 * day, inTime: 2 })
  expect(lastQuarter).toEqual({ decided: 4, median: 3 * day, inTime: 3 })
})

test('weeks begin on Monday in Oslo, and hold what came and what was decided in them', async () => {
  // Sunday evening in Greenwich is Monday in Oslo.
  const sunday = new Date('2026-06-14T22:30:00Z')
  await newOrder(app, kari, { orderedAt: sunday, dueAt: now })
  await newOrder(app, kari, { orderedAt: new Date('2026-06-14T21:30:00Z'), dueAt: now })
  await decided(8, 7, true)
  const { weeks } = await deskFigures(app.db, now)
  const [before, present] = weeks.slice(-2)
  expect(present).toMatchObject({ monday: '2026-06-15', ordered: 1, decided: 1, median: 7 * day, inTime: 1 })
  expect(before).toMatchObject({ monday: '2026-06-08', ordered: 2, decided: 0, median: null })
})
