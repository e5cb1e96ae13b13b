import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Route, routes } from '../src/routes.ts'
import { ansattportenClient } from '../src/sign-in/ansattporten.ts'
import { type Door, doors } from './house/access-matrix.ts'
import { activationMail, type Browser, openBrowser } from './house/browser.ts'
import { openTestHouse, type TestHouse } from './house/house.ts'
import { arrive, filledForm, newPerson, sessionRow, settle } from './house/many-people.ts'
import { newOrder } from './house/order.ts'
import { newOrganisation } from './house/organisation.ts'
import { kari, nora } from './house/people.ts'

let app: TestHouse
let entries: Route[]
let visitors: Record<keyof Door, Browser>
let karis: Browser
let addresses: Record<string, string>
let order: string

beforeAll(async () => {
  app = await openTestHouse()
  const { config, secrets } = app.app
  entries = routes({
    ansattporten: await ansattportenClient(config, secrets),
    repositories: `${app.dataFolder}/repositories`,
  })
  karis = await settle(app, kari)
  const [ended, signingUp, withoutConsent] = [newPerson(), newPerson(), newPerson()]
  visitors = {
    nobody: openBrowser(app.url),
    ended: await settle(app, ended),
    'signing-up': await arrive(app, signingUp),
    'without-consent': await settle(app, withoutConsent),
    nora: await settle(app, nora),
  }
  await app.db.execute(
    `update sessions set ends_at = now() - interval '1 minute' where id = '${(await sessionRow(app, visitors.ended))?.id}'`,
  )
  await visitors['without-consent'].post('/settings/programs/altinn-studio/revoke', {})
  const owner = {
    browser: karis,
    id: (await sessionRow(app, karis))?.account ?? '',
    username: 'kari.nordmann',
    person: kari,
  }
  const fjordvik = await newOrganisation(app, [owner], { shortName: 'fjordvik' })
  await app.db.execute(
    `insert into organisation_logos (organisation, type, bytes) values ('${fjordvik.id}', 'image/png', '\\x89504e47')`,
  )
  await karis.post('/services/new', { title: 'Hundelisens', shortName: 'hundelisens', template: 'form' })
  const letIn = await app.db.execute<{ id: string }>(
    `insert into collaborators (service, person, level)
     select id, '${(await sessionRow(app, visitors.ended))?.account}', 'read' from services returning id`,
  )
  await karis.post('/settings/access-keys', { name: 'Bærbar', scope: 'read', days: '30' })
  const { rows } = await app.db.execute<{ id: string }>(`select id from access_keys`)
  const devs = fjordvik.teams('Devs')
  const asking = await app.db.execute<{ id: string }>(
    `insert into join_requests (organisation, person, message) select '${fjordvik.id}', account, '' from sessions
     where id = '${(await sessionRow(app, visitors.ended))?.id}' returning id`,
  )
  const invitation = await app.db.execute<{ id: string }>(
    `insert into invitations (organisation, email_address, token_hash, invited_by, expires_at)
     values ('${fjordvik.id}', 'ola@fjordvik.example', 'hash', '${owner.id}', now() + interval '7 days') returning id`,
  )
  const invited = `/organisations/fjordvik/invitations/${invitation.rows[0]?.id}`
  const request = `/organisations/fjordvik/requests/${asking.rows[0]?.id}`
  order = (await newOrder(app, owner)).id
  addresses = {
    '/services/:owner/:service': '/services/kari.nordmann/hundelisens',
    '/services/:owner/:service/files': '/services/kari.nordmann/hundelisens/files',
    '/services/:owner/:service/history': '/services/kari.nordmann/hundelisens/history',
    '/services/:owner/:service/settings': '/services/kari.nordmann/hundelisens/settings',
    '/services/:owner/:service/collaborators': '/services/kari.nordmann/hundelisens/collaborators',
    '/services/:owner/:service/collaborators/team': '/services/kari.nordmann/hundelisens/collaborators/team',
    '/services/:owner/:service/collaborators/:collaborator': `/services/kari.nordmann/hundelisens/collaborators/${letIn.rows[0]?.id}`,
    '/services/:owner/:service/collaborators/:collaborator/remove': `/services/kari.nordmann/hundelisens/collaborators/${letIn.rows[0]?.id}/remove`,
    '/services/:owner/:service/transfer': '/services/kari.nordmann/hundelisens/transfer',
    '/services/:owner/:service/transfer/withdraw': '/services/kari.nordmann/hundelisens/transfer/withdraw',
    '/services/:owner/:service/transfer/answer': '/services/kari.nordmann/hundelisens/transfer/answer',
    '/services/:owner/:service/delete': '/services/kari.nordmann/hundelisens/delete',
    '/services/:owner/:service/favourite': '/services/kari.nordmann/hundelisens/favourite',
    '/services/:owner/:service/favourite/remove': '/services/kari.nordmann/hundelisens/favourite/remove',
    '/services/:owner/:service/why-not': '/services/kari.nordmann/hundelisens/why-not',
    '/services/:owner/:service/ask': '/services/kari.nordmann/hundelisens/ask',
    '/organisations/:organisation/people/:username': '/organisations/fjordvik/people/kari.nordmann',
    '/organisations/:organisation/people/:username/teams': '/organisations/fjordvik/people/kari.nordmann/teams',
    '/organisations/:organisation/people/:username/remove': '/organisations/fjordvik/people/kari.nordmann/remove',
    '/organisations/:organisation/invitations/:invitation/resend': `${invited}/resend`,
    '/organisations/:organisation/invitations/:invitation/withdraw': `${invited}/withdraw`,
    '/invitations/:token': '/invitations/no-such-token',
    '/invitations/:invitation/accept': `/invitations/${invitation.rows[0]?.id}/accept`,
    '/organisations/:organisation/requests/:request/approve': `${request}/approve`,
    '/organisations/:organisation/requests/:request/decline': `${request}/decline`,
    '/organisations/:organisation/requests/:request/lift': `${request}/lift`,
    '/organisations/:organisation/teams/:team': `/organisations/fjordvik/teams/${devs}`,
    '/organisations/:organisation/teams/:team/members': `/organisations/fjordvik/teams/${devs}/members`,
    '/organisations/:organisation/teams/:team/members/:username/remove': `/organisations/fjordvik/teams/${devs}/members/kari.nordmann/remove`,
    '/organisations/:organisation/teams/:team/edit': `/organisations/fjordvik/teams/${devs}/edit`,
    '/organisations/:organisation/teams/:team/delete': `/organisations/fjordvik/teams/${devs}/delete`,
    '/organisations/:organisation/teams/:team/access': `/organisations/fjordvik/teams/${devs}/access`,
    '/desk/accounts/:username': '/desk/accounts/kari.nordmann',
    '/desk/accounts/:username/suspend': '/desk/accounts/kari.nordmann/suspend',
    '/desk/accounts/:username/reactivate': '/desk/accounts/kari.nordmann/reactivate',
    '/desk/waiting/:request/nudge': `/desk/waiting/${asking.rows[0]?.id}/nudge`,
    '/orders/:order/seat': `/orders/${order}/seat`,
    '/orders/:order/administrators': `/orders/${order}/administrators`,
    '/orders/:order/administrators/:seat/remind': `/orders/${order}/administrators/00000000-0000-4000-8000-000000000000/remind`,
    '/orders/:order/administrators/:seat/withdraw': `/orders/${order}/administrators/00000000-0000-4000-8000-000000000000/withdraw`,
    '/orders/:order/short-name': `/orders/${order}/short-name`,
    '/orders/:order/attachments/:attachment': `/orders/${order}/attachments/00000000-0000-4000-8000-000000000000`,
    '/desk/orders/:order/attachments/:attachment': `/desk/orders/${order}/attachments/00000000-0000-4000-8000-000000000000`,
    '/settings/sessions/:session/end': `/settings/sessions/${(await sessionRow(app, karis))?.id}/end`,
    '/settings/access-keys/:key/revoke': `/settings/access-keys/${rows[0]?.id}/revoke`,
    '/settings/programs/:program/revoke': '/settings/programs/another-program/revoke',
    '/activate/:token': '/activate/no-such-token',
    '/successions/stop/:token': '/successions/stop/no-such-token',
  }
})
afterAll(() => app.close())

