import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrateDatabase, openDatabase } from '../src/platform/database.ts'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { openLog } from '../src/platform/log.ts'
import { openQueue } from '../src/platform/queue.ts'
import { loadSecrets } from '../src/platform/secrets.ts'
import { day } from '../src/platform/texts.ts'
import { readMail } from '../stand-ins/mailbox/read-mail.ts'
import { openTestHouse, type TestHouse } from './house/house.ts'
import { type Guest, newGuest, nextNumber } from './house/organisation.ts'
import { kari, ola } from './house/people.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const silent = openLog('silent')

let app: TestHouse
let karis: Guest
let olas: Guest
beforeAll(async () => {
  app = await openTestHouse()
  karis = await newGuest(app, kari)
  olas = await newGuest(app, ola)
})
afterAll(() => app.close())

type Told = { code: number; said: string; complained: string }

/** Runs the command as an administrator does. */
function command(settings: Record<string, string>, ...args: string[]): Promise<Told> {
  const env = { PATH: process.env.PATH, DATA_FOLDER: app.dataFolder, ...settings }
  return new Promise((resolve) => {
    execFile(process.execPath, ['launch.ts', 'command.ts', ...args], { cwd: root, env }, (error, said, complained) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said, complained }),
    )
  })
}

function atHouse(): Record<string, string> {
  return { DATABASE_URL: app.databaseUrl, DATA_FOLDER: app.dataFolder, PUBLIC_URL: app.url }
}

function opening(shortName: string, number: string, ...owners: string[]): string[] {
  const names = ['--name-nb', 'Fjordvik kommune', '--name-en', 'Fjordvik Municipality']
  const what = ['--short-name', shortName, '--number', number, '--kind', 'service-owner', ...names]
  return ['open-organisation', ...what, ...owners.flatMap((owner) => ['--owner', owner])]
}

async function rowsOf(table: string): Promise<number> {
  const { rows } = await app.db.execute<{ count: number }>(`select count(*)::int as count from ${table}`)
  return rows[0]?.count ?? 0
}

test('an organisation is opened with teams, owners, repositories and mails, and is there at its address', async () => {
  const args = opening('fjordvik', '123456785', karis.username, olas.username)
  const { code, said, complained } = await command(
    atHouse(),
    ...args,
    '--form',
    'KOMM',
    '--website',
    'https://fjordvik.example',
  )
  expect({ code, said, complained }).toEqual({
    code: 0,
    said: `The organisation is open: ${app.url}/organisations/fjordvik\n`,
    complained: '',
  })
  const { rows: teams } = await app.db.execute<{ name: string; members: number }>(
    `select team.name, count(member.person)::int as members from teams team left join team_members member on member.team = team.id group by 1 order by 1`,
  )
  expect(teams).toEqual([
    { name: 'Deploy-Production', members: 0 },
    { name: 'Deploy-TT02', members: 0 },
    { name: 'Devs', members: 0 },
    { name: 'Owners', members: 2 },
  ])
  const { rows: repositories } = await app.db.execute<{ id: string; short_name: string }>(
    `select id, short_name from services order by short_name`,
  )
  expect(repositories.map(({ short_name }) => short_name)).toEqual([
    'fjordvik-content',
    'fjordvik-datamodels',
    'fjordvik-resources',
  ])
  const folders = await readdir(join(app.dataFolder, 'repositories'))
  for (const { id } of repositories) expect(folders).toContain(`${id}.git`)
  for (const { email } of [kari, ola]) {
    const mail = await readMail(app.mailbox.url, email, { subject: /open/ })
    expect(mail.subject).toBe('The organisation is open in Altinn Studio')
    expect(mail.text).toContain(`${app.url}/organisations/fjordvik`)
    expect(mail.text).toContain('because you were named as an owner')
  }
  const { rows: environments } = await app.db.execute('select environment from environments')
  expect(environments).toEqual([{ environment: 'tt02' }])
  expect((await karis.browser.open('/organisations/fjordvik/settings')).status).toBe(200)
  const { rows: records } = await app.db.execute(
    `select account, visit from audit_records where event = 'organisation-opened'`,
  )
  expect(records).toEqual([{ account: null, visit: null }])
})

