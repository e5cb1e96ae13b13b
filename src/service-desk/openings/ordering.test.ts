import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { links } from '../../../stand-ins/mailbox/read-mail.ts'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { newOrder } from '../../../test/house/order.ts'
import { closeOrder, entryKinds, order, orderFields, orderRow, partyRows } from '../../../test/house/ordering.ts'
import { type Guest, newGuest, newOrganisation, nextNumber, putIntoTeam } from '../../../test/house/organisation.ts'
import { sentMails } from '../../../test/house/sent-mails.ts'
import { addOperator } from '../desk/operator.ts'
import { dueAt } from '../orders/promise.ts'
import { placeOrder } from './ordering.ts'

let app: TestHouse
let kari: Guest
let ola: Guest
let nora: Guest
let sindre: Guest
beforeAll(async () => {
  app = await openTestHouse()
  ;[kari, ola, nora, sindre] = [await newGuest(app), await newGuest(app), await newGuest(app), await newGuest(app)]
  await addOperator(app.db, sindre.username)
})
afterAll(() => app.close())
beforeEach(async () => {
  await app.db.execute('delete from limits')
})

/** Of the stand-in. */
const eikehaug = '312500302'

async function applyPage(number: string, guest = kari): Promise<string> {
  const page = await guest.browser.open(`/organisations/apply?${new URLSearchParams({ number })}`)
  expect(page.status).toBe(200)
  return page.html
}

async function recorded(event: string, reference: number) {
  const { rows } = await app.db.execute<{ account: string; person: string | null; organisation: string | null }>(
    `select account, person, organisation from audit_records
     where event = '${event}' and details->>'order' = '${reference}' order by person`,
  )
  return rows
}

const count = async (table: string) =>
  (await app.db.execute<{ count: number }>(`select count(*)::int as count from ${table}`)).rows[0]?.count

test('the form has what the register says: names in proper case, kind and a free short name', async () => {
  const html = await applyPage('312 500 302')
  expect(html).toContain('EIKEHAUG KOMMUNE')
  expect(html).toContain('value="Eikehaug kommune"')
  expect(html).toContain('value="Eikehaug Municipality"')
  expect(html).toMatch(/name="shortName"[^>]*value="eikehaug"/)
  expect(html).toMatch(/value="service-owner" checked/)
  expect(html).toContain(`name="number" value="${eikehaug}"`)
  for (const copied of [
    'NO 312500302 MVA',
    'no312500302mva',
    '312\u00a0500\u00a0302 MVA',
    '312.500.302',
    '312-500-302',
  ]) {
    expect(await applyPage(copied)).toContain(`name="number" value="${eikehaug}"`)
  }
  await newOrganisation(app, [nora], { shortName: 'eikehaug' })
  expect(await applyPage(eikehaug)).toMatch(/name="shortName"[^>]*value="eikehaug-no"/)
})

test.for<[string, string]>([
  ['12345678', 'must have nine digits'],
  ['abc', 'must have nine digits'],
  ['312500303', 'is not right'],
  ['1'.repeat(99), 'must have nine digits'],
])('the number %s is put right before anything is asked', async ([number, sentence]) => {
  const html = await applyPage(number)
  expect(html).toContain(sentence)
  expect(html).not.toContain('name="kind"')
})

test.for<[string, string]>([
  ['312500604', 'deleted on 31 December 2019'],
  ['312503301', 'bankrupt'],
  ['312503409', 'being wound up'],
  ['312405601', 'does not look like a public body'],
  ['312505207', 'removed the unit'],
])('of %s one is warned, and may order all the same', async ([number, sentence]) => {
  const html = await applyPage(number)
  expect(html).toContain(sentence)
  expect(html).toContain('name="kind"')
})

test('a number that the register does not know is warned of', async () => {
  expect(await applyPage(nextNumber())).toContain('does not know the number')
})

test('a sub-unit leads to its main unit, and cannot be ordered', async () => {
  const html = await applyPage('312401207')
  expect(html).toContain('/organisations/apply?number=312400103')
  expect(html).not.toContain('name="kind"')
  const { page } = await order(app, kari, { number: '312401207', shortName: 'avd-digital' })
  expect(page.status).toBe(422)
  expect(await count(`orders where number = '312401207'`)).toBe(0)
})

test('an organisation that is here has the way to join it instead of a form', async () => {
  const here = await newOrganisation(app, [nora])
  const html = await applyPage(here.number)
  expect(html).toContain(`/organisations/${here.shortName}/join`)
  expect(html).not.toContain('name="kind"')
  expect(await applyPage(here.number, nora)).not.toContain('/join')
  const { page } = await order(app, kari, { number: here.number })
  expect(page.status).toBe(422)
  expect(page.html).toContain('The organisation is here already, so it cannot be ordered.')
})

