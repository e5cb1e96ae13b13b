import { and, asc, eq, inArray, sql, TransactionRollbackError } from 'drizzle-orm'
import { peopleById } from '../accounts/account.ts'
import { record } from '../audit/record.ts'
import { sendLater } from '../mail/outbox.ts'
import { type Doer, type Home, holdOrganisation } from '../organisations/organisation.ts'
import type { Level } from '../organisations/rights.ts'
import {
  type EnvironmentName,
  type EnvironmentRight,
  environmentNames,
  type Kind,
  teamEnvironments,
  teamMembers,
  teams,
} from '../organisations/tables.ts'
import { createTeam, lockedTeam, membersOf } from '../organisations/team.ts'
import { type Database, violates } from '../platform/database.ts'
import type { House } from '../platform/house.ts'
import { NotFound } from '../platform/refusal.ts'
import { serviceAccess, services, teamServices, type Visibility } from '../services/tables.ts'
import { accessChangedMail } from './team-mails.tsx'

/** What a team gives its members. */
export type TeamAccess = {
  level: Level
  reach: 'all' | 'chosen'
  /** Ids of the chosen services; none where the team reaches all. */
  services: readonly string[]
  mayCreate: boolean
  environments: Partial<Record<EnvironmentName, EnvironmentRight>>
}

export type Reached = { id: string; title: string; shortName: string }

/** The services that each team of an organisation has chosen, by the team's id. */
export async function chosenServices(db: Database, organisation: string): Promise<Map<string, Reached[]>> {
  const rows = await db
    .select({ team: teamServices.team, id: services.id, title: services.title, shortName: services.shortName })
    .from(teamServices)
    .innerJoin(services, eq(services.id, teamServices.service))
    .where(eq(teamServices.organisation, organisation))
    .orderBy(asc(sql`lower(${services.title})`), asc(services.shortName))
  return Map.groupBy(rows, ({ team }) => team)
}

const mostToChoose = 200

/** Services to choose among, by title: as many as one form bears, those that are chosen already first among them. */
export async function servicesToChoose(db: Database, organisation: string, chosen: readonly string[]) {
  const isChosen = sql`${services.id} = any(${sql.param(chosen)}::uuid[])`
  const found = await db
    .select({ id: services.id, title: services.title, shortName: services.shortName })
    .from(services)
    .where(eq(services.owner, organisation))
    .orderBy(sql`${isChosen} desc`, asc(sql`lower(${services.title})`), asc(services.shortName))
    .limit(mostToChoose + chosen.length)
  const inAll = await db.$count(services, eq(services.owner, organisation))
  return { shown: found.sort(byTitle), inAll, chosen }
}

export type Choice = Awaited<ReturnType<typeof servicesToChoose>>

/**
 * Makes a team together with what it gives.
 * @returns its id
 * @throws Refusal `team-name-taken`
 * @throws NotFound for a service of another owner
 */
export async function createTeamWithAccess(
  db: Database,
  by: Doer,
  organisation: Home & { kind: Kind },
  named: { name: string; description: string },
  wished: TeamAccess,
): Promise<string> {
  return db.transaction(async (tx) => {
    await holdOrganisation(tx, organisation, by, 'change-teams')
    const team = await createTeam(tx, by, organisation, named)
    await applyAccess(tx, organisation, team, wished)
    await recordAccess(tx, by, organisation, named.name, wished)
    return team
  })
}

async function recordAccess(tx: Database, by: Doer, organisation: Home, team: string, access: TeamAccess) {
  const event = {
    event: 'team-access-changed',
    organisation: organisation.shortName,
    team,
    access: inShort(access),
  } as const
  await record(tx, by.person.id, by.visit, event, { organisation: organisation.id })
}

/** As the history keeps it, in no language: `write all create tt02:publish`, `read 3`. */
export function inShort({ level, reach, services, mayCreate, environments }: TeamAccess): string {
  const rights = environmentNames.flatMap((name) => (environments[name] ? [`${name}:${environments[name]}`] : []))
  const reached = level === 'none' ? [] : [reach === 'all' ? 'all' : String(services.length)]
  return [level, ...reached, ...(mayCreate ? ['create'] : []), ...rights].join(' ')
}

/** Only a service owner has environments (DESIGN.md J8). */
function withoutForeign({ kind }: { kind: Kind }, { environments, ...wished }: TeamAccess): TeamAccess {
  return {
    ...wished,
    services: wished.reach === 'all' ? [] : [...new Set(wished.services)],
    environments: kind === 'service-owner' ? environments : {},
  }
}

