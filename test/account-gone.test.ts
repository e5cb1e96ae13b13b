import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimName, freeAlternatives, isFree } from '../src/accounts/name.ts'
import { accessKeys, accountSuspensions, keptForms } from '../src/accounts/tables.ts'
import { environments } from '../src/environments/tables.ts'
import { invitations, joinRequests } from '../src/joining/tables.ts'
import { accessRequests } from '../src/members/tables.ts'
import { departures, organisationSuspensions, representations } from '../src/organisations/tables.ts'
import { notes } from '../src/service-desk/desk/tables.ts'
import { drafts } from '../src/service-desk/openings/tables.ts'
import { addEntry } from '../src/service-desk/orders/order.ts'
import { stops } from '../src/service-desk/successions/tables.ts'
import { addFavourite } from '../src/services/favourites.ts'
import { closedTransfers, transfers } from '../src/services/tables.ts'
import { activationMail } from './house/browser.ts'
import { openTestHouse, type TestHouse } from './house/house.ts'
import { arrive, filledForm, newPerson, sessionRow } from './house/many-people.ts'
import { newOperator } from './house/operator.ts'
import { newOrder } from './house/order.ts'
import { type Guest, newGuest, newOrganisation, newTeam, putIntoTeam } from './house/organisation.ts'
import { letIn, newService } from './house/service.ts'

let app: TestHouse
let kari: Guest
let sindre: Guest
beforeAll(async () => {
  app = await openTestHouse()
  kari = await newGuest(app)
  sindre = await newOperator(app)
})
afterAll(() => app.close())

type Reference = { table: string; column: string; to: string; onDelete: string }

/** The keys to people and accounts. */
async function references(): Promise<Reference[]> {
  const { rows } = await app.db.execute<Reference>(
    `select conrelid::regclass::text as "table", attname as "column", confrelid::regclass::text as "to",
       case confdeltype when 'c' then 'goes' else 'stays' end as "onDelete"
     from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
     where contype = 'f' and confrelid in ('people'::regclass, 'accounts'::regclass)`,
  )
  return rows
}

/** How many rows a person has by each key. */
async function rowsOf({ id }: Guest, all: readonly Reference[]): Promise<Map<string, number>> {
  const counts = all.map(async ({ table, column }) => {
    const { rows } = await app.db.execute<{ count: number }>(
      `select count(*)::int as count from ${table} where "${column}" = '${id}'`,
    )
    return [`${table}.${column}`, rows[0]?.count ?? 0] as const
  })
  return new Map(await Promise.all(counts))
}

