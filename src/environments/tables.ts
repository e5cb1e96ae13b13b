import { sql } from 'drizzle-orm'
import { check, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { person } from '../accounts/tables.ts'
import { type EnvironmentName, environmentNames, organisations } from '../organisations/tables.ts'
import { moment, oneOf } from '../platform/columns.ts'

/** Where a service owner may run its services. Nobody else has a row (docs/design.md, "Environments"). */
export const environments = pgTable(
  'environments',
  {
    organisation: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    environment: text().$type<EnvironmentName>().notNull(),
    openedAt: moment().notNull().defaultNow(),
    terms: text(),
    acceptedBy: person(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.environment] }),
    oneOf('environments_environment', table.environment, environmentNames),
    check('environments_terms', sql`num_nonnulls(${table.terms}, ${table.acceptedBy}) in (0, 2)`),
    check('environments_production', sql`${table.environment} <> 'production' or ${table.terms} is not null`),
  ],
)
