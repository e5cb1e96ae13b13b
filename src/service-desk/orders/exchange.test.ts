import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { approveNow } from '../../../test/house/approval.ts'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { newOrder, says } from '../../../test/house/order.ts'
import { type Guest, newGuest, newOrganisation } from '../../../test/house/organisation.ts'
import { sentMails } from '../../../test/house/sent-mails.ts'
import { withdrawOrder } from '../applicants/withdrawal.ts'
import { claimOrder, releaseOrder } from '../desk/claim.ts'
import { declineOrder } from '../desk/decision.ts'
import { addOperator } from '../desk/operator.ts'
import { askApplicant, writeToApplicant } from '../desk/reply.ts'
import { exchangeOf, writeToDesk } from './exchange.ts'
import { storedOrder } from './order.ts'
import { dueAfterPause } from './promise.ts'
import { approvals, claims, orders } from './tables.ts'

let app: TestHouse
let kari: Guest
let ola: Guest
let nora: Guest
let sindre: Guest
let siri: Guest
beforeAll(async () => {
  app = await openTestHouse()
  kari = await newGuest(app)
  ola = await newGuest(app)
  nora = await newGuest(app)
  sindre = await newGuest(app)
  siri = await newGuest(app)
  await addOperator(app.db, sindre.username)
  await addOperator(app.db, siri.username)
})
afterAll(() => app.close())
beforeEach(async () => void (await app.db.execute('delete from limits')))

const as = ({ id, person }: Guest) => ({ person: { id, name: person.name }, visit: 'test' })

async function stored(id: string) {
  const [order] = await app.db.select().from(orders).where(eq(orders.id, id))
  if (!order) throw new Error('No such order')
  return order
}

async function claim(id: string, by: Guest) {
  await app.db.insert(claims).values({ order: id, operator: by.id })
}

async function eventsOf(reference: number) {
  const { rows } = await app.db.execute<{ event: string; account: string; person: string | null }>(
    `select event, account, person from audit_records where details ->> 'order' = '${reference}' order by id`,
  )
  return rows
}

/** What was written and done after the order itself. */
async function said(id: string) {
  const [, ...entries] = await exchangeOf(app.db, await storedOrder(app.db, id))
  return entries.map(({ kind, text, by }) => ({ kind, text, by: by?.name, isFromDesk: by?.isFromDesk }))
}

/** @returns the codes that it is refused with; nothing where it succeeds */
async function codesOf(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => '',
    (error) => error.message || error.constructor.name,
  )
}

test('an order is written to from both sides, and each hears of the other', async () => {
  const order = await newOrder(app, kari, {}, [{ guest: ola, confirmed: true }])
  await claim(order.id, sindre)
  await writeToDesk(app.app, as(kari), order.id, says('Haster dette?\n\nVi venter på det.'))
  await writeToApplicant(app.app, as(sindre), order.id, says('Vi ser på det i dag.'))
  expect(await said(order.id)).toEqual([
    { kind: 'message', text: 'Haster dette?\n\nVi venter på det.', by: kari.person.name, isFromDesk: false },
    { kind: 'message', text: 'Vi ser på det i dag.', by: sindre.person.name, isFromDesk: true },
  ])
  expect((await eventsOf(order.reference)).map(({ event, account, person }) => [event, account, person])).toEqual([
    ['order-written-to', kari.id, null],
    ['desk-order-written-to', sindre.id, kari.id],
  ])
  const tells = (mails: { subject: string }[]) => mails.filter(({ subject }) => subject.includes(`${order.reference}`))
  const [toSindre] = tells(await sentMails(app, sindre.person.email))
  expect(toSindre).toMatchObject({ subject: `Message from ${kari.person.name} (order ${order.reference})` })
  for (const party of [kari, ola]) {
    const [mail, ...more] = tells(await sentMails(app, party.person.email))
    expect(mail).toMatchObject({ text: expect.stringContaining('Vi ser på det i dag.') })
    expect(more).toEqual([])
  }
  expect((await stored(order.id)).state).toBe('waiting')
})

test('what nobody has taken is written to the desk itself', async () => {
  const order = await newOrder(app, kari)
  await writeToDesk(app.app, as(kari), order.id, says('Er noen der?'))
  const mails = await sentMails(app, app.app.config.serviceDeskAddress)
  const [mail] = mails.filter(({ subject }) => subject.includes(`${order.reference}`))
  expect(mail?.text).toContain('Er noen der?')
  expect(mail?.text).toContain(`/desk/orders/${order.id}`)
})

