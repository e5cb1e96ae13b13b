import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Checkout, checkoutIn } from './checkout.ts'
import { endAll, isEnding } from './ending.ts'
import { fields } from './fields.ts'
import { git } from './git.ts'
import { history } from './history.ts'
import type { Measurement } from './measurement.ts'
import { pages } from './pages.ts'
import { paint } from './paint.ts'
import { people } from './people.ts'
import { root } from './program.ts'
import { scale } from './scale.ts'
import { signUp } from './sign-up.ts'
import { startToReady } from './start-to-ready.ts'
import { type Row, table } from './table.ts'
import { weight } from './weight.ts'

type Group = { says: string; rounds: number; open(checkout: Checkout): Promise<Measurement> }

/** What can be asked for by name, in the order in which it is measured. */
const groups: Record<string, Group> = {
  start: { says: 'starting the studio, again and again', rounds: 7, open: startToReady },
  'sign-up': { says: 'signing people up', rounds: 4, open: signUp },
  pages: { says: 'loading pages', rounds: 5, open: pages },
  fields: { says: 'posting thousands of fields', rounds: 15, open: fields },
  weight: { says: 'weighing pages', rounds: 0, open: weight },
  paint: { says: 'painting pages on a slow machine and network', rounds: 5, open: paint },
  git: { says: 'cloning and pushing', rounds: 5, open: git },
  people: { says: 'loading pages of a person as people are', rounds: 5, open: people },
  scale: { says: 'filling two databases and searching them', rounds: 3, open: scale },
  history: { says: 'filling two histories and reading them', rounds: 3, open: history },
}

const { values, positionals } = parseArgs({ options: { beside: { type: 'string' } }, allowPositionals: true })

async function bench(names: readonly string[], checkouts: readonly Checkout[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const name of names) {
    const group = groups[name]
    if (!group) throw new Error(`There is no ${name}, only ${Object.keys(groups).join(', ')}`)
    process.stderr.write(`${group.says} …\n`)
    rows.push(...(await rowsOf(group, checkouts)))
  }
  return rows
}

async function rowsOf({ rounds, open }: Group, checkouts: readonly Checkout[]): Promise<Row[]> {
  const measured: Measurement[] = []
  for (const checkout of checkouts) measured.push(await open(checkout))
  for (let round = 0; round < rounds; round++) for (const one of measured) await one.round()
  const [ours = [], others = []] = await inTurn(measured, (one) => one.rows())
  return ours.map((row) => ({ ...row, beside: others.find(({ what }) => what === row.what) }))
}

async function inTurn<One, Got>(all: readonly One[], act: (one: One) => Promise<Got>): Promise<Got[]> {
  const got: Got[] = []
  for (const one of all) got.push(await act(one))
  return got
}

/** Timings never decide the exit code: only a bench that breaks fails. */
try {
  const folders = [root, ...(values.beside ? [resolve(values.beside)] : [])]
  const rows = await bench(positionals.length > 0 ? positionals : Object.keys(groups), folders.map(checkoutIn))
  process.stdout.write(`\n${table(rows)}\n\nHow to read it: bench/README.md\n`)
} catch (error) {
  if (!isEnding()) console.error(error)
  process.exitCode = 1
}
await endAll()
process.exit()
