import { calledSo, entriesOf, type HistoryEntry } from '../../accounts/history.ts'
import type { Database } from '../../platform/database.ts'
import type { Language } from '../../platform/texts.ts'

/** The newest first, never what was written. `operator` is a username, or `administrator` for what was done at the
 * machine; absent for all. With `before` only what is older than the entry of this id. */
export async function deskHistory(
  db: Database,
  language: Language,
  { operator, limit, before }: { operator?: string; limit: number; before?: number },
): Promise<HistoryEntry[]> {
  const whose = operator ? await calledSo(db, operator, 'by') : {}
  return whose ? entriesOf(db, { atDesk: true, ...whose }, language, { limit, before }) : []
}
