import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { accounts } from '../accounts/tables.ts'

const moment = () => timestamp({ withTimezone: true })

/** A service: the row says whose it is, the repository of the same id says what it is. */
export const services = pgTable(
  'services',
  {
    id: uuid().primaryKey(),
    /** Who owns it: the holder of the name in its address. */
    owner: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    shortName: text().notNull(),
    title: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
    changedAt: moment().notNull().defaultNow(),
    changedBy: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (table) => [
    unique('services_address').on(table.owner, table.shortName),
    index('services_owner_changed').on(table.owner, table.changedAt.desc()),
    check('services_short_name', sql`${table.shortName} ~ '^[a-z][a-z0-9-]{1,28}[a-z0-9]$'`),
  ],
)
