import { jsonb, pgTable, uuid } from 'drizzle-orm/pg-core'
import { accounts } from '../../accounts/tables.ts'
import { moment } from '../../platform/columns.ts'

/** An order that somebody has begun to write and not sent: one for each person. */
export const drafts = pgTable('order_drafts', {
  person: uuid()
    .primaryKey()
    .references(() => accounts.id, { onDelete: 'cascade' }),
  typed: jsonb().$type<Record<string, string>>().notNull(),
  savedAt: moment().notNull().defaultNow(),
})
