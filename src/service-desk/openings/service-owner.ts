import { and, eq, ne, sql } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { record } from '../../audit/record.ts'
import { openEnvironments } from '../../environments/environment.ts'
import { sendLater } from '../../mail/outbox.ts'
import { namesOf } from '../../organisations/names.ts'
import { type Home, ownersOf } from '../../organisations/organisation.ts'
import { addDeployTeams } from '../../organisations/standard-teams.ts'
import { holdUnsuspended } from '../../organisations/suspension.ts'
import { organisations } from '../../organisations/tables.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Config } from '../../platform/config.ts'
import type { Database } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Order, storedOrder } from '../orders/order.ts'
import { becameServiceOwnerMail } from './opening-mails.ts'

export const serviceOwner = {
  makesOwners: false,
  isGreeted: false,
  needsTwo: (_: Order, { deskTwoPerson }: Config) => deskTwoPerson,
  refuse,
  carryOut,
  outlook: async () => ({}),
}

/** @throws Refusal `organisation-suspended`, `applicant-left` */
async function refuse(tx: Database, { id, organisation }: Order): Promise<void> {
  if (!organisation) throw new Error('The order concerns no organisation')
  await holdUnsuspended(tx, organisation, 'service-owner-suspended')
  // Once more: whoever ordered may have left while we waited for the organisation.
  if (!(await storedOrder(tx, id)).applicant) throw new Refusal({ code: 'applicant-left' })
}

/** Makes it a service owner, with the teams and the environment that belong to one, and tells its owners.
 * @throws Refusal `service-owner-already` */
async function carryOut(tx: Database, app: Pick<AppContext, 'queue' | 'config'>, order: Order, by: Actor) {
  if (!order.organisation) throw new Error('The order concerns no organisation')
  const { id, shortName, names } = await makeServiceOwner(tx, order.organisation)
  await addDeployTeams(tx, id)
  await openEnvironments(tx, { id, shortName }, by.person.id, by.visit)
  const event = { event: 'became-service-owner', organisation: shortName } as const
  await record(tx, by.person.id, by.visit, event, { organisation: id })
  for (const owner of await ownersOf(tx, id)) {
    await sendLater(tx, app.queue, becameServiceOwnerMail(owner, { shortName, names }, app.config.publicUrl))
  }
  return { state: 'done', closedAt: sql`now()` } as const
}

async function makeServiceOwner(tx: Database, organisation: string): Promise<Home> {
  const [changed] = await tx
    .update(organisations)
    .set({ kind: 'service-owner' })
    .where(and(eq(organisations.id, organisation), ne(organisations.kind, 'service-owner')))
    .returning({
      id: organisations.id,
      shortName: organisations.shortName,
      names: namesOf(organisations),
    })
  if (!changed) throw new Refusal({ code: 'service-owner-already' })
  return changed
}
