import { pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { account } from '../../accounts/tables.ts'
import { orders } from '../orders/tables.ts'

/** What an owner can stop a succession with, from the mail alone: whoever has lost the way in must be able to. */
export const stops = pgTable(
  'succession_stops',
  {
    tokenHash: text().primaryKey(),
    order: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    owner: account().notNull(),
  },
  (table) => [unique('succession_stops_owner').on(table.order, table.owner)],
)
