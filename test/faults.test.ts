import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { openLog } from '../src/platform/log.ts'
import { links, readMail } from '../stand-ins/mailbox/read-mail.ts'
import { type Browser, openBrowser, type Visited } from './house/browser.ts'
import { openTestHouse, type TestHouse } from './house/house.ts'
import { arrive, filledForm, newPeople, newPerson, settle } from './house/many-people.ts'
import type { TestPerson } from './house/people.ts'

let database: EmbeddedPostgres
let app: TestHouse
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studio-faults-'))
  database = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), password: 'test', log: openLog('silent') })
  app = await openTestHouse({ DATABASE_URL: database.url })
})
afterAll(async () => {
  await app.close()
  await database.stop()
  await rm(folder, { recursive: true, force: true })
})

async function databaseProcess(): Promise<number> {
  return Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

/** A database in recovery takes its time, and more of it where others use the machine. */
const patience = { timeout: 120_000, interval: 50 }

async function untilReady(): Promise<void> {
  const ready = async () => (await openBrowser(app.url).open('/health/ready')).status
  await vi.waitFor(async () => expect(await ready()).toBe(200), patience)
}

/** The processes that serve the studio's connections. The database forgets those that died when it has recovered. */
async function servers(): Promise<number[]> {
  const rows = await query<{ pid: number }>(`select pid from pg_stat_activity where application_name = 'studio'`)
  return rows.map(({ pid }) => pid)
}

/** The studio may be served for a moment yet by what a blow has doomed: back is what has none of it. */
async function untilBack(doomed: number[]): Promise<void> {
  const left = async () => (await servers()).filter((pid) => doomed.includes(pid))
  await vi.waitFor(async () => expect(await left()).toEqual([]), patience)
  await untilReady()
}

async function query<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

type Step = { person: TestPerson; browser: Browser; fields: Record<string, string> }

async function ready(person: TestPerson): Promise<Step> {
  const browser = await arrive(app, person)
  return { person, browser, fields: await filledForm(app, browser, person) }
}

/** An honest page: what is wrong, the number for support, and a button that sends again all but the secrets. */
function expectHonest({ html, headers }: Visited, { fields }: Step) {
  expect(headers.get('retry-after')).toBe('5')
  expect(html).toContain('Something went wrong on our side.')
  expect(html).toMatch(/class="small-print">[^<]*[\w-]{12}/)
  expect(html).toContain(`name="username" value="${fields.username}"`)
  expect(html).toContain(`name="email" value="${fields.email}"`)
  expect(html).not.toContain(fields.password ?? '')
}

const blows: [string, () => Promise<void>][] = [
  ['the database is killed with kill -9', async () => void process.kill(await databaseProcess(), 'SIGKILL')],
  ['the database is stopped at once', async () => void process.kill(await databaseProcess(), 'SIGQUIT')],
  ['the database is restarted', async () => void process.kill(await databaseProcess(), 'SIGINT')],
  [
    'one of its connections crashes',
    async () => {
      const [server] = await servers()
      if (server) process.kill(server, 'SIGKILL')
    },
  ],
  [
    'all its connections are ended',
    async () => {
      await query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'studio'`)
    },
  ],
]

test.for(blows)(
  '%s while people sign up: honest pages, nothing half-made, and everything goes on',
  { timeout: 300_000 },
  async ([, blow]) => {
    const people = newPeople(24)
    const steps = await Promise.all(people.map(ready))
    app.logLines.length = 0
    const statuses: number[] = []
    const signUp = async (step: Step): Promise<void> => {
      const page = await step.browser.post('/sign-up/complete', step.fields)
      statuses.push(page.status)
      if (page.status === 200 && new URL(page.url).pathname === '/activate') return
      if (new URL(page.url).pathname === '/sign-up/complete') expectHonest(page, step)
      await untilReady()
      return signUp(step)
    }
    const all = Promise.allSettled(steps.map(signUp))
    await vi.waitFor(() => expect(statuses.length).toBeGreaterThan(2), { timeout: 120_000, interval: 2 })
    const doomed = await servers()
    expect(doomed).not.toEqual([])
    await blow()
    const page = await steps[0]?.browser.open('/sign-up/complete')
    expect([200, 503]).toContain(page?.status)
    expect((await all).flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))).toEqual([])
    expect([...new Set(statuses)].filter((status) => status !== 200 && status !== 503)).toEqual([])
    expect(statuses.filter((status) => status === 200)).toHaveLength(24)
    await untilBack(doomed)

    await Promise.all(
      steps.map(async ({ browser, person }) => {
        const mail = await readMail(app.mailbox.url, person.email, { seconds: 120 })
        const { status } = await browser.post(new URL(links(mail)[0] ?? '').pathname, {})
        expect(status).toBe(200)
      }),
    )
    const emails = people.map(({ email }) => `'${email}'`).join()
    const [counts] = await query(`select
    (select count(*)::int from accounts where email_address in (${emails})) as accounts,
    (select count(*)::int from identities where account in (select id from accounts where email_address in (${emails}))) as identities,
    (select count(*)::int from names where holder in (select id from accounts where email_address in (${emails}))) as names,
    (select count(*)::int from audit_records where event = 'sign-up-completed' and account in (select id from accounts where email_address in (${emails}))) as completed,
    (select count(*)::int from sign_ups where email_address in (${emails})) as waiting`)
    expect(counts).toEqual({ accounts: 24, identities: 24, names: 24, completed: 24, waiting: 0 })
    const log = app.logLines.join('')
    for (const { email, name } of people) {
      expect(log).not.toContain(email)
      expect(log).not.toContain(name)
    }
    expect(app.logLines.filter((line) => JSON.parse(line).msg === 'fault')).toEqual([])
  },
)

test('a mail that was on its way when the database went away is finished', { timeout: 150_000 }, async () => {
  await vi.waitFor(async () => expect(await query('select 1 from outbox')).toEqual([]), patience)
})

test('while the database is away the house is alive, not ready, and every page says so in the reader’s language', {
  timeout: 300_000,
}, async () => {
  const browser = await settle(app, newPerson())
  const doomed = await servers()
  const stopped = await databaseProcess()
  process.kill(stopped, 'SIGSTOP')
  process.kill(stopped, 'SIGKILL')
  const pages = await Promise.all([
    browser.open('/dashboard', { headers: { 'accept-language': 'nb' } }),
    openBrowser(app.url).open('/health/live'),
    openBrowser(app.url).open('/'),
    openBrowser(app.url).open('/help/create-user'),
    openBrowser(app.url).open('/health/ready'),
  ])
  const [dashboard, live, welcome, guide, ready] = pages
  expect(live?.status).toBe(200)
  expect(welcome?.status).toBe(200)
  expect(guide?.status).toBe(200)
  if (dashboard?.status !== 200) {
    expect(dashboard?.status).toBe(503)
    expect(dashboard?.html).toContain('Noe gikk galt hos oss.')
    expect(dashboard?.html).toContain('href="/dashboard"')
  }
  expect([200, 503]).toContain(ready?.status)
  await untilBack(doomed)
  expect((await browser.open('/dashboard')).status).toBe(200)
})

test('a service that could not be written down leaves no repository', async () => {
  const browser = await settle(app, newPerson())
  const repositories = join(app.dataFolder, 'repositories')
  const before = await readdir(repositories)
  await app.db.execute(`alter table services add constraint unwritable check (short_name <> 'halv')`)
  const page = await browser.post('/services/new', { title: 'Halv', shortName: 'halv', template: 'form' })
  await app.db.execute('alter table services drop constraint unwritable')
  expect(page.status).toBe(500)
  expect(await readdir(repositories)).toEqual(before)
  expect((await browser.post('/services/new', { title: 'Halv', shortName: 'halv', template: 'form' })).url).toMatch(
    /\/halv$/,
  )
})
