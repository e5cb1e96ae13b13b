import { sql } from 'drizzle-orm'
import { check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { person } from '../accounts/tables.ts'
import { organisations, teams } from '../organisations/tables.ts'
import { atMost, moment, oneOf } from '../platform/columns.ts'

export const requestOutcomes = ['approved', 'declined', 'withdrawn'] as const
export const invitationOutcomes = ['accepted', 'withdrawn'] as const

export const longestMessage = 1000

/** Somebody asked to come in. Open until it is answered or withdrawn; kept afterwards. */
export const joinRequests = pgTable(
  'join_requests',
  {
    id: uuid().primaryKey().defaultRandom(),
    organisation: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    person: person().notNull(),
    message: text().notNull(),
    /** When Ansattporten vouched that the person may act for the organisation's number. */
    vouchedAt: moment(),
    askedAt: moment().notNull().defaultNow(),
    remindedAt: moment(),
    /** The service desk reminded the owners. */
    nudgedAt: moment(),
    outcome: text().$type<(typeof requestOutcomes)[number]>(),
    closedAt: moment(),
    closedBy: person(),
    reason: text(),
    /** An owner said that the person may ask again before the waiting time is over. */
    liftedAt: moment(),
  },
  (table) => [
    uniqueIndex('join_requests_open').on(table.organisation, table.person).where(sql`${table.closedAt} is null`),
    index('join_requests_person').on(table.person),
    index('join_requests_organisation').on(table.organisation, table.askedAt),
    index('join_requests_waiting').on(table.askedAt).where(sql`${table.closedAt} is null`),
    check('join_requests_closed', sql`num_nonnulls(${table.outcome}, ${table.closedAt}) in (0, 2)`),
    check('join_requests_closed_by', sql`${table.closedBy} is null or ${table.closedAt} is not null`),
    oneOf('join_requests_outcome', table.outcome, requestOutcomes),
    atMost('join_requests_message', table.message, longestMessage),
    atMost('join_requests_reason', table.reason, longestMessage),
    index('join_requests_closed_by_index').on(table.closedBy),
  ],
)

/** An address was asked to come in. Open until accepted, withdrawn or expired. */
export const invitations = pgTable(
  'invitations',
  {
    id: uuid().primaryKey().defaultRandom(),
    organisation: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    emailAddress: text().notNull(),
    tokenHash: text().notNull().unique('invitations_token'),
    invitedBy: person().notNull(),
    sentAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    outcome: text().$type<(typeof invitationOutcomes)[number]>(),
    closedAt: moment(),
  },
  (table) => [
    uniqueIndex('invitations_open')
      .on(table.organisation, sql`lower(${table.emailAddress})`)
      .where(sql`${table.closedAt} is null`),
    index('invitations_address').on(sql`lower(${table.emailAddress})`),
    check('invitations_closed', sql`num_nonnulls(${table.outcome}, ${table.closedAt}) in (0, 2)`),
    oneOf('invitations_outcome', table.outcome, invitationOutcomes),
    index('invitations_invited_by').on(table.invitedBy),
  ],
)

/** The teams that an invitation leads into. A team that is deleted meanwhile falls out. */
export const invitationTeams = pgTable(
  'invitation_teams',
  {
    invitation: uuid()
      .notNull()
      .references(() => invitations.id, { onDelete: 'cascade' }),
    team: uuid()
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.invitation, table.team] }), index('invitation_teams_team').on(table.team)],
)
