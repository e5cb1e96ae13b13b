import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrateDatabase } from '../src/platform/database.ts'
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
})
afterAll(async () => {
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

test('after the upgrade every constraint holds for every row', async () => {
  expect(
    await told('select conrelid::regclass::text as "table", conname from pg_constraint where not convalidated'),
  ).toEqual([])
})
