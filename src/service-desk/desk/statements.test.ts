import { afterAll, beforeAll, expect, test } from 'vitest'
import { shownAt } from '../../../test/house/approval.ts'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { newOperator } from '../../../test/house/operator.ts'
import { newOrder } from '../../../test/house/order.ts'
import { type Guest, newGuest } from '../../../test/house/organisation.ts'
import { statementsOf } from '../../../test/house/statements.ts'
import { askFor, newPlace } from '../../../test/house/succession.ts'

let app: TestHouse
let kari: Guest
let sindre: Guest
let amal: Guest

beforeAll(async () => {
  app = await openTestHouse({ DESK_TWO_PERSON: 'true' })
  kari = await newGuest(app)
  sindre = await newOperator(app)
  amal = await newOperator(app)
})

afterAll(() => app.close())

const orders = {
  'a new organisation': async () => (await newOrder(app, kari)).id,
  'a new owner': async () => askFor(app, await newPlace(app)),
}

test.each(Object.entries(orders))('of %s the desk asks the database little', async (_, place) => {
  const order = await place()
  const queue = await statementsOf(() => sindre.browser.open(`/desk?order=${order}`))
  expect(queue.length, queue.join('\n\n')).toBeLessThanOrEqual(8)
  for (const operator of [sindre, amal]) {
    const page = await statementsOf(() => operator.browser.open(`/desk/orders/${order}/approve`))
    expect(page.length, page.join('\n\n')).toBeLessThanOrEqual(9)
    const fields = { greeting: '', ...(await shownAt(operator.browser, order)) }
    const approving = await statementsOf(() =>
      operator.browser.post(`/desk/orders/${order}/approve`, fields, { follow: false }),
    )
    expect(approving.length, approving.join('\n\n')).toBeLessThanOrEqual(22)
  }
})
