import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { type Guest, newGuest, newOrganisation, putIntoTeam } from '../../test/house/organisation.ts'
import { newService } from '../../test/house/service.ts'

let app: TestHouse
let kari: Guest
let amal: Guest
let ola: Guest
let nora: Guest
let fjordvik: Awaited<ReturnType<typeof newOrganisation>>
beforeAll(async () => {
  app = await openTestHouse()
  ;[kari, amal, ola, nora] = [await newGuest(app), await newGuest(app), await newGuest(app), await newGuest(app)]
  fjordvik = await newOrganisation(app, [kari, amal], { kind: 'developer' })
  await putIntoTeam(app, fjordvik.id, fjordvik.teams('Devs'), ola)
  await shutOut(amal)
})
afterAll(() => app.close())

async function shutOut({ id }: Guest): Promise<void> {
  await app.db.execute(`insert into account_suspensions (whose, reason) values ('${id}', 'Stjålet')`)
}

const of = (way: string) => `/organisations/${fjordvik.shortName}${way}`
const marks = (html: string) => html.match(/>Suspended</g)?.length ?? 0

test('strangers are told of the owners who can let them in, and nothing of one who is suspended', async () => {
  for (const way of ['', '/join']) {
    const { html } = await nora.browser.open(of(way))
    expect(html, way).toContain(kari.username)
    expect(html, way).not.toContain(amal.username)
    expect(marks(html), way).toBe(0)
  }
})

test('members and owners see who is suspended, wherever the organisation’s people are listed', async () => {
  for (const guest of [ola, kari]) {
    for (const way of ['', '/people', `/teams/${fjordvik.teams('Owners')}`]) {
      const { html } = await guest.browser.open(of(way))
      expect(html, way).toContain(amal.username)
      expect(marks(html), way).toBe(1)
    }
  }
  expect(marks((await ola.browser.open(of('/environments'))).html)).toBe(1)
  expect((await ola.browser.open(of(`/people/${amal.username}`))).html).toContain('has suspended this user')
  expect((await ola.browser.open(of(`/people/${kari.username}`))).html).not.toContain('has suspended this user')
})

test('whoever is suspended gives no access, so nobody is sent to them', async () => {
  const owner = { id: fjordvik.id, address: fjordvik.shortName }
  const { address } = await newService(app, owner, kari)
  for (const page of [of('/why-not?act=change-teams'), `${address}/why-not?act=change-service`]) {
    const { html } = await ola.browser.open(page)
    expect(html, page).toContain(kari.username)
    expect(html, page).not.toContain(amal.username)
  }
})

test('where every owner is suspended, that nobody can answer is said', async () => {
  await shutOut(kari)
  for (const way of ['', '/join']) {
    const { html } = await nora.browser.open(of(way))
    expect(html, way).toContain('None of the owners can answer right now.')
    expect(html, way).not.toContain(kari.username)
    expect(html, way).not.toContain('name="message"')
  }
  const { html } = await ola.browser.open(of('/why-not?act=change-teams'))
  expect(html).toContain('Nobody can give you access right now.')
  expect(html).not.toContain('Send the request')
})
