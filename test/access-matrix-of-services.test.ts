import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeAccessKey } from '../src/accounts/access-key.ts'
import { type Act, needed } from '../src/organisations/rights.ts'
import { routes } from '../src/routes.ts'
import { ansattportenClient } from '../src/sign-in/ansattporten.ts'
import { type Browser, openBrowser } from './house/browser.ts'
import { openTestHouse, type TestHouse } from './house/house.ts'
import { type Guest, newGuest, newOrganisation, newTeam, putIntoTeam } from './house/organisation.ts'
import { letIn, newService } from './house/service.ts'

/**
 * Who each role is to a service of Fjordvik's (or of Kari's own): how far they get on a closed one, whether they know
 * Fjordvik from inside, and whether they may create there. Everything below is computed from this table alone.
 */
const roles = {
  'owner of the organisation': { level: 3, isMember: true, mayCreate: true },
  'one of Devs': { level: 2, isMember: true, mayCreate: true },
  'one of a team that reads': { level: 1, isMember: true, mayCreate: false },
  'one of a team with this service chosen': { level: 2, isMember: true, mayCreate: false },
  'one of a team with another service chosen': { level: 0, isMember: true, mayCreate: false },
  'one of a team with level none': { level: 0, isMember: true, mayCreate: false },
  'let in to read': { level: 1, isMember: false, mayCreate: false },
  'let in to write': { level: 2, isMember: false, mayCreate: false },
  'let in to administer': { level: 3, isMember: false, mayCreate: false },
  'let in by a team of another organisation': { level: 2, isMember: false, mayCreate: false },
  'a reader who was let in to write besides': { level: 2, isMember: true, mayCreate: false },
  stranger: { level: 0, isMember: false, mayCreate: false },
} as const
type Role = keyof typeof roles
const names = Object.keys(roles).filter((name): name is Role => name in roles)

/** Of a service that a person owns. */
const rolesAtKaris: Partial<Record<Role | 'the person who owns it', number>> = {
  'the person who owns it': 3,
  'owner of the organisation': 0,
  'one of Devs': 0,
  'let in to read': 1,
  'let in to write': 2,
  'let in to administer': 3,
  'let in by a team of another organisation': 2,
  stranger: 0,
}

/** The least level for each act on a service: 1 reads, 2 writes, 3 administers. */
const least = {
  'see-service': 1,
  'push-to-service': 2,
  'change-service': 3,
  'manage-collaborators': 3,
  'transfer-service': 3,
  'delete-service': 3,
} satisfies Partial<Record<Act, number>>
type ActOnService = keyof typeof least

type Door = {
  pattern: string
  act: ActOnService
  /** Address below the service's own. */
  path: (place: Place) => string
  get?: true
  /** What is sent, so that only the right decides. */
  post?: (place: Place) => Record<string, string>
}

/** One service with everybody's relation to it, and what addresses and forms need. */
type Place = { id: string; address: string; shortName: string; letIn: string; newcomer: string }

const service = '/services/:owner/:service'
const doors: Door[] = [
  { pattern: service, act: 'see-service', path: () => '', get: true },
  { pattern: `${service}/files`, act: 'see-service', path: () => '/files', get: true },
  { pattern: `${service}/history`, act: 'see-service', path: () => '/history', get: true },
  { pattern: `${service}/favourite`, act: 'see-service', path: () => '/favourite', post: () => ({}) },
  { pattern: `${service}/favourite/remove`, act: 'see-service', path: () => '/favourite/remove', post: () => ({}) },
  {
    pattern: `${service}/settings`,
    act: 'change-service',
    path: () => '/settings',
    get: true,
    post: () => ({ title: 'Ny', visibility: 'closed' }),
  },
  {
    pattern: `${service}/collaborators`,
    act: 'manage-collaborators',
    path: () => '/collaborators',
    get: true,
    post: ({ newcomer }) => ({ username: newcomer, level: 'read' }),
  },
  {
    pattern: `${service}/collaborators/team`,
    act: 'manage-collaborators',
    path: () => '/collaborators/team',
    get: true,
  },
  {
    pattern: `${service}/collaborators/:collaborator`,
    act: 'manage-collaborators',
    path: ({ letIn }) => `/collaborators/${letIn}`,
    get: true,
    post: () => ({ level: 'write' }),
  },
  {
    pattern: `${service}/collaborators/:collaborator/remove`,
    act: 'manage-collaborators',
    path: ({ letIn }) => `/collaborators/${letIn}/remove`,
    post: () => ({}),
  },
  {
    pattern: `${service}/transfer`,
    act: 'transfer-service',
    path: () => '/transfer',
    get: true,
    post: ({ newcomer }) => ({ receiver: newcomer }),
  },
  {
    pattern: `${service}/transfer/withdraw`,
    act: 'transfer-service',
    path: () => '/transfer/withdraw',
    post: () => ({}),
  },
  {
    pattern: `${service}/delete`,
    act: 'delete-service',
    path: () => '/delete',
    get: true,
    post: ({ shortName }) => ({ shortName }),
  },
]

