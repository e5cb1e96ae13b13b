import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEnvironments } from '../src/environments/environment.ts'
import { currentTerms } from '../src/environments/terms.ts'
import { hashToken } from '../src/platform/secrets.ts'
import { routes } from '../src/routes.ts'
import { ansattportenClient } from '../src/sign-in/ansattporten.ts'
import { type Browser, openBrowser } from './house/browser.ts'
import { openTestHouse, type TestHouse } from './house/house.ts'
import { newOrder } from './house/order.ts'
import { type Guest, newGuest, newOrganisation, newTeam, putIntoTeam } from './house/organisation.ts'
import { letIn, newService } from './house/service.ts'

/** How near somebody is to an organisation; whoever is nearer may all that those before may (docs/design.md, "Teams and levels"). */
const nearness = ['stranger', 'let in', 'member', 'creator', 'owner'] as const
type Nearness = (typeof nearness)[number]

/** Everything below is computed from this table and the next alone. */
const roles = {
  'an owner': 'owner',
  'one of Devs': 'creator',
  'one of a team with level none': 'member',
  'a collaborator on a service, who is no member': 'let in',
  'Nora, a stranger': 'stranger',
} as const satisfies Record<string, Nearness>
type Role = keyof typeof roles
const names = Object.keys(roles).filter((name): name is Role => name in roles)

/** An organisation to which everybody is what their role says, and what addresses and forms need. */
type Place = {
  shortName: string
  /** A team with members who are in another one too, and its id in the address. */
  team: string
  devs: string
  service: string
  colleague: string
  newcomer: string
  /** Of somebody who waits for an answer, and of somebody who was declined. */
  request: string
  declined: string
  invitation: string
  token: string
}

/** What an address shows or does for those who may, as a status; for some it depends on who they are. */
type Answer = number | ((who: Nearness) => number)

type Door = {
  pattern: string
  least: Nearness
  /** Parts of the address beside the organisation. */
  at?: (place: Place) => Record<string, string>
  query?: (place: Place) => string
  get?: Answer
  /** Where more may look than may act. */
  getLeast?: Nearness
  /** Parts of the address that the page of a refused post looks at: all, or these, where it is a list for itself. */
  getHeeds?: string[]
  post?: Answer
  /** What is sent, so that only the right decides; a text is a file. */
  body?: (place: Place) => Record<string, string> | string
}

const o = '/organisations/:organisation'
const toRequest = (place: Place) => ({ request: place.request })
const toInvitation = (place: Place) => ({ invitation: place.invitation })
const toPerson = (place: Place) => ({ username: place.colleague })
const toTeam = (place: Place) => ({ team: place.team })
const plain = { level: 'write', reach: 'all', tt02: 'none', production: 'none' }
const logo = [
  '--boundary',
  'Content-Disposition: form-data; name="logo"; filename="logo.webp"',
  'Content-Type: image/webp',
  '',
  'RIFF0000WEBP',
  '--boundary--',
  '',
].join('\r\n')

/** Whoever is in has no need of the way in, and is led home. */
const homeForMembers: Answer = (who) => (atLeast(who, 'member') ? 303 : 200)

/** Owners need not be made owners. */
const homeForOwners =
  (status: number): Answer =>
  (who) =>
    atLeast(who, 'owner') ? 303 : status
const reason = () => ({ message: 'Vi har mistet eierne.' })

