import { and, asc, desc, eq, ne, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { accounts } from '../accounts/tables.ts'
import { invitations, organisations, representations, teamMembers } from '../organisations/tables.ts'
import { type Database, prepared } from '../platform/database.ts'
import type { Language } from '../platform/texts.ts'
import { collaborators, favourites, serviceAccess, services, transfers } from './tables.ts'

const person = sql.placeholder('person')

const beginning = prepared((db) =>
  db
    .select({
      isMember: sql<boolean>`exists (select from ${teamMembers} member where member.person = ${person})`,
      isLetIn: sql<boolean>`exists (select from ${collaborators} let_in where let_in.person = ${person})`,
      isVouchedFor: sql<boolean>`exists (select from ${representations} vouched where vouched.person = ${person})`,
      isInvited: sql<boolean>`exists (
        select from ${invitations} invitation
        where lower(invitation.email_address) = lower(accounts.email_address)
          and invitation.closed_at is null and invitation.expires_at > now())`,
      // Joined, not asked for with "or": so that the index of receivers answers, however many offers there are.
      isOffered: sql<boolean>`exists (
        select from (
          select ${person}::uuid as id union all
          select member.organisation from ${teamMembers} member where member.person = ${person}) mine
        join ${transfers} transfer on transfer.receiver = mine.id)`,
    })
    .from(accounts)
    .where(eq(accounts.id, person))
    .prepare('dashboard_beginning'),
)

/**
 * What a dashboard must ask further, in one question: most people have nothing that waits, and then nothing more is
 * asked. A yes says that there may be something.
 */
export async function whatToAsk(db: Database, id: string) {
  const [found] = await beginning(db).execute({ person: id })
  return found ?? { isMember: false, isLetIn: false, isVouchedFor: false, isInvited: false, isOffered: false }
}

export const sorts = ['changed', 'title', 'owner'] as const
export type Sort = (typeof sorts)[number]

/** Whose services: one owner's, as far as the person sees them, or all that the person has a way to. */
export type Scope = { in: 'mine' | 'all' } | { in: 'organisation'; organisation: string }

export type Wish = { scope: Scope; what: 'services' | 'own-repositories'; search: string; sort: Sort; page: number }

export const pageLength = 50

const changer = alias(accounts, 'changer')
const reachable = sql`(select access.service from ${serviceAccess} access where access.person = ${person})`
const within: Record<Scope['in'], SQL> = {
  mine: sql`${services.owner} = ${person}`,
  all: sql`${services.id} in ${reachable}`,
  organisation: sql`${services.owner} = ${sql.placeholder('organisation')} and (${services.visibility} = 'open' or ${services.id} in ${reachable})`,
}

const matches = sql`lower(concat_ws(' ', ${services.title}, ${services.shortName}, ${organisations.shortName},
  ${organisations.nameNb}, ${organisations.nameEn}, ${accounts.username}, ${accounts.name}))
  like ${sql.placeholder('pattern')}`

const ownerName = sql`lower(coalesce(${organisations.nameNb}, ${accounts.name}))`
const orders: Record<Sort, SQL[]> = {
  changed: [desc(services.changedAt)],
  title: [asc(sql`lower(${services.title})`)],
  owner: [asc(ownerName), asc(sql`lower(${services.title})`)],
}

type Shape = { scope: Scope['in']; what: Wish['what']; isSearch: boolean; sort: Sort }

const isFavourite = sql<boolean>`${favourites.service} is not null`

/**
 * The rows of one page, found and sorted before anything is looked up for them: somebody may have a way to thousands.
 */
function pageOf(db: Database, { scope, what, isSearch, sort }: Shape) {
  const order = sql.join([sql`${isFavourite} desc`, ...orders[sort], services.shortName, services.id], sql`, `)
  const chosen = db
    .select({
      id: services.id,
      owner: services.owner,
      shortName: services.shortName,
      title: services.title,
      changedAt: services.changedAt,
      changedBy: services.changedBy,
      isFavourite: isFavourite.as('is_favourite'),
      place: sql<number>`row_number() over (order by ${order})`.as('place'),
      inAll: sql<number>`count(*) over ()::int`.as('in_all'),
    })
    .from(services)
    .leftJoin(favourites, and(eq(favourites.service, services.id), eq(favourites.person, person)))
    .$dynamic()
  const needsOwners = isSearch || sort === 'owner'
  const named = needsOwners
    ? chosen
        .leftJoin(organisations, eq(organisations.id, services.owner))
        .leftJoin(accounts, eq(accounts.id, services.owner))
    : chosen
  return named
    .where(
      and(
        within[scope],
        what === 'services' ? eq(services.purpose, 'service') : ne(services.purpose, 'service'),
        isSearch ? matches : undefined,
      ),
    )
    .orderBy(sql`place`)
    .limit(pageLength)
    .offset(sql.placeholder('offset'))
    .as('page')
}

function listing(shape: Shape) {
  return prepared((db) => {
    const page = pageOf(db, shape)
    return db
      .select({
        id: page.id,
        shortName: page.shortName,
        title: page.title,
        changedAt: page.changedAt,
        changedBy: { id: changer.id, name: changer.name },
        owner: sql<string>`coalesce(${organisations.shortName}, ${accounts.username})`,
        ownerNames: sql<Record<Language, string>>`jsonb_build_object(
          'nb', coalesce(${organisations.nameNb}, ${accounts.name}), 'en', coalesce(${organisations.nameEn}, ${accounts.name}))`,
        isFavourite: page.isFavourite,
        inAll: page.inAll,
      })
      .from(page)
      .innerJoin(changer, eq(changer.id, page.changedBy))
      .leftJoin(organisations, eq(organisations.id, page.owner))
      .leftJoin(accounts, eq(accounts.id, page.owner))
      .orderBy(page.place)
      .prepare(`services_${Object.values(shape).join('_')}`)
  })
}

const listings = new Map<string, ReturnType<typeof listing>>()

/** A page of services, favourites first, and how many there are in all. */
export async function listServices(db: Database, person: string, { scope, what, search, sort, page }: Wish) {
  const shape: Shape = { scope: scope.in, what, isSearch: search !== '', sort }
  const key = Object.values(shape).join(' ')
  const asked = listings.get(key) ?? listing(shape)
  listings.set(key, asked)
  const shown = await asked(db).execute({
    person,
    organisation: scope.in === 'organisation' ? scope.organisation : undefined,
    pattern: `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`,
    offset: (page - 1) * pageLength,
  })
  return { shown, inAll: shown[0]?.inAll ?? 0 }
}

export type Listed = Awaited<ReturnType<typeof listServices>>['shown'][number]
