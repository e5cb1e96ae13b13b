import { and, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { peopleById, personNamed } from '../accounts/account.ts'
import { record } from '../audit/record.ts'
import { records } from '../audit/tables.ts'
import { sendLater } from '../mail/outbox.ts'
import { addressesInvitedBy, withdrawInvitationsOf } from '../organisations/invitation.ts'
import { answerRequest, keepingAnOwner, leaveTeams, teamsOfMember } from '../organisations/membership.ts'
import { actsOnOthers, type Doer, type Home, holdOrganisation, ownersOf } from '../organisations/organisation.ts'
import type { Level } from '../organisations/rights.ts'
import { joinRequests, type Kind, teams } from '../organisations/tables.ts'
import { teamsOf } from '../organisations/team.ts'
import type { Database } from '../platform/database.ts'
import type { House } from '../platform/house.ts'
import { NotFound } from '../platform/refusal.ts'
import { collaborators, serviceAccess, services, transfers } from '../services/tables.ts'
import type { Titled } from '../services/title.ts'
import { type Access, environmentsOf } from './people.ts'
import { leftMail, removedMail } from './people-mails.tsx'

/** What ends when somebody goes. */
export type Losses = {
  teams: { id: string; name: string }[]
  environments: Access['environments']
  /** Services that the person was let in to by name. */
  services: (Titled & { shortName: string; level: Level })[]
  /** Services of the organisation that the person offered to another owner, or was offered. */
  offers: Titled[]
  /** Whether the person had asked to come in. */
  asked: boolean
  /** Addresses that the person has invited and that have not answered. */
  invited: string[]
  /** What does not end: services that a team of another organisation was let in to. */
  kept: Titled[]
}

type Organisation = Home & { kind: Kind }

/** Everything that would end if this person went. @returns undefined for somebody who has no part in the organisation */
export async function lossesOf(db: Database, organisation: Organisation, person: string): Promise<Losses | undefined> {
  const mine = await teamsOfMember(db, organisation.id, person)
  const letIn = await db
    .select({ service: collaborators.service, level: collaborators.level })
    .from(collaborators)
    .where(isLetIn(organisation, person))
  if (mine.length + letIn.length === 0) return undefined
  const offered = await db.select({ service: transfers.service }).from(transfers).where(isOffer(organisation, person))
  const [request] = await db
    .select({ id: joinRequests.id })
    .from(joinRequests)
    .where(
      and(
        eq(joinRequests.organisation, organisation.id),
        eq(joinRequests.person, person),
        sql`${joinRequests.closedAt} is null`,
      ),
    )
  const invited = await addressesInvitedBy(db, organisation.id, person)
  return described(db, organisation, person, { mine, letIn, offered, asked: request !== undefined, invited })
}

function isLetIn(organisation: Home, person: string): SQL | undefined {
  return and(eq(collaborators.person, person), inArray(collaborators.service, servicesOf(organisation)))
}

function isOffer(organisation: Home, person: string): SQL | undefined {
  return and(
    inArray(transfers.service, servicesOf(organisation)),
    or(eq(transfers.offeredBy, person), eq(transfers.receiver, person)),
  )
}

function servicesOf({ id }: Home): SQL {
  return sql`(select service.id from ${services} service where service.owner = ${id})`
}

type Ended = {
  mine: readonly string[]
  letIn: readonly { service: string; level: Level }[]
  offered: readonly { service: string }[]
  asked: boolean
  invited: string[]
}

/** The rows that end, or have ended, with what they are called. */
async function described(db: Database, organisation: Organisation, person: string, ended: Ended): Promise<Losses> {
  const ids = [...ended.letIn, ...ended.offered].map(({ service }) => service)
  const named = ids.length > 0 ? await servicesById(db, ids) : new Map<string, Titled & { shortName: string }>()
  const left = (await teamsOf(db, organisation.id)).filter(({ id }) => ended.mine.includes(id))
  return {
    teams: left.map(({ id, name }) => ({ id, name })),
    environments: environmentsOf(organisation.kind, left),
    services: ended.letIn.flatMap(({ service, level }) => {
      const found = named.get(service)
      return found ? [{ ...found, level }] : []
    }),
    offers: ended.offered.flatMap(({ service }) => named.get(service) ?? []),
    asked: ended.asked,
    invited: ended.invited,
    kept: await reachedFromElsewhere(db, organisation, person),
  }
}

async function servicesById(db: Database, ids: readonly string[]) {
  const found = await db
    .select({ id: services.id, shortName: services.shortName, title: services.title, purpose: services.purpose })
    .from(services)
    .where(inArray(services.id, [...new Set(ids)]))
    .orderBy(sql`lower(${services.title})`)
  return new Map(found.map(({ id, ...service }) => [id, service]))
}

async function reachedFromElsewhere(db: Database, organisation: Home, person: string) {
  return db
    .selectDistinct({ title: services.title, purpose: services.purpose })
    .from(serviceAccess)
    .innerJoin(services, eq(services.id, serviceAccess.service))
    .innerJoin(teams, eq(teams.id, serviceAccess.team))
    .where(
      and(
        eq(serviceAccess.person, person),
        eq(services.owner, organisation.id),
        sql`${teams.organisation} <> ${organisation.id}`,
      ),
    )
    .orderBy(services.title)
}

/** Ends it all. @throws NotFound for somebody who has no part in the organisation */
async function end(tx: Database, organisation: Organisation, person: string, by: Doer): Promise<Losses> {
  await holdOrganisation(tx, organisation, by, person === by.person.id ? undefined : 'remove-people')
  const mine = await leaveTeams(tx, organisation.id, person)
  const letIn = await tx
    .delete(collaborators)
    .where(isLetIn(organisation, person))
    .returning({ service: collaborators.service, level: collaborators.level })
  if (mine.length + letIn.length === 0) throw new NotFound()
  const offered = await tx
    .delete(transfers)
    .where(isOffer(organisation, person))
    .returning({ service: transfers.service })
  const asked = await answerRequest(tx, organisation.id, person, 'withdrawn', by.person.id)
  const invited = await withdrawInvitationsOf(tx, by, organisation, person)
  return described(tx, organisation, person, { mine, letIn, offered, asked, invited })
}

/** As many things as a line of the history names. */
const mostNamed = 12

function inShort({ teams, services }: Losses, { shortName }: Home): string {
  const all = [...teams.map(({ name }) => name), ...services.map((service) => `${shortName}/${service.shortName}`)]
  return all.length > mostNamed ? `${all.slice(0, mostNamed).join(', ')} …` : all.join(', ')
}

/**
 * Removes somebody from an organisation: every team, collaboration, offer and request, and the invitations that
 * they sent, in one transaction. An invitation that waits for them opens nothing any more (`acceptInvitation`).
 * Their keys open nothing more, for every request asks anew what its person may.
 * @returns who it was and what was really removed
 * @throws NotFound for somebody who has no part in the organisation
 * @throws Refusal `last-owner`, `too-many-tries`
 */
export async function removePerson(house: House, by: Doer, organisation: Organisation, username: string) {
  await house.limits.count(actsOnOthers, by.person.id)
  const person = await personNamed(house.db, username)
  if (!person) throw new NotFound()
  const losses = await keepingAnOwner(() =>
    house.db.transaction(async (tx) => {
      const ended = await end(tx, organisation, person.id, by)
      const where = { organisation: organisation.shortName, lost: inShort(ended, organisation) }
      const concerning = { person: person.id, organisation: organisation.id }
      await record(tx, by.person.id, by.visit, { event: 'person-removed', ...where }, concerning)
      const reader = (await peopleById(tx, [person.id])).get(person.id)
      if (reader) await sendLater(tx, house.queue, removedMail(house, reader, by, organisation, ended))
      return ended
    }),
  )
  return { person, losses }
}

/**
 * How somebody was last removed from an organisation, as the history has it.
 * @returns when, what was removed in short, and what they have by teams of other organisations now
 */
export async function lastRemoval(db: Database, organisation: Home, person: string) {
  const [found] = await db
    .select({ at: records.at, details: records.details })
    .from(records)
    .where(
      and(eq(records.person, person), eq(records.organisation, organisation.id), eq(records.event, 'person-removed')),
    )
    .orderBy(desc(records.id))
    .limit(1)
  if (!found || !('lost' in found.details)) return undefined
  return { at: found.at, lost: found.details.lost, kept: await reachedFromElsewhere(db, organisation, person) }
}

/**
 * The same to oneself; the owners are told.
 * @throws NotFound for somebody who has no part in the organisation
 * @throws Refusal `last-owner`
 */
export async function leaveOrganisation(house: House, by: Doer, organisation: Organisation): Promise<Losses> {
  return keepingAnOwner(() =>
    house.db.transaction(async (tx) => {
      const ended = await end(tx, organisation, by.person.id, by)
      const event = {
        event: 'organisation-left',
        organisation: organisation.shortName,
        lost: inShort(ended, organisation),
      } as const
      await record(tx, by.person.id, by.visit, event, { organisation: organisation.id })
      for (const owner of await ownersOf(tx, organisation.id)) {
        await sendLater(tx, house.queue, leftMail(house, owner, by, organisation))
      }
      return ended
    }),
  )
}
