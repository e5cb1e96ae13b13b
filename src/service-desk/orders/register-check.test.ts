import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { closeOrder, entryKinds, order, orderRow } from '../../../test/house/ordering.ts'
import { type Guest, newGuest } from '../../../test/house/organisation.ts'
import { addOperator } from '../desk/operator.ts'
import { checkRegister } from './register-check.ts'

let app: TestHouse
let kari: Guest
beforeAll(async () => {
  app = await openTestHouse()
  kari = await newGuest(app)
})
afterAll(() => app.close())

/** Steers the stand-in as anybody could, over its door. */
async function fault(kind: string | null, times = 100): Promise<void> {
  const response = await fetch(`${app.register.url}/control/fault`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fault: kind, times }),
  })
  expect(response.status).toBe(204)
}

async function jobsFor(id: string) {
  const { rows } = await app.db.execute<{ state: string; retry_count: number }>(
    `select state, retry_count from pgboss.job where name = 'check-register' and data->>'id' = '${id}'`,
  )
  return rows
}

test('the register being away stops no order: a job asks again until it answers, and writes it once', async () => {
  await fault('away')
  const number = '312500205'
  const page = await kari.browser.open(`/organisations/apply?number=${number}`)
  expect(page.html).toContain('The register does not answer')
  const { id } = await order(app, kari, { number, shortName: 'skarvoy' })
  expect(await orderRow(app, id)).toMatchObject({ finding: 'unchecked', unit: null, checked_at: null })
  await vi.waitFor(async () => expect(await jobsFor(id)).toMatchObject([{ state: 'retry' }]), { timeout: 120_000 })
  expect(await entryKinds(app, id)).toEqual(['ordered'])
  await fault(null)
  // The clock of the queue, put forward.
  await app.db.execute(`update pgboss.job set start_after = now() where name = 'check-register'`)
  await vi.waitFor(async () => expect(await jobsFor(id)).toMatchObject([{ state: 'completed' }]), { timeout: 120_000 })
  const row = await orderRow(app, id)
  expect(row).toMatchObject({ finding: 'found' })
  expect(row?.unit?.name).toBe('SKARVØY KOMMUNE')
  expect(row?.checked_at).not.toBeNull()
  expect(await entryKinds(app, id)).toEqual(['ordered', 'register-answered'])
  await checkRegister(app.app, id)
  expect(await entryKinds(app, id)).toEqual(['ordered', 'register-answered'])
})

test('many who ask at once write one answer', async () => {
  await fault('server-error')
  const { id } = await order(app, kari)
  await fault(null)
  await Promise.all(Array.from({ length: 8 }, () => checkRegister(app.app, id)))
  expect(await orderRow(app, id)).toMatchObject({ finding: 'unknown', unit: null })
  expect(await entryKinds(app, id)).toEqual(['ordered', 'register-answered'])
})

test.for(['broken-json', 'wrong-shape', 'redirect'])('an answer that is %s is none', async (kind) => {
  await fault(kind)
  const { id } = await order(app, kari)
  expect((await orderRow(app, id))?.finding).toBe('unchecked')
  await expect(checkRegister(app.app, id)).rejects.toThrow('register-away')
  await fault(null)
})

test('an order that is closed meanwhile, or is gone, is left alone', async () => {
  await fault('away')
  const { id } = await order(app, kari)
  await closeOrder(app, id)
  await fault(null)
  await checkRegister(app.app, id)
  expect((await orderRow(app, id))?.finding).toBe('unchecked')
  expect(await entryKinds(app, id)).toEqual(['ordered'])
  await checkRegister(app.app, '00000000-0000-4000-8000-000000000000')
})

test('an operator who asks again is in the history of the applicant', async () => {
  await fault('away')
  const { id, reference } = await order(app, kari)
  await fault(null)
  const sindre = await newGuest(app)
  await addOperator(app.db, sindre.username)
  const page = await sindre.browser.post(`/desk/orders/${id}/check-register`, {})
  expect(page.html).toContain('The register was asked again.')
  const { rows } = await app.db.execute(
    `select person, details from audit_records where event = 'desk-register-asked' and account = '${sindre.id}'`,
  )
  expect(rows).toEqual([{ person: kari.id, details: { order: reference } }])
})
