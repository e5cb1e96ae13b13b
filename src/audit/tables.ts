import { bigint, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Details, Event } from './record.ts'

/** One row per act, written in the transaction of the act and never changed. */
export const records = pgTable(
  'audit_records',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    event: text().$type<Event['event']>().notNull(),
    /** Whose history it belongs to. No foreign key: the history outlives what it tells of. */
    account: uuid().notNull(),
    visit: text(),
    details: jsonb().$type<Details>().notNull(),
  },
  (table) => [index('audit_records_account').on(table.account, table.id.desc())],
)
