import type { Database } from '../platform/database.ts'
import type { Catalogue, Language } from '../platform/texts.ts'
import type { Level } from './rights.ts'
import { type EnvironmentName, type Kind, teamEnvironments, teams } from './tables.ts'

type Standard = {
  name: StandardName
  level: Level
  isOwners?: boolean
  mayCreate?: boolean
  publishTo?: EnvironmentName
}

type StandardName = 'Owners' | 'Devs' | 'Deploy-TT02' | 'Deploy-Production'

/** The teams that every organisation begins with (DESIGN.md section 4, "Team"). */
const standardTeams: Record<Kind, Standard[]> = {
  developer: [
    { name: 'Owners', level: 'admin', isOwners: true, mayCreate: true },
    { name: 'Devs', level: 'write', mayCreate: true },
  ],
  'service-owner': [
    { name: 'Owners', level: 'admin', isOwners: true, mayCreate: true },
    { name: 'Devs', level: 'write', mayCreate: true },
    { name: 'Deploy-TT02', level: 'read', publishTo: 'tt02' },
    { name: 'Deploy-Production', level: 'read', publishTo: 'production' },
  ],
}

const descriptions: Catalogue<Record<StandardName, string>> = {
  nb: {
    Owners: 'Styrer organisasjonen.',
    Devs: 'Lager og endrer tjenester.',
    'Deploy-TT02': 'Publiserer til testmiljøet.',
    'Deploy-Production': 'Publiserer til produksjon.',
  },
  en: {
    Owners: 'Runs the organisation.',
    Devs: 'Makes and changes services.',
    'Deploy-TT02': 'Publishes to the test environment.',
    'Deploy-Production': 'Publishes to production.',
  },
}

function isStandard(name: string): name is StandardName {
  return Object.hasOwn(descriptions.nb, name)
}

/** What a team is for: as its owners have written it, or for a standard team in the reader's language; else nothing. */
export function descriptionOf(
  { name, description }: { name: string; description: string },
  language: Language,
): string {
  return description || (isStandard(name) ? descriptions[language][name] : '')
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
