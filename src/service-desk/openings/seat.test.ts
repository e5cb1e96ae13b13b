import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { links } from '../../../stand-ins/mailbox/read-mail.ts'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { says } from '../../../test/house/order.ts'
import { closeOrder, entryKinds, order, partyRows } from '../../../test/house/ordering.ts'
import { type Guest, newGuest, newOrganisation } from '../../../test/house/organisation.ts'
import { sentMails } from '../../../test/house/sent-mails.ts'
import { NotFound } from '../../platform/refusal.ts'
import { addOperator } from '../desk/operator.ts'
import { writeToDesk } from '../orders/exchange.ts'
import { answerSeat } from './seat.ts'
import { changeShortNameAtDesk } from './short-name-change.ts'

let app: TestHouse
let kari: Guest
let nora: Guest
let sindre: Guest
beforeAll(async () => {
  app = await openTestHouse()
  ;[kari, nora, sindre] = [await newGuest(app), await newGuest(app), await newGuest(app)]
  await addOperator(app.db, sindre.username)
})
afterAll(() => app.close())
let ola: Guest
beforeEach(async () => {
  await app.db.execute('delete from limits')
  ola = await newGuest(app)
})

const seatAt = (id: string) => `/orders/${id}/seat`
const answer = (guest: Guest, id: string, answer: string) => guest.browser.post(seatAt(id), { answer })
const doer = (guest: Guest) => ({ person: { id: guest.id, name: guest.person.name }, visit: 'visit' })

async function partOf(guest: Guest, id: string) {
  return (await partyRows(app, id)).filter((party) => party.person === guest.id)
}

async function records(event: string, guest: Guest): Promise<number> {
  const { rows } = await app.db.execute(
    `select 1 from audit_records where event = '${event}' and account = '${guest.id}'`,
  )
  return rows.length
}

test('an administrator named by username says yes, once however many clicks, and may change their mind', async () => {
  const { id, reference } = await order(app, kari, { administrators: ola.username })
  const page = await ola.browser.open(seatAt(id))
  expect(page.html).toContain('decides who gets access')
  expect(page.html).toContain(kari.person.name)
  await Promise.all(Array.from({ length: 5 }, () => answer(ola, id, 'confirmed')))
  expect(await partOf(ola, id)).toMatchObject([{ is_administrator: true, refused_at: null }])
  expect(await entryKinds(app, id)).toEqual(['ordered', 'seat-confirmed'])
  expect(await records('order-seat-confirmed', ola)).toBe(1)
  const told = (await sentMails(app, kari.person.email)).filter(({ subject }) => subject.includes(`${reference}`))
  expect(told.map(({ subject }) => subject)).toContain(
    `${ola.person.name} will be an administrator (order ${reference})`,
  )
  expect(told).toHaveLength(2)
  expect((await answer(ola, id, 'refused')).html).toContain('You have said no.')
  expect(await partOf(ola, id)).toMatchObject([{ confirmed_at: null }])
  expect(await entryKinds(app, id)).toEqual(['ordered', 'seat-confirmed', 'seat-refused'])
})

test('looking at the link changes nothing, and neither does an answer that is none', async () => {
  const { id } = await order(app, kari, { administrators: ola.username })
  await ola.browser.open(seatAt(id))
  await ola.browser.post(seatAt(id), {})
  await answer(ola, id, 'maybe')
  expect(await partOf(ola, id)).toMatchObject([{ confirmed_at: null, refused_at: null }])
})

test('one named by address is known by their account once they have answered', async () => {
  const { id } = await order(app, kari, { administrators: ola.person.email.toUpperCase() })
  expect(await partOf(ola, id)).toEqual([])
  const seats = await kari.browser.open(`/orders/${id}/administrators`)
  expect(seats.html).toContain(ola.person.email.toUpperCase())
  expect(seats.html).not.toContain(ola.username)
  await answer(ola, id, 'confirmed')
  expect(await partOf(ola, id)).toMatchObject([{ email_address: null, is_administrator: true }])
  expect(await partyRows(app, id)).toHaveLength(2)
})

test('one named by username and by address has one seat when they have answered', async () => {
  const { id } = await order(app, kari, { administrators: `${ola.username}\n${ola.person.email}` })
  expect(await partyRows(app, id)).toHaveLength(3)
  await Promise.all([answer(ola, id, 'confirmed'), answer(ola, id, 'confirmed')])
  expect(await partyRows(app, id)).toHaveLength(2)
  expect(await entryKinds(app, id)).toEqual(['ordered', 'seat-confirmed'])
})

