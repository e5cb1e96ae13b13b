import type { Database } from '../platform/database.ts'
import type { Level } from './rights.ts'
import { type EnvironmentName, type Kind, teamEnvironments, teams } from './tables.ts'

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
