import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Home } from '../organisations/organisation.ts'
import type { Level } from '../organisations/rights.ts'
import {
  type EnvironmentName,
  type EnvironmentRight,
  environmentNames,
  environmentRights,
  type Kind,
  teamEnvironments,
  teamMembers,
  teams,
} from '../organisations/tables.ts'
import { membersOf, teamIn } from '../organisations/team.ts'
import type { Database } from '../platform/database.ts'
import { NotFound, Refusal } from '../platform/refusal.ts'
import { hashToken } from '../platform/secrets.ts'
import { collaborators, serviceAccess, services, teamServices } from '../services/tables.ts'
import type { Titled } from '../services/title.ts'

export type TeamAccess = {
  level: Level
  reach: 'all' | 'chosen'
  /** Ids of the chosen services; none where the team reaches all. */
  services: readonly string[]
  mayCreate: boolean
  environments: Partial<Record<EnvironmentName, EnvironmentRight>>
}

export type Reached = Titled & { id: string; shortName: string }

/** Only a service owner has environments (docs/design.md, "Environments"). */
export function withoutForeign({ kind }: { kind: Kind }, { environments, ...wished }: TeamAccess): TeamAccess {
  return {
    ...wished,
    services: wished.reach === 'all' ? [] : [...new Set(wished.services)],
    environments: kind === 'service-owner' ? environments : {},
  }
}

const mostNamed = 3

/** The same level before and after on so many services. */
export type ServiceChange = {
  from: Level
  to: Level
  count: number
  /** Which, by title; empty where they are too many to name. */
  named: Reached[]
  isAll: boolean
}

export type Effect = {
  person: { id: string; username: string; name: string }
  services: ServiceChange[]
  /** Absent where it stays as it was. */
  mayCreate?: 'gained' | 'lost'
  environments: { environment: EnvironmentName; from: EnvironmentRight | 'none'; to: EnvironmentRight | 'none' }[]
}

/** Who would gain and lose what if a team's access became this. @returns people for whom something changes, by name.
 * @throws NotFound for a service of another owner, Refusal `owners-fixed` */
export async function effectOf(
  db: Database,
  organisation: Home & { kind: Kind },
  team: string,
  wished: TeamAccess,
): Promise<Effect[]> {
  const becomes = withoutForeign(organisation, wished)
  const isChosen = sql`${services.id} = any(${sql.param(becomes.services)}::uuid[])`
  const found = await db.$count(services, and(eq(services.owner, organisation.id), isChosen))
  if (found !== becomes.services.length) throw new NotFound()
  return effectsWhen(db, organisation, team, { ...becomes, staysLetIn: true })
}

/** Who would lose what if a team were gone. @throws Refusal `owners-fixed` */
export async function effectOfDeleting(db: Database, organisation: Home, team: string): Promise<Effect[]> {
  const nothing = { level: 'none', reach: 'chosen', services: [], mayCreate: false, environments: {} } as const
  return effectsWhen(db, organisation, team, { ...nothing, staysLetIn: false })
}

/** A mark of what was shown to somebody: the same as long as the same would happen to the same people. */
export function markOf(effects: readonly Effect[]): string {
  return hashToken(JSON.stringify(effects))
}

type Becomes = TeamAccess & { staysLetIn: boolean }

/** The members have what other teams give them, before and after; only what the team itself gives is another. So
 * nothing is changed and taken back for looking at it; that the change does the same a test holds for random ones. */
async function effectsWhen(db: Database, organisation: Home, team: string, becomes: Becomes): Promise<Effect[]> {
  const now = await teamIn(db, organisation.id, team)
  if (now.isOwners) throw new Refusal({ code: 'owners-fixed' })
  const people = await membersOf(db, team)
  const onServices = await serviceChanges(db, organisation.id, team, becomes)
  const fromOthers = await rightsFromOthers(db, organisation.id, team)
  return people
    .map(({ id, username, name }) => {
      const others = fromOthers.get(id) ?? { mayCreate: false, environments: {} }
      const change = difference(together(others, now), together(others, becomes))
      return { person: { id, username, name }, services: onServices.get(id) ?? [], ...change }
    })
    .filter(({ services, mayCreate, environments }) => services.length + environments.length > 0 || mayCreate)
}

/** The changes of each member's levels, by the person's id. Compared and counted in the database: members times
 * services is far more than anybody is shown. What is open to everybody nobody gains or loses. */
