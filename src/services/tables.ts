import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  foreignKey,
  index,
  pgTable,
  pgView,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { account, names, person } from '../accounts/tables.ts'
import { accessLevel, teams } from '../organisations/tables.ts'
import { atMost, moment, oneOf } from '../platform/columns.ts'

export const visibilities = ['closed', 'open'] as const
export type Visibility = (typeof visibilities)[number]

/** What a repository is for: a service, or one of the three that an organisation has for itself. */
export const purposes = ['service', 'datamodels', 'content', 'resources'] as const
export type ServicePurpose = (typeof purposes)[number]
export const ownPurposes = purposes.filter((purpose) => purpose !== 'service')

export const longestTitle = 100

/** A service: the row says whose it is, the repository of the same id says what it is. */
export const services = pgTable(
  'services',
  {
    id: uuid().primaryKey(),
    /** Who owns it: the holder of the name in its address, a person or an organisation. */
    owner: uuid()
      .notNull()
      .references(() => names.holder, { onDelete: 'restrict' }),
    shortName: text().notNull(),
    title: text().notNull(),
    purpose: text().$type<ServicePurpose>().notNull().default('service'),
    visibility: text().$type<Visibility>().notNull().default('closed'),
    createdAt: moment().notNull().defaultNow(),
    changedAt: moment().notNull().defaultNow(),
    changedBy: person().notNull(),
  },
  (table) => [
    unique('services_address').on(table.owner, table.shortName),
    unique('services_of').on(table.id, table.owner),
    index('services_owner_changed').on(table.owner, table.changedAt.desc()),
    index('services_owner_title').on(table.owner, sql`lower(${table.title})`),
    check('services_short_name', sql`${table.shortName} ~ '^[a-z][a-z0-9-]{1,28}[a-z0-9]$'`),
    oneOf('services_purpose', table.purpose, purposes),
    oneOf('services_visibility', table.visibility, visibilities),
    atMost('services_title', table.title, longestTitle),
    index('services_changed_by').on(table.changedBy),
  ],
)

/** The services that a team with chosen services reaches. Both belong to one organisation, also when a service moves. */
export const teamServices = pgTable(
  'team_services',
  {
    team: uuid().notNull(),
    service: uuid().notNull(),
    organisation: uuid().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.team, table.service] }),
    foreignKey({
      name: 'team_services_team',
      columns: [table.team, table.organisation],
      foreignColumns: [teams.id, teams.organisation],
    }).onDelete('cascade'),
    foreignKey({
      name: 'team_services_service',
      columns: [table.service, table.organisation],
      foreignColumns: [services.id, services.owner],
    }).onDelete('cascade'),
    index('team_services_service_index').on(table.service),
  ],
)

export const collaborators = pgTable(
  'collaborators',
  {
    id: uuid().primaryKey().defaultRandom(),
    service: uuid()
      .notNull()
      .references(() => services.id, { onDelete: 'cascade' }),
    person: account(),
    team: uuid().references(() => teams.id, { onDelete: 'cascade' }),
    level: accessLevel().notNull(),
    since: moment().notNull().defaultNow(),
  },
  (table) => [
    check('collaborators_who', sql`num_nonnulls(${table.person}, ${table.team}) = 1`),
    check('collaborators_level', sql`${table.level} <> 'none'`),
    uniqueIndex('collaborators_person').on(table.person, table.service).where(sql`${table.person} is not null`),
    uniqueIndex('collaborators_team').on(table.team, table.service).where(sql`${table.team} is not null`),
    index('collaborators_service').on(table.service),
  ],
)

export const transfers = pgTable(
  'service_transfers',
  {
    service: uuid()
      .primaryKey()
      .references(() => services.id, { onDelete: 'cascade' }),
    receiver: uuid()
      .notNull()
      .references(() => names.holder, { onDelete: 'cascade' }),
    offeredBy: person().notNull(),
    offeredAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index('service_transfers_receiver').on(table.receiver),
    index('service_transfers_offered_by').on(table.offeredBy),
  ],
)

export const transferEnds = ['transfer-withdrawn', 'transfer-declined', 'transfer-accepted'] as const
export type TransferEnd = (typeof transferEnds)[number]

/** How an offer ended, by the address that the service had: whoever answers too late is told. */
export const closedTransfers = pgTable(
  'closed_transfers',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    owner: uuid()
      .notNull()
      .references(() => names.holder, { onDelete: 'cascade' }),
    shortName: text().notNull(),
    receiver: uuid()
      .notNull()
      .references(() => names.holder, { onDelete: 'cascade' }),
    end: text().$type<TransferEnd>().notNull(),
    closedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    oneOf('closed_transfers_end', table.end, transferEnds),
    index('closed_transfers_address').on(table.owner, table.shortName, table.id),
    index('closed_transfers_receiver').on(table.receiver),
  ],
)

export const favourites = pgTable(
  'favourites',
  {
    person: account().notNull(),
    service: uuid()
      .notNull()
      .references(() => services.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.person, table.service] }), index('favourites_service').on(table.service)],
)

/** Every way in which a person has access to a service, one row a way: as its owner, by a team that reaches it, let in
 * by name, or by a team that was let in. The decision is the greatest level of a person's rows, the explanation is the
 * rows. What is open to everybody is not here. */
export const serviceAccess = pgView('service_access', {
  person: uuid().notNull(),
  service: uuid().notNull(),
  level: accessLevel().notNull(),
  team: uuid(),
  way: text().$type<'owner' | 'team' | 'collaborator'>().notNull(),
}).as(sql`
  select owner as person, id as service, 'admin'::access_level as level, null::uuid as team, 'owner' as way
  from services
  union all
  select member.person, service.id, team.level, team.id, 'team'
  from team_members member
  join teams team on team.id = member.team
  join services service on service.owner = team.organisation
  where team.reach = 'all' and team.level <> 'none'
  union all
  select member.person, chosen.service, team.level, team.id, 'team'
  from team_members member
  join teams team on team.id = member.team
  join team_services chosen on chosen.team = team.id
  where team.reach = 'chosen' and team.level <> 'none'
  union all
  select person, service, level, null, 'collaborator'
  from collaborators
  where person is not null
  union all
  select member.person, let_in.service, let_in.level, let_in.team, 'collaborator'
  from collaborators let_in
  join team_members member on member.team = let_in.team`)
