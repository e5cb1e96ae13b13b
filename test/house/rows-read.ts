import type { Database } from '../../src/platform/database.ts'

/** Rows of orders that this connection has read until now, by an index or without: to be taken before and after. */
export async function ordersRead(tx: Database): Promise<number> {
  const { rows } = await tx.execute<{ read: string }>(
    `select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as read
     from pg_stat_xact_all_tables where relname = 'orders'`,
  )
  return Number(rows[0]?.read ?? 0)
}
