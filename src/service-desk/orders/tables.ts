import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  pgView,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { longestEmailAddress } from '../../accounts/email-address.ts'
import { person } from '../../accounts/tables.ts'
import { type Kind, organisations } from '../../organisations/tables.ts'
import { atMost, bytes, moment, oneOf } from '../../platform/columns.ts'
import type { Unit } from './enhetsregisteret.ts'

/** A new organisation, environments for one that has none, or an owner for one that has lost its own. */
export const purposes = ['open', 'become-service-owner', 'succession'] as const
export type OrderPurpose = (typeof purposes)[number]

/** Whose turn it is, or how it ended. `waiting` is the desk's turn, `asked` the applicant's. `approved` is decided and
 * under way: what is outside the database is being made, or the 72 hours of a succession run. */
export const states = ['waiting', 'asked', 'approved', 'done', 'declined', 'withdrawn', 'stopped'] as const
export type State = (typeof states)[number]

/** What Enhetsregisteret said of the number; `unchecked` where it has not answered yet. */
export const findings = ['unchecked', 'found', 'deleted', 'unknown', 'gone'] as const
export type Finding = (typeof findings)[number]

export function isFinding(text: string): text is Finding {
  return findings.some((finding) => finding === text)
}

/** Characters that people may write, at most. */
export const longest = { message: 8000, wish: 4000, reason: 4000, applicantName: 100, fileName: 100 }

/** What somebody wants of the service desk. What it wants further is told by the modules of the purposes. */
export const orders = pgTable(
  'orders',
  {
    id: uuid().primaryKey().defaultRandom(),
    reference: integer().notNull().generatedAlwaysAsIdentity({ startWith: 1001 }).unique('orders_reference'),
    purpose: text().$type<OrderPurpose>().notNull(),
    state: text().$type<State>().notNull().default('waiting'),
    number: text().notNull(),
    /** The organisation that it concerns; of a new one, when it is open. */
    organisation: uuid().references(() => organisations.id),
    message: text().notNull().default(''),
    finding: text().$type<Finding>().notNull().default('unchecked'),
    unit: jsonb().$type<Unit>(),
    checkedAt: moment(),
    /** The operator who wrote it down for somebody who had sent an e-mail. */
    registeredBy: person(),
    orderedAt: moment().notNull().defaultNow(),
    /** The end of the promised time; it stands still while the applicant is asked. */
    dueAt: moment().notNull(),
    askedAt: moment(),
    /** Working days of the promise that were used before the desk asked. */
    daysUsed: integer().notNull().default(0),
    decidedBy: person(),
    decidedAt: moment(),
    /** What the operator wrote who declined or stopped it. */
    reason: text().notNull().default(''),
    closedAt: moment(),
  },
  (table) => [
    oneOf('orders_purpose', table.purpose, purposes),
    oneOf('orders_state', table.state, states),
    check('orders_number', sql`${table.number} ~ '^[0-9]{9}$'`),
    oneOf('orders_finding', table.finding, findings),
    atMost('orders_message_length', table.message, longest.wish),
    atMost('orders_reason_length', table.reason, longest.reason),
    check('orders_existing', sql`${table.purpose} = 'open' or ${table.organisation} is not null`),
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
    // One order at a time for one organisation.
    uniqueIndex('orders_under_way').on(table.number).where(sql`${table.closedAt} is null`),
    index('orders_number_all').on(table.number),
    index('orders_state').on(table.state, table.dueAt, table.reference).where(sql`${table.closedAt} is null`),
    index('orders_due').on(table.dueAt, table.reference).where(sql`${table.closedAt} is null`),
    index('orders_organisation').on(table.organisation, table.purpose).where(sql`${table.organisation} is not null`),
    index('orders_registered_by').on(table.registeredBy).where(sql`${table.registeredBy} is not null`),
    index('orders_decided_by').on(table.decidedBy, table.closedAt.desc()).where(sql`${table.decidedBy} is not null`),
    index('orders_closed_at')
      .on(table.closedAt.desc(), table.reference.desc())
      .where(sql`${table.closedAt} is not null`),
    index('orders_decided_at').on(table.decidedAt).where(sql`${table.decidedAt} is not null`),
    index('orders_searched').using('gin', sql`${table.number} gin_trgm_ops`),
  ],
)

