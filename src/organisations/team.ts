import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { addresseesById } from '../accounts/account.ts'
import type { Actor } from '../accounts/actor.ts'
import { suspensionOf } from '../accounts/suspensions.ts'
import { accountSuspensions, accounts, people } from '../accounts/tables.ts'
import { record } from '../audit/record.ts'
import { type Mail, sendToAll } from '../mail/outbox.ts'
import type { AppContext } from '../platform/app-context.ts'
import { type Database, isId, violates } from '../platform/database.ts'
import { visibleText } from '../platform/form.ts'
import { NotFound, Refusal } from '../platform/refusal.ts'
import type { Language } from '../platform/texts.ts'
import { actsOnOthers, type Home, holdOrganisation } from './organisation.ts'
import {
  type EnvironmentName,
  longestTeamDescription,
  longestTeamName,
  teamEnvironments,
  teamMembers,
  teams,
} from './tables.ts'
import { joinedTeamMail, lostTeamMail } from './team-mails.ts'

/** Puts somebody into a team; doing it twice changes nothing. */
export async function addToTeam(
  tx: Database,
  member: { team: string; organisation: string; person: string },
): Promise<void> {
  await tx.insert(teamMembers).values(member).onConflictDoNothing()
}

/** The teams of an organisation, Owners first, with how many are in each and what each may do in the environments. */
export async function teamsOf(db: Database, organisation: string) {
  return db
    .select({
      id: teams.id,
      name: teams.name,
      description: teams.description,
      standard: teams.standard,
      isOwners: teams.isOwners,
      level: teams.level,
      reach: teams.reach,
      mayCreate: teams.mayCreate,
      members: sql<number>`(select count(*)::int from ${teamMembers} member where member.team = ${teams.id})`,
      environments: sql<
        Partial<Record<EnvironmentName, 'publish' | 'administer'>>
      >`(select coalesce(jsonb_object_agg(environment, "right"), '{}') from ${teamEnvironments} of_team where of_team.team = ${teams.id})`,
    })
    .from(teams)
    .where(eq(teams.organisation, organisation))
    .orderBy(sql`${teams.isOwners} desc`, asc(sql`lower(${teams.name})`))
}

export type Team = Awaited<ReturnType<typeof teamsOf>>[number]

/** The chosen teams, by name. @throws NotFound for a team of another organisation, or of none */
export async function chosenTeams(db: Database, organisation: string, ids: readonly string[]) {
  const wanted = [...new Set(ids)]
  const found = await db
    .select({ id: teams.id, name: teams.name, isOwners: teams.isOwners })
    .from(teams)
    .where(and(eq(teams.organisation, organisation), inArray(teams.id, wanted)))
    .orderBy(asc(sql`lower(${teams.name})`))
  if (found.length !== wanted.length) throw new NotFound()
  return found
}

/** @throws NotFound for a team of another organisation, or of none */
export async function teamIn(db: Database, organisation: string, id: string): Promise<Team> {
  const found = isId(id) ? (await teamsOf(db, organisation)).find((team) => team.id === id) : undefined
  if (!found) throw new NotFound()
  return found
}

export async function membersOf(db: Database, team: string) {
  return db
    .select({
      id: accounts.id,
      username: accounts.username,
      name: people.name,
      since: teamMembers.since,
      isSuspended: suspensionOf(accountSuspensions, accounts.id).isSuspended,
    })
    .from(teamMembers)
    .innerJoin(accounts, eq(accounts.id, teamMembers.person))
    .innerJoin(people, eq(people.id, accounts.id))
    .where(eq(teamMembers.team, team))
    .orderBy(asc(sql`lower(${people.name})`), asc(accounts.username))
}

export type Member = Awaited<ReturnType<typeof membersOf>>[number]

/** People of the organisation who are not in this team, by name. @param most as many as one page bears */
export async function candidatesFor(db: Database, organisation: string, team: string, most: number) {
  const among = (condition: ReturnType<typeof eq>) =>
    db.select({ person: teamMembers.person }).from(teamMembers).where(condition)
  return db
    .select({ username: accounts.username, name: people.name })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.id))
    .where(
      and(
        inArray(accounts.id, among(eq(teamMembers.organisation, organisation))),
        sql`${accounts.id} not in ${among(eq(teamMembers.team, team))}`,
      ),
    )
    .orderBy(asc(sql`lower(${people.name})`), asc(accounts.username))
    .limit(most)
}