/** Addresses that are not decided by a level on the service; each has a test of its own below, or where it says. */
const elsewhere = {
  '/services/new': 'below: who may create',
  [`${service}/transfer/answer`]: 'below: who may receive',
  [`${service}/why-not`]: 'below: who may ask why not',
  [`${service}/ask`]: 'below: who may ask why not',
}

let app: TestHouse
let guests: Record<Role, Guest>
let kari: Guest
let newcomer: Guest
let fjordvik: Awaited<ReturnType<typeof newOrganisation>>
let supplier: Awaited<ReturnType<typeof newOrganisation>>
let chosen: string
let visitor: Browser
let repository: string

beforeAll(async () => {
  app = await openTestHouse()
  const all = await Promise.all([...names.map(() => newGuest(app)), newGuest(app), newGuest(app)])
  const [first, second] = all.slice(names.length)
  if (!first || !second) throw new Error('Two more were made')
  ;[kari, newcomer] = [first, second]
  const entries = names.flatMap((name, index) => (all[index] ? [[name, all[index]] as const] : []))
  guests = Object.fromEntries(entries) as Record<Role, Guest>
  visitor = openBrowser(app.url)
  await settleFjordvik()
  await kari.browser.post('/services/new', { title: 'Mal', shortName: 'mal', template: 'empty' })
  const { rows } = await app.db.execute<{ id: string }>(`select id from services where short_name = 'mal'`)
  repository = join(app.dataFolder, 'repositories', `${rows[0]?.id}.git`)
})
afterAll(() => app.close())

async function settleFjordvik() {
  fjordvik = await newOrganisation(app, [guests['owner of the organisation']])
  supplier = await newOrganisation(app, [newcomer])
  chosen = await newTeam(app, fjordvik.id, 'Utvalgte', 'write')
  const other = await newTeam(app, fjordvik.id, 'Andre utvalgte', 'write')
  await app.db.execute(`update teams set reach = 'chosen' where id in ('${chosen}', '${other}')`)
  const reads = await newTeam(app, fjordvik.id, 'Lesere', 'read')
  const inTeams: [string, Role][] = [
    [fjordvik.teams('Devs'), 'one of Devs'],
    [reads, 'one of a team that reads'],
    [reads, 'a reader who was let in to write besides'],
    [chosen, 'one of a team with this service chosen'],
    [other, 'one of a team with another service chosen'],
    [await newTeam(app, fjordvik.id, 'Uten', 'none'), 'one of a team with level none'],
  ]
  for (const [team, role] of inTeams) await putIntoTeam(app, fjordvik.id, team, guests[role])
  await putIntoTeam(app, supplier.id, supplier.teams('Devs'), guests['let in by a team of another organisation'])
}

/** A new service to which everybody is what their role says. */
async function place(owner: 'fjordvik' | 'kari', visibility: 'closed' | 'open'): Promise<Place> {
  const who =
    owner === 'kari' ? { id: kari.id, address: kari.username } : { id: fjordvik.id, address: fjordvik.shortName }
  const { id, address, shortName } = await newService(app, who, kari, { visibility })
  for (const [role, level] of [
    ['let in to read', 'read'],
    ['let in to write', 'write'],
    ['let in to administer', 'admin'],
    ['a reader who was let in to write besides', 'write'],
  ] as const) {
    await letIn(app, id, { person: guests[role].id }, level)
  }
  await letIn(app, id, { team: supplier.teams('Devs') }, 'write')
  const extra = await letIn(app, id, { team: fjordvik.teams('Devs') }, 'read')
  // Devs have more than this from their own organisation; at Kari's they must have nothing.
  if (owner === 'kari') await app.db.execute(`delete from collaborators where id = '${extra}'`)
  const letInRow = owner === 'kari' ? await idOfTeamRow(id) : extra
  if (owner === 'fjordvik') {
    await app.db.execute(
      `insert into team_services (team, service, organisation) values ('${chosen}', '${id}', '${fjordvik.id}')`,
    )
  }
  return { id, address, shortName, letIn: letInRow, newcomer: newcomer.username }
}

