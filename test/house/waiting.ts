import { expect, vi } from 'vitest'
import type { Database } from '../../src/platform/database.ts'

/** Until somebody else waits for what this transaction holds. */
export async function somebodyWaitsFor(tx: Database): Promise<void> {
  const waiting = () =>
    tx.execute('select pid from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))')
  await vi.waitFor(async () => expect((await waiting()).rows).not.toEqual([]), { timeout: 20_000, interval: 5 })
}
