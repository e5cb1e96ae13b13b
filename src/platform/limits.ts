import { and, gt, gte, inArray, lt, lte, sql } from 'drizzle-orm'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Database, Pool } from './database.ts'
import { Refusal } from './refusal.ts'
import { limits } from './tables.ts'

/** So many times within so many seconds, for one key (a person, an address, a visitor's network address). */
export type Limit = { name: string; times: number; seconds: number }

export type Limits = {
  /** Counts one act. @throws Refusal `too-many-tries` at 429, with the minutes to wait, when it is one too many */
  count(limit: Limit, key: string): Promise<void>
  /** Counts one act for each of many keys, in one statement. @returns the keys for which it was one too many */
  countEach(limit: Limit, keys: readonly string[]): Promise<Set<string>>
  /** Those of many keys for which one more act would be one too many. Counts nothing. */
  spentOf(limit: Limit, keys: readonly string[]): Promise<Set<string>>
  /** Forgets what was counted, after an act that succeeded. */
  forget(limit: Limit, key: string): Promise<void>
}

/** Limits in PostgreSQL, so that they hold over all nodes and over a restart. */
export function openLimits({ db, pool }: Pool): Limits {
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
    async countEach(limit, keys) {
      if (keys.length === 0) return new Set()
      const ends = Date.now() + limit.seconds * 1000
      const isOver = lte(limits.expire, Date.now())
      const counted = await db
        .insert(limits)
        // Sorted: two who count many of the same must not wait for each other.
        .values([...new Set(keys)].sort().map((key) => ({ key: rowOf(limit, key), points: 1, expire: ends })))
        .onConflictDoUpdate({
          target: limits.key,
          set: {
            points: sql`case when ${isOver} then 1 else ${limits.points} + 1 end`,
            expire: sql`case when ${isOver} then excluded.expire else ${limits.expire} end`,
          },
        })
        .returning({ key: limits.key, points: limits.points })
      return keysOf(
        limit,
        counted.filter(({ points }) => points > limit.times),
      )
    },
    async spentOf(limit, keys) {
      if (keys.length === 0) return new Set()
      const rows = keys.map((key) => rowOf(limit, key))
      const isSpent = and(inArray(limits.key, rows), gte(limits.points, limit.times), gt(limits.expire, Date.now()))
      return keysOf(limit, await db.select({ key: limits.key }).from(limits).where(isSpent))
    },
    async forget(limit, key) {
      await limiter(limit).delete(key)
    },
  }
}

/** A key as rate-limiter-flexible writes it. */
function rowOf({ name }: Limit, key: string): string {
  return `${name}:${key}`
}

function keysOf({ name }: Limit, rows: readonly { key: string }[]): Set<string> {
  return new Set(rows.map(({ key }) => key.slice(name.length + 1)))
}

export async function sweepLimits(db: Database): Promise<void> {
  await db.delete(limits).where(lt(limits.expire, Date.now()))
}
