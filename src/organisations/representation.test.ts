import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type Visited } from '../../test/house/browser.ts'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { newPerson } from '../../test/house/many-people.ts'
import { type Guest, newGuest, newOrganisation, nextNumber, putIntoTeam } from '../../test/house/organisation.ts'
import type { TestPerson } from '../../test/house/people.ts'
import { suggestedOrganisations } from '../joining/suggestion.ts'

let app: TestHouse
let kari: Guest
beforeAll(async () => {
  app = await openTestHouse()
  kari = await newGuest(app)
})
afterAll(() => app.close())

type Represented = { organisationNumber: string; name: string; unitType: string }

/** Somebody with an account, whom Ansattporten knows as acting for these. */
async function guestWith(...organisations: Represented[]): Promise<Guest> {
  const person = newPerson()
  await introduceWith(person, organisations)
  return newGuest(app, person)
}

async function introduceWith({ pid, name }: TestPerson, organisations: Represented[]) {
  const [givenName, ...rest] = name.split(' ')
  const known = { pid, givenName, familyName: rest.join(' '), organisations }
  const response = await fetch(`${app.ansattporten.issuer}/control/persons`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(known),
  })
  expect(response.status).toBe(201)
}

/** Presses the button and logs in at Ansattporten. @returns the page there on which one chooses, or where it led past it */
async function beginAt(guest: Guest, pid = guest.person.pid): Promise<Visited> {
  const page = await guest.browser.post('/sign-in/represent', {})
  const address = /id="hand-over" href="([^"]+)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const away = new URL(address)
  expect(away.origin).toBe(new URL(app.ansattporten.browserUrl).origin)
  away.searchParams.set('login_hint', `${pid}:bankid`)
  return guest.browser.open(away.href)
}

function choose(guest: Guest, picker: Visited, fields: Record<string, string>): Promise<Visited> {
  const action = /<form[^>]*action="([^"]+)"/.exec(picker.html)?.[1] ?? ''
  const body = new URLSearchParams(fields)
  return guest.browser.open(new URL(action, picker.url).href, { method: 'POST', body })
}

async function represent(guest: Guest, number: string): Promise<Visited> {
  return choose(guest, await beginAt(guest), { as: 'organisation', organisation: number })
}

async function keptFor(guest: Guest) {
  const { rows } = await app.db.execute<{ number: string; name: string; vouched_at: string }>(
    `select number, name, vouched_at from representations where person = '${guest.id}' order by number`,
  )
  return rows
}

async function vouchedIn(guest: Guest): Promise<number> {
  const { rows } = await app.db.execute(
    `select 1 from audit_records where account = '${guest.id}' and event = 'representation-vouched'`,
  )
  return rows.length
}

function heading({ html }: Visited): string {
  return /<h1[^>]*>([^<]*)/.exec(html)?.[1] ?? ''
}

/** Still logged in as before, and nothing kept. */
async function expectNothing(guest: Guest) {
  expect(await keptFor(guest)).toEqual([])
  expect(await vouchedIn(guest)).toBe(0)
  expect((await guest.browser.open('/settings/profile')).html).toContain(guest.username)
}

function unit(number = nextNumber(), name = 'FJORDVIK KOMMUNE'): Represented {
  return { organisationNumber: number, name, unitType: 'KOMM' }
}

test('an ordinary log-in asks for no representation', async () => {
  const { headers } = await openBrowser(app.url).open('/sign-in', { follow: false })
  expect(new URL(headers.get('location') ?? '').searchParams.has('authorization_details')).toBe(false)
})

test('Ola shows whom he represents, is offered the organisation, and the owners see the word of Ansattporten', async () => {
  const place = await newOrganisation(app, [kari])
  const ola = await guestWith(unit(place.number))
  const page = await represent(ola, place.number)
  expect(new URL(page.url).pathname).toBe('/organisations/represented')
  expect(page.html).toContain('FJORDVIK KOMMUNE')
  expect(page.html).toContain(`/organisations/${place.shortName}/join`)
  expect(await keptFor(ola)).toMatchObject([{ number: place.number, name: 'FJORDVIK KOMMUNE' }])
  expect(await vouchedIn(ola)).toBe(1)
  const suggested = await suggestedOrganisations(app.db, ola.id)
  expect(suggested).toMatchObject([{ id: place.id, shortName: place.shortName, vouchedAt: expect.any(Date) }])
  expect(suggested[0]?.names).toEqual({
    nb: `Kommune ${place.number}`,
    nn: `Kommune ${place.number}`,
    en: `Kommune ${place.number} municipality`,
  })

  await ola.browser.post(`/organisations/${place.shortName}/join`, { message: '' })
  const { rows } = await app.db.execute<{ same: boolean }>(
    `select vouched_at = (select vouched_at from representations where person = '${ola.id}') as same
     from join_requests where person = '${ola.id}'`,
  )
  expect(rows).toEqual([{ same: true }])
  await putIntoTeam(app, place.id, place.teams('Devs'), ola)
  expect(await suggestedOrganisations(app.db, ola.id)).toEqual([])
  expect((await ola.browser.open('/organisations/represented')).html).toContain('You belong here')
})