test('a seat is nobody else’s', async () => {
  const { id } = await order(app, kari, { isAdministrator: '', administrators: ola.username })
  for (const guest of [nora, kari]) {
    expect((await guest.browser.open(seatAt(id))).status).toBe(404)
    expect((await answer(guest, id, 'confirmed')).status).toBe(404)
  }
  for (const wrong of ['x', '%00', '00000000-0000-4000-8000-000000000000']) {
    expect((await ola.browser.open(seatAt(wrong))).status).toBe(404)
  }
  expect(await entryKinds(app, id)).toEqual(['ordered'])
})

test('a closed order says so, and takes no answer', async () => {
  const { id } = await order(app, kari, { administrators: ola.username })
  await closeOrder(app, id)
  expect((await ola.browser.open(seatAt(id))).html).toContain('You did not answer.')
  const late = await answer(ola, id, 'confirmed')
  expect(late.status).toBe(422)
  expect(late.html).toContain('The order is decided')
  for (const [side, fields] of [
    ['administrators', { administrators: 'x@y.example' }],
    ['short-name', { shortName: 'et-annet-navn' }],
  ] as const) {
    expect((await kari.browser.post(`/orders/${id}/${side}`, fields)).status).toBe(422)
  }
  expect(await entryKinds(app, id)).toEqual(['ordered'])
})

test('the applicant asks more people, once each, and takes them out again', async () => {
  const { id, reference } = await order(app, kari)
  const at = `/orders/${id}/administrators`
  const added = await kari.browser.post(at, { administrators: `${ola.username}\nper@fjordvik.example` })
  expect(added.html).toContain('They have been asked')
  expect(await entryKinds(app, id)).toEqual(['ordered', 'seat-offered', 'seat-offered'])
  const again = await kari.browser.post(at, { administrators: `${ola.username.toUpperCase()}, ${kari.person.email}` })
  expect(again.status).toBe(422)
  expect(again.html).toContain('named as administrators already')
  const unknown = await kari.browser.post(at, { administrators: 'finnes.ikke' })
  expect(unknown.html).toContain('No user is called this: finnes.ikke.')
  expect((await kari.browser.post(at, { administrators: '' })).status).toBe(422)
  const many = Array.from({ length: 18 }, (_, i) => `a${i}@b.example`).join('\n')
  expect((await kari.browser.post(at, { administrators: many })).html).toContain('20 administrators at most')
  const [mail] = (await sentMails(app, ola.person.email)).filter(({ subject }) => subject.includes(`${reference}`))
  expect(mail && links(mail)).toContain(`${app.url}${seatAt(id)}`)
  const olas = (await partOf(ola, id))[0]?.id
  expect((await nora.browser.post(`${at}/${olas}/withdraw`, {})).status).toBe(404)
  expect((await ola.browser.post(`${at}/${olas}/withdraw`, {})).status).toBe(404)
  expect((await kari.browser.post(`${at}/${olas}/withdraw`, {})).html).toContain('taken out of the order')
  expect((await kari.browser.post(`${at}/${olas}/withdraw`, {})).status).toBe(404)
  expect(await partOf(ola, id)).toEqual([])
  expect((await ola.browser.open(seatAt(id))).status).toBe(404)
  const told = (await sentMails(app, ola.person.email)).map(({ subject }) => subject)
  expect(told.join()).toMatch(/no longer an administrator/)
  const other = await order(app, nora)
  const noras = (await partOf(nora, other.id))[0]?.id
  expect((await kari.browser.post(`${at}/${noras}/withdraw`, {})).status).toBe(404)
})

test('the applicant may leave their own seat and take it again', async () => {
  const { id } = await order(app, kari, { administrators: ola.username })
  const own = (await partOf(kari, id))[0]?.id
  await kari.browser.post(`/orders/${id}/administrators/${own}/withdraw`, {})
  expect(await partOf(kari, id)).toMatchObject([{ is_applicant: true, is_administrator: false, confirmed_at: null }])
  await kari.browser.post(`/orders/${id}/administrators`, { administrators: kari.person.email })
  const [back] = await partOf(kari, id)
  expect(back).toMatchObject({ is_applicant: true, is_administrator: true })
  expect(back?.confirmed_at).not.toBeNull()
})

