import { and, eq, isNull } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import { sendLater } from '../mail/outbox.ts'
import type { AppContext } from '../platform/app-context.ts'
import type { Database } from '../platform/database.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Addressee } from './account.ts'
import { endSessions } from './session.ts'
import { accountReactivatedMail, accountSuspendedMail } from './suspension-mails.ts'
import { reactivate, suspend } from './suspensions.ts'
import { accountSuspensions, accounts } from './tables.ts'

/** The service desk keeps this person out. Only whoever has proved to be that person is told so, and why. */
export class AccountSuspended extends Error {
  since: Date
  reason: string
  constructor(since: Date, reason: string) {
    super('account suspended')
    this.since = since
    this.reason = reason
  }
}

/** Keeps an account open until the transaction ends: whoever suspends it waits, and finds what the transaction made.
 * @throws AccountSuspended */
export async function holdOpen(tx: Database, account: string): Promise<void> {
  await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, account)).for('share')
  // Asked by itself: a statement that waited for the lock does not see what another has written meanwhile.
  const [found] = await tx
    .select({ since: accountSuspensions.since, reason: accountSuspensions.reason })
    .from(accountSuspensions)
    .where(and(eq(accountSuspensions.whose, account), isNull(accountSuspensions.endedAt)))
  if (found) throw new AccountSuspended(found.since, found.reason)
}

type Mailing = Pick<AppContext, 'config' | 'queue'>
type Operator = { person: { id: string }; visit: string }

/** Shuts somebody out from the next request on: sessions end, keys open nothing, and a log-in says why. The person gets
 * a mail. Nothing of theirs is removed. @throws Refusal `own-account`, `already-suspended` */
export async function suspendAccount(
  tx: Database,
  post: Mailing,
  by: Operator,
  person: Addressee,
  reason: string,
): Promise<void> {
  if (person.id === by.person.id) throw new Refusal({ code: 'own-account' })
  await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, person.id)).for('no key update')
  await suspend(tx, accountSuspensions, { whose: person.id, by: by.person.id, reason })
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
  await reactivate(tx, accountSuspensions, { whose: person.id, by: by.person.id, reason })
  const event = { event: 'desk-account-reactivated', username: person.username } as const
  await record(tx, by.person.id, by.visit, event, { person: person.id })
  await sendLater(tx, post.queue, accountReactivatedMail(post, person, reason))
}
