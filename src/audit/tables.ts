import { sql } from 'drizzle-orm'
import { bigint, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment, oneOf } from '../platform/columns.ts'
import { type Details, type EventName, eventNames, push } from './event.ts'

/** When it was done, not when its transaction began: what waited for a lock comes after what it waited for. */
const doneAt = () => moment().notNull().default(sql`clock_timestamp()`)

/** One row per act, written in the transaction of the act and never changed. */
export const records = pgTable(
  'audit_records',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: doneAt(),
    event: text().$type<Exclude<EventName, typeof push>>().notNull(),
    /** Who did it; null as `unnamedDoer` says. No foreign keys: the history outlives what it tells of. */
    account: uuid(),
    /** Whom it was done to, where that is somebody else. */
    person: uuid(),
    /** Whose owners may read it too. */
    organisation: uuid(),
    visit: text(),
    details: jsonb().$type<Details>().notNull(),
  },
  (table) => {
    const inOrder = [table.at, table.id] as const
    return [
      oneOf(
        'audit_records_event',
        table.event,
        eventNames.filter((name) => name !== push),
      ),
      index('audit_records_account').on(table.account, ...inOrder),
      index('audit_records_person')
        .on(table.person, ...inOrder)
        .where(sql`${table.person} is not null`),
      index('audit_records_organisation').on(table.organisation, ...inOrder),
      index('audit_records_organisation_event').on(table.organisation, table.event, ...inOrder),
      index('audit_records_organisation_account').on(table.organisation, table.account, ...inOrder),
      index('audit_records_organisation_person')
        .on(table.organisation, table.person, ...inOrder)
        .where(sql`${table.person} is not null`),
      index('audit_records_desk')
        .on(...inOrder)
        .where(sql`${table.event} like 'desk-%'`),
      index('audit_records_desk_account')
        .on(table.account, ...inOrder)
        .where(sql`${table.event} like 'desk-%'`),
    ]
  },
)

/** Pushes, told in the histories among the records: ids of both come from one sequence. */
export const pushes = pgTable(
  'service_pushes',
  {
    id: bigint({ mode: 'number' }).primaryKey().default(sql`nextval('audit_records_id_seq')`),
    at: doneAt(),
    account: uuid().notNull(),
    organisation: uuid(),
    /** Its full name at that time. */
    service: text().notNull(),
    key: text().notNull(),
  },
  (table) => {
    const inOrder = [table.at, table.id] as const
    return [
      index('service_pushes_account').on(table.account, ...inOrder),
      index('service_pushes_organisation').on(table.organisation, ...inOrder),
      index('service_pushes_organisation_account').on(table.organisation, table.account, ...inOrder),
    ]
  },
)
