import { and, eq, sql } from 'drizzle-orm'
import type { AppContext } from '../../platform/app-context.ts'
import type { Database } from '../../platform/database.ts'
import { drafts } from './tables.ts'

const draftsOfOnePerson = { name: 'drafts-kept', times: 120, seconds: 3600 }

const draftFields = [
  'number',
  'kind',
  'shortName',
  'nameNb',
  'nameNn',
  'nameEn',
  'agreement',
  'bodies',
  'isAdministrator',
  'administrators',
  'message',
] as const

/** Keeps what somebody has written of an order, in the place of what they had kept. Nothing of it is judged yet, nor
 * shortened. An order without a number is none to continue with. @throws Refusal `too-many-tries` */
export async function keepDraft(
  { db, limits }: Pick<AppContext, 'db' | 'limits'>,
  person: string,
  posted: Record<string, string>,
): Promise<void> {
  await limits.count(draftsOfOnePerson, person)
  await keepRefused(db, person, posted)
}

/** Keeps what was refused as an order, which counted as a try: no limit takes from anybody what they wrote. */
export async function keepRefused(db: Database, person: string, posted: Record<string, string>): Promise<void> {
  const known = draftFields.flatMap((field) => {
    const value = posted[field]
    return value === undefined ? [] : [[field, value]]
  })
  const typed: Record<string, string> = Object.fromEntries(known)
  if (!typed.number?.trim()) return
  await db
    .insert(drafts)
    .values({ person, typed })
    .onConflictDoUpdate({ target: drafts.person, set: { typed, savedAt: sql`now()` } })
}

export async function draftOf(db: Database, person: string): Promise<Draft | undefined> {
  const [kept] = await db
    .select({ typed: drafts.typed, savedAt: drafts.savedAt })
    .from(drafts)
    .where(eq(drafts.person, person))
  return kept
}

export type Draft = { typed: Record<string, string>; savedAt: Date }

export async function forgetDraft(db: Database, person: string): Promise<void> {
  await db.delete(drafts).where(eq(drafts.person, person))
}

/** Nobody takes up after 90 days what they had begun, and it names people who were never asked. */
export async function sweepDrafts(db: Database): Promise<void> {
  await db.delete(drafts).where(sql`${drafts.savedAt} < now() - interval '90 days'`)
}

/** Throws away what has become an order; a draft for another number stays. @param number nine digits */
export async function forgetDraftOf(db: Database, person: string, number: string): Promise<void> {
  const written = sql`regexp_replace(${drafts.typed} ->> 'number', '\\D', '', 'g')`
  await db.delete(drafts).where(and(eq(drafts.person, person), eq(written, number)))
}
