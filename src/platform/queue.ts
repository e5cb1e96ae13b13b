import { sql } from 'drizzle-orm'
import { fromDrizzle, type JobResult, PgBoss } from 'pg-boss'
import type { Database, Pool } from './database.ts'
import { type Log, placesOf } from './log.ts'

/** A kind of work to be done later, at least once. What it carries is stored: ids, never people's data. */
export type Job<Data extends object> = {
  name: string
  /** Seconds until the first retry; doubles each time, up to `longestWait`. */
  firstWait: number
  longestWait: number
  retries: number
  work(data: Data, queue: Queue): Promise<void>
}

export type Schedule = { name: string; cron: string; work(queue: Queue): Promise<void> }

export type Queue = {
  /** Enqueues in the caller's transaction: no commit, no job. */
  send(tx: Database, name: string, data: object): Promise<void>
  sendAll(tx: Database, name: string, data: readonly object[]): Promise<void>
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
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  })
  boss.on('error', (error) => log.warn({ error }, 'queue'))
  await boss.start()
  const queue: Queue = {
    async send(tx, name, data) {
      await boss.send(name, data, { db: fromDrizzle(tx, sql) })
    },
    async sendAll(tx, name, all) {
      await boss.insert(
        name,
        all.map((data) => ({ data })),
        { db: fromDrizzle(tx, sql) },
      )
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  }
  for (const job of jobs) {
    await boss.createQueue(job.name, {
      retryLimit: job.retries,
      retryDelay: job.firstWait,
      retryBackoff: true,
      retryDelayMax: job.longestWait,
      // Whoever does a job says every few seconds that it is still at it. Where a node or the database went away in
      // the middle, the job is done again half a minute later.
      heartbeatSeconds: 10,
    })
    // Each of a batch has its own result: one that fails takes none of the others with it.
    const options = { pollingIntervalSeconds: 0.5, batchSize: 5, perJobResults: true } as const
    await boss.work<{ id: string }, unknown, typeof options>(job.name, options, (batch) =>
      Promise.all(batch.map(({ id, data }) => resultOf(job, id, data, queue, log))),
    )
  }
  for (const schedule of schedules) {
    await boss.createQueue(schedule.name, { retryLimit: 0, policy: 'short' })
    await boss.work(schedule.name, { pollingIntervalSeconds: 5 }, () => attempt(schedule, queue, log))
    await boss.schedule(schedule.name, schedule.cron)
  }
  return queue
}

/** What is done by the clock is done again by the clock: a fault is told, and that is all. */
async function attempt(schedule: Schedule, queue: Queue, log: Log): Promise<void> {
  await schedule.work(queue).catch((error) => log.error({ job: schedule.name, error }, 'job failed'))
}

/** Does one job. Its error may tell of people (an address that a mail server refused): only its code is kept and logged. */
async function resultOf<Data extends object>(
  job: Job<Data>,
  id: string,
  data: Data,
  queue: Queue,
  log: Log,
): Promise<JobResult> {
  try {
    await job.work(data, queue)
    return { id, status: 'completed' }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'fault'
    log.warn({ job: job.name, code, at: placesOf(error) }, 'job failed')
    return { id, status: 'failed', output: { code } }
  }
}
