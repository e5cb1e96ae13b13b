import { spawnSync } from 'node:child_process'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createDatabase } from '../../test/house/database-server.ts'
import { openDatabase } from './database.ts'
import { openLog } from './log.ts'
import { OutsideFault } from './refusal.ts'

function logged(error: unknown): string {
  const lines: string[] = []
  openLog('info', { write: (line: string) => void lines.push(line) }).error({ error }, 'fault')
  return lines.join('')
}

test('a fault of the database is told without the values that were in play', async () => {
  const database = await createDatabase()
  const pool = openDatabase(database.url, openLog('silent'), 2)
  const insert = () => pool.db.execute(sql`insert into names (name, holder) values (${'hemmelig'}, gen_random_uuid())`)
  await insert()
  const twice = await insert().catch((error) => error)
  const line = logged(twice)
  expect(line).not.toContain('hemmelig')
  expect(JSON.parse(line).error.cause).toMatchObject({ code: '23505', constraint: 'names_pkey' })
  const long = await pool.db.execute(sql`select ${'hemmelig'}::uuid`).catch((error) => error)
  expect(logged(long)).not.toContain('hemmelig')
  await pool.close()
  await database.drop()
})

test('a fault of ours is told with its place', () => {
  const line = JSON.parse(logged(new Error('something broke')))
  expect(line.error.message).toBe('something broke')
  expect(line.error.at[0]).toContain('log.test.ts')
})

test('what is thrown and is no error says only what kind of thing it was', () => {
  expect(logged('14918810057')).not.toContain('14918810057')
  expect(logged(new OutsideFault('answer-invalid', { pid: '14918810057' }))).not.toContain('14918810057')
})

test('the log has no name of the machine or process', () => {
  expect(Object.keys(JSON.parse(logged(new Error('x')))).toSorted()).toEqual(['error', 'level', 'msg', 'time'])
})

test.each(['process.exit(1)', `throw new Error('fatal')`, 'process.exitCode = 1'])(
  'a line just before the end of the program is told: %s',
  (end) => {
    const file = new URL('log.ts', import.meta.url)
    const program = `import { openLog } from '${file}'\nopenLog('info').info('last words')\n${end}`
    const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program])
    expect(status).toBe(1)
    expect(`${stdout}`).toContain('last words')
  },
)
