import { afterAll, expect, test } from 'vitest'
import { approveOn } from '../../../test/house/approval.ts'
import { openBrowser } from '../../../test/house/browser.ts'
import { type Guest, newGuest, putIntoTeam } from '../../../test/house/organisation.ts'
import { ordersRead } from '../../../test/house/rows-read.ts'
import { sentMails } from '../../../test/house/sent-mails.ts'
import {
  appoint,
  approve,
  askFor,
  away,
  hoursLeft,
  newPlace,
  openSuccessions,
  owns,
  pass,
  row,
  stateOf,
  stopLink,
  subjects,
  vouch,
} from '../../../test/house/succession.ts'
import { addOperator } from '../desk/operator.ts'
import { successionIn } from './waiting.ts'

const { app, sindre, amal, begun } = await openSuccessions()
afterAll(() => app.close())

test('two operators decide, and after 72 hours in which nobody has stopped it the owner is appointed, once', async () => {
  const place = await newPlace(app)
  await putIntoTeam(app, place.id, place.teams('Devs'), place.ola)
  const order = await askFor(app, place)
  expect(await approve(app, order, sindre)).toBe('first-approved')
  await expect(approve(app, order, sindre)).rejects.toThrow('first-approval-yours')
  expect(await approve(app, order, amal)).toBe('approved')
  expect(await hoursLeft(app, order)).toBe(72)
  await appoint(app)
  expect(await owns(app, place, place.ola)).toBe(false)
  await pass(app, order)
  await Promise.all([appoint(app), appoint(app), appoint(app)])
  expect(await stateOf(app, order)).toBe('done')
  expect(await owns(app, place, place.ola)).toBe(true)
  expect(await owns(app, place, place.kari)).toBe(true)
  const records = await app.db.execute(
    `select account, person from audit_records where event = 'owner-appointed' and organisation = '${place.id}'`,
  )
  expect(records.rows).toEqual([{ account: null, person: place.ola.id }])
  const entries = await app.db.execute<{ kind: string }>(
    `select kind from order_entries where "order" = '${order}' and kind in ('approved', 'appointed')`,
  )
  expect(entries.rows.map(({ kind }) => kind)).toEqual(['approved', 'appointed'])
  for (const guest of [place.kari, place.ola]) {
    const told = (await subjects(app, guest)).filter((subject) => subject.includes('has a new owner'))
    expect(told, guest.username).toHaveLength(1)
  }
  const late = await openBrowser(app.url).open(await stopLink(app, place.kari))
  expect(late.status).toBe(410)
  expect(late.html).toContain('has become an owner')
})

test('a suspended owner gets the link and can stop it; a suspended applicant is not appointed', async () => {
  const place = await newPlace(app)
  const order = await askFor(app, place)
  await shutOut(place.kari)
  await approve(app, order, sindre)
  await approve(app, order, amal)
  await shutOut(place.ola)
  expect((await openBrowser(app.url).open(await stopLink(app, place.kari))).status).toBe(200)
  await pass(app, order)
  await appoint(app)
  expect(await stateOf(app, order)).toBe('declined')
  expect(await owns(app, place, place.ola)).toBe(false)
  const declined = await row<{ dropped: string }>(app.db, `select dropped from successions where "order" = '${order}'`)
  expect(declined?.dropped).toBe('applicant-gone')
  expect(await subjects(app, place.kari)).toContain('There will be no new owner')
})

/** By its subject: two mails that are sent at once may come in any order. */
async function mailAbout(guest: Guest, about: string) {
  const mails = await sentMails(app, guest.person.email)
  return mails.find(({ subject }) => subject.includes(about))
}

async function shutOut({ id }: Guest): Promise<void> {
  await app.db.execute(`insert into account_suspensions (whose, reason) values ('${id}', 'Stjålet')`)
}

test('an owner who logs in again before the second approval is asked instead: nothing is approved', async () => {
  const place = await newPlace(app)
  const order = await askFor(app, place)
  expect(await approve(app, order, sindre)).toBe('first-approved')
  await away(app, place.kari, 0)
  await expect(approve(app, order, amal)).rejects.toThrow('succession-ground-gone')
  expect(await stateOf(app, order)).toBe('waiting')
  const page = await approveOn(amal.browser, order)
  expect(page.status).toBe(422)
  expect(page.html).toContain('An owner has used the studio lately')
  await vouch(app, place, place.ola, 1)
  expect(await approve(app, order, amal)).toBe('approved')
})