async function applyAccess(tx: Database, organisation: Home & { kind: Kind }, team: string, wished: TeamAccess) {
  const { level, reach, services, mayCreate, environments } = withoutForeign(organisation, wished)
  await tx.update(teams).set({ level, reach, mayCreate }).where(eq(teams.id, team))
  await tx.delete(teamEnvironments).where(eq(teamEnvironments.team, team))
  const rights = environmentNames.flatMap((environment) => {
    const right = environments[environment]
    return right ? [{ team, environment, right }] : []
  })
  if (rights.length > 0) await tx.insert(teamEnvironments).values(rights)
  await tx.delete(teamServices).where(eq(teamServices.team, team))
  const chosen = services.map((service) => ({ team, service, organisation: organisation.id }))
  if (chosen.length === 0) return
  await tx
    .insert(teamServices)
    .values(chosen)
    .catch((error) => {
      throw violates(error, 'team_services_service') ? new NotFound() : error
    })
}

/** The same level before and after on these services. */
export type ServiceChange = { from: Level; to: Level; services: Reached[]; isAll: boolean }

/** What one person gains or loses. */
export type Effect = {
  person: { id: string; username: string; name: string }
  services: ServiceChange[]
  /** Absent where it stays as it was. */
  mayCreate?: 'gained' | 'lost'
  environments: { environment: EnvironmentName; from: EnvironmentRight | 'none'; to: EnvironmentRight | 'none' }[]
}

/**
 * Who would gain and lose what if a team's access became this. The change is made, looked at with the eyes of the
 * decision itself, and taken back, so that what is shown is what will be.
 * @returns people for whom something changes, by name
 * @throws NotFound for a service of another owner, Refusal `owners-fixed`
 */
export async function effectOf(
  db: Database,
  organisation: Home & { kind: Kind },
  team: string,
  wished: TeamAccess,
): Promise<Effect[]> {
  return tried(db, (tx) =>
    withEffect(tx, organisation, team, async () => {
      await lockedTeam(tx, organisation, team)
      await applyAccess(tx, organisation, team, wished)
    }),
  )
}

/** Who would lose what if a team were gone. */
export async function effectOfDeleting(db: Database, organisation: Home, team: string): Promise<Effect[]> {
  return tried(db, (tx) =>
    withEffect(tx, organisation, team, async () => {
      await lockedTeam(tx, organisation, team)
      await tx.delete(teams).where(eq(teams.id, team))
    }),
  )
}

async function tried<Result>(db: Database, act: (tx: Database) => Promise<Result>): Promise<Result> {
  const results: Result[] = []
  try {
    await db.transaction(async (tx) => {
      results.push(await act(tx))
      tx.rollback()
    })
  } catch (error) {
    if (!(error instanceof TransactionRollbackError)) throw error
  }
  const [result] = results
  if (result === undefined) throw new Error('Nothing was tried')
  return result
}

/**
 * Gives a team this access.
 * @throws NotFound for a service of another owner, Refusal `owners-fixed`
 */
export async function changeAccess(
  house: House,
  by: Doer,
  organisation: Home & { kind: Kind },
  team: string,
  wished: TeamAccess,
): Promise<void> {
  await house.db.transaction(async (tx) => {
    await holdOrganisation(tx, organisation, by, 'change-teams')
    const { name } = await lockedTeam(tx, organisation, team)
    const effects = await withEffect(tx, organisation, team, () => applyAccess(tx, organisation, team, wished))
    await recordAccess(tx, by, organisation, name, withoutForeign(organisation, wished))
    const readers = await peopleById(
      tx,
      effects.map(({ person }) => person.id),
    )
    for (const effect of effects) {
      const reader = readers.get(effect.person.id)
      if (!reader || reader.id === by.person.id) continue
      await sendLater(tx, house.queue, accessChangedMail(house, reader, by, organisation, { id: team, name }, effect))
    }
  })
}

/** What the people of a team have before and after an act, as far as it differs. */
async function withEffect(tx: Database, organisation: Home, team: string, act: () => Promise<void>): Promise<Effect[]> {
  const people = await membersOf(tx, team)
  const ids = people.map(({ id }) => id)
  const before = await standings(tx, organisation.id, ids)
  await act()
  const after = await standings(tx, organisation.id, ids)
  const inAll = await tx.$count(services, eq(services.owner, organisation.id))
  return people
    .map(({ id, username, name }) => ({
      person: { id, username, name },
      ...difference(standingOf(before, id), standingOf(after, id), { owner: organisation.id, inAll }),
    }))
    .filter(({ services, mayCreate, environments }) => services.length + environments.length > 0 || mayCreate)
}

