import { jsonb, pgTable } from 'drizzle-orm/pg-core'
import { account } from '../../accounts/tables.ts'
import { moment } from '../../platform/columns.ts'

/** An order that somebody has begun to write and not sent: one for each person. */
export const drafts = pgTable('order_drafts', {
  person: account().primaryKey(),
  typed: jsonb().$type<Record<string, string>>().notNull(),
  savedAt: moment().notNull().defaultNow(),
})