test('one that is ordered says so to others without saying by whom, and leads its own to it', async () => {
  const { id, fields } = await order(app, kari, { administrators: ola.person.email })
  const html = await applyPage(String(fields.number), nora)
  expect(html).toContain('has been ordered already')
  expect(html).toContain(app.app.config.serviceDeskAddress)
  expect(html).not.toContain(kari.person.name)
  expect(html).not.toContain(id)
  for (const guest of [kari, ola]) expect(await applyPage(fields.number ?? '', guest)).toContain(`/orders/${id}`)
  const second = await order(app, nora, { number: fields.number ?? '', shortName: 'et-annet' })
  expect(second.page.status).toBe(422)
  await closeOrder(app, id)
  expect((await order(app, nora, { number: fields.number ?? '', shortName: 'et-annet' })).page.status).toBe(303)
})

test('an order has its parts, its entry, its records and its mails', async () => {
  await app.db.execute(`update accounts set language = 'nb' where id = '${ola.id}'`)
  const before = Date.now()
  const sara = 'sara@eikehaug.example'
  const { id, reference, page } = await order(app, kari, {
    number: eikehaug,
    shortName: 'eikehaug-k',
    bodies: 'skal ikke med',
    administrators: `${ola.username}\n${sara}\n${sara.toUpperCase()}, ${kari.username}`,
  })
  expect(page.headers.get('location')).toBe(`/orders/${id}`)
  const row = await orderRow(app, id)
  expect(row).toMatchObject({ state: 'waiting', purpose: 'open', finding: 'found', bodies: '', agreement: '2026/117' })
  expect(row?.unit?.name).toBe('EIKEHAUG KOMMUNE')
  expect(new Date(row?.due_at ?? 0)).toEqual(await dueAt(new Date(before)))
  const parties = await partyRows(app, id)
  expect(
    parties.map((party) => [party.person ?? party.email_address, party.is_applicant, party.is_administrator]),
  ).toEqual([
    [kari.id, true, true],
    [sara, false, true],
    [ola.id, false, true],
  ])
  expect(parties.map(({ confirmed_at }) => confirmed_at !== null)).toEqual([true, false, false])
  expect(await entryKinds(app, id)).toEqual(['ordered'])
  expect(await recorded('order-placed', reference)).toEqual([{ account: kari.id, person: null, organisation: null }])
  expect(await recorded('order-seat-offered', reference)).toEqual([
    { account: kari.id, person: ola.id, organisation: null },
  ])
  const about = (mails: Awaited<ReturnType<typeof sentMails>>) =>
    mails.filter(({ subject }) => subject.includes(`${reference}`))
  const [receipt] = about(await sentMails(app, kari.person.email))
  expect(receipt?.subject).toBe(`We have received the order of Municipality ${eikehaug} (order ${reference})`)
  expect(receipt && links(receipt)).toContain(`${app.url}/orders/${id}`)
  const [seat] = about(await sentMails(app, ola.person.email))
  expect(seat?.subject).toBe(`Vil du være administrator i Kommune ${eikehaug}? (bestilling ${reference})`)
  expect(seat && links(seat)).toContain(`${app.url}/orders/${id}/seat`)
  const [asked, ...more] = about(await sentMails(app, sara))
  expect(asked?.subject).toContain('Will you be an administrator')
  expect(more).toEqual([])
  const [desk] = about(await sentMails(app, app.app.config.serviceDeskAddress))
  expect(desk?.subject).toBe(`Ny bestilling: Kommune ${eikehaug} (bestilling ${reference})`)
  expect(desk && links(desk)).toContain(`${app.url}/desk/orders/${id}`)
})

