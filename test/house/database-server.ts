import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrateDatabase, openDatabase } from '../../src/platform/database.ts'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts'
import { openLog } from '../../src/platform/log.ts'
import { openQueue } from '../../src/platform/queue.ts'

const silent = openLog('silent')

/** Where a test run's template database is; set for the processes that the run starts. */
export const templateSetting = 'STUDIO_TEST_TEMPLATE'

/**
 * One server for a whole run: the embedded one in a temporary folder, or the one that TEST_DATABASE_URL names. Makes
 * the template database with all tables, unless an outer run has made it.
 */
export async function startDatabaseServer(): Promise<{ stop(): Promise<void> }> {
  if (process.env[templateSetting]) return { stop: async () => undefined }
  const server = process.env.TEST_DATABASE_URL ? { url: process.env.TEST_DATABASE_URL } : await startOwnServer()
  const template = withDatabase(server.url, `studio_template_${process.pid}`)
  await onServer(server.url, `create database ${nameOf(template)}`)
  await migrateDatabase(template)
  const pool = openDatabase(template, silent, 2)
  const queue = await openQueue(pool, silent, [], [])
  await queue.stop()
  await pool.close()
  process.env[templateSetting] = template
  return {
    async stop() {
      delete process.env[templateSetting]
      await onServer(server.url, `drop database if exists ${nameOf(template)} with (force)`)
      if ('stop' in server) await server.stop()
    },
  }
}

async function startOwnServer() {
  const folder = await mkdtemp(join(tmpdir(), 'studio-test-'))
  const server = await startEmbeddedPostgres({
    folder: join(folder, 'postgres'),
    password: 'test',
    log: silent,
    // Nothing here has to survive a power cut.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  })
  return {
    url: server.url,
    async stop() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

type OwnDatabase = { url: string; drop(): Promise<void> }

/** A database of one's own, made from the template. */
export function createDatabase(): Promise<OwnDatabase> {
  return copyOf(nameOf(templateUrl()))
}

/** One without any table. */
export function createEmptyDatabase(): Promise<OwnDatabase> {
  return copyOf('template0')
}

function templateUrl(): string {
  const template = process.env[templateSetting]
  if (!template) throw new Error('No test database server runs: start tests with `npm test` or `npx vitest run`.')
  return template
}

async function copyOf(original: string): Promise<OwnDatabase> {
  const template = templateUrl()
  const url = withDatabase(template, `studio_test_${randomUUID().replaceAll('-', '')}`)
  const server = withDatabase(template, 'postgres')
  await onServer(server, `create database ${nameOf(url)} template ${original}`)
  return { url, drop: () => onServer(server, `drop database if exists ${nameOf(url)} with (force)`) }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1)
}
