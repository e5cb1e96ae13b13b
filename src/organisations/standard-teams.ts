import type { Database } from '../platform/database.ts'
import type { Catalogue, Language } from '../platform/texts.ts'
import type { Level } from './rights.ts'
import { type EnvironmentName, type Kind, type StandardTeam, teamEnvironments, teams } from './tables.ts'

type Standard = {
  standard: StandardTeam
  name: string
  level: Level
  isOwners?: boolean
  mayCreate?: boolean
  publishTo?: EnvironmentName
}

/** The teams that every organisation begins with (docs/design.md, "Teams and levels"). */
const standardTeams: Record<Kind, Standard[]> = {
  developer: [
    { standard: 'owners', name: 'Owners', level: 'admin', isOwners: true, mayCreate: true },
    { standard: 'devs', name: 'Devs', level: 'write', mayCreate: true },
  ],
  'service-owner': [
    { standard: 'owners', name: 'Owners', level: 'admin', isOwners: true, mayCreate: true },
    { standard: 'devs', name: 'Devs', level: 'write', mayCreate: true },
    { standard: 'deploy-tt02', name: 'Deploy-TT02', level: 'read', publishTo: 'tt02' },
    { standard: 'deploy-production', name: 'Deploy-Production', level: 'read', publishTo: 'production' },
  ],
}

const descriptions: Catalogue<Record<StandardTeam, string>> = {
  nb: {
    owners: 'Styrer organisasjonen.',
    devs: 'Lager og endrer tjenester.',
    'deploy-tt02': 'Publiserer til testmiljøet.',
    'deploy-production': 'Publiserer til produksjon.',
  },
  en: {
    owners: 'Runs the organisation.',
    devs: 'Makes and changes services.',
    'deploy-tt02': 'Publishes to the test environment.',
    'deploy-production': 'Publishes to production.',
  },
}

/** What a team is for: as its owners have written it, or for a standard team in the reader's language; else nothing. */
export function descriptionOf(
  { standard, description }: { standard: StandardTeam | null; description: string },
  language: Language,
): string {
  return description || (standard ? descriptions[language][standard] : '')
}

/** Makes the standard teams. @returns the id of Owners */
export async function createStandardTeams(tx: Database, organisation: string, kind: Kind): Promise<string> {
  let owners = ''
  for (const standard of standardTeams[kind]) {
    const made = await createTeam(tx, organisation, standard)
    if (!made) throw new Error('A team was not made')
    if (standard.isOwners) owners = made
  }
  return owners
}

/**
 * Gives an organisation the teams that publish, which it lacked while it had no environments. A team that bears one of
 * their names is left as its owners have made it.
 */
export async function addDeployTeams(tx: Database, organisation: string): Promise<void> {
  for (const standard of standardTeams['service-owner']) {
    if (standard.publishTo) await createTeam(tx, organisation, standard)
  }
}

/** @returns its id; undefined where the name is taken */
async function createTeam(tx: Database, organisation: string, standard: Standard): Promise<string | undefined> {
  const { publishTo, mayCreate = false, isOwners = false, ...team } = standard
  const [made] = await tx
    .insert(teams)
    .values({ ...team, organisation, mayCreate, isOwners, reach: 'all' })
    .onConflictDoNothing()
    .returning({ id: teams.id })
  if (made && publishTo) {
    await tx.insert(teamEnvironments).values({ team: made.id, environment: publishTo, right: 'publish' })
  }
  return made?.id
}

/** What the teams are called that an organisation of this kind begins with. */
export function standardTeamNames(kind: Kind): string[] {
  return standardTeams[kind].map(({ name }) => name)
}
