import { type SQL, sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { accounts } from '../../accounts/tables.ts'
import { type Kind, organisations } from '../../organisations/tables.ts'
import { bytes, moment } from '../../platform/columns.ts'
import type { Unit } from './enhetsregisteret.ts'

export const account = () => uuid().references(() => accounts.id)
/** A new organisation, environments for one that has none, or an owner for one that has lost its own. */
export const purposes = ['open', 'become-service-owner', 'succession'] as const
export type OrderPurpose = (typeof purposes)[number]

/**
 * Whose turn it is, or how it ended. `waiting` is the desk's turn, `asked` the applicant's. `approved` is decided and
 * under way: what is outside the database is being made, or the 72 hours of a succession run.
 */
export const states = ['waiting', 'asked', 'approved', 'done', 'declined', 'withdrawn', 'stopped'] as const
export type State = (typeof states)[number]

/** What Enhetsregisteret said of the number; `unchecked` where it has not answered yet. */
export const findings = ['unchecked', 'found', 'deleted', 'unknown', 'gone'] as const
export type Finding = (typeof findings)[number]

/** What somebody wants of the service desk (docs/design.md, "Ordering an organisation"). */
export const orders = pgTable(
  'orders',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** What people call it by. */
    reference: integer().notNull().generatedAlwaysAsIdentity({ startWith: 1001 }).unique('orders_reference'),
    purpose: text().$type<OrderPurpose>().notNull(),
    state: text().$type<State>().notNull().default('waiting'),
    number: text().notNull(),
    /** The organisation that it concerns; of a new one, when it is open. */
    organisation: uuid().references(() => organisations.id),
    kind: text().$type<Kind>(),
    shortName: text(),
    nameNb: text(),
    nameNn: text(),
    nameEn: text(),
    /** A service owner's agreement with Digdir. */
    agreement: text().notNull().default(''),
    /** The public bodies that a developer organisation builds for. */
    bodies: text().notNull().default(''),
    message: text().notNull().default(''),
    finding: text().$type<Finding>().notNull().default('unchecked'),
    unit: jsonb().$type<Unit>(),
    checkedAt: moment(),
    /** The operator who wrote it down for somebody who had sent an e-mail. */
    registeredBy: account(),
    orderedAt: moment().notNull().defaultNow(),
    /** The end of the promised time; it stands still while the applicant is asked. */
    dueAt: moment().notNull(),
    askedAt: moment(),
    /** Working days of the promise that were used before the desk asked. */
    daysUsed: integer().notNull().default(0),
    claimedBy: account(),
    claimedAt: moment(),
    /** The first of two operators. */
    firstApprovedBy: account(),
    firstApprovedAt: moment(),
    decidedBy: account(),
    decidedAt: moment(),
    reason: text().notNull().default(''),
    /** When the owner of a succession is appointed, unless an owner stops it. */
    waitsUntil: moment(),
    closedAt: moment(),
    /** What the desk searches in. */
    searched: text()
      .notNull()
      .generatedAlwaysAs(
        (): SQL =>
          sql`lower(${orders.number} || ' ' || coalesce(${orders.shortName}, '') || ' ' || coalesce(${orders.nameNb}, '') || ' ' || coalesce(${orders.nameNn}, '') || ' ' || coalesce(${orders.nameEn}, ''))`,
      ),
  },
  (table) => [
    check('orders_purpose', sql`${table.purpose} in ('open', 'become-service-owner', 'succession')`),
    check(
      'orders_state',
      sql`${table.state} in ('waiting', 'asked', 'approved', 'done', 'declined', 'withdrawn', 'stopped')`,
    ),
    check('orders_number', sql`${table.number} ~ '^[0-9]{9}$'`),
    check('orders_finding', sql`${table.finding} in ('unchecked', 'found', 'deleted', 'unknown', 'gone')`),
    check(
      'orders_new',
      sql`${table.purpose} <> 'open' or num_nonnulls(${table.kind}, ${table.shortName}, ${table.nameNb}, ${table.nameNn}, ${table.nameEn}) = 5`,
    ),
    check('orders_existing', sql`${table.purpose} = 'open' or ${table.organisation} is not null`),
    check('orders_claimed', sql`num_nonnulls(${table.claimedBy}, ${table.claimedAt}) in (0, 2)`),
    check('orders_first_approved', sql`num_nonnulls(${table.firstApprovedBy}, ${table.firstApprovedAt}) in (0, 2)`),
    check('orders_decided', sql`num_nonnulls(${table.decidedBy}, ${table.decidedAt}) in (0, 2)`),
    check('orders_asked', sql`(${table.state} = 'asked') = (${table.askedAt} is not null)`),
    check(
      'orders_closed',
      sql`(${table.state} in ('done', 'declined', 'withdrawn', 'stopped')) = (${table.closedAt} is not null)`,
    ),
    check(
      'orders_approved',
      sql`${table.state} not in ('approved', 'done') or (${table.decidedBy} is not null and ${table.organisation} is not null)`,
    ),
    // Two different operators decide who owns an organisation (docs/design.md, "Getting a new owner").
    check('orders_two', sql`${table.firstApprovedBy} <> ${table.decidedBy}`),
    check(
      'orders_succession',
      sql`${table.purpose} <> 'succession' or ${table.state} not in ('approved', 'done') or (${table.firstApprovedBy} is not null and ${table.waitsUntil} is not null)`,
    ),
    // One order at a time for one organisation.
    uniqueIndex('orders_under_way').on(table.number).where(sql`${table.closedAt} is null`),
    index('orders_number_all').on(table.number),
    index('orders_state').on(table.state, table.dueAt, table.reference).where(sql`${table.closedAt} is null`),
    index('orders_due').on(table.dueAt, table.reference).where(sql`${table.closedAt} is null`),
    index('orders_organisation')
      .on(table.organisation, table.purpose, table.waitsUntil.desc())
      .where(sql`${table.organisation} is not null`),
    index('orders_claimed_by').on(table.claimedBy, table.dueAt).where(sql`${table.claimedBy} is not null`),
    index('orders_decided_by').on(table.decidedBy, table.closedAt.desc()).where(sql`${table.decidedBy} is not null`),
    index('orders_closed_at')
      .on(table.closedAt.desc(), table.reference.desc())
      .where(sql`${table.closedAt} is not null`),
    index('orders_decided_at').on(table.decidedAt).where(sql`${table.decidedAt} is not null`),
    index('orders_searched').using('gin', sql`${table.searched} gin_trgm_ops`),
  ],
)

