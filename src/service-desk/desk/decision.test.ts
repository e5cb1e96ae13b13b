import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveNow, approveOn } from '../../../test/house/approval.ts'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { newOrder, says } from '../../../test/house/order.ts'
import { type Guest, newGuest, newOrganisation, nextNumber } from '../../../test/house/organisation.ts'
import { sentMails } from '../../../test/house/sent-mails.ts'
import { makeAccessKey } from '../../accounts/access-key.ts'
import { withdrawOrder } from '../applicants/withdrawal.ts'
import { storedOrder } from '../orders/order.ts'
import { approvalOf, approveOrder, declineOrder } from './decision.ts'
import { addOperator } from './operator.ts'
import { askApplicant } from './reply.ts'

let app: TestHouse
let strict: TestHouse
let sindre: Guest
let amal: Guest
let kari: Guest
beforeAll(async () => {
  app = await openTestHouse()
  sindre = await operator(app)
  amal = await operator(app)
  kari = await newGuest(app)
})
afterAll(async () => {
  await app.close()
  await strict?.close()
})

async function operator(at: TestHouse): Promise<Guest> {
  const guest = await newGuest(at)
  await addOperator(at.db, guest.username)
  return guest
}

const doer = ({ id, person }: Guest) => ({ person: { id, name: person.name }, visit: 'test' })
const code = (message: string) => expect.objectContaining({ message })

async function row(order: string, at = app) {
  const { rows } = await at.db.execute<Record<string, string | null>>(
    `select * from whole_orders where id = '${order}'`,
  )
  return rows[0]
}

async function entriesOf(order: string): Promise<string[]> {
  const { rows } = await app.db.execute<{ kind: string }>(
    `select kind from order_entries where "order" = '${order}' order by id`,
  )
  return rows.map(({ kind }) => kind)
}

const approveBy = (guest: Guest, order: string, greeting = '') => approveNow(app.app, doer(guest), order, greeting)

test('an approval opens the organisation, is in the exchange, the histories and a mail in the reader’s language', async () => {
  await app.db.execute(`update accounts set language = 'nb' where id = '${kari.id}'`)
  const order = await newOrder(app, kari)
  const page = await approveOn(sindre.browser, order.id, 'Velkommen til oss.')
  expect(page.html).toContain('The order is approved.')
  expect(await row(order.id)).toMatchObject({ decided_by: sindre.id, reason: '' })
  expect((await row(order.id))?.organisation).toBeTruthy()
  expect(await entriesOf(order.id)).toEqual(expect.arrayContaining(['ordered', 'approved']))
  const mail = (await sentMails(app, kari.person.email)).find(({ subject }) => subject.includes('er godkjent'))
  expect(mail?.text).toContain('Velkommen til oss.')
  expect(mail?.text).toContain('Fjordvik kommune')
  const history = await kari.browser.open('/settings/history')
  expect(history.html).toContain(`${sindre.person.name} godkjente bestilling ${order.reference}.`)
})

test('a decline needs a reason, which the applicant gets', async () => {
  const order = await newOrder(app, kari)
  const empty = await sindre.browser.post(`/desk/orders/${order.id}/decline`, { reason: ' ' })
  expect(empty.status).toBe(422)
  expect(empty.html).toContain('Write why it is declined.')
  await sindre.browser.post(`/desk/orders/${order.id}/decline`, { reason: 'Vi finner ingen avtale.' })
  expect(await row(order.id)).toMatchObject({
    state: 'declined',
    reason: 'Vi finner ingen avtale.',
    organisation: null,
  })
  const mail = (await sentMails(app, kari.person.email)).find(({ subject }) => subject.includes('fikk nei'))
  expect(mail?.text).toContain('Vi finner ingen avtale.')
})

test('a reply to begin from fills the field without script, in the applicant’s language', async () => {
  const order = await newOrder(app, kari)
  const page = await sindre.browser.open(`/desk/orders/${order.id}/decline?template=no-agreement`)
  expect(page.html).toContain('Bestill på nytt når avtalen er på plass.</textarea>')
})

type Refused = { name: string; sentence: string; make: () => Promise<string> }

