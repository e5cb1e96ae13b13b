import { randomUUID } from 'node:crypto'
import { sql, TransactionRollbackError } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Effect, effectOf, effectOfDeleting, markOf, type TeamAccess } from '../src/members/effect.ts'
import { changeAccess } from '../src/members/team-access.ts'
import { judged, type Place, whyNot } from '../src/members/why-not.ts'
import { openOrganisation, organisationFor } from '../src/organisations/organisation.ts'
import { type Act, type Level, levels, may, needed, type Right, rightsAt } from '../src/organisations/rights.ts'
import { environmentNames, environmentRights } from '../src/organisations/tables.ts'
import { addToTeam } from '../src/organisations/team.ts'
import type { Database } from '../src/platform/database.ts'
import { NotFound } from '../src/platform/refusal.ts'
import { serviceFor } from '../src/services/service.ts'
import { openTestHouse, type TestHouse } from './house/house.ts'
import { nextNumber } from './house/organisation.ts'

/** Random organisations, teams, services and people: the decision, its explanation and its preview must agree. */

const acts = Object.keys(needed) as Act[]
const onService = acts.filter((act) => levels.some((level) => level === needed[act]))
const inOrganisation = acts.filter((act) => !onService.includes(act))

const peopleCount = 8
/** Person 0 owns the first organisation, person 7 the second. */
const owner = 0
const foreigner = peopleCount - 1
const anybody = fc.nat(peopleCount - 1)
const mostServices = 4

const access = fc.record({
  level: fc.constantFrom(...levels),
  reach: fc.constantFrom('all', 'chosen'),
  chosen: fc.uniqueArray(fc.nat(mostServices - 1)),
  mayCreate: fc.boolean(),
  environments: fc.record(
    Object.fromEntries(environmentNames.map((name) => [name, fc.constantFrom(...environmentRights)])),
    { requiredKeys: [] },
  ),
})

const team = fc.record({ isForeign: fc.boolean(), access, members: fc.uniqueArray(anybody) })

const world = fc.record({
  coOwner: fc.option(fc.constantFrom(1, 2)),
  teams: fc.array(team, { minLength: 2, maxLength: 5 }),
  services: fc.array(
    fc.record({
      owner: fc.oneof({ arbitrary: fc.constant('ours'), weight: 4 }, fc.constant('theirs'), anybody),
      isOpen: fc.boolean(),
    }),
    { minLength: 2, maxLength: mostServices },
  ),
  collaborators: fc.uniqueArray(
    fc.record({
      service: fc.nat(mostServices - 1),
      isTeam: fc.boolean(),
      who: fc.nat(peopleCount - 1),
      level: fc.constantFrom('read', 'write', 'admin'),
    }),
    { selector: ({ service, isTeam, who }) => `${service} ${isTeam} ${who}`, maxLength: 6 },
  ),
  change: fc.record({ team: fc.nat(4), access }),
})

type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never
type Access = World['change']['access']
type Team = { id: string; organisation: string; isOwners: boolean; access: Access; members: string[] }
type Service = { id: string; owner: string; address: { owner: string; service: string }; isOpen: boolean }

/** The world as it stands in the database, and enough of it here to judge by one's own lights. */
type Standing = {
  ours: { id: string; shortName: string }
  teams: Team[]
  services: Service[]
  letIn: { service: string; person?: string; team?: string; level: Level }[]
}

let app: TestHouse
let people: string[]
beforeAll(async () => {
  app = await openTestHouse()
  people = []
  for (let made = 0; made < peopleCount; made += 1) {
    const id = randomUUID()
    people.push(id)
    await app.db.execute(sql`insert into names (name, holder) values (${`person${made}`}, ${id})`)
    await app.db.execute(
      sql`insert into accounts (id, username, name, email_address, password_hash, language)
        values (${id}, ${`person${made}`}, ${`Person ${made}`}, ${`person${made}@fjordvik.example`}, '', 'nb')`,
    )
  }
})
afterAll(() => app.close())

