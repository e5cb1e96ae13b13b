import { eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { accounts, people } from '../accounts/tables.ts'
import { studio } from '../audit/event.ts'
import { invitations } from '../joining/tables.ts'
import { namesAsList, namesIn, namesOf } from '../organisations/names.ts'
import { membershipsIn, type Seats, seatsOf } from '../organisations/organisation.ts'
import { organisations, representations, teamMembers } from '../organisations/tables.ts'
import { containing, type Database, prepared } from '../platform/database.ts'
import { inEvery, type Language, languages } from '../platform/texts.ts'
import { isAskedByOrder } from '../service-desk/applicants/own-orders.ts'
import {
  collaborators,
  favourites,
  ownPurposes,
  type ServicePurpose,
  serviceAccess,
  services,
  transfers,
} from '../services/tables.ts'
import { ownRepositoryTexts } from '../services/texts.ts'
import { writtenTitle } from '../services/title.ts'

export const sorts = ['changed', 'title', 'owner'] as const
export type Sort = (typeof sorts)[number]

/** Whose services: one's own, all that one has a way to, or one organisation's, as far as one sees them. */
export type DashboardScope = { in: 'me' | 'all' } | { in: 'organisation'; shortName: string }

export type DashboardWish = { scope: DashboardScope; search: string; sort: Sort; page: number }

export const pageLength = 50

export type ServiceOwner = { address: string; names: Record<Language, string> }

export type ListedService = {
  title: string
  shortName: string
  purpose: ServicePurpose
  /** Absent where all that is shown has one owner, whom the scope names. */
  owner?: ServiceOwner
  changedAt: Date
  /** The name of who changed it last, or of the studio that made it; null where it was oneself. */
  changedBy: string | null
  isFavourite: boolean
}

const me = alias(accounts, 'me')
/** Whose dashboard it is, as the whole question is asked of their row: so no plan hangs on who asks, and none is made anew. */
const person = sql.raw('me.id')

const isMember = sql`exists (select from ${teamMembers} member where member.person = ${person})`

/** Cheap signs that there is something to ask for: most people have nothing that waits, and then nothing more is asked. */
const signs = {
  isLetIn: sql<boolean>`exists (select from ${collaborators} let_in where let_in.person = ${person})`,
  isVouchedFor: sql<boolean>`exists (select from ${representations} vouched where vouched.person = ${person})`,
  isInvited: sql<boolean>`exists (
    select from ${invitations} invitation
    where lower(invitation.email_address) = lower(me.email_address)
      and invitation.closed_at is null and invitation.expires_at > now())`,
  // Asked apart, so that the index of receivers answers each, however many offers there are.
  isOffered: sql<boolean>`(exists (select from ${transfers} mine where mine.receiver = ${person}) or exists (
    select from ${teamMembers} member
    join ${transfers} ours on ours.receiver = member.organisation
    where member.person = ${person}))`,
}

const reachable = sql`(select access.service from ${serviceAccess} access where access.person = ${person})`
const home = sql`(
  select home.id from ${organisations} home
  where home.short_name = ${sql.placeholder('organisation')} and exists (
    select from ${teamMembers} member where member.organisation = home.id and member.person = ${person}))`
const within: Record<DashboardScope['in'], SQL> = {
  me: sql`service.owner = ${person} and service.purpose = 'service'`,
  all: sql`service.id in ${reachable}`,
  organisation: sql`service.owner = ${home} and (service.visibility = 'open' or service.id in ${reachable})`,
}

function servicesIn(scope: DashboardScope['in']): SQL {
  return sql`
    select service.*,
      service.id in (select favourite.service from ${favourites} favourite where favourite.person = ${person}) as is_favourite
    from ${services} service
    where ${within[scope]}`
}

const owning = alias(organisations, 'owning')
const calledIn = inEvery((language) => sql.raw(`called_${language}`))
const called = languages.map(
  (language) => sql`coalesce(${namesOf(owning)[language]}, holder.name) as ${calledIn[language]}`,
)

/** Each looked up once, however many services they own. `limit` keeps the planner from reading all that there are. */
const ownersOfThese = sql`
  select owner.id, coalesce(owning.short_name, holder.username) as address, ${sql.join(called, sql`, `)},
    concat_ws(' ', owning.short_name, ${namesAsList(owning)}, holder.username, holder.name) as searched
  from (select distinct mine.owner as id from mine) owner
  left join lateral (select * from ${organisations} home where home.id = owner.id limit 1) owning on true
  left join lateral (
    select account.username, person.name from ${accounts} account join ${people} person on person.id = account.id
    where account.id = owner.id limit 1) holder on true`

/** Under which titles readers see what the studio has named, in all languages. */
const ownTitles = sql`case ${sql.join(
  ownPurposes.map((purpose) => {
    const titles = languages.map((language) => ownRepositoryTexts[language][purpose].title)
    return sql`when mine.purpose = ${purpose} and mine.title = ${writtenTitle(purpose)} then ${titles.join(' ')}`
  }),
  sql` `,
)} end`
const matches = sql`lower(concat_ws(' ', mine.title, ${ownTitles}, mine.short_name, owners.searched))
  like ${sql.placeholder('pattern')}`

const orders: Record<Sort, SQL> = {
  changed: sql`mine.changed_at desc`,
  title: sql`lower(mine.title)`,
  owner: sql`lower(${calledIn.nb}), lower(mine.title)`,
}

type Shape = { scope: DashboardScope['in']; sort: Sort; isSearch: boolean }
type What = 'services' | 'own-repositories'

/** An organisation's own repository to which nobody has pushed since the studio made it. */
const isAsMade = sql`page.purpose <> 'service' and page.changed_at = page.created_at`

/** Title, short name, purpose, when, by whom, favourite, and the id of the owner. */
type Row = [string, string, ServicePurpose, string, string | null, boolean, string]
type Listing = { inAll: number; rows: Row[] | null }
/** Id, address and names of an owner. */
type OwnerRow = [id: string, address: string, ...names: string[]]
type Found = { services: Listing; own?: Listing; owners?: OwnerRow[] | null }

const needsOwners = ({ isSearch, sort }: Shape) => isSearch || sort === 'owner'

/** One value for a whole list, in the page's order: taking columns of many rows apart would be most of a dashboard's
 * cost. Rows are found, sorted and counted before anything is looked up for them: there may be thousands. */
function listing(shape: Shape, what: What): SQL {
  const isWanted = what === 'services' ? sql`mine.purpose = 'service'` : sql`mine.purpose <> 'service'`
  return sql`(
    select json_build_object('inAll', coalesce(max(page.in_all), 0), 'rows', json_agg(json_build_array(
      page.title, page.short_name, page.purpose, page.changed_at,
      case when ${isAsMade} then ${studio.name} when page.changed_by <> ${person} then (
        select changer.name from ${people} changer where changer.id = page.changed_by) end,
      page.is_favourite, page.owner)))
    from (
      select mine.*, count(*) over () as in_all
      from mine ${needsOwners(shape) ? sql`join owners on owners.id = mine.owner` : sql``}
      where ${isWanted} ${shape.isSearch ? sql`and ${matches}` : sql``}
      order by mine.is_favourite desc, ${orders[shape.sort]}, mine.short_name, mine.id
      limit ${pageLength} offset ${what === 'services' ? sql.placeholder('offset') : 0}) page)`
}

function foundIn(shape: Shape): SQL<Found> {
  const names = sql.join(Object.values(calledIn), sql`, `)
  const owners = sql`(select json_agg(json_build_array(owners.id, owners.address, ${names})) from owners)`
  // A person owns no repositories of the studio's, and is the only owner of what is theirs.
  const more = shape.scope === 'me' ? sql`` : sql`, 'own', ${listing(shape, 'own-repositories')}`
  const named = needsOwners(shape) || shape.scope === 'all' ? sql`, owners as (${ownersOfThese})` : sql``
  return sql<Found>`(
    with mine as (${servicesIn(shape.scope)}) ${named}
    select json_build_object('services', ${listing(shape, 'services')} ${more}
      ${shape.scope === 'all' ? sql`, 'owners', ${owners}` : sql``}))`
}

function question(shape: Shape) {
  return prepared((db) =>
    db
      .select({
        ...signs,
        isAsked: isAskedByOrder(person),
        // Most of it is never run for somebody who is in no team.
        seats: sql<Seats>`case when ${isMember} then ${seatsOf(person)} end`,
        found: foundIn(shape),
      })
      .from(me)
      .where(eq(me.id, sql.placeholder('person')))
      .prepare(`dashboard ${Object.values(shape).join(' ')}`),
  )
}

/** What a dashboard shows, in one question: a page of services with favourites first, an organisation's repositories,
 * the person's organisations, and whether there is more to ask for. An organisation of others has nothing. */
export async function dashboardOf(db: Database, id: string, { scope, search, sort, page }: DashboardWish) {
  const shape: Shape = { scope: scope.in, sort, isSearch: search !== '' }
  const key = Object.values(shape).join(' ')
  const asked = questions.get(key) ?? question(shape)
  questions.set(key, asked)
  const [answer] = await asked(db).execute({
    person: id,
    organisation: scope.in === 'organisation' ? scope.shortName : undefined,
    pattern: containing(search.toLowerCase()),
    offset: (page - 1) * pageLength,
  })
  if (!answer) throw new Error('Somebody without an account has no dashboard')
  const { found, seats, ...signs } = answer
  const owners = ownersIn(found)
  return {
    signs: { ...signs, isMember: seats !== null },
    memberships: membershipsIn(seats),
    inAll: found.services.inAll,
    services: listedIn(found.services, owners),
    ownRepositories: found.own ? listedIn(found.own, owners) : [],
  }
}

/** A statement for each shape of question, prepared once for each connection. */
const questions = new Map<string, ReturnType<typeof question>>()

export type Signs = Awaited<ReturnType<typeof dashboardOf>>['signs']

function ownersIn({ owners }: Found): Map<string, ServiceOwner> {
  return new Map((owners ?? []).map(([id, address, ...names]) => [id, { address, names: namesIn(names) }]))
}

function listedIn({ rows }: Listing, owners: ReadonlyMap<string, ServiceOwner>): ListedService[] {
  return (rows ?? []).map(([title, shortName, purpose, changedAt, changedBy, isFavourite, owner]) => ({
    title,
    shortName,
    purpose,
    changedAt: new Date(changedAt),
    changedBy,
    isFavourite,
    owner: owners.get(owner),
  }))
}