const refused: Refused[] = [
  {
    name: 'nobody has confirmed',
    sentence: 'None of the administrators has agreed yet.',
    make: async () => {
      const { id } = await newOrder(app, kari)
      await app.db.execute(`update order_parties set confirmed_at = null where "order" = '${id}'`)
      return id
    },
  },
  {
    name: 'the short name was taken meanwhile',
    sentence: 'The short name is taken.',
    make: async () => {
      const { id } = await newOrder(app, kari, { shortName: 'tatt-imens' })
      await newOrganisation(app, [kari], { shortName: 'tatt-imens' })
      return id
    },
  },
  {
    name: 'the number is open already',
    sentence: 'The organisation is here already.',
    make: async () => {
      const { id, number } = await newOrder(app, kari)
      await newOrganisation(app, [kari], { number, shortName: `n${number}` })
      return id
    },
  },
  {
    name: 'it was withdrawn meanwhile',
    sentence: 'The applicant has withdrawn the order meanwhile.',
    make: async () => {
      const { id } = await newOrder(app, kari)
      await withdrawOrder(app.app, doer(kari), id)
      return id
    },
  },
  {
    name: 'it is decided already',
    sentence: 'The order is decided already.',
    make: async () => {
      const { id } = await newOrder(app, kari)
      await declineOrder(app.app, doer(amal), id, 'Nei.')
      return id
    },
  },
  {
    name: 'another has taken it',
    sentence: 'has taken the order.',
    make: async () => {
      const { id } = await newOrder(app, kari)
      await amal.browser.post(`/desk/orders/${id}/claim`, {})
      return id
    },
  },
  {
    name: 'the operator is its applicant',
    sentence: 'You have a part in this order yourself.',
    make: async () => (await newOrder(app, sindre)).id,
  },
  {
    name: 'the operator is one of its administrators',
    sentence: 'You have a part in this order yourself.',
    make: async () => (await newOrder(app, kari, {}, [{ guest: sindre }])).id,
  },
  {
    name: 'the operator’s address is one of its administrators',
    sentence: 'You have a part in this order yourself.',
    make: async () => (await newOrder(app, kari, {}, [{ emailAddress: sindre.person.email.toUpperCase() }])).id,
  },
]

test.for(refused)('no approval where $name', async ({ sentence, make }) => {
  const order = await make()
  const before = await row(order)
  const page = await approveOn(sindre.browser, order, 'Dette skrev jeg.')
  expect(page.status).toBe(422)
  expect(page.html).toContain(sentence)
  if (!sentence.startsWith('You have a part')) expect(page.html).toContain('Dette skrev jeg.')
  expect(await row(order)).toEqual(before)
})

