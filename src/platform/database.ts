import { fileURLToPath } from 'node:url'
import { drizzle, type NodePgQueryResultHKT } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import type { PgDatabase } from 'drizzle-orm/pg-core'
import pg from 'pg'
import type { Log } from './log.ts'

/** The pool, or a transaction of it: a function that writes takes either, and inside a transaction gets the transaction. */
export type Database = PgDatabase<NodePgQueryResultHKT>

export type Pool = { db: Database; pool: pg.Pool; close(): Promise<void> }

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))

/** Opens a pool of connections. Lost connections are made anew; what was under way on them fails. */
export function openDatabase(url: string, log: Log, connections = 20): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'studio',
  })
  pool.on('error', (error) => pool.ending || log.warn({ error }, 'database connection lost'))
  return { db: drizzle(pool, { casing: 'snake_case' }), pool, close: () => pool.end() }
}

/** Brings the schema up to date. Several nodes may start at once: one migrates, the others wait. */
export async function migrateDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('studio migrations'))`)
    await migrate(drizzle(client), { migrationsFolder })
  } finally {
    await client.end()
  }
}

/** Whether an error is the database's refusal by this constraint or unique index. Drizzle wraps the driver's error. */
export function violates(error: unknown, constraint: string): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('constraint' in cause && cause.constraint === constraint) return true
  }
  return false
}

/** Whether the database could not be reached or went away in the middle: worth another try later, nobody's fault here. */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause ? String(cause.code) : ''
    // Class 08 is connection trouble, 57P01–57P03 a server that stops or starts (PostgreSQL, appendix A).
    if (/^(08...|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE)$/.test(code)) return true
    if (/Connection terminated|timeout exceeded when trying to connect/.test(cause.message)) return true
  }
  return false
}
