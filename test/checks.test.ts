import { afterAll, beforeAll, expect, test } from 'vitest'
import { violates } from '../src/platform/database.ts'
import { openTestHouse, type TestHouse } from './house/house.ts'
import { newGuest, newOrganisation } from './house/organisation.ts'
import { newService } from './house/service.ts'

let app: TestHouse
beforeAll(async () => {
  app = await openTestHouse()
  const [kari, ola] = [await newGuest(app), await newGuest(app)]
  const { id } = await newOrganisation(app, [kari])
  await newService(app, { id: kari.id, address: kari.username }, kari)
  await app.db.execute(`insert into join_requests (organisation, person, message) values ('${id}', '${ola.id}', '')`)
  await app.db.execute(
    `insert into access_keys (account, name, scope, key_hash, ending, expires_at) values ('${kari.id}', 'k', 'read', 'h', 'e', now())`,
  )
  await app.db.execute(`insert into account_suspensions (whose, reason) values ('${ola.id}', 'Stjålet')`)
})
afterAll(() => app.close())

test.for([
  ['people', 'name', 100],
  ['teams', 'name', 40],
  ['teams', 'description', 200],
  ['services', 'title', 100],
  ['join_requests', 'message', 1000],
  ['access_keys', 'name', 60],
  ['account_suspensions', 'reason', 1000],
] as const)('%s.%s holds %i characters, whatever they are, and no more', async ([table, column, most]) => {
  const row = `ctid = (select ctid from ${table} limit 1)`
  const set = (length: number) =>
    app.db
      .execute(`update ${table} set ${column} = repeat('🐟', ${length}) where ${row}`)
      .catch((error: unknown) => error)
  expect(await set(most)).not.toBeInstanceOf(Error)
  expect(await set(most + 1)).toBeInstanceOf(Error)
})

test.for([
  ['access_keys', 'scope', 'access_keys_scope'],
  ['accounts', 'language', 'accounts_language'],
  ['audit_records', 'event', 'audit_records_event'],
  ['grants', 'program', 'grants_program'],
  ['teams', 'standard', 'teams_standard_list'],
  ['teams', 'reach', 'teams_reach'],
  ['services', 'visibility', 'services_visibility'],
] as const)('%s.%s holds nothing that is not on its list', async ([table, column, constraint]) => {
  const error = await app.db.execute(`update ${table} set ${column} = 'noe annet'`).catch((error: unknown) => error)
  expect(violates(error, constraint)).toBe(true)
})

test('a push is no record of the history: it has a table of its own', async () => {
  const error = await app.db
    .execute(`update audit_records set event = 'service-pushed'`)
    .catch((error: unknown) => error)
  expect(violates(error, 'audit_records_event')).toBe(true)
})

test('whoever answered a request can go, and the answer stays', async () => {
  const [asker, owner] = [await newGuest(app), await newGuest(app)]
  const { id } = await newOrganisation(app, [asker])
  await app.db.execute(
    `insert into join_requests (organisation, person, message, outcome, closed_at, closed_by)
     values ('${id}', '${asker.id}', '', 'declined', now(), '${owner.id}')`,
  )
  await app.db.execute(`delete from accounts where id = '${owner.id}'`)
  const { rows } = await app.db.execute(`select outcome, closed_by from join_requests where organisation = '${id}'`)
  expect(rows).toEqual([{ outcome: 'declined', closed_by: owner.id }])
})
