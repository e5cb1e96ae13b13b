import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Browser } from '../test/house/browser.ts'
import type { Load } from './load.ts'
import { postgresUsed } from './postgres.ts'
import { freePorts, type Program, root, startMetered, untilReady } from './program.ts'
import { least, most } from './samples.ts'
import type { Studio } from './studio.ts'
import type { Row } from './table.ts'

const run = promisify(execFile)
const rounds = 5
const milliseconds = 3000
const warmUp = 4000

/** What a round of load gave: pages each second, p95 in ms, milliseconds of processor for a page. */
type Round = { throughput: number; p95: number; node: number; postgres: number | undefined }

type Target = { program: Program; dataFolder?: string; url: string; cookie: string; rounds: Round[] }

/**
 * Throughput of welcome and of a dashboard with 20 services, and the Node process's memory after it.
 * @param kari the browser of somebody with 20 services
 */
export async function pages(studio: Studio, kari: Browser): Promise<Row[]> {
  const welcome = target(studio, '/', '')
  const dashboard = target(studio, '/dashboard', cookieOf(kari, studio.url))
  const length = (await kari.open('/dashboard')).html.length
  const constant = await constantPage(length)
  const targets = [constant, welcome, dashboard]
  for (const one of targets) await load(one, warmUp)
  for (let round = 0; round < rounds; round++) {
    for (const one of targets) one.rounds.push(await measuredLoad(one))
  }
  const memory = await studio.used()
  const floorMemory = await constant.program.used()
  await constant.program.end()
  return [
    ...rowsOf('welcome', welcome, constant),
    ...rowsOf('dashboard, 20 services', dashboard, constant, { least: 800 }),
    {
      what: 'memory after load',
      figure: memory.memory / 1e6,
      unit: 'MB',
      floor: { what: 'constant page', figure: floorMemory.memory / 1e6 },
      budget: { most: 200 },
    },
  ]
}

function target(studio: Studio, path: string, cookie: string): Target {
  return { program: studio, dataFolder: studio.dataFolder, url: studio.url + path, cookie, rounds: [] }
}

/** The session of somebody who is logged in, as a header. */
export function cookieOf({ cookies }: Browser, origin: string): string {
  const session = cookies.get(`${origin} studio-session`)
  if (!session) throw new Error('Nobody is logged in')
  return `studio-session=${session}`
}

async function constantPage(length: number): Promise<Target> {
  const [port] = await freePorts(1)
  const program = startMetered(['bench/constant-page.ts'], { PORT: `${port}`, PAGE_LENGTH: `${length}` })
  const url = `http://localhost:${port}/`
  await untilReady(url, program.child)
  return { program, url, cookie: '', rounds: [] }
}

async function measuredLoad(one: Target): Promise<Round> {
  const postgres = () => (one.dataFolder ? postgresUsed(one.dataFolder) : 0)
  const [nodeBefore, postgresBefore] = [await one.program.used(), await postgres()]
  const { pages, seconds, p95 } = await load(one, milliseconds)
  const [nodeAfter, postgresAfter] = [await one.program.used(), await postgres()]
  const isKnown = postgresBefore !== undefined && postgresAfter !== undefined
  return {
    throughput: pages / seconds,
    p95,
    node: (nodeAfter.cpu - nodeBefore.cpu) / pages,
    postgres: isKnown ? (postgresAfter - postgresBefore) / pages : undefined,
  }
}

/**
 * The load comes from a process of its own: it shares the machine with the server, but not its thread.
 * @param url one address, or several with spaces between them
 */
export async function load({ url, cookie }: Pick<Target, 'url' | 'cookie'>, milliseconds: number): Promise<Load> {
  const program = ['--import', 'tsx', 'bench/load.ts', url, cookie, `${milliseconds}`]
  const { stdout } = await run(process.execPath, program, { cwd: root })
  return JSON.parse(stdout)
}

function rowsOf(what: string, page: Target, constant: Target, budget?: Row['budget']): Row[] {
  // The best round: others on the machine only ever take away.
  const row = (name: string, unit: Row['unit'], read: (round: Round) => number, best = most): Row => ({
    what: `${what}, ${name}`,
    figure: best(page.rounds.map(read)),
    unit,
    floor: { what: 'constant page', figure: best(constant.rounds.map(read)) },
  })
  const rows = [
    row('beside the load', 'pages/s', ({ throughput }) => throughput),
    row('p95 of 8 at once', 'ms', ({ p95 }) => p95, least),
    { ...row('a core of Node', 'pages/s', ({ node }) => 1000 / node), budget },
  ]
  if (page.rounds.some(({ postgres }) => postgres === undefined)) return rows
  const both = row('a core, PostgreSQL too', 'pages/s', ({ node, postgres = 0 }) => 1000 / (node + postgres))
  return [...rows, { ...both, budget }]
}