async function serviceChanges(db: Database, organisation: string, team: string, becomes: Becomes) {
  const { level, reach, services: chosen, staysLetIn } = becomes
  const { rows } = await db.execute<ServiceChange & { person: string }>(sql`
    with touched as materialized (
      select * from (
        select service.id, service.owner,
          greatest(
            openly.level,
            case when service.owner = team.organisation and (team.reach = 'all' or chosen.team is not null)
              then team.level end,
            let_in.level) as before,
          greatest(
            openly.level,
            case when service.owner = team.organisation
              and (${reach}::text = 'all' or service.id = any(${sql.param(chosen)}::uuid[]))
              then ${level}::access_level end,
            case when ${staysLetIn}::boolean then let_in.level end) as after
        from (
          select id from ${services} where owner = ${organisation}
          union
          select service from ${collaborators} where team = ${team}
        ) reached
        join ${services} service on service.id = reached.id
        cross join lateral (
          select case service.visibility when 'open' then 'read' else 'none' end::access_level as level
        ) openly
        join ${teams} team on team.id = ${team}
        left join ${teamServices} chosen on chosen.team = team.id and chosen.service = service.id
        left join ${collaborators} let_in on let_in.team = team.id and let_in.service = service.id
      ) compared
      where before <> after
    ), members as materialized (
      -- Who is in the same teams has the same from others, unless something is theirs by name: one stands for all alike.
      select person, first_value(person) over (partition by other_teams, only_theirs order by person) as alike
      from (
        select member.person,
          array(
            select other.team from ${teamMembers} other
            where other.person = member.person and other.team <> member.team order by 1
          ) as other_teams,
          case when exists (
            select from ${collaborators} let_in
            where let_in.person = member.person and let_in.service in (select id from touched)
          ) or member.person in (select owner from touched) then member.person end as only_theirs
        from ${teamMembers} member
        where member.team = ${team}
      ) known
    ), from_others as materialized (
      select one.alike as person, given.service, given.level
      from (select distinct alike from members) one
      -- Person by person: the view of everybody's ways in must not be gone through.
      cross join lateral (
        select access.service, max(access.level) as level
        from ${serviceAccess} access
        where access.person = one.alike
          and access.service in (select id from touched)
          and access.team is distinct from ${team}
        group by 1
      ) given
    ), changed as materialized (
      select * from (
        select one.alike, touched.id as service, touched.owner,
          greatest(touched.before, from_others.level) as before,
          greatest(touched.after, from_others.level) as after
        from (select distinct alike from members) one
        cross join touched
        left join from_others on from_others.person = one.alike and from_others.service = touched.id
      ) compared
      where before <> after
    ), counted as materialized (
      select alike, before, after, count(*)::int as count, bool_and(owner = ${organisation}) as only_ours
      from changed
      group by 1, 2, 3
    ), named as (
      select alike, before, after, jsonb_agg(
        jsonb_build_object('id', service.id, 'title', service.title, 'purpose', service.purpose,
          'shortName', service.short_name)
        order by lower(service.title), service.short_name) as services
      from counted
      join changed using (alike, before, after)
      join ${services} service on service.id = changed.service
      where counted.count <= ${mostNamed}
      group by 1, 2, 3
    )
    select members.person, counted.before as "from", counted.after as "to", counted.count,
      coalesce(named.services, '[]') as named,
      counted.only_ours and counted.count > 1
        and counted.count = (select count(*) from ${services} where owner = ${organisation}) as "isAll"
    from members
    join counted using (alike)
    left join named using (alike, before, after)
    order by 1, 2, 3`)
  return Map.groupBy(rows, ({ person }) => person)
}

type Rights = Pick<TeamAccess, 'mayCreate' | 'environments'>

async function rightsFromOthers(db: Database, organisation: string, team: string): Promise<Map<string, Rights>> {
  const members = db.select({ person: teamMembers.person }).from(teamMembers).where(eq(teamMembers.team, team))
  const right = (name: EnvironmentName) => sql<EnvironmentRight | undefined>`case
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
    .where(
      and(eq(teamMembers.organisation, organisation), ne(teamMembers.team, team), inArray(teamMembers.person, members)),
    )
    .groupBy(teamMembers.person)
  return new Map(rows.map(({ person, mayCreate, ...environments }) => [person, { mayCreate, environments }]))
}

function together(one: Rights, other: Rights): Rights {
  const environments = Object.fromEntries(
    environmentNames.map((name) => [name, greaterRight(one.environments[name], other.environments[name])]),
  )
  return { mayCreate: one.mayCreate || other.mayCreate, environments }
}

function greaterRight(...rights: (EnvironmentRight | null | undefined)[]): EnvironmentRight | undefined {
  return environmentRights.findLast((right) => rights.includes(right))
}

function difference(before: Rights, after: Rights): Pick<Effect, 'mayCreate' | 'environments'> {
  return {
    mayCreate: gainedOrLost(before.mayCreate, after.mayCreate),
    environments: environmentNames.flatMap((environment) => {
      const from = before.environments[environment] ?? 'none'
      const to = after.environments[environment] ?? 'none'
      return from === to ? [] : [{ environment, from, to }]
    }),
  }
}

function gainedOrLost(before: boolean, after: boolean): 'gained' | 'lost' | undefined {
  if (before === after) return undefined
  return after ? 'gained' : 'lost'
}
