import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDatabase } from '../../test/house/database-server.ts'
import {
  beginningWith,
  containing,
  isDatabaseAway,
  isId,
  migrateDatabase,
  openDatabase,
  type Pool,
  violates,
} from './database.ts'
import { openLog } from './log.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
let narrow: Pool
let other: Pool
let lines: string[]
beforeEach(async () => {
  database = await createDatabase()
  lines = []
  narrow = openDatabase(database.url, openLog('info', { write: (line: string) => void lines.push(line) }), 1)
  other = openDatabase(database.url, openLog('silent'), 1)
})
afterEach(async () => {
  await Promise.all([narrow.close(), other.close()])
  await database.drop()
})

test('a transaction that cannot even begin gives its connection back', async () => {
  const nonsense = { isolationLevel: 'serializable', accessMode: 'nonsense' as 'read only' } as const
  for (let times = 0; times < 3; times += 1) {
    await expect(narrow.db.transaction(async () => undefined, nonsense)).rejects.toThrow()
  }
  expect((await narrow.db.execute<{ one: number }>(sql`select 1 as one`)).rows).toEqual([{ one: 1 }])
})

test('a connection that is lost in the middle of a transaction is nobody’s fault, ends no process and is replaced', async () => {
  const broken = narrow.db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
    await tx.execute(sql`insert into names values ('kari', gen_random_uuid())`)
    await other.db.execute(sql`select pg_terminate_backend(${rows[0]?.pid})`)
    await vi.waitFor(() => expect(lines.join('')).toContain('database connection lost'), 120_000)
    await tx.execute(sql`select 1`)
  })
  expect(isDatabaseAway(await broken.catch((error) => error))).toBe(true)
  expect((await narrow.db.execute(sql`select * from names`)).rows).toEqual([])
})

test('whoever waits too long for a connection is told that the database is away', async () => {
  await narrow.db.transaction(async () => {
    const error = await narrow.db.execute(sql`select 1`).catch((error) => error)
    expect(isDatabaseAway(error)).toBe(true)
  })
})

test('whoever waits too long for what another has locked is told the same', async () => {
  await other.db.execute(sql`insert into names values ('kari', gen_random_uuid())`)
  await other.db.transaction(async (tx) => {
    await tx.execute(sql`select from names for update`)
    const waiting = narrow.db.transaction(async (late) => {
      await late.execute(sql`set local statement_timeout = 50`)
      await late.execute(sql`delete from names`)
    })
    expect(isDatabaseAway(await waiting.catch((error) => error))).toBe(true)
  })
})

test('a refusal of the database is not an absence', async () => {
  const add = () => other.db.execute(sql`insert into names values ('ola', gen_random_uuid())`)
  await add()
  const error = await add().catch((error) => error)
  expect(violates(error, 'names_pkey')).toBe(true)
  expect(violates(error, 'names_holder')).toBe(false)
  expect(isDatabaseAway(error)).toBe(false)
  for (const strange of [undefined, null, 'names_pkey', new Error('x'), { constraint: 'names_pkey' }]) {
    expect(violates(strange, 'names_pkey')).toBe(false)
    expect(isDatabaseAway(strange)).toBe(false)
  }
})

test('ten nodes that start at once migrate once', async () => {
  await Promise.all(Array.from({ length: 10 }, () => migrateDatabase(database.url)))
  const { rows } = await other.db.execute<{ count: number }>(
    sql`select count(*)::int - count(distinct hash)::int as count from drizzle.__drizzle_migrations`,
  )
  expect(rows).toEqual([{ count: 0 }])
})

test('an id is an id as the database writes it', () => {
  expect(isId(crypto.randomUUID())).toBe(true)
  const wrong = [
    '',
    '-'.repeat(36),
    crypto.randomUUID().toUpperCase(),
    `{${crypto.randomUUID()}}`,
    `${crypto.randomUUID()}\n`,
    'a'.repeat(36),
    crypto.randomUUID().replaceAll('-', ''),
  ]
  expect(wrong.filter(isId)).toEqual([])
})

test('a pattern fits the text itself, whatever signs are in it, and nothing more', async () => {
  for (const text of ['50 %', 'a_b', '\\', '%\\_%']) {
    const fits = async (whole: string, pattern: string) => {
      const { rows } = await other.db.execute<{ fits: boolean }>(sql`select ${whole} like ${pattern} as fits`)
      return rows[0]?.fits
    }
    expect(await fits(`før ${text} etter`, containing(text))).toBe(true)
    expect(await fits(`${text} etter`, beginningWith(text))).toBe(true)
    expect(await fits(`før ${text}`, beginningWith(text))).toBe(false)
    expect(await fits('før 50 etter axb', containing(text))).toBe(false)
  }
})
