import pg from 'pg'
import type { TestHouse } from './house.ts'

/** Transactions' own words, the slide of the session, the queue, and the job that empties the outbox. */
const notCounted =
  /pgboss|^(begin|commit|rollback|savepoint|release|set)\b|^update "sessions" set "seen_at"|^(select .* from|delete from) "outbox"/i

/** What a piece of work asks a house's database: every statement on its connections, without what is not the work's own. */
export async function countStatements(
  { databaseUrl }: Pick<TestHouse, 'databaseUrl'>,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const name = new URL(databaseUrl).pathname.slice(1)
  const { query } = pg.Client.prototype
  const asked: string[] = []
  pg.Client.prototype.query = function counted(this: pg.Client, ...given: unknown[]) {
    const text = textOf(given[0])
    if (this.database === name && !notCounted.test(text)) asked.push(text)
    return Reflect.apply(query, this, given)
  }
  try {
    await work()
    return asked
  } finally {
    pg.Client.prototype.query = query
  }
}

function textOf(question: unknown): string {
  if (typeof question === 'string') return question
  return typeof question === 'object' && question && 'text' in question ? String(question.text) : ''
}
