import { signUp as walkThrough } from '../test/house/browser.ts'
import { kari } from '../test/house/people.ts'
import { endAll, isEnding } from './ending.ts'
import { fields } from './fields.ts'
import { git } from './git.ts'
import { pages } from './pages.ts'
import { scale } from './scale.ts'
import { signUp } from './sign-up.ts'
import { startToReady } from './start-to-ready.ts'
import { openStudio } from './studio.ts'
import { type Row, table } from './table.ts'
import { weight } from './weight.ts'

const services = 20

async function bench(): Promise<Row[]> {
  say('starting the studio, again and again')
  const starts = await startToReady()
  const studio = await openStudio()
  say('signing people up')
  const signUps = await signUp(studio)
  const browser = await walkThrough(studio, kari)
  for (let number = 1; number <= services; number++) {
    const service = { title: `Tjeneste ${number}`, shortName: `tjeneste-${number}`, template: 'form' }
    await browser.post('/services/new', service)
  }
  const weights = await weight(studio, browser)
  say('loading pages')
  const loads = await pages(studio, browser)
  const posts = await fields(browser)
  say('cloning and pushing')
  const gits = await git(studio, browser)
  await studio.end()
  say('filling two databases and searching them')
  return [...starts, ...signUps, ...loads, ...posts, ...weights, ...gits, ...(await scale())]
}

function say(text: string): void {
  process.stderr.write(`${text} …\n`)
}

/** Timings never decide the exit code: only a bench that breaks fails. */
try {
  process.stdout.write(`\n${table(await bench())}\n\nHow to read it: bench/README.md\n`)
} catch (error) {
  if (!isEnding()) console.error(error)
  process.exitCode = 1
}
await endAll()
process.exit()
