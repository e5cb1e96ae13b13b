import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../test/house/browser.ts'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { newPerson, sessionRow, settle } from '../../test/house/many-people.ts'

let app: TestHouse
beforeAll(async () => {
  app = await openTestHouse()
})
afterAll(() => app.close())

/** What the history of a browser's person has about access, the first first. */
async function history(browser: Browser): Promise<string[]> {
  const account = (await sessionRow(app, browser))?.account
  const { rows } = await app.db.execute<{ event: string }>(
    `select event from audit_records where account = '${account}' and event like 'consent-%' order by at`,
  )
  return rows.map(({ event }) => event)
}

test.for<Record<string, string>>([{}, { answer: '' }, { answer: 'yes' }, { answer: 'give\nnot-now' }])(
  'the answer %j is none: it is asked for again, and nothing is recorded',
  async (posted) => {
    const browser = await settle(app, newPerson())
    await browser.post('/settings/programs/altinn-studio/revoke', {})
    const before = await history(browser)
    const again = await browser.post('/consent', { ...posted, return: '/services/new' })
    expect(again.status).toBe(422)
    expect(again.html).toContain('Choose “Give access” or “Not now”.')
    expect(again.html).toContain('name="return" value="/services/new"')
    expect(await history(browser)).toEqual(before)
  },
)

test.for<Record<string, string>>([{}, { answer: 'not-now' }, { answer: 'give' }])(
  'who has given access already is sent on with the answer %j, and nothing is recorded',
  async (posted) => {
    const browser = await settle(app, newPerson())
    const answer = await browser.post('/consent', { ...posted, return: '/services/new' }, { follow: false })
    expect(answer.headers.get('location')).toBe('/services/new')
    expect(await history(browser)).toEqual(['consent-given'])
    expect((await browser.open('/dashboard', { follow: false })).status).toBe(200)
  },
)

test('"not now" is recorded and leads to what it means', async () => {
  const browser = await settle(app, newPerson())
  await browser.post('/settings/programs/altinn-studio/revoke', {})
  const answer = await browser.post('/consent', { answer: 'not-now', return: '/services/new' }, { follow: false })
  expect(answer.headers.get('location')).toBe('/consent/declined?return=%2Fservices%2Fnew')
  expect(await history(browser)).toEqual(['consent-given', 'consent-revoked', 'consent-declined'])
})

test('the page of programs says that withdrawing leaves keys as they are, and where they end', async () => {
  const browser = await settle(app, newPerson())
  const withdrawn = await browser.post('/settings/programs/altinn-studio/revoke', {})
  for (const { html } of [withdrawn, await browser.open('/settings/programs')]) {
    expect(html).toMatch(/your Git keys still work\.[^<]*<a href="\/settings\/access-keys">“Keys”<\/a>/)
  }
})
