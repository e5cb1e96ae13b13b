import { and, asc, eq, sql } from 'drizzle-orm'
import { accounts } from '../accounts/tables.ts'
import { ownersOf } from '../organisations/organisation.ts'
import { type Act, type Aim, needed, type Right } from '../organisations/rights.ts'
import { teamMembers, teams } from '../organisations/tables.ts'
import type { Database } from '../platform/database.ts'
import { collaborators, serviceAccess, services, teamServices } from '../services/tables.ts'

/** Why an act is refused, and the ways out of it. */
export type WhyNot = {
  right: Right
  /** Teams that would give the right; none for somebody to whom the organisation's teams are closed. */
  teams: { id: string; name: string }[]
  /** People who can give it. */
  people: { id: string; username: string; name: string }[]
}

/** Explains a refusal from the same rows that decided it. */
export async function whyNot(db: Database, person: string, act: Act, aim: Aim): Promise<WhyNot> {
  const right = needed[act]
  if ('organisation' in aim) {
    const { id } = aim.organisation
    return { right, teams: await teamsGiving(db, id, right), people: (await ownersOf(db, id)).map(publicPart) }
  }
  return { right, ...(await waysToService(db, person, aim.service.id, right)) }
}

function publicPart({ id, username, name }: { id: string; username: string; name: string }) {
  return { id, username, name }
}

async function teamsGiving(db: Database, organisation: string, right: Right) {
  const gives = { owner: teams.isOwners, creator: teams.mayCreate, member: sql`true` }
  return db
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(and(eq(teams.organisation, organisation), right in gives ? gives[right as keyof typeof gives] : sql`false`))
    .orderBy(asc(sql`lower(${teams.name})`))
}

const mostPeople = 10

async function waysToService(db: Database, person: string, service: string, right: Right) {
  const reaches = sql`(
    ${teams.level}::text = any(${levelsFrom(right)}) and (${teams.reach} = 'all' or exists (
      select from ${teamServices} chosen where chosen.team = ${teams.id} and chosen.service = ${services.id})))`
  const wasLetIn = sql`exists (
    select from ${collaborators} let_in
    where let_in.team = ${teams.id} and let_in.service = ${services.id} and let_in.level::text = any(${levelsFrom(right)}))`
  const giving = await db
    .select({ id: teams.id, name: teams.name })
    .from(services)
    .innerJoin(teams, eq(teams.organisation, services.owner))
    .where(
      and(
        eq(services.id, service),
        sql`(${reaches} or ${wasLetIn})`,
        // Only a member knows the organisation's teams.
        sql`exists (select from ${teamMembers} member where member.organisation = ${services.owner} and member.person = ${person})`,
      ),
    )
    .orderBy(asc(sql`lower(${teams.name})`))
  const people = await db
    .select({ id: accounts.id, username: accounts.username, name: accounts.name })
    .from(accounts)
    .where(sql`${accounts.id} in (select person from ${serviceAccess} where service = ${service} and level = 'admin')`)
    .orderBy(asc(accounts.name))
    .limit(mostPeople)
  return { teams: giving, people }
}

/** The levels that hold a right on a service, as an array for the database. */
function levelsFrom(right: Right) {
  const all = ['read', 'write', 'admin']
  const from = all.indexOf(right)
  return sql.param(from < 0 ? [] : all.slice(from))
}
