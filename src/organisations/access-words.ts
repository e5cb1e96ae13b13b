import type { Language } from '../platform/texts.ts'
import type { Level } from './rights.ts'
import { type EnvironmentName, type EnvironmentRight, environmentNames, type Reach } from './tables.ts'
import { givenAccessTexts } from './texts.ts'

export type GivenAccess = {
  isOwner: boolean
  /** What is given in how many services; `none` is not told. */
  services: readonly { level: Level; count: number | 'all' }[]
  mayCreate: boolean
  environments: Partial<Record<EnvironmentName, EnvironmentRight>>
}

/** What is given, each thing by itself; empty where it is nothing. */
export function accessParts(
  language: Language,
  length: keyof typeof givenAccessTexts.nb,
  given: GivenAccess,
): string[] {
  const words = givenAccessTexts[language][length]
  if (given.isOwner) return [words.everything]
  return [
    ...given.services.flatMap(({ level, count }) => (level === 'none' ? [] : [words.inServices(level, count)])),
    ...(given.mayCreate ? [words.mayCreate] : []),
    ...environmentNames.flatMap((name) => {
      const right = given.environments[name]
      return right ? [words.inEnvironment(right, name)] : []
    }),
  ]
}

type Gives = Pick<GivenAccess, 'mayCreate' | 'environments'> & { level: Level; reach: Reach; isOwners?: boolean }

/** What a team lets its members do, as "lese alle tjenestene". Which services are chosen is not told. */
export function powersOf(language: Language, team: Gives): string[] {
  return accessParts(language, 'power', givenBy(team, 1))
}

/** @param chosen how many services the team has chosen */
export function givenBy(
  { level, reach, isOwners = false, mayCreate, environments }: Gives,
  chosen: number,
): GivenAccess {
  const services = [{ level, count: reach === 'all' ? ('all' as const) : chosen }]
  return { isOwner: isOwners, services, mayCreate, environments }
}
