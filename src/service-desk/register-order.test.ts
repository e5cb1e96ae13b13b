import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../test/house.ts'
import { newOperator } from '../../test/operator.ts'
import { type Guest, newGuest, nextNumber } from '../../test/organisation.ts'
import { sentMails } from '../../test/sent-mails.ts'
import { addNote } from './note.ts'
import { dueAt } from './promise.ts'

let house: TestHouse
let sindre: Guest
let kari: Guest
beforeAll(async () => {
  house = await openTestHouse()
  sindre = await newOperator(house)
  kari = await newGuest(house)
})
afterAll(() => house.close())

const dayAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

/** The form as an operator fills it in from an e-mail. */
function filled(fields: Record<string, string> = {}) {
  const number = nextNumber()
  return {
    applicantName: 'Berit Berg',
    emailAddress: 'berit@sidevik.example',
    username: '',
    receivedOn: dayAgo(7),
    number,
    kind: 'developer',
    agreement: '',
    bodies: 'Fjordvik kommune',
    shortName: `r${number}`,
    nameNb: 'Sidevik kode',
    nameNn: 'Sidevik kode',
    nameEn: 'Sidevik code',
    isAdministrator: 'yes',
    administrators: '',
    message: '',
    ...fields,
  }
}

const write = (fields: Record<string, string>) => sindre.browser.post('/desk/orders/new', fields)

async function orderOf(number: string) {
  const { rows } = await house.db.execute<{ id: string; due_at: string; registered_by: string; reference: number }>(
    `select id, due_at, registered_by, reference from orders where number = '${number}'`,
  )
  return rows[0]
}

test('an order that came by e-mail is written down, and its promise counts from the day it came', async () => {
  const form = filled()
  const page = await write(form)
  expect(page.html).toContain('The order is written down.')
  expect(page.html).toContain('Berit Berg (berit@sidevik.example)')
  const order = await orderOf(form.number)
  expect(order?.registered_by).toBe(sindre.id)
  const noon = new Date(`${form.receivedOn}T11:00:00Z`)
  expect(new Date(order?.due_at ?? '')).toEqual(await dueAt(noon))
  expect((await sentMails(house, form.emailAddress)).length).toBeGreaterThan(0)
})

test('a username is enough, and the person finds it in their history', async () => {
  const form = filled({ applicantName: '', emailAddress: '', username: kari.username })
  await write(form)
  const order = await orderOf(form.number)
  const history = await kari.browser.open('/settings/history')
  expect(history.html).toContain(`order ${order?.reference}`)
})

const wrong: [string, Record<string, string>, string][] = [
  ['nobody ordered', { applicantName: '', emailAddress: '' }, 'Write the name of whoever ordered.'],
  [
    'the address is longer than any',
    { emailAddress: `${'x'.repeat(6000)}@fjordvik.example` },
    'Write the e-mail address',
  ],
  ['the address is none', { emailAddress: 'berit' }, 'Write the e-mail address'],
  ['the day is to come', { receivedOn: dayAgo(-2) }, 'Choose a day'],
  ['the day is long ago', { receivedOn: dayAgo(91) }, 'Choose a day'],
  ['the day is none', { receivedOn: '2026-13-40' }, 'Choose a day'],
]

test.for(wrong)('nothing is written down where %s', async ([, fields, sentence]) => {
  const form = filled(fields)
  const page = await write(form)
  expect(page.status).toBe(422)
  expect(page.html).toContain(sentence)
  expect(page.html).toContain('value="Sidevik kode"')
  expect(await orderOf(form.number)).toBeUndefined()
})

test('everything that is wrong is told at once, in the order of the fields', async () => {
  const page = await write(filled({ username: 'finnes.ikke', number: '1', nameNb: '', administrators: 'heller.ikke' }))
  const told = [
    'No user is called this.',
    'The organisation number must have nine digits.',
    'Write the name in Bokmål.',
    'No user is called this: heller.ikke.',
  ]
  const places = told.map((sentence) => page.html.indexOf(sentence))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
})

test('an operator writes down nothing for themselves', async () => {
  const own: Record<string, string>[] = [
    { username: sindre.username },
    { emailAddress: sindre.person.email },
    { administrators: sindre.username },
    { administrators: sindre.person.email.toUpperCase() },
  ]
  for (const fields of own) {
    const form = filled(fields)
    const page = await write(form)
    expect(page.status).toBe(422)
    expect(page.html).toContain('You have a part in this order yourself')
    expect(await orderOf(form.number)).toBeUndefined()
  }
})

test('the desk’s notes are for the desk', async () => {
  const form = filled({ username: kari.username })
  await write(form)
  const order = await orderOf(form.number)
  const by = { person: { id: sindre.id, name: sindre.person.name }, visit: 'test' }
  await addNote(house.house, by, order?.id ?? '', 'Ring dem på <b>mandag</b>.')
  expect((await sindre.browser.open(`/desk/orders/${order?.id}`)).html).toContain('Ring dem på &lt;b&gt;mandag')
  expect((await kari.browser.open(`/orders/${order?.id}`)).html).not.toContain('Ring dem')
})
