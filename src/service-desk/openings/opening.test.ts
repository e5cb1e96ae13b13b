import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { approveNow, approveOn } from '../../../test/house/approval.ts'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { newOrder } from '../../../test/house/order.ts'
import { type Guest, newGuest, newOrganisation, newTeam, nextNumber } from '../../../test/house/organisation.ts'
import { sentMails } from '../../../test/house/sent-mails.ts'
import { addOperator } from '../desk/operator.ts'

let app: TestHouse
let sindre: Guest
let kari: Guest
let ola: Guest
beforeAll(async () => {
  app = await openTestHouse({ DESK_TWO_PERSON: 'false' })
  ;[sindre, kari, ola] = [await newGuest(app), await newGuest(app), await newGuest(app)]
  await addOperator(app.db, sindre.username)
})
afterAll(() => app.close())

function approve(order: string): Promise<string> {
  const by = { person: { id: sindre.id, name: sindre.person.name }, visit: 'test' }
  return approveNow(app.app, by, order)
}

async function rowsOf<Row extends Record<string, unknown>>(question: string) {
  const { rows } = await app.db.execute<Row>(question)
  return rows
}

async function untilDone(order: string): Promise<void> {
  const state = () => rowsOf(`select state from orders where id = '${order}'`)
  await vi.waitFor(async () => expect(await state()).toEqual([{ state: 'done' }]), { timeout: 120_000, interval: 50 })
}

test('what is approved is opened by the queue, and the order shows it; only those who said yes own it', async () => {
  const order = await newOrder(app, kari, {}, [{ guest: ola }])
  expect((await kari.browser.open(`/orders/${order.id}/progress`)).status).toBe(404)
  await approve(order.id)
  await untilDone(order.id)
  const progress = await kari.browser.open(`/orders/${order.id}/progress`)
  expect(progress.status).toBe(200)
  expect(progress.html).toMatch(/^<live-progress /)
  expect(progress.html).toContain('data-done')
  expect(progress.html.match(/\(done\)/g)).toHaveLength(7)
  expect(progress.html).toContain(`href="/organisations/o${order.number}"`)
  expect((await sindre.browser.open(`/desk/orders/${order.id}/progress`)).status).toBe(200)
  expect((await (await newGuest(app)).browser.open(`/orders/${order.id}/progress`)).status).toBe(404)
  expect((await kari.browser.open(`/organisations/o${order.number}/settings`)).status).toBe(200)
  const owners =
    await rowsOf(`select member.person from team_members member join organisations on organisations.id = member.organisation
    where organisations.number = '${order.number}'`)
  expect(owners).toEqual([{ person: kari.id }])
  const subjects = (await sentMails(app, kari.person.email)).map(({ subject }) => subject)
  expect(subjects.filter((subject) => subject === 'The organisation is open in Altinn Studio')).toHaveLength(1)
})

test('while it is opened the order shows what is there, and after a minute that it takes long', async () => {
  const nowhere = { shortName: `o${nextNumber()}`, kind: 'developer' } as const
  const opened = await newOrganisation(app, [kari], nowhere)
  const decided = { state: 'approved', organisation: opened.id, decidedBy: sindre.id } as const
  const order = await newOrder(app, kari, { ...nowhere, ...decided, decidedAt: new Date() })
  const early = await kari.browser.open(`/orders/${order.id}/progress`)
  expect(early.html).toContain('2 of 6 steps are done')
  expect(early.html).not.toContain('TT02')
  expect(early.html).not.toContain('data-done')
  await app.db.execute(`update orders set decided_at = now() - interval '2 minutes' where id = '${order.id}'`)
  const late = await kari.browser.open(`/orders/${order.id}/progress`)
  expect(late.html).toContain('It takes longer than we reckoned with; we try again.')
})

