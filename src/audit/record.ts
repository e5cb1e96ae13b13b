import { and, desc, eq, lt } from 'drizzle-orm'
import type { Database } from '../platform/database.ts'
import { records } from './tables.ts'

/** The closed list of what can happen, and what each must carry beside whose history it is (DESIGN.md section 4). */
export type Event =
  | { event: 'sign-up-begun' }
  | { event: 'sign-up-completed'; username: string }
  | { event: 'activation-mail-sent' }
  | { event: 'address-corrected' }
  | { event: 'account-activated'; by: 'link' | 'code' | 'log-in' }
  | { event: 'identity-connected'; method: string }
  | { event: 'signed-in'; method: string; level: string }
  | { event: 'signed-out' }
  | { event: 'signed-out-by-ansattporten' }
  | { event: 'session-ended' }
  | { event: 'other-sessions-ended'; count: number }
  | { event: 'profile-changed'; changed: string }
  | { event: 'consent-given'; program: string; scopes: string }
  | { event: 'consent-declined'; program: string }
  | { event: 'consent-revoked'; program: string }
  | { event: 'access-key-made'; name: string; scope: string; expires: string }
  | { event: 'access-key-revoked'; name: string }
  | { event: 'service-created'; service: string }
  | { event: 'service-pushed'; service: string; key: string }

export type Details = Record<string, string | number>

export type Entry = { id: number; at: Date; event: Event['event']; details: Details }

/**
 * Records one act in the transaction of the act.
 * @param account whose history it belongs to (a sign-up has the id that its account will have)
 * @param visit the visit's number, to find the log lines
 */
export async function record(tx: Database, account: string, visit: string | undefined, act: Event): Promise<void> {
  const { event, ...details } = act
  await tx.insert(records).values({ event, account, visit, details })
}

/** A person's own history, newest first. @param before only entries older than this id */
export async function history(db: Database, account: string, limit: number, before?: number): Promise<Entry[]> {
  return db
    .select({ id: records.id, at: records.at, event: records.event, details: records.details })
    .from(records)
    .where(and(eq(records.account, account), before === undefined ? undefined : lt(records.id, before)))
    .orderBy(desc(records.id))
    .limit(limit)
}