test('while the desk has asked, the clock stands; the answer starts it with what was left', async () => {
  const orderedAt = new Date('2026-03-02T09:00+01:00')
  const dueAt = new Date('2026-03-05T16:00+01:00')
  const order = await newOrder(app, kari, { orderedAt, dueAt })
  const asked = new Date('2026-03-03T17:00+01:00')
  await askApplicant(app.app, as(sindre), order.id, says('Hvilken avtale?'), asked)
  expect(await stored(order.id)).toMatchObject({ state: 'asked', askedAt: asked, daysUsed: 1, dueAt })
  await askApplicant(app.app, as(sindre), order.id, says('Og hvem skal eie?'), new Date('2026-03-06T12:00+01:00'))
  expect(await stored(order.id)).toMatchObject({ state: 'asked', askedAt: asked, daysUsed: 1 })
  const answered = new Date('2026-03-10T10:00+01:00')
  await writeToDesk(app.app, as(kari), order.id, says('Avtale 2026/1.'), answered)
  const due = await dueAfterPause(1, answered)
  expect(await stored(order.id)).toMatchObject({ state: 'waiting', askedAt: null, daysUsed: 1, dueAt: due })
  expect((await said(order.id)).map(({ kind }) => kind)).toEqual(['asked', 'asked', 'answered'])
  expect((await eventsOf(order.reference)).map(({ event }) => event)).toEqual([
    'desk-order-asked',
    'desk-order-asked',
    'order-written-to',
  ])
  const mails = await sentMails(app, kari.person.email)
  const asks = mails.filter(({ subject }) => subject.includes(`(order ${order.reference})`))
  expect(asks.map(({ subject }) => subject)).toEqual(
    Array.from({ length: 2 }, () => `The service desk needs an answer from you (order ${order.reference})`),
  )
})

test('questions that are answered at once lengthen the promise by nothing but the last day', async () => {
  const orderedAt = new Date('2026-03-02T09:00+01:00')
  const order = await newOrder(app, kari, { orderedAt, dueAt: new Date('2026-03-05T16:00+01:00') })
  const days: [string, number, string][] = [
    ['2026-03-03T15:54+01:00', 1, '2026-03-05T16:00+01:00'],
    ['2026-03-04T15:54+01:00', 2, '2026-03-05T16:00+01:00'],
    ['2026-03-05T15:00+01:00', 3, '2026-03-06T16:00+01:00'],
  ]
  for (const [at, daysUsed, due] of days) {
    const now = new Date(at)
    await askApplicant(app.app, as(sindre), order.id, says('En ting til.'), now)
    await writeToDesk(app.app, as(kari), order.id, says('Svar.'), now)
    expect(await stored(order.id)).toMatchObject({ daysUsed, dueAt: new Date(due) })
  }
})

test('what the desk does with an order is in the history of the organisation that it concerns', async () => {
  const place = await newOrganisation(app, [kari], { kind: 'developer' })
  const order = await newOrder(app, kari, orderOf(place))
  await claimOrder(app.app, as(sindre), order.id)
  await writeToApplicant(app.app, as(sindre), order.id, says('Hei.'))
  await askApplicant(app.app, as(sindre), order.id, says('Hva?'))
  await releaseOrder(app.app, as(sindre), order.id)
  const { rows } = await app.db.execute<{ event: string }>(
    `select event from audit_records where organisation = '${place.id}' and event like 'desk-order-%' order by id`,
  )
  expect(rows.map(({ event }) => event)).toEqual([
    'desk-order-claimed',
    'desk-order-written-to',
    'desk-order-asked',
    'desk-order-released',
  ])
})

const orderOf = ({ id, number }: { id: string; number: string }) =>
  ({
    purpose: 'become-service-owner',
    number,
    organisation: id,
    shortName: null,
    nameNb: null,
    nameNn: null,
    nameEn: null,
  }) as const

