import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '../platform/database.ts'
import { NotFound } from '../platform/refusal.ts'
import type { Level } from './rights.ts'
import { type EnvironmentName, type Kind, teamEnvironments, teamMembers, teams } from './tables.ts'

type Standard = {
  name: string
  description: string
  level: Level
  isOwners?: boolean
  mayCreate?: boolean
  publishTo?: EnvironmentName
}

/** The teams that every organisation begins with (DESIGN.md section 4, "Team"). */
const standardTeams: Record<Kind, Standard[]> = {
  developer: [
    { name: 'Owners', description: 'Styrer organisasjonen.', level: 'admin', isOwners: true, mayCreate: true },
    { name: 'Devs', description: 'Lager og endrer tjenester.', level: 'write', mayCreate: true },
  ],
  'service-owner': [
    { name: 'Owners', description: 'Styrer organisasjonen.', level: 'admin', isOwners: true, mayCreate: true },
    { name: 'Devs', description: 'Lager og endrer tjenester.', level: 'write', mayCreate: true },
    { name: 'Deploy-TT02', description: 'Publiserer til testmiljøet.', level: 'read', publishTo: 'tt02' },
    { name: 'Deploy-Production', description: 'Publiserer til produksjon.', level: 'read', publishTo: 'production' },
  ],
}

/** Makes the standard teams. @returns the id of Owners */
export async function createStandardTeams(tx: Database, organisation: string, kind: Kind): Promise<string> {
  let owners = ''
  for (const { publishTo, mayCreate = false, isOwners = false, ...team } of standardTeams[kind]) {
    const [made] = await tx
      .insert(teams)
      .values({ ...team, organisation, mayCreate, isOwners, reach: 'all' })
      .returning({ id: teams.id })
    if (!made) throw new Error('A team was not made')
    if (isOwners) owners = made.id
    if (publishTo) await tx.insert(teamEnvironments).values({ team: made.id, environment: publishTo, right: 'publish' })
  }
  return owners
}

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

/**
 * The chosen teams, each of which must be this organisation's.
 * @returns id and name, by name
 * @throws NotFound for a team of another, or of none
 */
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
