import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { suspensionOf } from '../accounts/suspensions.ts'
import { accountSuspensions, accounts, identities, people, sessions } from '../accounts/tables.ts'
import { type Level, levels } from '../organisations/rights.ts'
import {
  type EnvironmentName,
  type EnvironmentRight,
  environmentNames,
  type Kind,
  teamMembers,
  teams,
} from '../organisations/tables.ts'
import { type Team, teamsOf } from '../organisations/team.ts'
import type { Database } from '../platform/database.ts'
import { collaborators, serviceAccess, services } from '../services/tables.ts'
/** What is searched for: a part of name or username, one team, in which order, from which page. */
export type PeopleWish = { text: string; team: string | undefined; sort: 'name' | 'seen'; page: number }

export const pageSize = 50

/** Whose eyes: members see each other, owners also who was let in to single services, and when people were here last. */
export type Viewer = { isOwner: boolean }

/** The levels that are counted in services, each with how many services it is the greatest on. */
export type Counts = Partial<Record<Level, number>>

export type ListedPerson = {
  id: string
  username: string
  name: string
  /** None for somebody who was only let in to single services. */
  teams: Team[]
  access: Access
  /** A day in Norway, as 2026-11-22: by the hour nobody is watched. Only of members. */
  lastSeen: string | null
  /** Whether the service desk has suspended the user. */
  isSuspended: boolean
}

// Table names are written out: in a question to one table alone Drizzle leaves them away.
const teamIds = (organisation: string) => sql<string[]>`coalesce((
  select jsonb_agg(member.team) from ${teamMembers} member
  where member.organisation = ${organisation} and member.person = accounts.id), '[]')`

const lastSeen = (organisation: string) => sql<string | null>`case when exists (
    select from ${teamMembers} member where member.organisation = ${organisation} and member.person = accounts.id)
  then (greatest(
    (select max(identity.last_used_at) from ${identities} identity where identity.account = accounts.id),
    (select max(session.seen_at) from ${sessions} session where session.account = accounts.id))
    at time zone 'Europe/Oslo')::date::text end`

function isIn(organisation: string, { isOwner }: Viewer): SQL {
  const members = sql`select member.person from ${teamMembers} member where member.organisation = ${organisation}`
  const letIn = sql`select let_in.person from ${collaborators} let_in join ${services} service on service.id = let_in.service
    where service.owner = ${organisation} and let_in.person is not null`
  return isOwner ? sql`accounts.id in (${members} union ${letIn})` : sql`accounts.id in (${members})`
}

function peopleWhere(db: Database, organisation: string, viewer: Viewer, which: SQL | undefined) {
  return db
    .select({
      id: accounts.id,
      username: accounts.username,
      name: people.name,
      isSuspended: suspensionOf(accountSuspensions, accounts.id).isSuspended,
      teams: teamIds(organisation),
      lastSeen: viewer.isOwner ? lastSeen(organisation) : sql<string | null>`null`,
      inAll: sql<number>`count(*) over ()::int`,
    })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.id))
    .where(and(isIn(organisation, viewer), which))
}

function fits({ text, team }: PeopleWish): SQL | undefined {
  const part = sql`lower(${text})`
  return and(
    text
      ? sql`(position(${part} in lower(people.name)) > 0 or position(${part} in lower(accounts.username)) > 0)`
      : undefined,
    team
      ? sql`exists (select from ${teamMembers} member where member.team = ${team} and member.person = accounts.id)`
      : undefined,
  )
}

/**
 * The people of an organisation, with what they have access to.
 * @param most as many as are listed, from the page that is wished for; absent: all of them
 * @returns those, how many fit in all, and the organisation's teams
 */
export async function listPeople(
  db: Database,
  organisation: { id: string; kind: Kind },
  viewer: Viewer,
  wish: PeopleWish,
  most?: number,
) {
  const all = await teamsOf(db, organisation.id)
  const asked = peopleWhere(db, organisation.id, viewer, fits(wish)).orderBy(
    ...(wish.sort === 'seen' && viewer.isOwner ? [sql`${lastSeen(organisation.id)} desc nulls last`] : []),
    asc(sql`lower(${people.name})`),
    asc(accounts.username),
  )
  const found = await (most ? asked.limit(most).offset((wish.page - 1) * most) : asked)
  const listed = await withAccess(db, organisation, all, found)
  return { people: listed, inAll: found[0]?.inAll ?? 0, teams: all }
}

/** One of the people of an organisation; undefined for anybody else, and for whoever the viewer does not see. */
export async function personIn(
  db: Database,
  organisation: { id: string; kind: Kind },
  viewer: Viewer,
  username: string,
): Promise<ListedPerson | undefined> {
  const isCalled = sql`lower(${accounts.username}) = ${username.toLowerCase()}`
  const found = await peopleWhere(db, organisation.id, viewer, isCalled)
  if (found.length === 0) return undefined
  const [person] = await withAccess(db, organisation, await teamsOf(db, organisation.id), found)
  return person
}

