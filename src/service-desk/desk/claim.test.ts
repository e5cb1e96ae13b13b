import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { newOperator } from '../../../test/house/operator.ts'
import { newOrder } from '../../../test/house/order.ts'
import { type Guest, newGuest } from '../../../test/house/organisation.ts'
import { claimOrder, releaseOrder } from './claim.ts'

let app: TestHouse
let sindre: Guest
let amal: Guest
let kari: Guest
beforeAll(async () => {
  app = await openTestHouse()
  sindre = await newOperator(app)
  amal = await newOperator(app)
  kari = await newGuest(app)
})
afterAll(() => app.close())

const doer = ({ id, person }: Guest) => ({ person: { id, name: person.name }, visit: 'test' })
const codes = (codes: string) => expect.objectContaining({ message: codes })

async function claimer(order: string): Promise<string | null> {
  const { rows } = await app.db.execute<{ claimed_by: string | null }>(
    `select claimed_by from whole_orders where id = '${order}'`,
  )
  return rows[0]?.claimed_by ?? null
}

async function recorded(order: number) {
  const { rows } = await app.db.execute<{ event: string; account: string; person: string }>(
    `select event, account, person from audit_records
     where event like 'desk-order-%' and details->>'order' = '${order}' order by id`,
  )
  return rows
}

test('of two who take an order at once, one gets it', async () => {
  const order = await newOrder(app, kari)
  const outcomes = await Promise.allSettled([
    claimOrder(app.app, doer(sindre), order.id),
    claimOrder(app.app, doer(amal), order.id),
  ])
  const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(lost.map(({ reason }) => reason.message)).toEqual(['claimed-by-another'])
  const winner = outcomes[0]?.status === 'fulfilled' ? sindre : amal
  expect(await claimer(order.id)).toBe(winner.id)
  expect(await recorded(order.reference)).toEqual([
    { event: 'desk-order-claimed', account: winner.id, person: kari.id },
  ])
})

test('taking twice is taking once; putting back is for whoever has it', async () => {
  const order = await newOrder(app, kari)
  await claimOrder(app.app, doer(sindre), order.id)
  await claimOrder(app.app, doer(sindre), order.id)
  await expect(releaseOrder(app.app, doer(amal), order.id)).rejects.toEqual(codes('claimed-by-another'))
  await releaseOrder(app.app, doer(sindre), order.id)
  expect(await claimer(order.id)).toBeNull()
  expect((await recorded(order.reference)).map(({ event }) => event)).toEqual([
    'desk-order-claimed',
    'desk-order-released',
  ])
})

test('an order that somebody took more than three days ago can be taken over', async () => {
  const order = await newOrder(app, kari)
  await claimOrder(app.app, doer(sindre), order.id)
  await app.db.execute(`update order_claims set since = now() - interval '71 hours' where "order" = '${order.id}'`)
  await expect(claimOrder(app.app, doer(amal), order.id)).rejects.toEqual(codes('claimed-by-another'))
  await app.db.execute(`update order_claims set since = now() - interval '73 hours' where "order" = '${order.id}'`)
  await claimOrder(app.app, doer(amal), order.id)
  expect(await claimer(order.id)).toBe(amal.id)
})

test('what is over, strange or their own nobody takes', async () => {
  const withdrawn = await newOrder(app, kari, { state: 'withdrawn', closedAt: new Date() })
  await expect(claimOrder(app.app, doer(sindre), withdrawn.id)).rejects.toEqual(codes('withdrawn-meanwhile'))
  const own = await newOrder(app, sindre)
  await expect(claimOrder(app.app, doer(sindre), own.id)).rejects.toEqual(codes('own-order'))
  for (const id of ['x', '00000000-0000-4000-8000-000000000000']) {
    const page = await sindre.browser.post(`/desk/orders/${id}/claim`, {})
    expect(page.status).toBe(404)
  }
})

test('the buttons do it too, and say who was first', async () => {
  const order = await newOrder(app, kari)
  const taken = await sindre.browser.post(`/desk/orders/${order.id}/claim`, {})
  expect(taken.html).toContain('The order is yours.')
  const late = await amal.browser.post(`/desk/orders/${order.id}/claim`, {})
  expect(late.status).toBe(422)
  expect(late.html).toContain(`${sindre.person.name} has taken the order.`)
  const back = await sindre.browser.post(`/desk/orders/${order.id}/release`, {})
  expect(back.html).toContain('The order is back in the queue.')
})
