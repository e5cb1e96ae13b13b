import { Context } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { newGuest } from '../../test/house/organisation.ts'
import { done, openStrangersVisit } from './visit.ts'

let app: TestHouse
beforeAll(async () => {
  app = await openTestHouse()
})
afterAll(() => app.close())

const profile = '/settings/profile'

/** Somebody who has changed their profile and not yet seen what it says. */
async function saved() {
  const { browser, person } = await newGuest(app)
  await browser.post(profile, { name: `${person.name} Lie`, language: 'en' }, { follow: false })
  const isWaiting = () => [...browser.cookies.keys()].some((name) => name.endsWith('studio-done'))
  expect(isWaiting()).toBe(true)
  return { browser, isWaiting }
}

test.for<[fetched: string, headers: Record<string, string>]>([
  ['by a script', { 'sec-fetch-dest': 'empty' }],
  ['as a picture', { 'sec-fetch-dest': 'image' }],
  ['ahead', { 'sec-fetch-dest': 'document', 'sec-purpose': 'prefetch' }],
])('a page fetched %s does not say what was done: the page that is shown says it', async ([, headers]) => {
  const { browser, isWaiting } = await saved()
  expect((await browser.open(profile, { headers })).html).not.toContain('Saved.')
  expect(isWaiting()).toBe(true)
  expect((await browser.open(profile, { headers: { 'sec-fetch-dest': 'document' } })).html).toContain('Saved.')
  expect((await browser.open(profile)).html).not.toContain('Saved.')
})

test('a browser that does not tell what it fetches for is told what was done, once', async () => {
  const { browser, isWaiting } = await saved()
  expect((await browser.open(profile)).html).toContain('Saved.')
  expect(isWaiting()).toBe(false)
  expect((await browser.open(profile)).html).not.toContain('Saved.')
})

test('whoever is next at the machine does not hear what was done before the log-out', async () => {
  const { browser, isWaiting } = await saved()
  await browser.post('/sign-out', {}, { follow: false })
  expect(isWaiting()).toBe(false)
})

test('the browser goes on in the language that somebody chose for themselves, also when they have logged out', async () => {
  const { browser } = await saved()
  const fields = { name: 'Kari Lie', language: 'nn' }
  await browser.post(profile, fields)
  expect(browser.cookies.get(`${app.url} studio-language`)).toBe('nn')
  const nynorsk = (await newGuest(app)).browser
  await nynorsk.post(profile, fields)
  nynorsk.cookies.delete(`${app.url} studio-language`)
  await nynorsk.post('/sign-out', {}, { follow: false })
  expect((await nynorsk.open('/signed-out')).headers.get('content-language')).toBe('nn')
})

test('a long sentence is cut, in the middle of a sign too', () => {
  const visit = openStrangersVisit(app.app, new Context(new Request(app.url)), 'somewhere')
  expect(done(visit, '/', `a${'🦭'.repeat(400)}`).status).toBe(303)
  expect(visit.cookies.headers).toHaveLength(1)
})
