import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { newOperator } from '../../../test/house/operator.ts'
import { newOrder } from '../../../test/house/order.ts'
import { closeOrder } from '../../../test/house/ordering.ts'
import { type Guest, newGuest, newOrganisation } from '../../../test/house/organisation.ts'
import { ordersRead } from '../../../test/house/rows-read.ts'
import { openingStanding } from './standing.ts'

let app: TestHouse
let sindre: Guest
let kari: Guest
let ola: Guest
beforeAll(async () => {
  app = await openTestHouse()
  sindre = await newOperator(app)
  kari = await newGuest(app)
  ola = await newGuest(app)
})
afterAll(() => app.close())

async function desk(path: string): Promise<string> {
  const { status, html } = await sindre.browser.open(`/desk/orders/${path}`)
  expect(status).toBe(200)
  return html
}

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)

test('the desk sees that another open order wants the short name, and which came first', async () => {
  const shortName = 'sidevik'
  const order = await newOrder(app, kari, { shortName })
  expect(await desk(order.id)).toContain('>Free<')
  const closed = await newOrder(app, ola, { shortName })
  await closeOrder(app, closed.id)
  expect(await desk(order.id)).toContain('>Free<')

  const later = await newOrder(app, ola, { shortName, state: 'asked', askedAt: new Date() })
  const first = await newOrder(app, ola, { shortName, orderedAt: hoursAgo(2) })
  for (const path of [order.id, `${order.id}/approve`]) {
    const html = await desk(path)
    expect(html).toContain('Wanted by others')
    expect(html).toContain(`<a href="/desk/orders/${first.id}">order ${first.reference}</a> and one more.`)
    expect(html).not.toContain('>Free<')
  }
  await closeOrder(app, later.id)
  expect(await desk(order.id)).toContain(`<a href="/desk/orders/${first.id}">order ${first.reference}</a>. Whichever`)
  const applicants = await kari.browser.open(`/orders/${order.id}`)
  expect(applicants.html).not.toContain(String(first.reference))

  await newOrganisation(app, [ola], { shortName })
  const taken = await desk(order.id)
  expect(taken).toContain('Taken now')
  expect(taken).not.toContain('Wanted by others')
})

test('it is found by an index, however many orders are open', async () => {
  const shortName = 'holmsund'
  const order = await newOrder(app, kari, { shortName })
  const other = await newOrder(app, ola, { shortName })
  await app.db.execute(`
    with made as (
      insert into orders (purpose, number, due_at)
      select 'open', lpad((700000000 + n)::text, 9, '0'), now() from generate_series(1, 20000) n returning id, number)
    insert into openings ("order", kind, short_name, name_nb, name_nn, name_en)
    select id, 'developer', 'n' || number, 'Fjordvik', 'Fjordvik', 'Fjordvik' from made`)
  await app.db.execute('analyze orders, openings')
  const [clash, read] = await app.db.transaction(async (tx) => {
    const before = await ordersRead(tx)
    const found = await openingStanding(tx, { id: order.id, shortName, number: order.number })
    return [found.clash, (await ordersRead(tx)) - before]
  })
  expect(clash).toEqual({ id: other.id, reference: other.reference, more: 0 })
  expect(read).toBeLessThan(20)
})
