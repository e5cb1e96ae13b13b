import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { newOrder } from '../../../test/house/order.ts'
import { type Guest, newGuest, newOrganisation } from '../../../test/house/organisation.ts'
import { ordersRead } from '../../../test/house/rows-read.ts'
import { addOperator } from './operator.ts'
import { type QueueFilter, queueCounts, queuePage, queuePageSize } from './queue.ts'

let app: TestHouse
let sindre: Guest
let kari: Guest
let nora: Guest
beforeAll(async () => {
  app = await openTestHouse()
  sindre = await newGuest(app)
  kari = await newGuest(app)
  nora = await newGuest(app)
  await addOperator(app.db, sindre.username)
})
afterAll(() => app.close())

const all: QueueFilter = { group: 'all', mine: false, search: '' }
const found = async (filter: Partial<QueueFilter>) => queuePage(app.db, sindre.id, { ...all, ...filter })
const ids = async (filter: Partial<QueueFilter>) => (await found(filter)).rows.map(({ id }) => id)

const hours = (count: number) => new Date(Date.now() + count * 3_600_000)

test('what is due first comes first, what is closed comes last, and pages lose and repeat nothing', async () => {
  const made: string[] = []
  // Many at the same moment: the key must tell them apart.
  for (let place = 0; place < queuePageSize + 8; place++) {
    made.push((await newOrder(app, kari, { nameNb: 'Sidevik kommune', dueAt: hours(Math.floor(place / 10)) })).id)
  }
  const late = await newOrder(app, kari, { nameNb: 'Sidevik kommune', dueAt: hours(-5) })
  const closed: string[] = []
  for (let place = 0; place < queuePageSize; place++) {
    const closedAt = hours(-100 - Math.floor(place / 10))
    closed.push((await newOrder(app, kari, { nameNb: 'Sidevik kommune', state: 'withdrawn', closedAt })).id)
  }
  for (const search of ['', 'sidevik']) {
    const pages: string[][] = []
    let after: string | undefined
    do {
      const { rows, next } = await found({ search, after })
      pages.push(rows.map(({ id }) => id))
      after = next
    } while (after)
    expect(pages.map((page) => page.length)).toEqual([queuePageSize, queuePageSize, 9])
    const listed = pages.flat()
    expect(listed[0]).toBe(late.id)
    expect(new Set(listed)).toEqual(new Set([...made, late.id, ...closed]))
    // Of those that are due at one moment, the one that came first.
    expect(listed.slice(0, made.length + 1)).toEqual([late.id, ...made])
    const { rows } = await found({ search, group: 'closed' })
    const times = rows.map(({ closedAt }) => closedAt?.getTime() ?? 0)
    expect(times).toEqual(times.toSorted((one, other) => other - one))
  }
  expect(await queueCounts(app.db)).toMatchObject({ waiting: made.length + 1, closed: closed.length })
  await app.db.execute('delete from orders')
})

test('a search finds by number with spaces, name, short name, own number, username and address', async () => {
  const order = await newOrder(app, kari, { nameNb: 'Østvågen bibliotek', shortName: 'ostvagen' }, [
    { emailAddress: 'Berit@Ostvagen.example' },
  ])
  const other = await newOrder(app, nora, { nameNb: 'Helt annet', shortName: 'annet' })
  const spaced = order.number.replace(/(\d{3})(\d{3})(\d{3})/, '$1 $2 $3')
  for (const search of [
    spaced,
    order.number.slice(2, 8),
    'ØSTVÅGEN',
    'bibliotek østvå',
    'ostvagen',
    `${order.reference}`,
    kari.username.toUpperCase(),
    'berit@ostvagen.EXAMPLE',
  ]) {
    expect(`${search}: ${await ids({ search })}`).toBe(`${search}: ${order.id}`)
  }
  for (const search of ['%', '_', '\\', "'", 'finnes ikke', `${kari.username} annet`]) {
    expect(await ids({ search })).toEqual([])
  }
  expect((await ids({ search: 'a' })).toSorted()).toEqual([order.id, other.id].toSorted())
})

test('the account behind a mere address is neither shown nor found', async () => {
  const order = await newOrder(app, nora, { nameNb: 'Skjult havn' })
  await app.db.execute(
    `update order_parties set person = null, email_address = '${nora.person.email}' where "order" = '${order.id}'`,
  )
  const { rows } = await found({ search: 'skjult' })
  expect(rows[0]?.applicant).toEqual({ name: '', username: null, emailAddress: nora.person.email })
  expect(await ids({ search: `skjult ${nora.username}` })).toEqual([])
})

test('groups, subjects and what is mine each leave out the rest', async () => {
  await app.db.execute('delete from orders')
  const waiting = await newOrder(app, kari)
  const asked = await newOrder(app, kari, { state: 'asked', askedAt: new Date(), kind: 'developer' })
  const mine = await newOrder(app, kari, { claimedBy: sindre.id, claimedAt: new Date() })
  const own = await newOrder(app, sindre, { kind: 'developer' })
  expect((await ids({ group: 'waiting' })).toSorted()).toEqual([waiting.id, mine.id, own.id].toSorted())
  expect(await ids({ group: 'asked' })).toEqual([asked.id])
  expect(await ids({ group: 'approved' })).toEqual([])
  expect((await ids({ subject: 'developer' })).toSorted()).toEqual([asked.id, own.id].toSorted())
  expect(await ids({ subject: 'succession' })).toEqual([])
  expect(await ids({ mine: true })).toEqual([mine.id])
  const { rows } = await found({})
  expect(rows.filter(({ isOwn }) => isOwn).map(({ id }) => id)).toEqual([own.id])
})

