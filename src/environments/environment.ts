import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Actor } from '../accounts/actor.ts'
import { suspensionOf } from '../accounts/suspensions.ts'
import { accountSuspensions, accounts, people } from '../accounts/tables.ts'
import { record } from '../audit/record.ts'
import { sendToAll } from '../mail/outbox.ts'
import { byName, namesOf } from '../organisations/names.ts'
import { holdOrganisation, type Organisation, ownersOf } from '../organisations/organisation.ts'
import {
  type EnvironmentName,
  type EnvironmentRight,
  organisations,
  teamEnvironments,
  teamMembers,
  teams,
} from '../organisations/tables.ts'
import type { AppContext } from '../platform/app-context.ts'
import type { Database } from '../platform/database.ts'
import type { Limit } from '../platform/limits.ts'
import { Refusal } from '../platform/refusal.ts'
import { termsAcceptedMail } from './mails.ts'
import { environments } from './tables.ts'
import { currentTerms } from './terms.ts'

type Named = { id: string; shortName: string }

/** Opens TT02 to a service owner; twice changes nothing. `by` is null for an administrator at the machine. */
export async function openEnvironments(
  tx: Database,
  organisation: Named,
  by: string | null,
  visit?: string,
): Promise<void> {
  await openEnvironment(tx, organisation, { environment: 'tt02' }, by, visit)
}

type Opened = { environment: EnvironmentName; terms?: string; acceptedBy?: string }

/** @returns whether it was opened just now: of several who try at once, one opens it */
async function openEnvironment(
  tx: Database,
  { id, shortName }: Named,
  opened: Opened,
  by: string | null,
  visit: string | undefined,
): Promise<boolean> {
  const rows = await tx
    .insert(environments)
    .values({ organisation: id, ...opened })
    .onConflictDoNothing()
    .returning({ environment: environments.environment })
  if (rows.length === 0) return false
  const event = { event: 'environment-opened', organisation: shortName, environment: opened.environment } as const
  await record(tx, by, visit, event, { organisation: id })
  return true
}

export const termsShape = z.object({ version: z.string('terms-changed'), agree: z.literal('yes', 'terms-not-ticked') })

const acceptances: Limit = { name: 'accept-terms', times: 30, seconds: 3600 }

/** An owner accepts the terms of Production, which opens it; other owners get a mail. Where somebody was first, nothing
 * changes. @throws NotAllowed for whoever is no owner, NotFound for a stranger; Refusal `no-test-environment` for no
 * service owner, `terms-changed` for a version that is not the current one, `too-many-tries` */
export async function acceptTerms(
  app: Pick<AppContext, 'db' | 'queue' | 'config' | 'limits'>,
  by: Actor,
  organisation: Organisation,
  version: string,
): Promise<void> {
  await app.limits.count(acceptances, by.person.id)
  await app.db.transaction(async (tx) => {
    await holdOrganisation(tx, organisation, by, 'accept-terms')
    if (!(await isServiceOwnerWithTest(tx, organisation.id))) throw new Refusal({ code: 'no-test-environment' })
    if (version !== currentTerms) throw new Refusal({ code: 'terms-changed' })
    const production = { environment: 'production', terms: version, acceptedBy: by.person.id } as const
    if (!(await openEnvironment(tx, organisation, production, by.person.id, by.visit))) return
    const { environment, terms } = production
    const event = { event: 'terms-accepted', organisation: organisation.shortName, environment, terms } as const
    await record(tx, by.person.id, by.visit, event, { organisation: organisation.id })
    const others = (await ownersOf(tx, organisation.id)).filter(({ id }) => id !== by.person.id)
    const mails = others.map((owner) => termsAcceptedMail(app, owner, by, organisation, terms))
    await sendToAll(tx, app.queue, mails)
  })
}

async function isServiceOwnerWithTest(tx: Database, organisation: string): Promise<boolean> {
  const found = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .innerJoin(environments, and(eq(environments.organisation, organisations.id), eq(environments.environment, 'tt02')))
    .where(and(eq(organisations.id, organisation), eq(organisations.kind, 'service-owner')))
  return found.length > 0
}

export async function environmentsOf(db: Database, organisation: string) {
  return db
    .select({
      environment: environments.environment,
      openedAt: environments.openedAt,
      terms: environments.terms,
      acceptedBy: people.name,
    })
    .from(environments)
    .leftJoin(people, eq(people.id, environments.acceptedBy))
    .where(eq(environments.organisation, organisation))
}

export type Environment = Awaited<ReturnType<typeof environmentsOf>>[number]

/** As many names of a team as one line bears. */
const mostNames = 12

/** A team that may do something in an environment, with the first of its people; whoever asks comes first. */
export type Allowed = {
  id: string
  name: string
  isOwners: boolean
  rights: Partial<Record<EnvironmentName, EnvironmentRight>>
  count: number
  people: { name: string; username: string; isSuspended: boolean }[]
  /** Whether whoever asks is one of them. */
  isMine: boolean
}

/** Written out: in a question to one table alone Drizzle leaves the table's name away, and `id` would be the account's. */
const team = sql.raw('teams.id')

/** The teams of an organisation that may publish somewhere, Owners first. Owners may everything without a row. */
export async function publishersOf(db: Database, organisation: string, person: string): Promise<Allowed[]> {
  const first = sql`(
    select person.name, account.username, ${suspensionOf(accountSuspensions, sql`account.id`).isSuspended} as "isSuspended"
    from ${teamMembers} member join ${accounts} account on account.id = member.person
    join ${people} person on person.id = member.person
    where member.team = ${team}
    order by member.person = ${person} desc, lower(person.name), account.username
    limit ${mostNames})`
  return db
    .select({
      id: teams.id,
      name: teams.name,
      isOwners: teams.isOwners,
      rights: sql<
        Allowed['rights']
      >`(select coalesce(jsonb_object_agg(environment, "right"), '{}') from ${teamEnvironments} of_team where of_team.team = ${team})`,
      count: sql<number>`(select count(*)::int from ${teamMembers} member where member.team = ${team})`,
      people: sql<Allowed['people']>`(select coalesce(jsonb_agg(person), '[]') from ${first} person)`,
      isMine: sql<boolean>`exists (
        select from ${teamMembers} member where member.team = ${team} and member.person = ${person})`,
    })
    .from(teams)
    .where(
      and(
        eq(teams.organisation, organisation),
        sql`(${teams.isOwners} or ${teams.id} in (select team from ${teamEnvironments}))`,
      ),
    )
    .orderBy(sql`${teams.isOwners} desc`, asc(sql`lower(${teams.name})`))
}

export async function environmentsOfPerson(db: Database, person: string) {
  return db
    .select({
      shortName: organisations.shortName,
      kind: organisations.kind,
      names: namesOf(organisations),
      environments: sql<EnvironmentName[]>`(
        select coalesce(jsonb_agg(open.environment), '[]') from ${environments} open
        where open.organisation = ${organisations.id})`,
    })
    .from(organisations)
    .where(
      inArray(
        organisations.id,
        db.select({ id: teamMembers.organisation }).from(teamMembers).where(eq(teamMembers.person, person)),
      ),
    )
    .orderBy(byName)
}

export type Owned = Awaited<ReturnType<typeof environmentsOfPerson>>[number]
