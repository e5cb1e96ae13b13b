import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { type Guest, newGuest, newOrganisation, newTeam, putIntoTeam } from '../../test/house/organisation.ts'
import { websiteShape } from './settings.ts'

let app: TestHouse
let owner: Guest
beforeAll(async () => {
  app = await openTestHouse()
  owner = await newGuest(app)
})
afterAll(() => app.close())

test.for([
  ['', undefined],
  ['https://fjordvik.example', undefined],
  [' http://www.fjordvik.example/om-oss?a=1 ', undefined],
  ['fjordvik.example', 'website-shape'],
  ['javascript:alert(1)', 'website-shape'],
  ['data:text/html,<script>alert(1)</script>', 'website-shape'],
  ['ftp://fjordvik.example', 'website-shape'],
  ['https://', 'website-shape'],
  ['https://fjordvik.example\nhttps://holmsund.example', 'website-shape'],
  ['https://fjordvik.example/om\toss', 'website-shape'],
  ['https://fjordvik.example/om oss', 'website-shape'],
  ['https://localhost', 'website-shape'],
  ['https://altinn.example@fjordvik.example', 'website-shape'],
  [`https://fjordvik.example/${'a'.repeat(200)}`, 'website-long'],
] as const)('as a website %j is %s', ([address, fault]) => {
  expect(websiteShape.safeParse({ website: address }).error?.issues[0]?.message).toBe(fault)
})

test('an owner changes the website, takes it away again, and each is one record', async () => {
  const { id, shortName } = await newOrganisation(app, [owner])
  const settings = `/organisations/${shortName}/settings`
  const stored = async () =>
    (await app.db.execute<{ website: string | null }>(`select website from organisations where id = '${id}'`)).rows[0]
  const records = async () =>
    (
      await app.db.execute(
        `select 1 from audit_records where organisation = '${id}' and event = 'organisation-changed'`,
      )
    ).rows.length
  const saved = await owner.browser.post(settings, { website: 'https://fjordvik.example' })
  expect(saved.html).toContain('Saved.')
  expect(await stored()).toEqual({ website: 'https://fjordvik.example' })
  await owner.browser.post(settings, { website: 'https://fjordvik.example' })
  expect(await records()).toBe(1)
  await owner.browser.post(settings, { website: '' })
  expect(await stored()).toEqual({ website: null })
  expect(await records()).toBe(2)
})

test('whoever chooses a logo is told that what is hidden in the picture is shown too', async () => {
  const { shortName } = await newOrganisation(app, [owner])
  const { html } = await owner.browser.open(`/organisations/${shortName}/settings`)
  expect(html).toContain('We show the picture as it is, with what is hidden in it')
  expect(html).toContain('Organisation number')
})

test('a website that is none is refused beside its field, with what was typed', async () => {
  const { shortName } = await newOrganisation(app, [owner])
  const page = await owner.browser.post(`/organisations/${shortName}/settings`, { website: 'javascript:alert(1)' })
  expect(page.status).toBe(422)
  expect(page.html).toContain('Write the whole address')
  expect(page.html).toContain('value="javascript:alert(1)"')
  expect(page.html).not.toContain('href="javascript')
})

test('members get to know what they lack, strangers that there is nothing', async () => {
  const { id, shortName } = await newOrganisation(app, [owner])
  const [member, stranger] = [await newGuest(app), await newGuest(app)]
  await putIntoTeam(app, id, await newTeam(app, id, 'Skrivere', 'admin'), member)
  const settings = `/organisations/${shortName}/settings`
  for (const [who, status] of [
    [member, 403],
    [stranger, 404],
  ] as const) {
    expect((await who.browser.open(settings)).status).toBe(status)
    expect((await who.browser.post(settings, { website: 'https://ond.example' })).status).toBe(status)
  }
  const { rows } = await app.db.execute(`select 1 from organisations where website = 'https://ond.example'`)
  expect(rows).toEqual([])
})
