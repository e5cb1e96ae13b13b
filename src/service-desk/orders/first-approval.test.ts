import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { approveNow, approveOn, shownAt } from '../../../test/house/approval.ts'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { newOrder, says } from '../../../test/house/order.ts'
import { type Guest, newGuest, newOrganisation } from '../../../test/house/organisation.ts'
import { addOperator, removeOperator } from '../desk/operator.ts'
import { askApplicant } from '../desk/reply.ts'
import { writeToDesk } from './exchange.ts'
import { lapseApprovalsOfSeats, leaveOrders } from './first-approval.ts'
import { checkRegister } from './register-check.ts'

let app: TestHouse
let amal: Guest
let kari: Guest
let nora: Guest
let sindre: Guest
beforeAll(async () => {
  app = await openTestHouse({ DESK_TWO_PERSON: 'true' })
  amal = await newGuest(app)
  await addOperator(app.db, amal.username)
})
beforeEach(async () => {
  await app.db.execute('delete from limits')
  ;[kari, nora, sindre] = [await newGuest(app), await newGuest(app), await newGuest(app)]
  await addOperator(app.db, sindre.username)
})
afterAll(() => app.close())

const doer = ({ id, person }: Guest) => ({ person: { id, name: person.name }, visit: 'test' })

async function row(order: string) {
  const { rows } = await app.db.execute<Record<string, string | null>>(
    `select * from whole_orders where id = '${order}'`,
  )
  return rows[0]
}

async function seatOf(guest: Guest, order: string): Promise<string> {
  const { rows } = await app.db.execute<{ id: string }>(
    `select id from order_parties where person = '${guest.id}' and "order" = '${order}'`,
  )
  return rows[0]?.id ?? ''
}

async function lapses(order: string): Promise<string[]> {
  const { rows } = await app.db.execute<{ text: string }>(
    `select data ->> 'why' as text from order_entries where "order" = '${order}' and kind = 'approval-lapsed' order by id`,
  )
  return rows.map(({ text }) => text)
}

/** An order that Sindre has approved, with Nora named as administrator. */
async function approvedOnce(confirmed = false): Promise<string> {
  const { id } = await newOrder(app, kari, {}, [{ guest: nora, confirmed }])
  await approveOn(sindre.browser, id)
  expect(await row(id)).toMatchObject({ first_approved_by: sindre.id, state: 'waiting' })
  return id
}

type Change = { name: string; confirmed?: boolean; make: (order: string) => Promise<unknown> }

const changes: Change[] = [
  {
    name: 'the applicant takes another short name',
    make: (order) => kari.browser.post(`/orders/${order}/short-name`, { shortName: `k${kari.id.slice(0, 8)}` }),
  },
  {
    name: 'the desk gives another short name',
    make: (order) => amal.browser.post(`/desk/orders/${order}/short-name`, { shortName: `d${kari.id.slice(0, 8)}` }),
  },
  {
    name: 'one more is named as administrator',
    make: (order) => kari.browser.post(`/orders/${order}/administrators`, { administrators: 'per@fjordvik.example' }),
  },
  {
    name: 'an administrator says yes',
    make: (order) => nora.browser.post(`/orders/${order}/seat`, { answer: 'confirmed' }),
  },
  {
    name: 'an administrator says no after all',
    confirmed: true,
    make: (order) => nora.browser.post(`/orders/${order}/seat`, { answer: 'refused' }),
  },
  {
    name: 'an administrator is taken out',
    confirmed: true,
    make: async (order) =>
      kari.browser.post(`/orders/${order}/administrators/${await seatOf(nora, order)}/withdraw`, {}),
  },
  {
    name: 'an administrator is suspended',
    confirmed: true,
    make: () => amal.browser.post(`/desk/accounts/${nora.username}/suspend`, { reason: 'Vi må snakke sammen.' }),
  },
  {
    name: 'the applicant answers what the desk has asked',
    make: async (order) => {
      await askApplicant(app.app, doer(amal), order, says('Hvilken avtale?'))
      await writeToDesk(app.app, doer(kari), order, says('En annen avtale.'))
    },
  },
  { name: 'the register answers', make: (order) => checkRegister(app.app, order) },
]

