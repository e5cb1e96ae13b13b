import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endAtLast } from './ending.ts'
import { endProgram, freePorts, nodeOptions, root, startFiles, startProgram, untilReady } from './program.ts'
import { least, timed } from './samples.ts'
import type { Row } from './table.ts'

const rounds = 7

/** From the command to the first ready answer, stand-ins beside it as `npm start` has them. */
export async function startToReady(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'studio-bench-start-'))
  endAtLast(() => rm(folder, { recursive: true, force: true }))
  const empty = join(folder, 'empty.ts')
  await writeFile(empty, '')
  const [alone, fresh, existing]: [number[], number[], number[]] = [[], [], []]
  // By turns, so that a busy moment of the machine falls on all of them.
  for (let round = 0; round < rounds; round++) {
    const dataFolder = join(folder, `${round}`)
    alone.push(await timed(() => runEmpty(empty)))
    fresh.push(await start(dataFolder))
    existing.push(await start(dataFolder))
  }
  // The least of each: others on the machine only ever add.
  const floor = { what: 'empty program', figure: least(alone) }
  return [
    { what: 'start to ready, new data folder', figure: least(fresh), unit: 'ms', floor, budget: { most: 4000 } },
    { what: 'start to ready, existing', figure: least(existing), unit: 'ms', floor, budget: { most: 2000 } },
  ]
}

async function runEmpty(file: string): Promise<void> {
  await once(spawn(process.execPath, [...nodeOptions, file], { cwd: root, stdio: 'ignore' }), 'exit')
}

async function start(dataFolder: string): Promise<number> {
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
  const child = startProgram(startFiles, settings)
  const end = endAtLast(() => endProgram(child))
  const greeted = greeting(child)
  await untilReady(`http://127.0.0.1:${studio}/health/ready`, child)
  const took = performance.now() - began
  await greeted
  await end()
  return took
}

/** The stand-ins may become ready after the studio; to end them before that would be a fault of ours. */
function greeting({ stdout }: ReturnType<typeof startProgram>): Promise<void> {
  return new Promise((resolve) => {
    let said = ''
    stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('The studio is open at')) resolve()
    })
  })
}