export const teamShape = z.object({
  name: z
    .string('team-name-missing')
    .trim()
    .min(1, 'team-name-missing')
    .max(longestTeamName, 'team-name-long')
    .regex(/^[^\p{C}\u2028\u2029]*$/u, 'team-name-signs'),
  description: z
    .string()
    .default('')
    .transform((text) => visibleText(text).replace(/\s+/g, ' '))
    .pipe(z.string().max(longestTeamDescription, 'team-description-long'))
    .meta({ maxLength: longestTeamDescription }),
})

export const teamMemberShape = z.object({
  username: z.string('team-member-missing').trim().min(1, 'team-member-missing'),
})

/** Makes a team that gives nothing yet. @throws Refusal `team-name-taken` */
export async function createTeam(
  tx: Database,
  by: Actor,
  organisation: Home,
  named: { name: string; description: string },
): Promise<string> {
  const [made] = await tx
    .insert(teams)
    .values({ ...named, organisation: organisation.id, level: 'none', reach: 'chosen', mayCreate: false })
    .returning({ id: teams.id })
    .catch(nameTaken)
  if (!made) throw new Error('A team was not made')
  const event = { event: 'team-created', organisation: organisation.shortName, team: named.name } as const
  await record(tx, by.person.id, by.visit, event, { organisation: organisation.id })
  return made.id
}

function nameTaken(error: unknown): never {
  if (violates(error, 'teams_name')) throw new Refusal({ code: 'team-name-taken', field: 'name' })
  throw error
}

/** Gives a team another name or description. @throws Refusal `team-name-taken`, or `owners-fixed` */
export async function renameTeam(
  db: Database,
  by: Actor,
  organisation: Home,
  team: string,
  named: { name: string; description: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    await holdOrganisation(tx, organisation, by, 'change-teams')
    const before = await lockedTeam(tx, organisation, team)
    await tx.update(teams).set(named).where(eq(teams.id, team)).catch(nameTaken)
    const where = { organisation: organisation.shortName, team: named.name }
    const concerning = { organisation: organisation.id }
    if (before.name !== named.name) {
      const event = { event: 'team-renamed', ...where, before: before.name } as const
      await record(tx, by.person.id, by.visit, event, concerning)
    }
    if (before.description !== named.description) {
      await record(tx, by.person.id, by.visit, { event: 'team-described', ...where }, concerning)
    }
  })
}

/** A team that may be changed, held until the transaction ends. @throws NotFound, or Refusal `owners-fixed` */
export async function lockedTeam(tx: Database, organisation: Home, team: string) {
  const [found] = await tx
    .select({ name: teams.name, description: teams.description, isOwners: teams.isOwners })
    .from(teams)
    .where(and(eq(teams.id, team), eq(teams.organisation, organisation.id)))
    .for('update')
  if (!found) throw new NotFound()
  if (found.isOwners) throw new Refusal({ code: 'owners-fixed' })
  return found
}

/** Puts somebody of the organisation into a team; somebody who is in it already stays. @throws Refusal
 * `not-in-organisation` for anybody else, `too-many-tries` */
export async function addMember(
  app: AppContext,
  by: Actor,
  organisation: Home,
  team: { id: string; name: string },
  username: string,
): Promise<void> {
  await app.limits.count(actsOnOthers, by.person.id)
  await app.db.transaction(async (tx) => {
    await holdOrganisation(tx, organisation, by, 'change-teams')
    const person = await memberNamed(tx, organisation.id, username)
    if (!person) throw new Refusal({ code: 'not-in-organisation', field: 'username' })
    const [put] = await tx
      .insert(teamMembers)
      .values({ team: team.id, organisation: organisation.id, person })
      .onConflictDoNothing()
      .returning({ person: teamMembers.person })
      .catch(teamGone)
    if (!put) return
    await recordTeams(tx, by, organisation, person, { given: team.name, taken: '' })
    await tell(tx, app, by, [person], (reader) => joinedTeamMail(app, reader, by, organisation, team))
  })
}

/** The team was deleted in the meantime. */
function teamGone(error: unknown): never {
  if (violates(error, 'team_members_team')) throw new NotFound()
  throw error
}

