import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { addressesInvitedBy } from '../joining/inviting.ts'
import { joinRequests } from '../joining/tables.ts'
import { teamsOfMember } from '../organisations/membership.ts'
import type { Home } from '../organisations/organisation.ts'
import type { Level } from '../organisations/rights.ts'
import { type Kind, teams } from '../organisations/tables.ts'
import { teamsOf } from '../organisations/team.ts'
import type { Database } from '../platform/database.ts'
import { collaborators, serviceAccess, services, transfers } from '../services/tables.ts'
import type { Titled } from '../services/title.ts'
import { type Access, environmentsOf } from './people.ts'

export type Losses = {
  teams: { id: string; name: string }[]
  environments: Access['environments']
  /** Services that the person was let in to by name. */
  services: (Titled & { shortName: string; level: Level })[]
  /** Services of the organisation that the person offered to another owner, or was offered. */
  offers: Titled[]
  asked: boolean
  /** Addresses that the person has invited and that have not answered. */
  invited: string[]
  /** What does not end: services that a team of another organisation was let in to. */
  kept: Titled[]
}

export type HomeOfKind = Home & { kind: Kind }

/** Everything that would end if this person went. @returns undefined for somebody who has no part in the organisation */
export async function lossesOf(db: Database, organisation: HomeOfKind, person: string): Promise<Losses | undefined> {
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

export function isLetIn(organisation: Home, person: string): SQL | undefined {
  return and(eq(collaborators.person, person), inArray(collaborators.service, servicesOf(organisation)))
}

export function isOffer(organisation: Home, person: string): SQL | undefined {
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
export async function described(db: Database, organisation: HomeOfKind, person: string, ended: Ended): Promise<Losses> {
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

export async function reachedFromElsewhere(db: Database, organisation: Home, person: string) {
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