test.for(changes)('the first approval of two lapses when $name', async ({ confirmed, make }) => {
  const order = await approvedOnce(confirmed)
  await make(order)
  expect(await row(order)).toMatchObject({ first_approved_by: null, first_approved_at: null })
  expect(await lapses(order)).toEqual(['changed'])
  await approveOn(amal.browser, order)
  expect(await row(order)).toMatchObject({ state: 'waiting', first_approved_by: amal.id, organisation: null })
})

test('what changes nothing lets the approval stand', async () => {
  const order = await approvedOnce(true)
  const { short_name } = (await row(order)) ?? {}
  await kari.browser.post(`/orders/${order}/short-name`, { shortName: short_name ?? '' })
  await nora.browser.post(`/orders/${order}/seat`, { answer: 'confirmed' })
  await writeToDesk(app.app, doer(kari), order, says('Hei.'))
  expect(await row(order)).toMatchObject({ first_approved_by: sindre.id })
  expect(await lapses(order)).toEqual([])
})

test('that it lapsed stands on the pages of both sides', async () => {
  const order = await approvedOnce()
  await nora.browser.post(`/orders/${order}/seat`, { answer: 'confirmed' })
  const desk = await amal.browser.open(`/desk/orders/${order}`)
  expect(desk.html).toContain('An approval no longer counts')
  expect(desk.html).not.toContain('waits for one more')
  expect((await kari.browser.open(`/orders/${order}`)).html).toContain('because the order was changed')
  await approveOn(sindre.browser, order)
  expect((await amal.browser.open(`/desk/orders/${order}`)).html).not.toContain('An approval no longer counts')
})

test.for([
  ['removed from the desk', () => removeOperator(app.db, sindre.username)],
  ['suspended', () => amal.browser.post(`/desk/accounts/${sindre.username}/suspend`, { reason: 'Sluttet.' })],
] as const)('the approval of an operator who is %s is none of two', async ([, leave]) => {
  const order = await approvedOnce()
  await leave()
  expect(await row(order)).toMatchObject({ first_approved_by: null })
  expect(await lapses(order)).toEqual(['left'])
  await approveOn(amal.browser, order)
  expect(await row(order)).toMatchObject({ state: 'waiting', first_approved_by: amal.id })
})

test('nor where somebody left by another door', async () => {
  const order = await approvedOnce()
  await app.db.execute(`delete from operators where person = '${sindre.id}'`)
  await approveOn(amal.browser, order)
  expect(await row(order)).toMatchObject({ state: 'waiting', first_approved_by: amal.id, organisation: null })
})

test('what another approved and is closed keeps its two names', async () => {
  const order = await approvedOnce()
  await approveOn(amal.browser, order)
  await removeOperator(app.db, sindre.username)
  expect(await row(order)).toMatchObject({ first_approved_by: sindre.id, decided_by: amal.id })
})

const shown: Change[] = [
  {
    name: 'an administrator has said yes',
    make: (order) => nora.browser.post(`/orders/${order}/seat`, { answer: 'confirmed' }),
  },
  {
    name: 'the short name is another',
    make: (order) => kari.browser.post(`/orders/${order}/short-name`, { shortName: `s${kari.id.slice(0, 8)}` }),
  },
  { name: 'another has approved as the first', make: (order) => approveOn(sindre.browser, order) },
]

test.for(shown)('nothing is approved unseen: $name since the page was shown', async ({ make }) => {
  const { id } = await newOrder(app, kari, {}, [{ guest: nora }])
  const seen = await shownAt(amal.browser, id)
  await make(id)
  const before = await row(id)
  const page = await amal.browser.post(`/desk/orders/${id}/approve`, { greeting: 'Hilsen oss.', ...seen })
  expect(page.status).toBe(422)
  expect(page.html).toContain('has changed since you saw the page')
  expect(await row(id)).toEqual(before)
  const again = /name="shown" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
  expect(again).not.toBe(seen.shown)
  await amal.browser.post(`/desk/orders/${id}/approve`, { greeting: '', shown: again })
  expect(await row(id)).not.toEqual(before)
})

