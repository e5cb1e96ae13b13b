import { and, eq, inArray, notInArray, type SQL, sql } from 'drizzle-orm'
import { suspensionOf } from '../accounts/suspensions.ts'
import { containing, type Database } from '../platform/database.ts'
import { byName, type Names, namesOf } from './names.ts'
import { type Kind, organisationSuspensions, organisations, teamMembers } from './tables.ts'

export const directoryPageSize = 25

const listed = {
  shortName: organisations.shortName,
  number: organisations.number,
  kind: organisations.kind,
  names: namesOf(organisations),
  isSuspended: suspensionOf(organisationSuspensions, organisations.id).isSuspended,
}

/** A page of the directory, from 1: one's own, on the first alone, and the others by name. Every word that is searched
 * for must occur in names, short name or number. */
export async function searchDirectory(db: Database, person: string, wanted: string, page: number) {
  const matching = matches(wanted)
  const own = db.select({ id: teamMembers.organisation }).from(teamMembers).where(eq(teamMembers.person, person))
  const find = (whose: SQL) =>
    db
      .select(listed)
      .from(organisations)
      .where(and(whose, ...matching))
      .orderBy(byName)
  const [mine, others] = await Promise.all([
    page === 1 ? find(inArray(organisations.id, own)) : [],
    find(notInArray(organisations.id, own))
      .limit(directoryPageSize + 1)
      .offset((page - 1) * directoryPageSize),
  ])
  return {
    own: mine,
    others: others.slice(0, directoryPageSize),
    more: others.length > directoryPageSize,
  }
}

/** Conditions on `organisations`: every word that is searched for occurs in names, short name or number. */
export function matches(wanted: string): SQL[] {
  return wordsOf(wanted).map(occurs)
}

export type ListedOrganisation = {
  shortName: string
  number: string
  kind: Kind
  names: Names
  isSuspended: boolean
}

/** Words as typed; a number may have spaces in it, as "314 758 625". */
function wordsOf(wanted: string): string[] {
  return wanted
    .replace(/(\d)\s+(?=\d)/g, '$1')
    .split(/\s+/)
    .filter(Boolean)
}

/** An organisation number as people read it: 314 758 625, never broken over two lines. */
export function groupedNumber(number: string): string {
  return number.replace(/\B(?=(\d{3})+$)/g, '\u00a0')
}

function occurs(word: string): SQL {
  return sql`${organisations.searched} like lower(${containing(word)})`
}