/**
 * Who has to do with an order: who orders, and who is to own the organisation. Known by account, or by an address until
 * somebody with that verified address has answered.
 */
export const parties = pgTable(
  'order_parties',
  {
    id: uuid().primaryKey().defaultRandom(),
    order: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    person: uuid().references(() => accounts.id, { onDelete: 'cascade' }),
    emailAddress: text(),
    /** As the operator wrote it, of somebody who ordered by e-mail. */
    name: text(),
    isApplicant: boolean().notNull(),
    /** Is to be one of the first owners, when they have said yes. */
    isAdministrator: boolean().notNull(),
    confirmedAt: moment(),
    refusedAt: moment(),
  },
  (table) => [
    check('order_parties_who', sql`num_nonnulls(${table.person}, ${table.emailAddress}) = 1`),
    check('order_parties_address_length', sql`length(${table.emailAddress}) <= 254`),
    check('order_parties_role', sql`${table.isApplicant} or ${table.isAdministrator}`),
    check('order_parties_answer', sql`num_nonnulls(${table.confirmedAt}, ${table.refusedAt}) < 2`),
    unique('order_parties_person').on(table.order, table.person),
    uniqueIndex('order_parties_address').on(table.order, sql`lower(${table.emailAddress})`),
    uniqueIndex('order_parties_applicant').on(table.order).where(sql`${table.isApplicant}`),
    index('order_parties_of_person').on(table.person),
    index('order_parties_of_address').on(sql`lower(${table.emailAddress})`),
  ],
)

/** Every step and message that applicant, administrators and desk all see. */
export const entryKinds = [
  'ordered',
  'registered',
  'register-answered',
  'message',
  'asked',
  'answered',
  'seat-offered',
  'seat-confirmed',
  'seat-refused',
  'seat-withdrawn',
  'short-name-changed',
  'first-approved',
  'approval-lapsed',
  'approved',
  'declined',
  'withdrawn',
  'opened',
  'stopped',
  'appointed',
] as const
export type EntryKind = (typeof entryKinds)[number]

export const entries = pgTable(
  'order_entries',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    order: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    at: moment().notNull().default(sql`clock_timestamp()`),
    kind: text().$type<EntryKind>().notNull(),
    /** Null for what the studio did by itself. */
    by: account(),
    /** Whether it comes from the desk. An operator who is the applicant of an order speaks there as the applicant. */
    isFromDesk: boolean().notNull(),
    text: text().notNull().default(''),
  },
  (table) => [index('order_entries_order').on(table.order, table.id)],
)

export const attachmentTypes = ['application/pdf', 'image/png'] as const
export type AttachmentType = (typeof attachmentTypes)[number]

/** Files of the exchange. At most 10 MB each. */
export const attachments = pgTable(
  'order_attachments',
  {
    id: uuid().primaryKey().defaultRandom(),
    entry: bigint({ mode: 'number' })
      .notNull()
      .references(() => entries.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    type: text().$type<AttachmentType>().notNull(),
    size: integer().notNull(),
    bytes: bytes().notNull(),
  },
  (table) => [
    check('order_attachments_type', sql`${table.type} in ('application/pdf', 'image/png')`),
    check('order_attachments_size', sql`${table.size} = length(${table.bytes}) and ${table.size} <= 10485760`),
    index('order_attachments_entry').on(table.entry),
  ],
)
