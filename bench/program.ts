import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
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

/** What the script behind `npm start` of a checkout says: settings, and what stands between `node` and the file. */
export function startScript(folder: string): { settings: Record<string, string>; nodeOptions: string[] } {
  const words: string[] = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).scripts.start.split(' ')
  const at = words.indexOf('node')
  return {
    settings: Object.fromEntries(words.slice(0, at).map((word) => word.split('='))),
    nodeOptions: words.slice(at + 1, -1),
  }
}

/** Starts a program of a checkout in a process of its own, as its `npm start` does. */
export function startProgram(
  folder: string,
  file: string,
  settings: Record<string, string>,
  loaded: string[] = [],
): ChildProcess {
  const script = startScript(folder)
  return spawn(process.execPath, [...script.nodeOptions, ...loaded.flatMap((name) => ['--import', name]), file], {
    cwd: folder,
    env: { ...process.env, ...unset, ...script.settings, ...settings },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // Own process group: Ctrl-C is ours to handle, in our order.
    detached: true,
  })
}

/** Starts a program that tells what it uses. */
export function startMetered(folder: string, file: string, settings: Record<string, string>): Program {
  const child = startProgram(folder, file, settings, [join(root, 'bench/meter.ts')])
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

/** Ports that nobody listened on a moment ago. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const ports = servers.map((server) => {
    const address = server.address()
    return address && typeof address === 'object' ? address.port : 0
  })
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return ports
}