type OnService = Reached & { owner: string; visibility: Visibility; level: Level }
type Standing = {
  services: Map<string, OnService>
  mayCreate: boolean
  environments: Map<EnvironmentName, EnvironmentRight>
}

const nothing: Standing = { services: new Map(), mayCreate: false, environments: new Map() }

function standingOf(standings: Map<string, Standing>, person: string): Standing {
  return standings.get(person) ?? nothing
}

/** What these people have: their greatest level on each service, and what their teams give them besides. */
async function standings(db: Database, organisation: string, people: readonly string[]) {
  const found = new Map(
    people.map((person): [string, Standing] => [
      person,
      { services: new Map(), mayCreate: false, environments: new Map() },
    ]),
  )
  if (people.length === 0) return found
  for (const { person, ...service } of await levelsOf(db, people)) {
    found.get(person)?.services.set(service.id, service)
  }
  for (const { person, mayCreate, environments } of await teamRights(db, organisation, people)) {
    const standing = found.get(person)
    if (!standing) continue
    standing.mayCreate = mayCreate
    for (const name of environmentNames) {
      if (environments[name]) standing.environments.set(name, environments[name])
    }
  }
  return found
}

async function levelsOf(db: Database, people: readonly string[]) {
  return db
    .select({
      person: serviceAccess.person,
      id: services.id,
      owner: services.owner,
      title: services.title,
      shortName: services.shortName,
      visibility: services.visibility,
      level: sql<Level>`max(${serviceAccess.level})`,
    })
    .from(serviceAccess)
    .innerJoin(services, eq(services.id, serviceAccess.service))
    .where(inArray(serviceAccess.person, [...people]))
    .groupBy(serviceAccess.person, services.id)
}

async function teamRights(db: Database, organisation: string, people: readonly string[]) {
  const right = (name: EnvironmentName) => sql<EnvironmentRight | null>`case
    when bool_or(${teams.isOwners}) or bool_or(${teamEnvironments.environment} = ${name} and ${teamEnvironments.right} = 'administer') then 'administer'
    when bool_or(${teamEnvironments.environment} = ${name}) then 'publish' end`
  const rows = await db
    .select({
      person: teamMembers.person,
      mayCreate: sql<boolean>`bool_or(${teams.mayCreate})`,
      tt02: right('tt02'),
      production: right('production'),
    })
    .from(teamMembers)
    .innerJoin(teams, eq(teams.id, teamMembers.team))
    .leftJoin(teamEnvironments, eq(teamEnvironments.team, teams.id))
    .where(and(eq(teamMembers.organisation, organisation), inArray(teamMembers.person, [...people])))
    .groupBy(teamMembers.person)
  return rows.map(({ person, mayCreate, ...environments }) => ({ person, mayCreate, environments }))
}

/** @param ours the organisation, and how many services it has: so that "all services" can be said */
function difference(before: Standing, after: Standing, ours: { owner: string; inAll: number }): Omit<Effect, 'person'> {
  return {
    services: serviceChanges(before, after, ours),
    mayCreate: gainedOrLost(before.mayCreate, after.mayCreate),
    environments: environmentNames.flatMap((environment) => {
      const from = before.environments.get(environment) ?? 'none'
      const to = after.environments.get(environment) ?? 'none'
      return from === to ? [] : [{ environment, from, to }]
    }),
  }
}

function gainedOrLost(before: boolean, after: boolean): 'gained' | 'lost' | undefined {
  if (before === after) return undefined
  return after ? 'gained' : 'lost'
}

function serviceChanges(before: Standing, after: Standing, ours: { owner: string; inAll: number }): ServiceChange[] {
  const touched = new Map([...before.services, ...after.services])
  const changed = [...touched.values()].flatMap((service) => {
    const from = levelOn(before, service)
    const to = levelOn(after, service)
    return from === to ? [] : [{ ...service, from, to }]
  })
  const alike = Map.groupBy(changed, ({ from, to }) => `${from} ${to}`)
  return [...alike.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const isAll = ours.inAll > 1 && group.length === ours.inAll && group.every(({ owner }) => owner === ours.owner)
    const reached = group.map(({ id, title, shortName }) => ({ id, title, shortName }))
    return [{ from: first.from, to: first.to, isAll, services: reached.sort(byTitle) }]
  })
}

/** What is open to everybody nobody gains or loses. */
function levelOn({ services }: Standing, { id, visibility }: OnService): Level {
  return services.get(id)?.level ?? (visibility === 'open' ? 'read' : 'none')
}

function byTitle(one: Reached, other: Reached): number {
  return one.title.localeCompare(other.title, 'nb')
}
