import { bigint, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { account, person } from '../../accounts/tables.ts'
import { atMost, moment } from '../../platform/columns.ts'
import { orders } from '../orders/tables.ts'

/** Who sits at the service desk. Made and removed at the machine alone. */
export const operators = pgTable('operators', {
  person: account().primaryKey(),
  since: moment().notNull().defaultNow(),
})

/** Characters of a note, at most. */
export const longestNote = 4000

export const notes = pgTable(
  'order_notes',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    order: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    by: person().notNull(),
    at: moment().notNull().defaultNow(),
    text: text().notNull(),
  },
  (table) => [
    atMost('order_notes_text_length', table.text, longestNote),
    index('order_notes_order').on(table.order, table.id),
    index('order_notes_by').on(table.by),
  ],
)