type Found = Awaited<ReturnType<typeof peopleWhere>>

async function withAccess(
  db: Database,
  { id, kind }: { id: string; kind: Kind },
  all: Team[],
  found: Found,
): Promise<ListedPerson[]> {
  const counts = await countServices(
    db,
    id,
    found.map((person) => person.id),
    all.filter(({ reach }) => reach === 'all').map((team) => team.id),
  )
  return found.map(({ id, username, name, lastSeen, isSuspended, teams: ids }) => {
    const mine = all.filter((team) => ids.includes(team.id))
    return {
      id,
      username,
      name,
      lastSeen,
      isSuspended,
      teams: mine,
      access: accessOf(kind, mine, counts.get(id) ?? {}),
    }
  })
}

/** Services by greatest level, leaving out what teams give that reach all: nobody has to count those. */
async function countServices(db: Database, organisation: string, people: string[], reachingAll: string[]) {
  const counts = new Map<string, Counts>()
  if (people.length === 0) return counts
  const { rows } = await db.execute<{ person: string; level: Level; count: number }>(sql`
    select person, level, count(*)::int as count from (
      select access.person, max(access.level) as level
      from ${serviceAccess} access join ${services} service on service.id = access.service
      where service.owner = ${organisation} and access.person = any(${sql.param(people)})
        and not (access.way = 'team' and access.team = any(${sql.param(reachingAll)}))
      group by access.person, access.service) greatest_levels
    group by person, level`)
  for (const { person, level, count } of rows) counts.set(person, { ...counts.get(person), [level]: count })
  return counts
}

/** What somebody has access to in an organisation, all ways together. */
export type Access = {
  isOwner: boolean
  /** The level on all services. */
  all: Level
  /** How many services there is more than that on. */
  beyond: { level: Exclude<Level, 'none'>; count: number }[]
  mayCreate: boolean
  environments: Partial<Record<EnvironmentName, EnvironmentRight>>
}

/** Puts together what teams and single services give. */
export function accessOf(
  kind: Kind,
  mine: readonly Pick<Team, 'isOwners' | 'level' | 'reach' | 'mayCreate' | 'environments'>[],
  counts: Counts,
): Access {
  const reachAll = mine.filter(({ reach }) => reach === 'all').map(({ level }) => levels.indexOf(level))
  const all = levels[Math.max(0, ...reachAll)] ?? 'none'
  const isOwner = mine.some(({ isOwners }) => isOwners)
  const greater = (['admin', 'write', 'read'] as const).filter((level) => levels.indexOf(level) > levels.indexOf(all))
  return {
    isOwner,
    all,
    beyond: greater.flatMap((level) => (counts[level] ? [{ level, count: counts[level] }] : [])),
    mayCreate: mine.some(({ mayCreate }) => mayCreate),
    environments: environmentsOf(kind, mine),
  }
}

/** The greatest right in each environment. A developer organisation has none. */
export function environmentsOf(
  kind: Kind,
  mine: readonly Pick<Team, 'isOwners' | 'environments'>[],
): Access['environments'] {
  if (kind === 'developer') return {}
  const rights = environmentNames.flatMap((name): [EnvironmentName, EnvironmentRight][] => {
    const here = mine.map(({ isOwners, environments }) => (isOwners ? 'administer' : environments[name]))
    if (here.includes('administer')) return [[name, 'administer']]
    return here.includes('publish') ? [[name, 'publish']] : []
  })
  return Object.fromEntries(rights)
}

/** As many services as one page bears. */
const mostServices = 100

type Way = { way: 'team' | 'collaborator'; level: Exclude<Level, 'none'>; team: string | null; isForeign: boolean }

/** The services of an organisation that somebody has access to, with the greatest level and every way that gives one. */
export async function servicesOfPerson(db: Database, organisation: string, person: string) {
  const shown = await db
    .select({
      shortName: services.shortName,
      title: services.title,
      purpose: services.purpose,
      level: sql<Exclude<Level, 'none'>>`max(${serviceAccess.level})`,
      // The teams of another organisation are not for this one to read.
      ways: sql<Way[]>`
        jsonb_agg(distinct jsonb_build_object('way', ${serviceAccess.way}, 'level', ${serviceAccess.level},
          'team', case when ${teams.organisation} = ${organisation} then ${teams.name} end,
          'isForeign', ${teams.organisation} is not null and ${teams.organisation} <> ${organisation}))`,
      inAll: sql<number>`count(*) over ()::int`,
    })
    .from(serviceAccess)
    .innerJoin(services, eq(services.id, serviceAccess.service))
    .leftJoin(teams, eq(teams.id, serviceAccess.team))
    .where(and(eq(serviceAccess.person, person), eq(services.owner, organisation)))
    .groupBy(services.id)
    .orderBy(asc(sql`lower(${services.title})`))
    .limit(mostServices)
  return { shown, inAll: shown[0]?.inAll ?? 0 }
}

export type ServiceOfPerson = Awaited<ReturnType<typeof servicesOfPerson>>['shown'][number]