test('the question is sent again to whoever has not answered, and not without end', async () => {
  const { id } = await order(app, kari, { administrators: ola.person.email })
  const seat = (await partyRows(app, id)).find(({ is_applicant }) => !is_applicant)?.id
  const remind = () => kari.browser.post(`/orders/${id}/administrators/${seat}/remind`, {})
  for (let i = 0; i < 4; i++) expect((await remind()).html).toContain('has been sent again')
  expect((await remind()).status).toBe(429)
  const asked = (await sentMails(app, ola.person.email)).filter(({ subject }) => /will you be/i.test(subject))
  expect(asked).toHaveLength(5)
  await app.db.execute('delete from limits')
  await answer(ola, id, 'refused')
  expect((await remind()).status).toBe(404)
})

test('an inbox is not filled by what the applicant does to somebody who has not said yes', async () => {
  const address = `${kari.id.slice(0, 8)}@fjordvik.example`
  const { id, reference } = await order(app, kari, { administrators: `${address}, ${ola.username}` })
  for (let i = 0; i < 8; i++) await kari.browser.post(`/orders/${id}/short-name`, { shortName: `n${reference}-${i}` })
  for (let i = 0; i < 4; i++) {
    const seat = (await partyRows(app, id)).find(({ email_address }) => email_address === address)?.id
    await kari.browser.post(`/orders/${id}/administrators/${seat}/withdraw`, {})
    await kari.browser.post(`/orders/${id}/administrators`, { administrators: address })
  }
  await kari.browser.post(`/orders/${id}/withdraw`, {})
  for (const named of [address, ola.person.email]) {
    const mails = (await sentMails(app, named)).filter(({ subject }) => subject.includes(`${reference})`))
    expect(mails).toHaveLength(5)
  }
})

test('whoever has said yes hears of everything', async () => {
  const { id, reference } = await order(app, kari, { administrators: ola.username })
  await answer(ola, id, 'confirmed')
  for (let i = 0; i < 6; i++) await kari.browser.post(`/orders/${id}/short-name`, { shortName: `y${reference}-${i}` })
  await kari.browser.post(`/orders/${id}/withdraw`, {})
  const mails = (await sentMails(app, ola.person.email)).filter(({ subject }) =>
    subject.includes(`(order ${reference})`),
  )
  expect(mails).toHaveLength(8)
})

test('only an order that opens something has seats', async () => {
  const place = await newOrganisation(app, [nora])
  await app.db.execute(`update identities set last_used_at = now() - interval '181 days' where account = '${nora.id}'`)
  const page = await ola.browser.post(`/organisations/${place.shortName}/succession`, { message: 'Nora har sluttet.' })
  const id = /\/orders\/([0-9a-f-]{36})$/.exec(page.url)?.[1] ?? ''
  expect((await ola.browser.open(seatAt(id))).status).toBe(404)
  expect((await answer(ola, id, 'refused')).status).toBe(404)
  await expect(answerSeat(app.app, doer(ola), id, 'refused')).rejects.toThrow(NotFound)
  expect(await partOf(ola, id)).toMatchObject([{ refused_at: null }])
  await app.db.execute(`update identities set last_used_at = now() where account = '${nora.id}'`)
})

test('whoever has said no sees the question alone, and may change their mind', async () => {
  const { id } = await order(app, kari, { administrators: ola.username })
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const files = [{ name: 'avtale.png', bytes: png, type: 'image/png' }] as const
  await writeToDesk(app.app, doer(kari), id, says('Bare for oss.', files))
  const { rows } = await app.db.execute<{ id: string }>(
    `select file.id from order_attachments file join order_entries entry on entry.id = file.entry where entry."order" = '${id}'`,
  )
  const file = `/orders/${id}/attachments/${rows[0]?.id}`
  expect((await ola.browser.open(`/orders/${id}`)).html).toContain('Bare for oss.')
  expect((await ola.browser.open(file)).status).toBe(200)
  await answer(ola, id, 'refused')
  const page = await ola.browser.open(`/orders/${id}`)
  expect(page.url).toContain(seatAt(id))
  expect(page.html).toContain('You have said no.')
  expect(page.html).not.toContain('Bare for oss.')
  expect(page.html).not.toContain('See the order')
  expect((await ola.browser.open(file)).status).toBe(404)
  expect((await ola.browser.open(`/orders/${id}/progress`)).status).toBe(404)
  expect((await ola.browser.post(`/orders/${id}/messages`, { text: 'Hei' })).status).toBe(404)
  await answer(ola, id, 'confirmed')
  expect((await ola.browser.open(`/orders/${id}`)).html).toContain('Bare for oss.')
})

