import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { newOrder } from '../../../test/house/order.ts'
import { type Guest, newGuest, newOrganisation } from '../../../test/house/organisation.ts'
import { promiseClock, usedShare } from '../orders/promise-clock.ts'
import { approvals, orders } from '../orders/tables.ts'

let app: TestHouse
let kari: Guest
let ola: Guest
let nora: Guest
beforeAll(async () => {
  app = await openTestHouse()
  kari = await newGuest(app)
  ola = await newGuest(app)
  nora = await newGuest(app)
})
afterAll(() => app.close())

type Change = Partial<typeof orders.$inferInsert>
const change = (id: string, to: Change) => app.db.update(orders).set(to).where(eq(orders.id, id))
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)

async function open(who: Guest, id: string) {
  const { status, html } = await who.browser.open(`/orders/${id}`)
  expect(status).toBe(200)
  const words = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
  const steps = [...html.matchAll(/class="step step-(\w+)".*?class="step-name">([^<]*)/gs)]
  return { html, words, steps: steps.map(([, state, name]) => `${name}: ${state}`) }
}

test('those with a part in an order see how it stands, and nobody else sees that it is there', async () => {
  const order = await newOrder(app, kari, {}, [{ guest: ola }])
  const { words, steps, html } = await open(kari, order.id)
  expect(html).toContain(`<h1>Fjordvik municipality, order ${order.reference}</h1>`)
  expect(steps).toEqual(['Sent: done', 'At the service desk: current', 'Approved: coming', 'Open: coming'])
  expect(words).toMatch(/Answer by \w+ \d+ \w+ at \d\d:\d\d – (less than one|one|two|three) working days? left\./)
  expect(words).toContain('We are waiting for those who are proposed')
  expect(words).toContain('2026/1234')
  expect(html).toContain(`/orders/${order.id}/withdraw`)
  expect(html).toContain(`/orders/${order.id}/administrators`)
  const olas = await open(ola, order.id)
  expect(olas.words).toContain('You are proposed as an administrator. Do you want to be one?')
  expect(olas.html).toContain(`href="/orders/${order.id}/seat"`)
  expect(olas.html).not.toContain(`/orders/${order.id}/withdraw`)
  for (const path of ['', '/withdraw', '/messages']) {
    expect((await nora.browser.open(`/orders/${order.id}${path}`)).status).toBe(404)
    expect((await nora.browser.open(`/orders/no-such-order${path}`)).status).toBe(404)
  }
  expect((await nora.browser.post(`/orders/${order.id}/messages`, { text: 'Hei' })).status).toBe(404)
})

test('asked: the clock stands, and the one thing to do is to answer', async () => {
  const order = await newOrder(app, kari, { orderedAt: hoursAgo(48) })
  await change(order.id, { state: 'asked', askedAt: hoursAgo(24), daysUsed: 2 })
  const { words, steps, html } = await open(kari, order.id)
  expect(steps[1]).toBe('Waiting for you: current')
  expect(words).toContain('The clock stands still while we wait for an answer from you.')
  expect(words).toContain('you hear from us within one working day.')
  expect(html).toContain('href="#message"')
  expect(html).toContain('Send the answer')
  const answered = await kari.browser.post(`/orders/${order.id}/messages`, { text: 'Her er svaret.' })
  expect(answered.html).toContain('The answer is sent.')
  expect((await open(kari, order.id)).words).toContain('There is nothing you need to do now.')
})

test('a short name that was taken meanwhile: the applicant is told, and led to another', async () => {
  const { shortName } = await newOrganisation(app, [nora])
  const order = await newOrder(app, kari, { shortName }, [{ guest: ola }])
  const { words, html } = await open(kari, order.id)
  expect(words).toContain('Somebody else has taken the short name while the order waited.')
  expect(html.match(new RegExp(`href="/orders/${order.id}/short-name"`, 'g'))).toHaveLength(2)
  expect(words).not.toContain('We are waiting for those who are proposed')
  const olas = await open(ola, order.id)
  expect(olas.words).toContain('Whoever ordered it must choose another.')
  expect(olas.html).not.toContain('/short-name"')
})

test('late: the page says so, is sorry, and tells whom to write to', async () => {
  const order = await newOrder(app, kari, { orderedAt: hoursAgo(200), dueAt: hoursAgo(1) })
  const { words, html } = await open(kari, order.id)
  expect(words).toContain('We are late, and we are sorry.')
  expect(html).toContain(`mailto:${app.app.config.serviceDeskAddress}`)
})

