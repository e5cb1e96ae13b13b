import { isReserved } from '../accounts/name.ts'

/** DESIGN.md section 4: 2–19 characters, begins with a letter, no two hyphens in a row. */
const pattern = /^(?=.{2,19}$)[a-z](?:-?[a-z0-9])*$/

/**
 * What is wrong with an organisation's short name.
 * @returns the fault's code, undefined where nothing is
 */
export function shortNameFault(name: string): 'organisation-name-shape' | 'organisation-name-reserved' | undefined {
  if (!pattern.test(name)) return 'organisation-name-shape'
  return isReserved(name) ? 'organisation-name-reserved' : undefined
}
