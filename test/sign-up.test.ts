import { afterAll, beforeAll, expect, test } from 'vitest'
import { activationMail, complete, logIn, openBrowser, signUp } from './browser.ts'
import { openTestHouse, type TestHouse } from './house.ts'
import { kari, ola } from './people.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

test('Ola signs up, activates by link, gives access and stands on an empty dashboard', async () => {
  const browser = openBrowser(house.url)
  const form = await logIn(browser, ola.pid)
  expect(new URL(form.url).pathname).toBe('/sign-up/complete')
  const completed = await complete(house, browser, ola)
  expect(completed.html).toContain('Check your e-mail')
  const { link } = await activationMail(house, ola.email)
  const activated = await browser.post(link, {})
  expect(new URL(activated.url).pathname).toBe('/consent')
  const dashboard = await browser.post('/consent', { answer: 'give' })
  expect(dashboard.html).toContain('Create your first service')
})

test('Kari creates a service', async () => {
  const browser = await signUp(house, kari)
  const made = await browser.post('/services/new', { title: 'Hundelisens', shortName: 'hundelisens', template: 'form' })
  expect(new URL(made.url).pathname).toBe('/services/kari.nordmann/hundelisens')
  expect(made.html).toContain('git clone')
})
