import { and, desc, eq, lt } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { Database } from '../platform/database.ts'
import type { Event } from './event.ts'
import { records } from './tables.ts'

/** Whom an act was done to, and in whose organisation: it is in their histories too. */
export type Concerning = { person?: string; organisation?: string }

/**
 * Records one act in the transaction of the act.
 * @param account who did it (a sign-up has the id that its account will have); null for the studio itself and for an administrator at the machine
 * @param visit the visit's number, to find the log lines
 */
export async function record(
  tx: Database,
  account: string | null,
  visit: string | undefined,
  act: Event,
  concerning: Concerning = {},
): Promise<void> {
  const { event, ...details } = act
  const person = concerning.person === account ? undefined : concerning.person
  await tx.insert(records).values({ event, account, visit, details, person, organisation: concerning.organisation })
}

const entry = {
  id: records.id,
  at: records.at,
  event: records.event,
  account: records.account,
  person: records.person,
  details: records.details,
}

/** A person's own history, what they did and what was done to them, newest first. @param before only entries older than this id */
export async function accountHistory(db: Database, account: string, limit: number, before?: number) {
  const older = before === undefined ? undefined : lt(records.id, before)
  const part = (whose: typeof records.account | typeof records.person) =>
    db
      .select(entry)
      .from(records)
      .where(and(eq(whose, account), older))
      .orderBy(desc(records.id))
      .limit(limit)
  return unionAll(part(records.account), part(records.person)).orderBy(desc(records.id)).limit(limit)
}

export type AccountHistoryEntry = Awaited<ReturnType<typeof accountHistory>>[number]