/** Who has taken an order to handle it; of one that is over, who had it. */
export const claims = pgTable(
  'order_claims',
  {
    order: uuid()
      .primaryKey()
      .references(() => orders.id, { onDelete: 'cascade' }),
    operator: person().notNull(),
    since: moment().notNull().defaultNow(),
  },
  (table) => [index('order_claims_operator').on(table.operator)],
)

/** Two approvals are two rows, and of two operators. One that lapses is deleted. */
export const approvals = pgTable(
  'order_approvals',
  {
    order: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    operator: person().notNull(),
    at: moment().notNull().defaultNow(),
    /** Of what the operator saw; none for approvals from before it was kept. */
    mark: text(),
  },
  (table) => [
    primaryKey({ columns: [table.order, table.operator] }),
    index('order_approvals_operator').on(table.operator),
  ],
)

/** Why the studio itself drops a succession. */
export const droppedFor = ['applicant-gone', 'owner-back'] as const
export type Dropped = (typeof droppedFor)[number]

/** Orders with what the tables of their purposes say. Read here, as orders cannot know the modules after them; written
 * where each part is. Drizzle gives names to columns of tables alone. */
export const wholeOrders = pgView('whole_orders', {
  id: uuid('id').notNull(),
  kind: text('kind').$type<Kind>(),
  shortName: text('short_name'),
  nameNb: text('name_nb'),
  nameNn: text('name_nn'),
  nameEn: text('name_en'),
  agreement: text('agreement').notNull(),
  bodies: text('bodies').notNull(),
  waitsUntil: timestamp('waits_until', { withTimezone: true }),
  dropped: text('dropped').$type<Dropped>(),
  claimedBy: uuid('claimed_by'),
  claimedAt: timestamp('claimed_at', { withTimezone: true }),
  firstApprovedBy: uuid('first_approved_by'),
  firstApprovedAt: timestamp('first_approved_at', { withTimezone: true }),
}).existing()

/** What the desk searches in: of an order its number, and the names of what it opens. */
export const orderSearch = pgView('order_search', {
  order: uuid('order').notNull(),
  text: text('text').notNull(),
}).existing()

/** Who has to do with an order: who orders, and who is to own the organisation. Known by account, or by an address
 * until somebody with that verified address has answered. */
export const parties = pgTable(
  'order_parties',
  {
    id: uuid().primaryKey().defaultRandom(),
    order: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    person: person(),
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
    atMost('order_parties_address_length', table.emailAddress, longestEmailAddress),
    atMost('order_parties_name_length', table.name, longest.applicantName),
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

/** What a step was about, by its kind: names and codes, in no language. */
export type EntryData = {
  'register-answered': { finding: Finding }
  'seat-offered': { whom: string }
  'seat-withdrawn': { whom: string }
  'short-name-changed': { shortName: string }
  'approval-lapsed': { why: 'changed' | 'left' }
  /** Of the studio itself. An operator says why in their own words. */
  declined: { dropped: Dropped }
}

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
    by: person(),
    /** Whether it comes from the desk. An operator who is the applicant of an order speaks there as the applicant. */
    isFromDesk: boolean().notNull(),
    text: text().notNull().default(''),
    data: jsonb().$type<EntryData[keyof EntryData]>(),
  },
  (table) => [
    oneOf('order_entries_kind', table.kind, entryKinds),
    atMost('order_entries_text_length', table.text, longest.message),
    check(
      'order_entries_data',
      sql`(${table.data} is not null) = (
        ${table.kind} in ('register-answered', 'seat-offered', 'seat-withdrawn', 'short-name-changed', 'approval-lapsed')
        or (${table.kind} = 'declined' and ${table.by} is null))`,
    ),
    index('order_entries_order').on(table.order, table.id),
    index('order_entries_by').on(table.by).where(sql`${table.by} is not null`),
  ],
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
    oneOf('order_attachments_type', table.type, attachmentTypes),
    atMost('order_attachments_name_length', table.name, longest.fileName),
    check('order_attachments_size', sql`${table.size} = length(${table.bytes}) and ${table.size} <= 10485760`),
    index('order_attachments_entry').on(table.entry),
  ],
)