const doors: Door[] = [
  { pattern: '/organisations', least: 'stranger', get: 200 },
  { pattern: '/organisations/represented', least: 'stranger', get: 200 },
  // What is refused is not ordered: everybody may order, and each organisation is ordered once.
  { pattern: '/organisations/apply', least: 'stranger', get: 200, post: 422 },
  { pattern: '/organisations/apply/draft', least: 'stranger', post: 303 },
  { pattern: '/organisations/apply/draft/delete', least: 'stranger', post: 303 },
  { pattern: '/organisations/apply/short-name', least: 'stranger', get: 200 },
  { pattern: o, least: 'stranger', get: 200 },
  // It is a service owner already.
  { pattern: `${o}/become-service-owner`, least: 'owner', get: 200, post: 422, body: () => ({ agreement: '2026/1' }) },
  { pattern: `${o}/logo`, least: 'stranger', get: 200 },
  { pattern: `${o}/join`, least: 'stranger', get: homeForMembers, post: 303, body: () => ({ message: 'Hei' }) },
  { pattern: `${o}/join/withdraw`, least: 'stranger', post: 303 },
  { pattern: `${o}/requests`, least: 'owner', get: 200 },
  {
    pattern: `${o}/requests/:request/approve`,
    least: 'owner',
    at: toRequest,
    get: 200,
    post: 303,
    body: ({ request, devs }) => ({ [`teams-${request}`]: devs }),
  },
  {
    pattern: `${o}/requests/:request/decline`,
    least: 'owner',
    at: toRequest,
    get: 200,
    post: 303,
    body: () => ({ reason: 'Vi kjenner deg ikke.' }),
  },
  { pattern: `${o}/requests/:request/lift`, least: 'owner', at: ({ declined }) => ({ request: declined }), post: 303 },
  { pattern: `${o}/people`, least: 'member', get: 200 },
  { pattern: `${o}/people/export`, least: 'owner', get: 200 },
  {
    pattern: `${o}/people/add`,
    least: 'owner',
    get: 200,
    post: 200,
    body: ({ newcomer, devs }) => ({ people: newcomer, teams: devs }),
  },
  {
    pattern: `${o}/people/add/confirm`,
    least: 'owner',
    get: 200,
    post: 303,
    body: ({ newcomer, devs }) => ({ people: newcomer, teams: devs }),
  },
  { pattern: `${o}/people/:username`, least: 'member', at: toPerson, get: 200 },
  {
    pattern: `${o}/people/:username/teams`,
    least: 'owner',
    at: toPerson,
    get: 200,
    getLeast: 'member',
    post: 303,
    body: ({ devs }) => ({ teams: devs }),
  },
  { pattern: `${o}/people/:username/remove`, least: 'owner', at: toPerson, get: 200, post: 200 },
  { pattern: `${o}/leave`, least: 'let in', get: 200, post: 200 },
  { pattern: `${o}/invitations`, least: 'owner', get: 200 },
  {
    pattern: `${o}/invitations/:invitation/resend`,
    least: 'owner',
    at: toInvitation,
    get: 200,
    getHeeds: [],
    post: 303,
  },
  {
    pattern: `${o}/invitations/:invitation/withdraw`,
    least: 'owner',
    at: toInvitation,
    get: 200,
    getHeeds: [],
    post: 303,
  },
  { pattern: `${o}/history`, least: 'owner', get: 200 },
  { pattern: `${o}/history/export`, least: 'owner', get: 200 },
  {
    pattern: `${o}/settings`,
    least: 'owner',
    get: 200,
    post: 303,
    body: () => ({ website: 'https://www.fjordvik.example' }),
  },
  { pattern: `${o}/settings/logo`, least: 'owner', get: 200, post: 303, body: () => logo },
  { pattern: `${o}/settings/logo/remove`, least: 'owner', post: 303 },
  { pattern: `${o}/teams`, least: 'member', get: 200 },
  {
    pattern: `${o}/teams/new`,
    least: 'owner',
    get: 200,
    post: 303,
    body: () => ({ ...plain, name: 'Nye', description: '' }),
  },
  { pattern: `${o}/teams/:team`, least: 'member', at: toTeam, get: 200 },
  {
    pattern: `${o}/teams/:team/members`,
    least: 'owner',
    at: ({ devs }) => ({ team: devs }),
    get: 200,
    getLeast: 'member',
    post: 303,
    body: ({ colleague }) => ({ username: colleague }),
  },
  {
    pattern: `${o}/teams/:team/members/:username/remove`,
    least: 'owner',
    at: (place) => ({ ...toTeam(place), ...toPerson(place) }),
    get: 200,
    getLeast: 'member',
    getHeeds: ['team'],
    post: 303,
  },
  {
    pattern: `${o}/teams/:team/edit`,
    least: 'owner',
    at: toTeam,
    get: 200,
    post: 303,
    body: () => ({ name: 'Andre', description: '' }),
  },
  { pattern: `${o}/teams/:team/delete`, least: 'owner', at: toTeam, get: 200, post: 303 },
  {
    pattern: `${o}/teams/:team/access`,
    least: 'owner',
    at: toTeam,
    get: 200,
    // What would change is looked at first.
    post: 200,
    body: ({ service }) => ({ ...plain, reach: 'chosen', services: service }),
  },
  // An order is under way here already.
  { pattern: `${o}/succession`, least: 'stranger', get: homeForOwners(200), post: homeForOwners(422), body: reason },
  { pattern: `${o}/succession/stop`, least: 'owner', get: 200, post: 303 },
  { pattern: `${o}/environments`, least: 'member', get: 200 },
  {
    pattern: `${o}/environments/terms`,
    least: 'owner',
    get: 200,
    getLeast: 'member',
    post: 303,
    body: () => ({ version: currentTerms, agree: 'yes' }),
  },
  { pattern: `${o}/why-not`, least: 'member', query: () => '?act=change-teams', get: 200 },
  {
    pattern: `${o}/ask`,
    least: 'member',
    query: () => '?act=change-teams',
    get: 200,
    post: 303,
    body: () => ({ act: 'change-teams' }),
  },
  // The link can be looked at by everybody; it opens for the address that it went to, which is nobody's here.
  { pattern: '/invitations/:token', least: 'stranger', at: ({ token }) => ({ token }), get: 200, post: 422 },
  { pattern: '/invitations/:invitation/accept', least: 'stranger', at: toInvitation, get: 404, post: 404 },
  {
    pattern: '/services/new',
    least: 'creator',
    query: ({ shortName }) => `?owner=${shortName}`,
    get: 200,
    getLeast: 'stranger',
    post: 303,
    body: ({ shortName }) => ({ owner: shortName, title: 'Ny', shortName: 'ny-tjeneste', template: 'empty' }),
  },
]