test.for<[string, Record<string, string>, string]>([
  ['no kind', { kind: '' }, 'Choose what kind'],
  ['a kind of one’s own', { kind: 'owner' }, 'Choose what kind'],
  ['a service owner without an agreement', { agreement: ' \u200b ' }, 'Write the reference'],
  ['a developer without public bodies', { kind: 'developer' }, 'for which public bodies'],
  ['a long agreement', { agreement: 'x'.repeat(101) }, '100 characters'],
  ['long bodies', { kind: 'developer', bodies: 'x'.repeat(2001) }, '2000 characters'],
  ['a long message', { message: 'x'.repeat(4001) }, '4000 characters'],
  ['no name', { nameNn: ' ' }, 'Write the name in Nynorsk.'],
  ['a name with a line break', { nameEn: 'Fjord\nBcc: x@y.example' }, 'invisible character'],
  ['a long name', { nameNb: 'x'.repeat(201) }, '200 characters'],
  ['a short name of the wrong shape', { shortName: 'Fjordvik!' }, 'The short name must'],
  ['a reserved short name', { shortName: 'admin' }, 'reserved'],
  ['nobody as administrator', { isAdministrator: '', administrators: '' }, 'at least one administrator'],
  ['an unknown username', { administrators: 'finnes.ikke, heller.ikke' }, 'finnes.ikke, heller.ikke'],
  ['neither username nor address', { administrators: 'Kari Nordmann' }, 'Kari Nordmann'],
  [
    'too many',
    { administrators: Array.from({ length: 21 }, (_, i) => `a${i}@b.example`).join('\n') },
    '20 administrators',
  ],
  [
    'twenty others and oneself',
    { administrators: Array.from({ length: 20 }, (_, i) => `a${i}@b.example`).join('\n') },
    '20 administrators',
  ],
])('an order with %s is refused, and everything typed is still there', async ([, wrong, sentence]) => {
  const orders = await count('orders')
  const typed = { message: 'Det haster <b>ikke</b>.', ...wrong }
  const { page, fields } = await order(app, kari, typed)
  expect(page.status).toBe(422)
  expect(page.html.replaceAll('&quot;', '"')).toContain(sentence)
  expect(page.html).toContain(`value="${fields.number}"`)
  if (!wrong.message) expect(page.html).toContain('Det haster &lt;b&gt;ikke&lt;/b&gt;.')
  expect(await count('orders')).toBe(orders)
})

test('everything that is wrong is told at once, in the order of the fields', async () => {
  const taken = await newOrganisation(app, [nora])
  const wrong = { nameEn: '', agreement: '', shortName: taken.shortName, administrators: 'finnes.ikke, @@' }
  const { page } = await order(app, kari, wrong)
  const told = [
    'Write the reference of the agreement with Digdir.',
    'Write the name in English.',
    'The short name is taken. Choose another.',
    'These are neither usernames nor e-mail addresses: @@.',
    'No user is called this: finnes.ikke.',
  ]
  const places = told.map((sentence) => page.html.indexOf(sentence))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
})

test('a short name that is taken is refused with free ones beside', async () => {
  const taken = await newOrganisation(app, [nora])
  const { page } = await order(app, kari, { shortName: taken.shortName })
  expect(page.status).toBe(422)
  expect(page.html).toContain('The short name is taken.')
  expect(page.html).toContain(`Free: ${taken.shortName}-no`)
})

test('the short name is judged while one types', async () => {
  const ask = async (shortName: string) =>
    JSON.parse((await kari.browser.open(`/organisations/apply/short-name?${new URLSearchParams({ shortName })}`)).html)
  const taken = await newOrganisation(app, [nora], { shortName: 'holmsund' })
  expect(await ask('ledig-navn')).toEqual({ text: 'ledig-navn is free.', free: true, alternatives: [] })
  expect(await ask(taken.shortName)).toMatchObject({ free: false, text: 'holmsund is taken.' })
  expect((await ask('holmsund')).alternatives).toHaveLength(3)
  expect(await ask('Holmsund Å')).toMatchObject({
    free: false,
    alternatives: ['holmsund-a-no', 'holmsund-a-org', 'holmsund-a-kommune'],
  })
  expect((await ask('admin')).text).toContain('reserved')
  expect(await ask('')).toEqual({ text: '', free: false, alternatives: [] })
})

test('of two who order the same at once, one does', async () => {
  const number = nextNumber()
  const both = await Promise.all([
    order(app, kari, { number, shortName: 'forst' }),
    order(app, nora, { number, shortName: 'sist' }),
  ])
  expect(both.map(({ page }) => page.status).sort()).toEqual([303, 422])
  expect(await count(`orders where number = '${number}'`)).toBe(1)
})

test('a person orders ten times a day, and what is refused does not count', async () => {
  for (let i = 0; i < 3; i++) await order(app, ola, { kind: '' })
  for (let i = 0; i < 10; i++) expect((await order(app, ola)).page.status).toBe(303)
  const { page } = await order(app, ola, { message: 'Den ellevte' })
  expect(page.status).toBe(429)
  expect(page.html).toContain('Den ellevte')
})

