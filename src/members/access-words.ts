import { levels } from '../organisations/rights.ts'
import { type EnvironmentRight, environmentNames, environmentRights } from '../organisations/tables.ts'
import { day, type Language } from '../platform/texts.ts'
import { titleFor } from '../services/title.ts'
import type { Effect, ServiceChange, TeamAccess } from './effect.ts'
import type { Access, ListedPerson } from './people.ts'
import { peopleTexts, teamAccessTexts } from './texts.ts'

/** What a team gives, each thing on its line. */
export function accessInWords(language: Language, access: TeamAccess & { isOwners?: boolean }): string[] {
  const texts = teamAccessTexts[language]
  if (access.isOwners) return [texts.everything]
  const given = environmentNames.flatMap((name) => {
    const right = access.environments[name]
    return right ? [texts.inEnvironment(right, name)] : []
  })
  const rest = [...(access.mayCreate ? [texts.mayCreate] : []), ...given]
  // "No access to services" is worth a line only where it is all that there is to say.
  return access.level === 'none' && rest.length > 0 ? rest : [inServices(language, access), ...rest]
}

/** Whether a team gives its members nothing beyond belonging to the organisation. */
export function givesNothing({ level, mayCreate, environments }: Given): boolean {
  return level === 'none' && !mayCreate && Object.values(environments).every((right) => !right)
}

type Given = Pick<TeamAccess, 'level' | 'mayCreate' | 'environments'>

function inServices(language: Language, { level, reach, services }: TeamAccess): string {
  const texts = teamAccessTexts[language]
  if (reach === 'all' || level === 'none') return texts.inAll[level]
  return services.length === 0 ? texts.noneChosen : texts.inChosen[level](services.length)
}

/** What somebody gains and what they lose, each thing on its line. */
export function effectInWords(language: Language, effect: Effect): { gains: string[]; losses: string[] } {
  const texts = teamAccessTexts[language].effect
  const lines = [
    ...effect.services.map((change) => ({
      isGain: levels.indexOf(change.to) > levels.indexOf(change.from),
      text: texts.change(whichServices(language, change), change.from, change.to),
    })),
    ...(effect.mayCreate
      ? [
          {
            isGain: effect.mayCreate === 'gained',
            text: texts[effect.mayCreate === 'gained' ? 'gainsCreate' : 'losesCreate'],
          },
        ]
      : []),
    ...effect.environments.map(({ environment, from, to }) => ({
      isGain: weight(to) > weight(from),
      text: texts.environment(environment, from, to),
    })),
  ]
  return {
    gains: lines.filter(({ isGain }) => isGain).map(({ text }) => text),
    losses: lines.filter(({ isGain }) => !isGain).map(({ text }) => text),
  }
}

function weight(right: EnvironmentRight | 'none'): number {
  return ['none', ...environmentRights].indexOf(right)
}

function whichServices(language: Language, { count, named, isAll }: ServiceChange): string {
  const texts = teamAccessTexts[language].effect
  if (isAll) return texts.all(count)
  return named.length > 0 ? named.map((service) => titleFor(language, service)).join(', ') : texts.many(count)
}

/** Access in one sentence without a full stop, as "Skriver i alle tjenester, publiserer til TT02". */
export function accessSentence(language: Language, access: Access): string {
  const texts = peopleTexts[language].access
  if (access.isOwner) return capitalised(texts.everything)
  const parts = [
    ...(access.all === 'none' ? [] : [texts.all[access.all]]),
    ...access.beyond.map(({ level, count }) => texts.some[level](count)),
    ...(access.mayCreate ? [texts.mayCreate] : []),
    ...environmentNames.flatMap((name) => {
      const right = access.environments[name]
      return right ? [texts.environment(right, name)] : []
    }),
  ]
  return capitalised(parts.length > 0 ? parts.join(', ') : texts.nothing)
}

/** When somebody was here last, to the day. */
export function seenInWords(language: Language, { teams, lastSeen }: Pick<ListedPerson, 'teams' | 'lastSeen'>): string {
  const texts = peopleTexts[language].list
  if (teams.length === 0) return texts.notShown
  return lastSeen ? day(language, new Date(`${lastSeen}T12:00Z`)) : texts.never
}

/** A phrase as the beginning of a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
