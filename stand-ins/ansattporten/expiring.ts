const sweepEvery = 30_000

export type Expiring<T> = ReturnType<typeof expiring<T>>

/** A map whose entries go away by themselves. */
export function expiring<T>() {
  const entries = new Map<string, { value: T; until: number }>()
  let sweptAt = Date.now()

  function sweep(now: number) {
    if (now - sweptAt < sweepEvery) return
    sweptAt = now
    for (const [key, { until }] of entries) if (until <= now) entries.delete(key)
  }

  return {
    /** @param until milliseconds since 1970 */
    put(key: string, value: T, until: number) {
      sweep(Date.now())
      entries.set(key, { value, until })
    },
    get(key: string): T | undefined {
      const entry = entries.get(key)
      return entry && entry.until > Date.now() ? entry.value : undefined
    },
    delete: (key: string) => entries.delete(key),
    entries: () => [...entries].map(([key, { value, until }]) => ({ key, value, until })),
  }
}
