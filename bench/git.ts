import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gitEnvironment } from '../src/git/git.ts'
import type { Browser } from '../test/house/browser.ts'
import type { Checkout } from './checkout.ts'
import { endAtLast } from './ending.ts'
import type { Measurement } from './measurement.ts'
import { median, timed } from './samples.ts'
import type { Studio } from './studio.ts'
import type { Row } from './table.ts'

const run = promisify(execFile)
/** Clones and pushes in one round. */
const times = 4
/** How many times as long as from the local path a clone may take. */
const budget = { mostTimes: 4 }

/** Clone and push through the studio's door, beside the same with the repository's path. */
export async function git(checkout: Checkout): Promise<Measurement> {
  const { studio, kari } = await checkout.busy()
  const folder = await mkdtemp(join(tmpdir(), 'studio-bench-git-'))
  endAtLast(() => rm(folder, { recursive: true, force: true }))
  const repositories = join(studio.dataFolder, 'repositories')
  const before = await readdir(repositories)
  const address = await newService(studio, kari)
  const made = (await readdir(repositories)).find((name) => !before.includes(name))
  const copy = join(folder, 'copy.git')
  await git('/', 'clone', '-q', '--bare', join(repositories, made ?? ''), copy)

  const [cloned, clonedHere, pushed, pushedHere]: [number[], number[], number[], number[]] = [[], [], [], []]
  return {
    async round() {
      for (let time = 0; time < times; time++) {
        const number = cloned.length
        clonedHere.push(await timed(() => git(folder, 'clone', '-q', copy, `here-${number}`)))
        cloned.push(await timed(() => git(folder, 'clone', '-q', address, `door-${number}`)))
        pushedHere.push(await push(join(folder, 'here-0'), number))
        pushed.push(await push(join(folder, 'door-0'), number))
      }
    },
    async rows() {
      return [row('git clone', cloned, clonedHere, budget), row('git push', pushed, pushedHere)]
    },
  }

  async function push(clone: string, number: number): Promise<number> {
    await writeFile(join(clone, `fil-${number}.txt`), `${number}\n`)
    await git(clone, 'add', '-A')
    await git(clone, 'commit', '-q', '-m', 'Endret')
    return timed(() => git(clone, 'push', '-q'))
  }

  async function git(cwd: string, ...args: string[]): Promise<void> {
    const env = gitEnvironment({ 'user.name': 'Kari', 'user.email': 'kari@fjordvik.example' })
    await run('git', args, { cwd, env })
  }
}

function row(what: string, rounds: number[], here: number[], budget?: Row['budget']): Row {
  const floor = { what: 'local path', figure: median(here), rounds: here }
  return { what: `${what}, template`, figure: median(rounds), rounds, unit: 'ms', floor, budget }
}

/** A service made from the template, and a key that may write. @returns the address to clone */
async function newService({ url }: Studio, kari: Browser): Promise<string> {
  const service = await kari.post('/services/new', { title: 'Hundelisens', shortName: 'hundelisens', template: 'form' })
  const keys = await kari.post('/settings/access-keys', { name: 'bench', scope: 'write', days: '7' })
  const key = /studio_[\w-]{43}/.exec(keys.html)?.[0]
  if (!key) throw new Error('No key was made')
  return `${url.replace('//', `//kari:${key}@`)}${new URL(service.url).pathname}.git`
}
