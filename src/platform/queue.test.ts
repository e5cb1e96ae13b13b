import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDatabase } from '../../test/house/database-server.ts'
import { openDatabase, type Pool } from './database.ts'
import { openLog } from './log.ts'
import { openQueue, type Queue } from './queue.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
let pool: Pool
let queue: Queue
let done: string[]
let refuse: (id: string) => boolean

beforeEach(async () => {
  database = await createDatabase()
  pool = openDatabase(database.url, openLog('silent'), 10)
  done = []
  refuse = () => false
  const job = {
    name: 'a-job',
    firstWait: 1,
    longestWait: 2,
    retries: 20,
    async work({ id }: { id: string }) {
      if (refuse(id)) throw new Error('not now')
      done.push(id)
    },
  }
  queue = await openQueue(pool, openLog('silent'), [job], [])
})
afterEach(async () => {
  await queue.stop()
  await pool.close()
  await database.drop()
})

test('a job of a transaction that was committed is done, once', async () => {
  await pool.db.transaction((tx) => queue.send(tx, 'a-job', { id: 'one' }))
  await vi.waitFor(() => expect(done).toEqual(['one']), 120_000)
})

test('a job of a transaction that was rolled back is never done', async () => {
  const broken = pool.db.transaction(async (tx) => {
    await queue.send(tx, 'a-job', { id: 'never' })
    throw new Error('rolled back')
  })
  await expect(broken).rejects.toThrow('rolled back')
  await pool.db.transaction((tx) => queue.send(tx, 'a-job', { id: 'after' }))
  await vi.waitFor(() => expect(done).toEqual(['after']), 120_000)
})

test('a job that fails is done again until it succeeds', async () => {
  let tries = 0
  refuse = () => {
    tries += 1
    return tries < 3
  }
  await pool.db.transaction((tx) => queue.send(tx, 'a-job', { id: 'stubborn' }))
  await vi.waitFor(() => expect(done).toEqual(['stubborn']), 120_000)
  expect(tries).toBe(3)
})

test('a job that fails for ever does not hold up those behind it', async () => {
  const tried: string[] = []
  refuse = (id) => {
    tried.push(id)
    return id === 'poison'
  }
  await pool.db.transaction(async (tx) => {
    for (const id of ['poison', 'two', 'three', 'four', 'five']) await queue.send(tx, 'a-job', { id })
  })
  await vi.waitFor(() => expect(done.toSorted()).toEqual(['five', 'four', 'three', 'two']), 120_000)
  expect(tried.filter((id) => id !== 'poison').toSorted()).toEqual(['five', 'four', 'three', 'two'])
})
