import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Language, languages } from '../../src/platform/texts.ts'

type Catalogue = Record<Language, Record<string, unknown>>
export type MadeText = (...values: unknown[]) => unknown

function isCatalogue(value: unknown): value is Catalogue {
  return typeof value === 'object' && value !== null && languages.every((language) => language in value)
}

/** Every exported catalogue of texts by name. */
export const catalogues = new Map<string, Catalogue>()
for (const path of globSync('src/**/texts.ts')) {
  for (const [name, value] of Object.entries(await import(pathToFileURL(resolve(path)).href))) {
    if (isCatalogue(value) && isThing(value.nb)) catalogues.set(name, value)
  }
}

export function isThing(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

export function isText(value: unknown): value is string {
  return typeof value === 'string'
}

export function isMade(value: unknown): value is MadeText {
  return typeof value === 'function'
}

/** What a catalogue holds, each by its path: texts, and functions that make them. */
export function entriesOf(texts: unknown, path = ''): [path: string, entry: unknown][] {
  if (!isThing(texts)) return [[path, texts]]
  return Object.entries(texts).flatMap(([key, value]) => entriesOf(value, `${path}.${key}`))
}
