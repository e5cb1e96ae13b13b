import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../../test/house/house.ts'
import { newOperator } from '../../../../test/house/operator.ts'
import { type Guest, newGuest, newOrganisation, putIntoTeam } from '../../../../test/house/organisation.ts'
import { ordersRead } from '../../../../test/house/rows-read.ts'
import { newService } from '../../../../test/house/service.ts'
import { ordersOfNumber } from '../search.ts'

let app: TestHouse
let sindre: Guest
let kari: Guest
let ola: Guest
beforeAll(async () => {
  app = await openTestHouse()
  ;[sindre, kari, ola] = [await newOperator(app), await newGuest(app), await newGuest(app)]
})
beforeEach(async () => void (await app.db.execute('delete from limits')))
afterAll(() => app.close())

test('an organisation is found by name, short name or number', async () => {
  const { shortName, number } = await newOrganisation(app, [kari])
  const link = `href="/desk/organisations/${shortName}"`
  const spaced = number.replace(/(\d{3})(?=\d)/g, '$1 ')
  for (const wanted of [`kommune ${number}`, shortName, number, spaced]) {
    expect((await sindre.browser.open(`/desk/organisations?q=${encodeURIComponent(wanted)}`)).html).toContain(link)
  }
  expect((await sindre.browser.open('/desk/organisations?q=%25')).html).toContain('No organisation matches')
  expect((await sindre.browser.open('/desk/organisations')).html).not.toContain(link)
})

test('its page shows what everybody may see, its state and its orders, and nothing from inside', async () => {
  const { id, shortName, teams, number } = await newOrganisation(app, [kari])
  await putIntoTeam(app, id, teams('Devs'), ola)
  const closed = await newService(app, { id, address: shortName }, kari, { title: 'Lukket tjeneste' })
  const open = await newService(app, { id, address: shortName }, kari, { title: 'Apen tjeneste', visibility: 'open' })
  const { rows } = await app.db.execute<{ id: string; reference: number }>(
    `with made as (
       insert into orders (purpose, number, organisation, due_at)
       values ('become-service-owner', '${number}', '${id}', now()) returning id, reference
     ), opening as (insert into openings ("order", kind) select id, 'service-owner' from made)
     select id, reference from made`,
  )
  const { html } = await sindre.browser.open(`/desk/organisations/${shortName}`)
  expect(html).toContain(`Kommune ${number} municipality`)
  expect(html).toContain(kari.username)
  expect(html).toContain(`href="/desk/orders/${rows[0]?.id}"`)
  expect(html).toContain(`${rows[0]?.reference}`)
  for (const inside of [ola.username, 'Devs', 'Lukket tjeneste', 'Apen tjeneste', closed.shortName, open.shortName]) {
    expect(html).not.toContain(inside)
  }
  expect(html).not.toContain(kari.person.email)
})

test('an operator suspends and reactivates it, with a reason', async () => {
  const { shortName } = await newOrganisation(app, [kari])
  const at = `/desk/organisations/${shortName}`
  const empty = await sindre.browser.post(`${at}/suspend`, { reason: '' })
  expect(empty.status).toBe(422)
  expect(empty.html).toContain('Write a reason.')
  const suspended = await sindre.browser.post(`${at}/suspend`, { reason: 'Avtalen er sagt opp.' })
  expect(suspended.html).toContain('The organisation is suspended. The owners have had an e-mail.')
  expect(suspended.html).toContain('Avtalen er sagt opp.')
  expect((await sindre.browser.open(`/desk/organisations?q=${shortName}`)).html).toMatch(/ds-tag[^>]*>Suspended/)
  const again = await sindre.browser.post(`${at}/suspend`, { reason: 'En gang til.' })
  expect(again.status).toBe(422)
  expect(again.html).toContain('Somebody else has just suspended it.')
  const reactivated = await sindre.browser.post(`${at}/reactivate`, { reason: 'Ny avtale.' })
  expect(reactivated.html).toContain('The organisation is active again.')
})

test('an operator who owns it leaves it to another', async () => {
  const { shortName } = await newOrganisation(app, [sindre])
  const at = `/desk/organisations/${shortName}`
  expect((await sindre.browser.open(at)).html).not.toContain('name="reason"')
  const own = await sindre.browser.post(`${at}/suspend`, { reason: 'Min egen.' })
  expect(own.status).toBe(422)
  expect(own.html).toContain('You own the organisation.')
})

test('one that is not there is not there', async () => {
  for (const name of ['finnes-ikke', '%00', "x'--"]) {
    expect((await sindre.browser.open(`/desk/organisations/${name}`)).status).toBe(404)
    expect((await sindre.browser.post(`/desk/organisations/${name}/suspend`, { reason: 'x' })).status).toBe(404)
  }
})

test('its orders are read by an index, however many there are of others', async () => {
  const { id, number } = await newOrganisation(app, [kari])
  await app.db.execute(`
    with made as (
      insert into orders (purpose, number, organisation, due_at, state, closed_at)
      select 'become-service-owner', '${number}', '${id}'::uuid, now(), 'withdrawn', now()
      from generate_series(1, 3) n
      union all
      select 'become-service-owner', lpad((700000000 + n)::text, 9, '0'), other.id, now(), 'withdrawn', now()
      from generate_series(1, 20000) n, (select id from organisations where id <> '${id}' limit 1) other
      returning id)
    insert into openings ("order", kind) select id, 'service-owner' from made`)
  await app.db.execute('analyze orders')
  const [found, read] = await app.db.transaction(async (tx) => {
    const before = await ordersRead(tx)
    const orders = await ordersOfNumber(tx, { number })
    return [orders.length, (await ordersRead(tx)) - before]
  })
  expect(found).toBe(3)
  expect(read).toBeLessThan(20)
})
