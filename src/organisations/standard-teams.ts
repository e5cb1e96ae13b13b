import type { Database } from '../platform/database.ts'
import type { Language } from '../platform/texts.ts'
import type { Level } from './rights.ts'
import { type EnvironmentName, type Kind, type StandardTeam, teamEnvironments, teams } from './tables.ts'
import { standardTeamTexts } from './texts.ts'

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

/** What a team is for: as its owners have written it, or for a standard team in the reader's language; else nothing. */
export function descriptionOf(
  { standard, description }: { standard: StandardTeam | null; description: string },
  language: Language,
): string {
  return description || (standard ? standardTeamTexts[language][standard] : '')
}

/** Makes the standard teams. @returns the id of Owners */
export async function createStandardTeams(tx: Database, organisation: string, kind: Kind): Promise<string> {
  const made = await createTeams(tx, organisation, standardTeams[kind])
  const owners = made.find(({ isOwners }) => isOwners)
  if (!owners || made.length < standardTeams[kind].length) throw new Error('A team was not made')
  return owners.id
}

/** Gives an organisation the teams that publish, which it lacked while it had no environments. A team that bears one of
 * their names is left as its owners have made it. */
export async function addDeployTeams(tx: Database, organisation: string): Promise<void> {
  const deploying = standardTeams['service-owner'].filter(({ publishTo }) => publishTo)
  await createTeams(tx, organisation, deploying)
}

/** @returns those whose name was not taken */
async function createTeams(tx: Database, organisation: string, standards: readonly Standard[]) {
  const made = await tx
    .insert(teams)
    .values(
      standards.map(({ publishTo, mayCreate = false, isOwners = false, ...team }) => {
        return { ...team, organisation, mayCreate, isOwners, reach: 'all' as const }
      }),
    )
    .onConflictDoNothing()
    .returning({ id: teams.id, name: teams.name, isOwners: teams.isOwners })
  const publishing = made.flatMap(({ id, name }) => {
    const environment = standards.find((standard) => standard.name === name)?.publishTo
    return environment ? [{ team: id, environment, right: 'publish' as const }] : []
  })
  if (publishing.length > 0) await tx.insert(teamEnvironments).values(publishing)
  return made
}

export function standardTeamNames(kind: Kind): string[] {
  return standardTeams[kind].map(({ name }) => name)
}
