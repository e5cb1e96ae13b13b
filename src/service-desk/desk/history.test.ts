import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { newOperator } from '../../../test/house/operator.ts'
import { type Guest, newGuest } from '../../../test/house/organisation.ts'
import { record } from '../../audit/record.ts'
import { deskHistory } from './history.ts'

let app: TestHouse
let sindre: Guest
let amal: Guest
let kari: Guest
beforeAll(async () => {
  app = await openTestHouse()
  ;[sindre, amal, kari] = [await newOperator(app), await newOperator(app), await newGuest(app)]
  for (let order = 1; order <= 60; order += 1) {
    await record(app.db, sindre.id, 'test', { event: 'desk-order-claimed', order }, { person: kari.id })
  }
  await record(
    app.db,
    amal.id,
    'test',
    { event: 'desk-account-suspended', username: kari.username },
    { person: kari.id },
  )
  await record(app.db, amal.id, 'test', { event: 'profile-changed', changed: 'name' })
})
afterAll(() => app.close())

test('it holds what operators did as operators, and nothing else', async () => {
  const all = await deskHistory(app.db, 'en', { limit: 100 })
  expect(all).toHaveLength(63)
  expect(all.every(({ act }) => act.startsWith('desk-'))).toBe(true)
  expect(all[0]?.sentence).toBe(`${amal.person.name} suspended the user ${kari.username}.`)
  expect(all.at(-1)?.sentence).toBe(`An administrator gave ${sindre.person.name} a seat at the service desk.`)
})

test('it can be narrowed to one person, or to the machine', async () => {
  const of = async (operator: string) => deskHistory(app.db, 'en', { operator, limit: 100 })
  expect(await of(amal.username.toUpperCase())).toHaveLength(1)
  expect(await of('administrator')).toHaveLength(2)
  expect(await of('ingen')).toEqual([])
})

test('the page turns by id', async () => {
  const first = await sindre.browser.open(`/desk/history?operator=${sindre.username}`)
  expect(first.html.match(/took order/g)).toHaveLength(50)
  const [, older = ''] = /href="(\/desk\/history\?[^"]*before=[^"]*)"/.exec(first.html) ?? []
  const second = await sindre.browser.open(older.replaceAll('&amp;', '&'))
  expect(second.html.match(/took order/g)).toHaveLength(10)
  expect((await sindre.browser.open('/desk/history?before=x')).status).toBe(200)
  expect((await sindre.browser.open('/desk/history?operator=%25')).html).toContain('Nothing here')
})

test('an index answers, however long the history is', async () => {
  const rows = await app.db.transaction(async (tx) => {
    await tx.execute('set local enable_seqscan = off')
    const plan = await tx.execute<{ 'QUERY PLAN': string }>(
      `explain select id from audit_records where event like 'desk-%' order by at desc, id desc limit 51`,
    )
    return plan.rows
  })
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('audit_records_desk')
})
