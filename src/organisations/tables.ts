import { type SQL, sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  pgEnum,
  pgTable,
  pgView,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { account, names, person, suspensionsTable } from '../accounts/tables.ts'
import { atMost, bytes, moment, oneOf } from '../platform/columns.ts'
import { levels } from './rights.ts'

export const kinds = ['service-owner', 'developer'] as const
export type Kind = (typeof kinds)[number]

/** In the order of what they give, so that the greatest of several can be asked for. */
export const accessLevel = pgEnum('access_level', levels)

export const longestWebsite = 200
/** Of each of an organisation's official names. */
export const longestOfficialName = 200

export const organisations = pgTable(
  'organisations',
  {
    /** The holder of its short name, which is never given to another. */
    id: uuid()
      .primaryKey()
      .references(() => names.holder),
    shortName: text().notNull().unique('organisations_short_name'),
    number: text().notNull().unique('organisations_number'),
    kind: text().$type<Kind>().notNull(),
    nameNb: text().notNull(),
    nameNn: text().notNull(),
    nameEn: text().notNull(),
    /** Form of organisation, as Enhetsregisteret abbreviates it: KOMM, ORGL, AS. */
    form: text(),
    website: text(),
    openedAt: moment().notNull().defaultNow(),
    /** What the directory searches in. */
    searched: text()
      .notNull()
      .generatedAlwaysAs(
        (): SQL =>
          sql`lower(${organisations.shortName} || ' ' || ${organisations.number} || ' ' || ${organisations.nameNb} || ' ' || ${organisations.nameNn} || ' ' || ${organisations.nameEn})`,
      ),
  },
  (table) => [
    check(
      'organisations_short_name_shape',
      sql`${table.shortName} ~ '^[a-z](-?[a-z0-9])*$' and length(${table.shortName}) between 2 and 19`,
    ),
    check('organisations_number_shape', sql`${table.number} ~ '^[0-9]{9}$'`),
    oneOf('organisations_kind', table.kind, kinds),
    atMost('organisations_website', table.website, longestWebsite),
    atMost('organisations_name_nb_length', table.nameNb, longestOfficialName),
    atMost('organisations_name_nn_length', table.nameNn, longestOfficialName),
    atMost('organisations_name_en_length', table.nameEn, longestOfficialName),
    index('organisations_searched').using('gin', sql`${table.searched} gin_trgm_ops`),
    index('organisations_name').on(sql`lower(${table.nameNb})`),
  ],
)

export const organisationSuspensions = suspensionsTable('organisation_suspensions', () => organisations.id)

export const logoTypes = ['image/png', 'image/jpeg', 'image/webp'] as const
export type LogoType = (typeof logoTypes)[number]

/** The picture that an organisation is known by. Beside its row, so that nobody fetches pictures with names. */
export const organisationLogos = pgTable(
  'organisation_logos',
  {
    organisation: uuid()
      .primaryKey()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    type: text().$type<LogoType>().notNull(),
    bytes: bytes().notNull(),
    changedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    oneOf('organisation_logos_type', table.type, logoTypes),
    check('organisation_logos_size', sql`length(${table.bytes}) <= 200000`),
  ],
)

export const reaches = ['all', 'chosen'] as const
export type Reach = (typeof reaches)[number]

/** The teams that an organisation begins with, whatever they are called by now. */
export const standards = ['owners', 'devs', 'deploy-tt02', 'deploy-production'] as const
export type StandardTeam = (typeof standards)[number]

export const longestTeamName = 40
export const longestTeamDescription = 200

/** A named set of members with access. Owners is one of them, fixed by its checks and never empty by a trigger. */
export const teams = pgTable(
  'teams',
  {
    id: uuid().primaryKey().defaultRandom(),
    organisation: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    description: text().notNull().default(''),
    isOwners: boolean().notNull().default(false),
    level: accessLevel().notNull(),
    /** All services of the organisation, or those that were chosen. */
    reach: text().$type<Reach>().notNull(),
    mayCreate: boolean().notNull(),
    /** Which of the standard teams it is; null for one that its organisation made. */
    standard: text().$type<StandardTeam>(),
  },
  (table) => [
    unique('teams_of').on(table.id, table.organisation),
    uniqueIndex('teams_name').on(table.organisation, sql`lower(${table.name})`),
    uniqueIndex('teams_owners').on(table.organisation).where(sql`${table.isOwners}`),
    uniqueIndex('teams_standard').on(table.organisation, table.standard),
    oneOf('teams_reach', table.reach, reaches),
    oneOf('teams_standard_list', table.standard, standards),
    atMost('teams_name_length', table.name, longestTeamName),
    atMost('teams_description', table.description, longestTeamDescription),
    check(
      'teams_owners_fixed',
      sql`${table.isOwners} = (${table.standard} is not distinct from 'owners') and (not ${table.isOwners} or (${table.level} = 'admin' and ${table.reach} = 'all' and ${table.mayCreate} and ${table.name} = 'Owners'))`,
    ),
  ],
)

export const environmentNames = ['tt02', 'production'] as const
export type EnvironmentName = (typeof environmentNames)[number]
export const environmentRights = ['publish', 'administer'] as const
export type EnvironmentRight = (typeof environmentRights)[number]

/** What a team may do in an environment; administering holds publishing. Owners may everything without a row. */
export const teamEnvironments = pgTable(
  'team_environments',
  {
    team: uuid()
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    environment: text().$type<EnvironmentName>().notNull(),
    right: text().$type<EnvironmentRight>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.team, table.environment] }),
    oneOf('team_environments_environment', table.environment, environmentNames),
    oneOf('team_environments_right', table.right, environmentRights),
  ],
)

/** Who is in which team. Whoever is in a team is a member of its organisation; nobody else is. */
export const teamMembers = pgTable(
  'team_members',
  {
    team: uuid().notNull(),
    organisation: uuid().notNull(),
    person: account().notNull(),
    since: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.team, table.person] }),
    foreignKey({
      name: 'team_members_team',
      columns: [table.team, table.organisation],
      foreignColumns: [teams.id, teams.organisation],
    }).onDelete('cascade'),
    index('team_members_person').on(table.person, table.organisation),
    index('team_members_organisation').on(table.organisation, table.person),
  ],
)

/** Who owns which organisation: whoever is in its team of owners. */
export const organisationOwners = pgView('organisation_owners', {
  organisation: uuid().notNull(),
  person: uuid().notNull(),
}).as(sql`
  select team.organisation, member.person
  from teams team join team_members member on member.team = team.id
  where team.is_owners`)

export const departureKinds = ['removed', 'left'] as const

/** Somebody went from an organisation, or was made to go. What they were sent before opens nothing to them any more. */
export const departures = pgTable(
  'departures',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    organisation: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    person: person().notNull(),
    kind: text().$type<(typeof departureKinds)[number]>().notNull(),
    /** Not when the transaction began: it is compared with when invitations were sent. */
    at: moment().notNull().default(sql`clock_timestamp()`),
    /** What the person had there, in short. */
    lost: text().notNull(),
  },
  (table) => [
    oneOf('departures_kind', table.kind, departureKinds),
    index('departures_of').on(table.organisation, table.person, table.at),
    index('departures_person').on(table.person),
  ],
)

/** Ansattporten vouched that a person may act for an organisation number, because the person asked it to. */
export const representations = pgTable(
  'representations',
  {
    person: account().notNull(),
    number: text().notNull(),
    name: text().notNull(),
    vouchedAt: moment().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.person, table.number] })],
)
