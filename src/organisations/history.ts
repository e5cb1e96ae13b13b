import { and, desc, eq, gte, inArray, isNull, lt, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { peopleById, personNamed } from '../accounts/account.ts'
import { type Details, type EventName, studio, studioActs, type Unnamed, unnamedDoer } from '../audit/record.ts'
import { records } from '../audit/tables.ts'
import { eventTexts, unnamedTexts } from '../audit/texts.ts'
import type { Database } from '../platform/database.ts'
import type { Language } from '../platform/texts.ts'
import { type OrganisationAct, organisationActs } from './history-texts.ts'

/** Which acts somebody looks for. Days are written as 2026-11-22 and are days in Norway, both included. */
export type HistoryFilter = {
  /** Username of who did it, or to whom it was done; `administrator` or `altinn-studio` for what no account has done. */
  person?: string
  act?: OrganisationAct
  from?: string
  to?: string
}

/** What was done in an organisation once: who did it, perhaps to whom, and what, as a sentence. */
export type HistoryEntry = { id: number; at: Date; act: EventName; by: Actor; concerning?: Actor; sentence: string }

type Actor = { name: string; username: string }

/**
 * What was done in an organisation, the newest first.
 * @param organisation its id
 * @param before only what is older than the entry of this id
 */
export async function organisationHistory(
  db: Database,
  organisation: string,
  filter: HistoryFilter,
  language: Language,
  { limit, before }: { limit: number; before?: number },
): Promise<HistoryEntry[]> {
  const wanted = await conditions(db, filter)
  if (!wanted) return []
  return entriesWhere(db, [eq(records.organisation, organisation), ...wanted], language, { limit, before })
}

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

function unnamed(language: Language, act: EventName): Actor {
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

const unknown: Record<Language, Actor> = {
  nb: { name: 'En tidligere bruker', username: '' },
  en: { name: 'A former user', username: '' },
}

function sentence(language: Language, act: EventName, details: Details, by: Actor, concerning: Actor | undefined) {
  return eventTexts[language][act](details, { who: by.name, whom: concerning?.name ?? '' })
}

/** @returns undefined where nobody is called as the filter says, so that nothing can be found */
async function conditions(db: Database, { person, act, from, to }: HistoryFilter): Promise<SQL[] | undefined> {
  const found: (SQL | undefined)[] = []
  const byUnnamed = person && actsOfUnnamed(person)
  if (byUnnamed) found.push(byUnnamed)
  else if (person) {
    const { id } = (await personNamed(db, person)) ?? {}
    if (!id) return undefined
    found.push(or(eq(records.account, id), eq(records.person, id)))
  }
  if (act) found.push(eq(records.event, act))
  if (from) found.push(gte(records.at, midnight(sql`${from}::date`)))
  if (to) found.push(lt(records.at, midnight(sql`${to}::date + 1`)))
  return found.flatMap((condition) => condition ?? [])
}

/** When a day begins in Norway. */
function midnight(day: SQL): SQL {
  return sql`(${day})::timestamp at time zone 'Europe/Oslo'`
}

/** Whether a text is a day of the calendar, as 2026-11-22. The database counts no year 0, and nobody looks for one. */
export function isDay(text: string): boolean {
  if (!/^(19|[2-9]\d)\d\d-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

export function isOrganisationAct(text: string): text is OrganisationAct {
  return organisationActs.some((act) => act === text)
}

const exportedAtOnce = 500

/** The whole of what a filter finds, some at a time, for a file. */
export async function* allHistory(db: Database, organisation: string, filter: HistoryFilter, language: Language) {
  for (let before: number | undefined; ; ) {
    const entries = await organisationHistory(db, organisation, filter, language, { limit: exportedAtOnce, before })
    if (entries.length === 0) return
    yield entries
    before = entries.at(-1)?.id
  }
}
