import pg from 'pg'
import { readConfig } from '../src/platform/config.ts'
import { listen } from '../src/platform/listen.ts'
import { openLog } from '../src/platform/log.ts'
import { loadSecrets } from '../src/platform/secrets.ts'
import { openStudio } from '../src/studio.ts'
import { endAtLast } from './ending.ts'
import { freePorts } from './program.ts'
import type { Studio } from './studio.ts'
import type { Row } from './table.ts'

const pages: Record<string, { path: string; most?: number }> = {
  'a page that asks for a right': { path: '/organisations/org-1/settings', most: 2 },
  'the people of an organisation': { path: '/organisations/org-1/people' },
  'the dashboard': { path: '/dashboard?in=me' },
  'a search in the directory': { path: '/organisations?q=fjordvik' },
}

/**
 * What one page asks the database, counted on the connections of a second node: this process, on the same database and
 * data folder as the studio under measurement. One question tells who asks; what a page asks beyond it is the rest.
 * @param cookie of somebody who owns org-1
 */
export async function queries(studio: Studio, databaseUrl: string, cookie: string): Promise<Row[]> {
  const counter = countQueries()
  const [port] = await freePorts(1)
  const config = readConfig({
    PORT: `${port}`,
    DATA_FOLDER: studio.dataFolder,
    DATABASE_URL: databaseUrl,
    ANSATTPORTEN_ISSUER: studio.ansattporten.issuer,
    ENHETSREGISTERET_URL: studio.register.url,
    SMTP_URL: studio.mailbox.smtpUrl,
  })
  const node = await openStudio(config, await loadSecrets(studio.dataFolder), databaseUrl, openLog('silent'))
  const end = endAtLast(node.close)
  await listen(node.server, config.host, config.port)
  const count = async (path: string) => {
    const before = counter.asked
    const response = await fetch(config.publicUrl + path, { headers: { cookie } })
    if (!response.ok) throw new Error(`${path} answered ${response.status}`)
    await response.text()
    return counter.asked - before
  }
  const rows: Row[] = []
  const floor = { what: 'who asks', figure: await count('/help') }
  for (const [what, { path, most }] of Object.entries(pages)) {
    const figure = await count(path)
    rows.push({ what: `queries, ${what}`, figure, unit: 'queries', floor, budget: most ? { most } : undefined })
  }
  await end()
  counter.stop()
  return rows
}

/** Counts what goes to the database from this process, but for the queue, which asks by the clock. */
function countQueries(): { asked: number; stop(): void } {
  const { query } = pg.Client.prototype
  const counter = {
    asked: 0,
    stop() {
      pg.Client.prototype.query = query
    },
  }
  pg.Client.prototype.query = function counted(this: pg.Client, ...asked: unknown[]) {
    const [first] = asked
    const text = typeof first === 'string' ? first : String((first as { text?: string })?.text)
    if (!text.includes('pgboss')) counter.asked += 1
    return Reflect.apply(query, this, asked)
  } as typeof query
  return counter
}
