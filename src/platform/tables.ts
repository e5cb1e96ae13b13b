import { bigint, index, integer, pgTable, varchar } from 'drizzle-orm/pg-core'

/** Counters behind limits.ts. The shape is rate-limiter-flexible's. */
export const limits = pgTable(
  'limits',
  {
    key: varchar({ length: 255 }).primaryKey(),
    points: integer().notNull().default(0),
    /** Milliseconds since 1970. */
    expire: bigint({ mode: 'number' }),
  },
  (table) => [index('limits_expire').on(table.expire)],
)