test('we are no way around the register: after sixty look-ups nothing is asked, and one can order all the same', async () => {
  for (let i = 0; i < 60; i++) await ola.browser.open(`/organisations/apply?number=${eikehaug}0`)
  expect(await applyPage('312500809', ola)).toContain('DEPARTEMENTET FOR VÆR OG VIND')
  for (let i = 0; i < 60; i++) await ola.browser.open('/organisations/apply?number=312500809')
  const html = await applyPage('312500809', ola)
  expect(html).not.toContain('DEPARTEMENTET')
  expect(html).toContain('slått opp mange nummer')
  const { id } = await order(app, ola)
  expect((await orderRow(app, id))?.finding).toBe('unchecked')
})

test('whoever is named in many orders gets no more than five mails a day', async () => {
  const address = 'mye.post@fjordvik.example'
  for (let i = 0; i < 7; i++) expect((await order(app, kari, { administrators: address })).page.status).toBe(303)
  expect(await sentMails(app, address)).toHaveLength(5)
})

test('my orders are mine alone, with what waits for me', async () => {
  const sara = await newGuest(app)
  expect((await sara.browser.open('/orders')).html).toContain('You have no orders')
  const own = await order(app, sara)
  const named = await order(app, kari, { administrators: sara.person.email })
  const html = (await sara.browser.open('/orders')).html
  expect(html.indexOf(named.id)).toBeGreaterThan(0)
  expect(html.indexOf(own.id)).toBeGreaterThan(html.indexOf(named.id))
  expect(html).toContain('Waiting for your yes or no')
  expect((await nora.browser.open('/orders')).html).not.toContain(own.id)
})

test('the dashboard tells of seats to answer and of answers that the desk waits for', async () => {
  const sara = await newGuest(app)
  expect((await sara.browser.open('/dashboard')).html).not.toContain('/orders/')
  const named = await order(app, kari, { administrators: sara.person.email })
  expect((await sara.browser.open('/dashboard')).html).toContain(`/orders/${named.id}/seat`)
  expect((await kari.browser.open('/dashboard')).html).not.toContain(`/orders/${named.id}`)
  await app.db.execute(`update orders set state = 'asked', asked_at = now() where id = '${named.id}'`)
  expect((await kari.browser.open('/dashboard')).html).toContain(`"/orders/${named.id}"`)
  await closeOrder(app, named.id)
  expect((await sara.browser.open('/dashboard')).html).not.toContain('/orders/')
})

test('strangers cannot fill a dashboard: the three oldest questions stand there, and all of them among the orders', async () => {
  const sara = await newGuest(app)
  const own = await newOrder(app, sara, { state: 'asked', askedAt: new Date() })
  const named: string[] = []
  for (let age = 9; age > 4; age -= 1) {
    const orderedAt = new Date(Date.now() - age * 3_600_000)
    named.push((await newOrder(app, nora, { orderedAt }, [{ guest: sara }])).id)
  }
  const asked = (html: string) => [...html.matchAll(/href="\/orders\/([0-9a-f-]+)\/seat"/g)].map(([, id]) => id)
  const { html } = await sara.browser.open('/dashboard')
  expect(asked(html)).toEqual(named.slice(0, 3))
  expect(html).toContain(`href="/orders/${own.id}"`)
  expect(html).toContain('2 more orders wait for your yes or no.')
  expect(html).toContain('href="/orders"')
  const all = (await sara.browser.open('/orders')).html
  expect([...all.matchAll(/href="\/orders\/([0-9a-f-]{36})"/g)].map(([, id]) => id)).toEqual([own.id, ...named])

  for (const id of named.slice(0, 2)) await sara.browser.post(`/orders/${id}/seat`, { answer: 'refused' })
  const fewer = (await sara.browser.open('/dashboard')).html
  expect(asked(fewer)).toEqual(named.slice(2))
  expect(fewer).not.toContain('more order')
})

test('what waits for somebody is not hidden by all that they have ordered later', async () => {
  const sara = await newGuest(app)
  const orderedAt = new Date(Date.now() - 9 * 86_400_000)
  const asked = await newOrder(app, nora, { orderedAt }, [{ guest: sara }])
  await app.db.execute(`
    with made as (
      insert into orders (purpose, number, due_at)
      select 'open', lpad((800000000 + n)::text, 9, '0'), now() from generate_series(1, 101) n returning id, number
    ), opening as (
      insert into openings ("order", kind, short_name, name_nb, name_nn, name_en)
      select id, 'developer', 'm' || number, 'Mine', 'Mine', 'Mine' from made)
    insert into order_parties ("order", person, is_applicant, is_administrator, confirmed_at)
    select id, '${sara.id}', true, true, now() from made`)
  expect((await sara.browser.open('/orders')).html).toContain(`href="/orders/${asked.id}"`)
  expect((await sara.browser.open('/dashboard')).html).toContain(`href="/orders/${asked.id}/seat"`)
})

