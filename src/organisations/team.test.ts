import { afterAll, beforeAll, expect, test } from 'vitest'
import { readMail } from '../../stand-ins/mailbox/read-mail.ts'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { type Guest, newGuest, newOrganisation, newTeam, putIntoTeam } from '../../test/house/organisation.ts'
import { sentMails } from '../../test/house/sent-mails.ts'
import { actsOnOthers } from './organisation.ts'

let app: TestHouse
let kari: Guest
let ola: Guest
let nora: Guest
beforeAll(async () => {
  app = await openTestHouse()
  kari = await newGuest(app)
  ola = await newGuest(app)
  nora = await newGuest(app)
})
afterAll(() => app.close())

const plain = { description: '', level: 'read', reach: 'all', tt02: 'none', production: 'none' }

/** Kari's organisation with Ola in Devs. */
async function openOrganisation(owners: Guest[] = [kari]) {
  const organisation = await newOrganisation(app, owners)
  await putIntoTeam(app, organisation.id, organisation.teams('Devs'), ola)
  const at = (path: string) => `/organisations/${organisation.shortName}/teams${path}`
  return { ...organisation, at, devs: organisation.teams('Devs'), owners: organisation.teams('Owners') }
}

async function membersIn(team: string): Promise<string[]> {
  const { rows } = await app.db.execute<{ person: string }>(
    `select person from team_members where team = '${team}' order by 1`,
  )
  return rows.map(({ person }) => person)
}

async function eventsIn(organisation: string): Promise<string[]> {
  const { rows } = await app.db.execute<{ event: string }>(
    `select event from audit_records where organisation = '${organisation}' order by id`,
  )
  return rows.map(({ event }) => event).filter((event) => event !== 'organisation-opened')
}

test('an owner makes a team, names it anew and deletes it, and the history tells', async () => {
  const { at, id } = await openOrganisation()
  const made = await kari.browser.post(at('/new'), {
    ...plain,
    name: 'Saksbehandlere',
    level: 'write',
    tt02: 'publish',
  })
  expect(made.html).toContain('The team is made.')
  expect(made.html).toContain('Writes to all services')
  expect(made.html).toContain('Publishes to TT02')
  const team = new URL(made.url).pathname
  const renamed = await kari.browser.post(`${team}/edit`, { name: 'Sakene', description: 'Lager  skjemaer.\nFort.' })
  expect(renamed.html).toContain('<h1>Sakene</h1>')
  expect(renamed.html).toContain('Lager skjemaer. Fort.')
  const deleted = await kari.browser.post(`${team}/delete`, {})
  expect(deleted.html).toContain('The team is deleted.')
  expect((await kari.browser.open(team)).status).toBe(404)
  expect(await eventsIn(id)).toEqual([
    'team-created',
    'team-access-changed',
    'team-renamed',
    'team-described',
    'team-deleted',
  ])
})

