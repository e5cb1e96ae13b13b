import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
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

/** The script behind `npm start`: settings, `node`, its options, the files. */
const words: string[] = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).scripts.start.split(' ')
const at = words.indexOf('node')
const scriptSettings = Object.fromEntries(words.slice(0, at).map((word) => word.split('=')))

/** What stands between `node` and its first file. */
export const nodeOptions = words.slice(at + 1).filter((word) => word.startsWith('--'))

/** The files that `npm start` names. */
export const startFiles = words.slice(at + 1 + nodeOptions.length)

/** Starts a program of the tree in a process of its own, as `npm start` does. */
export function startProgram(files: string[], settings: Record<string, string>, loaded: string[] = []): ChildProcess {
  return spawn(process.execPath, [...nodeOptions, ...loaded.flatMap((name) => ['--import', name]), ...files], {
    cwd: root,
    env: { ...process.env, ...unset, ...scriptSettings, ...settings },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // Own process group: Ctrl-C is ours to handle, in our order.
    detached: true,
  })
}

/** Starts a program that tells what it uses. */
export function startMetered(files: string[], settings: Record<string, string>): Program {
  const child = startProgram(files, settings, ['./bench/meter.ts'])
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