function addressOf(pattern: string): string {
  const address = addresses[pattern] ?? pattern.replace(':organisation', 'fjordvik').replace(':order', order)
  if (address.includes(':')) throw new Error(`Say in access-matrix.test.ts which address stands for ${pattern}`)
  return address
}

async function seen(browser: Browser, pattern: string): Promise<string> {
  const address = addressOf(pattern)
  const told: string[] = []
  for (const method of ['GET', 'POST']) {
    const { status, headers } = await browser.open(address, { method, headers: { origin: app.url }, follow: false })
    told.push(
      headers.get('location')?.replace(app.ansattporten.browserUrl, 'ansattporten').split('?')[0] ?? `${status}`,
    )
  }
  return told.join(' ')
}

/** Every row of every table, for seeing that nothing changed but that sessions slide with use. */
async function everything(): Promise<string> {
  const { rows: tables } = await app.db.execute<{ table_name: string }>(
    `select table_name from information_schema.tables where table_schema = 'public' order by 1`,
  )
  const all: string[] = []
  for (const { table_name } of tables) {
    const row = table_name === 'sessions' ? `to_jsonb(t) - 'seen_at' - 'ends_at'` : 't'
    const { rows } = await app.db.execute<{ row: string }>(
      `select (${row})::text as row from "${table_name}" t order by 1`,
    )
    all.push(`${table_name}: ${rows.map(({ row }) => row).join('\n')}`)
  }
  return all.join('\n')
}