test('a second time nothing is opened, and it is said which of name and number is taken', async () => {
  const before = await Promise.all(['organisations', 'teams', 'names', 'services', 'audit_records'].map(rowsOf))
  const again = await command(atHouse(), ...opening('fjordvik', '123456785', karis.username))
  expect(again).toEqual({
    code: 1,
    said: '',
    complained:
      'The organisation was not opened:\n' +
      '  --short-name: The short name is taken. Choose another.\n' +
      '  --number: The organisation is here already.\n',
  })
  const asPerson = await command(atHouse(), ...opening('fjordvik2', '123456785', karis.username))
  expect(asPerson.complained).not.toContain('--short-name')
  expect(asPerson.complained).toContain('--number: The organisation is here already.')
  const after = await Promise.all(['organisations', 'teams', 'names', 'services', 'audit_records'].map(rowsOf))
  expect(after).toEqual(before)
})

test('everything that is wrong is said at once, and nothing is made', async () => {
  const before = await Promise.all(['organisations', 'names', 'outbox'].map(rowsOf))
  const { code, complained } = await command(
    atHouse(),
    ...['open-organisation', '--short-name', 'Fjord--Vik', '--number', '123456784', '--kind', 'kommune'],
    ...['--website', 'ftp://fjordvik.example', '--owner', 'ingen.her', '--owner', 'heller.ikke'],
  )
  expect(code).toBe(1)
  const lines = complained.trim().split('\n')
  expect(lines[0]).toBe('The organisation was not opened:')
  expect(lines.slice(1).map((line) => line.split(':')[0]?.trim())).toEqual([
    '--short-name',
    '--number',
    '--name-nb',
    '--name-nn',
    '--name-en',
    '--website',
    '--owner',
    '--owner',
    '--kind',
  ])
  expect(complained).toContain('No active user is called ingen.her.')
  expect(await Promise.all(['organisations', 'names', 'outbox'].map(rowsOf))).toEqual(before)
})

test.for([
  ['a reserved word', 'admin', 'The short name is reserved'],
  ['the name of a person', '', 'The short name'],
])('%s is no short name', async ([, given, sentence]) => {
  const shortName = given || karis.username
  const { code, complained } = await command(atHouse(), ...opening(shortName, nextNumber(), karis.username))
  expect(code).toBe(1)
  expect(complained).toContain(sentence)
})

test('a word too many, an unknown option and no command end with a sentence and the way to the help', async () => {
  const help = await command({}, '--help')
  expect(help.code).toBe(0)
  expect(help.said).toContain('open-organisation')
  for (const args of [
    ['close-organisation'],
    ['open-organisation', 'fjordvik'],
    ['open-organisation', '--shortname', 'x'],
    [],
  ]) {
    const { code, complained } = await command({}, ...args)
    expect(code).toBe(1)
    expect(complained).toContain('npm run studio -- --help')
    expect(complained).not.toMatch(/^\s+at /m)
  }
})

test('an organisation that lost its repositories gets them again', async () => {
  const made = await command(atHouse(), ...opening('lilleby', nextNumber(), karis.username))
  expect(made.code).toBe(0)
  await app.db.execute(`delete from services where short_name in ('lilleby-content', 'lilleby-resources')`)
  expect(await command(atHouse(), 'repair-organisation', 'lilleby')).toMatchObject({ code: 0 })
  const { rows } = await app.db.execute(`select 1 from services where short_name like 'lilleby-%'`)
  expect(rows).toHaveLength(3)
  expect(await command(atHouse(), 'repair-organisation', 'ingensted')).toMatchObject({
    code: 1,
    complained: 'There is no organisation ingensted.\n',
  })
})

test('names with signs that nobody sees are refused: they stand in the subjects of mails', async () => {
  const args = opening('usynlig', nextNumber(), karis.username)
  for (const name of [
    'Fjordvik\r\nBcc: ond@evil.example',
    'Fjordvik\u202eenummok',
    'Fjord\u200bvik',
    'Fjordvik\u2028x',
  ]) {
    const { code, complained } = await command(atHouse(), ...args, '--name-nn', name)
    expect(code).toBe(1)
    expect(complained).toContain('--name-nn: The name in Nynorsk has an invisible character.')
  }
})

test('who has waited for two weeks to be let in is told, with where and since when', async () => {
  expect(await command(atHouse(), 'waiting-requests')).toMatchObject({
    code: 0,
    said: 'Nobody has waited for 14 days.\n',
  })
  await app.db.execute(
    `insert into join_requests (organisation, person, message, asked_at)
     select id, '${olas.id}', '', '2026-01-02T10:00Z' from organisations where short_name = 'lilleby'`,
  )
  const { code, said } = await command(atHouse(), 'waiting-requests')
  expect({ code, said }).toEqual({ code: 0, said: `lilleby\t${olas.username}\t2 January 2026\n` })
})