/** The same, with a repository behind it. */
async function placeWithFiles(owner: 'fjordvik' | 'kari', visibility: 'closed' | 'open'): Promise<Place> {
  const at = await place(owner, visibility)
  await cp(repository, join(app.dataFolder, 'repositories', `${at.id}.git`), { recursive: true })
  return at
}

async function idOfTeamRow(service: string): Promise<string> {
  const { rows } = await app.db.execute<{ id: string }>(
    `select id from collaborators where service = '${service}' and team is not null`,
  )
  return rows[0]?.id ?? ''
}

/** What a level gets: everything closed is not there, everything refused is said to be. */
function expected(level: number, act: ActOnService, visibility: string, allowed: number): number {
  const has = Math.max(level, visibility === 'open' ? 1 : 0)
  if (has === 0) return 404
  return has >= least[act] ? allowed : 403
}

async function ask(browser: Browser, door: Door, at: Place, method: 'GET' | 'POST'): Promise<number> {
  const address = at.address + door.path(at)
  if (method === 'GET') return (await browser.open(address, { follow: false })).status
  return (await browser.post(address, door.post?.(at) ?? {}, { follow: false })).status
}

/** Everything that changes is done at a place of its own, so that no answer hangs on the one before. */
async function tryDoors(browser: Browser, owner: 'fjordvik' | 'kari', visibility: 'closed' | 'open') {
  const told: string[] = []
  const shared = await placeWithFiles(owner, visibility)
  for (const door of doors) {
    if (door.get) told.push(`GET ${door.pattern} ${await ask(browser, door, shared, 'GET')}`)
    if (!door.post) continue
    await app.db.execute('delete from limits')
    const at = await place(owner, visibility)
    if (door.pattern.endsWith('withdraw')) await offer(at.id, newcomer.id)
    told.push(`POST ${door.pattern} ${await ask(browser, door, at, 'POST')}`)
  }
  return told
}

async function offer(service: string, receiver: string) {
  await app.db.execute(
    `insert into service_transfers (service, receiver, offered_by) values ('${service}', '${receiver}', '${kari.id}')`,
  )
}

function expectedOf(level: number, visibility: string): string[] {
  return doors.flatMap((door) => [
    ...(door.get ? [`GET ${door.pattern} ${expected(level, door.act, visibility, 200)}`] : []),
    ...(door.post ? [`POST ${door.pattern} ${expected(level, door.act, visibility, 303)}`] : []),
  ])
}

test('every address of a service has its row here, and no row is left over', async () => {
  const { config, secrets } = app.app
  const entries = routes({ ansattporten: await ansattportenClient(config, secrets), repositories: '' })
  const ours = entries.filter(({ pattern }) => pattern.startsWith('/services/'))
  const rows = new Set([...doors.map(({ pattern }) => pattern), ...Object.keys(elsewhere)])
  const missing = ours.map(({ pattern }) => pattern).filter((pattern) => !rows.has(pattern))
  expect(missing, 'Add a row to test/doors-of-services.test.ts: which act is it?').toEqual([])
  const known = new Set(ours.map(({ pattern }) => pattern))
  expect([...rows].filter((pattern) => !known.has(pattern))).toEqual([])
  for (const { pattern, page } of ours) {
    const row = doors.find((door) => door.pattern === pattern)
    if (row) expect(`${pattern} ${page.get !== undefined}`).toBe(`${pattern} ${row.get === true}`)
    // Letting a team in needs a team of one's own, so that its post is tried in src/services/collaborators.test.ts.
    if (row && !pattern.endsWith('/team')) expect(page.post !== undefined).toBe(row.post !== undefined)
  }
})

test('every act on a service has its least level here', () => {
  const acts = Object.entries(needed).filter(([, right]) => ['read', 'write', 'admin'].includes(right))
  expect(acts.map(([act]) => act).sort()).toEqual(Object.keys(least).sort())
  const tried = new Set(doors.map(({ act }) => act))
  expect(Object.keys(least).filter((act) => !tried.has(act as ActOnService))).toEqual(['push-to-service'])
})

const visibilities = ['closed', 'open'] as const
const cells = names.flatMap((role) => visibilities.map((visibility) => ({ role, visibility })))

test.for(cells)('$role, at a service of the organisation that is $visibility', async ({ role, visibility }) => {
  const told = await tryDoors(guests[role].browser, 'fjordvik', visibility)
  expect(told).toEqual(expectedOf(roles[role].level, visibility))
})

