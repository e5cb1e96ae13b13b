import { and, eq, or, sql } from 'drizzle-orm'
import type { Database } from '../platform/database.ts'
import type { Holder } from './session.ts'
import { keptForms } from './tables.ts'

/** Keeps what somebody had typed when the session had ended. @returns its id, for the way back */
export async function keepForm(db: Database, holder: Holder, path: string, typed: Record<string, string>) {
  const [row] = await db
    .insert(keptForms)
    .values({ ...holder, path, typed })
    .returning({ id: keptForms.id })
  return row?.id
}

/** What this person had typed on this page; nothing for anybody else. A sign-up's id is its account's. */
export async function keptForm(db: Database, id: string, holder: string, path: string) {
  const [row] = await db
    .select({ typed: keptForms.typed })
    .from(keptForms)
    .where(and(eq(keptForms.id, id), isOf(holder), eq(keptForms.path, path)))
  return row?.typed
}

function isOf(holder: string) {
  return or(eq(keptForms.account, holder), eq(keptForms.signUp, holder))
}

/** A day is long enough to log in again. */
export async function sweepKeptForms(db: Database): Promise<void> {
  await db.delete(keptForms).where(sql`${keptForms.keptAt} < now() - interval '1 day'`)
}
