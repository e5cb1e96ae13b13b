import { AsyncLocalStorage } from 'node:async_hooks'
import diagnostics from 'node:diagnostics_channel'
import pg from 'pg'

const works = new AsyncLocalStorage<string[]>()

/** The bounds of transactions, the queue, the job that empties the outbox, and the session's slide: of the house, and of
 * no work. */
const isApart =
  /^\s*(begin|commit|rollback|savepoint|release|set)\b|pgboss|^update "sessions"|^(select .* from|delete from) "outbox"/i

/**
 * What the database is asked for a piece of work, and for the requests that arrive meanwhile, from request to answer;
 * what jobs ask is not among it.
 * @returns the statements, in the order in which they were sent
 */
export async function statementsOf(act: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = []
  const begin = () => works.enterWith(asked)
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = new Proxy(query, {
    apply(ask, client, [question, ...more]) {
      works.getStore()?.push(textOf(question))
      return Reflect.apply(ask, client, [question, ...more])
    },
  })
  diagnostics.subscribe('http.server.request.start', begin)
  try {
    await works.run(asked, act)
  } finally {
    diagnostics.unsubscribe('http.server.request.start', begin)
    pg.Client.prototype.query = query
  }
  return asked.filter((statement) => !isApart.test(statement))
}

function textOf(question: unknown): string {
  if (typeof question === 'string') return question
  return typeof question === 'object' && question !== null && 'text' in question ? `${question.text}` : ''
}