async function sizes(): Promise<Map<string, number>> {
  const { rows: tables } = await app.db.execute<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('limits', 'outbox')`,
  )
  const counts = tables.map(async ({ name }) => {
    const { rows } = await app.db.execute<{ count: number }>(`select count(*)::int as count from "${name}"`)
    return [name, rows[0]?.count ?? 0] as const
  })
  return new Map(await Promise.all(counts))
}

const close = ({ id }: Guest) => app.db.execute(`delete from accounts where id = '${id}'`)

/** Ola has done, has and may do all there is, in Kari's organisation and at the desk. */
async function everywhere(ola: Guest) {
  const { db } = app
  const home = await newOrganisation(app, [kari, ola])
  const team = await newTeam(app, home.id, 'Frontend', 'write')
  await putIntoTeam(app, home.id, team, ola)
  const service = await newService(app, { id: home.id, address: home.shortName }, ola, { visibility: 'open' })
  const [offered, shared] = [
    await newService(app, { id: home.id, address: home.shortName }, kari),
    await newService(app, { id: kari.id, address: kari.username }, kari),
  ]
  await letIn(app, shared.id, { person: ola.id }, 'write')
  await addFavourite(db, ola.id, service.id)
  await db.insert(transfers).values({ service: offered.id, receiver: kari.id, offeredBy: ola.id })
  await db.insert(environments).values([
    { organisation: home.id, environment: 'tt02' },
    { organisation: home.id, environment: 'production', terms: '1', acceptedBy: ola.id },
  ])
  await db.insert(invitations).values({
    organisation: home.id,
    emailAddress: newPerson().email,
    tokenHash: crypto.randomUUID(),
    invitedBy: ola.id,
    expiresAt: new Date(Date.now() + 86_400_000),
  })
  const elsewhere = await newOrganisation(app, [kari])
  const answer = { outcome: 'declined', closedAt: new Date(), reason: 'Vi kjenner deg ikke.' } as const
  await db.insert(joinRequests).values([
    { organisation: home.id, person: sindre.id, message: '', ...answer, closedBy: ola.id },
    { organisation: elsewhere.id, person: ola.id, message: '', ...answer, closedBy: kari.id },
    { organisation: elsewhere.id, person: ola.id, message: 'Hei igjen' },
  ])
  await db.insert(departures).values({ organisation: elsewhere.id, person: ola.id, kind: 'left', lost: '' })
  await db.insert(accessRequests).values({ person: ola.id, act: 'create-service', aim: home.shortName })
  await db.insert(closedTransfers).values([
    { owner: home.id, shortName: 'hundelisens', receiver: ola.id, end: 'transfer-declined' },
    { owner: ola.id, shortName: 'hundelisens', receiver: home.id, end: 'transfer-accepted' },
  ])
  await suspensionsOf(ola, elsewhere.id)
  await db.insert(representations).values({ person: ola.id, number: home.number, name: 'Fjordvik' })
  await db.insert(drafts).values({ person: ola.id, typed: { message: 'Kladd' } })
  await db.insert(keptForms).values({ account: ola.id, path: '/services/new', typed: { title: 'Hundelisens' } })
  const end = new Date(Date.now() + 86_400_000)
  const key = { account: ola.id, name: 'Git', scope: 'write', ending: 'abcd', expiresAt: end } as const
  await db.insert(accessKeys).values({ ...key, keyHash: crypto.randomUUID() })
  const orders = await ordersOf(ola)
  return { home, elsewhere, offered, orders }
}

/** Ola was kept out once, and has kept out Nora and an organisation. All of it is over. */
async function suspensionsOf({ id: ola }: Guest, organisation: string) {
  const nora = await newGuest(app)
  const over = { reason: 'Stjålet', endedAt: new Date(), endReason: 'Funnet' }
  const byOla = { ...over, by: ola, endedBy: ola }
  await app.db.insert(accountSuspensions).values([
    { ...over, whose: ola, by: sindre.id, endedBy: sindre.id },
    { ...byOla, whose: nora.id },
  ])
  await app.db.insert(organisationSuspensions).values({ ...byOla, whose: organisation })
}

async function ordersOf(ola: Guest) {
  const own = await newOrder(app, ola)
  const [now, who] = [new Date(), ola.id]
  const handled = await newOrder(app, kari, {
    registeredBy: who,
    claimedBy: who,
    claimedAt: now,
    firstApprovedBy: who,
  })
  await newOrder(app, kari, { state: 'declined', decidedBy: who, decidedAt: now, closedAt: now, reason: 'Nei.' })
  await addEntry(app.db, handled.id, { kind: 'message', by: who, isFromDesk: true, text: 'Vi ser på det.' })
  await app.db.insert(notes).values({ order: handled.id, by: who, text: 'Ring dem.' })
  await app.db.insert(stops).values({ tokenHash: crypto.randomUUID(), order: handled.id, owner: who })
  return { own, handled }
}

test('what refers to people and accounts is told by the decision, with what becomes of it', async () => {
  const decision = await readFile(new URL('../docs/decisions/027-people-and-accounts.md', import.meta.url), 'utf8')
  const told = [...decision.matchAll(/^\| `(\w+\.\w+)` \| (people|accounts) \| (goes|stays|–)/gm)].map(
    ([, column = '', to = '', end = '']) => `${column} → ${to}: ${end}`,
  )
  const real = (await references()).map(({ table, column, to, onDelete }) => {
    const isAccount = table === 'accounts' && column === 'id'
    return `${table.replaceAll('"', '')}.${column} → ${to}: ${isAccount ? '–' : onDelete}`
  })
  expect(told.toSorted()).toEqual(real.toSorted())
})

test('an account goes with all that it had, and nobody else loses a row', async () => {
  const ola = await newOperator(app)
  await everywhere(ola)
  const all = await references()
  const [before, sizesBefore] = [await rowsOf(ola, all), await sizes()]
  expect([...before].filter(([, count]) => count === 0)).toEqual([])
  await close(ola)
  const [after, sizesAfter] = [await rowsOf(ola, all), await sizes()]
  const lost = new Map<string, number>([
    ['accounts', 1],
    ['names', 1],
    ['former_names', -1],
    ['closed_transfers', 2],
  ])
  for (const { table, column, onDelete } of all) {
    const name = `${table}.${column}`
    const had = before.get(name) ?? 0
    if (onDelete === 'goes') lost.set(table, had)
    const kept = onDelete === 'goes' || table === 'accounts' ? 0 : had
    // The open request to come in was withdrawn by whoever had asked.
    expect([name, after.get(name)]).toEqual([name, name === 'join_requests.closed_by' ? kept + 1 : kept])
  }
  const expected = [...sizesBefore].map(([table, size]) => [table, size - (lost.get(table) ?? 0)])
  expect([...sizesAfter]).toEqual(expected)
})

test('whoever is gone is still named, without a username, wherever it says who did something', async () => {
  const ola = await newOperator(app)
  const { home, elsewhere, offered, orders } = await everywhere(ola)
  const { name } = ola.person
  await app.db.execute(
    `insert into audit_records (event, account, organisation, details)
     values ('service-created', '${ola.id}', '${home.id}', '{"service": "fjordvik/hundelisens"}')`,
  )
  await close(ola)
  const pages: [Guest, string][] = [
    [kari, `/organisations/${home.shortName}/history`],
    [kari, `/organisations/${home.shortName}/environments`],
    [kari, `/organisations/${home.shortName}/requests`],
    [kari, `/organisations/${elsewhere.shortName}/requests`],
    [kari, `/organisations/${home.shortName}/invitations`],
    [kari, `/dashboard?context=${home.shortName}`],
    [kari, `${offered.address}/transfer`],
    [kari, `/orders/${orders.handled.id}`],
    [sindre, `/desk/orders/${orders.handled.id}`],
    [sindre, `/desk/orders/${orders.own.id}`],
    [sindre, '/desk'],
  ]
  for (const [reader, address] of pages) {
    const { status, html } = await reader.browser.open(address)
    expect([address, status]).toEqual([address, 200])
    expect([address, html.includes(name)]).toEqual([address, true])
    expect([address, html.includes(ola.username)]).toEqual([address, false])
    expect(html).not.toMatch(/\(null\)|undefined/)
  }
})

test('whoever is gone becomes no owner, and an order of theirs can still be answered', async () => {
  const ola = await newGuest(app)
  const own = await newOrder(app, ola)
  await close(ola)
  const approved = await sindre.browser.post(`/desk/orders/${own.id}/approve`, { greeting: '' })
  expect(approved.status).toBe(422)
  await sindre.browser.post(`/desk/orders/${own.id}/decline`, { reason: 'Søkeren finnes ikke lenger.' })
  const { rows } = await app.db.execute(`select state from orders where id = '${own.id}'`)
  expect(rows).toEqual([{ state: 'declined' }])
})

test('an account with services of its own, and the last owner of an organisation, cannot go', async () => {
  const [ola, nora] = [await newGuest(app), await newGuest(app)]
  await newService(app, { id: ola.id, address: ola.username }, ola)
  await newOrganisation(app, [nora])
  await expect(close(ola)).rejects.toMatchObject({ cause: { constraint: 'services_owner_names_holder_fk' } })
  await expect(close(nora)).rejects.toMatchObject({ cause: { code: '23514' } })
})

test('an account without a name is impossible', async () => {
  const id = crypto.randomUUID()
  const nameless = app.db.execute(
    `with known as (insert into people (id, name) values ('${id}', 'Uten'))
     insert into accounts (id, username, language) values ('${id}', 'uten', 'nb')`,
  )
  await expect(nameless).rejects.toMatchObject({ cause: { constraint: 'accounts_id_names_holder_fk' } })
  const nora = await newGuest(app)
  const unnamed = app.db.execute(`delete from names where holder = '${nora.id}'`)
  await expect(unnamed).rejects.toMatchObject({ cause: { constraint: 'accounts_id_names_holder_fk' } })
})

test('the name of somebody who is gone is nobody’s again, and they come back as the same person by another', async () => {
  const ola = await newGuest(app)
  const first = await activationMail(app, ola.person.email)
  await close(ola)
  expect(await isFree(app.db, ola.username)).toBe(false)
  expect(await freeAlternatives(app.db, ola.username.replace('.', ''))).not.toContain(ola.username)
  await expect(claimName(app.db, crypto.randomUUID(), ola.username)).rejects.toThrow('username-taken')
  const browser = await arrive(app, ola.person)
  const form = await filledForm(app, browser, ola.person)
  expect((await browser.post('/sign-up/complete', form)).status).toBe(422)
  const captcha = (await filledForm(app, browser, ola.person)).captcha
  await browser.post('/sign-up/complete', { ...form, captcha, username: `ny.${ola.username}` })
  await browser.post((await activationMail(app, ola.person.email, first.id)).link, {})
  expect((await sessionRow(app, browser))?.account).toBe(ola.id)
  expect((await browser.open('/settings/history')).status).toBe(200)
})