test('an owner who logs in during the waiting time: no new owner, and everybody is told why', async () => {
  const place = await begun()
  await away(app, place.kari, 0)
  const page = await openBrowser(app.url).open(await stopLink(app, place.kari))
  expect(page.html).toContain('An owner has used the studio since')
  await pass(app, place.order)
  await appoint(app)
  expect(await owns(app, place, place.ola)).toBe(false)
  const order = await row(app.db, `select state, dropped from whole_orders where id = '${place.order}'`)
  expect(order).toEqual({ state: 'declined', dropped: 'owner-back' })
  for (const [guest, address] of [
    [place.ola, `/orders/${place.order}`],
    [sindre, `/desk/orders/${place.order}`],
  ] as const) {
    const shown = await guest.browser.open(address)
    expect(shown.html.match(/An owner uses the studio again/g), address).toHaveLength(2)
    expect(shown.html).not.toContain('owner-back')
  }
  const record = await row(
    app.db,
    `select account, person from audit_records where event = 'succession-dropped' and organisation = '${place.id}'`,
  )
  expect(record).toEqual({ account: null, person: place.ola.id })
  for (const guest of [place.kari, place.ola]) {
    const mail = await mailAbout(guest, 'There will be no new owner')
    expect(mail?.text, guest.username).toContain('An owner uses the studio again')
  }
})

test('whoever was vouched for becomes an owner though another is active, also when the vouching grows old meanwhile', async () => {
  const place = await newPlace(app)
  await away(app, place.kari, 1)
  await vouch(app, place, place.ola, 29)
  const order = await askFor(app, place)
  for (const operator of [sindre, amal]) await approve(app, order, operator)
  await app.db.execute(`update orders set decided_at = decided_at - interval '3 days' where id = '${order}'`)
  await pass(app, order)
  await app.db.execute(
    `update representations set vouched_at = vouched_at - interval '3 days' where person = '${place.ola.id}'`,
  )
  await appoint(app)
  expect(await stateOf(app, order)).toBe('done')
})

test('who becomes an owner while it waits is told, and has 72 hours of their own to stop it', async () => {
  const place = await begun()
  const nora = await newGuest(app)
  await app.db.execute(
    `update successions set waits_until = now() + interval '1 hour' where "order" = '${place.order}'`,
  )
  await putIntoTeam(app, place.id, place.teams('Owners'), nora)
  await away(app, nora)
  await Promise.all([appoint(app), appoint(app)])
  expect(await hoursLeft(app, place.order)).toBe(72)
  const stops = await app.db.execute(`select owner from succession_stops where "order" = '${place.order}'`)
  expect(stops.rows.map(({ owner }) => owner).toSorted()).toEqual([place.kari.id, nora.id].toSorted())
  expect((await subjects(app, nora)).filter((subject) => subject.startsWith('You can stop'))).toHaveLength(1)
  expect((await subjects(app, place.kari)).filter((subject) => subject.startsWith('You can stop'))).toHaveLength(1)
  expect((await subjects(app, place.ola)).filter((subject) => subject.includes('later'))).toHaveLength(1)
  await openBrowser(app.url).post(await stopLink(app, nora), {})
  expect(await stateOf(app, place.order)).toBe('stopped')
})

test('who becomes an owner in the last second is told too, and nobody is appointed behind their back', async () => {
  const place = await begun()
  const nora = await newGuest(app)
  await away(app, nora)
  await pass(app, place.order)
  await putIntoTeam(app, place.id, place.teams('Owners'), nora)
  await appoint(app)
  expect(await stateOf(app, place.order)).toBe('approved')
  expect(await hoursLeft(app, place.order)).toBe(72)
  await pass(app, place.order)
  await appoint(app)
  expect(await stateOf(app, place.order)).toBe('done')
})