function person(index: number): string {
  return people[index] ?? ''
}

async function build(db: Database, told: World): Promise<Standing> {
  const oursOwners = [owner, ...(told.coOwner === null ? [] : [told.coOwner])].map(person)
  const ours = await openOne(db, oursOwners)
  const theirs = await openOne(db, [person(foreigner)])
  const services: Service[] = []
  for (const service of told.services) services.push(await makeService(db, service, ours, theirs))
  const teams: Team[] = [ours, theirs].flatMap(({ standard }) => standard)
  for (const { isForeign, access, members } of told.teams) {
    const organisation = isForeign ? theirs.id : ours.id
    teams.push(await makeTeam(db, organisation, access, members.map(person), services))
  }
  const made = teams.filter(({ isOwners }) => !isOwners)
  const letIn: Standing['letIn'] = []
  for (const { service, isTeam, who, level } of told.collaborators) {
    const on = services[service]
    const team = made[who % made.length]
    if (!on || (isTeam && letIn.some((other) => other.team === team?.id && other.service === on.id))) continue
    const entry = { service: on.id, level, ...(isTeam ? { team: team?.id } : { person: person(who) }) }
    letIn.push(entry)
    await db.execute(
      sql`insert into collaborators (service, person, team, level)
        values (${on.id}, ${isTeam ? null : person(who)}, ${isTeam ? team?.id : null}, ${level})`,
    )
  }
  return { ours, teams, services, letIn }
}

async function openOne(db: Database, owners: string[]) {
  const number = nextNumber()
  const shortName = `org${number}`
  const opening = {
    shortName,
    number,
    kind: 'service-owner',
    names: { nb: 'Ett', nn: 'Eitt', en: 'One' },
    owners,
  } as const
  const id = await openOrganisation(db, opening, owners[0] ?? '', undefined)
  const { rows } = await db.execute<{ id: string; is_owners: boolean; level: Level; may_create: boolean }>(
    sql`select id, is_owners, level, may_create from teams where organisation = ${id}`,
  )
  const standard = rows.map((row) => ({
    id: row.id,
    organisation: id,
    isOwners: row.is_owners,
    access: { level: row.level, reach: 'all' as const, chosen: [], mayCreate: row.may_create, environments: {} },
    members: row.is_owners ? owners : [],
  }))
  return { id, shortName, standard }
}

type Organisation = { id: string; shortName: string }

async function makeService(
  db: Database,
  { owner, isOpen }: World['services'][number],
  ours: Organisation,
  theirs: Organisation,
): Promise<Service> {
  const id = randomUUID()
  const service = `s${id.slice(0, 8)}`
  const its =
    owner === 'ours' ? ours : owner === 'theirs' ? theirs : { id: person(Number(owner)), shortName: `person${owner}` }
  await db.execute(
    sql`insert into services (id, owner, short_name, title, visibility, changed_by)
      values (${id}, ${its.id}, ${service}, ${service}, ${isOpen ? 'open' : 'closed'}, ${person(0)})`,
  )
  return { id, owner: its.id, address: { owner: its.shortName, service }, isOpen }
}

async function makeTeam(
  db: Database,
  organisation: string,
  access: Access,
  members: string[],
  services: Service[],
): Promise<Team> {
  const id = randomUUID()
  await db.execute(
    sql`insert into teams (id, organisation, name, level, reach, may_create)
      values (${id}, ${organisation}, ${id.slice(0, 8)}, ${access.level}, ${access.reach}, ${access.mayCreate})`,
  )
  for (const [environment, right] of Object.entries(access.environments)) {
    await db.execute(
      sql`insert into team_environments (team, environment, "right") values (${id}, ${environment}, ${right})`,
    )
  }
  const chosen = access.chosen.flatMap((index) => services[index] ?? []).filter(({ owner }) => owner === organisation)
  for (const service of chosen) {
    await db.execute(
      sql`insert into team_services (team, service, organisation) values (${id}, ${service.id}, ${organisation})`,
    )
  }
  for (const member of members) await addToTeam(db, { team: id, organisation, person: member })
  return { id, organisation, isOwners: false, access, members }
}

