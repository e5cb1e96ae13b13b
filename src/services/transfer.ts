import { and, asc, eq, inArray, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { addresseesById, type KnownPerson } from '../accounts/account.ts'
import type { Actor } from '../accounts/actor.ts'
import { accounts, longestUsername, names, people } from '../accounts/tables.ts'
import { record } from '../audit/record.ts'
import { type Names, namesAsJson } from '../organisations/names.ts'
import { lockOrganisations, organisationFor, organisationsOf, ownersOf } from '../organisations/organisation.ts'
import { may, NotAllowed } from '../organisations/rights.ts'
import { organisations, teams } from '../organisations/tables.ts'
import type { AppContext } from '../platform/app-context.ts'
import { type Database, violates } from '../platform/database.ts'
import { href } from '../platform/href.ts'
import type { Limit } from '../platform/limits.ts'
import { NotFound, Refusal } from '../platform/refusal.ts'
import type { Language } from '../platform/texts.ts'
import { tell } from './mails.ts'
import { fullNameOf, holdService, lockService, type Service, serviceFor } from './service.ts'
import { closedTransfers, collaborators, services, type TransferEnd, teamServices, transfers } from './tables.ts'

type Mailing = Pick<AppContext, 'config' | 'db' | 'queue'>

/** A person or an organisation: what stands in addresses, and what it is called. */
type Party = { id: string; address: string; names: Names; organisation: string | null }

export type Offer = {
  service: { id: string; shortName: string; title: string }
  owner: Party
  receiver: Party
  offeredBy: KnownPerson
  offeredAt: Date
}

const ownerAccount = alias(accounts, 'owner_account')
const ownerPerson = alias(people, 'owner_person')
const ownerOrganisation = alias(organisations, 'owner_organisation')
const receiverAccount = alias(accounts, 'receiver_account')
const receiverPerson = alias(people, 'receiver_person')
const receiverOrganisation = alias(organisations, 'receiver_organisation')

function calledAs(
  account: { username: SQLWrapper },
  person: { name: SQLWrapper },
  organisation: typeof ownerOrganisation | typeof receiverOrganisation,
) {
  return {
    address: sql<string>`coalesce(${organisation.shortName}, ${account.username})`,
    names: namesAsJson(organisation, person.name),
  }
}

async function offers(db: Database, which: SQL | undefined): Promise<Offer[]> {
  return db
    .select({
      service: { id: services.id, shortName: services.shortName, title: services.title },
      owner: {
        id: services.owner,
        organisation: ownerOrganisation.id,
        ...calledAs(ownerAccount, ownerPerson, ownerOrganisation),
      },
      receiver: {
        id: transfers.receiver,
        organisation: receiverOrganisation.id,
        ...calledAs(receiverAccount, receiverPerson, receiverOrganisation),
      },
      offeredBy: { id: people.id, username: accounts.username, name: people.name },
      offeredAt: transfers.offeredAt,
    })
    .from(transfers)
    .innerJoin(services, eq(services.id, transfers.service))
    .innerJoin(people, eq(people.id, transfers.offeredBy))
    .leftJoin(accounts, eq(accounts.id, transfers.offeredBy))
    .leftJoin(ownerAccount, eq(ownerAccount.id, services.owner))
    .leftJoin(ownerPerson, eq(ownerPerson.id, ownerAccount.id))
    .leftJoin(ownerOrganisation, eq(ownerOrganisation.id, services.owner))
    .leftJoin(receiverAccount, eq(receiverAccount.id, transfers.receiver))
    .leftJoin(receiverPerson, eq(receiverPerson.id, receiverAccount.id))
    .leftJoin(receiverOrganisation, eq(receiverOrganisation.id, transfers.receiver))
    .where(which)
    .orderBy(asc(transfers.offeredAt))
}

export async function offerOf(db: Database, service: string): Promise<Offer | undefined> {
  const [found] = await offers(db, eq(transfers.service, service))
  return found
}

/** The offers that a person may answer: those to themselves, and to organisations where they may receive services. */
export async function offersTo(db: Database, person: string): Promise<Offer[]> {
  const receiving = (await organisationsOf(db, person)).filter(({ rights }) => may(rights, 'receive-service'))
  return offers(db, inArray(transfers.receiver, [person, ...receiving.map(({ id }) => id)]))
}

/** The offer of the service at an address; its receiver sees this much of it, and nothing else.
 * @returns undefined where there is none, and for whoever may not answer it */
export async function offerToAnswer(
  db: Database,
  person: string,
  owner: string,
  shortName: string,
): Promise<Offer | undefined> {
  const isThis = (offer: Offer) =>
    offer.owner.address.toLowerCase() === owner.toLowerCase() && offer.service.shortName === shortName
  return (await offersTo(db, person)).find(isThis)
}

/** Who stays and who goes when a service moves: teams of its organisation lose what they have by being its teams. */
export async function collaboratorsWhoLeave(db: Database, service: Service) {
  return db
    .select({ id: collaborators.id })
    .from(collaborators)
    .innerJoin(teams, eq(teams.id, collaborators.team))
    .where(and(eq(collaborators.service, service.id), eq(teams.organisation, service.ownerId)))
}

/** A username or short name, in whatever case. */
export const offerShape = z.object({
  receiver: z.string('receiver-missing').trim().min(1, 'receiver-missing').max(longestUsername, 'receiver-unknown'),
})

const offersOfOnePerson: Limit = { name: 'services-offered', times: 20, seconds: 3600 }

/** @throws Refusal `receiver-unknown`, `receiver-is-you`, `receiver-is-owner`, `already-offered`, `too-many-tries`;
 * NotFound for an organisation's own repositories, which stay with it */
export async function offerService(
  app: Mailing & Pick<AppContext, 'limits'>,
  by: Actor,
  service: Service,
  receiver: string,
): Promise<void> {
  if (service.purpose !== 'service') throw new NotFound()
  await app.limits.count(offersOfOnePerson, by.person.id)
  await app.db.transaction(async (tx) => {
    await holdService(tx, by, service, 'transfer-service')
    const to = await partyNamed(tx, receiver)
    if (!to) throw new Refusal({ code: 'receiver-unknown', field: 'receiver' })
    if (to === by.person.id) throw new Refusal({ code: 'receiver-is-you', field: 'receiver' })
    if (to === service.ownerId) throw new Refusal({ code: 'receiver-is-owner', field: 'receiver' })
    await tx
      .insert(transfers)
      .values({ service: service.id, receiver: to, offeredBy: by.person.id })
      .catch((error) => {
        if (!violates(error, 'service_transfers_pkey')) throw error
        throw new Refusal({ code: 'already-offered' })
      })
    const offer = await offerOf(tx, service.id)
    if (!offer) throw new Error('The offer was not made')
    const event = { event: 'transfer-offered', service: fullNameOf(service), receiver: offer.receiver.address } as const
    await record(tx, by.person.id, by.visit, event, concerning(offer.owner, offer.receiver))
    const answer = href('/services/:owner/:service/transfer/answer', addressOf(offer))
    await tell(tx, app, by.person, await speakersFor(tx, offer.receiver), answer, (texts, { language }) =>
      texts.offered(told(offer, by, language)),
    )
  })
}

/** Takes an offer back. @throws NotFound where there is none, or the receiver was faster */
export async function withdrawOffer(app: Mailing, by: Actor, service: Service): Promise<void> {
  await app.db.transaction(async (tx) => {
    await holdService(tx, by, service, 'transfer-service')
    const offer = await closeOffer(tx, await offerOf(tx, service.id), 'transfer-withdrawn')
    const event = {
      event: 'transfer-withdrawn',
      service: fullNameOf(service),
      receiver: offer.receiver.address,
    } as const
    await record(tx, by.person.id, by.visit, event, concerning(offer.owner, offer.receiver))
    await tell(tx, app, by.person, await speakersFor(tx, offer.receiver), href('/dashboard', {}), (texts, reader) =>
      texts.offerWithdrawn(told(offer, by, reader.language)),
    )
  })
}

export const answerShape = z.object({ answer: z.enum(['accept', 'decline'], 'answer-missing') })

/** Says no to an offer. @throws NotFound where it is open no more */
export async function declineOffer(app: Mailing, by: Actor, offer: Offer): Promise<void> {
  await app.db.transaction(async (tx) => {
    await lockOrganisations(tx, organisationsIn(offer))
    await closeOffer(tx, offer, 'transfer-declined')
    await stillMayReceive(tx, by, offer)
    const event = { event: 'transfer-declined', service: before(offer), receiver: offer.receiver.address } as const
    const organisation = offer.owner.organisation ?? undefined
    await record(tx, by.person.id, by.visit, event, { person: offer.offeredBy.id, organisation })
    await tellOfferer(tx, app, by, offer, href('/services/:owner/:service', addressOf(offer)), 'offerDeclined')
  })
}

/** Teams of the old owner lose it; whoever was let in otherwise stays. @throws NotFound where the offer is open no
 * more; Refusal `receiver-has-name` where the new owner has a service of this short name (the offer stands) */
export async function acceptOffer(app: Mailing, by: Actor, offer: Offer): Promise<void> {
  await app.db.transaction(async (tx) => {
    await lockOrganisations(tx, organisationsIn(offer))
    await closeOffer(tx, offer, 'transfer-accepted')
    await stillMayTransfer(tx, offer)
    await stillMayReceive(tx, by, offer)
    await tx.delete(teamServices).where(eq(teamServices.service, offer.service.id))
    await removeOldAndOwn(tx, offer)
    await changeOwner(tx, offer)
    const event = { event: 'transfer-accepted', service: after(offer), before: before(offer) } as const
    const [first, second] = organisationsIn(offer)
    await record(tx, by.person.id, by.visit, event, { person: offer.offeredBy.id, organisation: first })
    // One history each: an organisation that gave a service away reads of it too.
    if (second) await record(tx, by.person.id, by.visit, event, { organisation: second })
    await tellOfferer(tx, app, by, offer, href('/dashboard', {}), 'offerAccepted')
  })
}

/** The receiving one first. */
function organisationsIn({ receiver, owner }: Offer): string[] {
  return [receiver.organisation, owner.organisation].filter((id) => id !== null)
}

/** Whoever offered may have lost the right since. @throws NotFound, or Suspended for the organisation that owns it */
async function stillMayTransfer(tx: Database, { service, owner, offeredBy }: Offer): Promise<void> {
  await serviceFor(tx, offeredBy.id, owner.address, service.shortName, 'transfer-service').catch((error) => {
    throw error instanceof NotAllowed ? new NotFound() : error
  })
}

/** And so may whoever answers for the receiver. @throws NotFound or NotAllowed */
async function stillMayReceive(tx: Database, by: Actor, { receiver }: Offer): Promise<void> {
  if (receiver.organisation) await organisationFor(tx, by.person.id, receiver.address, 'receive-service')
  else if (receiver.id !== by.person.id) throw new NotFound()
}

/** Consumes an offer: of all who answer it or take it back, one does. */
async function closeOffer(tx: Database, offer: Offer | undefined, end: TransferEnd): Promise<Offer> {
  if (!offer) throw new NotFound()
  // The service before the offer, as in offering: two who went the other way round would wait for each other.
  await lockService(tx, { id: offer.service.id, ownerId: offer.owner.id, organisation: offer.owner.organisation })
  const closed = await tx
    .delete(transfers)
    .where(and(eq(transfers.service, offer.service.id), eq(transfers.receiver, offer.receiver.id)))
    .returning({ service: transfers.service })
  if (closed.length === 0) throw new NotFound()
  const { service, owner, receiver } = offer
  await tx.insert(closedTransfers).values({ owner: owner.id, shortName: service.shortName, receiver: receiver.id, end })
  return offer
}

/** Teams that had the service from its old owner, and rows of those who now own it. */
async function removeOldAndOwn(tx: Database, { service, owner, receiver }: Offer): Promise<void> {
  const theirs = tx
    .select({ id: teams.id })
    .from(teams)
    .where(or(eq(teams.organisation, owner.id), and(eq(teams.organisation, receiver.id), teams.isOwners)))
  await tx
    .delete(collaborators)
    .where(
      and(
        eq(collaborators.service, service.id),
        or(inArray(collaborators.team, theirs), eq(collaborators.person, receiver.id)),
      ),
    )
}

async function changeOwner(tx: Database, { service, receiver }: Offer): Promise<void> {
  await tx
    .update(services)
    .set({ owner: receiver.id })
    .where(eq(services.id, service.id))
    .catch((error) => {
      throw violates(error, 'services_address') ? new Refusal({ code: 'receiver-has-name' }) : error
    })
}

/** The person or organisation with this name. A name that a sign-up has claimed is nobody's yet. */
async function partyNamed(db: Database, name: string): Promise<string | undefined> {
  const [found] = await db
    .select({ id: names.holder })
    .from(names)
    .leftJoin(accounts, eq(accounts.id, names.holder))
    .leftJoin(organisations, eq(organisations.id, names.holder))
    .where(and(eq(names.name, name.toLowerCase()), sql`num_nonnulls(${accounts.id}, ${organisations.id}) > 0`))
  return found?.id
}

/** Who answers for a party: the person, or the owners of the organisation. */
async function speakersFor(tx: Database, { id, organisation }: Party) {
  return organisation ? ownersOf(tx, organisation) : [...(await addresseesById(tx, [id])).values()]
}

async function tellOfferer(
  tx: Database,
  app: Mailing,
  by: Actor,
  offer: Offer,
  address: string,
  what: 'offerAccepted' | 'offerDeclined',
): Promise<void> {
  const readers = await addresseesById(tx, [offer.offeredBy.id])
  await tell(tx, app, by.person, [...readers.values()], address, (texts, { language }) =>
    texts[what](told(offer, by, language)),
  )
}

function told(offer: Offer, by: Actor, language: Language) {
  return {
    doer: by.person.name,
    title: offer.service.title,
    address: before(offer),
    owner: offer.owner.names[language],
    receiver: offer.receiver.names[language],
  }
}

/** In whose histories it stands beside the doer's: the old owner's organisation, and a person who is to receive. */
function concerning(owner: Party, receiver: Party) {
  return {
    person: receiver.organisation ? undefined : receiver.id,
    organisation: owner.organisation ?? undefined,
  }
}

function addressOf({ owner, service }: Offer) {
  return { owner: owner.address, service: service.shortName }
}

function before({ owner, service }: Offer): string {
  return fullNameOf({ owner: owner.address, shortName: service.shortName })
}

function after({ receiver, service }: Offer): string {
  return fullNameOf({ owner: receiver.address, shortName: service.shortName })
}
