import { and, eq, isNull, type SQLWrapper, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '../platform/database.ts'
import { freeText } from '../platform/form.ts'
import type { Limit } from '../platform/limits.ts'
import { Refusal } from '../platform/refusal.ts'
import { longestReason, type Suspensions } from './tables.ts'

/** What a decision is posted with. */
export const suspensionShape = z.object({ reason: freeText(longestReason, 'reason-long', 'reason-missing') })

/** Acts of one operator at the service desk in an hour: more than anybody does by hand. */
export const deskActs: Limit = { name: 'desk-acts', times: 500, seconds: 3600 }

/** The suspension that something is under, as parts of a question that knows it. @param whose column of its id */
export function suspensionOf(suspensions: Suspensions, whose: SQLWrapper) {
  // The column nested once more: Drizzle writes it without its table where it stands alone, and means another's then.
  const living = sql`from ${suspensions} living where living.whose = ${sql`${whose}`} and living.ended_at is null`
  return {
    since: sql<Date | null>`(select living.since ${living})`.mapWith(suspensions.since),
    reason: sql<string | null>`(select living.reason ${living})`,
    isSuspended: sql<boolean>`exists (select ${living})`,
  }
}

export type Decision = { whose: string; by: string; reason: string }

/** @throws Refusal `already-suspended` */
export async function suspend(tx: Database, suspensions: Suspensions, decision: Decision): Promise<void> {
  const begun = await tx.insert(suspensions).values(decision).onConflictDoNothing().returning({ id: suspensions.id })
  if (begun.length === 0) throw new Refusal({ code: 'already-suspended' })
}

/** @throws Refusal `not-suspended` */
export async function reactivate(
  tx: Database,
  suspensions: Suspensions,
  { whose, by, reason }: Decision,
): Promise<void> {
  const ended = await tx
    .update(suspensions)
    .set({ endedAt: sql`now()`, endedBy: by, endReason: reason })
    .where(and(eq(suspensions.whose, whose), isNull(suspensions.endedAt)))
    .returning({ id: suspensions.id })
  if (ended.length === 0) throw new Refusal({ code: 'not-suspended' })
}