test('the applicant takes it back while it waits; owners and desk are told, and nobody is appointed', async () => {
  const place = await begun()
  const address = `/orders/${place.order}/withdraw`
  expect((await place.ola.browser.open(`/orders/${place.order}`)).html).toContain(`href="${address}"`)
  expect((await place.ola.browser.open(address)).html).toContain(`action="${address}"`)
  const page = await place.ola.browser.post(address, {})
  expect(page.html).toContain('The order is withdrawn.')
  expect(await stateOf(app, place.order)).toBe('withdrawn')
  const mail = await mailAbout(place.kari, 'There will be no new owner')
  expect(mail?.text).toContain('has withdrawn')
  await pass(app, place.order)
  await appoint(app)
  expect(await owns(app, place, place.ola)).toBe(false)
  const late = await openBrowser(app.url).open(await stopLink(app, place.kari))
  expect(late.status).toBe(410)
})

test('an operator stops it with a reason that applicant and owners get', async () => {
  const place = await begun()
  const address = `/desk/orders/${place.order}/stop`
  expect((await sindre.browser.open(`/desk/orders/${place.order}`)).html).toContain(`href="${address}#reason"`)
  expect((await sindre.browser.open(address)).html).toContain(`action="${address}"`)
  const bare = await sindre.browser.post(address, { reason: ' ' })
  expect(bare.status).toBe(422)
  expect(bare.html).toContain('Write why it is stopped.')
  const page = await sindre.browser.post(address, { reason: 'Kari has called us: she has not left.' })
  expect(page.url).toContain(`/desk/orders/${place.order}`)
  expect(page.html).toContain('It is stopped.')
  expect(await row(app.db, `select state, reason from whole_orders where id = '${place.order}'`)).toEqual({
    state: 'declined',
    reason: 'Kari has called us: she has not left.',
  })
  const record = await row(
    app.db,
    `select account, person from audit_records where event = 'desk-order-declined' and organisation = '${place.id}'`,
  )
  expect(record).toEqual({ account: sindre.id, person: place.ola.id })
  for (const guest of [place.kari, place.ola]) {
    const mail = await mailAbout(guest, 'There will be no new owner')
    expect(mail?.text, guest.username).toContain('Kari has called us')
  }
  expect((await amal.browser.post(address, { reason: 'Once more' })).status).toBe(422)
  await pass(app, place.order)
  await appoint(app)
  expect(await owns(app, place, place.ola)).toBe(false)
})

test('the desk stops nothing that does not wait, and nobody their own', async () => {
  const place = await newPlace(app)
  const waiting = await askFor(app, place)
  const page = await sindre.browser.post(`/desk/orders/${waiting}/stop`, { reason: 'For tidlig' })
  expect(page.status).toBe(422)
  expect(await stateOf(app, waiting)).toBe('waiting')
  const running = await begun()
  await addOperator(app.db, running.ola.username)
  await addOperator(app.db, running.kari.username)
  for (const guest of [running.ola, running.kari]) {
    const own = await guest.browser.post(`/desk/orders/${running.order}/stop`, { reason: 'Min egen' })
    expect(own.status, guest.username).toBe(422)
  }
  expect(await stateOf(app, running.order)).toBe('approved')
})

test('the clock reads no more orders than are under way', async () => {
  const place = await begun()
  await app.db.execute(`
    with made as (
      insert into orders (purpose, number, organisation, due_at, state, closed_at, decided_by, decided_at)
      select 'succession', lpad((500000000 + n)::text, 9, '0'), '${place.id}', now(), 'done', now(), '${sindre.id}', now()
      from generate_series(1, 4000) n returning id
    ), approved as (
      insert into order_approvals ("order", operator)
      select id, operator from made, unnest(array['${sindre.id}', '${amal.id}']::uuid[]) operator
    )
    insert into successions ("order", organisation, waits_until)
    select id, '${place.id}', now() - interval '1 day' from made`)
  await app.db.execute('analyze orders, successions')
  const before = await read()
  await appoint(app)
  expect((await read()) - before).toBeLessThan(200)
  // The same page that every owner sees of the organisation asks for the latest of them.
  const found = await app.db.transaction(async (tx) => {
    const before = await ordersRead(tx)
    expect((await successionIn(tx, place.id, place.kari.id))?.order).toBe(place.order)
    return (await ordersRead(tx)) - before
  })
  expect(found).toBeLessThan(10)
})

/** Rows of orders that were read in this database until now, by an index or without. */
async function read(): Promise<number> {
  await app.db.execute('select pg_stat_force_next_flush()')
  const found = await row<{ read: string }>(
    app.db,
    `select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as read from pg_stat_all_tables where relname = 'orders'`,
  )
  return Number(found?.read ?? 0)
}
