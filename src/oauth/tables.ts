import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { account } from '../accounts/tables.ts'
import { moment, oneOf } from '../platform/columns.ts'
import { programs, scopes } from './program.ts'

/** What a person has allowed a program. One living grant per person and program; withdrawn ones stay as history. */
export const grants = pgTable(
  'grants',
  {
    id: uuid().primaryKey().defaultRandom(),
    account: account().notNull(),
    program: text().notNull(),
    scopes: text().array().notNull(),
    grantedAt: moment().notNull().defaultNow(),
    revokedAt: moment(),
  },
  (table) => [
    oneOf(
      'grants_program',
      table.program,
      programs.map(({ id }) => id),
    ),
    check(
      'grants_scopes',
      sql`${table.scopes} <@ ${sql.raw(`array[${scopes.map((scope) => `'${scope}'`).join(', ')}]`)}`,
    ),
    uniqueIndex('grants_living').on(table.account, table.program).where(sql`${table.revokedAt} is null`),
    index('grants_account').on(table.account),
  ],
)
