import pg from 'pg'
import { type Browser, signUp } from '../test/house/browser.ts'
import { kari, ola } from '../test/house/people.ts'
import type { Checkout } from './checkout.ts'
import { fill } from './fill.ts'
import { busyName, historyStatements, inviting, machineName } from './history-seed.ts'
import type { Measurement } from './measurement.ts'
import { cookieOf, load, machineTime, measuredLoad, type Target, targetOf } from './pages.ts'
import { median, timed } from './samples.ts'
import { openStudio, type Studio } from './studio.ts'
import type { Row } from './table.ts'

const [few, many] = [2000, 2_000_000]
const milliseconds = 1000
const warmUp = 1000
const acceptances = 10
/** How many times as long anything may take where the history is long. */
const budget = { mostTimes: 2 }

const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10)

/** Each filter, by what there is much of, little, and nothing. */
const filters: Record<string, string[]> = {
  'no filter': [''],
  'filter by person': [`person=${machineName}`, 'person=person50', 'person=ola', 'person=administrator'],
  'filter by act': ['act=service-pushed', 'act=teams-changed', 'act=team-deleted'],
  'filter by days': [`from=${day(30)}`, `to=${day(700)}`, `from=${day(400)}&to=${day(399)}`, `to=${day(900)}`],
  'all filters': [`person=person50&act=teams-changed&from=${day(600)}&to=${day(300)}`],
}

const pages: Record<string, string[]> = {
  dashboard: ['/dashboard?in=me', `/dashboard?in=${busyName}`],
  ...Object.fromEntries(
    Object.entries(filters).map(([what, queries]) => [
      `history of an organisation, ${what}`,
      queries.map((query) => `/organisations/${busyName}/history?${query}`),
    ]),
  ),
}

type Filled = { studio: Studio; cookie: string; guest: Browser; database: pg.Client; accepted: number[] }

/**
 * What must not grow with the history: 2 million records beside 2,000, most of them one organisation's and of one account
 * that pushes by machine. Machine time of pages; an acceptance is timed, and its invitation made by SQL between.
 */
export async function history(checkout: Checkout): Promise<Measurement> {
  const both = { few: await filled(checkout, few), many: await filled(checkout, many) }
  const targets = Object.entries(pages).map(([what, paths]) => ({
    what,
    few: targetOf(both.few.studio, paths, both.few.cookie),
    many: targetOf(both.many.studio, paths, both.many.cookie),
  }))
  for (const { few, many } of targets) for (const one of [few, many]) await load(one, warmUp)
  return {
    async round() {
      for (const { few, many } of targets) {
        few.rounds.push(await measuredLoad(few, milliseconds))
        many.rounds.push(await measuredLoad(many, milliseconds))
      }
      for (let time = 0; time < acceptances; time++) for (const one of [both.few, both.many]) await accept(one)
    },
    async rows() {
      for (const { studio, database } of [both.few, both.many]) {
        await database.end()
        await studio.end()
      }
      const accepting = rowOf('accepting an invitation', medianOf(both.few.accepted), medianOf(both.many.accepted))
      return [...targets.map((one) => pageRow(one)), accepting]
    },
  }
}

function pageRow({ what, few, many }: { what: string; few: Target; many: Target }): Row {
  return rowOf(what, machineTime(few), machineTime(many))
}

function medianOf(rounds: number[]) {
  return { figure: median(rounds), rounds }
}

function rowOf(what: string, few: ReturnType<typeof medianOf>, many: ReturnType<typeof medianOf>): Row {
  return { what: `${what}, 2 million records`, ...many, unit: 'ms', floor: { what: '2,000 records', ...few }, budget }
}

async function filled(checkout: Checkout, records: number): Promise<Filled> {
  const studio = await openStudio(checkout.folder)
  const browser = await signUp(studio, kari, { username: 'kari' })
  const guest = await signUp(studio, ola, { username: 'ola' })
  const database = new pg.Client({ connectionString: await fill(checkout, studio, 'small', 'kari') })
  await database.connect()
  for (const statement of historyStatements(records)) await database.query(statement)
  return { studio, cookie: cookieOf(browser, studio.url), guest, database, accepted: [] }
}

async function accept({ database, guest, accepted }: Filled): Promise<void> {
  let invitation = ''
  for (const statement of inviting) {
    const { rows } = await database.query<{ invitation?: string }>(statement, ['ola'])
    invitation = rows[0]?.invitation ?? invitation
  }
  accepted.push(
    await timed(async () => {
      const { status } = await guest.post(`/invitations/${invitation}/accept`, {}, { follow: false })
      if (status !== 303) throw new Error(`An invitation was answered with ${status}`)
    }),
  )
}