test('showing it again renews the date and makes no second row', async () => {
  const number = nextNumber()
  const ola = await guestWith(unit(number))
  await represent(ola, number)
  await app.db.execute(`update representations set vouched_at = '2020-01-01' where person = '${ola.id}'`)
  await represent(ola, number)
  const [kept, ...more] = await keptFor(ola)
  expect(more).toEqual([])
  expect(new Date(kept?.vouched_at ?? 0).getFullYear()).toBeGreaterThan(2020)
})

test('for an organisation that is not here the page says how it is ordered', async () => {
  const number = nextNumber()
  const ola = await guestWith(unit(number, 'VESTMARK HERAD'))
  const page = await represent(ola, number)
  expect(page.html).toContain('VESTMARK HERAD')
  expect(page.html).toContain(`mailto:${app.app.config.serviceDeskAddress}`)
  expect(await suggestedOrganisations(app.db, ola.id)).toEqual([])
})

test('whoever logs in there as another person than here changes nothing', async () => {
  const number = nextNumber()
  const ola = await guestWith(unit(number))
  const other = await guestWith(unit(number))
  await app.db.execute(
    `update identities set last_used_at = '2020-01-01', method = 'MinID' where account = '${other.id}'`,
  )
  const page = await choose(ola, await beginAt(ola, other.person.pid), { as: 'organisation', organisation: number })
  expect(page.status).toBe(400)
  expect(heading(page)).toBe('Ansattporten showed us another person')
  expect(page.html).not.toContain(other.person.name)
  await expectNothing(ola)
  await expectNothing(other)
  const { rows } = await app.db.execute<{ method: string }>(
    `select method from identities where account = '${other.id}'`,
  )
  expect(rows).toEqual([{ method: 'MinID' }])
})

test('whoever has no account here changes nothing, and gets no sign-up', async () => {
  const number = nextNumber()
  const ola = await guestWith(unit(number))
  const stranger = newPerson()
  await introduceWith(stranger, [unit(number)])
  const before = await app.db.execute(`select id from sign_ups`)
  const page = await choose(ola, await beginAt(ola, stranger.pid), { as: 'organisation', organisation: number })
  expect(heading(page)).toBe('Ansattporten showed us another person')
  expect((await app.db.execute(`select id from sign_ups`)).rows).toEqual(before.rows)
  await expectNothing(ola)
})

test('cancelling leads to a page with a next step', async () => {
  const ola = await guestWith(unit())
  const page = await choose(ola, await beginAt(ola), { cancel: 'yes' })
  expect(page.status).toBe(200)
  expect(heading(page)).toBe('You cancelled at Ansattporten')
  expect(page.html).toContain('action="/sign-in/represent"')
  await expectNothing(ola)
})

test('choosing oneself, and having nobody to choose, both say so', async () => {
  const ola = await guestWith(unit())
  const self = await choose(ola, await beginAt(ola), { as: 'self' })
  expect(self.html).toContain('You chose no organisation at Ansattporten.')
  expect(self.html).toContain('You have not shown that you represent anybody')
  await expectNothing(ola)
  const alone = await guestWith()
  const passed = await beginAt(alone)
  expect(new URL(passed.url).pathname).toBe('/organisations/represented')
  expect(passed.html).toContain('You chose no organisation at Ansattporten.')
  await expectNothing(alone)
})

test('an answer of the wrong shape is no answer', async () => {
  const number = nextNumber()
  const ola = await guestWith(unit(number, ' \u0007 '))
  const page = await represent(ola, number)
  expect(page.status).toBe(400)
  expect(heading(page)).toBe('The answer from Ansattporten could not be used')
  await expectNothing(ola)
})

test.for(['wrong-nonce', 'wrong-state', 'expired-token', 'bad-signature', 'low-acr', 'token-500'] as const)(
  'the fault %s keeps nothing and logs nobody out',
  async (fault) => {
    const number = nextNumber()
    const ola = await guestWith(unit(number))
    const picker = await beginAt(ola)
    app.ansattporten.fault(fault)
    await choose(ola, picker, { as: 'organisation', organisation: number })
    app.ansattporten.fault(null)
    await expectNothing(ola)
  },
)

test('an answer that was asked for to represent logs nobody in', async () => {
  const number = nextNumber()
  const ola = await guestWith(unit(number))
  const picker = await beginAt(ola)
  ola.browser.cookies.delete(`${app.url} studio-session`)
  const page = await choose(ola, picker, { as: 'organisation', organisation: number })
  expect(heading(page)).toBe('You are no longer logged in')
  expect(ola.browser.cookies.has(`${app.url} studio-session`)).toBe(false)
  expect(await keptFor(ola)).toEqual([])
})
