import { lt } from 'drizzle-orm'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Database, Pool } from './database.ts'
import { Refusal } from './refusal.ts'
import { limits } from './tables.ts'

/** So many times within so many seconds, for one key (a person, an address, a visitor's network address). */
export type Limit = { name: string; times: number; seconds: number }

export type Limits = {
  /** Counts one act. @throws Refusal `too-many-tries` at 429, with the minutes to wait, when it is one too many */
  count(limit: Limit, key: string): Promise<void>
  /** Whether one more act would be one too many. Counts nothing. */
  isSpent(limit: Limit, key: string): Promise<boolean>
  /** Forgets what was counted, after an act that succeeded. */
  forget(limit: Limit, key: string): Promise<void>
}

/** Limits in PostgreSQL, so that they hold over all nodes and over a restart. */
export function openLimits({ pool }: Pool): Limits {
  const limiters = new Map<string, RateLimiterPostgres>()
  function limiter({ name, times, seconds }: Limit) {
    const made =
      limiters.get(name) ??
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        tableName: 'limits',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: name,
        points: times,
        duration: seconds,
      })
    limiters.set(name, made)
    return made
  }
  return {
    async count(limit, key) {
      try {
        await limiter(limit).consume(key)
      } catch (reason) {
        if (!(reason instanceof RateLimiterRes)) throw reason
        const minutes = Math.max(1, Math.ceil(reason.msBeforeNext / 60_000))
        throw new Refusal({ code: 'too-many-tries', values: { minutes } }, 429)
      }
    },
    async isSpent(limit, key) {
      const counted = await limiter(limit).get(key)
      return counted !== null && counted.consumedPoints >= limit.times
    },
    async forget(limit, key) {
      await limiter(limit).delete(key)
    },
  }
}

/** Removes counters whose time is over. */
export async function sweepLimits(db: Database): Promise<void> {
  await db.delete(limits).where(lt(limits.expire, Date.now()))
}