const cellsAtKaris = Object.entries(rolesAtKaris).flatMap(([role, level]) =>
  visibilities.map((visibility) => ({ role, level, visibility })),
)

test.for(cellsAtKaris)('$role, at a person’s own service that is $visibility', async ({ role, level, visibility }) => {
  const guest = role === 'the person who owns it' ? kari : guests[role as Role]
  expect(await tryDoors(guest.browser, 'kari', visibility)).toEqual(expectedOf(level, visibility))
})

test.for(visibilities)('nobody comes to a service that is %s without logging in', async (visibility) => {
  const told = await tryDoors(visitor, 'fjordvik', visibility)
  expect(told).toEqual(
    doors.flatMap(({ pattern, get, post }) => [
      ...(get ? [`GET ${pattern} 303`] : []),
      ...(post ? [`POST ${pattern} 401`] : []),
    ]),
  )
})

async function git(at: Place, key: string | undefined, act: 'upload' | 'receive'): Promise<number> {
  const headers: Record<string, string> = key
    ? { authorization: `Basic ${Buffer.from(`x:${key}`).toString('base64')}` }
    : {}
  const address = `${app.url}${at.address}.git/info/refs?service=git-${act}-pack`
  return (await fetch(address, { headers })).status
}

const keys = ['read', 'write'] as const

test.for(cells)('Git for $role, at a service that is $visibility', async ({ role, visibility }) => {
  const at = await placeWithFiles('fjordvik', visibility)
  const { level } = roles[role]
  for (const scope of keys) {
    const key = await makeAccessKey(app.app, guests[role].id, 'test', { name: 'nøkkel', scope, days: 1 })
    const clone = expected(level, 'see-service', visibility, 200)
    const push = expected(level, 'push-to-service', visibility, scope === 'write' ? 200 : 403)
    expect({ scope, clone: await git(at, key, 'upload'), push: await git(at, key, 'receive') }).toEqual({
      scope,
      clone,
      push,
    })
  }
})

test('Git without a key, or with one that is nobody’s, is asked for a key, whatever there is', async () => {
  for (const visibility of visibilities) {
    const at = await place('fjordvik', visibility)
    for (const key of [undefined, 'studio_nobodys', 'x']) {
      expect([await git(at, key, 'upload'), await git(at, key, 'receive')]).toEqual([401, 401])
    }
  }
})

test.for(names)('who may create for the organisation: %s', async (role) => {
  const { isMember, mayCreate } = roles[role]
  const { browser, username } = guests[role]
  await app.db.execute('delete from limits')
  const shortName = `ny-${names.indexOf(role)}`
  const create = (owner: string) =>
    browser.post('/services/new', { owner, title: 'Ny', shortName, template: 'empty' }, { follow: false })
  expect((await browser.open(`/services/new?owner=${fjordvik.shortName}`)).status).toBe(200)
  expect((await create(fjordvik.shortName)).status).toBe(mayCreate ? 303 : isMember ? 403 : 404)
  expect((await create(username)).status).toBe(303)
  expect((await create(kari.username)).status).toBe(404)
})

test.for(names)('who may receive for the organisation: %s', async (role) => {
  const { browser } = guests[role]
  for (const visibility of visibilities) {
    const { id, address } = await newService(app, { id: kari.id, address: kari.username }, kari, {
      visibility,
    })
    await offer(id, fjordvik.id)
    const allowed = roles[role].mayCreate
    expect((await browser.open(`${address}/transfer/answer`)).status).toBe(allowed ? 200 : 404)
    const answered = await browser.post(`${address}/transfer/answer`, { answer: 'decline' }, { follow: false })
    expect(answered.status).toBe(allowed ? 303 : 404)
  }
})

test.for(cells)('who may ask why not: $role, at a service that is $visibility', async ({ role, visibility }) => {
  const { address } = await place('fjordvik', visibility)
  const { browser } = guests[role]
  const isThere = Math.max(roles[role].level, visibility === 'open' ? 1 : 0) > 0
  for (const act of Object.keys(least)) {
    await app.db.execute('delete from limits')
    const told = await browser.open(`${address}/why-not?act=${act}`, { follow: false })
    expect(`${act} ${told.status}`).toBe(`${act} ${isThere ? 200 : 404}`)
    const asked = await browser.post(`${address}/ask`, { act }, { follow: false })
    expect(`${act} ${asked.status}`).toBe(`${act} ${isThere ? 303 : 404}`)
  }
})