function atLeast(who: Nearness, least: Nearness): boolean {
  return nearness.indexOf(who) >= nearness.indexOf(least)
}

/** What is closed is not there; what a member may not is said to be refused. */
function expected(who: Nearness, least: Nearness, allowed: Answer): number {
  if (atLeast(who, least)) return typeof allowed === 'number' ? allowed : allowed(who)
  return atLeast(who, 'member') ? 403 : 404
}

function expectedOf(who: Nearness): string[] {
  return doors.flatMap(({ pattern, least, get, getLeast = least, post }) => [
    ...(get ? [`GET ${pattern} ${expected(who, getLeast, get)}`] : []),
    ...(post ? [`POST ${pattern} ${expected(who, least, post)}`] : []),
  ])
}

let app: TestHouse
let guests: Record<Role, Guest>
let kari: Guest
let ola: Guest
let sindre: Guest
let amal: Guest
let visitor: Browser

beforeAll(async () => {
  app = await openTestHouse()
  const all = await Promise.all([...names.map(() => newGuest(app)), ...Array.from({ length: 4 }, () => newGuest(app))])
  const [first, second, third, fourth] = all.slice(names.length)
  if (!first || !second || !third || !fourth) throw new Error('Four more were made')
  ;[kari, ola, sindre, amal] = [first, second, third, fourth]
  const entries = names.flatMap((name, index) => (all[index] ? [[name, all[index]] as const] : []))
  guests = Object.fromEntries(entries) as Record<Role, Guest>
  visitor = openBrowser(app.url)
})
afterAll(() => app.close())

/** A new organisation with everything that can be acted on. Kari owns it too, so that any of the others can go. */
async function place(): Promise<Place> {
  const { id, shortName, number, teams } = await newOrganisation(app, [kari, guests['an owner']])
  await openEnvironments(app.db, { id, shortName }, kari.id)
  const [readers, without] = [await newTeam(app, id, 'Lesere', 'read'), await newTeam(app, id, 'Uten', 'none')]
  await putIntoTeam(app, id, teams('Devs'), guests['one of Devs'])
  await putIntoTeam(app, id, without, guests['one of a team with level none'])
  for (const team of [readers, without]) await putIntoTeam(app, id, team, ola)
  const service = await newService(app, { id, address: shortName }, kari)
  const collaborator = guests['a collaborator on a service, who is no member']
  await letIn(app, service.id, { person: collaborator.id }, 'write')
  await app.db.execute(
    `insert into organisation_logos (organisation, type, bytes) values ('${id}', 'image/webp', 'RIFF0000WEBP')`,
  )
  const [request, declined, invitation, token] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await app.db.execute(
    `insert into join_requests (id, organisation, person, message, outcome, closed_at, closed_by) values
      ('${request}', '${id}', '${sindre.id}', '', null, null, null),
      ('${declined}', '${id}', '${amal.id}', '', 'declined', now(), '${kari.id}')`,
  )
  await invite(id, { id: invitation, token, to: `${invitation}@fjordvik.example`, team: without })
  await newSuccession(id, number)
  const people = { colleague: ola.username, newcomer: sindre.username }
  const asked = { request, declined, invitation, token }
  return { shortName, team: readers, devs: teams('Devs'), service: service.id, ...people, ...asked }
}