test.for([
  ['', 'Give the team a name.'],
  ['a'.repeat(41), 'The name is too long.'],
  ['Dev\u200bs', 'The name has an invisible character.'],
  ['dEVS', 'The organisation has a team with this name.'],
  ['owners', 'The organisation has a team with this name.'],
])('%j is no name for a team', async ([name = '', said = '']) => {
  const { at, id } = await openOrganisation()
  const refused = await kari.browser.post(at('/new'), { ...plain, name, level: 'admin' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain(said)
  expect(refused.html).toMatch(/value="admin" checked/)
  expect(await eventsIn(id)).toEqual([])
})

test('of two who give the same name at once, one gets it', async () => {
  const { at } = await openOrganisation()
  const names = ['Felles', 'FELLES', 'felles']
  const answers = await Promise.all(names.map((name) => kari.browser.post(at('/new'), { ...plain, name })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422])
})

test('somebody of the organisation is put into a team and taken out of it, and is told each time', async () => {
  const { at, id, shortName } = await openOrganisation()
  const team = await newTeam(app, id, 'Prøvere', 'read')
  const added = await kari.browser.post(at(`/${team}/members`), { username: ola.username.toUpperCase() })
  expect(added.html).toContain('The person is in the team')
  const first = await readMail(app.mailbox.url, ola.person.email, { subject: /new team/ })
  expect(first.text).toContain(`added you to the team Prøvere`)
  expect(first.text).toContain(`/organisations/${shortName}/teams/${team}`)
  expect(first.text).toContain('You get this e-mail because')
  await kari.browser.post(at(`/${team}/members`), { username: ola.username })
  const removed = await kari.browser.post(at(`/${team}/members/${ola.username}/remove`), {})
  expect(removed.html).toContain('The person is no longer in the team')
  const second = await readMail(app.mailbox.url, ola.person.email, { after: first.id, subject: /no longer/ })
  expect(second.text).toContain('took you out of the team Prøvere')
  expect(await membersIn(team)).toEqual([])
  expect(await eventsIn(id)).toEqual(['teams-changed', 'teams-changed'])
})

test('a hundred times an hour somebody may change what others are in, and mail them of it', async () => {
  const owner = await newGuest(app)
  const { at, id, devs, shortName } = await openOrganisation([owner])
  const team = await newTeam(app, id, 'Prøvere', 'read')
  for (let times = 0; times < 99; times += 1) await app.app.limits.count(actsOnOthers, owner.id)
  expect((await owner.browser.post(at(`/${team}/members`), { username: ola.username })).status).toBe(200)
  const refused = [
    [at(`/${team}/members`), { username: owner.username }],
    [at(`/${team}/members/${ola.username}/remove`), {}],
    [at(`/${team}/delete`), {}],
    [at(`/${team}/access`), { ...plain, level: 'write', confirm: 'yes' }],
    [`/organisations/${shortName}/people/${ola.username}/teams`, { teams: devs }],
    [`/organisations/${shortName}/people/${ola.username}/remove`, {}],
  ] as const
  for (const [address, fields] of refused) {
    const { status, html } = await owner.browser.post(address, fields)
    expect(`${address} ${status}`).toBe(`${address} 429`)
    expect(html).toContain('There have been too many tries.')
  }
  expect(await membersIn(team)).toEqual([ola.id])
})

test('a standard team is described in the language of the reader, until its owners describe it', async () => {
  const { at, devs, shortName } = await openOrganisation()
  const pages = [at(''), at(`/${devs}`), `/organisations/${shortName}/people/add`]
  for (const page of pages) expect((await kari.browser.open(page)).html).toContain('Makes and changes services.')
  await app.db.execute(`update accounts set language = 'nb' where id = '${kari.id}'`)
  for (const page of pages) expect((await kari.browser.open(page)).html).toContain('Lager og endrer tjenester.')
  await app.db.execute(`update accounts set language = 'en' where id = '${kari.id}'`)
  await kari.browser.post(at(`/${devs}/edit`), { name: 'Devs', description: 'Skj\u202eema\u0007er.\nFort.' })
  expect((await kari.browser.open(at(`/${devs}`))).html).toContain('Skjemaer. Fort.')
})

test('nobody comes into the organisation by way of a team', async () => {
  const { at, devs } = await openOrganisation()
  for (const username of [nora.username, 'finnes-ikke', '']) {
    const refused = await kari.browser.post(at(`/${devs}/members`), { username })
    expect(refused.status).toBe(422)
  }
  expect(await membersIn(devs)).toEqual([ola.id])
  const { status } = await kari.browser.post(at(`/${devs}/members/${nora.username}/remove`), {})
  expect(status).toBe(404)
})

test("somebody's only team is not taken from them: that leads to their own page", async () => {
  const { at, devs, shortName } = await openOrganisation()
  const refused = await kari.browser.post(at(`/${devs}/members/${ola.username}/remove`), {})
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('The person is in this team only.')
  expect(refused.html).toContain(`href="/organisations/${shortName}/people/${ola.username}"`)
  const page = await kari.browser.open(at(`/${devs}/delete`))
  expect(page.html).toContain('The team cannot be deleted yet')
  expect(page.html).toContain(ola.person.name)
  const kept = await kari.browser.post(at(`/${devs}/delete`), {})
  expect(kept.status).toBe(422)
  expect(await membersIn(devs)).toEqual([ola.id])
})

test('two owners who take somebody out of one team each leave them in the other', async () => {
  const { at, id, devs } = await openOrganisation()
  const other = await newTeam(app, id, 'Andre', 'read')
  await putIntoTeam(app, id, other, ola)
  const answers = await Promise.all(
    [devs, other].map((team) => kari.browser.post(at(`/${team}/members/${ola.username}/remove`), {})),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
  expect([...(await membersIn(devs)), ...(await membersIn(other))]).toEqual([ola.id])
})

test('a team cannot be deleted from under somebody who leaves another at the same moment', async () => {
  const { at, id, devs } = await openOrganisation()
  const other = await newTeam(app, id, 'Andre', 'read')
  await putIntoTeam(app, id, other, ola)
  await Promise.all([
    kari.browser.post(at(`/${devs}/delete`), {}),
    kari.browser.post(at(`/${other}/members/${ola.username}/remove`), {}),
  ])
  expect([...(await membersIn(devs)), ...(await membersIn(other))]).toEqual([ola.id])
})

test('Owners is fixed', async () => {
  const { at, id, owners } = await openOrganisation()
  for (const [path, fields] of [
    ['edit', { name: 'Sjefer', description: '' }],
    ['access', { ...plain, confirm: 'yes' }],
    ['access', plain],
    ['delete', {}],
  ] as const) {
    expect((await kari.browser.open(at(`/${owners}/${path}`))).html).toContain('Owners is fixed')
    const { status, html } = await kari.browser.post(at(`/${owners}/${path}`), fields)
    expect(`${path} ${status}`).toBe(`${path} 422`)
    expect(html).toContain('Owners is fixed')
  }
  expect(await eventsIn(id)).toEqual([])
})

test('the last owner cannot go, not even when two take one another out at once', async () => {
  const amal = await newGuest(app)
  const { at, id, devs, owners } = await openOrganisation([kari, amal])
  for (const guest of [kari, amal]) await putIntoTeam(app, id, devs, guest)
  const [first, second] = await Promise.all([
    kari.browser.post(at(`/${owners}/members/${amal.username}/remove`), {}),
    amal.browser.post(at(`/${owners}/members/${kari.username}/remove`), {}),
  ])
  expect([first.status, second.status].filter((status) => status === 200)).toHaveLength(1)
  const [left, ...others] = await membersIn(owners)
  expect(others).toEqual([])
  const last = left === kari.id ? kari : amal
  const refused = await last.browser.post(at(`/${owners}/members/${last.username}/remove`), {})
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('The organisation must have an owner.')
  expect(await membersIn(owners)).toEqual([last.id])
})

test('whoever was in a deleted team is told once, and the doer is not', async () => {
  const sindre = await newGuest(app)
  const { at, id, devs } = await openOrganisation()
  const team = await newTeam(app, id, 'Kortlivet', 'write')
  await putIntoTeam(app, id, devs, sindre)
  for (const guest of [kari, sindre]) await putIntoTeam(app, id, team, guest)
  await app.db.execute(
    `insert into services (id, owner, short_name, title, changed_by) values (gen_random_uuid(), '${id}', 'byggesak', 'Byggesak', '${kari.id}')`,
  )
  await app.db.execute(`update teams set level = 'admin' where id = '${team}'`)
  const page = await kari.browser.open(at(`/${team}/delete`))
  expect(page.html).toContain('Byggesak: administer → write')
  await kari.browser.post(at(`/${team}/delete`), {})
  const mail = await readMail(app.mailbox.url, sindre.person.email, { subject: /deleted/ })
  expect(mail.text).toContain('deleted the team Kortlivet')
  const karis = await sentMails(app, kari.person.email)
  expect(karis.filter(({ subject, text }) => /deleted/.test(subject) && text.includes('Kortlivet'))).toEqual([])
})

const inside = ['/new', '/TEAM/edit', '/TEAM/delete', '/TEAM/access']

test('members see the teams and change none; strangers see nothing', async () => {
  const { at, devs } = await openOrganisation()
  const addresses = inside.map((path) => at(path.replace('TEAM', devs)))
  for (const path of ['', `/${devs}`]) {
    const { status, html } = await ola.browser.open(at(path))
    expect(status).toBe(200)
    expect(html).toContain('You cannot change the teams of the organisation.')
    expect(html).not.toContain('/delete')
    expect((await nora.browser.open(at(path))).status).toBe(404)
  }
  const posts = [...addresses, at(`/${devs}/members`), at(`/${devs}/members/${ola.username}/remove`)]
  for (const address of posts) {
    expect((await ola.browser.post(address, { ...plain, name: 'Nytt', username: ola.username })).status).toBe(403)
    expect((await nora.browser.post(address, { ...plain, name: 'Nytt', username: ola.username })).status).toBe(404)
  }
  for (const address of addresses) {
    expect((await ola.browser.open(address)).status).toBe(403)
    expect((await nora.browser.open(address)).status).toBe(404)
  }
})

test("another organisation's team is not there", async () => {
  const mine = await openOrganisation()
  const theirs = await newOrganisation(app, [nora])
  for (const id of [theirs.teams('Devs'), theirs.teams('Owners'), 'x', '%00', `${mine.devs}x`]) {
    for (const path of ['', '/members', '/edit', '/delete', '/access']) {
      const { status } = await kari.browser.open(`${app.url}${mine.at(`/${id}${path}`)}`)
      expect(`${id}${path} ${status}`).toBe(`${id}${path} 404`)
    }
  }
})
