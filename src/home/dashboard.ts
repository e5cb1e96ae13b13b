import { and, asc, desc, eq, ne, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { accounts, people } from '../accounts/tables.ts'
import { studio } from '../audit/event.ts'
import { invitations } from '../joining/tables.ts'
import { organisations, representations, teamMembers } from '../organisations/tables.ts'
import { containing, type Database, prepared } from '../platform/database.ts'
import { type Language, languages } from '../platform/texts.ts'
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
/** Whose dashboard it is, as the whole question is asked of their row: one value to hand over, not one for each mention. */
const person = sql.raw('me.id')

/** Cheap signs that there is something to ask for: most people have nothing that waits, and then nothing more is asked. */
const signs = {
  isMember: sql<boolean>`exists (select from ${teamMembers} member where member.person = ${person})`,
  isLetIn: sql<boolean>`exists (select from ${collaborators} let_in where let_in.person = ${person})`,
  isVouchedFor: sql<boolean>`exists (select from ${representations} vouched where vouched.person = ${person})`,
  isInvited: sql<boolean>`exists (
    select from ${invitations} invitation
    where lower(invitation.email_address) = lower(me.email_address)
      and invitation.closed_at is null and invitation.expires_at > now())`,
  // Joined, not asked for with "or": so that the index of receivers answers, however many offers there are.
  isOffered: sql<boolean>`exists (
    select from (
      select ${person} as id union all
      select member.organisation from ${teamMembers} member where member.person = ${person}) mine
    join ${transfers} transfer on transfer.receiver = mine.id)`,
}

const reachable = sql`(select access.service from ${serviceAccess} access where access.person = ${person})`
const home = sql`(
  select home.id from ${organisations} home
  where home.short_name = ${sql.placeholder('organisation')} and exists (
    select from ${teamMembers} member where member.organisation = home.id and member.person = ${person}))`
const within: Record<DashboardScope['in'], SQL> = {
  me: sql`${services.owner} = ${person}`,
  all: sql`${services.id} in ${reachable}`,
  organisation: sql`${services.owner} = ${home} and (${services.visibility} = 'open' or ${services.id} in ${reachable})`,
}

/** Under which titles readers see what the studio has named, in all languages. */
const ownTitles = sql`case ${sql.join(
  ownPurposes.map((purpose) => {
    const titles = languages.map((language) => ownRepositoryTexts[language][purpose].title)
    return sql`when ${services.purpose} = ${purpose} and ${services.title} = ${ownRepositoryTexts.nb[purpose].title} then ${titles.join(' ')}`
  }),
  sql` `,
)} end`
const matches = sql`lower(concat_ws(' ', ${services.title}, ${ownTitles}, ${services.shortName}, ${organisations.shortName},
  ${organisations.nameNb}, ${organisations.nameEn}, ${accounts.username}, ${people.name}))
  like ${sql.placeholder('pattern')}`

const ownerName = sql`lower(coalesce(${organisations.nameNb}, ${people.name}))`
const orders: Record<Sort, SQL[]> = {
  changed: [desc(services.changedAt)],
  title: [asc(sql`lower(${services.title})`)],
  owner: [asc(ownerName), asc(sql`lower(${services.title})`)],
}

type Shape = { scope: DashboardScope['in']; sort: Sort; isSearch: boolean }
type What = 'services' | 'own-repositories'

/** An organisation's own repository to which nobody has pushed since the studio made it. */
const isAsMade = sql<boolean>`${services.purpose} <> 'service' and ${services.changedAt} = ${services.createdAt}`

const isFavourite = sql<boolean>`${favourites.service} is not null`

/** The rows of one page, found, sorted and counted before anything is looked up for them: there may be thousands. */
function pageOf(db: Database, { scope, isSearch, sort }: Shape, what: What) {
  const chosen = db
    .select({
      owner: services.owner,
      shortName: services.shortName,
      title: services.title,
      purpose: services.purpose,
      changedAt: services.changedAt,
      changedBy: services.changedBy,
      isAsMade: isAsMade.as('is_as_made'),
      isFavourite: isFavourite.as('is_favourite'),
      inAll: sql<number>`count(*) over ()`.as('in_all'),
    })
    .from(services)
    .leftJoin(favourites, and(eq(favourites.service, services.id), eq(favourites.person, person)))
    .$dynamic()
  const needsOwners = isSearch || sort === 'owner'
  const named = needsOwners
    ? chosen
        .leftJoin(organisations, eq(organisations.id, services.owner))
        .leftJoin(accounts, eq(accounts.id, services.owner))
        .leftJoin(people, eq(people.id, accounts.id))
    : chosen
  return named
    .where(
      and(
        within[scope],
        what === 'services' ? eq(services.purpose, 'service') : ne(services.purpose, 'service'),
        isSearch ? matches : undefined,
      ),
    )
    .orderBy(sql`${isFavourite} desc`, ...orders[sort], asc(services.shortName), asc(services.id))
    .limit(pageLength)
    .offset(what === 'services' ? sql.placeholder('offset') : 0)
    .as('page')
}

/** Title, short name, purpose, when, by whom, favourite, and where there are several owners, the owner's address and names. */
type Row = [string, string, ServicePurpose, string, string | null, boolean, [string, string, string] | null]
type Listing = { inAll: number; rows: Row[] | null }

/**
 * One value for a whole list, in the page's order: taking columns of many rows apart would be most of what a dashboard
 * costs. Names are looked up by subqueries, which leave that order alone, and not at all where they are known.
 */
function listing(db: Database, shape: Shape, what: What) {
  const page = pageOf(db, shape, what)
  const owner = sql`coalesce(
    (select json_build_array(home.short_name, home.name_nb, home.name_en) from ${organisations} home where home.id = ${page.owner}),
    (
      select json_build_array(holder.username, person.name, person.name)
      from ${accounts} holder join ${people} person on person.id = holder.id where holder.id = ${page.owner}))`
  const row = sql`json_build_array(
    ${page.title}, ${page.shortName}, ${page.purpose}, ${page.changedAt},
    case when ${page.isAsMade} then ${studio.name} when ${page.changedBy} <> ${person} then (
      select changer.name from ${people} changer where changer.id = ${page.changedBy}) end,
    ${page.isFavourite}, ${shape.scope === 'all' ? owner : sql`null::json`})`
  const list = sql`json_build_object('inAll', coalesce(max(${page.inAll}), 0), 'rows', json_agg(${row}))`
  return sql<Listing>`${db.select({ list: list.as('list') }).from(page)}`
}

function question(shape: Shape) {
  return prepared((db) =>
    db
      .select({
        ...signs,
        isAsked: isAskedByOrder(person, sql.raw('me.email_address')),
        services: listing(db, shape, 'services'),
        // A person has none.
        own: shape.scope === 'me' ? sql<null>`null` : listing(db, shape, 'own-repositories'),
      })
      .from(me)
      .where(eq(me.id, sql.placeholder('person')))
      .prepare(`dashboard ${Object.values(shape).join(' ')}`),
  )
}

/**
 * What a dashboard shows, in one question: a page of services with favourites first, an organisation's own
 * repositories, and whether there is more to ask for. An organisation of others has nothing.
 */
export async function dashboardOf(db: Database, id: string, { scope, search, sort, page }: DashboardWish) {
  const shape: Shape = { scope: scope.in, sort, isSearch: search !== '' }
  const key = Object.values(shape).join(' ')
  const asked = questions.get(key) ?? question(shape)
  questions.set(key, asked)
  const [found] = await asked(db).execute({
    person: id,
    organisation: scope.in === 'organisation' ? scope.shortName : undefined,
    pattern: containing(search.toLowerCase()),
    offset: (page - 1) * pageLength,
  })
  if (!found) throw new Error('Somebody without an account has no dashboard')
  const { services, own, ...signs } = found
  return {
    signs,
    inAll: services.inAll,
    services: listedIn(services),
    ownRepositories: own ? listedIn(own) : [],
  }
}

/** A statement for each shape of question, prepared once for each connection. */
const questions = new Map<string, ReturnType<typeof question>>()

export type Signs = Awaited<ReturnType<typeof dashboardOf>>['signs']

function listedIn({ rows }: Listing): ListedService[] {
  return (rows ?? []).map(([title, shortName, purpose, changedAt, changedBy, isFavourite, owner]) => ({
    title,
    shortName,
    purpose,
    changedAt: new Date(changedAt),
    changedBy,
    isFavourite,
    owner: owner ? { address: owner[0], names: { nb: owner[1], en: owner[2] } } : undefined,
  }))
}
