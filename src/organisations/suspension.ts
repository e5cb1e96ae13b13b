import { and, eq, isNull } from 'drizzle-orm'
import type { Addressee } from '../accounts/account.ts'
import type { Actor } from '../accounts/actor.ts'
import { deskActs, reactivate, suspend } from '../accounts/suspensions.ts'
import { record } from '../audit/record.ts'
import { type Mail, sendToAll } from '../mail/outbox.ts'
import type { AppContext } from '../platform/app-context.ts'
import type { Database } from '../platform/database.ts'
import { Refusal } from '../platform/refusal.ts'
import { namesOf } from './names.ts'
import { type Home, lockOrganisation, type Organisation, organisationFor, ownersOf } from './organisation.ts'
import { may } from './rights.ts'
import {
  organisationReactivatedMail,
  organisationSuspendedMail,
  ownerReactivatedMail,
  ownerSuspendedMail,
} from './suspension-mails.ts'
import { organisationOwners, organisationSuspensions, organisations } from './tables.ts'

type Mailing = Pick<AppContext, 'db' | 'config' | 'queue' | 'limits'>

/** Lets nothing be changed in an organisation from the next act on; reading, cloning and leaving go on. Owners get the
 * reason by mail. @throws NotFound; Refusal `already-suspended`, `too-many-tries`, or `own-organisation` for an operator who
 * owns it */
export async function suspendOrganisation(app: Mailing, by: Actor, shortName: string, reason: string): Promise<void> {
  await app.limits.count(deskActs, by.person.id)
  await app.db.transaction(async (tx) => {
    const organisation = await othersOrganisation(tx, by, shortName)
    await suspend(tx, organisationSuspensions, { whose: organisation.id, by: by.person.id, reason })
    const event = { event: 'desk-organisation-suspended', organisation: organisation.shortName } as const
    await record(tx, by.person.id, by.visit, event, { organisation: organisation.id })
    await tellOwners(tx, app, organisation, (owner) => organisationSuspendedMail(app, owner, organisation, reason))
  })
}

/** Lets everything go on as before. Every owner gets a mail with the reason. @throws NotFound; Refusal `not-suspended`,
 * `too-many-tries`, or `own-organisation` for an operator who owns it */
export async function reactivateOrganisation(
  app: Mailing,
  by: Actor,
  shortName: string,
  reason: string,
): Promise<void> {
  await app.limits.count(deskActs, by.person.id)
  await app.db.transaction(async (tx) => {
    const organisation = await othersOrganisation(tx, by, shortName)
    await reactivate(tx, organisationSuspensions, { whose: organisation.id, by: by.person.id, reason })
    const event = { event: 'desk-organisation-reactivated', organisation: organisation.shortName } as const
    await record(tx, by.person.id, by.visit, event, { organisation: organisation.id })
    await tellOwners(tx, app, organisation, (owner) => organisationReactivatedMail(app, owner, organisation, reason))
  })
}

/** Locked, so that an act that is under way there ends first. Nobody at the desk decides about what they own themselves. */
async function othersOrganisation(tx: Database, by: Actor, shortName: string): Promise<Organisation> {
  const { id } = await organisationFor(tx, by.person.id, shortName)
  await lockOrganisation(tx, id)
  const organisation = await organisationFor(tx, by.person.id, shortName)
  if (may(organisation.rights, 'change-organisation')) throw new Refusal({ code: 'own-organisation' })
  return organisation
}

async function tellOwners(
  tx: Database,
  { queue }: Pick<AppContext, 'queue'>,
  { id }: Home,
  compose: (owner: Addressee) => Mail,
): Promise<void> {
  await sendToAll(tx, queue, (await ownersOf(tx, id)).map(compose))
}

/** For what people do for themselves, as asking to come in: keeps an organisation open until the transaction ends.
 * @throws Refusal with `code`, where it is suspended */
export async function holdUnsuspended(
  tx: Database,
  organisation: string,
  code: 'organisation-suspended' | 'invitation-suspended' | 'service-owner-suspended',
): Promise<void> {
  await tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, organisation)).for('share')
  // Asked by itself: a statement that waited for the lock does not see what another has written meanwhile.
  const living = and(eq(organisationSuspensions.whose, organisation), isNull(organisationSuspensions.endedAt))
  if ((await tx.$count(organisationSuspensions, living)) > 0) throw new Refusal({ code })
}

/** Tells those who own an organisation together with somebody that the desk has shut that person out, or let them in again. */
export async function tellFellowOwners(
  tx: Database,
  app: Pick<AppContext, 'config' | 'queue'>,
  person: Addressee,
  what: 'suspended' | 'reactivated',
): Promise<void> {
  const compose = what === 'suspended' ? ownerSuspendedMail : ownerReactivatedMail
  for (const organisation of await ownedBy(tx, person.id)) {
    const owners = await ownersOf(tx, organisation.id)
    const others = owners.filter(({ id }) => id !== person.id)
    const mails = others.map((owner) => compose(app, owner, organisation, person))
    await sendToAll(tx, app.queue, mails)
  }
}

async function ownedBy(db: Database, person: string): Promise<Home[]> {
  return db
    .select({
      id: organisations.id,
      shortName: organisations.shortName,
      names: namesOf(organisations),
    })
    .from(organisationOwners)
    .innerJoin(organisations, eq(organisations.id, organisationOwners.organisation))
    .where(eq(organisationOwners.person, person))
    .orderBy(organisations.shortName)
}
