import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'
import type { Database, Pool } from './database.ts'
import type { Log } from './log.ts'

/** A kind of work to be done later, at least once. What it carries is stored: ids, never people's data. */
export type Job<Data extends object> = {
  name: string
  /** Seconds until the first retry; doubles each time, up to `longestWait`. */
  firstWait: number
  longestWait: number
  retries: number
  work(data: Data): Promise<void>
}

export type Schedule = { name: string; cron: string; work(): Promise<void> }

export type Queue = {
  /** Enqueues in the caller's transaction: no commit, no job. */
  send(tx: Database, name: string, data: object): Promise<void>
  stop(): Promise<void>
}

/** Starts the workers of this node. Jobs and schedules live in PostgreSQL, so any node may do them. */
export async function openQueue(
  { pool }: Pool,
  log: Log,
  jobs: Job<{ id: string }>[],
  schedules: Schedule[],
): Promise<Queue> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    superviseIntervalSeconds: 60,
  })
  boss.on('error', (error) => log.warn({ error }, 'queue'))
  await boss.start()
  for (const job of jobs) {
    await boss.createQueue(job.name, {
      retryLimit: job.retries,
      retryDelay: job.firstWait,
      retryBackoff: true,
      retryDelayMax: job.longestWait,
    })
    await boss.work<{ id: string }>(job.name, { pollingIntervalSeconds: 0.5, batchSize: 5 }, async (batch) => {
      for (const { data } of batch) await job.work(data)
    })
  }
  for (const schedule of schedules) {
    await boss.createQueue(schedule.name, { retryLimit: 0, policy: 'short' })
    await boss.work(schedule.name, { pollingIntervalSeconds: 5 }, () => schedule.work())
    await boss.schedule(schedule.name, schedule.cron)
  }
  return {
    async send(tx, name, data) {
      await boss.send(name, data, { db: fromDrizzle(tx, sql) })
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  }
}
