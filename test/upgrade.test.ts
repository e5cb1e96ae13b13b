import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrateDatabase } from '../src/platform/database.ts'
import { appointOwners } from '../src/service-desk/successions/appointment.ts'
import { type BareHouse, makeQueues, openBareHouse } from './house/bare-house.ts'
import { createEmptyDatabase } from './house/database-server.ts'
import { type Fact, facts } from './upgrade/facts.ts'
import { type Inventory, inventoryOf, lostBetween } from './upgrade/inventory.ts'

const migrations = fileURLToPath(new URL('../migrations', import.meta.url))

/** The migrations that studios in use have: all that come later must keep what these hold. */
const used = [
  '0000_begin',
  '0001_organisations',
  '0002_organisation_logos',
  '0003_attempt-purpose',
  '0004_administrators-records',
  '0005_service_desk',
]

let database: Awaited<ReturnType<typeof createEmptyDatabase>>
let client: pg.Client
let house: BareHouse
let dataFolder: string
let before: Inventory
const toldBefore = new Map<Fact, unknown[]>()

beforeAll(async () => {
  database = await createEmptyDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await migrateAsUsed(client)
  await client.query(await readFile(new URL('upgrade/rows.sql', import.meta.url), 'utf8'))
  before = await inventoryOf(client)
  for (const fact of facts) toldBefore.set(fact, await told(fact.before))
  await migrateDatabase(database.url)
  dataFolder = await mkdtemp(join(tmpdir(), 'studio-upgrade-'))
  await makeQueues(database.url)
  house = await openBareHouse(database.url, dataFolder)
})
afterAll(async () => {
  await house.close()
  await rm(dataFolder, { recursive: true })
  await client.end()
  await database.drop()
})

/** Runs the used migrations alone, whatever has come since. */
async function migrateAsUsed(client: pg.Client): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'studio-upgrade-'))
  await cp(migrations, folder, { recursive: true })
  const path = join(folder, 'meta/_journal.json')
  const journal: { entries: { tag: string }[] } = JSON.parse(await readFile(path, 'utf8'))
  const entries = journal.entries.filter(({ tag }) => used.includes(tag))
  expect(entries.map(({ tag }) => tag)).toEqual(used)
  await writeFile(path, JSON.stringify({ ...journal, entries }))
  await migrate(drizzle(client), { migrationsFolder: folder })
  await rm(folder, { recursive: true })
}

/** What a question is answered with, as the database writes it: moments to the microsecond. */
async function told(question: string): Promise<unknown[]> {
  const { rows } = await client.query<{ row: unknown }>(`select to_jsonb(answer) as row from (${question}) answer`)
  return rows.map(({ row }) => row)
}

test('before the upgrade there is a row in every table', () => {
  const empty = [...before].filter(([, rows]) => rows.length === 0).map(([table]) => table)
  expect(empty).toEqual([])
})

test('before the upgrade every fact has something to tell', () => {
  expect(facts.filter((fact) => toldBefore.get(fact)?.length === 0).map(({ fact }) => fact)).toEqual([])
})

test('what an upgrade changed is told by a fact, all else is as it was', async () => {
  const lost = lostBetween(before, await inventoryOf(client))
  const isTold = (name: string) =>
    facts.some(({ tells = [] }) => tells.some((one) => one === name || name.startsWith(`${one}.`)))
  expect(lost.filter((name) => !isTold(name))).toEqual([])
})

test.for(facts)('after the upgrade $fact', async (fact) => {
  expect(await told(fact.after ?? fact.before)).toEqual(toldBefore.get(fact))
})

test('after the upgrade every order has what its purpose and its state want', async () => {
  // Triggers judge what is written, and not what lay there when they came.
  await client.query(`begin; update orders set state = state where closed_at is null;
    update openings set bodies = bodies; update successions set dropped = dropped; update order_approvals set at = at; commit`)
})

test('after the upgrade an approved organisation is furnished', async () => {
  await house.furnish(await ordered(1005))
  expect(await standing(1005)).toEqual({ state: 'done', first: 'nora.berg', decided: 'sindre.lie' })
})

test('after the upgrade the first of two approvals counts for the second', async () => {
  const order = await ordered(1012)
  await client.query(`delete from order_claims where "order" = '${order}'`)
  await client.query(`update identities set last_used_at = now() - interval '181 days';
    update access_keys set last_used_at = null`)
  const [nora] = await told(`select id from accounts where username = 'nora.berg'`)
  expect(await house.approve(order, idOf(nora))).toBe('approved')
  expect(await standing(1012)).toEqual({ state: 'approved', first: 'sindre.lie', decided: 'nora.berg' })
})

test('after the upgrade a succession that has waited ends with a new owner', async () => {
  await client.query(`update successions set waits_until = now() where "order" = '${await ordered(1013)}'`)
  await appointOwners(house.app)
  expect(await standing(1013)).toEqual({ state: 'done', first: 'nora.berg', decided: 'sindre.lie' })
  expect(
    await told(`select username from organisation_owners owner join accounts on accounts.id = owner.person
      join organisations on organisations.id = owner.organisation where short_name = 'eikehaug' order by 1`),
  ).toEqual([{ username: 'Ola.Bjornas' }, { username: 'amal.warsame' }])
})

async function ordered(reference: number): Promise<string> {
  const [order] = await told(`select id from orders where reference = ${reference}`)
  return idOf(order)
}

function idOf(row: unknown): string {
  if (typeof row !== 'object' || row === null || !('id' in row)) throw new Error('There is no such row')
  return `${row.id}`
}

async function standing(reference: number): Promise<unknown> {
  const [order] = await told(`select state, first.username as first, decider.username as decided from whole_orders
    left join accounts first on first.id = first_approved_by left join accounts decider on decider.id = decided_by
    where reference = ${reference}`)
  return order
}
