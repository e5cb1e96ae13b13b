import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { type Guest, newGuest, newOrganisation, newTeam, putIntoTeam } from '../../test/house/organisation.ts'
import { letIn, newService } from '../../test/house/service.ts'

let app: TestHouse
let kari: Guest
let fjordvik: Awaited<ReturnType<typeof newOrganisation>>

beforeAll(async () => {
  app = await openTestHouse()
  kari = await newGuest(app)
  fjordvik = await newOrganisation(app, [kari])
})
afterAll(() => app.close())

const ofFjordvik = (more = {}) => newService(app, { id: fjordvik.id, address: fjordvik.shortName }, kari, more)
const ofOwn = (guest: Guest, more = {}) => newService(app, { id: guest.id, address: guest.username }, guest, more)

/** The titles of the services in the page, in its order. */
function listed(html: string): string[] {
  const names = [...html.matchAll(/<div class="item-title"><a href="\/services\/[^"]*">([^<]*)</g)]
  return names.map(([, name = '']) => name)
}

const titles = async (guest: Guest, address: string) => listed((await guest.browser.open(address)).html)

test('each context has its own: mine, the organisation’s, and all that I have a way to', async () => {
  const ola = await newGuest(app)
  const nora = await newGuest(app)
  const chosen = await newTeam(app, fjordvik.id, 'Utvalgte', 'read')
  await app.db.execute(`update teams set reach = 'chosen' where id = '${chosen}'`)
  await putIntoTeam(app, fjordvik.id, chosen, ola)
  await ofOwn(ola, { title: 'Egen' })
  const seen = await ofFjordvik({ title: 'Utvalgt' })
  await ofFjordvik({ title: 'Skjult' })
  await ofFjordvik({ title: 'Åpen', visibility: 'open' })
  const foreign = await ofOwn(nora, { title: 'Noras' })
  await letIn(app, foreign.id, { person: ola.id }, 'read')
  await app.db.execute(
    `insert into team_services (team, service, organisation) values ('${chosen}', '${seen.id}', '${fjordvik.id}')`,
  )
  expect(await titles(ola, '/dashboard?in=me')).toEqual(['Egen'])
  expect((await titles(ola, `/dashboard?in=${fjordvik.shortName}`)).sort()).toEqual(['Utvalgt', 'Åpen'])
  expect((await titles(ola, '/dashboard?in=all')).sort()).toEqual(['Egen', 'Noras', 'Utvalgt'])
  expect((await titles(kari, `/dashboard?in=${fjordvik.shortName}`)).sort()).toEqual(['Skjult', 'Utvalgt', 'Åpen'])
})

test('the chosen context is remembered; one that is not mine, and nonsense, are me', async () => {
  const ola = await newGuest(app)
  await putIntoTeam(app, fjordvik.id, fjordvik.teams('Devs'), ola)
  await ofOwn(ola, { title: 'Egen' })
  const stranger = await newOrganisation(app, [kari])
  const inFjordvik = await ola.browser.open(`/dashboard?in=${fjordvik.shortName}`)
  expect(inFjordvik.headers.get('set-cookie')).toContain(`studio-context=${fjordvik.shortName}`)
  const again = await ola.browser.open('/dashboard')
  expect(listed(again.html)).toEqual(listed(inFjordvik.html))
  for (const name of [stranger.shortName, 'finnes-ikke', '', '%27']) {
    const page = await ola.browser.open(`/dashboard?in=${name}`)
    expect(listed(page.html)).toEqual(['Egen'])
    expect(page.headers.get('set-cookie')).toBeNull()
  }
  await app.db.execute(`delete from team_members where person = '${ola.id}'`)
  expect(await titles(ola, '/dashboard')).toEqual(['Egen'])
})

test('search looks in title, short name and owner, takes signs as they are, and keeps to the context', async () => {
  const ola = await newGuest(app)
  const bil = await ofOwn(ola, { title: 'Søknad om 100 % støtte' })
  await ofOwn(ola, { title: 'Båtplass' })
  await ofFjordvik({ title: 'Båtplass hos andre' })
  const find = (text: string) => titles(ola, `/dashboard?q=${encodeURIComponent(text)}`)
  expect(await find('båt')).toEqual(['Båtplass'])
  expect(await find('BÅT')).toEqual(['Båtplass'])
  expect(await find(bil.shortName)).toEqual(['Søknad om 100 % støtte'])
  expect(await find(ola.person.name)).toHaveLength(2)
  expect(await find('100 %')).toEqual(['Søknad om 100 % støtte'])
  expect(await find('_')).toEqual([])
  expect(await find('%%')).toEqual([])
  expect(await find('\\')).toEqual([])
  expect((await ola.browser.open('/dashboard?q=ingenting')).html).toContain('No services match “ingenting”.')
})

test('lists are sorted by last change, title or owner, fifty to a page', async () => {
  const ola = await newGuest(app)
  for (let number = 1; number <= 52; number += 1) {
    const { id } = await ofOwn(ola, { title: `T${String(number).padStart(2, '0')}` })
    await app.db.execute(`update services set changed_at = now() - interval '${number} hours' where id = '${id}'`)
  }
  const all = Array.from({ length: 52 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`)
  expect(await titles(ola, '/dashboard')).toEqual(all.slice(0, 50))
  expect(await titles(ola, '/dashboard?page=2')).toEqual(all.slice(50))
  expect(await titles(ola, '/dashboard?sort=title&page=2')).toEqual(all.slice(50))
  expect(await titles(ola, '/dashboard?sort=owner')).toEqual(all.slice(0, 50))
  const first = await ola.browser.open('/dashboard')
  expect(first.html).toContain('You have 52 services.')
  expect(first.html).toContain('Page 1 of 2')
  for (const page of ['99', '0', '-1', 'x', '1e9', '1.5']) {
    expect((await ola.browser.open(`/dashboard?page=${page}`)).status).toBe(200)
  }
  await app.db.execute(`update services set title = 'a' where owner = '${ola.id}' and title = 'T52'`)
  expect((await titles(ola, '/dashboard?sort=title'))[0]).toBe('a')
})

test('a favourite comes first and stays with its person; the star leads back to where it was pressed', async () => {
  const [ola, amal] = [await newGuest(app), await newGuest(app)]
  const old = await ofOwn(ola, { title: 'Gammel' })
  await ofOwn(ola, { title: 'Ny' })
  await app.db.execute(`update services set changed_at = now() - interval '1 day' where id = '${old.id}'`)
  expect(await titles(ola, '/dashboard')).toEqual(['Ny', 'Gammel'])
  const press = (address: string, back: string) => ola.browser.post(address, { return: back }, { follow: false })
  const pressed = await press(`${old.address}/favourite`, '/dashboard?q=gammel')
  expect(pressed.headers.get('location')).toBe('/dashboard?q=gammel')
  await press(`${old.address}/favourite`, '/dashboard')
  const page = await ola.browser.open('/dashboard')
  expect(listed(page.html)).toEqual(['Gammel', 'Ny'])
  expect(page.html).toContain('<h2>Favourites</h2>')
  expect((await press(`${old.address}/favourite/remove`, 'https://evil.example')).headers.get('location')).toBe(
    '/dashboard',
  )
  expect(await titles(ola, '/dashboard')).toEqual(['Ny', 'Gammel'])
  expect((await amal.browser.post(`${old.address}/favourite`, {})).status).toBe(404)
})

test('the organisation’s own repositories stand below its services, and count as none', async () => {
  await ofFjordvik({ title: 'Delt innhold', purpose: 'content' })
  const page = await kari.browser.open(`/dashboard?in=${fjordvik.shortName}`)
  expect(page.html).toContain('The organisation’s own repositories')
  expect(listed(page.html).at(-1)).toBe('Shared content')
  expect(await titles(kari, `/dashboard?in=${fjordvik.shortName}&q=innhold`)).toEqual(['Shared content'])
  expect(listed((await kari.browser.open('/dashboard?in=all')).html).at(-1)).toBe('Shared content')
})

test('somebody without an organisation sees the way to one, and what they have shown to represent', async () => {
  const ola = await newGuest(app)
  const empty = await ola.browser.open('/dashboard')
  expect(empty.html).toContain('Create your first service')
  expect(empty.html).toContain('href="/organisations"')
  expect(empty.html).toContain('action="/sign-in/represent"')
  expect(empty.html).not.toContain('class="banner"')
  await app.db.execute(
    `insert into representations (person, number, name) values ('${ola.id}', '${fjordvik.number}', 'FJORDVIK')`,
  )
  const suggested = await ola.browser.open('/dashboard')
  expect(suggested.html).toContain(`href="/organisations/${fjordvik.shortName}/join"`)
  await putIntoTeam(app, fjordvik.id, fjordvik.teams('Devs'), ola)
  const member = await ola.browser.open('/dashboard')
  expect(member.html).not.toContain('class="banner"')
  expect(member.html).not.toContain('action="/sign-in/represent"')
})

test('an invitation to my address waits at the top until it is answered or too old', async () => {
  const ola = await newGuest(app)
  await app.db.execute(
    `insert into invitations (organisation, email_address, token_hash, invited_by, expires_at)
     values ('${fjordvik.id}', '${ola.person.email.toUpperCase()}', 'h', '${kari.id}', now() + interval '7 days')`,
  )
  expect((await ola.browser.open('/dashboard')).html).toMatch(/href="\/invitations\/[0-9a-f-]{36}\/accept"/)
  await app.db.execute(`update invitations set expires_at = now() where token_hash = 'h'`)
  expect((await ola.browser.open('/dashboard')).html).not.toContain('/invitations/')
})

test('a member who may not create sees why instead of a button', async () => {
  const reader = await newGuest(app)
  await putIntoTeam(app, fjordvik.id, await newTeam(app, fjordvik.id, 'Lesere', 'read'), reader)
  const page = await reader.browser.open(`/dashboard?in=${fjordvik.shortName}`)
  expect(page.html).not.toContain('href="/services/new')
  expect(page.html).toContain(`href="/organisations/${fjordvik.shortName}/why-not?act=create-service"`)
})
