import { and, asc, eq, exists, isNull, not, or, sql } from 'drizzle-orm'
import { suspensionOf } from '../accounts/suspensions.ts'
import { accountSuspensions, accounts, people } from '../accounts/tables.ts'
import { organisationFor, ownersOf } from '../organisations/organisation.ts'
import { type Act, type Aim, levels, NotAllowed, needed, type Right, rightsAt } from '../organisations/rights.ts'
import { organisations, teamMembers, teams } from '../organisations/tables.ts'
import type { Database } from '../platform/database.ts'
import { NotFound } from '../platform/refusal.ts'
import { serviceFor } from '../services/service.ts'
import { collaborators, serviceAccess, services, teamServices } from '../services/tables.ts'

export type WhyNot = {
  right: Right
  /** Teams that would give the right; none for somebody to whom the teams of their organisation are closed. */
  teams: { id: string; name: string; organisation: string }[]
  /** People who can give it: nobody who is suspended. */
  people: { id: string; username: string; name: string }[]
}

export type Place = { organisation: string } | { owner: string; service: string }

function isAct(name: string): name is Act {
  return Object.hasOwn(needed, name)
}

function isActOn(place: Place, name: string | undefined): name is Act {
  if (!name || !isAct(name)) return false
  const isOnService = levels.some((level) => level === needed[name])
  return isOnService === 'service' in place
}

export type Judged = { act: Act; aim: Aim; isAllowed: boolean }

/** Asks the function that decides. @param act as an address or a form says it.
 * @throws NotFound for an act that is none, and for what the person may not know of */
export async function judged(db: Database, person: string, place: Place, act: string | undefined): Promise<Judged> {
  if (!isActOn(place, act)) throw new NotFound()
  try {
    return { act, aim: await aimAt(db, person, place, act), isAllowed: true }
  } catch (error) {
    if (error instanceof NotAllowed) return { act, aim: error.aim, isAllowed: false }
    throw error
  }
}

async function aimAt(db: Database, person: string, place: Place, act: Act): Promise<Aim> {
  if ('service' in place) return { service: await serviceFor(db, person, place.owner, place.service, act) }
  return { organisation: await organisationFor(db, person, place.organisation, act) }
}

/** Explains a refusal from the same rows that decided it. */
export async function whyNot(db: Database, person: string, act: Act, aim: Aim): Promise<WhyNot> {
  const right = needed[act]
  if ('service' in aim) {
    return {
      right,
      teams: await teamsGivingOnService(db, person, aim.service.id, right),
      people: await peopleGivingOnService(db, person, aim.service.id),
    }
  }
  const { id } = aim.organisation
  const owners = await ownersOf(db, id)
  return {
    right,
    teams: await teamsGiving(db, person, id, right),
    people: owners.filter(({ isSuspended }) => !isSuspended).map(({ id, username, name }) => ({ id, username, name })),
  }
}

const team = { id: teams.id, name: teams.name, organisation: organisations.shortName }

/** Only a member knows an organisation's teams. */
function isKnownTo(db: Database, person: string) {
  const inIt = and(eq(teamMembers.organisation, teams.organisation), eq(teamMembers.person, person))
  return exists(db.select({ person: teamMembers.person }).from(teamMembers).where(inIt))
}

async function teamsGiving(db: Database, person: string, organisation: string, right: Right) {
  const gives = right === 'owner' ? teams.isOwners : right === 'creator' ? teams.mayCreate : sql`true`
  return db
    .select(team)
    .from(teams)
    .innerJoin(organisations, eq(organisations.id, teams.organisation))
    .where(and(eq(teams.organisation, organisation), gives, isKnownTo(db, person)))
    .orderBy(asc(sql`lower(${teams.name})`))
}

/** Teams of the service's owner that reach it, and teams of anybody's that were let in, as far as the person knows them. */
async function teamsGivingOnService(db: Database, person: string, service: string, right: Right) {
  const enough = sql.param(levels.filter((level) => rightsAt(level).includes(right)))
  const reaches = sql`(${teams.organisation} = ${services.owner} and ${teams.level}::text = any(${enough})
    and (${teams.reach} = 'all' or exists (
      select from ${teamServices} chosen where chosen.team = ${teams.id} and chosen.service = ${services.id})))`
  const wasLetIn = sql`exists (
    select from ${collaborators} let_in
    where let_in.team = ${teams.id} and let_in.service = ${services.id} and let_in.level::text = any(${enough}))`
  return db
    .select(team)
    .from(teams)
    .innerJoin(organisations, eq(organisations.id, teams.organisation))
    .innerJoin(services, eq(services.id, service))
    .where(and(or(reaches, wasLetIn), isKnownTo(db, person)))
    .orderBy(asc(sql`lower(${teams.name})`))
}

const mostPeople = 10

/** Whoever administers the service may let others in: those nearest to it first, who were let in by name. Who is in an
 * organisation's teams only its members know; others are told of its owners, who stand on its page. */
async function peopleGivingOnService(db: Database, person: string, service: string) {
  const isMember = sql`exists (
    select from ${teamMembers} member join ${services} asked on asked.owner = member.organisation
    where asked.id = ${service} and member.person = ${person})`
  const isOwners = sql`exists (
    select from ${teams} team join ${services} asked on asked.owner = team.organisation
    where asked.id = ${service} and team.id = ${serviceAccess.team} and team.is_owners)`
  const giving = db
    .select({ person: serviceAccess.person, way: sql<string>`min(${serviceAccess.way})`.as('nearest') })
    .from(serviceAccess)
    .where(
      and(
        eq(serviceAccess.service, service),
        eq(serviceAccess.level, 'admin'),
        or(isNull(serviceAccess.team), isOwners, isMember),
      ),
    )
    .groupBy(serviceAccess.person)
    .as('giving')
  return (
    db
      .select({ id: accounts.id, username: accounts.username, name: people.name })
      .from(accounts)
      .innerJoin(people, eq(people.id, accounts.id))
      .innerJoin(
        giving,
        and(eq(giving.person, accounts.id), not(suspensionOf(accountSuspensions, accounts.id).isSuspended)),
      )
      // In the order of the alphabet: collaborator, owner, team.
      .orderBy(asc(giving.way), asc(people.name))
      .limit(mostPeople)
  )
}