test('an order whose administrators have not said yes, or are suspended, opens nothing', async () => {
  const suspended = await newGuest(app)
  const nobody = await newOrder(app, await newGuest(app), {}, [{ guest: ola }])
  await app.db.execute(`update order_parties set confirmed_at = null where "order" = '${nobody.id}'`)
  const gone = await newOrder(app, suspended)
  await app.db.execute(`insert into account_suspensions (whose, reason) values ('${suspended.id}', 'Stjålet')`)
  for (const order of [nobody, gone]) {
    await expect(approve(order.id)).rejects.toThrow('nobody-confirmed')
    expect(await rowsOf(`select state from orders where id = '${order.id}'`)).toEqual([{ state: 'waiting' }])
    expect(await rowsOf(`select id from organisations where number = '${order.number}'`)).toEqual([])
  }
})

test('a name or number that somebody was first with stops the approval, and nothing is half-made', async () => {
  const { shortName, number } = await newOrganisation(app, [ola])
  const [name, taken] = [await newOrder(app, kari, { shortName }), await newOrder(app, kari, { number })]
  await expect(approve(name.id)).rejects.toThrow('organisation-name-taken')
  await expect(approve(taken.id)).rejects.toThrow('number-taken')
  expect(await rowsOf(`select name from names where name = 'o${taken.number}'`)).toEqual([])
  for (const { id } of [name, taken]) {
    expect(await rowsOf(`select state from orders where id = '${id}'`)).toEqual([{ state: 'waiting' }])
  }
})

test('a developer organisation becomes a service owner with TT02 and the teams that publish; a team of that name is left alone', async () => {
  const amal = await newGuest(app)
  const place = await newOrganisation(app, [amal, ola], { kind: 'developer' })
  const own = await newTeam(app, place.id, 'deploy-tt02', 'none')
  const names = { shortName: null, nameNb: null, nameNn: null, nameEn: null }
  const columns = { purpose: 'become-service-owner', organisation: place.id, number: place.number, ...names } as const
  const order = await newOrder(app, amal, columns)
  await approve(order.id)
  expect(await rowsOf(`select kind from organisations where id = '${place.id}'`)).toEqual([{ kind: 'service-owner' }])
  expect(await rowsOf(`select environment from environments where organisation = '${place.id}'`)).toEqual([
    { environment: 'tt02' },
  ])
  const rights = await rowsOf(`select team.name, right_of.environment from teams team
    left join team_environments right_of on right_of.team = team.id
    where team.organisation = '${place.id}' and team.name ilike 'deploy-%' order by right_of.environment nulls first`)
  expect(rights).toEqual([
    { name: 'deploy-tt02', environment: null },
    { name: 'Deploy-Production', environment: 'production' },
  ])
  expect(await rowsOf(`select level from teams where id = '${own}'`)).toEqual([{ level: 'none' }])
  const records = await rowsOf(`select event from audit_records where organisation = '${place.id}' order by id`)
  expect(records.map(({ event }) => event)).toContain('became-service-owner')
  for (const guest of [amal, ola]) {
    const subjects = (await sentMails(app, guest.person.email)).map(({ subject }) => subject)
    expect(
      subjects.filter((subject) => subject.startsWith('The organisation has become a service owner')),
    ).toHaveLength(1)
  }
  const again = await newOrder(app, amal, columns)
  await expect(approve(again.id)).rejects.toThrow('service-owner-already')
})

test('a suspended organisation does not become a service owner, and the desk sees that it is suspended', async () => {
  const place = await newOrganisation(app, [ola], { kind: 'developer' })
  const names = { shortName: null, nameNb: null, nameNn: null, nameEn: null }
  const columns = { purpose: 'become-service-owner', organisation: place.id, number: place.number, ...names } as const
  const order = await newOrder(app, ola, columns)
  await app.db.execute(`insert into organisation_suspensions (whose, reason) values ('${place.id}', 'Feil hender')`)
  expect((await sindre.browser.open(`/desk/orders/${order.id}`)).html).toContain('The organisation is suspended.')
  const page = await approveOn(sindre.browser, order.id)
  expect(page.status).toBe(422)
  expect(page.html).toContain('cannot become a service owner until it is reactivated')
  expect(await rowsOf(`select 1 from environments where organisation = '${place.id}'`)).toEqual([])
})