test('what an organisation orders for itself is its owners’ as they are now', async () => {
  const [owner, former] = [await newGuest(app), await newGuest(app)]
  const place = await newOrganisation(app, [former, owner], { kind: 'developer' })
  const order = await newOrder(app, former, orderOf(place))
  await askApplicant(app.app, as(sindre), order.id, says('Hvilken avtale?'))
  for (const guest of [former, owner]) {
    expect((await guest.browser.open(`/orders/${order.id}`)).html).toContain('Hvilken avtale?')
    expect((await guest.browser.open('/orders')).html).toContain(`/orders/${order.id}`)
    const mails = await sentMails(app, guest.person.email)
    expect(mails.filter(({ subject }) => subject.includes(`(order ${order.reference})`))).toHaveLength(1)
  }
  await app.db.execute(`delete from team_members where person = '${former.id}' and organisation = '${place.id}'`)
  expect((await former.browser.open(`/orders/${order.id}`)).status).toBe(404)
  expect((await former.browser.open('/orders')).html).not.toContain(`/orders/${order.id}`)
  expect(await codesOf(writeToDesk(app.app, as(former), order.id, says('Hei')))).toBe('NotFound')
  expect(await codesOf(withdrawOrder(app.app, as(former), order.id))).toBe('NotFound')
  expect(await codesOf(approveNow(app.app, as(siri), order.id))).toBe('applicant-left')
  const again = await owner.browser.open(`/organisations/${place.shortName}/become-service-owner`)
  expect(again.html).toContain(`/orders/${order.id}`)
  expect(await codesOf(withdrawOrder(app.app, as(owner), order.id))).toBe('')
})

test('a message says something', async () => {
  const order = await newOrder(app, kari)
  expect(await codesOf(writeToDesk(app.app, as(kari), order.id, says('')))).toBe('message-empty')
  expect(await codesOf(writeToApplicant(app.app, as(sindre), order.id, says('')))).toBe('message-empty')
  expect(await codesOf(askApplicant(app.app, as(sindre), order.id, says('')))).toBe('message-empty')
  expect((await stored(order.id)).state).toBe('waiting')
  expect(await said(order.id)).toEqual([])
})

test('strangers, and the desk in an order of its own, write nothing', async () => {
  const order = await newOrder(app, kari, {}, [{ guest: sindre }])
  expect(await codesOf(writeToDesk(app.app, as(nora), order.id, says('Hei')))).toBe('NotFound')
  expect(await codesOf(withdrawOrder(app.app, as(nora), order.id))).toBe('NotFound')
  expect(await codesOf(writeToApplicant(app.app, as(sindre), order.id, says('Hei')))).toBe('own-order')
  expect(await codesOf(askApplicant(app.app, as(sindre), order.id, says('Hei')))).toBe('own-order')
  expect(await codesOf(writeToDesk(app.app, as(sindre), order.id, says('Som administrator.')))).toBe('')
  expect(await said(order.id)).toMatchObject([{ text: 'Som administrator.', isFromDesk: false }])
})

test('of two operators the one who has taken the order writes', async () => {
  const order = await newOrder(app, kari)
  await claim(order.id, siri)
  expect(await codesOf(writeToApplicant(app.app, as(sindre), order.id, says('Hei')))).toBe('claimed-by-another')
  expect(await codesOf(askApplicant(app.app, as(sindre), order.id, says('Hei')))).toBe('claimed-by-another')
  expect(await codesOf(askApplicant(app.app, as(siri), order.id, says('Hei')))).toBe('')
})

test('whoever has declined the seat is out of it', async () => {
  const order = await newOrder(app, kari, {}, [{ guest: ola }])
  await app.db.execute(
    `update order_parties set refused_at = now() where person = '${ola.id}' and "order" = '${order.id}'`,
  )
  expect(await codesOf(writeToDesk(app.app, as(ola), order.id, says('Hei')))).toBe('NotFound')
})

test('a party by address is shown by the address, never by the account behind it', async () => {
  const order = await newOrder(app, kari, {}, [{ emailAddress: ola.person.email.toUpperCase() }])
  await claim(order.id, sindre)
  await writeToDesk(app.app, as(ola), order.id, says('Jeg vil gjerne.'))
  expect(await said(order.id)).toMatchObject([{ by: ola.person.email.toUpperCase() }])
  const { html } = await kari.browser.open(`/orders/${order.id}`)
  expect(html).toContain(ola.person.email.toUpperCase())
  expect(html).not.toContain(ola.person.name)
  expect(html).not.toContain(ola.username)
  const mails = await sentMails(app, sindre.person.email)
  const [mail] = mails.filter(({ subject }) => subject.includes(`(order ${order.reference})`))
  expect(mail?.subject).not.toContain(ola.person.name)
  expect(mail?.text).not.toContain(ola.person.name)
})