test('a seat at the service desk is given, listed and taken away', async () => {
  const operator = (...words: string[]) => command(atHouse(), 'operator', ...words)
  expect(await operator('list')).toMatchObject({ code: 0, said: 'Nobody sits at the service desk.\n' })
  const sits = `${olas.username} sits at the service desk now.\n`
  expect(await operator('add', olas.username)).toEqual({ code: 0, said: sits, complained: '' })
  const sat = `${olas.username} sat at the service desk already.\n`
  expect(await operator('add', olas.username)).toMatchObject({ code: 0, said: sat })
  expect((await olas.browser.open('/desk')).status).toBe(200)
  const { code, said } = await operator('list')
  expect({ code, said }).toEqual({ code: 0, said: `${olas.username}\t${ola.name}\t${day('en', new Date())}\n` })
  expect(await operator('remove', olas.username)).toMatchObject({
    code: 0,
    said: `${olas.username} has left the service desk.\n`,
  })
  expect((await olas.browser.open('/desk')).status).toBe(404)
  expect(await operator('remove', olas.username)).toMatchObject({
    code: 0,
    said: `${olas.username} had no seat at the service desk.\n`,
  })
})

test('of nobody, and of words that make no sense, no operator is made', async () => {
  for (const verb of ['add', 'remove']) {
    const { code, complained } = await command(atHouse(), 'operator', verb, 'ingen.her')
    expect({ code, complained }).toEqual({ code: 1, complained: 'No active user is called ingen.her.\n' })
  }
  expect(await command({}, 'operator', 'add')).toMatchObject({
    code: 1,
    complained: 'Say whose seat it is: npm run studio -- operator add USERNAME\n',
  })
  expect((await command({}, 'operator')).complained).toContain('operator add USERNAME')
  for (const words of [
    ['make', 'kari'],
    ['list', 'kari'],
    ['add', 'kari', 'ola'],
  ]) {
    const { code, complained } = await command({}, 'operator', ...words)
    expect(code).toBe(1)
    expect(complained).toContain(`There is no command "${['operator', ...words].join(' ')}".`)
  }
  expect(await rowsOf('operators')).toBe(0)
})

test('the embedded database is used where it runs, and started and ended where it does not', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'studio-command-'))
  const { databasePassword } = await loadSecrets(dataFolder)
  const start = () =>
    startEmbeddedPostgres({ folder: join(dataFolder, 'postgres'), password: databasePassword, log: silent })
  const settings = { DATA_FOLDER: dataFolder }
  const running = await start()
  await migrateDatabase(running.url)
  const pool = openDatabase(running.url, silent, 2)
  const queue = await openQueue(
    pool,
    silent,
    [{ name: 'send-mail', firstWait: 1, longestWait: 1, retries: 1, work: async () => undefined }],
    [],
  )
  await queue.stop()
  await pool.db.execute(
    `insert into accounts (id, username, name, email_address, password_hash, language)
     values ('11111111-1111-4111-8111-111111111111', 'kari', 'Kari', 'kari@fjordvik.example', '', 'nb')`,
  )
  const whileItRuns = await command(settings, ...opening('fjordvik', '123456785', 'kari'))
  expect(whileItRuns).toMatchObject({ code: 0, complained: '' })
  const { rows } = await pool.db.execute<{ short_name: string }>('select short_name from organisations')
  expect(rows).toEqual([{ short_name: 'fjordvik' }])
  await pool.close()
  await running.stop()
  expect(await command(settings, ...opening('lilleby', nextNumber(), 'kari'))).toMatchObject({
    code: 0,
    complained: '',
  })
  const again = await start()
  const reopened = openDatabase(again.url, silent, 2)
  const { rows: waiting } = await reopened.db.execute<{ subject: string }>('select subject from outbox')
  expect(waiting).toEqual(Array.from({ length: 2 }, () => ({ subject: 'Organisasjonen er åpnet i Altinn Studio' })))
  expect((await reopened.db.execute('select 1 from organisations')).rows).toHaveLength(2)
  await reopened.close()
  await again.stop()
  await rm(dataFolder, { recursive: true, force: true })
})
