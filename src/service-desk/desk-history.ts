import { eq, isNull, type SQL, sql } from 'drizzle-orm'
import { personNamed } from '../accounts/account.ts'
import { records } from '../audit/tables.ts'
import { administrator, entriesWhere, type HistoryEntry } from '../organisations/history.ts'
import type { Database } from '../platform/database.ts'
import type { Language } from '../platform/texts.ts'

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
  const atTheMachine = operator?.toLowerCase() === administrator
  const by = operator && !atTheMachine ? await personNamed(db, operator) : undefined
  if (operator && !atTheMachine && !by) return []
  const conditions = [isDeskAct]
  if (atTheMachine) conditions.push(isNull(records.account))
  if (by) conditions.push(eq(records.account, by.id))
  return entriesWhere(db, conditions, language, { limit, before })
}
