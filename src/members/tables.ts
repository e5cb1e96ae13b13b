import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { person } from '../accounts/tables.ts'
import { type Act, needed } from '../organisations/rights.ts'
import { moment, oneOf } from '../platform/columns.ts'

/** When somebody last asked those who can give it for a right. */
export const accessRequests = pgTable(
  'access_requests',
  {
    person: person().notNull(),
    act: text().$type<Act>().notNull(),
    /** What it was aimed at, by the name that it had then: `fjordvik`, `fjordvik/hundelisens`. */
    aim: text().notNull(),
    askedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.person, table.aim, table.act] }),
    oneOf('access_requests_act', table.act, Object.keys(needed)),
  ],
)
