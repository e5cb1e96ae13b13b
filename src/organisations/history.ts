import { calledSo, entriesOf, type HistoryEntry } from '../accounts/history.ts'
import type { Database } from '../platform/database.ts'
import type { Language } from '../platform/texts.ts'
import type { OrganisationAct } from './texts/nb.ts'
import { organisationActs } from './texts.ts'

/** Which acts somebody looks for. Days are written as 2026-11-22 and are days in Norway, both included. */
export type HistoryFilter = {
  /** Username of who did it, or to whom it was done; `administrator` or `altinn-studio` for what no account has done. */
  person?: string
  act?: OrganisationAct
  from?: string
  to?: string
}

/** What was done in an organisation, the newest first; only what is older than the entry `before`. */
export async function organisationHistory(
  db: Database,
  organisation: string,
  filter: HistoryFilter,
  language: Language,
  { limit, before }: { limit: number; before?: number },
): Promise<HistoryEntry[]> {
  const { person, act, ...days } = filter
  const whose = person ? await calledSo(db, person, 'person') : {}
  if (!whose) return []
  return entriesOf(db, { organisation, event: act, ...days, ...whose }, language, { limit, before })
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