/** Ola is to own it, unless an owner stops it. */
async function newSuccession(organisation: string, number: string) {
  const names = { shortName: null, nameNb: null, nameNn: null, nameEn: null }
  const first = { firstApprovedBy: sindre.id, firstApprovedAt: new Date() }
  const second = { decidedBy: amal.id, decidedAt: new Date(), waitsUntil: new Date(Date.now() + 72 * 3_600_000) }
  const approved = { state: 'approved', ...first, ...second } as const
  await newOrder(app, ola, { purpose: 'succession', organisation, number, kind: null, ...names, ...approved })
}

type Invited = { id: string; token: string; to: string; team: string }

async function invite(organisation: string, { id, token, to, team }: Invited) {
  await app.db.execute(
    `insert into invitations (id, organisation, email_address, token_hash, invited_by, expires_at)
     values ('${id}', '${organisation}', '${to}', '${hashToken(token)}', '${kari.id}', now() + interval '7 days')`,
  )
  await app.db.execute(`insert into invitation_teams (invitation, team) values ('${id}', '${team}')`)
}

function addressOf({ pattern, at, query }: Door, here: Place): string {
  const parts: Record<string, string> = { organisation: here.shortName, ...at?.(here) }
  return pattern.replaceAll(/:(\w+)/g, (_, name: string) => parts[name] ?? '') + (query?.(here) ?? '')
}

async function send(browser: Browser, door: Door, here: Place): Promise<number> {
  const body = door.body?.(here) ?? {}
  const address = addressOf(door, here).replace(/\?.*/, '')
  if (typeof body !== 'string') return (await browser.post(address, body, { follow: false })).status
  const headers = { origin: app.url, 'content-type': 'multipart/form-data; boundary=boundary' }
  return (await browser.open(address, { method: 'POST', headers, body, follow: false })).status
}

async function open(browser: Browser, door: Door, here: Place): Promise<number> {
  return (await browser.open(addressOf(door, here), { follow: false })).status
}

async function told(): Promise<number> {
  const { rows } = await app.db.execute<{ count: number }>('select count(*)::int as count from audit_records')
  return rows[0]?.count ?? 0
}

/** Nobody comes to so many doors within the limits. What is done is done at a place of its own. */
async function tryDoors(browser: Browser): Promise<string[]> {
  const answers: string[] = []
  let here = await place()
  for (const door of doors) {
    await app.db.execute('delete from limits')
    if (door.get) answers.push(`GET ${door.pattern} ${await open(browser, door, here)}`)
    if (!door.post) continue
    const before = await told()
    const status = await send(browser, door, here)
    answers.push(`POST ${door.pattern} ${status}`)
    if (status >= 400) expect(await told(), `${door.pattern} was refused`).toBe(before)
    else here = await place()
  }
  return answers
}

const ours = /^\/(organisations|invitations)(\/|$)|^\/services\/new$/

test('every address of an organisation has its row here, and no row is left over', async () => {
  const { config, secrets } = app.app
  const entries = routes({ ansattporten: await ansattportenClient(config, secrets), repositories: '' })
  const inSitemap = entries
    .filter(({ pattern }) => ours.test(pattern))
    .map(({ pattern, page }) => `${pattern}${page.get ? ' GET' : ''}${page.post ? ' POST' : ''}`)
  const here = doors.map(({ pattern, get, post }) => `${pattern}${get ? ' GET' : ''}${post ? ' POST' : ''}`)
  const missing = inSitemap.filter((row) => !here.includes(row))
  expect(missing, 'Add a row to test/doors-of-organisations.test.ts: who may come there?').toEqual([])
  expect(here.filter((row) => !inSitemap.includes(row))).toEqual([])
})

