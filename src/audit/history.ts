import { and, eq, gte, inArray, isNull, lt, notInArray, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../platform/database.ts'
import { type Details, type EventName, push, studio, studioActs, type Unnamed } from './event.ts'
import { pushes, records } from './tables.ts'

/** Which of all that was done somebody looks for; all that is said must hold. */
export type Wanted = {
  organisation?: string
  /** Id of who did it. */
  by?: string
  /** Id of who did it, or to whom it was done. */
  person?: string
  unnamed?: Unnamed
  event?: EventName
  atDesk?: boolean
  /** Days as 2026-11-22, in Norway, both included. */
  from?: string
  to?: string
}

/** Who did what no account has done, if a filter's username is theirs. */
export function unnamedCalled(username: string): Unnamed | undefined {
  const unnamed: readonly Unnamed[] = [studio.username, 'administrator']
  return unnamed.find((one) => one === username.toLowerCase())
}

/** What was done, the newest first; only what is older than the entry `before`. */
export async function recordsOf(db: Database, wanted: Wanted, limit: number, before?: number) {
  const parts = [...partsOfRecords(wanted), ...partsOfPushes(wanted)].map(
    ({ columns, table, conditions }) => sql`(
      select ${table.id}, ${table.at}, ${columns} from ${table} where ${and(...conditions, older(table, before))}
      order by ${table.at} desc, ${table.id} desc limit ${limit})`,
  )
  if (parts.length === 0) return []
  const entry = {
    id: sql`entry.id`.mapWith(records.id),
    at: sql`entry.at`.mapWith(records.at),
    event: sql<EventName>`entry.event`,
    account: sql<string | null>`entry.account`,
    person: sql<string | null>`entry.person`,
    details: sql<Details>`entry.details`,
  }
  return db
    .select(entry)
    .from(sql`(${sql.join(parts, sql` union all `)}) entry (id, at, event, account, person, details)`)
    .orderBy(sql`entry.at desc`, sql`entry.id desc`)
    .limit(limit)
}

export type RecordOf = Awaited<ReturnType<typeof recordsOf>>[number]

type Table = typeof records | typeof pushes
type Part = { columns: SQL; table: Table; conditions: (SQL | undefined)[] }

/** Who did it and to whom are asked for apart: each has its index, and either is in no index. */
function partsOfRecords({ person, event, unnamed, atDesk, ...wanted }: Wanted): Part[] {
  if (event === push) return []
  const conditions = [
    ...common(records, wanted),
    unnamed ? isOf(unnamed) : undefined,
    event ? eq(records.event, event) : undefined,
    // Written out, so that the index of just these records answers.
    atDesk ? sql`${records.event} like 'desk-%'` : undefined,
  ]
  const columns = sql`${records.event}, ${records.account}, ${records.person}, ${records.details}`
  const whose = person ? [eq(records.account, person), eq(records.person, person)] : [undefined]
  return whose.map((one) => ({ columns, table: records, conditions: [...conditions, one] }))
}

function isOf(unnamed: Unnamed): SQL | undefined {
  const byItself = studioActs.flatMap((name) => (name === push ? [] : [name]))
  const isAct = unnamed === studio.username ? inArray(records.event, byItself) : notInArray(records.event, byItself)
  return and(isNull(records.account), isAct)
}

/** Pushes are done by somebody, to nobody, and not at the desk. */
function partsOfPushes({ person, event, unnamed, atDesk, ...wanted }: Wanted): Part[] {
  if (unnamed || atDesk || (event && event !== push)) return []
  const columns = sql`${push}::text, ${pushes.account}, null::uuid,
    jsonb_build_object('service', ${pushes.service}, 'key', ${pushes.key})`
  const conditions = [...common(pushes, wanted), person ? eq(pushes.account, person) : undefined]
  return [{ columns, table: pushes, conditions }]
}

function common(table: Table, { organisation, by, from, to }: Wanted): (SQL | undefined)[] {
  return [
    organisation ? eq(table.organisation, organisation) : undefined,
    by ? eq(table.account, by) : undefined,
    from ? gte(table.at, midnight(sql`${from}::date`)) : undefined,
    to ? lt(table.at, midnight(sql`${to}::date + 1`)) : undefined,
  ]
}

function midnight(day: SQL): SQL {
  return sql`(${day})::timestamp at time zone 'Europe/Oslo'`
}

/** Older than the entry of an id, in whichever table that stands; an id that no entry has is read as the one before it. */
function older(table: Table, before: number | undefined): SQL | undefined {
  if (before === undefined) return undefined
  const latest = (of: Table) => sql`(select id, at from ${of} where id <= ${before} order by id desc limit 1)`
  const from = sql`(select at from (${latest(records)} union all ${latest(pushes)}) entry order by id desc limit 1)`
  return sql`(${table.at}, ${table.id}) < (${from}, ${before}::bigint)`
}
