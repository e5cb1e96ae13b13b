import type { Catalogue } from '../platform/texts.ts'
import type { Terms } from './texts/nb.ts'
import { terms2026November } from './texts.ts'

/** The version that is accepted from now on. */
export const currentTerms = '2026-11'

/** Every version that was ever in force, for what was accepted must stay readable. */
const versions = new Map<string, Catalogue<Terms>>([[currentTerms, terms2026November]])

/** The text of a version of the terms of Production; undefined where there has been none by that name. */
export function termsOf(version: string): Catalogue<Terms> | undefined {
  return versions.get(version)
}
