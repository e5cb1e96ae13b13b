import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../../platform/database.ts'
import { drafts } from './tables.ts'

/** Counted before what is posted is read. */
export const draftsOfOnePerson = { name: 'drafts-kept', times: 120, seconds: 3600 }

/** The fields of an order that a draft keeps. */
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

/**
 * Keeps what somebody has written of an order, in the place of what they had kept. Nothing of it is judged yet, nor shortened. An order
 * without a number is none to continue with.
 */
export async function keepDraft(db: Database, person: string, posted: Record<string, string>): Promise<void> {
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

/** What somebody has begun to write. */
export async function draftOf(db: Database, person: string): Promise<Draft | undefined> {
  const [kept] = await db
    .select({ typed: drafts.typed, savedAt: drafts.savedAt })
    .from(drafts)
    .where(eq(drafts.person, person))
  return kept
}

export type Draft = { typed: Record<string, string>; savedAt: Date }

/** Throws it away. Nothing happens where there is none. */
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
