import { and, desc, inArray, isNull, lt, notInArray, type SQL } from 'drizzle-orm'
import { type Details, type EventName, studio, studioActs, type Unnamed, unnamedDoer } from '../audit/event.ts'
import { records } from '../audit/tables.ts'
import { eventTexts, unnamedTexts } from '../audit/texts.ts'
import type { Database } from '../platform/database.ts'
import type { Language } from '../platform/texts.ts'
import { peopleById } from './account.ts'

/** What was done in an organisation once: who did it, perhaps to whom, and what, as a sentence. */
export type HistoryEntry = {
  id: number
  at: Date
  act: EventName
  by: NamedActor
  concerning?: NamedActor
  sentence: string
}

/** Without a username where the account is gone. */
type NamedActor = { name: string; username: string | null }

/**
 * The records of which all that is said holds, the newest first, as sentences.
 * @param before only what is older than the entry of this id
 */
export async function entriesWhere(
  db: Database,
  conditions: readonly SQL[],
  language: Language,
  { limit, before }: { limit: number; before?: number },
): Promise<HistoryEntry[]> {
  const older = before === undefined ? undefined : lt(records.id, before)
  const found = await db
    .select({
      id: records.id,
      at: records.at,
      act: records.event,
      account: records.account,
      person: records.person,
      details: records.details,
    })
    .from(records)
    .where(and(...conditions, older))
    .orderBy(desc(records.id))
    .limit(limit)
  return told(db, found, language)
}

type Found = { id: number; at: Date; act: EventName; account: string | null; person: string | null; details: Details }

/** With the names of who did it and to whom. */
async function told(db: Database, found: readonly Found[], language: Language): Promise<HistoryEntry[]> {
  const people = await peopleById(
    db,
    found.flatMap(({ account, person }) => [account ?? [], person ?? []].flat()),
  )
  return found.map(({ account, person, details, ...entry }) => {
    const by = account ? (people.get(account) ?? unknown[language]) : unnamed(language, entry.act)
    const concerning = person ? (people.get(person) ?? unknown[language]) : undefined
    return { ...entry, by, concerning, sentence: sentence(language, entry.act, details, by, concerning) }
  })
}

function unnamed(language: Language, act: EventName): NamedActor {
  const username = unnamedDoer(act)
  return { name: unnamedTexts[language][username], username }
}

/** What the studio or an administrator did without an account. @returns undefined for a username that somebody may have */
export function actsOfUnnamed(username: string): SQL | undefined {
  const conditions: Record<Unnamed, SQL> = {
    [studio.username]: inArray(records.event, [...studioActs]),
    administrator: notInArray(records.event, [...studioActs]),
  }
  const isOf = Object.entries(conditions).find(([one]) => one === username.toLowerCase())?.[1]
  return isOf && and(isNull(records.account), isOf)
}

const unknown: Record<Language, NamedActor> = {
  nb: { name: 'En tidligere bruker', username: null },
  en: { name: 'A former user', username: null },
}

function sentence(
  language: Language,
  act: EventName,
  details: Details,
  by: NamedActor,
  concerning: NamedActor | undefined,
) {
  return eventTexts[language][act](details, { who: by.name, whom: concerning?.name ?? '' })
}
