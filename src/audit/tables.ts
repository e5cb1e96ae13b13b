import { sql } from 'drizzle-orm'
import { bigint, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../platform/columns.ts'
import type { Details, Event } from './event.ts'

/** One row per act, written in the transaction of the act and never changed. */
export const records = pgTable(
  'audit_records',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** When it was done, not when its transaction began: what waited for a lock comes after what it waited for. */
    at: moment().notNull().default(sql`clock_timestamp()`),
    event: text().$type<Event['event']>().notNull(),
    /** Who did it; null as `unnamedDoer` says. No foreign keys: the history outlives what it tells of. */
    account: uuid(),
    /** Whom it was done to, where that is somebody else. */
    person: uuid(),
    /** Whose owners may read it too. */
    organisation: uuid(),
    visit: text(),
    details: jsonb().$type<Details>().notNull(),
  },
  (table) => [
    index('audit_records_account').on(table.account, table.id.desc()),
    index('audit_records_person').on(table.person, table.id.desc()),
    index('audit_records_organisation').on(table.organisation, table.id.desc()),
  ],
)
