import { type Addressee, addresseesById, personNamed } from '../../accounts/account.ts'
import type { Actor } from '../../accounts/actor.ts'
import { reactivateAccount, suspendAccount } from '../../accounts/suspension.ts'
import { deskActs } from '../../accounts/suspensions.ts'
import { tellFellowOwners } from '../../organisations/suspension.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Database } from '../../platform/database.ts'
import { NotFound } from '../../platform/refusal.ts'
import { lapseApprovalsOfSeats, leaveOrders } from '../orders/first-approval.ts'
import { holdSeat } from './operator.ts'

type Mailing = Pick<AppContext, 'db' | 'config' | 'queue' | 'limits'>

/** What an operator had taken goes back into the queue, and what they approved first of two lapses. The person is told
 * why; those who own an organisation with them, that it was done.
 * @throws NotFound; Refusal `own-account`, `already-suspended`, `too-many-tries` */
export async function shutOut(app: Mailing, by: Actor, username: string, reason: string): Promise<void> {
  await app.limits.count(deskActs, by.person.id)
  await app.db.transaction(async (tx) => {
    await holdSeat(tx, by)
    const person = await addresseeNamed(tx, username)
    await suspendAccount(tx, app, by, person, reason)
    await leaveOrders(tx, person.id)
    await lapseApprovalsOfSeats(tx, person.id)
    await tellFellowOwners(tx, app, person, 'suspended')
  })
}

/** Lets somebody in again, and tells the same people. @throws NotFound; Refusal `not-suspended`, `too-many-tries` */
export async function letInAgain(app: Mailing, by: Actor, username: string, reason: string): Promise<void> {
  await app.limits.count(deskActs, by.person.id)
  await app.db.transaction(async (tx) => {
    await holdSeat(tx, by)
    const person = await addresseeNamed(tx, username)
    await reactivateAccount(tx, app, by, person, reason)
    await lapseApprovalsOfSeats(tx, person.id)
    await tellFellowOwners(tx, app, person, 'reactivated')
  })
}

async function addresseeNamed(tx: Database, username: string): Promise<Addressee> {
  const named = await personNamed(tx, username)
  const person = named && (await addresseesById(tx, [named.id])).get(named.id)
  if (!person) throw new NotFound()
  return person
}