test('the page shows the first order, or the chosen one, and leads from one’s own to where one sees it', async () => {
  await app.db.execute('delete from orders')
  const own = await newOrder(app, sindre, { nameEn: 'Own municipality', dueAt: hours(1) })
  const first = await newOrder(app, kari, { nameEn: 'First municipality', dueAt: hours(-30) })
  const second = await newOrder(app, kari, { nameEn: 'Second municipality', dueAt: hours(60) })
  const page = await sindre.browser.open('/desk')
  expect(page.html).toContain('Late, 1 day over time')
  expect(page.html).toContain(`Order ${first.reference}: First municipality`)
  expect(page.html).toContain('Your own')
  expect(page.html).toContain(`href="/orders/${own.id}"`)
  const chosen = await sindre.browser.open(`/desk?state=all&order=${second.id}`)
  expect(chosen.html).toContain(`Order ${second.reference}: Second municipality`)
  const ownChosen = await sindre.browser.open(`/desk?order=${own.id}`)
  expect(ownChosen.html).toContain('You have a part in this order yourself.')
  expect((await sindre.browser.open('/desk?order=x')).status).toBe(404)
  for (const query of [
    'after=x',
    'after=open_0000-01-01T00:00:00.000000Z_1',
    'after=closed_0000-01-01T00:00:00.000000Z_1',
    'after=closed_2026-02-31T00:00:00.000000Z_1',
    'after=open_2026-01-01T24:00:00.000000Z_1',
    'after=open_9999-99-99T99:99:99.999999Z_1',
    'state=x&about=y',
  ]) {
    expect((await sindre.browser.open(`/desk?${query}`)).status).toBe(200)
  }
  expect((await kari.browser.open('/desk')).status).toBe(404)
})

test('a page of fifty thousand orders is read from the index', async () => {
  const place = await newOrganisation(app, [kari])
  await app.db.execute(`
    with made as (
      insert into orders (purpose, number, due_at, state, closed_at)
      select 'open', lpad((400000000 + n)::text, 9, '0'),
        now() + n * interval '1 minute', case when n % 5 = 0 then 'waiting' else 'withdrawn' end,
        case when n % 5 = 0 then null else now() - n * interval '1 minute' end
      from generate_series(1, 50000) n returning id, number)
    insert into openings ("order", kind, short_name, name_nb, name_nn, name_en)
    select id, 'developer', 's' || number, 'Sted ' || number, 'Sted', 'Place' from made`)
  await app.db.execute('analyze orders, openings')
  for (const group of ['waiting', 'closed', 'all'] as const) {
    const read = await app.db.transaction(async (tx) => {
      const before = await ordersRead(tx)
      let after: string | undefined
      for (let page = 0; page < 10; page++) {
        after = (await queuePage(tx, sindre.id, { ...all, group, after })).next
      }
      return (await ordersRead(tx)) - before
    })
    // Ten pages with one row more than each shows, read twice (is it one's own?).
    expect(read).toBeGreaterThan(250)
    expect(read).toBeLessThan(1000)
  }
  expect(await queueCounts(app.db)).toMatchObject({ waiting: 1001, closed: 1001 })
  // One operator who has decided many of them and holds some, and one who has hardly begun.
  for (const [operator, from, to] of [
    [sindre, 1, 2000],
    [nora, 2001, 2009],
  ] as const) {
    await app.db.execute(`
      with made as (
        insert into orders (purpose, number, organisation, due_at, state, closed_at, decided_by, decided_at)
        select 'become-service-owner', lpad((450000000 + n)::text, 9, '0'), '${place.id}', now(), 'declined',
          now() - n * interval '25 minutes', '${operator.id}', now()
        from generate_series(${from}, ${to}) n returning id)
      insert into openings ("order", kind) select id, 'service-owner' from made`)
    await app.db.execute(`
      insert into order_claims ("order", operator)
      select id, '${operator.id}' from whole_orders where state = 'waiting' and claimed_by is null
      order by due_at desc limit 20`)
  }
  await app.db.execute('analyze orders, openings, order_claims')
  for (const [operator, most] of [
    [sindre, 3000],
    [nora, 300],
  ] as const) {
    for (const group of ['waiting', 'closed', 'all'] as const) {
      const read = await app.db.transaction(async (tx) => {
        const before = await ordersRead(tx)
        expect((await queuePage(tx, operator.id, { ...all, group, mine: true })).rows.length).toBeGreaterThan(0)
        return (await ordersRead(tx)) - before
      })
      expect(read, `${group} of ${operator === sindre ? 'one' : 'a beginner'}`).toBeLessThan(most)
    }
  }
})
