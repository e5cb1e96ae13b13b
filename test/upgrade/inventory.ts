import type pg from 'pg'

type Row = Record<string, unknown>

/** Every row of every table of the schema `public`, by the name of its table. */
export type Inventory = Map<string, Row[]>

export async function inventoryOf(client: pg.Client): Promise<Inventory> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  )
  const inventory: Inventory = new Map()
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: Row }>(`select to_jsonb(one) as row from "${name}" one`)
    inventory.set(
      name,
      rows.map(({ row }) => row),
    )
  }
  return inventory
}

/**
 * What of an older inventory a newer one does not have.
 * @returns names of tables that are gone or have other rows, and of columns that are gone or have other values
 */
export function lostBetween(older: Inventory, newer: Inventory): string[] {
  return [...older].flatMap(([table, before]) => {
    const after = newer.get(table)
    return after && after.length === before.length ? lostColumns(table, before, after) : [table]
  })
}

function lostColumns(table: string, before: Row[], after: Row[]): string[] {
  const columns = Object.keys(before[0] ?? {})
  const changed = columns.filter((column) => !areSame(before, after, [column]))
  const rest = columns.filter((column) => !changed.includes(column))
  // Each column by itself may have all its values, and in the wrong rows.
  return areSame(before, after, rest) ? changed.map((column) => `${table}.${column}`) : [table]
}

function areSame(before: Row[], after: Row[], columns: string[]): boolean {
  const told = (rows: Row[]) => rows.map((row) => JSON.stringify(columns.map((column) => row[column]))).sort()
  const expected = told(before)
  return told(after).every((row, place) => row === expected[place])
}
