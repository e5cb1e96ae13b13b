import { type SQL, sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { account } from '../../accounts/tables.ts'
import { longestShortName } from '../../organisations/short-name.ts'
import { type Kind, kinds, longestOfficialName } from '../../organisations/tables.ts'
import { atMost, moment, oneOf } from '../../platform/columns.ts'
import { orders } from '../orders/tables.ts'

/** Characters of what an order says of an organisation, at most. */
export const longestOpening = { name: longestOfficialName, agreement: 100, bodies: 2000 }

/** What an order opens: a new organisation with its names, or what makes a service owner of one that has them. */
export const openings = pgTable(
  'openings',
  {
    order: uuid()
      .primaryKey()
      .references(() => orders.id, { onDelete: 'cascade' }),
    kind: text().$type<Kind>().notNull(),
    shortName: text(),
    nameNb: text(),
    nameNn: text(),
    nameEn: text(),
    agreement: text().notNull().default(''),
    bodies: text().notNull().default(''),
    searched: text()
      .notNull()
      .generatedAlwaysAs(
        (): SQL =>
          sql`lower(coalesce(${openings.shortName}, '') || ' ' || coalesce(${openings.nameNb}, '') || ' ' || coalesce(${openings.nameNn}, '') || ' ' || coalesce(${openings.nameEn}, ''))`,
      ),
  },
  (table) => [
    oneOf('openings_kind', table.kind, kinds),
    check(
      'openings_names',
      sql`num_nonnulls(${table.shortName}, ${table.nameNb}, ${table.nameNn}, ${table.nameEn}) in (0, 4)`,
    ),
    atMost('openings_short_name_length', table.shortName, longestShortName),
    atMost('openings_name_nb_length', table.nameNb, longestOpening.name),
    atMost('openings_name_nn_length', table.nameNn, longestOpening.name),
    atMost('openings_name_en_length', table.nameEn, longestOpening.name),
    atMost('openings_agreement_length', table.agreement, longestOpening.agreement),
    atMost('openings_bodies_length', table.bodies, longestOpening.bodies),
    index('openings_short_name').on(table.shortName),
    index('openings_searched').using('gin', sql`${table.searched} gin_trgm_ops`),
  ],
)

/** An order that somebody has begun to write and not sent: one for each person. */
export const drafts = pgTable('order_drafts', {
  person: account().primaryKey(),
  typed: jsonb().$type<Record<string, string>>().notNull(),
  savedAt: moment().notNull().defaultNow(),
})