/** What decides access, told a second time and without a database. */
function levelOn({ teams, services, letIn }: Standing, who: string, service: Service): Level {
  const ways: Level[] = [service.isOpen ? 'read' : 'none']
  if (service.owner === who) ways.push('admin')
  for (const { id, organisation, access, members } of teams) {
    if (!members.includes(who)) continue
    const isChosen = access.chosen.some((index) => services[index]?.id === service.id)
    if (organisation === service.owner && (access.reach === 'all' || isChosen)) ways.push(access.level)
    ways.push(...letIn.filter((one) => one.team === id && one.service === service.id).map(({ level }) => level))
  }
  ways.push(...letIn.filter((one) => one.person === who && one.service === service.id).map(({ level }) => level))
  return levels.findLast((level) => ways.includes(level)) ?? 'none'
}

function rightsHere({ teams, ours }: Standing, who: string): Right[] {
  const mine = teams.filter(({ organisation, members }) => organisation === ours.id && members.includes(who))
  const rights: Right[] = []
  if (mine.length > 0) rights.push('member')
  if (mine.some(({ access }) => access.mayCreate)) rights.push('creator')
  if (mine.some(({ isOwners }) => isOwners)) rights.push('owner')
  return rights
}

type Thing = {
  place: Place
  acts: Act[]
  rights(who: string): Right[]
  isKnownTo(who: string): boolean
  service?: Service
}

function things(standing: Standing): Thing[] {
  const organisation: Thing = {
    place: { organisation: standing.ours.shortName },
    acts: inOrganisation,
    rights: (who) => rightsHere(standing, who),
    isKnownTo: (who) => rightsHere(standing, who).length > 0,
  }
  const services = standing.services.map((service): Thing => {
    const rights = (who: string) => rightsAt(levelOn(standing, who, service))
    return { place: service.address, acts: onService, rights, isKnownTo: (who) => rights(who).length > 0, service }
  })
  return [organisation, ...services]
}

async function decide(db: Database, who: string, place: Place, act: Act) {
  try {
    const { aim, isAllowed } = await judged(db, who, place, act)
    return { decision: isAllowed ? 'allowed' : 'not allowed', aim }
  } catch (error) {
    if (error instanceof NotFound) return { decision: 'not found' }
    throw error
  }
}

/** What somebody may do with things once they are in a team; nobody is put there for longer than it takes to ask. */
async function allowedInside(db: Database, who: string, team: Team, all: readonly Thing[]): Promise<Set<string>> {
  const allowed = new Set<string>()
  await db
    .transaction(async (tx) => {
      await addToTeam(tx, { team: team.id, organisation: team.organisation, person: who })
      for (const { place, acts } of all) {
        const rights = await rightsThere(tx, who, place)
        for (const act of acts.filter((act) => may(rights, act))) allowed.add(`${JSON.stringify(place)} ${act}`)
      }
      tx.rollback()
    })
    .catch((error) => {
      if (!(error instanceof TransactionRollbackError)) throw error
    })
  return allowed
}

async function rightsThere(db: Database, who: string, place: Place): Promise<Right[]> {
  if (!('service' in place)) return (await organisationFor(db, who, place.organisation)).rights
  return serviceFor(db, who, place.owner, place.service, 'see-service').then(
    ({ rights }) => rights,
    () => [],
  )
}

async function judgeEverything(db: Database, standing: Standing): Promise<void> {
  const all = things(standing)
  for (const who of people) {
    const known = standing.teams.filter(({ organisation }) =>
      standing.teams.some((other) => other.organisation === organisation && other.members.includes(who)),
    )
    const inside = new Map<Team, Set<string>>()
    for (const team of known) inside.set(team, await allowedInside(db, who, team, all))
    for (const thing of all) {
      for (const act of thing.acts) await judgeOne(db, standing, who, thing, act, inside)
    }
  }
}

