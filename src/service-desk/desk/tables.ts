import { bigint, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { account, person } from '../../accounts/tables.ts'
import { moment } from '../../platform/columns.ts'
import { orders } from '../orders/tables.ts'

/** Who sits at the service desk. Made and removed at the machine alone. */
export const operators = pgTable('operators', {
  person: account().primaryKey(),
  since: moment().notNull().defaultNow(),
})

/** What operators write for one another. */
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
  (table) => [index('order_notes_order').on(table.order, table.id)],
)
