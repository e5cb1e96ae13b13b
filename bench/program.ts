import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endAtLast } from './ending.ts'

export const root = fileURLToPath(new URL('../', import.meta.url))

/** Milliseconds of processor time since the process began, all its threads together; resident bytes. */
export type Used = { cpu: number; memory: number }

export type Program = { child: ChildProcess; used(): Promise<Used>; end(): Promise<unknown> }

/** What the caller's shell may say of the studio, and what must not count here. */
const unset = {
  NODE_ENV: '',
  DATABASE_URL: '',
  PUBLIC_URL: '',
  ANSATTPORTEN_ISSUER: '',
  ENHETSREGISTERET_URL: '',
  LOG_LEVEL: '',
  HOST: '',
}

/** What the script behind `npm start` of a checkout says: settings, what stands between `node` and its files, and those. */
export function startScript(folder: string): {
  settings: Record<string, string>
  nodeOptions: string[]
  files: string[]
} {
  const words: string[] = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).scripts.start.split(' ')
  const at = words.indexOf('node')
  const firstFile = words.findIndex((word) => word.endsWith('.ts'))
  return {
    settings: Object.fromEntries(words.slice(0, at).map((word) => word.split('='))),
    nodeOptions: words.slice(at + 1, firstFile),
    files: words.slice(firstFile),
  }
}

/**
 * Starts a program of a checkout in a process of its own, as its `npm start` does.
 * @param files absent for the studio
 */
export function startProgram(
  folder: string,
  settings: Record<string, string>,
  { files, loaded = [] }: { files?: string[]; loaded?: string[] } = {},
): ChildProcess {
  const script = startScript(folder)
  const options = [...script.nodeOptions, ...loaded.flatMap((name) => ['--import', name])]
  return spawn(process.execPath, [...options, ...(files ?? script.files)], {
    cwd: folder,
    env: { ...process.env, ...unset, ...script.settings, ...settings },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // Own process group: Ctrl-C is ours to handle, in our order.
    detached: true,
  })
}

/** Starts a program that tells what it uses; the studio where no files are named. */
export function startMetered(folder: string, settings: Record<string, string>, files?: string[]): Program {
  const child = startProgram(folder, settings, { files, loaded: [join(root, 'bench/meter.ts')] })
  child.stdout?.resume()
  return {
    child,
    async used() {
      child.send('used')
      const [used] = await once(child, 'message')
      return used
    },
    end: endAtLast(() => endProgram(child)),
  }
}

/** Asks a program to end, and waits until it has. */
export async function endProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** Waits until an address answers 200, as long as the program behind it lives. */
export async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + 60_000
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`The program behind ${url} ended with ${child.exitCode}`)
    if (Date.now() > until) throw new Error(`${url} did not become ready within a minute`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(url)
    await response.text()
    return response.ok
  } catch {
    return false
  }
}

const [lowestPort, blocks, blockLength] = [20_000, 120, 100]
let nextPorts: AsyncGenerator<number, never> | undefined

/** Ports that nobody listens on, and that no other bench on this machine takes. */
export async function freePorts(count: number): Promise<number[]> {
  nextPorts ??= ownPorts()
  const ports: number[] = []
  while (ports.length < count) ports.push((await nextPorts.next()).value)
  return ports
}

/** Whoever listens on the first port of a block has the others; they lie below those that a system gives out itself. */
async function* ownPorts(): AsyncGenerator<number, never> {
  const first = await ownBlock()
  for (let place = 0; ; place = (place + 1) % (blockLength - 1)) {
    const server = await listening(first + 1 + place)
    if (!server) continue
    await once(server.close(), 'close')
    yield first + 1 + place
  }
}

async function ownBlock(): Promise<number> {
  for (let block = 0; block < blocks; block++) {
    const first = lowestPort + block * blockLength
    const server = await listening(first)
    server?.unref()
    if (server) return first
  }
  throw new Error('No ports are free')
}

async function listening(port: number): Promise<Server | undefined> {
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
    return server
  } catch {
    return undefined
  }
}
