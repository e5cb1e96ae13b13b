import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { arrive } from '../../../test/house/many-people.ts'
import { newOperator } from '../../../test/house/operator.ts'
import { newOrder } from '../../../test/house/order.ts'
import { type Guest, newGuest, newOrganisation } from '../../../test/house/organisation.ts'
import { sentMails } from '../../../test/house/sent-mails.ts'
import { languages } from '../../platform/texts.ts'
import { addOperator } from './operator.ts'

let app: TestHouse
let sindre: Guest
let kari: Guest
let ola: Guest
beforeAll(async () => {
  app = await openTestHouse()
  sindre = await newOperator(app)
})
beforeEach(async () => {
  await app.db.execute('delete from limits')
  kari = await newGuest(app)
  ola = await newGuest(app)
})
afterAll(() => app.close())

const at = ({ username }: Guest) => `/desk/accounts/${username}`
const suspend = (guest: Guest, reason = 'Vi må snakke med deg.') =>
  sindre.browser.post(`${at(guest)}/suspend`, { reason })
const reactivate = (guest: Guest) => sindre.browser.post(`${at(guest)}/reactivate`, { reason: 'I orden.' })

test('a user is found by the beginning of the username, or by the whole address', async () => {
  const found = async (wanted: string) =>
    (await sindre.browser.open(`/desk/accounts?q=${encodeURIComponent(wanted)}`)).html
  expect(await found(ola.username.slice(0, -1).toUpperCase())).toContain(`href="${at(ola)}"`)
  expect(await found(ola.person.email.toUpperCase())).toContain(`href="${at(ola)}"`)
  expect(await found(ola.person.email.slice(0, -1))).toContain('No user matches')
  expect(await found(ola.username.slice(1))).toContain('No user matches')
  expect(await found('%')).toContain('No user matches')
  expect(await found('_______')).toContain('No user matches')
  expect(await found('')).toContain('You do not see e-mail addresses')
})

test('the desk sees neither address nor what somebody belongs to', async () => {
  const { shortName } = await newOrganisation(app, [kari])
  for (const page of [at(kari), `/desk/accounts?q=${kari.username}`]) {
    const { html } = await sindre.browser.open(page)
    expect(html).toContain(kari.person.name)
    expect(html).not.toContain(kari.person.email)
    expect(html).not.toContain(shortName)
  }
})

test('an operator shuts somebody out and lets them in again', async () => {
  const suspended = await suspend(kari)
  expect(suspended.status).toBe(200)
  expect(suspended.html).toContain('The user is suspended. The person has had an e-mail.')
  expect(suspended.html).toContain('Vi må snakke med deg.')
  expect((await kari.browser.open('/dashboard', { follow: false })).status).toBe(303)
  const reactivated = await reactivate(kari)
  expect(reactivated.html).toContain('The user is active again.')
  expect((await (await arrive(app, kari.person)).open('/dashboard')).status).toBe(200)
})

test('somebody who is shut out can still change the language of the browser', async () => {
  await suspend(kari)
  for (const language of languages) {
    await kari.browser.post('/preferences', { language, return: '/' })
    expect((await kari.browser.open('/')).html).toContain(`<html lang="${language}"`)
  }
})

test('it needs a reason, and what was typed stays', async () => {
  const empty = await suspend(kari, '  ')
  expect(empty.status).toBe(422)
  expect(empty.html).toContain('Write a reason.')
  const long = await suspend(kari, 'x'.repeat(1001))
  expect(long.status).toBe(422)
  expect(long.html).toContain('x'.repeat(1001))
  expect((await kari.browser.open('/dashboard')).status).toBe(200)
})

test('what another operator did meanwhile is said', async () => {
  await suspend(kari)
  const again = await suspend(kari)
  expect(again.status).toBe(422)
  expect(again.html).toContain('Somebody else has just suspended it.')
  await reactivate(kari)
  expect((await reactivate(kari)).html).toContain('Somebody else has just reactivated it.')
})

test('operators cannot suspend themselves, by the address either', async () => {
  expect((await sindre.browser.open(at(sindre))).html).not.toContain('name="reason"')
  const own = await suspend(sindre)
  expect(own.status).toBe(422)
  expect(own.html).toContain('You cannot suspend your own user.')
})

test('somebody who is not there is not there', async () => {
  for (const name of ['ingen', "o'hara", '%00']) {
    expect((await sindre.browser.open(`/desk/accounts/${name}`)).status).toBe(404)
    expect((await sindre.browser.post(`/desk/accounts/${name}/suspend`, { reason: 'x' })).status).toBe(404)
  }
})

test('those who own an organisation with them are told, without the reason', async () => {
  const { number } = await newOrganisation(app, [kari, ola])
  const elsewhere = await newOrganisation(app, [ola])
  await suspend(kari, 'Bare mellom oss.')
  await reactivate(kari)
  const mails = (await sentMails(app, ola.person.email)).filter(({ subject }) => /owner/.test(subject))
  expect(mails.map(({ subject }) => subject).sort()).toEqual([
    `An owner of Kommune ${number} municipality is shut out`,
    `An owner of Kommune ${number} municipality may come in again`,
  ])
  expect(mails.map(({ text }) => text).join()).not.toContain('Bare mellom oss.')
  expect(mails.map(({ text }) => text).join()).not.toContain(elsewhere.number)
})

test('what a suspended operator had taken goes back into the queue', async () => {
  const other = await newGuest(app)
  await addOperator(app.db, other.username)
  const order = await newOrder(app, await newGuest(app), { claimedBy: other.id })
  expect((await other.browser.open('/desk/accounts')).status).toBe(200)
  await suspend(other)
  expect((await other.browser.open('/desk/accounts', { follow: false })).status).toBe(303)
  const { rows: claims } = await app.db.execute(`select from order_claims where "order" = '${order.id}'`)
  expect(claims).toEqual([])
})

test('the last operators can be suspended, by one another', async () => {
  const other = await newGuest(app)
  await addOperator(app.db, other.username)
  await other.browser.post(`${at(sindre)}/suspend`, { reason: 'Sluttet.' })
  expect((await sindre.browser.open('/desk/accounts', { follow: false })).status).toBe(303)
  await other.browser.post(`${at(sindre)}/reactivate`, { reason: 'Tilbake.' })
  sindre.browser = await arrive(app, sindre.person)
  expect((await sindre.browser.open('/desk/accounts')).status).toBe(200)
})