test('declined: the reason, how long it took, and the way to a new order', async () => {
  const order = await newOrder(app, kari)
  const decided = { decidedBy: nora.id, decidedAt: new Date(), closedAt: new Date() }
  await change(order.id, { state: 'declined', reason: 'Dere mangler\nen avtale.', ...decided })
  const { words, steps, html } = await open(kari, order.id)
  expect(steps).toEqual(['Sent: done', 'At the service desk: done', 'Declined: ended'])
  expect(html).toContain('Dere mangler\nen avtale.')
  expect(html).toContain(`/organisations/apply?number=${order.number}`)
  expect(words).toContain('less than one working day after the order')
  expect(words).toContain('The order is closed, so nobody can write more here.')
  expect(html).not.toContain('<textarea')
})

test('done: the way to the organisation', async () => {
  const order = await newOrder(app, kari)
  const { id, shortName } = await newOrganisation(app, [kari], { shortName: `o${order.number}` })
  const decided = { decidedBy: nora.id, decidedAt: new Date(), organisation: id }
  await app.db.insert(approvals).values({ order: order.id, operator: nora.id })
  await change(order.id, { state: 'approved', ...decided })
  expect((await open(kari, order.id)).steps).toEqual([
    'Sent: done',
    'At the service desk: done',
    'Approved: done',
    'Open: current',
  ])
  await change(order.id, { state: 'done', closedAt: new Date() })
  const { steps, html } = await open(kari, order.id)
  expect(steps.at(-1)).toBe('Open: done')
  expect(html).toContain(`href="/organisations/${shortName}"`)
})

test('withdrawing is asked for first, and a link alone changes nothing', async () => {
  const order = await newOrder(app, kari, {}, [{ guest: ola }])
  const asks = await kari.browser.open(`/orders/${order.id}/withdraw`)
  expect(asks.html).toContain('Everybody who has a part in the order is told by e-mail.')
  expect((await ola.browser.open(`/orders/${order.id}/withdraw`)).status).toBe(404)
  expect((await ola.browser.post(`/orders/${order.id}/withdraw`, {})).status).toBe(404)
  expect((await open(kari, order.id)).steps[1]).toBe('At the service desk: current')
  const done = await kari.browser.post(`/orders/${order.id}/withdraw`, {})
  expect(done.html).toContain('The order is withdrawn.')
  expect((await open(kari, order.id)).steps).toEqual(['Sent: done', 'Withdrawn: ended'])
  const again = await kari.browser.post(`/orders/${order.id}/withdraw`, {})
  expect(again.status).toBe(422)
  expect(again.html).toContain('The order is closed')
})

test.for([
  ['at the beginning', '2026-03-02T09:00Z', null, 0],
  ['in the middle', '2026-03-03T09:00Z', null, 0.5],
  ['after the end', '2026-03-09T09:00Z', null, 1],
  ['while the applicant is asked', '2026-03-09T09:00Z', '2026-03-03T09:00Z', 0.5],
] as const)('the used share of the promise %s', ([, now, asked, share]) => {
  const orderedAt = new Date('2026-03-02T09:00Z')
  const dueAt = new Date('2026-03-04T09:00Z')
  expect(usedShare({ orderedAt, dueAt, askedAt: asked ? new Date(asked) : null }, new Date(now))).toBe(share)
})

test('the clock of an order runs, is late, stands, and has stopped', async () => {
  const orderedAt = new Date('2026-03-02T09:00+01:00')
  const dueAt = new Date('2026-03-05T16:00+01:00')
  const order = { state: 'waiting', orderedAt, dueAt, askedAt: null, daysUsed: 0, decidedAt: null } as const
  expect(await promiseClock(order, new Date('2026-03-03T09:00+01:00'))).toMatchObject({ state: 'runs', days: 2 })
  expect(await promiseClock(order, new Date('2026-03-05T15:59+01:00'))).toMatchObject({ state: 'runs', days: 0 })
  expect(await promiseClock(order, new Date('2026-03-05T16:01+01:00'))).toMatchObject({ state: 'late', share: 1 })
  const asked = { ...order, state: 'asked', askedAt: new Date('2026-03-04T09:00+01:00'), daysUsed: 9 } as const
  expect(await promiseClock(asked, new Date('2026-03-20T09:00+01:00'))).toMatchObject({ state: 'stands', days: 3 })
  const decided = { ...order, state: 'declined', decidedAt: new Date('2026-03-06T09:00+01:00') } as const
  expect(await promiseClock(decided)).toMatchObject({ state: 'answered', days: 3, isLate: true })
  expect(await promiseClock({ ...order, state: 'withdrawn' })).toEqual({ state: 'gone' })
})
