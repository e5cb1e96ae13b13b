import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { type Guest, newGuest, newOrganisation, newTeam, putIntoTeam } from '../../test/house/organisation.ts'
import { letIn, newService, subjectsTo } from '../../test/house/service.ts'

let app: TestHouse
let kari: Guest
let ola: Guest
let nora: Guest
let fjordvik: Awaited<ReturnType<typeof newOrganisation>>

beforeAll(async () => {
  app = await openTestHouse()
  ;[kari, ola, nora] = [await newGuest(app), await newGuest(app), await newGuest(app)]
  fjordvik = await newOrganisation(app, [kari])
  await putIntoTeam(app, fjordvik.id, fjordvik.teams('Devs'), ola)
})
afterAll(() => app.close())

const ofFjordvik = () => newService(app, { id: fjordvik.id, address: fjordvik.shortName }, kari)

async function rows(query: string) {
  return (await app.db.execute(query)).rows
}

async function eventsOf(service: string) {
  return rows(
    `select event, account, person, organisation, details from audit_records
     where details->>'service' like '%${service}' order by id`,
  )
}

test('Kari lets Nora in, changes what she may do and takes it back; each is told and noted', async () => {
  const service = await ofFjordvik()
  expect((await nora.browser.open(service.address)).status).toBe(404)
  const list = await kari.browser.post(`${service.address}/collaborators`, { username: nora.username, level: 'read' })
  expect(list.html).toContain('The access has been given.')
  expect(list.html).toContain(nora.person.name)
  expect((await nora.browser.open(`${service.address}/settings`)).status).toBe(403)
  const [row] = await rows(`select id from collaborators where service = '${service.id}'`)
  const one = `${service.address}/collaborators/${row?.id}`
  expect((await kari.browser.open(one)).html).toContain(`The access of ${nora.person.name}`)
  await kari.browser.post(one, { level: 'admin' })
  expect((await nora.browser.open(`${service.address}/settings`)).status).toBe(200)
  await kari.browser.post(`${one}/remove`, {})
  expect((await nora.browser.open(`${service.address}/settings`)).status).toBe(404)

  const concerning = { account: kari.id, person: nora.id, organisation: fjordvik.id }
  const named = { service: `${fjordvik.shortName}/${service.shortName}`, team: '' }
  expect(await eventsOf(service.shortName)).toEqual([
    { event: 'collaborator-added', ...concerning, details: { ...named, level: 'read' } },
    { event: 'collaborator-changed', ...concerning, details: { ...named, level: 'admin' } },
    { event: 'collaborator-removed', ...concerning, details: named },
  ])
  const address = `${fjordvik.shortName}/${service.shortName}`
  expect(new Set(await subjectsTo(app, nora, address))).toEqual(
    new Set([
      `You have access to ${address}`,
      `Your access to ${address} has changed`,
      `Your access to ${address} has been taken away`,
    ]),
  )
})

test('a team is let in: those who are in it get access and mail, and whoever leaves it has neither', async () => {
  const service = await newService(app, { id: nora.id, address: nora.username }, nora)
  const amal = await newGuest(app)
  const supplier = await newOrganisation(app, [nora])
  const builders = await newTeam(app, supplier.id, 'Byggerne', 'none')
  await putIntoTeam(app, supplier.id, builders, amal)
  const form = await nora.browser.open(`${service.address}/collaborators/team`)
  expect(form.html).toContain('/ Byggerne</option>')
  const list = await nora.browser.post(`${service.address}/collaborators/team`, { team: builders, level: 'write' })
  expect(list.html).toContain('/ Byggerne')
  expect((await amal.browser.open(`${service.address}/settings`)).status).toBe(403)
  expect(await subjectsTo(app, amal, service.shortName)).toHaveLength(1)
  await app.db.execute(`delete from team_members where team = '${builders}' and person = '${amal.id}'`)
  expect((await amal.browser.open(`${service.address}/settings`)).status).toBe(404)
})

test('the same person twice, an owner, and a name that nobody has are refused, and what was typed stays', async () => {
  const service = await ofFjordvik()
  await letIn(app, service.id, { person: nora.id }, 'read')
  for (const [username, sentence] of [
    [nora.username, 'They have been let in already.'],
    [kari.username, 'This person owns the service'],
    ['finnes-ikke', 'Nobody has this username.'],
    [fjordvik.shortName, 'Nobody has this username.'],
    ['', 'Type the username'],
  ]) {
    const page = await kari.browser.post(`${service.address}/collaborators`, {
      username: username ?? '',
      level: 'write',
    })
    expect(page.status).toBe(422)
    expect(page.html).toContain(sentence)
    expect(page.html).toContain(`value="${username}"`)
  }
  expect(await rows(`select level from collaborators where service = '${service.id}'`)).toEqual([{ level: 'read' }])
})

test('only teams of one’s own organisations can be let in, never the owners of the service', async () => {
  const service = await ofFjordvik()
  const stranger = await newOrganisation(app, [nora])
  for (const team of [stranger.teams('Devs'), fjordvik.teams('Owners'), 'x', '00000000-0000-0000-0000-000000000000']) {
    const page = await kari.browser.post(`${service.address}/collaborators/team`, { team, level: 'write' })
    expect(page.status).toBe(422)
    expect(page.html).toContain('Choose one of the teams in the list.')
  }
  expect(await rows(`select 1 from collaborators where service = '${service.id}'`)).toEqual([])
})

test('who comes in by a team is shown with the team, which strangers to its organisation hear no name of', async () => {
  const service = await ofFjordvik()
  await letIn(app, service.id, { person: nora.id }, 'admin')
  const karis = await kari.browser.open(`${service.address}/collaborators`)
  expect(karis.html).toContain(`municipality / Devs`)
  expect(karis.html).toContain(ola.username)
  const noras = await nora.browser.open(`${service.address}/collaborators`)
  expect(noras.html).toContain(ola.username)
  expect(noras.html).not.toContain('/ Devs')
  expect(noras.html).toContain('a team of Kommune')
})

test('one of another service cannot be changed or removed by way of mine', async () => {
  const [mine, theirs] = [await newService(app, { id: nora.id, address: nora.username }, nora), await ofFjordvik()]
  const id = await letIn(app, theirs.id, { person: ola.id }, 'read')
  for (const one of [id, 'x', '%00']) {
    expect((await nora.browser.open(`${mine.address}/collaborators/${one}`)).status).toBe(404)
    expect((await nora.browser.post(`${mine.address}/collaborators/${one}`, { level: 'admin' })).status).toBe(404)
    expect((await nora.browser.post(`${mine.address}/collaborators/${one}/remove`, {})).status).toBe(404)
  }
  expect(await rows(`select level from collaborators where id = '${id}'`)).toEqual([{ level: 'read' }])
})

test('of ten who let one person in at once one does', async () => {
  const service = await ofFjordvik()
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      kari.browser.post(
        `${service.address}/collaborators`,
        { username: nora.username, level: 'read' },
        { follow: false },
      ),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(9).fill(422)])
})
