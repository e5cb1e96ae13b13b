import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gitEnvironment } from '../src/git/git.ts'
import type { Browser } from '../test/house/browser.ts'
import { endAtLast } from './ending.ts'
import { median, timed } from './samples.ts'
import type { Studio } from './studio.ts'
import type { Row } from './table.ts'

const run = promisify(execFile)
const rounds = 20
/** How much longer than from the local path a clone may take (ms). */
const most = 40

/**
 * Clone and push through the studio's door, beside the same with the repository's path.
 * @param kari the browser of somebody who may create services
 */
export async function git(studio: Studio, kari: Browser): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'studio-bench-git-'))
  endAtLast(() => rm(folder, { recursive: true, force: true }))
  const repositories = join(studio.dataFolder, 'repositories')
  const before = await readdir(repositories)
  const address = await newService(studio, kari)
  const made = (await readdir(repositories)).find((name) => !before.includes(name))
  const copy = join(folder, 'copy.git')
  await git('/', 'clone', '-q', '--bare', join(repositories, made ?? ''), copy)

  const [cloned, clonedHere, pushed, pushedHere]: [number[], number[], number[], number[]] = [[], [], [], []]
  // By turns, so that a busy moment of the machine falls on all of them.
  for (let round = 0; round < rounds; round++) {
    clonedHere.push(await timed(() => git(folder, 'clone', '-q', copy, `here-${round}`)))
    cloned.push(await timed(() => git(folder, 'clone', '-q', address, `door-${round}`)))
  }
  for (let round = 0; round < rounds; round++) {
    pushedHere.push(await push(join(folder, 'here-0'), round))
    pushed.push(await push(join(folder, 'door-0'), round))
  }
  const here = median(clonedHere)
  return [
    row('git clone', median(cloned), here, { most: here + most }),
    row('git push', median(pushed), median(pushedHere)),
  ]

  async function push(clone: string, round: number): Promise<number> {
    await writeFile(join(clone, `fil-${round}.txt`), `${round}\n`)
    await git(clone, 'add', '-A')
    await git(clone, 'commit', '-q', '-m', 'Endret')
    return timed(() => git(clone, 'push', '-q'))
  }

  async function git(cwd: string, ...args: string[]): Promise<void> {
    const env = gitEnvironment({ 'user.name': 'Kari', 'user.email': 'kari@fjordvik.example' })
    await run('git', args, { cwd, env })
  }
}

function row(what: string, figure: number, here: number, budget?: Row['budget']): Row {
  return { what: `${what}, template`, figure, unit: 'ms', floor: { what: 'local path', figure: here }, budget }
}

/** A service made from the template, and a key that may write. @returns the address to clone */
async function newService({ url }: Studio, kari: Browser): Promise<string> {
  const service = await kari.post('/services/new', { title: 'Hundelisens', shortName: 'hundelisens', template: 'form' })
  const keys = await kari.post('/settings/access-keys', { name: 'bench', scope: 'write', days: '7' })
  const key = /studio_[\w-]{43}/.exec(keys.html)?.[0]
  if (!key) throw new Error('No key was made')
  return `${url.replace('//', `//kari:${key}@`)}${new URL(service.url).pathname}.git`
}
