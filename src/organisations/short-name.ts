import anyAscii from 'any-ascii'
import { inArray } from 'drizzle-orm'
import { isReserved, takenNames } from '../accounts/name.ts'
import { formerNames, names } from '../accounts/tables.ts'
import type { Database } from '../platform/database.ts'

/** docs/design.md, "Short names of organisations". */
const pattern = /^(?=.{2,19}$)[a-z](?:-?[a-z0-9])*$/
export const longestShortName = 19

export function organisationNameFault(
  name: string,
): 'organisation-name-shape' | 'organisation-name-reserved' | undefined {
  if (!pattern.test(name)) return 'organisation-name-shape'
  return isReserved(name) ? 'organisation-name-reserved' : undefined
}

/** Words that many organisations have in common, and words that say nothing. */
const common = new Set(
  `kommune kommunen fylkeskommune fylkeskommunen suohkan fylke direktoratet departementet etaten as asa sa ans da ba sf
  iks kf fkf hf rhf nuf enk stiftelsen og for i av på pa om til den det de the of and`.split(/\s+/),
)

/** The name's own words, as many as there is room for, letters as ASCII; empty where it gives none. */
export function shortNameFrom(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const own = words.filter((word) => !common.has(word.toLowerCase()))
  const ascii = (own.length > 0 ? own : words).map((word) => asciiLetters(word))
  // It begins with a letter, so numbers at the start are left away.
  const [first = '', ...rest] = ascii.slice(ascii.findIndex((word) => /[a-z]/.test(word))).filter(Boolean)
  const made = rest.reduce(
    (stem, word) => {
      const longer = `${stem}-${word}`
      return longer.length > longestShortName ? stem : longer
    },
    first.replace(/^[^a-z]+/, '').slice(0, longestShortName),
  )
  return organisationNameFault(made) === undefined ? made : (candidatesFor(made)[0] ?? '')
}

/** Up to three free short names like the wished one. */
export async function freeShortNames(db: Database, wished: string): Promise<string[]> {
  const candidates = candidatesFor(asciiLetters(wished.replace(/-/g, ' '), '-'))
  if (candidates.length === 0) return []
  const taken = await takenNames(db, inArray(names.name, candidates), inArray(formerNames.name, candidates))
  return candidates.filter((name) => !taken.some((row) => row.name === name)).slice(0, 3)
}

const endings = ['-no', '-org', '-kommune', '2', '3', '4', '5', '6', '7', '8', '9', '24', '38', '51', '77', '93']

function candidatesFor(stem: string): string[] {
  const begun = stem.replace(/^[^a-z]+/, '')
  if (begun === '') return []
  return endings
    .map((ending) => begun.slice(0, longestShortName - ending.length).replace(/-+$/, '') + ending)
    .filter((name) => organisationNameFault(name) === undefined)
}

function asciiLetters(word: string, between = ''): string {
  return anyAscii(word)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, between)
    .replace(/^-+|-+$/g, '')
}