test('the applicant takes the order back once; all are told, and then it is still', async () => {
  const order = await newOrder(app, kari, {}, [{ guest: ola }])
  await claim(order.id, sindre)
  await askApplicant(app.app, as(sindre), order.id, says('Er du der?'))
  expect(await codesOf(withdrawOrder(app.app, as(ola), order.id))).toBe('NotFound')
  await withdrawOrder(app.app, as(kari), order.id)
  expect(await stored(order.id)).toMatchObject({ state: 'withdrawn', askedAt: null, closedAt: expect.any(Date) })
  for (const who of [ola, sindre]) {
    const mails = await sentMails(app, who.person.email)
    expect(mails.map(({ subject }) => subject)).toContain(`The order is withdrawn (order ${order.reference})`)
  }
  expect(await codesOf(withdrawOrder(app.app, as(kari), order.id))).toBe('order-closed')
  expect(await codesOf(writeToDesk(app.app, as(kari), order.id, says('Likevel')))).toBe('order-closed')
  expect(await codesOf(writeToApplicant(app.app, as(sindre), order.id, says('Likevel')))).toBe('order-closed')
  expect(await codesOf(askApplicant(app.app, as(sindre), order.id, says('Likevel')))).toBe('withdrawn-meanwhile')
  expect((await said(order.id)).map(({ kind }) => kind)).toEqual(['asked', 'withdrawn'])
  expect((await eventsOf(order.reference)).filter(({ event }) => event === 'order-withdrawn')).toHaveLength(1)
})

test('what is approved is not taken back', async () => {
  const order = await newOrder(app, kari)
  const { id: organisation } = await newOrganisation(app, [kari])
  await app.db.insert(approvals).values({ order: order.id, operator: sindre.id })
  await app.db
    .update(orders)
    .set({ state: 'approved', decidedBy: sindre.id, decidedAt: new Date(), organisation })
    .where(eq(orders.id, order.id))
  expect(await codesOf(withdrawOrder(app.app, as(kari), order.id))).toBe('order-approved')
  expect(await codesOf(writeToDesk(app.app, as(kari), order.id, says('Takk.')))).toBe('')
})

test('withdrawal, refusal, question and answer that come at once end in one state', { timeout: 120_000 }, async () => {
  for (let round = 0; round < 15; round++) {
    const order = await newOrder(app, kari, {}, [{ guest: ola, confirmed: true }])
    if (round % 3 === 0) await askApplicant(app.app, as(sindre), order.id, says('Hvem er du?'))
    const [withdrawn, declined] = await Promise.all([
      codesOf(withdrawOrder(app.app, as(kari), order.id)),
      codesOf(declineOrder(app.app, as(sindre), order.id, 'Det er ikke et offentlig organ.')),
      codesOf(withdrawOrder(app.app, as(kari), order.id)),
      codesOf(writeToDesk(app.app, as(ola), order.id, says('Jeg svarer.'))),
      codesOf(askApplicant(app.app, as(sindre), order.id, says('Hva heter du?'))),
    ])
    const { state } = await stored(order.id)
    const kinds = (await said(order.id)).map(({ kind }) => kind)
    expect(['withdrawn', 'declined']).toContain(state)
    expect(kinds.filter((kind) => kind === 'withdrawn' || kind === 'declined')).toEqual([state])
    expect(kinds.at(-1)).toBe(state)
    if (state === 'declined') expect({ withdrawn, declined }).toEqual({ withdrawn: 'order-closed', declined: '' })
    else expect(declined).toBe('withdrawn-meanwhile')
  }
})

test('one person writes thirty messages an hour, and an order holds what one can read', async () => {
  const [order, other] = [await newOrder(app, nora), await newOrder(app, nora)]
  await app.db.execute(
    `insert into order_entries ("order", kind, is_from_desk) select '${other.id}', 'message', false from generate_series(1, 500)`,
  )
  const post = (id: string) => nora.browser.post(`/orders/${id}/messages`, { text: 'Hei' })
  expect((await post(other.id)).html).toContain('there is no room for more')
  for (let times = 1; times < 30; times++) expect((await post(order.id)).status).toBe(200)
  const { status, html } = await post(order.id)
  expect(status).toBe(429)
  expect(html).toContain('There have been too many tries.')
  expect(await said(order.id)).toHaveLength(29)
})

test('a text has 8000 characters at most, and what cannot be seen is left out of it', async () => {
  const order = await newOrder(app, kari)
  const long = await kari.browser.post(`/orders/${order.id}/messages`, { text: 'x'.repeat(8001) })
  expect(long.status).toBe(422)
  expect(long.html).toContain('The message can have 8000 characters at most.')
  await kari.browser.post(`/orders/${order.id}/messages`, {
    text: ` én\r\nto\u202e<b>tre</b> https://fjordvik.example `,
  })
  expect(await said(order.id)).toMatchObject([{ text: 'én\nto<b>tre</b> https://fjordvik.example' }])
  const { html } = await kari.browser.open(`/orders/${order.id}`)
  expect(html).toContain('<p class="entry-text">én\nto&lt;b&gt;tre&lt;/b&gt; https://fjordvik.example</p>')
})
