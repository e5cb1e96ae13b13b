import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Checkout } from './checkout.ts'
import { endAtLast } from './ending.ts'
import type { Measurement } from './measurement.ts'
import { endProgram, freePorts, startProgram, startScript, untilReady } from './program.ts'
import { least, timed } from './samples.ts'

/** From the command to the first ready answer, stand-ins beside it as `npm start` has them. */
export async function startToReady({ folder: checkout }: Checkout): Promise<Measurement> {
  const folder = await mkdtemp(join(tmpdir(), 'studio-bench-start-'))
  endAtLast(() => rm(folder, { recursive: true, force: true }))
  const empty = join(folder, 'empty.ts')
  await writeFile(empty, '')
  const [alone, fresh, existing]: [number[], number[], number[]] = [[], [], []]
  return {
    async round() {
      const dataFolder = join(folder, `${alone.length}`)
      alone.push(await timed(() => runEmpty(checkout, empty)))
      fresh.push(await start(checkout, dataFolder))
      existing.push(await start(checkout, dataFolder))
    },
    async rows() {
      // The least of each: others on the machine only ever add.
      const floor = { what: 'empty program', figure: least(alone), rounds: alone }
      return [
        {
          what: 'start to ready, new data folder',
          figure: least(fresh),
          rounds: fresh,
          unit: 'ms',
          floor,
          budget: { mostTimes: 72 },
          guidance: { most: 4000 },
        },
        {
          what: 'start to ready, existing',
          figure: least(existing),
          rounds: existing,
          unit: 'ms',
          floor,
          budget: { mostTimes: 36 },
          guidance: { most: 2000 },
        },
      ]
    },
  }
}

async function runEmpty(checkout: string, file: string): Promise<void> {
  const { nodeOptions } = startScript(checkout)
  await once(spawn(process.execPath, [...nodeOptions, file], { cwd: checkout, stdio: 'ignore' }), 'exit')
}

async function start(checkout: string, dataFolder: string): Promise<number> {
  const [studio, ansattporten, browser, mailbox, smtp, register] = await freePorts(6)
  const settings = {
    PORT: `${studio}`,
    DATA_FOLDER: dataFolder,
    ANSATTPORTEN_PORT: `${ansattporten}`,
    ANSATTPORTEN_BROWSER_PORT: `${browser}`,
    MAILBOX_PORT: `${mailbox}`,
    MAILBOX_SMTP_PORT: `${smtp}`,
    ENHETSREGISTERET_PORT: `${register}`,
  }
  const began = performance.now()
  const child = startProgram(checkout, settings)
  const end = endAtLast(() => endProgram(child))
  const ready = untilReady(`http://127.0.0.1:${studio}/health/ready`, child)
  const [took] = await Promise.all([ready.then(() => performance.now() - began), greeting(child)])
  await end()
  return took
}

/** The stand-ins may become ready after the studio; to end them before that would be a fault of ours. */
function greeting(child: ReturnType<typeof startProgram>): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('The studio is open at')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`The studio ended with ${code} before its stand-ins were ready`)))
  })
}