test.for(names)('%s comes where the table says, and nowhere else', async (role) => {
  expect(await tryDoors(guests[role].browser)).toEqual(expectedOf(roles[role]))
})

test('nobody comes anywhere without logging in, but to what a mailed link shows', async () => {
  const here = await place()
  for (const door of doors) {
    const isLink = door.pattern === '/invitations/:token'
    if (door.get) {
      const { status, headers } = await visitor.open(addressOf(door, here), { follow: false })
      const to = headers.get('location')?.split('?')[0]
      expect(`${door.pattern} ${status} ${to}`).toBe(`${door.pattern} ${isLink ? '200 undefined' : '303 /sign-in'}`)
    }
    if (!door.post) continue
    // Back to the page with the way to log in, or to one that says what to do.
    expect(`${door.pattern} ${await send(visitor, door, here)}`).toBe(`${door.pattern} ${isLink ? 303 : 401}`)
  }
})

test('what belongs to another organisation, or to nobody, is not there, even for somebody who owns both', async () => {
  const { browser } = guests['an owner']
  const here = await place()
  // Usernames are everybody's: instead of a colleague there is somebody who has no part in this one.
  const elsewhere = { ...(await place()), colleague: sindre.username }
  const before = await told()
  for (const door of doors.filter(({ pattern }) => pattern.startsWith(o))) {
    const right = door.at?.(here) ?? {}
    for (const [name, foreign] of Object.entries(door.at?.(elsewhere) ?? {})) {
      for (const value of [foreign, randomUUID(), 'x', '%00']) {
        const wrong = { ...door, at: () => ({ ...right, [name]: value }) }
        const isHeeded = (door.getHeeds?.includes(name) ?? true) || value === '%00'
        const said = `${door.pattern} with ${name} ${value}`
        if (door.get) expect(`${said} ${await open(browser, wrong, here)}`).toBe(`${said} ${isHeeded ? 404 : 200}`)
        if (door.post) expect(`${said} ${await send(browser, wrong, here)}`).toBe(`${said} 404`)
      }
    }
  }
  expect(await told()).toBe(before)
})

test('what belongs to another organisation is not there in a form either', async () => {
  const { browser } = guests['an owner']
  const [here, elsewhere] = [await place(), await place()]
  const foreign = { ...here, devs: elsewhere.devs, service: elsewhere.service }
  const before = await told()
  const tried: string[] = []
  for (const door of doors) {
    const [own, wrong] = [door.body?.(here), door.body?.(foreign)]
    if (JSON.stringify(own) === JSON.stringify(wrong)) continue
    tried.push(door.pattern)
    const status = await send(browser, { ...door, body: () => wrong ?? {} }, here)
    expect(`${door.pattern} ${status}`).toBe(`${door.pattern} 404`)
  }
  expect(tried).toHaveLength(5)
  expect(await told()).toBe(before)
})

test.for(names)('an invitation to the address of %s opens for them, and for no other', async (role) => {
  const guest = guests[role]
  const other = names.find((name) => name !== role && name !== 'an owner') ?? role
  for (const pattern of ['/invitations/:token', '/invitations/:invitation/accept']) {
    const { id, teams } = await newOrganisation(app, [kari])
    const invited = { id: randomUUID(), token: randomUUID(), to: guest.person.email, team: teams('Devs') }
    await invite(id, invited)
    const address = pattern.replace(':token', invited.token).replace(':invitation', invited.id)
    const isLink = address.includes(invited.token)
    expect((await guests[other].browser.open(address, { follow: false })).status).toBe(isLink ? 200 : 404)
    expect((await guests[other].browser.post(address, {}, { follow: false })).status).toBe(isLink ? 422 : 404)
    expect((await guest.browser.open(address, { follow: false })).status).toBe(200)
    expect((await guest.browser.post(address, {}, { follow: false })).status).toBe(303)
  }
})