async function memberNamed(tx: Database, organisation: string, username: string): Promise<string | undefined> {
  const [found] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .innerJoin(teamMembers, and(eq(teamMembers.person, accounts.id), eq(teamMembers.organisation, organisation)))
    .where(sql`lower(${accounts.username}) = ${username.toLowerCase()}`)
    .limit(1)
  return found?.id
}

/** Takes somebody out of a team, but not out of their last one: leaving has an act of its own, which ends everything
 * else too. @throws NotFound for somebody not in the team; Refusal `last-team`, `last-owner` or `too-many-tries` */
export async function removeMember(
  app: AppContext,
  by: Actor,
  organisation: Home,
  team: { id: string; name: string },
  username: string,
): Promise<void> {
  await app.limits.count(actsOnOthers, by.person.id)
  try {
    await app.db.transaction(async (tx) => {
      await holdOrganisation(tx, organisation, by, 'change-teams')
      const person = await memberNamed(tx, organisation.id, username)
      if (!person) throw new NotFound()
      const inTeam = and(eq(teamMembers.team, team.id), eq(teamMembers.person, person))
      const [taken] = await tx.delete(teamMembers).where(inTeam).returning({ person: teamMembers.person })
      if (!taken) throw new NotFound()
      if (!(await memberNamed(tx, organisation.id, username))) {
        throw new Refusal({ code: 'last-team', values: { username } })
      }
      await recordTeams(tx, by, organisation, person, { given: '', taken: team.name })
      await tell(tx, app, by, [person], (reader) => lostTeamMail(app, reader, by, organisation, team, 'left'))
    })
  } catch (error) {
    if (violates(error, 'organisations_owned')) throw new Refusal({ code: 'last-owner' })
    throw error
  }
}

async function recordTeams(
  tx: Database,
  by: Actor,
  organisation: Home,
  person: string,
  changed: { given: string; taken: string },
): Promise<void> {
  const event = { event: 'teams-changed', organisation: organisation.shortName, ...changed } as const
  await record(tx, by.person.id, by.visit, event, { person, organisation: organisation.id })
}

/** One mail to each of these people but the doer, in their language. */
async function tell(
  tx: Database,
  app: AppContext,
  by: Actor,
  people: readonly string[],
  mail: (reader: { name: string; emailAddress: string | null; language: Language }) => Mail,
): Promise<void> {
  const readers = await addresseesById(tx, people)
  const others = [...readers.values()].filter(({ id }) => id !== by.person.id)
  await sendToAll(tx, app.queue, others.map(mail))
}

/** People for whom this is the only team: without it they would be out of the organisation. */
export async function onlyIn(db: Database, organisation: string, team: string) {
  return db
    .select({ id: accounts.id, username: accounts.username, name: people.name })
    .from(teamMembers)
    .innerJoin(accounts, eq(accounts.id, teamMembers.person))
    .innerJoin(people, eq(people.id, accounts.id))
    .where(
      and(
        eq(teamMembers.team, team),
        sql`not exists (
          select from ${teamMembers} other
          where other.person = ${accounts.id} and other.organisation = ${organisation} and other.team <> ${team})`,
      ),
    )
    .orderBy(asc(sql`lower(${people.name})`))
}

/** Deletes a team, with all that it gave. @throws Refusal `only-team` while it is the only team of somebody,
 * `owners-fixed`, or `too-many-tries` */
export async function deleteTeam(app: AppContext, by: Actor, organisation: Home, team: string): Promise<void> {
  await app.limits.count(actsOnOthers, by.person.id)
  await app.db.transaction(async (tx) => {
    await holdOrganisation(tx, organisation, by, 'change-teams')
    const { name } = await lockedTeam(tx, organisation, team)
    const stuck = await onlyIn(tx, organisation.id, team)
    if (stuck.length > 0) {
      throw new Refusal({ code: 'only-team', values: { names: stuck.map((person) => person.name).join(', ') } })
    }
    const members = await membersOf(tx, team)
    await tx.delete(teams).where(eq(teams.id, team))
    const event = { event: 'team-deleted', organisation: organisation.shortName, team: name } as const
    await record(tx, by.person.id, by.visit, event, { organisation: organisation.id })
    const people = members.map(({ id }) => id)
    await tell(tx, app, by, people, (reader) => lostTeamMail(app, reader, by, organisation, { name }, 'deleted'))
  })
}
