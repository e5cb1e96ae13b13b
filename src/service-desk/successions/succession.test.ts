import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { newGuest } from '../../../test/house/organisation.ts'
import { approve, askFor, away, newPlace, row, subjects, successionPage } from '../../../test/house/succession.ts'
import { addOperator } from '../desk/operator.ts'

let app: TestHouse
beforeAll(async () => {
  app = await openTestHouse()
})
afterAll(() => app.close())

test('while an owner is active, others are shown whom to ask and how to show that they represent it', async () => {
  const place = await newPlace(app)
  await away(app, place.kari, 179)
  const overview = await place.ola.browser.open(`/organisations/${place.shortName}`)
  expect(overview.html).toContain(`href="${successionPage(place)}"`)
  const page = await place.ola.browser.open(successionPage(place))
  expect(page.status).toBe(200)
  expect(page.html).toContain(`/organisations/${place.shortName}/join`)
  expect(page.html).toContain('action="/sign-in/represent"')
  expect(page.html).not.toContain('name="message"')
  const posted = await place.ola.browser.post(successionPage(place), { message: 'La meg inn' })
  expect(posted.status).toBe(422)
  expect(posted.html).toContain('The organisation has an owner who uses the studio')
  expect(await row(app.db, `select 1 from orders where number = '${place.number}'`)).toBeUndefined()
})

test.for([
  ['lately', 29, 200],
  ['long ago', 31, 422],
] as const)('whoever was vouched for %s, as representing the organisation', async ([, days, status]) => {
  const place = await newPlace(app)
  await away(app, place.kari, 1)
  await app.db.execute(
    `insert into representations (person, number, name, vouched_at)
     values ('${place.ola.id}', '${place.number}', 'Fjordvik', now() - interval '${days} days')`,
  )
  const page = await place.ola.browser.post(successionPage(place), { message: 'Daglig leder har byttet.' })
  if (status === 200) expect(page.url).toMatch(/\/orders\/[0-9a-f-]{36}$/)
  else expect(page.status).toBe(422)
})

test('an owner who is suspended is not active, and needs no succession themselves', async () => {
  const place = await newPlace(app)
  await away(app, place.kari, 1)
  await app.db.execute(`insert into account_suspensions (whose, reason) values ('${place.kari.id}', 'Stjålet')`)
  expect((await place.ola.browser.open(successionPage(place))).html).toContain('name="message"')
  const other = await newPlace(app)
  expect((await other.kari.browser.open(successionPage(other))).url).toMatch(
    new RegExp(`/organisations/${other.shortName}$`),
  )
})

test('asking needs a reason, tells the owners at once, and one order is under way at a time', async () => {
  const place = await newPlace(app)
  expect((await place.ola.browser.post(successionPage(place), { message: ' ' })).html).toContain(
    'Write why you should become an owner.',
  )
  const order = await askFor(app, place)
  expect(await row(app.db, `select purpose, state, message from orders where id = '${order}'`)).toEqual({
    purpose: 'succession',
    state: 'waiting',
    message: 'Kari har sluttet, og ingen andre er eier.',
  })
  expect(await subjects(app, place.kari)).toEqual([expect.stringContaining('Somebody has asked to become an owner of')])
  const placed = `select event from audit_records where organisation = '${place.id}' and account = '${place.ola.id}'`
  expect(await row(app.db, placed)).toEqual({ event: 'order-placed' })
  expect((await place.ola.browser.open(successionPage(place))).url).toMatch(new RegExp(`/orders/${order}$`))
  const nora = await newGuest(app)
  expect((await nora.browser.open(successionPage(place))).html).toContain('An order is being handled')
  const second = await nora.browser.post(successionPage(place), { message: 'Jeg også' })
  expect(second.status).toBe(422)
  expect((await nora.browser.open(`/orders/${order}`)).status).toBe(404)
})

test('the register is asked when somebody asks, and later where it is away', async () => {
  const finding = async (number: string) =>
    row(app.db, `select finding, checked_at is not null as checked from orders where number = '${number}'`)
  const place = await newPlace(app)
  await place.ola.browser.post(successionPage(place), { message: 'Kari har sluttet.' })
  expect(await finding(place.number)).toEqual({ finding: 'unknown', checked: true })
  const another = await newPlace(app)
  app.register.fault('away', 1000)
  await another.ola.browser.post(successionPage(another), { message: 'Kari har sluttet.' })
  app.register.fault(null)
  expect(await finding(another.number)).toEqual({ finding: 'unchecked', checked: false })
  const waits = `select 1 from pgboss.job where name = 'check-register' and data->>'id' = (
    select id::text from orders where number = '${another.number}')`
  expect(await row(app.db, waits)).toBeDefined()
})

test('an owner who uses a key is active, and the desk sees which it was', async () => {
  const place = await newPlace(app)
  const order = await askFor(app, place)
  await app.db.execute(
    `insert into access_keys (account, name, scope, key_hash, ending, expires_at, last_used_at)
     values ('${place.kari.id}', 'Git', 'write', 'hash-${place.kari.id}', 'abcd', now(), now() - interval '5 days')`,
  )
  const nora = await newGuest(app)
  expect((await nora.browser.post(successionPage(place), { message: 'Jeg også' })).status).toBe(422)
  const sindre = await newGuest(app)
  await addOperator(app.db, sindre.username)
  const { html } = await sindre.browser.open(`/desk/orders/${order}`)
  expect(html).toContain('Last used a key')
  expect(html).toMatch(new RegExp(`\\(${place.kari.username}\\).*?<time .*?<time .*?Active`, 's'))
  await expect(approve(app, order, sindre)).rejects.toThrow('succession-ground-gone')
})
