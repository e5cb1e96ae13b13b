import { type Column, type SQL, sql } from 'drizzle-orm'
import { type CheckBuilder, check, customType, timestamp } from 'drizzle-orm/pg-core'

export const moment = () => timestamp({ withTimezone: true })

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

/** Holds a text column to a closed list. Null passes, as in every check. @param name of the check */
export function oneOf(name: string, column: Column, list: readonly string[]): CheckBuilder {
  const values = sql.raw(list.map((value) => `'${value.replaceAll("'", "''")}'`).join(', '))
  return check(name, sql`${column} in (${values})`)
}

/** Holds a text column to the length that its shape allows, counted in characters. */
export function atMost(name: string, column: Column, most: number): CheckBuilder {
  return check(name, sql`length(${column}) <= ${literal(most)}`)
}

function literal(number: number): SQL {
  return sql.raw(String(number))
}
