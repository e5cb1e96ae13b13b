import type { Database } from '../platform/database.ts'
import type { Event, push } from './event.ts'
import { pushes, records } from './tables.ts'

/** Whom an act was done to, and in whose organisation: it is in their histories too. */
export type Concerning = { person?: string; organisation?: string }

export type Recorded = Exclude<Event, { event: typeof push }>

/** Records one act in its transaction. A sign-up has the id that its account will have; `account` is null for the
 * studio itself and for an administrator at the machine. */
export async function record(
  tx: Database,
  account: string | null,
  visit: string | undefined,
  act: Recorded,
  concerning: Concerning = {},
): Promise<void> {
  await recordAll(tx, account, visit, [{ act, concerning }])
}

/** Records several acts of one person in one statement. */
export async function recordAll(
  tx: Database,
  account: string | null,
  visit: string | undefined,
  done: readonly { act: Recorded; concerning: Concerning }[],
): Promise<void> {
  if (done.length === 0) return
  await tx.insert(records).values(
    done.map(({ act: { event, ...details }, concerning: { person, organisation } }) => {
      return { event, account, visit, details, person: person === account ? undefined : person, organisation }
    }),
  )
}

/** Records a push, with the full name of the service and the name of the key. */
export async function recordPush(tx: Database, pushed: typeof pushes.$inferInsert): Promise<void> {
  await tx.insert(pushes).values(pushed)
}
