import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { addresseesById, personNamed } from '../accounts/account.ts'
import type { Actor } from '../accounts/actor.ts'
import { accounts, longestUsername, people } from '../accounts/tables.ts'
import { record } from '../audit/record.ts'
import { byName, type Names, namesAsJson } from '../organisations/names.ts'
import type { Level } from '../organisations/rights.ts'
import { organisationOwners, organisations, teamMembers, teams } from '../organisations/tables.ts'
import { membersOf } from '../organisations/team.ts'
import type { AppContext } from '../platform/app-context.ts'
import { type Database, isId, violates } from '../platform/database.ts'
import { href } from '../platform/href.ts'
import type { Limit } from '../platform/limits.ts'
import { NotFound, Refusal } from '../platform/refusal.ts'
import { tell } from './mails.ts'
import { fullNameOf, holdService, type Service } from './service.ts'
import { collaborators, serviceAccess } from './tables.ts'
import { titleFor } from './title.ts'

export const letInLevels = ['read', 'write', 'admin'] as const satisfies readonly Level[]
export type LetInLevel = (typeof letInLevels)[number]

const level = z.enum(letInLevels, 'level-missing')
export const personToLetInShape = z.object({
  username: z
    .string('collaborator-missing')
    .trim()
    .min(1, 'collaborator-missing')
    .max(longestUsername, 'person-unknown'),
  level,
})
export const teamToLetInShape = z.object({ team: z.string('team-missing').refine(isId, 'team-missing'), level })
export const levelShape = z.object({ level })

const letInByOnePerson: Limit = { name: 'collaborators-let-in', times: 60, seconds: 3600 }

type Mailing = Pick<AppContext, 'config' | 'db' | 'queue'>
type LettingIn = Mailing & Pick<AppContext, 'limits'>

const organisationNames = namesAsJson(organisations)

const collaboratorColumns = {
  id: collaborators.id,
  level: sql<LetInLevel>`${collaborators.level}`,
  since: collaborators.since,
  /** The name is no column here: of columns of two tables Drizzle makes no whole that can be absent. */
  person: { id: accounts.id, username: accounts.username, name: sql<string>`${people.name}` },
  team: { id: teams.id, name: teams.name },
  organisation: { id: organisations.id, shortName: organisations.shortName, names: organisationNames },
}

function selectCollaborators(db: Database) {
  return db
    .select(collaboratorColumns)
    .from(collaborators)
    .leftJoin(accounts, eq(accounts.id, collaborators.person))
    .leftJoin(people, eq(people.id, collaborators.person))
    .leftJoin(teams, eq(teams.id, collaborators.team))
    .leftJoin(organisations, eq(organisations.id, teams.organisation))
    .$dynamic()
}

export async function collaboratorsOf(db: Database, service: string) {
  return selectCollaborators(db)
    .where(eq(collaborators.service, service))
    .orderBy(sql`${collaborators.person} is null`, asc(sql`lower(coalesce(${people.name}, ${teams.name}))`))
}

export type Collaborator = Awaited<ReturnType<typeof collaboratorsOf>>[number]

/** One who was let in. @throws NotFound where the service has no such */
export async function collaboratorOf(db: Database, service: string, id: string): Promise<Collaborator> {
  const [found] = await selectCollaborators(db).where(and(eq(collaborators.id, id), eq(collaborators.service, service)))
  if (!found) throw new NotFound()
  return found
}

const mostShown = 100

/** Who has access by a team, with the greatest level and the teams that give it.
 * @param viewer teams are named to members of their organisation alone */
export async function accessByTeams(db: Database, service: string, viewer: string) {
  const mine = alias(teamMembers, 'mine')
  const shown = await db
    .select({
      username: accounts.username,
      name: people.name,
      level: sql<Level>`max(${serviceAccess.level})`,
      ways: sql<{ team: string | null; names: Names }[]>`jsonb_agg(distinct jsonb_build_object(
        'team', case when exists (
          select from ${teamMembers} ${mine} where ${mine.organisation} = ${teams.organisation} and ${mine.person} = ${viewer}
        ) then ${teams.name} end,
        'names', ${organisationNames}))`,
      inAll: sql<number>`count(*) over ()::int`,
    })
    .from(serviceAccess)
    .innerJoin(teams, eq(teams.id, serviceAccess.team))
    .innerJoin(organisations, eq(organisations.id, teams.organisation))
    .innerJoin(accounts, eq(accounts.id, serviceAccess.person))
    .innerJoin(people, eq(people.id, accounts.id))
    .where(and(eq(serviceAccess.service, service), isNotNull(serviceAccess.team)))
    .groupBy(accounts.id, people.id)
    .orderBy(asc(sql`lower(${people.name})`))
    .limit(mostShown)
  return { shown, inAll: shown[0]?.inAll ?? 0 }
}

/** The teams that somebody may let in: those of their organisations, but never the owners of the service. */
export async function teamsToLetIn(db: Database, person: string, service: Service) {
  return db
    .select({ id: teams.id, name: teams.name, organisation: organisationNames })
    .from(teams)
    .innerJoin(organisations, eq(organisations.id, teams.organisation))
    .where(
      and(
        sql`${teams.organisation} in (select organisation from ${teamMembers} where person = ${person})`,
        sql`not (${teams.isOwners} and ${teams.organisation} = ${service.ownerId})`,
      ),
    )
    .orderBy(sql`${teams.organisation} <> ${service.ownerId}`, byName, asc(sql`lower(${teams.name})`))
}

