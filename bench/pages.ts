import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Browser } from '../test/house/browser.ts'
import type { Checkout } from './checkout.ts'
import type { Load } from './load.ts'
import type { Measurement } from './measurement.ts'
import { postgresUsed } from './postgres.ts'
import { freePorts, type Program, root, startMetered, untilReady } from './program.ts'
import { least, median, most } from './samples.ts'
import type { Studio } from './studio.ts'
import type { Row } from './table.ts'

const run = promisify(execFile)
const milliseconds = 3000
const warmUp = 4000

/** What a round of load gave: pages each second, p95 in ms, milliseconds of processor for a page. */
export type Round = { throughput: number; p95: number; node: number; postgres: number | undefined }

/** What is asked for: addresses with spaces between them, by somebody. */
export type Target = { program: Program; dataFolder?: string; url: string; cookie: string; rounds: Round[] }

/** Throughput of welcome and of a dashboard with 20 services, and the Node process's memory after it. */
export async function pages(checkout: Checkout): Promise<Measurement> {
  const { studio, kari } = await checkout.busy()
  const welcome = targetOf(studio, ['/'], '')
  const dashboard = targetOf(studio, ['/dashboard'], cookieOf(kari, studio.url))
  const length = (await kari.open('/dashboard')).html.length
  const constant = await constantPage(length)
  const targets = [constant, welcome, dashboard]
  for (const one of targets) await load(one, warmUp)
  return {
    async round() {
      for (const one of targets) one.rounds.push(await measuredLoad(one, milliseconds))
    },
    async rows() {
      const memory = await studio.used()
      const floorMemory = await constant.program.used()
      await constant.program.end()
      return [
        ...rowsOf('welcome', welcome, constant),
        ...rowsOf('dashboard, 20 services', dashboard, constant, {
          budget: { leastTimes: 0.03 },
          guidance: { least: 800 },
        }),
        {
          what: 'memory after load',
          figure: memory.memory / 1e6,
          unit: 'MB',
          floor: { what: 'constant page', figure: floorMemory.memory / 1e6 },
          budget: { mostTimes: 2 },
          guidance: { most: 200 },
        },
      ]
    },
  }
}

export function targetOf(studio: Studio, paths: readonly string[], cookie: string): Target {
  const url = paths.map((path) => studio.url + path).join(' ')
  return { program: studio, dataFolder: studio.dataFolder, url, cookie, rounds: [] }
}

/** The session of somebody who is logged in, as a header. */
export function cookieOf({ cookies }: Browser, origin: string): string {
  const session = cookies.get(`${origin} studio-session`)
  if (!session) throw new Error('Nobody is logged in')
  return `studio-session=${session}`
}

export async function constantPage(length: number): Promise<Target> {
  const [port] = await freePorts(1)
  const settings = { PORT: `${port}`, PAGE_LENGTH: `${length}` }
  const program = startMetered(root, settings, ['bench/constant-page.ts'])
  const url = `http://localhost:${port}/`
  await untilReady(url, program.child)
  return { program, url, cookie: '', rounds: [] }
}

export async function measuredLoad(one: Target, milliseconds: number): Promise<Round> {
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

/** Milliseconds of processor for a page, of Node and, where the system tells, PostgreSQL together. */
export function machineTime(target: Target) {
  const rounds = target.rounds.map(({ node, postgres = 0 }) => node + postgres)
  return { figure: median(rounds), rounds }
}

/** The load comes from a process of its own: it shares the machine with the server, but not its thread. */
export async function load({ url, cookie }: Pick<Target, 'url' | 'cookie'>, milliseconds: number): Promise<Load> {
  const program = ['--import', 'tsx', 'bench/load.ts', url, cookie, `${milliseconds}`]
  const { stdout } = await run(process.execPath, program, { cwd: root })
  return JSON.parse(stdout)
}

function rowsOf(what: string, page: Target, constant: Target, judged?: Pick<Row, 'budget' | 'guidance'>): Row[] {
  // The best round: others on the machine only ever take away.
  const row = (name: string, unit: Row['unit'], read: (round: Round) => number, best = most): Row => ({
    what: `${what}, ${name}`,
    figure: best(page.rounds.map(read)),
    rounds: page.rounds.map(read),
    unit,
    floor: { what: 'constant page', figure: best(constant.rounds.map(read)), rounds: constant.rounds.map(read) },
  })
  const rows = [
    row('beside the load', 'pages/s', ({ throughput }) => throughput),
    row('p95 of 8 at once', 'ms', ({ p95 }) => p95, least),
    { ...row('a core of Node', 'pages/s', ({ node }) => 1000 / node), ...judged },
  ]
  if (page.rounds.some(({ postgres }) => postgres === undefined)) return rows
  const both = row('a core, PostgreSQL too', 'pages/s', ({ node, postgres = 0 }) => 1000 / (node + postgres))
  return [...rows, { ...both, ...judged }]
}
