import { afterAll, beforeAll, expect, test } from 'vitest'
import { isFree } from '../src/accounts/name.ts'
import { sweepSignUps } from '../src/sign-in/sign-up.ts'
import { activationMail, complete, logIn, openBrowser, signUp } from './house/browser.ts'
import { openTestHouse, type TestHouse } from './house/house.ts'
import { arrive, filledForm, newPerson, sessionRow } from './house/many-people.ts'
import { amal, goodPassword, kari, nora, ola } from './house/people.ts'

let app: TestHouse
beforeAll(async () => {
  app = await openTestHouse()
})
afterAll(() => app.close())

test('Ola signs up, activates by link, gives access and stands on an empty dashboard', async () => {
  const browser = openBrowser(app.url)
  const form = await logIn(browser, ola.pid)
  expect(new URL(form.url).pathname).toBe('/sign-up/complete')
  const completed = await complete(browser, ola)
  expect(completed.html).toContain('Check your e-mail')
  const { link } = await activationMail(app, ola.email)
  const activated = await browser.post(link, {})
  expect(new URL(activated.url).pathname).toBe('/consent')
  const dashboard = await browser.post('/consent', { answer: 'give' })
  expect(dashboard.html).toContain('Create your first service')
})

test('Kari creates a service', async () => {
  const browser = await signUp(app, kari)
  const made = await browser.post('/services/new', { title: 'Hundelisens', shortName: 'hundelisens', template: 'form' })
  expect(new URL(made.url).pathname).toBe('/services/kari.nordmann/hundelisens')
  expect(made.html).toContain('git clone')
})

test('a form that is sent after half an hour is kept, although the sign-up has been swept meanwhile', async () => {
  const browser = openBrowser(app.url)
  await logIn(browser, nora.pid)
  await app.db.execute(`update sign_ups set expires_at = now() - interval '1 minute' where username is null`)
  await app.db.execute(`update sessions set ends_at = now() - interval '1 minute' where sign_up is not null`)
  await sweepSignUps(app.db)
  const late = await browser.post('/sign-up/complete', {
    name: 'Nora Fjell',
    username: 'nora.fjell',
    password: goodPassword,
  })
  expect(late.status).toBe(401)
  const [, back = ''] = /href="(\/sign-in\?return=[^"]+)"/.exec(late.html) ?? []
  const again = await logIn(browser, nora.pid, back.replaceAll('&amp;', '&'))
  expect(new URL(again.url).pathname).toBe('/sign-up/complete')
  expect(again.html).toContain('value="Nora Fjell"')
  expect(again.html).toContain('value="nora.fjell"')
  expect(again.html).not.toContain(goodPassword)
})

test('a sign-up that ran out leaves its name and nothing of the form, and is begun anew by the same person', async () => {
  const person = newPerson()
  const browser = await arrive(app, person)
  const form = await filledForm(app, browser, person)
  await browser.post('/sign-up/complete', form)
  const { link } = await activationMail(app, person.email)
  const id = (await sessionRow(app, browser))?.sign_up ?? ''
  await app.db.execute(`update sign_ups set expires_at = now() - interval '1 minute' where id = '${id}'`)
  await sweepSignUps(app.db)
  expect(await isFree(app.db, form.username)).toBe(true)
  const { rows } = await app.db.execute(`select to_jsonb(ended)::text as told from sign_ups ended where id = '${id}'`)
  for (const part of [form.username, person.name, person.email]) expect(JSON.stringify(rows)).not.toContain(part)
  expect((await openBrowser(app.url).post(link, {})).html).not.toContain('Activate')
  const again = await (await arrive(app, person)).open('/sign-up/complete')
  expect(again.html).toContain(`value="${person.name}"`)
  const begun = await app.db.execute(`select from audit_records where account = '${id}' and event = 'sign-up-begun'`)
  expect(begun.rows).toHaveLength(2)
})

test('a sign-up that ran out goes with its last session', async () => {
  const browser = await arrive(app, newPerson())
  const id = (await sessionRow(app, browser))?.sign_up ?? ''
  const count = async () => (await app.db.execute(`select from sign_ups where id = '${id}'`)).rows.length
  await app.db.execute(`update sign_ups set expires_at = now() - interval '1 minute' where id = '${id}'`)
  await sweepSignUps(app.db)
  expect(await count()).toBe(1)
  await app.db.execute(`delete from sessions where sign_up = '${id}'`)
  await sweepSignUps(app.db)
  expect(await count()).toBe(0)
})

test('whoever was heading somewhere gets there, by way of a new user', async () => {
  const browser = openBrowser(app.url)
  await logIn(browser, amal.pid, '/sign-in?return=/settings/access-keys')
  await complete(browser, amal)
  const { link } = await activationMail(app, amal.email)
  expect(new URL((await browser.post(link, {})).url).pathname).toBe('/settings/access-keys')
})
