import { type Details, type EventName, unnamedDoer } from '../audit/event.ts'
import { type RecordOf, recordsOf, unnamedCalled, type Wanted } from '../audit/history.ts'
import { eventTexts, unnamedTexts } from '../audit/texts.ts'
import type { Database } from '../platform/database.ts'
import type { Language } from '../platform/texts.ts'
import { peopleById, personNamed } from './account.ts'
import { historyTexts } from './texts.ts'

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

/** What was done, the newest first, as sentences; only what is older than the entry `before`. */
export async function entriesOf(
  db: Database,
  wanted: Wanted,
  language: Language,
  { limit, before }: { limit: number; before?: number },
): Promise<HistoryEntry[]> {
  return told(db, await recordsOf(db, wanted, limit, before), language)
}

/** What a filter's username stands for, as a part of what is wanted; undefined where nobody is called so. */
export async function calledSo(db: Database, username: string, as: 'by' | 'person'): Promise<Wanted | undefined> {
  const unnamed = unnamedCalled(username)
  if (unnamed) return { unnamed }
  const found = await personNamed(db, username)
  return found && { [as]: found.id }
}

async function told(db: Database, found: readonly RecordOf[], language: Language): Promise<HistoryEntry[]> {
  const people = await peopleById(
    db,
    found.flatMap(({ account, person }) => [account ?? [], person ?? []].flat()),
  )
  return found.map(({ account, person, details, event: act, ...entry }) => {
    const gone = { name: historyTexts[language].formerUser, username: null }
    const by = account ? (people.get(account) ?? gone) : unnamed(language, act)
    const concerning = person ? (people.get(person) ?? gone) : undefined
    return { ...entry, act, by, concerning, sentence: sentence(language, act, details, by, concerning) }
  })
}

function unnamed(language: Language, act: EventName): NamedActor {
  const username = unnamedDoer(act)
  return { name: unnamedTexts[language][username], username }
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
