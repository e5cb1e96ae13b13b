import { afterAll, beforeAll, expect, test } from 'vitest'
import { sweepSignUps } from '../src/sign-in/sign-up.ts'
import { activationMail, complete, logIn, openBrowser, signUp } from './house/browser.ts'
import { openTestHouse, type TestHouse } from './house/house.ts'
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

test('whoever was heading somewhere gets there, by way of a new user', async () => {
  const browser = openBrowser(app.url)
  await logIn(browser, amal.pid, '/sign-in?return=/settings/access-keys')
  await complete(browser, amal)
  const { link } = await activationMail(app, amal.email)
  expect(new URL((await browser.post(link, {})).url).pathname).toBe('/settings/access-keys')
})
