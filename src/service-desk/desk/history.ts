import { eq, type SQL, sql } from 'drizzle-orm'
import { personNamed } from '../../accounts/account.ts'
import { actsOfUnnamed, entriesWhere, type HistoryEntry } from '../../accounts/history.ts'
import { records } from '../../audit/tables.ts'
import type { Database } from '../../platform/database.ts'
import type { Language } from '../../platform/texts.ts'

/** Written out, so that the index of just these records answers. */
const isDeskAct: SQL = sql`${records.event} like 'desk-%'`

/**
 * What operators did, the newest first: who, what and to whom, never what was written.
 * @param operator username of who did it, or `administrator` for what was done at the machine; absent for all
 * @param before only what is older than the entry of this id
 */
export async function deskHistory(
  db: Database,
  language: Language,
  { operator, limit, before }: { operator?: string; limit: number; before?: number },
): Promise<HistoryEntry[]> {
  const byUnnamed = operator ? actsOfUnnamed(operator) : undefined
  const by = operator && !byUnnamed ? await personNamed(db, operator) : undefined
  if (operator && !byUnnamed && !by) return []
  const conditions = [isDeskAct]
  if (byUnnamed) conditions.push(byUnnamed)
  if (by) conditions.push(eq(records.account, by.id))
  return entriesWhere(db, conditions, language, { limit, before })
}
