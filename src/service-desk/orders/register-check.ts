import { and, eq, isNull, sql } from 'drizzle-orm'
import type { AppContext } from '../../platform/app-context.ts'
import type { Config } from '../../platform/config.ts'
import type { Database } from '../../platform/database.ts'
import type { Job } from '../../platform/queue.ts'
import { OutsideFault, Refusal } from '../../platform/refusal.ts'
import { type Answer, lookUpUnit, type Unit } from './enhetsregisteret.ts'
import { lapseFirstApproval } from './first-approval.ts'
import { addEntry } from './order.ts'
import { type Finding, orders } from './tables.ts'

/** We are no way around the register's own limits. */
const lookUpsOfOnePerson = { name: 'register-look-ups', times: 60, seconds: 3600 }

/** What is known of a number. `away`: the register does not answer; `often`: this person has asked too much. */
export type KnownUnit = Answer | { state: 'away' } | { state: 'often' }

/** Asks Enhetsregisteret for somebody who orders. Its being away stops nobody: the order is checked later. */
export async function askRegister(app: AppContext, person: string, number: string): Promise<KnownUnit> {
  try {
    await app.limits.count(lookUpsOfOnePerson, person)
    return await lookUpUnit({ url: app.config.enhetsregisteretUrl }, number)
  } catch (error) {
    if (error instanceof Refusal) return { state: 'often' }
    if (!(error instanceof OutsideFault)) throw error
    app.log.warn({ code: error.code }, 'register away')
    return { state: 'away' }
  }
}

export function findingOf(known: KnownUnit): { finding: Finding; unit?: Unit; checkedAt?: Date } {
  if (known.state === 'away' || known.state === 'often') return { finding: 'unchecked' }
  return { finding: known.state, unit: 'unit' in known ? known.unit : undefined, checkedAt: new Date() }
}

export const checkRegisterJob = 'check-register'

/** Looks an order's number up where that was not done, and writes the answer where both sides read it: once, whoever
 * asks and however often. @throws OutsideFault `register-away` */
export async function checkRegister(
  { db, config }: { db: Database; config: Pick<Config, 'enhetsregisteretUrl'> },
  id: string,
): Promise<void> {
  const unchecked = and(eq(orders.id, id), eq(orders.finding, 'unchecked'), isNull(orders.closedAt))
  const [order] = await db.select({ number: orders.number }).from(orders).where(unchecked)
  if (!order) return
  const answer = await lookUpUnit({ url: config.enhetsregisteretUrl }, order.number)
  await db.transaction(async (tx) => {
    const written = await tx
      .update(orders)
      .set({ finding: answer.state, unit: 'unit' in answer ? answer.unit : null, checkedAt: sql`now()` })
      .where(unchecked)
      .returning({ id: orders.id })
    if (written.length === 0) return
    await addEntry(tx, id, { kind: 'register-answered', by: null, isFromDesk: false, data: { finding: answer.state } })
    await lapseFirstApproval(tx, id)
  })
}

/** Tries after half a minute, a minute, two … and then every hour, for more than two days. */
export function registerJob(needs: { db: Database; config: Config }): Job<{ id: string }> {
  return {
    name: checkRegisterJob,
    firstWait: 30,
    longestWait: 3600,
    retries: 60,
    work: ({ id }) => checkRegister(needs, id),
  }
}