test('nobody decides their own order: by no page, no second session, no key', async () => {
  const order = await newOrder(app, sindre)
  const at = `/desk/orders/${order.id}`
  const acts: [string, Record<string, string>][] = [
    ['claim', {}],
    ['approve', { greeting: '' }],
    ['decline', { reason: 'Nei.' }],
    ['ask', { text: 'Hva?' }],
    ['messages', { text: 'Hei.' }],
    ['notes', { note: 'Et notat.' }],
    ['short-name', { shortName: 'mitt-navn' }],
  ]
  for (const [act, fields] of acts) {
    const page = await sindre.browser.post(`${at}/${act}`, fields)
    expect(`${act} ${page.status}`).toBe(`${act} 422`)
    expect(page.html).toContain(`/orders/${order.id}`)
  }
  expect((await sindre.browser.open(at)).html).not.toContain('Internal notes')
  const key = await makeAccessKey(app.app, sindre.id, 'test', { name: 'Nøkkel', scope: 'write', days: 30 })
  for (const authorization of [`Bearer ${key}`, `Basic ${btoa(`${sindre.username}:${key}`)}`]) {
    const answer = await fetch(`${app.url}${at}/approve`, {
      method: 'POST',
      headers: { authorization, origin: app.url, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'greeting=',
      redirect: 'manual',
    })
    expect(answer.status).toBe(401)
  }
  expect(await row(order.id)).toMatchObject({ state: 'waiting', claimed_by: null, decided_by: null })
})

test('nor by the database itself, whichever came first', async () => {
  const own = await newOrder(app, sindre)
  for (const act of [
    `insert into order_claims ("order", operator) values ('${own.id}', '${sindre.id}')`,
    `insert into order_approvals ("order", operator) values ('${own.id}', '${sindre.id}')`,
    `update orders set decided_by = '${sindre.id}', decided_at = now() where id = '${own.id}'`,
  ]) {
    await expect(app.db.execute(act)).rejects.toMatchObject({ cause: { constraint: 'orders_not_own' } })
  }
  const taken = await newOrder(app, kari)
  await sindre.browser.post(`/desk/orders/${taken.id}/claim`, {})
  await app.db.execute(`insert into order_parties ("order", person, is_applicant, is_administrator)
    values ('${taken.id}', '${sindre.id}', false, true)`)
  expect(await row(taken.id)).toMatchObject({ claimed_by: null })
})

test('of two operators who decide at once, one decides', async () => {
  for (let round = 0; round < 5; round++) {
    const order = await newOrder(app, kari)
    const outcomes = await Promise.allSettled([
      approveBy(sindre, order.id),
      declineOrder(app.app, doer(amal), order.id, 'Nei.'),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [lost] = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(lost?.reason.message).toBe('decided-already')
    const decisions = (await entriesOf(order.id)).filter((kind) => kind === 'approved' || kind === 'declined')
    expect(decisions).toHaveLength(1)
  }
})

test('an approval and a withdrawal at once leave one of them', async () => {
  for (let round = 0; round < 5; round++) {
    const order = await newOrder(app, kari)
    const outcomes = await Promise.allSettled([
      approveBy(sindre, order.id),
      withdrawOrder(app.app, doer(kari), order.id),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { state, organisation } = (await row(order.id)) ?? {}
    expect(state === 'withdrawn').toBe(organisation === null)
  }
})

test('an order that waits for its applicant can be decided, with the promise as it stood', async () => {
  const order = await newOrder(app, kari)
  await askApplicant(app.app, doer(sindre), order.id, says('Hvilken avtale?'))
  await app.db.execute(`update orders set due_at = now() - interval '9 days' where id = '${order.id}'`)
  await declineOrder(app.app, doer(sindre), order.id, 'Vi fikk ikke svar.')
  const decided = await row(order.id)
  expect(decided).toMatchObject({ state: 'declined', asked_at: null })
  expect(Date.parse(`${decided?.due_at}`)).toBeGreaterThan(Date.parse(`${decided?.decided_at}`))
})

test('a developer organisation becomes a service owner', async () => {
  const place = await newOrganisation(app, [kari], { kind: 'developer' })
  const order = await newOrder(app, kari, {
    purpose: 'become-service-owner',
    number: place.number,
    organisation: place.id,
    shortName: null,
    nameNb: null,
    nameNn: null,
    nameEn: null,
  })
  expect(await approveBy(sindre, order.id)).toBe('approved')
  expect(await row(order.id)).toMatchObject({ state: 'done', decided_by: sindre.id })
  const again = approveBy(sindre, order.id)
  await expect(again).rejects.toEqual(code('decided-already'))
})

test('two operators approve a new owner, and 72 hours begin', async () => {
  const place = await newOrganisation(app, [kari])
  const ola = await newGuest(app)
  await app.db.execute(`update identities set last_used_at = now() - interval '181 days' where account = '${kari.id}'`)
  const order = await newOrder(app, ola, {
    purpose: 'succession',
    number: place.number,
    organisation: place.id,
    shortName: null,
    nameNb: null,
    nameNn: null,
    nameEn: null,
  })
  expect(await approveBy(sindre, order.id)).toBe('first-approved')
  await expect(approveBy(sindre, order.id)).rejects.toEqual(code('first-approval-yours'))
  const page = await amal.browser.open(`/desk/orders/${order.id}`)
  expect(page.html).toContain(`Approved by ${sindre.person.name}, waits for one more.`)
  expect(await approveBy(amal, order.id)).toBe('approved')
  const decided = await row(order.id)
  expect(decided).toMatchObject({ state: 'approved', first_approved_by: sindre.id, decided_by: amal.id })
  const hours = (Date.parse(`${decided?.waits_until}`) - Date.now()) / 3_600_000
  expect(hours).toBeGreaterThan(71.9)
  expect(hours).toBeLessThan(72.1)
})

test('what does not fit the register stands where one approves, too', async () => {
  const order = await newOrder(app, await newGuest(app), { finding: 'unknown', number: nextNumber() })
  const page = await sindre.browser.open(`/desk/orders/${order.id}/approve`)
  expect(page.html).toContain('class="desk-differences"')
  expect(page.html).toContain('No unit has this number.')
})

test('where two are needed for a service owner, one is not enough, and one can still say no', async () => {
  strict = await openTestHouse({ DESK_TWO_PERSON: 'true' })
  const [one, other, applicant] = [await operator(strict), await operator(strict), await newGuest(strict)]
  const approveAt = (guest: Guest, order: string) => approveNow(strict.app, doer(guest), order)
  const order = await newOrder(strict, applicant)
  expect(await approveAt(one, order.id)).toBe('first-approved')
  expect(await row(order.id, strict)).toMatchObject({ state: 'waiting', organisation: null, claimed_by: null })
  const status = await applicant.browser.open(`/orders/${order.id}`)
  expect(status.html).toContain('approved the order as the first of two')
  const [first, second] = await Promise.allSettled([approveAt(one, order.id), approveAt(other, order.id)])
  expect(first).toMatchObject({ status: 'rejected' })
  expect(second).toMatchObject({ status: 'fulfilled', value: 'approved' })

  const developer = await newOrder(strict, applicant, { kind: 'developer', number: nextNumber() })
  expect(await approveAt(one, developer.id)).toBe('approved')

  const regretted = await newOrder(strict, applicant)
  await approveAt(one, regretted.id)
  await declineOrder(strict.app, doer(one), regretted.id, 'Avtalen er sagt opp.')
  expect(await row(regretted.id, strict)).toMatchObject({
    state: 'declined',
    decided_by: one.id,
    first_approved_by: null,
  })

  const atOnce = await newOrder(strict, applicant)
  const { mark: shown } = await approvalOf(strict.db, await storedOrder(strict.db, atOnce.id), strict.app.config)
  const both = [one, other].map((guest) => approveOrder(strict.app, doer(guest), atOnce.id, { greeting: '', shown }))
  const outcomes = await Promise.allSettled(both)
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await row(atOnce.id, strict)).toMatchObject({ state: 'waiting', organisation: null })
})

test('whoever approved as the first of two decides alone when two are no longer needed', async () => {
  const order = await newOrder(app, kari)
  const { config } = app.app
  const strictly = { ...app.app, config: { ...config, deskTwoPerson: true } }
  expect(await approveNow(strictly, doer(sindre), order.id)).toBe('first-approved')
  expect(await approveBy(sindre, order.id)).toBe('approved')
  expect(await row(order.id)).toMatchObject({ decided_by: sindre.id, first_approved_by: null })
})