test('the owner of a developer organisation orders that it becomes a service owner', async () => {
  const amal = await newGuest(app)
  const firm = await newOrganisation(app, [amal], { kind: 'developer' })
  await putIntoTeam(app, firm.id, firm.teams('Devs'), ola)
  const at = `/organisations/${firm.shortName}/become-service-owner`
  const fields = { agreement: '2026/9', message: 'Vi har fått avtale.' }
  expect((await nora.browser.post(at, fields)).status).toBe(404)
  expect((await ola.browser.post(at, fields)).status).toBe(403)
  expect((await amal.browser.post(at, { ...fields, agreement: '' })).html).toContain('Write the reference')
  const page = await amal.browser.post(at, fields, { follow: false })
  const id = page.headers.get('location')?.split('/').at(-1) ?? ''
  expect(await orderRow(app, id)).toMatchObject({
    purpose: 'become-service-owner',
    organisation: firm.id,
    number: firm.number,
    kind: 'service-owner',
    agreement: '2026/9',
    finding: 'unknown',
  })
  expect(await partyRows(app, id)).toMatchObject([{ person: amal.id, is_applicant: true, is_administrator: false }])
  expect((await amal.browser.open(at)).html).toContain(`/orders/${id}`)
  expect((await amal.browser.post(at, fields)).status).toBe(422)
  // It has no seats and no short name to change.
  for (const side of ['administrators', 'short-name', 'seat']) {
    expect((await amal.browser.open(`/orders/${id}/${side}`)).status).toBe(404)
  }
})

test('a service owner needs not become one', async () => {
  const here = await newOrganisation(app, [kari])
  const page = await kari.browser.post(`/organisations/${here.shortName}/become-service-owner`, { agreement: '1' })
  expect(page.status).toBe(422)
  expect(page.html).toContain('is a service owner already')
})

function wish(more: Partial<Parameters<typeof placeOrder>[2]> = {}) {
  const { nameNb = '', nameNn = '', nameEn = '', number = '', shortName = '' } = orderFields()
  return {
    ...({ number, shortName, kind: 'developer', agreement: 'x', bodies: 'Fjordvik', message: '' } as const),
    names: { nb: nameNb, nn: nameNn, en: nameEn },
    isAdministrator: true,
    administrators: '',
    ...more,
  }
}

const sindres = () => ({ person: { id: sindre.id, name: sindre.person.name }, visit: 'visit' })

test('the desk writes down what came by e-mail: the promise counts from then, and the sender must say yes', async () => {
  const receivedAt = new Date(Date.now() - 5 * 24 * 3_600_000)
  const emailAddress = 'per@fjordvik.example'
  const id = await placeOrder(app.app, sindres(), wish({ administrators: emailAddress.toUpperCase() }), {
    receivedAt,
    emailAddress,
    name: 'Per',
  })
  const row = await orderRow(app, id)
  expect(new Date(row?.due_at ?? 0)).toEqual(await dueAt(receivedAt))
  expect(new Date(row?.ordered_at ?? 0)).toEqual(receivedAt)
  expect(row).toMatchObject({ registered_by: sindre.id, agreement: '' })
  expect(await partyRows(app, id)).toMatchObject([
    { email_address: emailAddress, is_applicant: true, is_administrator: true, confirmed_at: null },
  ])
  expect(await entryKinds(app, id)).toEqual(['registered'])
  const [mail, ...more] = await sentMails(app, emailAddress)
  expect(more).toEqual([])
  expect(mail && links(mail)).toContain(`${app.url}/orders/${id}/seat`)
})

test('an operator writes down nothing in which they have a part', async () => {
  const orders = await count('orders')
  const receivedAt = new Date()
  const own = { receivedAt, username: sindre.username }
  const others = { receivedAt, username: kari.username }
  await expect(placeOrder(app.app, sindres(), wish(), own)).rejects.toThrow('own-order')
  const named = wish({ administrators: sindre.person.email })
  await expect(placeOrder(app.app, sindres(), named, others)).rejects.toThrow('own-order')
  await expect(placeOrder(app.app, sindres(), wish(), { receivedAt, username: 'finnes.ikke' })).rejects.toThrow(
    'applicant-unknown',
  )
  expect(await count('orders')).toBe(orders)
})
