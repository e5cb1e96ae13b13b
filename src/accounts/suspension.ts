import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import { sendLater } from '../mail/outbox.ts'
import type { AppContext } from '../platform/app-context.ts'
import type { Database } from '../platform/database.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Addressee } from './account.ts'
import { endSessions } from './session.ts'
import { accountReactivatedMail, accountSuspendedMail } from './suspension-mails.ts'
import { accounts } from './tables.ts'

/** The service desk keeps this person out. Only whoever has proved to be that person is told so, and why. */
export class AccountSuspended extends Error {
  since: Date
  reason: string
  constructor(since: Date, reason: string | null) {
    super('account suspended')
    this.since = since
    this.reason = reason ?? ''
  }
}

/**
 * Keeps an account open until the transaction ends: whoever suspends it waits, and finds what the transaction made.
 * @throws AccountSuspended
 */
export async function holdOpen(tx: Database, account: string): Promise<void> {
  const [found] = await tx
    .select({ since: accounts.suspendedAt, reason: accounts.suspensionReason })
    .from(accounts)
    .where(eq(accounts.id, account))
    .for('share')
  if (found?.since) throw new AccountSuspended(found.since, found.reason)
}

/** Of which house, and which operator on which visit. */
type Mailing = Pick<AppContext, 'config' | 'queue'>
type Operator = { person: { id: string }; visit: string }

/**
 * Shuts somebody out from the next request on: sessions end, keys open nothing, and a log-in says why. The person gets a
 * mail. Nothing of theirs is removed.
 * @throws Refusal `own-account`, `already-suspended`
 */
export async function suspendAccount(
  tx: Database,
  post: Mailing,
  by: Operator,
  person: Addressee,
  reason: string,
): Promise<void> {
  if (person.id === by.person.id) throw new Refusal({ code: 'own-account' })
  const [suspended] = await tx
    .update(accounts)
    .set({ suspendedAt: sql`now()`, suspensionReason: reason })
    .where(and(eq(accounts.id, person.id), isNull(accounts.suspendedAt)))
    .returning({ id: accounts.id })
  if (!suspended) throw new Refusal({ code: 'already-suspended' })
  await endSessions(tx, person.id)
  const event = { event: 'desk-account-suspended', username: person.username } as const
  await record(tx, by.person.id, by.visit, event, { person: person.id })
  await sendLater(tx, post.queue, accountSuspendedMail(post, person, reason))
}

/** Lets somebody in again, with their keys; the sessions stay ended. @throws Refusal `not-suspended` */
export async function reactivateAccount(
  tx: Database,
  post: Mailing,
  by: Operator,
  person: Addressee,
  reason: string,
): Promise<void> {
  const [reactivated] = await tx
    .update(accounts)
    .set({ suspendedAt: null, suspensionReason: null })
    .where(and(eq(accounts.id, person.id), isNotNull(accounts.suspendedAt)))
    .returning({ id: accounts.id })
  if (!reactivated) throw new Refusal({ code: 'not-suspended' })
  const event = { event: 'desk-account-reactivated', username: person.username } as const
  await record(tx, by.person.id, by.visit, event, { person: person.id })
  await sendLater(tx, post.queue, accountReactivatedMail(post, person, reason))
}
