import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tokenFaults } from '../stand-ins/ansattporten/faults.ts'
import { activationMail, type Browser, complete, logIn, openBrowser, signUp, type Visited } from './house/browser.ts'
import { openTestHouse, type TestHouse } from './house/house.ts'
import { introduce, newPeople, sessionRow } from './house/many-people.ts'
import { amal, goodPassword, kari, nora, ola, sindre, type TestPerson } from './house/people.ts'

const run = promisify(execFile)

let app: TestHouse
beforeAll(async () => {
  app = await openTestHouse()
})
afterAll(() => app.close())

/** Everything that was ever said to a browser, by what it is. */
const said: [string, string][] = []

/** A browser whose cookies, addresses and pages are remembered. */
function watchedBrowser(): Browser {
  const browser = openBrowser(app.url)
  const keep = browser.cookies.set.bind(browser.cookies)
  browser.cookies.set = (name, value) => {
    if (name.startsWith(app.url)) said.push([`cookie ${name}`, value])
    return keep(name, value)
  }
  const remember = (page: Visited) => {
    // The hand-over to Ansattporten's log-out carries its own token back to it, in the body alone.
    const handOver = page.html.includes('name="id_token_hint"')
    if (page.url.startsWith(app.url) && !handOver) said.push([`page ${page.url}`, page.html])
    said.push([`headers of ${page.url}`, JSON.stringify([...page.headers])], ['address', page.url])
    return page
  }
  return {
    cookies: browser.cookies,
    open: async (path, options) => remember(await browser.open(path, options)),
    post: async (path, fields, options) => remember(await browser.post(path, fields, options)),
  }
}

