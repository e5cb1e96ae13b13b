import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { approveOn } from '../../../test/house/approval.ts'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { newOperator } from '../../../test/house/operator.ts'
import { order } from '../../../test/house/ordering.ts'
import { type Guest, newGuest } from '../../../test/house/organisation.ts'
import { sentMails } from '../../../test/house/sent-mails.ts'
import { declineOrder } from './decision.ts'

let app: TestHouse
let operators: Guest[]
let kari: Guest
let ola: Guest
let nora: Guest
beforeAll(async () => {
  app = await openTestHouse({ DESK_TWO_PERSON: 'true' })
  operators = [await newOperator(app), await newOperator(app)]
})
beforeEach(async () => {
  await app.db.execute('delete from limits')
  ;[kari, ola, nora] = [await newGuest(app), await newGuest(app), await newGuest(app)]
})
afterAll(() => app.close())

const left = 'Was left out'

/** Kari's order with these administrators beside her. @returns its id, and an address among them that nobody here has */
async function ordered(...others: Guest[]) {
  const address = `${kari.id.slice(0, 8)}@fjordvik.example`
  const administrators = [address, ...others.map(({ username }) => username)].join(', ')
  return { ...(await order(app, kari, { administrators })), address }
}

async function approve(id: string): Promise<void> {
  for (const { browser } of operators) expect((await approveOn(browser, id)).html).not.toContain('ds-error-summary')
}

async function subjects(address: string): Promise<string[]> {
  return (await sentMails(app, address)).map(({ subject }) => subject)
}

test('whoever was asked and has not answered is told, once, that it opens without them, and how to come in', async () => {
  const { id, address, fields, reference } = await ordered(ola, nora)
  await nora.browser.post(`/orders/${id}/seat`, { answer: 'refused' })
  const [first, second] = operators
  if (first) await approveOn(first.browser, id)
  expect(await subjects(address)).toHaveLength(1)
  if (second) await approveOn(second.browser, id)
  for (const asked of [address, ola.person.email]) {
    const mails = (await sentMails(app, asked)).filter(({ subject }) => subject.endsWith(`(order ${reference})`))
    const told = mails.filter(({ subject }) => subject.startsWith(`${fields.nameEn} opens without you`))
    expect(told, asked).toHaveLength(1)
    expect(told[0]?.text).toContain(`/organisations/${fields.shortName}/join`)
    expect(mails).toHaveLength(2)
  }
  expect((await subjects(nora.person.email)).filter((subject) => subject.includes('without you'))).toEqual([])
  const seat = await ola.browser.open(`/orders/${id}`)
  expect(seat.url).toContain(`/orders/${id}/seat`)
  expect(seat.html).not.toContain('See the order')
  expect((await ola.browser.open(`/orders/${id}/progress`)).status).toBe(404)
  expect(await subjects(kari.person.email)).toContain(`The order is approved (order ${reference})`)
})

test('somebody named twice, by username and by address, answers once and is not left out', async () => {
  const { id, fields, reference } = await ordered(ola)
  await ola.browser.post(`/orders/${id}/seat`, { answer: 'confirmed' })
  await kari.browser.post(`/orders/${id}/administrators`, { administrators: ola.person.email })
  await approve(id)
  const told = await subjects(ola.person.email)
  expect(told).toContain(`The order is approved (order ${reference})`)
  expect(told).not.toContain(`${fields.nameEn} opens without you (order ${reference})`)
})

test('an address that nobody here has is written to in the applicant’s language, in every mail', async () => {
  await app.db.execute(`update accounts set language = 'nb' where id = '${kari.id}'`)
  const { id, address, fields, reference } = await ordered()
  await approve(id)
  expect((await subjects(address)).toSorted()).toEqual([
    `${fields.nameNb} blir åpnet uten deg (bestilling ${reference})`,
    `Vil du være administrator i ${fields.nameNb}? (bestilling ${reference})`,
  ])
})

test.for([
  [3, true],
  [4, false],
] as const)('an address that was reminded %i times today is told: %s', async ([times, isTold]) => {
  const { id, address } = await ordered()
  const { rows } = await app.db.execute<{ id: string }>(
    `select id from order_parties where "order" = '${id}' and email_address = '${address}'`,
  )
  for (let i = 0; i < times; i++) await kari.browser.post(`/orders/${id}/administrators/${rows[0]?.id}/remind`, {})
  await approve(id)
  const told = await subjects(address)
  expect(told).toHaveLength(5)
  expect(told.some((subject) => subject.includes('without you'))).toBe(isTold)
})

test('what is decided waits for nobody’s answer', async () => {
  const { id, fields } = await ordered(ola)
  const [desk] = operators
  if (!desk) throw new Error('No operator')
  const pages = [
    [kari, `/orders/${id}`],
    [kari, `/orders/${id}/administrators`],
    [desk, `/desk/orders/${id}`],
  ] as const
  const saying = async (text: string) =>
    Promise.all(pages.map(async ([{ browser }, page]) => (await browser.open(page)).html.split(text).length - 1))
  expect(await saying('Has not answered')).toEqual([2, 2, 2])
  await approve(id)
  expect(await saying('Has not answered')).toEqual([0, 0, 0])
  expect(await saying(left)).toEqual([2, 2, 2])
  const seat = await ola.browser.open(`/orders/${id}/seat`)
  expect(seat.html).toContain('The organisation opens without you.')
  expect(seat.html).toContain(`href="/organisations/${fields.shortName}/join"`)
})

test('of an order that came to nothing nobody was left out', async () => {
  const { id } = await ordered(ola)
  const [desk] = operators
  if (!desk) throw new Error('No operator')
  await declineOrder(app.app, { person: { id: desk.id, name: 'Sindre' }, visit: 'test' }, id, 'Ingen avtale')
  for (const page of [`/orders/${id}`, `/orders/${id}/administrators`]) {
    const { html } = await kari.browser.open(page)
    expect(html).toContain(ola.person.name)
    expect(html).not.toContain('Has not answered')
    expect(html).not.toContain(left)
  }
  expect((await ola.browser.open(`/orders/${id}/seat`)).html).not.toContain('opens without you')
  expect((await subjects(ola.person.email)).filter((subject) => subject.includes('without you'))).toEqual([])
})