/** The same, when the mails that earlier visits caused have left. */
async function everythingAtRest(): Promise<string> {
  await vi.waitFor(async () => expect((await app.db.execute('select from outbox')).rows).toEqual([]), 120_000)
  return everything()
}

/** In the routes' order, but log-out last: it ends the visitor's session. */
async function walk(browser: Browser): Promise<Record<string, string>> {
  const told: Record<string, string> = {}
  const ordered = entries.toSorted(
    (one, other) => Number(one.pattern === '/sign-out') - Number(other.pattern === '/sign-out'),
  )
  for (const { pattern } of ordered) {
    // One person comes to more doors here than the limits let anybody in an hour.
    await app.db.execute('delete from limits')
    told[pattern] = await seen(browser, pattern)
  }
  return told
}

test('every address of the routes has its row here, and no row is left over', () => {
  const missing = entries.map(({ pattern }) => pattern).filter((pattern) => !doors[pattern])
  expect(missing, 'Add a row to test/doors.ts: what does each visitor get there?').toEqual([])
  const patterns = new Set(entries.map(({ pattern }) => pattern))
  expect(Object.keys(doors).filter((pattern) => !patterns.has(pattern))).toEqual([])
})

test.for(['nobody', 'ended', 'signing-up', 'without-consent', 'nora'] as const)(
  'who is %s gets in where the routes say, and nowhere else',
  async (name) => {
    const expected = Object.fromEntries(entries.map(({ pattern }) => [pattern, doors[pattern]?.[name]]))
    expect(await walk(visitors[name])).toEqual(expected)
  },
)

test("Nora's walk left everything of Kari's as it was", async () => {
  const { rows } = await app.db.execute(`select 1 from access_keys where revoked_at is null`)
  expect(rows).toHaveLength(1)
  expect(await sessionRow(app, karis)).toBeDefined()
  expect((await karis.open('/services/kari.nordmann/hundelisens')).status).toBe(200)
})

const foreign: Record<string, Record<string, string>> = {
  'without origin': {},
  'from another site': { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  'from a page without origin': { origin: 'null' },
  'from a page without origin that claims to be here': { origin: 'null', 'sec-fetch-site': 'same-origin' },
  'from a name that begins like ours': { origin: 'OURS.evil.example' },
  'from our host on another port': { origin: 'http://localhost:1' },
  'from our host over https': { origin: 'https://localhost' },
  'from another page of the same site': { 'sec-fetch-site': 'same-site' },
  'typed into the address line': { 'sec-fetch-site': 'none' },
}

test.for(Object.entries(foreign))('a post %s is turned away everywhere and changes nothing', async ([, given]) => {
  const headers = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, value.replace('OURS', app.url)]),
  )
  const before = await everythingAtRest()
  for (const { pattern, page } of entries) {
    const answer = await karis.open(addressOf(pattern), {
      method: 'POST',
      headers,
      body: new URLSearchParams({
        answer: 'give',
        name: 'Andre',
        language: 'en',
        title: 'Ond',
        shortName: 'ond',
        template: 'form',
      }),
      follow: false,
    })
    expect(`${pattern} ${answer.status}`).toBe(`${pattern} ${page.post ? 403 : 405}`)
    if (page.post) expect(answer.html).toContain('did not come from a page of ours')
    expect(answer.headers.getSetCookie()).toEqual([])
  }
  expect(await everything()).toBe(before)
})

test('other methods are refused with what the address allows, and change nothing', async () => {
  const before = await everythingAtRest()
  for (const { pattern, page } of entries) {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
      const { status, headers } = await karis.open(addressOf(pattern), { method, headers: { origin: app.url } })
      expect(`${pattern} ${status}`).toBe(`${pattern} 405`)
      expect(headers.get('allow')).toBe([page.get && 'GET', page.post && 'POST'].filter(Boolean).join(', '))
    }
  }
  expect(await everything()).toBe(before)
})

test('a POST that calls itself something else is still a POST', async () => {
  const before = await everythingAtRest()
  const headers = { origin: 'https://evil.example', 'x-http-method-override': 'GET', 'x-http-method': 'GET' }
  const { status } = await karis.open('/services/new?_method=GET', { method: 'POST', headers })
  expect(status).toBe(403)
  expect(await everything()).toBe(before)
})