test('no approval without a look', async () => {
  const { id } = await newOrder(app, kari, { kind: 'developer' })
  const page = await amal.browser.post(`/desk/orders/${id}/approve`, { greeting: 'Velkommen.' })
  expect(page.status).toBe(422)
  expect(page.html).toContain('Velkommen.</textarea>')
  expect(await row(id)).toMatchObject({ state: 'waiting' })
})

test('who is shut out owns nothing: neither page nor approval counts them', async () => {
  const { id } = await newOrder(app, kari, {}, [{ guest: nora }])
  await amal.browser.post(`/desk/accounts/${kari.username}/suspend`, { reason: 'Vi må snakke sammen.' })
  const page = await sindre.browser.open(`/desk/orders/${id}/approve`)
  expect(page.html).toContain('No administrator has agreed')
  expect(page.html).not.toContain('Its owners are')
  expect((await sindre.browser.open(`/desk/orders/${id}`)).html).toContain('Suspended')
  expect((await approveOn(sindre.browser, id)).html).toContain('None of the administrators has agreed yet.')
  expect(await row(id)).toMatchObject({ first_approved_by: null })
})

test('nor is somebody made an owner by succession who is shut out', async () => {
  const place = await newOrganisation(app, [nora])
  await app.db.execute(`update identities set last_used_at = now() - interval '181 days' where account = '${nora.id}'`)
  const page = await kari.browser.post(`/organisations/${place.shortName}/succession`, { message: 'Nora har sluttet.' })
  const order = /\/orders\/([0-9a-f-]{36})$/.exec(page.url)?.[1] ?? ''
  await amal.browser.post(`/desk/accounts/${kari.username}/suspend`, { reason: 'Vi må snakke sammen.' })
  expect((await approveOn(sindre.browser, order)).html).toContain('is suspended')
  expect(await row(order)).toMatchObject({ first_approved_by: null })
})

test('whoever wrote an order down does not decide alone that it is opened', async () => {
  const registered = await newOrder(app, kari, { kind: 'developer', registeredBy: sindre.id })
  expect((await sindre.browser.open(`/desk/orders/${registered.id}/approve`)).html).toContain(
    'You wrote this order down',
  )
  await expect(approveNow(app.app, doer(sindre), registered.id)).rejects.toThrow('registered-by-you')
  expect(await approveNow(app.app, doer(amal), registered.id)).toBe('approved')
  const ofTwo = await newOrder(app, kari, { registeredBy: sindre.id })
  expect(await approveNow(app.app, doer(sindre), ofTwo.id)).toBe('first-approved')
  expect(await approveNow(app.app, doer(amal), ofTwo.id)).toBe('approved')
})

test('the approval of an operator who is named in the order lapses, and that is said', async () => {
  const order = await approvedOnce()
  await kari.browser.post(`/orders/${order}/administrators`, { administrators: sindre.person.email })
  expect(await row(order)).toMatchObject({ first_approved_by: null })
  expect(await lapses(order)).toEqual(['changed'])
})

test('whoever leaves the desk, or is shut out, holds up no order but those they had to do with', async () => {
  const [approved, taken, free] = [await approvedOnce(), await newOrder(app, kari), await newOrder(app, kari)]
  await app.db.execute(`insert into order_claims values ('${taken.id}', '${sindre.id}')`)
  const others = await newOrder(app, await newGuest(app), { claimedBy: amal.id, firstApprovedBy: amal.id })
  const all = [approved, taken.id, free.id, others.id]
  await app.db.transaction(async (tx) => {
    await leaveOrders(tx, sindre.id)
    await lapseApprovalsOfSeats(tx, sindre.id)
    const { rows } = await app.db.execute<{ id: string }>(
      `select id from orders where id in (${all.map((id) => `'${id}'`).join(', ')}) order by reference for update skip locked`,
    )
    expect(rows.map(({ id }) => id)).toEqual([free.id, others.id])
  })
})

test('an approval counts for those whom its operator saw as owners: where one has gone it is none of two', async () => {
  const order = await approvedOnce(true)
  await app.db.execute(`delete from accounts where id = '${nora.id}'`)
  await approveOn(amal.browser, order)
  expect(await row(order)).toMatchObject({ state: 'waiting', first_approved_by: amal.id, organisation: null })
  await approveOn(sindre.browser, order)
  expect(await row(order)).toMatchObject({ first_approved_by: amal.id, decided_by: sindre.id })
})
