import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '../../test/house/database-server.ts'
import { openDatabase, type Pool } from './database.ts'
import { openLimits, sweepLimits } from './limits.ts'
import { openLog } from './log.ts'
import { Refusal } from './refusal.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
let [node, other]: Pool[] = []
const limit = { name: 'tries', times: 5, seconds: 600 }

beforeAll(async () => {
  database = await createDatabase()
  node = openDatabase(database.url, openLog('silent'), 10)
  other = openDatabase(database.url, openLog('silent'), 10)
})
afterAll(async () => {
  await Promise.all([node?.close(), other?.close()])
  await database.drop()
})

function limitsOf(pool: Pool | undefined) {
  if (!pool) throw new Error('No pool')
  return openLimits(pool)
}

async function passed(act: Promise<void>): Promise<boolean> {
  return act.then(
    () => true,
    (error) => {
      if (!(error instanceof Refusal)) throw error
      expect(error.status).toBe(429)
      expect(error.faults).toEqual([{ code: 'too-many-tries', values: { minutes: 10 } }])
      return false
    },
  )
}

test('whether it is spent can be asked without counting', async () => {
  const limits = limitsOf(node)
  for (let times = 0; times < limit.times; times += 1) {
    expect(await limits.spentOf(limit, ['asked', 'never'])).toEqual(new Set())
    await limits.count(limit, 'asked')
  }
  expect(await limitsOf(other).spentOf(limit, ['asked', 'never'])).toEqual(new Set(['asked']))
})

test('a limit holds over nodes and over a hundred at once', async () => {
  const nodes = [limitsOf(node), limitsOf(other)]
  const tries = Array.from({ length: 100 }, (_, place) => nodes[place % 2]?.count(limit, 'kari'))
  const results = await Promise.all(tries.map((one) => passed(one ?? Promise.resolve())))
  expect(results.filter(Boolean)).toHaveLength(5)
})

test('what one has used up is not used up for another, nor for another act', async () => {
  const limits = limitsOf(node)
  for (let times = 0; times < 5; times += 1) await limits.count(limit, 'ola')
  expect(await passed(limits.count(limit, 'ola'))).toBe(false)
  expect(await passed(limits.count(limit, 'nora'))).toBe(true)
  expect(await passed(limits.count({ ...limit, name: 'other tries' }, 'ola'))).toBe(true)
})

test('when the time is over one may try again, and the counter is swept', async () => {
  const limits = limitsOf(node)
  for (let times = 0; times < 6; times += 1) await passed(limits.count(limit, 'amal'))
  expect(await passed(limits.count(limit, 'amal'))).toBe(false)
  await node?.db.execute(`update limits set expire = ${Date.now() - 1}`)
  expect(await passed(limits.count(limit, 'amal'))).toBe(true)
  await node?.db.execute(`update limits set expire = ${Date.now() - 1}`)
  if (node) await sweepLimits(node.db)
  expect((await node?.db.execute('select 1 from limits'))?.rows).toEqual([])
})

test('a key of any length and kind counts', async () => {
  const limits = limitsOf(node)
  for (const key of ['', "'; drop table limits; --", 'ø'.repeat(60), '::1']) {
    expect(await passed(limits.count(limit, key))).toBe(true)
  }
})

test('many keys are counted at once, as one by one, on whichever node and however many at a time', async () => {
  const [one, two] = [limitsOf(node), limitsOf(other)]
  const keys = ['many:1', 'many:2', 'many:3']
  await one.count(limit, 'many:2')
  for (let round = 1; round < limit.times; round += 1) expect(await one.countEach(limit, keys)).toEqual(new Set())
  expect(await two.spentOf(limit, keys)).toEqual(new Set(['many:2']))
  expect(await two.countEach(limit, [...keys, 'many:1'])).toEqual(new Set(['many:2']))
  expect(await passed(one.count(limit, 'many:1'))).toBe(false)
  await one.forget(limit, 'many:3')
  const rounds = await Promise.all(
    Array.from({ length: 20 }, (_, place) => (place % 2 ? one : two).countEach(limit, ['many:3', 'many:4'])),
  )
  expect(rounds.filter((spent) => !spent.has('many:3'))).toHaveLength(limit.times)
  expect(rounds.filter((spent) => !spent.has('many:4'))).toHaveLength(limit.times)
})

test('a counter whose time is over begins anew, also among many', async () => {
  const limits = limitsOf(node)
  for (let round = 0; round <= limit.times; round += 1) await limits.countEach(limit, ['old'])
  await node?.db.execute(`update limits set expire = 1 where key = 'tries:old'`)
  expect(await limits.spentOf(limit, ['old'])).toEqual(new Set())
  expect(await limits.countEach(limit, ['old'])).toEqual(new Set())
  expect(await passed(limits.count(limit, 'old'))).toBe(true)
})
