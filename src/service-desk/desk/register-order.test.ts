import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { newOperator } from '../../../test/house/operator.ts'
import { type Guest, newGuest, newOrganisation, nextNumber } from '../../../test/house/organisation.ts'
import { sentMails } from '../../../test/house/sent-mails.ts'
import { dueAt } from '../orders/promise.ts'
import { addNote } from './note.ts'

let app: TestHouse
let sindre: Guest
let kari: Guest
beforeAll(async () => {
  app = await openTestHouse()
  sindre = await newOperator(app)
  kari = await newGuest(app)
})
afterAll(() => app.close())

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
  const { rows } = await app.db.execute<{ id: string; due_at: string; registered_by: string; reference: number }>(
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
  expect((await sentMails(app, form.emailAddress)).length).toBeGreaterThan(0)
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

test('everything that is wrong is told at once, in the order of the fields, and each name by its own', async () => {
  const names = { nameNb: '', nameNn: '', nameEn: '' }
  const page = await write(filled({ username: 'finnes.ikke', ...names, administrators: 'heller.ikke' }))
  const told = [
    'No user is called this.',
    'Write the name in Bokmål.',
    'Write the name in Nynorsk.',
    'Write the name in English.',
    'No user is called this: heller.ikke.',
  ]
  const places = told.map((sentence) => page.html.indexOf(sentence))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
})

const start = (number: string) => sindre.browser.open(`/desk/orders/new?${new URLSearchParams({ number })}`)

test('the number comes first, and the register fills the form as it does for applicants', async () => {
  const empty = await sindre.browser.open('/desk/orders/new')
  expect(empty.html).toContain('name="number"')
  expect(empty.html).not.toContain('name="applicantName"')
  const { html } = await start('NO 312 500 302 MVA')
  expect(html).toContain('EIKEHAUG KOMMUNE')
  expect(html).toContain('type="hidden" name="number" value="312500302"')
  for (const [field, value] of [
    ['nameNb', 'Eikehaug kommune'],
    ['nameNn', 'Eikehaug kommune'],
    ['nameEn', 'Eikehaug Municipality'],
    ['shortName', 'eikehaug'],
  ]) {
    expect(html).toMatch(new RegExp(`name="${field}"[^>]*value="${value}"`))
  }
  expect(html).toMatch(/value="service-owner" checked/)
  const changed = await write(filled({ number: '312500302', applicantName: '', emailAddress: '' }))
  expect(changed.status).toBe(422)
  expect(changed.html).toContain('value="Sidevik kode"')
  expect(changed.html).toMatch(/value="developer" checked/)
})

test('the register away: the form is there without names', async () => {
  app.register.fault('away', 1000)
  const { html } = await start('312500302')
  app.register.fault(null)
  expect(html).toContain('The register does not answer')
  expect(html).toContain('name="nameNb"')
  expect(html).not.toContain('Eikehaug')
})

test('a number for which nothing can be ordered is told of before anything is written', async () => {
  const form = filled()
  await write(form)
  const here = await newOrganisation(app, [kari])
  const told: [number: string, sentence: string][] = [
    ['1', 'The organisation number must have nine digits.'],
    ['312401207', 'The number belongs to a sub-unit. Use the number of the main unit'],
    [here.number, 'The organisation is here already, so it cannot be ordered.'],
    [form.number, 'The organisation already has an order that is being handled.'],
  ]
  for (const [number, sentence] of told) {
    const { html } = await start(number)
    expect(html).toContain(sentence)
    expect(html).toContain('href="#number"')
    expect(html).not.toContain('name="applicantName"')
  }
  expect((await start(form.number)).html).toContain(`href="/desk?q=${form.number}"`)
  const posted = await write(filled({ number: form.number }))
  expect(posted.status).toBe(422)
  expect(posted.html).toContain('The organisation already has an order that is being handled')
  expect(posted.html).toContain(`href="/desk?q=${form.number}"`)
  expect(posted.html).toContain('value="Berit Berg"')
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
  await addNote(app.app, by, order?.id ?? '', 'Ring dem på <b>mandag</b>.')
  expect((await sindre.browser.open(`/desk/orders/${order?.id}`)).html).toContain('Ring dem på &lt;b&gt;mandag')
  expect((await kari.browser.open(`/orders/${order?.id}`)).html).not.toContain('Ring dem')
})

test('texts that are far too long are told so beside their fields, and are kept', async () => {
  const form = filled({ message: 'ø'.repeat(20_000), nameEn: 'Sidevik <code>' })
  const page = await write(form)
  expect(page.status).toBe(422)
  expect(page.html).toContain('href="#message">The message can have 4000 characters at most.')
  expect(page.html).toContain(`${form.message}</textarea>`)
  expect(page.html).toContain('value="Sidevik &lt;code&gt;"')
  expect(await orderOf(form.number)).toBeUndefined()
})
