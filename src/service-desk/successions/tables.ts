import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { account } from '../../accounts/tables.ts'
import { organisations } from '../../organisations/tables.ts'
import { moment, oneOf } from '../../platform/columns.ts'
import { type Dropped, droppedFor, orders } from '../orders/tables.ts'

/** A new owner for an organisation that has lost its own. */
export const successions = pgTable(
  'successions',
  {
    order: uuid()
      .primaryKey()
      .references(() => orders.id, { onDelete: 'cascade' }),
    organisation: uuid()
      .notNull()
      .references(() => organisations.id),
    /** When the owner is appointed, unless an owner stops it. */
    waitsUntil: moment(),
    dropped: text().$type<Dropped>(),
  },
  (table) => [
    oneOf('successions_dropped', table.dropped, droppedFor),
    index('successions_organisation').on(table.organisation, table.waitsUntil.desc()),
  ],
)

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
  (table) => [
    unique('succession_stops_owner').on(table.order, table.owner),
    index('succession_stops_of_owner').on(table.owner),
  ],
)
