import { type Language, list } from '../platform/texts.ts'
import type { Details } from './event.ts'

type Kept = Details[string] | undefined

/** What an event has kept as a word of the studio, in a language; a word that is no longer in use, as it stands. */
export function wordFor(words: Readonly<Record<string, string>>, kept: Kept): string {
  return words[kept ?? ''] ?? String(kept ?? '')
}

type AccessWords = {
  levels: Readonly<Record<string, (services: string) => string>>
  all: string
  chosen: (count: number) => string
  rights: Readonly<Record<string, string>>
}

/** The access of a team, kept as `write all create` or `read 3`. */
export function accessInWords(language: Language, { levels, all, chosen, rights }: AccessWords, kept: Kept): string {
  const [level = '', ...rest] = String(kept ?? '').split(' ')
  const gives = levels[level]
  if (!gives)
    return list(
      language,
      [level, ...rest].map((word) => wordFor(rights, word)),
    )
  const [reach = '', ...others] = rest
  return list(language, [
    gives(reach === 'all' ? all : chosen(Number(reach))),
    ...others.map((word) => wordFor(rights, word)),
  ])
}