/** Every row of every table of every schema, as text. */
async function dump(): Promise<[string, string][]> {
  const { rows: tables } = await app.db.execute<{ schema: string; name: string }>(
    `select table_schema as schema, table_name as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  )
  expect(tables.some(({ schema }) => schema === 'pgboss')).toBe(true)
  const all: [string, string][] = []
  for (const { schema, name } of tables) {
    const { rows } = await app.db.execute<{ row: string }>(`select t::text as row from "${schema}"."${name}" t`)
    all.push([`table ${schema}.${name}`, rows.map(({ row }) => row).join('\n')])
  }
  return all
}

/** Every file of the data folder, and everything in every repository. */
async function files(): Promise<[string, string][]> {
  const entries = await readdir(app.dataFolder, { recursive: true, withFileTypes: true })
  const plain = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const all: [string, string][] = await Promise.all(
    plain.map(async (path): Promise<[string, string]> => [`file ${path}`, await readFile(path, 'latin1')]),
  )
  const folder = join(app.dataFolder, 'repositories')
  for (const name of await readdir(folder)) {
    const { stdout } = await run('git', ['-C', join(folder, name), 'log', '--all', '-p', '--format=raw'], {
      maxBuffer: 2 ** 26,
    })
    all.push([`repository ${name}`, stdout])
  }
  return all
}

/** Whatever a text could hide: the parts that are base64, hex or percent-encoded, opened three layers deep. */
function layers(text: string, depth = 3): string[] {
  if (depth === 0) return [text]
  const parts = (text.match(/[A-Za-z0-9+/_-]{15,}={0,2}/g) ?? []).flatMap((part) => [
    Buffer.from(part, 'base64').toString('latin1'),
    ...(/^(?:[0-9a-f]{2})+$/i.test(part) ? [Buffer.from(part, 'hex').toString('latin1')] : []),
  ])
  const percent = text.includes('%')
    ? [text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))]
    : []
  return [text, ...[...parts, ...percent].flatMap((part) => layers(part, depth - 1))]
}

/** The number itself and its plain hashes, in the ways they may be written. */
function traces(pid: string): string[] {
  const hashes = ['md5', 'sha1', 'sha256', 'sha512', 'sha3-256'].map((name) => createHash(name).update(pid).digest())
  const written = hashes.flatMap((hash) => [
    hash.toString('hex'),
    hash.toString('base64'),
    hash.toString('base64url'),
    hash.toString('latin1'),
  ])
  return [pid, `${pid.slice(0, 6)} ${pid.slice(6)}`, [...pid].reverse().join(''), ...written]
}

function found(places: [string, string][], people: TestPerson[]): string[] {
  const wanted = people.flatMap(({ pid }) => traces(pid))
  return places.flatMap(([place, text]) => {
    const all = layers(text).join('\n')
    return wanted.filter((trace) => all.includes(trace)).map((trace) => `${trace} in ${place}`)
  })
}

test('the search finds a number in plain, encoded, in a token and hashed without a key', () => {
  const { pid } = kari
  const token = `eyJhbGciOiJSUzI1NiJ9.${Buffer.from(JSON.stringify({ sub: 'x', pid })).toString('base64url')}.c2lnbmF0dXJl`
  const hidden = [
    `x${pid}y`,
    Buffer.from(`{"pid":"${pid}"}`).toString('base64'),
    token,
    Buffer.from(token).toString('base64url'),
    Buffer.from(`number ${pid}`).toString('hex'),
    createHash('sha256').update(pid).digest('hex'),
    createHash('sha1').update(pid).digest('base64url'),
    encodeURIComponent(Buffer.from(`<${pid}>`).toString('base64')),
  ]
  for (const text of hidden) expect(found([['here', text]], [kari])).not.toEqual([])
  expect(found([['here', 'nothing of the kind 12345678901']], [kari])).toEqual([])
})

test('after journeys, faults and mistakes of eleven people their national ids are found nowhere', async () => {
  const others = newPeople(6)
  await introduce(app, ...others)
  const people = [kari, ola, nora, sindre, amal, ...others]
  const [withFaults, late, wrongForm, byCode, declining] = others
  if (!withFaults || !late || !wrongForm || !byCode || !declining) throw new Error('Somebody is missing')

  // Kari signs up, works, logs out here and at Ansattporten, and comes back.
  const karis = watchedBrowser()
  await complete(karis, kari)
  const karisMail = await activationMail(app, kari.email)
  await karis.open(karisMail.link)
  await karis.post(karisMail.link, {})
  await karis.post('/consent', { answer: 'give' })
  await karis.post('/services/new', { title: 'Hundelisens', shortName: 'hundelisens', template: 'form' })
  await karis.post('/settings/access-keys', { name: 'Bærbar', scope: 'write', days: '30' })
  for (const page of ['profile', 'identities', 'sessions', 'programs', 'access-keys', 'history'])
    await karis.open(`/settings/${page}`)
  const out = await karis.post('/sign-out', {})
  const hint = /name="id_token_hint" value="([^"]*)"/.exec(out.html)?.[1] ?? ''
  expect(layers(hint).join()).toContain(kari.pid)
  await karis.post(`${app.ansattporten.browserUrl}/logout`, {
    id_token_hint: hint,
    client_id: 'studio',
    post_logout_redirect_uri: `${app.url}/signed-out`,
  })
  await logIn(karis, kari.pid)
  await karis.open(`/sign-out/front-channel?iss=${encodeURIComponent(app.ansattporten.issuer)}&sid=unknown`)

  // Ola stays where the code is asked for, with a wrong code; Nora never fills in the form; Sindre signs up twice.
  const olas = watchedBrowser()
  await complete(olas, ola)
  await olas.post('/activate', { code: '000000' })
  await olas.post('/activate/resend', {})
  await olas.post('/activate/address', { email: 'ny.ola@fjordvik.example' })
  await logIn(watchedBrowser(), nora.pid, '/sign-in', 'minid')
  await signUp(app, sindre)
  await complete(watchedBrowser(), amal, { email: sindre.email })

  // Every fault of a token, and every error of the log-in page.
  for (const fault of tokenFaults.filter((one) => one !== 'token-slow')) {
    app.ansattporten.fault(fault)
    await logIn(watchedBrowser(), withFaults.pid)
  }
  app.ansattporten.fault(null)

  // Mistakes in forms, a session that ended in the middle, a connection that is refused, a declined consent.
  const wrongs = watchedBrowser()
  await complete(wrongs, wrongForm, { username: '..', email: 'x', password: 'kort', captcha: 'x' })
  await wrongs.post('/sign-up/connect', { handle: 'kari.nordmann', password: goodPassword })
  await wrongs.open('/sign-up/availability?username=kari.nordmann')
  const lates = watchedBrowser()
  await complete(lates, late)
  await lates.post((await activationMail(app, late.email)).link, {})
  await app.db.execute(`update sessions set ends_at = now() where id = '${(await sessionRow(app, lates))?.id}'`)
  await lates.post('/settings/profile', { name: 'Et navn', language: 'nb' })
  await logIn(lates, late.pid, '/sign-in?return=%2Fsettings%2Fprofile')
  const codes = watchedBrowser()
  await complete(codes, byCode)
  await codes.post('/activate', { code: (await activationMail(app, byCode.email)).code })
  const declines = watchedBrowser()
  await complete(declines, declining)
  await declines.post((await activationMail(app, declining.email)).link, {})
  await declines.post('/consent', { answer: 'not-now' })

  // A fault of ours, in the middle of a log-in.
  await app.db.execute('alter table identities rename to identities_gone')
  expect((await logIn(watchedBrowser(), kari.pid)).status).toBe(500)
  await app.db.execute('alter table identities_gone rename to identities')

  const places = [
    ...(await dump()),
    ...(await files()),
    ...said,
    ['the log', app.logLines.join('')] satisfies [string, string],
    ['the mails', await (await fetch(`${app.mailbox.url}/api/messages`)).text()] satisfies [string, string],
  ]
  expect(places.map(([place]) => place)).toEqual(
    expect.arrayContaining(['table public.identities', 'table pgboss.job', 'the log']),
  )
  expect(places.some(([place]) => place.startsWith('repository'))).toBe(true)
  expect(places.some(([place]) => place.includes('.eml'))).toBe(true)
  expect(places.filter(([place]) => place.startsWith('cookie')).length).toBeGreaterThan(20)
  expect(found(places, people)).toEqual([])
})

test('the log has no person either: no name, no address, no username, no network address, no token', () => {
  const log = app.logLines.join('')
  expect(log.length).toBeGreaterThan(10_000)
  for (const { name, email } of [kari, ola, nora, sindre, amal]) {
    for (const trace of [name, email, name.split(' ')[1] ?? '', name.toLowerCase().replace(' ', '.')])
      expect(log).not.toContain(trace)
  }
  expect(log).not.toMatch(/127\.0\.0\.1|::1|@fjordvik|eyJ|studio_|hundelisens|activate\/[\w-]{20}/)
  for (const line of app.logLines) {
    expect(Object.keys(JSON.parse(line)).toSorted()).not.toEqual(
      expect.arrayContaining(['url', 'headers', 'address', 'body']),
    )
  }
})
