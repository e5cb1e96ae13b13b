import { sql } from 'drizzle-orm'
import type { Database } from '../../platform/database.ts'
import { orders } from '../orders/tables.ts'

/** Weeks, the present one included, that the charts show. */
export const figureWeeks = 12

export type Period = {
  decided: number
  /** Seconds from order to decision; null where nothing was decided. */
  median: number | null
  /** Of those decided, how many before their promised time was over. */
  inTime: number
}

export type Week = Period & {
  /** Its Monday, YYYY-MM-DD, in Oslo. */
  monday: string
  ordered: number
}

const decidedSince = (start: ReturnType<typeof sql>) => sql`
  select ordered_at, due_at, decided_at from ${orders} where decided_at is not null and decided_at >= ${start}`

const period = sql.raw(`
  count(*)::int as decided,
  percentile_cont(0.5) within group (order by extract(epoch from decided_at - ordered_at)) as median,
  (count(*) filter (where decided_at <= due_at))::int as in_time`)

type PeriodRow = { decided: number; median: number | null; in_time: number }

/** A decision is an approval (of two operators: the last) or a decline; withdrawn orders are in no figure. Its time
 * runs from when the order came, nights, weekends and waiting for the applicant included. In time is what was decided
 * before the order's own promised time was over, which stands still while the applicant is asked. */
export async function deskFigures(db: Database, now = new Date()) {
  const at = sql`${now.toISOString()}::timestamptz`
  const [standing, lastMonth, lastQuarter, weeks] = await Promise.all([
    openNow(db, at),
    decidedIn(db, sql`${at} - interval '30 days'`, at),
    decidedIn(db, sql`${at} - interval '90 days'`, at),
    weekByWeek(db, at),
  ])
  return { ...standing, lastMonth, lastQuarter, weeks }
}

export type DeskFigures = Awaited<ReturnType<typeof deskFigures>>

type Moment = ReturnType<typeof sql>

async function openNow(db: Database, at: Moment) {
  const { rows } = await db.execute<{ open: number; waiting: number; late: number }>(sql`
    select count(*)::int as open,
      (count(*) filter (where state = 'waiting'))::int as waiting,
      (count(*) filter (where state = 'waiting' and due_at < ${at}))::int as late
    from ${orders} where closed_at is null`)
  return rows[0] ?? { open: 0, waiting: 0, late: 0 }
}

async function decidedIn(db: Database, start: Moment, end: Moment): Promise<Period> {
  const { rows } = await db.execute<PeriodRow>(sql`
    select ${period} from (${decidedSince(start)} and decided_at <= ${end}) decided`)
  return periodOf(rows[0])
}

function periodOf(row: PeriodRow | undefined): Period {
  return { decided: row?.decided ?? 0, median: row?.median ?? null, inTime: row?.in_time ?? 0 }
}

async function weekByWeek(db: Database, at: Moment): Promise<Week[]> {
  const monday = (moment: Moment) => sql`date_trunc('week', ${moment} at time zone 'Europe/Oslo')`
  const first = sql`((${monday(at)} - interval '${sql.raw(`${figureWeeks - 1}`)} weeks') at time zone 'Europe/Oslo')`
  // An order of these weeks is open or was closed in them: both are found by an index, which when it came is not.
  const { rows } = await db.execute<PeriodRow & { monday: string; ordered: number }>(sql`
    with came as (
      select ordered_at from ${orders} where closed_at is null and ordered_at >= ${first}
      union all
      select ordered_at from ${orders} where closed_at >= ${first} and ordered_at >= ${first}
    ), ordered as (
      select ${monday(sql`ordered_at`)} as week, count(*)::int as ordered from came where ordered_at <= ${at} group by 1
    ), decided as (
      select ${monday(sql`decided_at`)} as week, ${period} from (${decidedSince(first)} and decided_at <= ${at}) one group by 1
    )
    select to_char(week, 'YYYY-MM-DD') as monday, coalesce(ordered, 0) as ordered,
      coalesce(decided, 0) as decided, median, coalesce(in_time, 0) as in_time
    from generate_series(${monday(sql`${first}`)}, ${monday(at)}, interval '1 week') week
    left join ordered using (week) left join decided using (week)
    order by week`)
  return rows.map((row) => ({ ...periodOf(row), monday: row.monday, ordered: row.ordered }))
}
