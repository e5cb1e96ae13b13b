import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { openLog } from './log.ts'

let parent: string
let running: EmbeddedPostgres[]
let lines: string[]
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'studio postgres æøå-'))
  running = []
  lines = []
})
afterEach(async () => {
  for (const database of running) await database.stop()
  await rm(parent, { recursive: true, force: true })
})

async function start(password = 'hemmelig'): Promise<EmbeddedPostgres> {
  const log = openLog('info', { write: (line: string) => void lines.push(line) })
  const settings = { fsync: 'off' }
  const database = await startEmbeddedPostgres({ folder: join(parent, 'postgres'), password, log, settings })
  running.push(database)
  return database
}

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query({ text, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function serverProcess(): Promise<number> {
  return Number((await readFile(join(parent, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('the server gets nothing of the environment but the path', async () => {
  vi.stubEnv('MALLOC_TRIM_THRESHOLD_', '131072')
  vi.stubEnv('SMTP_URL', 'smtp://post:hemmelig@localhost')
  await start()
  vi.unstubAllEnvs()
  const environment = await readFile(`/proc/${await serverProcess()}/environ`, 'utf8')
  const names = environment.split('\0').flatMap((line) => (line === '' ? [] : [line.split('=')[0]]))
  expect(names).not.toContain('SMTP_URL')
  expect(names).not.toContain('MALLOC_TRIM_THRESHOLD_')
  expect(names).toContain('PATH')
})

test('a restart keeps the data, in a folder with spaces and Norwegian letters', async () => {
  const first = await start()
  await ask(first.url, `create table things as select 'blåbær' as name`)
  await first.stop()
  await expect(ask(first.url, 'select 1')).rejects.toThrow()
  const second = await start()
  expect(await ask(second.url, 'select name from things')).toEqual(['blåbær'])
  expect(await ask(second.url, 'show server_encoding')).toEqual(['UTF8'])
})

test('it listens on this machine alone, and asks for the password', async () => {
  const { url } = await start()
  expect(await ask(url, 'show listen_addresses')).toEqual(['127.0.0.1'])
  expect(await ask(url, 'show unix_socket_directories')).toEqual([''])
  for (const password of ['feil', '']) {
    await expect(ask(url.replace(':hemmelig@', `:${password}@`), 'select 1')).rejects.toThrow()
  }
  const hba = await readFile(join(parent, 'postgres', 'pg_hba.conf'), 'utf8')
  expect(hba.split('\n').filter((line) => /^[^#].*\btrust\b/.test(line))).toEqual([])
})

test('killed with kill -9 it comes back by itself, on the same address, with what was committed', async () => {
  const { url } = await start()
  await ask(url, 'create table things as select 1 as number')
  process.kill(await serverProcess(), 'SIGKILL')
  await vi.waitFor(async () => expect(await ask(url, 'select number from things')).toEqual([1]), {
    timeout: 120_000,
    interval: 100,
  })
  expect(lines.join('')).toContain('database ended by itself')
})

test('a second studio on the same folder is refused with a sentence, and the first goes on', async () => {
  const { url } = await start()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await expect(start()).rejects.toThrow(/^Another studio is running on .*Stop it first\.$/)
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await client.end()
})

test('a database that a killed studio left behind is ended, and its data taken over', async () => {
  const program = `
    import { startEmbeddedPostgres } from ${JSON.stringify(new URL('./embedded-postgres.ts', import.meta.url).href)}
    import { openLog } from ${JSON.stringify(new URL('./log.ts', import.meta.url).href)}
    const folder = ${JSON.stringify(join(parent, 'postgres'))}
    const { url } = await startEmbeddedPostgres({ folder, password: 'hemmelig', log: openLog('silent') })
    process.stdout.write(url)`
  const file = join(parent, 'studio.mts')
  await writeFile(file, program)
  const studio = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [url] = await once(studio.stdout, 'data')
  await ask(`${url}`, 'create table things as select 7 as number')
  const left = await serverProcess()
  studio.kill('SIGKILL')
  await once(studio, 'exit')
  expect(lives(left)).toBe(true)
  const second = await start()
  expect(lines.join('')).toContain('an earlier studio left behind')
  expect(await ask(second.url, 'select number from things')).toEqual([7])
  expect(await serverProcess()).not.toBe(left)
})

test('a process id that belongs to somebody else by now is left alone', async () => {
  const first = await start()
  await first.stop()
  const other = spawn('sleep', ['60'])
  await once(other, 'spawn')
  const pid = other.pid ?? 0
  const file = join(parent, 'postgres', 'postmaster.pid')
  await writeFile(file, `${pid}\n${join(parent, 'postgres')}\n0\n1\n\n127.0.0.1\n`)
  const started = await start().then(
    (database) => database.url,
    (error) => `${error}`,
  )
  expect(lives(pid)).toBe(true)
  other.kill()
  await once(other, 'exit')
  expect(started).toMatch(/^postgres:|PostgreSQL did not start/)
})

test('a folder that was half made when the machine went down is made anew', async () => {
  await mkdir(join(parent, 'postgres.new', 'base'), { recursive: true })
  await writeFile(join(parent, 'postgres.new', 'half'), 'made')
  const { url } = await start()
  expect(await ask(url, 'select 1')).toEqual([1])
})

test('a folder with something else in it is left as it is, and named', async () => {
  await mkdir(join(parent, 'postgres'))
  await writeFile(join(parent, 'postgres', 'letter.txt'), 'Kjære Ola')
  await expect(start()).rejects.toThrow(/is not a database of ours\. Move it away/)
  expect(await readFile(join(parent, 'postgres', 'letter.txt'), 'utf8')).toBe('Kjære Ola')
})

test('the password is nowhere on the disk', async () => {
  await start('et-helt-eget-passord')
  await expect(readFile(join(parent, 'postgres.password'))).rejects.toThrow('ENOENT')
})

test('nothing of what the database says tells what people wrote', async () => {
  const { url } = await start()
  await ask(url, 'create table things (name text primary key)')
  await ask(url, `insert into things values ('14918810057')`)
  await expect(ask(url, `insert into things values ('14918810057')`)).rejects.toThrow()
  await expect(ask(url, `select '14918810057'::uuid`)).rejects.toThrow()
  expect(lines.join('')).not.toContain('14918810057')
})

test('two that stop and start again and again leave no process behind', async () => {
  const pids: number[] = []
  for (let times = 0; times < 3; times += 1) {
    const database = await start()
    pids.push(await serverProcess())
    await database.stop()
    await database.stop()
  }
  expect(pids.filter(lives)).toEqual([])
})

test.skipIf(process.getuid?.() !== 0)(
  'root without namespaces of its own takes a system user, or says what bars the way',
  async () => {
    // Only what finding out needs is on the path: no `unshare`.
    const programs = join(parent, 'programs')
    await mkdir(programs)
    await symlink('/usr/bin/test', join(programs, 'test'))
    vi.stubEnv('PATH', programs)
    try {
      await expect(start()).rejects.toThrow(/cannot reach .*Set DATA_FOLDER to a folder that every user may enter/)
      await chmod(parent, 0o755)
      const { url } = await start()
      expect(await ask(url, 'select 1')).toEqual([1])
      const { uid } = await stat(join(parent, 'postgres', 'PG_VERSION'))
      expect(uid).not.toBe(0)
      expect((await stat(join(parent, 'postgres'))).mode & 0o077).toBe(0)
    } finally {
      vi.unstubAllEnvs()
    }
  },
)