test('an operator who is named lets go of the order unseen, and may handle it again when they have said no', async () => {
  const { id } = await order(app, kari)
  const deskRow = async () => {
    const { rows } = await app.db.execute(`select claimed_by, state from whole_orders where id = '${id}'`)
    return rows[0]
  }
  await sindre.browser.post(`/desk/orders/${id}/claim`, {})
  expect(await deskRow()).toMatchObject({ claimed_by: sindre.id })
  const page = await kari.browser.post(`/orders/${id}/administrators`, { administrators: sindre.person.email })
  expect(page.status).toBe(200)
  expect(await deskRow()).toMatchObject({ claimed_by: null })
  expect((await sindre.browser.post(`/desk/orders/${id}/decline`, { reason: 'Nei.' })).html).toContain(
    'You have a part',
  )
  await answer(sindre, id, 'refused')
  await sindre.browser.post(`/desk/orders/${id}/decline`, { reason: 'Nei.' })
  expect(await deskRow()).toMatchObject({ state: 'declined' })
})

test('an order that names everybody at the desk can be decided when they have said no', async () => {
  const amal = await newGuest(app)
  await addOperator(app.db, amal.username)
  const { id } = await order(app, kari, { administrators: `${sindre.username}, ${amal.person.email}` })
  for (const guest of [sindre, amal]) {
    expect((await guest.browser.post(`/desk/orders/${id}/claim`, {})).status).toBe(422)
    await answer(guest, id, 'refused')
  }
  expect((await amal.browser.post(`/desk/orders/${id}/claim`, {})).status).toBe(200)
  expect((await sindre.browser.open(`/orders/${id}`)).url).toContain(seatAt(id))
  await amal.browser.post(`/desk/orders/${id}/decline`, { reason: 'Den er ikke sendt av dere.' })
  const { rows } = await app.db.execute(`select state from orders where id = '${id}'`)
  expect(rows).toEqual([{ state: 'declined' }])
})

test('the applicant changes the short name, everybody else is told, and the taken one is refused', async () => {
  const { id, reference, fields } = await order(app, kari, { administrators: ola.username })
  const at = `/orders/${id}/short-name`
  const taken = await newOrganisation(app, [nora])
  const refused = await kari.browser.post(at, { shortName: taken.shortName })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('The short name is taken.')
  expect(refused.html).toContain(`value="${taken.shortName}"`)
  expect((await kari.browser.post(at, { shortName: 'Feil Form' })).status).toBe(422)
  for (const guest of [ola, nora]) {
    expect((await guest.browser.open(at)).status).toBe(404)
    expect((await guest.browser.post(at, { shortName: 'kapret' })).status).toBe(404)
  }
  const fresh = `ny${reference}`
  await kari.browser.post(at, { shortName: fresh }, { follow: false })
  await kari.browser.post(at, { shortName: fresh }, { follow: false })
  expect(await entryKinds(app, id)).toEqual(['ordered', 'short-name-changed'])
  const [mail] = (await sentMails(app, ola.person.email)).filter(({ subject }) => subject.includes(fresh))
  expect(mail?.text).toContain(`from ${fields.shortName} to ${fresh}`)
})

test('the desk changes the short name of an order that is not its own', async () => {
  const { id, reference } = await order(app, kari)
  await changeShortNameAtDesk(app.app, doer(sindre), id, `desk${reference}`)
  const [mail] = (await sentMails(app, kari.person.email)).filter(({ subject }) => subject.includes(`desk${reference}`))
  expect(mail?.text).toContain('The service desk has changed the short name')
  const own = await order(app, sindre)
  await expect(changeShortNameAtDesk(app.app, doer(sindre), own.id, 'mitt-eget')).rejects.toThrow('own-order')
  await expect(changeShortNameAtDesk(app.app, doer(sindre), id, 'x')).rejects.toThrow('organisation-name-shape')
  expect(await records('desk-order-short-name-changed', sindre)).toBe(1)
})
