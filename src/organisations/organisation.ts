import { randomUUID } from 'node:crypto'
import { asc, eq, inArray, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { claimName } from '../accounts/name.ts'
import { suspensionOf } from '../accounts/suspensions.ts'
import { accountSuspensions, accounts, people } from '../accounts/tables.ts'
import { record } from '../audit/record.ts'
import { type Database, prepared, violates } from '../platform/database.ts'
import { NotFound, Refusal } from '../platform/refusal.ts'
import { type Names, namesAsList, namesIn, namesOf } from './names.ts'
import { type Act, may, NotAllowed, type Right, remains, rightsIn, Suspended } from './rights.ts'
import { createStandardTeams } from './standard-teams.ts'
import {
  type Kind,
  organisationLogos,
  organisationOwners,
  organisationSuspensions,
  organisations,
  teamMembers,
  teams,
} from './tables.ts'

/** Where a team is: what its history and its mails say of the organisation. */
export type Home = { id: string; shortName: string; names: Names }

/** Acts on others that send them mail, by one person: nobody's inbox is filled from here. */
export const actsOnOthers = { name: 'acts-on-others', times: 100, seconds: 3600 }

export type Opening = {
  shortName: string
  number: string
  kind: Kind
  names: Names
  form?: string
  website?: string
  /** Ids of accounts, one at least. */
  owners: readonly string[]
}

/** Opens an organisation with its standard teams and first owners; the repositories of its own are the caller's next
 * step. `by` is null for an administrator at the machine. @throws Refusal `short-name-taken` or `number-taken` */
export async function openOrganisation(
  tx: Database,
  opening: Opening,
  by: string | null,
  visit: string | undefined,
): Promise<string> {
  const { names, owners, ...row } = opening
  const id = randomUUID()
  await claimShortName(tx, id, row.shortName)
  try {
    await tx.insert(organisations).values({ id, ...row, nameNb: names.nb, nameNn: names.nn, nameEn: names.en })
  } catch (error) {
    if (violates(error, 'organisations_number')) throw new Refusal({ code: 'number-taken', field: 'number' })
    throw error
  }
  const ownersTeam = await createStandardTeams(tx, id, row.kind)
  await tx.insert(teamMembers).values(owners.map((person) => ({ team: ownersTeam, organisation: id, person })))
  await record(tx, by, visit, { event: 'organisation-opened', organisation: row.shortName }, { organisation: id })
  return id
}

async function claimShortName(tx: Database, id: string, shortName: string): Promise<void> {
  await claimName(tx, id, shortName).catch((error) => {
    const taken = error instanceof Refusal
    throw taken ? new Refusal({ code: 'organisation-name-taken', field: 'shortName' }) : error
  })
}

/** Written out: in a question to one table alone Drizzle leaves the table's name away, and `id` would be the team's. */
const id = sql.raw('organisations.id')

const isMember = sql<boolean>`exists (
  select from ${teamMembers} member
  where member.organisation = ${id} and member.person = ${sql.placeholder('person')})`

const inTeam = (condition: 'is_owners' | 'may_create') => sql<boolean>`exists (
  select from ${teamMembers} member join ${teams} team on team.id = member.team
  where member.organisation = ${id} and member.person = ${sql.placeholder('person')}
    and team.${sql.raw(condition)})`

/** Which logo an organisation has, as a part of the logo's address that changes with it; null where it has none. */
const logoVersion = sql<string | null>`(
  select (extract(epoch from logo.changed_at) * 1000)::bigint::text from ${organisationLogos} logo
  where logo.organisation = ${id})`

const suspension = suspensionOf(organisationSuspensions, organisations.id)

const columns = {
  id: organisations.id,
  shortName: organisations.shortName,
  number: organisations.number,
  kind: organisations.kind,
  names: namesOf(organisations),
  form: organisations.form,
  website: organisations.website,
  openedAt: organisations.openedAt,
  suspendedAt: suspension.since,
  logo: logoVersion,
}

const withStanding = { ...columns, isMember, mayCreate: inTeam('may_create'), isOwner: inTeam('is_owners') }

const organisationByName = prepared((db) =>
  db
    .select({ ...withStanding, suspensionReason: suspension.reason })
    .from(organisations)
    .where(eq(organisations.shortName, sql.placeholder('shortName')))
    .prepare('organisation_by_name'),
)

/** An organisation and what this person is to it; the only way to one for a page. Without an act: what every signed-in
 * person may see. @throws NotFound also for a stranger to whom what the act concerns is closed; Suspended for a member
 * where the service desk lets nothing be changed; NotAllowed for a member without the right */
export async function organisationFor(db: Database, person: string, shortName: string, act?: Act) {
  const [found] = await organisationByName(db).execute({ person, shortName: shortName.toLowerCase() })
  if (!found) throw new NotFound()
  const { isMember, mayCreate, isOwner, suspendedAt, suspensionReason, ...organisation } = found
  const rights = rightsIn({ isMember, mayCreate, isOwner })
  if (act && !may(rights, act) && !isMember) throw new NotFound()
  if (act && !remains(act) && suspendedAt) throw new Suspended(organisation, suspendedAt)
  if (act && !may(rights, act)) throw new NotAllowed(act, { organisation })
  const suspension: Suspension | undefined = suspendedAt
    ? { since: suspendedAt, reason: isMember ? suspensionReason : null }
    : undefined
  return { ...organisation, rights, suspension }
}

/** Since when the service desk lets nothing be changed; why, for members alone. */
type Suspension = { since: Date; reason: string | null }

export type Organisation = Awaited<ReturnType<typeof organisationFor>>

/** Makes changes of an organisation's people and their access wait for one another until the transaction ends, and
 * judges the doer again: the right may have ended meanwhile. What no constraint can say, as that two at once leave
 * nobody without a team, holds by this. Without an act: for what people do to themselves. @throws as
 * `organisationFor` */
export async function holdOrganisation(
  tx: Database,
  { id, shortName }: Pick<Home, 'id' | 'shortName'>,
  { person }: { person: { id: string } },
  act?: Act,
): Promise<void> {
  await lockOrganisation(tx, id)
  await organisationFor(tx, person.id, shortName, act)
}

/** The lock alone, for acts on what an organisation owns. */
export async function lockOrganisation(tx: Database, id: string): Promise<void> {
  await lockOrganisations(tx, [id])
}

/** Several, always in the same order: two acts that lock the same ones never wait for each other. */
export async function lockOrganisations(tx: Database, ids: readonly string[]): Promise<void> {
  await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(inArray(organisations.id, ids))
    .orderBy(organisations.id)
    .for('update')
}

const seatHome = alias(organisations, 'home')

/** One for each team: id, short name, number, whether suspended, whether the team may create services, is Owners; names. */
type SeatRow = [string, string, string, boolean, boolean, boolean, ...string[]]
export type Seats = SeatRow[] | null

/** The seats that a person has in organisations, by the organisations' names, as one value for a question that has the
 * person at hand; `membershipsIn` reads it. */
export function seatsOf(person: SQLWrapper): SQL<Seats> {
  return sql<Seats>`(
    select json_agg(json_build_array(home.id, home.short_name, home.number,
      ${suspensionOf(organisationSuspensions, seatHome.id).isSuspended}, team.may_create, team.is_owners, ${namesAsList(seatHome)})
      order by lower(${namesOf(seatHome).nb}), home.id)
    from ${teamMembers} member
    join ${teams} team on team.id = member.team
    join ${organisations} home on home.id = member.organisation
    where member.person = ${person})`
}

export function membershipsIn(seats: Seats): Membership[] {
  const homes = Map.groupBy(seats ?? [], ([id]) => id)
  return [...homes.values()].flatMap((rows) => {
    const [first] = rows
    if (!first) return []
    const [id, shortName, number, isSuspended, , , ...names] = first
    const mayCreate = rows.some(([, , , , mayCreate]) => mayCreate)
    const isOwner = rows.some(([, , , , , isOwner]) => isOwner)
    const rights = rightsIn({ isMember: true, mayCreate, isOwner })
    return { id, shortName, number, names: namesIn(names), isSuspended, rights }
  })
}

const organisationsOfPerson = prepared((db) =>
  db
    .select({ seats: seatsOf(sql.raw('accounts.id')) })
    .from(accounts)
    .where(eq(accounts.id, sql.placeholder('person')))
    .prepare('organisations_of'),
)

/** The organisations that a person belongs to, by name, with the rights they have there. */
export async function organisationsOf(db: Database, person: string): Promise<Membership[]> {
  const [found] = await organisationsOfPerson(db).execute({ person })
  return membershipsIn(found?.seats ?? null)
}

export type Membership = {
  id: string
  shortName: string
  number: string
  names: Names
  isSuspended: boolean
  rights: Right[]
}

/** Who owns an organisation: what everybody may know of them, what a mail to them needs, and whether the service desk
 * has suspended them, which is for members to know. */
export async function ownersOf(db: Database, organisation: string) {
  return db
    .select({
      id: accounts.id,
      username: accounts.username,
      name: people.name,
      emailAddress: accounts.emailAddress,
      language: accounts.language,
      isSuspended: suspensionOf(accountSuspensions, accounts.id).isSuspended,
    })
    .from(organisationOwners)
    .innerJoin(accounts, eq(accounts.id, organisationOwners.person))
    .innerJoin(people, eq(people.id, accounts.id))
    .where(eq(organisationOwners.organisation, organisation))
    .orderBy(asc(people.name))
}