test('HEAD answers as GET does, without a body', async () => {
  for (const { pattern, page } of entries) {
    // Each way to Ansattporten begins with a state of its own.
    if (!page.get || pattern === '/sign-in') continue
    const head = await karis.open(addressOf(pattern), { method: 'HEAD', follow: false })
    const get = await karis.open(addressOf(pattern), { follow: false })
    expect(`${pattern} ${head.status}`).toBe(`${pattern} ${get.status}`)
    expect(head.headers.get('location')).toBe(get.headers.get('location'))
    expect(head.html).toBe('')
  }
})

test('an address that is nearly one of ours is a 404 with a way on', async () => {
  const near = [
    '/dashboard/',
    '/Dashboard',
    '//dashboard',
    '/services',
    '/sign-in/',
    '/activate/',
    '/%2e%2e/etc/passwd',
  ]
  for (const address of near) {
    const { status, html } = await openBrowser(app.url).open(`${app.url}${address}`)
    expect(`${address} ${status}`).toBe(`${address} 404`)
    expect(html).toContain('We cannot find this page')
    expect(html).toContain('href="/"')
  }
})

test("what is not there and what is Kari's look alike to Nora", async () => {
  const browser = await settle(app, newPerson())
  const pages = await Promise.all(
    ['/services/kari.nordmann/hundelisens', '/services/kari.nordmann/finnes-ikke', '/services/ingen/hundelisens'].map(
      async (address) => {
        const { status, html, headers } = await browser.open(address)
        const plain = html
          .replaceAll(address, 'ADDRESS')
          .replaceAll(/nonce="[^"]*"/g, '')
          .replace(/Reference number: [\w-]+/, '')
          .replace(/data-ends-at="[^"]*"|ends-at="[^"]*"/g, '')
        return { status, html: plain, names: [...headers.keys()] }
      },
    ),
  )
  expect(pages[0]?.status).toBe(404)
  expect(pages[1]).toEqual(pages[0])
  expect(pages[2]).toEqual(pages[0])
})

const strangeIds = [
  '-'.repeat(36),
  '00000000-0000-0000-0000-000000000000',
  'x',
  '%00',
  "'",
  '%2e%2e%2f',
  'a'.repeat(5000),
]

test.for(strangeIds)('the id %$ is nobody and no fault', async (id) => {
  const browser = await settle(app, newPerson())
  for (const pattern of [
    '/settings/sessions/ID/end',
    '/settings/access-keys/ID/revoke',
    '/settings/programs/ID/revoke',
  ]) {
    const { status } = await browser.post(`${app.url}${pattern.replace('ID', id)}`, {}, { follow: false })
    expect(`${pattern} ${status}`).toBe(`${pattern} 404`)
  }
  for (const address of [`/services/new?kept=${id}`, `/dashboard?kept=${id}`, `/settings/history?before=${id}`]) {
    const status = id === '%00' ? 404 : 200
    expect(`${address} ${(await browser.open(address)).status}`).toBe(`${address} ${status}`)
  }
  for (const address of [
    `/services/${id}/${id}`,
    `/services/kari.nordmann/${id}`,
    `/activate/${id}`,
    `/assets/${id}`,
  ]) {
    expect(`${address} ${(await browser.open(app.url + address)).status}`).toBe(`${address} 404`)
  }
})

test('somebody whose sign-up ran out, or was activated elsewhere, is not sent in circles', async () => {
  const late = newPerson()
  const lates = await arrive(app, late)
  await app.db.execute(`update sign_ups set expires_at = now() where id = '${(await sessionRow(app, lates))?.sign_up}'`)
  const elsewhere = newPerson()
  const browser = await arrive(app, elsewhere)
  await browser.post('/sign-up/complete', await filledForm(app, browser, elsewhere))
  await openBrowser(app.url).post((await activationMail(app, elsewhere.email)).link, {})
  for (const address of ['/sign-up', '/sign-up/complete', '/activate', '/activate/address', '/dashboard', '/']) {
    expect((await lates.open(address)).status).toBe(200)
    expect((await browser.open(address)).status).toBe(200)
  }
  expect((await browser.open('/sign-up/complete')).html).toContain('Your user is active.')
})

test('somebody whose session ended at a button is led back to a page, not to an address that only takes posts', async () => {
  const browser = await settle(app, newPerson())
  await app.db.execute(
    `update sessions set ends_at = now() - interval '1 minute' where id = '${(await sessionRow(app, browser))?.id}'`,
  )
  const ended = await browser.post('/settings/programs/altinn-studio/revoke', {})
  expect(ended.status).toBe(401)
  const back = /href="\/sign-in\?return=([^"]*)"/.exec(ended.html)?.[1]
  expect(back ?? '').not.toContain('revoke')
})
