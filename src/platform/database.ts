import { fileURLToPath } from 'node:url'
import { drizzle, type NodePgQueryResultHKT } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import type { PgDatabase } from 'drizzle-orm/pg-core'
import pg from 'pg'
import type { Log } from './log.ts'

/** The pool, or a transaction of it: a function that writes takes either, and inside a transaction gets the transaction. */
export type Database = PgDatabase<NodePgQueryResultHKT>

export type Pool = { db: Database; pool: pg.Pool; close(): Promise<void> }

const casing = 'snake_case'

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))

/** Opens a pool of connections. Lost connections are made anew; what was under way on them fails. */
export function openDatabase(url: string, log: Log, connections = 20): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5000,
    statement_timeout: 30_000,
    // For a server that hangs and cannot keep its own promise.
    query_timeout: 35_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'studio',
  })
  const lost = (error: Error) => pool.ending || log.warn({ error }, 'database connection lost')
  // Without a listener of its own, a connection lost while somebody holds it and asks nothing would end the process.
  pool.on('connect', (client) => client.on('error', lost))
  // The pool repeats what its idle connections said.
  pool.on('error', () => undefined)
  const db = drizzle(pool, { casing })
  // Drizzle's own keeps the connection for ever where the very first word, `begin`, fails on it.
  db.transaction = async (work, settings) => {
    const client = await pool.connect()
    try {
      return await drizzle(client, { casing }).transaction(work, settings)
    } finally {
      client.release()
    }
  }
  return { db, pool, close: () => pool.end() }
}

/** Brings the schema up to date. Several nodes may start at once: one migrates, the others wait. */
export async function migrateDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect().catch((cause) => {
    throw new Error(
      `The database does not let the studio in (${cause.code ?? cause.message}). Is DATABASE_URL right?`,
      {
        cause,
      },
    )
  })
  try {
    await client.query(`select pg_advisory_lock(hashtext('studio migrations'))`)
    await migrate(drizzle(client), { migrationsFolder })
  } finally {
    await client.end()
  }
}

/** A question that pages ask again and again: put into SQL once, and planned once on each connection, by a name that no
 * other question has. */
export function prepared<Question extends object>(prepare: (db: Database) => Question): (db: Database) => Question {
  const made = new WeakMap<Database, Question>()
  return (db) => {
    const question = made.get(db) ?? prepare(db)
    made.set(db, question)
    return question
  }
}

/** Whether a text can be the id of a row. Anything else must not reach the database, for which it would be a fault. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}

/** Escaped for `like`. */
function plain(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

/** A pattern for `like` that fits what contains this text, whatever signs it has. */
export function containing(text: string): string {
  return `%${plain(text)}%`
}

/** A pattern for `like` that fits what begins with this text. */
export function beginningWith(text: string): string {
  return `${plain(text)}%`
}

/** Whether an error is the database's refusal by this constraint or unique index. Drizzle wraps the driver's error. */
export function violates(error: unknown, constraint: string): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('constraint' in cause && cause.constraint === constraint) return true
  }
  return false
}

/** Whether the database could not be reached, went away in the middle or took too long: worth another try later. */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause ? String(cause.code) : ''
    // Class 08 is connection trouble, 57P01–57P03 a server that stops or starts, 57014 a statement ended before it was
    // done (PostgreSQL, appendix A).
    if (/^(08...|57P0[123]|57014|ECONNREFUSED|ECONNRESET|EPIPE)$/.test(code)) return true
    if (
      /Connection terminated|connection error and is not queryable|timeout exceeded when|Query read timeout/.test(
        cause.message,
      )
    )
      return true
  }
  return false
}
