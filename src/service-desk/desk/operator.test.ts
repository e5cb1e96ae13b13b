import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { newOrder } from '../../../test/house/order.ts'
import { type Guest, newGuest } from '../../../test/house/organisation.ts'
import { claimOrder } from './claim.ts'
import { addOperator, allOperators, removeOperator } from './operator.ts'

let app: TestHouse
let sindre: Guest
beforeAll(async () => {
  app = await openTestHouse()
  sindre = await newGuest(app)
})
afterAll(() => app.close())

async function acts(): Promise<unknown[]> {
  const { rows } = await app.db.execute(
    `select event, account from audit_records where person = '${sindre.id}' and event like 'desk-operator-%' order by id`,
  )
  return rows
}

test('the desk is not there for others; it opens with the seat and closes with the next request after it is taken', async () => {
  expect((await sindre.browser.open('/desk')).status).toBe(404)
  expect(await addOperator(app.db, sindre.username.toUpperCase())).toBe(true)
  expect((await sindre.browser.open('/desk')).status).toBe(200)
  expect(await addOperator(app.db, sindre.username)).toBe(false)
  expect((await allOperators(app.db)).map(({ username }) => username)).toEqual([sindre.username])
  expect(await removeOperator(app.db, sindre.username)).toBe(true)
  expect((await sindre.browser.open('/desk')).status).toBe(404)
  expect(await removeOperator(app.db, sindre.username)).toBe(false)
  expect(await allOperators(app.db)).toEqual([])
  expect(await acts()).toEqual([
    { event: 'desk-operator-added', account: null },
    { event: 'desk-operator-removed', account: null },
  ])
  expect((await sindre.browser.open('/settings/history')).html).toContain('seat at the service desk')
})

test('what somebody had taken goes back into the queue with their seat', async () => {
  await addOperator(app.db, sindre.username)
  const [open, closed] = [await newOrder(app, await newGuest(app)), await newOrder(app, await newGuest(app))]
  for (const { id } of [open, closed]) {
    await claimOrder(app.app, { person: { id: sindre.id, name: sindre.person.name }, visit: 'test' }, id)
  }
  await app.db.execute(`update orders set state = 'withdrawn', closed_at = now() where id = '${closed.id}'`)
  await removeOperator(app.db, sindre.username)
  const { rows } = await app.db.execute(`select id, claimed_by from whole_orders order by id = '${closed.id}'`)
  expect(rows).toEqual([
    { id: open.id, claimed_by: null },
    { id: closed.id, claimed_by: sindre.id },
  ])
})

test('somebody who is not there gets no seat', async () => {
  await expect(addOperator(app.db, 'ingen.her')).rejects.toThrow('username-unknown')
  await expect(removeOperator(app.db, 'ingen.her')).rejects.toThrow('username-unknown')
})