async function judgeOne(
  db: Database,
  standing: Standing,
  who: string,
  { place, rights, isKnownTo, service }: Thing,
  act: Act,
  inside: Map<Team, Set<string>>,
): Promise<void> {
  const told = `${act} on ${JSON.stringify(place)} by person ${people.indexOf(who)}`
  const expected = !isKnownTo(who) ? 'not found' : may(rights(who), act) ? 'allowed' : 'not allowed'
  const { decision, aim } = await decide(db, who, place, act)
  expect(decision, told).toBe(expected)
  if (decision !== 'not allowed' || !aim) return
  const { right, teams, people: giving } = await whyNot(db, who, act, aim)
  expect(rights(who), told).not.toContain(right)
  expect(right, told).toBe(needed[act])
  const enough = [...inside].filter(([, allowed]) => allowed.has(`${JSON.stringify(place)} ${act}`))
  expect(teams.map(({ id }) => id).sort(), told).toEqual(enough.map(([team]) => team.id).sort())
  expect(giving, told).not.toEqual([])
  // That whoever this holds for may let others in by the decision itself is judged when it is their turn.
  for (const { id } of giving) {
    const canGive = service ? levelOn(standing, id, service) === 'admin' : rightsHere(standing, id).includes('owner')
    expect(canGive, `${told}: person ${people.indexOf(id)} can give it`).toBe(true)
    if (service) expect(isKnownToGive(standing, who, id, service), `${told}: ${people.indexOf(id)} is named`).toBe(true)
  }
}

/** Who is in the teams of an organisation is only for its members to know: others hear of owners and of who was let in by name. */
function isKnownToGive({ teams, letIn }: Standing, who: string, giver: string, service: Service): boolean {
  const its = teams.filter(({ organisation }) => organisation === service.owner)
  return (
    its.some(({ members }) => members.includes(who)) ||
    its.some(({ isOwners, members }) => isOwners && members.includes(giver)) ||
    giver === service.owner ||
    letIn.some((one) => one.service === service.id && one.person === giver && one.level === 'admin')
  )
}

test('a refusal is always explained, and what the explanation names would always help', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (told) => {
      const standing = await app.db.transaction((tx) => build(tx, told))
      await judgeEverything(app.db, standing)
    }),
    { numRuns: 8 },
  )
})

/** Person, service, level before and after, where they differ; as the decision itself sees them. */
async function levelsSeen(db: Database, { services }: Standing): Promise<Map<string, Level>> {
  const seen = new Map<string, Level>()
  for (const who of people) {
    for (const { id, address } of services) {
      const level = await serviceFor(db, who, address.owner, address.service, 'see-service').then(
        (found) => found.level,
        () => 'none' as const,
      )
      seen.set(`${who} ${id}`, level)
    }
  }
  return seen
}

async function creators(db: Database, { ours }: Standing): Promise<string[]> {
  const may = await Promise.all(
    people.map((who) => decide(db, who, { organisation: ours.shortName }, 'create-service')),
  )
  return people.filter((_, index) => may[index]?.decision === 'allowed')
}

/** What each person may do in the environments of the first organisation. */
async function environmentRightsOf({ ours, teams }: Standing): Promise<Map<string, string>[]> {
  const { rows } = await app.db.execute<{ team: string; environment: string; right: string }>(
    sql`select team, environment, "right" from team_environments
      where team in (select id from teams where organisation = ${ours.id})`,
  )
  return people.map((who) => {
    const mine = teams.filter(({ organisation, members }) => organisation === ours.id && members.includes(who))
    const found = new Map<string, string>()
    for (const name of environmentNames) {
      const rights = rows.filter((row) => row.environment === name && mine.some(({ id }) => id === row.team))
      const has = (right: string) => rights.some((row) => row.right === right)
      if (mine.some(({ isOwners }) => isOwners) || has('administer')) found.set(name, 'administer')
      else if (has('publish')) found.set(name, 'publish')
    }
    return found
  })
}

