import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveNow } from '../../../test/house/approval.ts'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { newOrder, says } from '../../../test/house/order.ts'
import { type Guest, newGuest } from '../../../test/house/organisation.ts'
import { somebodyWaitsFor } from '../../../test/house/waiting.ts'
import type { Actor } from '../../accounts/actor.ts'
import { NotFound } from '../../platform/refusal.ts'
import { storedOrder } from '../orders/order.ts'
import { letInAgain, shutOut } from './account-suspension.ts'
import { claimOrder, releaseOrder } from './claim.ts'
import { declineOrder } from './decision.ts'
import { addNote } from './note.ts'
import { addOperator, allOperators, removeOperator } from './operator.ts'
import { askRegisterAgain } from './register-check.ts'
import { askApplicant, writeToApplicant } from './reply.ts'
import { stopByDesk } from './stop.ts'

let app: TestHouse
let sindre: Guest
beforeAll(async () => {
  app = await openTestHouse()
  sindre = await newGuest(app)
})
afterAll(() => app.close())

const doer = () => ({ person: { id: sindre.id, name: sindre.person.name }, visit: 'test' })

async function told(): Promise<unknown[]> {
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
  expect(await told()).toEqual([
    { event: 'desk-operator-added', account: null },
    { event: 'desk-operator-removed', account: null },
  ])
  expect((await sindre.browser.open('/settings/history')).html).toContain('seat at the service desk')
})

test('what somebody had taken goes back into the queue with their seat', async () => {
  await addOperator(app.db, sindre.username)
  const [open, closed] = [await newOrder(app, await newGuest(app)), await newOrder(app, await newGuest(app))]
  for (const { id } of [open, closed]) {
    await claimOrder(app.app, doer(), id)
  }
  await app.db.execute(`update orders set state = 'withdrawn', closed_at = now() where id = '${closed.id}'`)
  await removeOperator(app.db, sindre.username)
  const { rows } = await app.db.execute(`select id, claimed_by from whole_orders order by id = '${closed.id}'`)
  expect(rows).toEqual([
    { id: open.id, claimed_by: null },
    { id: closed.id, claimed_by: sindre.id },
  ])
})

const message = says('Hei.')
type Act = (by: Actor, order: string, applicant: Guest) => Promise<unknown>
const acts: Record<string, Act> = {
  'takes no order': (by, order) => claimOrder(app.app, by, order),
  'puts none back': (by, order) => releaseOrder(app.app, by, order),
  'approves none': (by, order) => approveNow(app.app, by, order),
  'declines none': (by, order) => declineOrder(app.app, by, order, 'Nei.'),
  'stops none': (by, order) => stopByDesk(app.app, by, order, 'Nei.'),
  'asks nobody': (by, order) => askApplicant(app.app, by, order, message),
  'writes to nobody': (by, order) => writeToApplicant(app.app, by, order, message),
  'notes nothing': (by, order) => addNote(app.app, by, order, 'Hei.'),
  'asks no register': async (by, order) => askRegisterAgain(app.app, by, await storedOrder(app.db, order)),
  'shuts nobody out': (by, _, { username }) => shutOut(app.app, by, username, 'Nei.'),
  'lets nobody in': (by, _, { username }) => letInAgain(app.app, by, username, 'Ja.'),
}

test.for(Object.entries(acts))('whose seat was taken while their request was on its way %s', async ([, act]) => {
  await addOperator(app.db, sindre.username)
  const applicant = await newGuest(app)
  const { id } = await newOrder(app, applicant)
  await removeOperator(app.db, sindre.username)
  await expect(act(doer(), id, applicant)).rejects.toThrow(NotFound)
})

test.for(['takes no order', 'approves none'])('whose seat is being taken %s', async (name) => {
  await addOperator(app.db, sindre.username)
  const applicant = await newGuest(app)
  const { id } = await newOrder(app, applicant)
  let acting: Promise<unknown> | undefined
  await app.db.transaction(async (tx) => {
    await removeOperator(tx, sindre.username)
    acting = acts[name]?.(doer(), id, applicant).catch((error: unknown) => error)
    await somebodyWaitsFor(tx)
  })
  expect(await acting).toBeInstanceOf(NotFound)
  const { rows } = await app.db.execute(`select state, claimed_by from whole_orders where id = '${id}'`)
  expect(rows).toEqual([{ state: 'waiting', claimed_by: null }])
})

test('somebody who is not there gets no seat', async () => {
  await expect(addOperator(app.db, 'ingen.her')).rejects.toThrow('username-unknown')
  await expect(removeOperator(app.db, 'ingen.her')).rejects.toThrow('username-unknown')
})
