import { accessParts, givenBy } from '../organisations/access-words.ts'
import { levels } from '../organisations/rights.ts'
import { type EnvironmentRight, environmentRights } from '../organisations/tables.ts'
import { givenAccessTexts } from '../organisations/texts.ts'
import { day, type Language, list } from '../platform/texts.ts'
import { titleFor } from '../services/title.ts'
import type { Effect, ServiceChange, TeamAccess } from './effect.ts'
import type { Access, ListedPerson } from './people.ts'
import { peopleTexts, teamAccessTexts } from './texts.ts'

export function accessInWords(language: Language, access: TeamAccess & { isOwners?: boolean }): string[] {
  const parts = accessParts(language, 'line', givenBy(access, access.services.length))
  return parts.length > 0 ? parts : [givenAccessTexts[language].line.nothing]
}

/** Whether a team gives its members nothing beyond belonging to the organisation. */
export function givesNothing({ level, mayCreate, environments }: Given): boolean {
  return level === 'none' && !mayCreate && Object.values(environments).every((right) => !right)
}

type Given = Pick<TeamAccess, 'level' | 'mayCreate' | 'environments'>

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
  return named.length > 0
    ? list(
        language,
        named.map((service) => titleFor(language, service)),
      )
    : texts.many(count)
}

/** Access in one sentence without a full stop, as "Skriver i alle tjenester og publiserer til TT02". */
export function accessSentence(language: Language, { all, beyond, ...access }: Access): string {
  const services = [{ level: all, count: 'all' as const }, ...beyond]
  const parts = accessParts(language, 'phrase', { ...access, services })
  return capitalised(list(language, parts) || givenAccessTexts[language].phrase.nothing)
}

export function seenInWords(language: Language, { teams, lastSeen }: Pick<ListedPerson, 'teams' | 'lastSeen'>): string {
  const texts = peopleTexts[language].list
  if (teams.length === 0) return texts.notShown
  return lastSeen ? day(language, new Date(`${lastSeen}T12:00Z`)) : texts.never
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
