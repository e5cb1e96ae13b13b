import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { type Guest, newGuest, newOrganisation, newTeam, putIntoTeam } from '../../test/house/organisation.ts'
import { newService } from '../../test/house/service.ts'

let app: TestHouse
let kari: Guest
let ola: Guest
let fjordvik: Awaited<ReturnType<typeof newOrganisation>>

beforeAll(async () => {
  app = await openTestHouse()
  ;[kari, ola] = [await newGuest(app), await newGuest(app)]
  fjordvik = await newOrganisation(app, [kari])
  await putIntoTeam(app, fjordvik.id, fjordvik.teams('Devs'), ola)
})
afterAll(() => app.close())

const ofFjordvik = (more = {}) => newService(app, { id: fjordvik.id, address: fjordvik.shortName }, kari, more)

async function eventsOf(service: string) {
  const { rows } = await app.db.execute(
    `select event, account, organisation, details from audit_records
     where details->>'service' = '${service}' order by id`,
  )
  return rows
}

test('one of Devs creates for the organisation, which stands in the address, the files and the history', async () => {
  const form = await ola.browser.open(`/services/new?owner=${fjordvik.shortName}`)
  expect(form.html).toMatch(new RegExp(`<option value="${fjordvik.shortName}" selected`))
  const fields = { owner: fjordvik.shortName, title: 'Båtplass', shortName: 'batplass', template: 'form' }
  const made = await ola.browser.post('/services/new', fields)
  expect(new URL(made.url).pathname).toBe(`/services/${fjordvik.shortName}/batplass`)
  expect(made.html).toContain(`href="/organisations/${fjordvik.shortName}"`)
  expect(made.html).toContain('You can read and change')
  const metadata = await ola.browser.open(
    `/services/${fjordvik.shortName}/batplass/files?path=App/config/applicationmetadata.json`,
  )
  expect(metadata.html).toContain(`${fjordvik.shortName}/batplass`)
  expect(await eventsOf(`${fjordvik.shortName}/batplass`)).toEqual([
    {
      event: 'service-created',
      account: ola.id,
      organisation: fjordvik.id,
      details: { service: `${fjordvik.shortName}/batplass` },
    },
  ])
  const again = await kari.browser.post('/services/new', fields)
  expect(again.status).toBe(422)
  expect(again.html).toMatch(/Kommune \d+ municipality already has a service with this short name/)
  expect(again.html).toMatch(new RegExp(`<option value="${fjordvik.shortName}" selected`))
  // The same short name is free under another owner.
  expect((await ola.browser.post('/services/new', { ...fields, owner: ola.username })).url).toContain(ola.username)
})

test('a refused creation leaves no repository', async () => {
  const folder = join(app.dataFolder, 'repositories')
  const before = await readdir(folder)
  const stranger = await newGuest(app)
  const reader = await newGuest(app)
  await putIntoTeam(app, fjordvik.id, await newTeam(app, fjordvik.id, 'Lesere', 'read'), reader)
  const fields = { owner: fjordvik.shortName, title: 'Ond', shortName: 'ond', template: 'form' }
  expect((await stranger.browser.post('/services/new', fields)).status).toBe(404)
  expect((await stranger.browser.post('/services/new', { ...fields, owner: kari.username })).status).toBe(404)
  expect((await reader.browser.post('/services/new', fields)).status).toBe(403)
  const form = await reader.browser.open(`/services/new?owner=${fjordvik.shortName}`)
  expect(form.html).toContain(`href="/organisations/${fjordvik.shortName}/why-not?act=create-service"`)
  expect(await readdir(folder)).toEqual(before)
})

test('title and visibility are changed; only what changed is noted', async () => {
  const service = await ofFjordvik()
  const name = `${fjordvik.shortName}/${service.shortName}`
  const change = (title: string, visibility: string) =>
    kari.browser.post(`${service.address}/settings`, { title, visibility })
  expect((await change('Hundelisens', 'open')).html).toContain('The changes have been saved.')
  await change('Ny  tittel', 'open')
  await change('Ny  tittel', 'closed')
  await change('Ny  tittel', 'closed')
  const concerning = { account: kari.id, organisation: fjordvik.id }
  expect(await eventsOf(name)).toEqual([
    { event: 'service-opened', ...concerning, details: { service: name } },
    { event: 'service-changed', ...concerning, details: { service: name, title: 'Ny  tittel' } },
    { event: 'service-closed', ...concerning, details: { service: name } },
  ])
  for (const [title, visibility, sentence] of [
    ['', 'open', 'Give the service a title.'],
    ['x'.repeat(101), 'open', 'The title is too long.'],
    ['Ny', 'secret', 'Choose who can see the service.'],
  ]) {
    const page = await change(title ?? '', visibility ?? '')
    expect(page.status).toBe(422)
    expect(page.html).toContain(sentence)
  }
})

test('an open service can be read by everybody who is logged in, who then see how to get further', async () => {
  await kari.browser.post('/services/new', {
    owner: fjordvik.shortName,
    title: 'Åpen',
    shortName: 'apen',
    template: 'form',
  })
  const address = `/services/${fjordvik.shortName}/apen`
  const stranger = await newGuest(app)
  expect((await stranger.browser.open(address)).status).toBe(404)
  await kari.browser.post(`${address}/settings`, { title: 'Åpen', visibility: 'open' })
  const page = await stranger.browser.open(address)
  expect(page.html).toContain('You can read the service, but not change it.')
  expect(page.html).toContain(`href="${address}/why-not?act=push-to-service"`)
  expect(page.html).not.toContain('git push.')
  expect(page.html).not.toContain(`${address}/settings`)
  expect((await kari.browser.open(address)).html).toContain(`${address}/settings`)
})