/** As the preview tells it: by person, from and to, how many services, and which where they are few. */
function flat(effects: readonly Effect[]): string[] {
  return effects
    .flatMap(({ person, services }) =>
      services.map(({ from, to, count, named }) => told(`${person.id} ${from} ${to}`, count, named)),
    )
    .sort()
}

function told(who: string, count: number, named: readonly { id: string }[]): string {
  return `${who} ${count} ${named.map(({ id }) => id).sort()}`
}

const mostNamed = 3

/** The same, told from what the decision said before and after. */
function differences(before: Map<string, Level>, after: Map<string, Level>): string[] {
  const different = [...after].flatMap(([key, to]) => {
    const [who = '', id = ''] = key.split(' ')
    const from = before.get(key)
    return from === to ? [] : [{ id, change: `${who} ${from} ${to}` }]
  })
  return [...Map.groupBy(different, ({ change }) => change)]
    .map(([change, services]) => told(change, services.length, services.length > mostNamed ? [] : services))
    .sort()
}

test('what is shown before a change of access, and before a team is deleted, is exactly what it does', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (told) => {
      const standing = await app.db.transaction((tx) => build(tx, told))
      const ours = await organisationFor(app.db, person(owner), standing.ours.shortName, 'change-teams')
      const [first, ...rest] = standing.teams
        .filter(({ organisation, isOwners }) => organisation === ours.id && !isOwners)
        .toSorted((one, other) => other.members.length - one.members.length)
      // Most often the one in which most are, for whom something can change.
      const changed = told.change.team < 3 ? first : rest[0]
      const { chosen, ...wish } = told.change.access
      const services = chosen
        .flatMap((index) => standing.services[index] ?? [])
        .filter((service) => service.owner === ours.id)
        .map(({ id }) => id)
      const wished: TeamAccess = { ...wish, services }
      const before = {
        levels: await levelsSeen(app.db, standing),
        creators: await creators(app.db, standing),
        environments: await environmentRightsOf(standing),
      }
      const effects = await effectOf(app.db, ours, changed?.id ?? '', wished)
      expect(await levelsSeen(app.db, standing)).toEqual(before.levels)
      const by = { person: { id: person(owner), name: 'Person 0' }, visit: 'test' }
      await changeAccess(app.app, by, ours, changed?.id ?? '', wished, markOf(effects))
      const after = await levelsSeen(app.db, standing)
      expect(flat(effects)).toEqual(differences(before.levels, after))
      const may = await creators(app.db, standing)
      const said = (which: 'gained' | 'lost') =>
        effects.filter(({ mayCreate }) => mayCreate === which).map((effect) => effect.person.id)
      expect(said('gained').sort()).toEqual(may.filter((who) => !before.creators.includes(who)).sort())
      expect(said('lost').sort()).toEqual(before.creators.filter((who) => !may.includes(who)).sort())
      const environments = await environmentRightsOf(standing)
      for (const [index, who] of people.entries()) {
        const [was, is] = [before.environments[index], environments[index]]
        const moved = environmentNames
          .map((environment) => ({
            environment,
            from: was?.get(environment) ?? 'none',
            to: is?.get(environment) ?? 'none',
          }))
          .filter(({ from, to }) => from !== to)
        expect(effects.find((effect) => effect.person.id === who)?.environments ?? []).toEqual(moved)
      }
      const losses = await effectOfDeleting(app.db, ours, changed?.id ?? '')
      await app.db.execute(sql`delete from teams where id = ${changed?.id}`)
      expect(flat(losses)).toEqual(differences(after, await levelsSeen(app.db, standing)))
    }),
    { numRuns: 40 },
  )
})