/** Lets a person in. @throws Refusal `person-unknown`, `already-owner`, `already-collaborator` or `too-many-tries` */
export async function letPersonIn(
  app: LettingIn,
  by: Actor,
  service: Service,
  { username, level }: z.output<typeof personToLetInShape>,
): Promise<void> {
  await app.limits.count(letInByOnePerson, by.person.id)
  await app.db.transaction(async (tx) => {
    await holdService(tx, by, service, 'manage-collaborators')
    const person = await personNamed(tx, username)
    if (!person) throw new Refusal({ code: 'person-unknown', field: 'username' })
    if (await owns(tx, person.id, service)) throw new Refusal({ code: 'already-owner', field: 'username' })
    await letIn(tx, app, by, service, { person: person.id }, level)
  })
}

async function owns(db: Database, person: string, service: Service): Promise<boolean> {
  if (service.ownerId === person) return true
  const { organisation, person: owner } = organisationOwners
  return (await db.$count(organisationOwners, and(eq(organisation, service.ownerId), eq(owner, person)))) > 0
}

/** Lets a team in, one of those that `teamsToLetIn` offers.
 * @throws Refusal `team-missing`, `already-collaborator` or `too-many-tries` */
export async function letTeamIn(
  app: LettingIn,
  by: Actor,
  service: Service,
  { team, level }: z.output<typeof teamToLetInShape>,
): Promise<void> {
  await app.limits.count(letInByOnePerson, by.person.id)
  await app.db.transaction(async (tx) => {
    await holdService(tx, by, service, 'manage-collaborators')
    const offered = await teamsToLetIn(tx, by.person.id, service)
    if (!offered.some(({ id }) => id === team)) throw new Refusal({ code: 'team-missing', field: 'team' })
    await letIn(tx, app, by, service, { team }, level)
  })
}

async function letIn(
  tx: Database,
  app: Mailing,
  by: Actor,
  service: Service,
  whom: { person: string } | { team: string },
  level: LetInLevel,
): Promise<void> {
  await tx
    .insert(collaborators)
    .values({ service: service.id, ...whom, level })
    .catch((error) => {
      if (!violates(error, 'person' in whom ? 'collaborators_person' : 'collaborators_team')) throw error
      throw new Refusal({ code: 'already-collaborator', field: 'person' in whom ? 'username' : 'team' })
    })
  await noteAndTell(tx, app, by, service, whom, 'collaborator-added', level)
}

/** Gives somebody who was let in another level. @throws NotFound where the service has no such */
export async function changeCollaborator(
  app: Mailing,
  by: Actor,
  service: Service,
  id: string,
  level: LetInLevel,
): Promise<void> {
  await app.db.transaction(async (tx) => {
    await holdService(tx, by, service, 'manage-collaborators')
    const before = await collaboratorOf(tx, service.id, id)
    if (before.level === level) return
    await tx.update(collaborators).set({ level }).where(eq(collaborators.id, id))
    const whom = { person: before.person?.id, team: before.team?.id }
    await noteAndTell(tx, app, by, service, whom, 'collaborator-changed', level)
  })
}

/** Takes back that somebody was let in. @throws NotFound where the service has no such */
export async function removeCollaborator(app: Mailing, by: Actor, service: Service, id: string): Promise<void> {
  await app.db.transaction(async (tx) => {
    await holdService(tx, by, service, 'manage-collaborators')
    const [gone] = await tx
      .delete(collaborators)
      .where(and(eq(collaborators.id, id), eq(collaborators.service, service.id)))
      .returning({ person: collaborators.person, team: collaborators.team })
    if (!gone) throw new NotFound()
    await noteAndTell(tx, app, by, service, gone, 'collaborator-removed')
  })
}

/** A person or a team; the other is empty. */
type Whom = { person?: string | null; team?: string | null }

async function noteAndTell(
  tx: Database,
  app: Mailing,
  by: Actor,
  service: Service,
  whom: Whom,
  act: 'collaborator-added' | 'collaborator-changed' | 'collaborator-removed',
  level: Level = 'none',
): Promise<void> {
  const team = whom.team ? await teamName(tx, whom.team) : ''
  const concerning = { person: whom.person ?? undefined, organisation: service.organisation ?? undefined }
  const named = { service: fullNameOf(service), team }
  const event = act === 'collaborator-removed' ? ({ event: act, ...named } as const) : { event: act, ...named, level }
  await record(tx, by.person.id, by.visit, event, concerning)
  const members = whom.team ? await membersOf(tx, whom.team) : []
  const readers = await addresseesById(tx, whom.person ? [whom.person] : members.map(({ id }) => id))
  const page = href('/services/:owner/:service', { owner: service.owner, service: service.shortName })
  const address = act === 'collaborator-removed' ? href('/dashboard', {}) : page
  await tell(tx, app, by.person, [...readers.values()], address, (texts, { language }) => {
    const told = { doer: by.person.name, title: titleFor(language, service), address: fullNameOf(service) }
    if (act === 'collaborator-removed') return texts.letOut(told, team)
    return act === 'collaborator-added' ? texts.letIn(told, level, team) : texts.levelChanged(told, level, team)
  })
}

async function teamName(tx: Database, team: string): Promise<string> {
  const [found] = await tx.select({ name: teams.name }).from(teams).where(eq(teams.id, team))
  return found?.name ?? ''
}
