import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { putAccounts } from '../../test/house/account.ts'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { newPerson } from '../../test/house/many-people.ts'
import { type Guest, newGuest, newOrganisation, newTeam, putIntoTeam } from '../../test/house/organisation.ts'
import { teamMembers } from '../organisations/tables.ts'
import { openDatabase } from '../platform/database.ts'
import { openLog } from '../platform/log.ts'
import { accessSentence } from './access-words.ts'
import { type Access, accessOf, type Counts, listPeople } from './people.ts'

type Gives = Parameters<typeof accessOf>[1][number]

const team = (gives: Partial<Gives>): Gives => ({
  isOwners: false,
  level: 'none',
  reach: 'chosen',
  mayCreate: false,
  environments: {},
  ...gives,
})
const owners = team({ isOwners: true, level: 'admin', reach: 'all', mayCreate: true })
const devs = team({ level: 'write', reach: 'all', mayCreate: true })
const readers = team({ level: 'read', reach: 'all' })

const sentences: [string, Gives[], Counts, string, string][] = [
  ['Owners', [owners, devs], {}, 'Administrerer alt', 'Administers everything'],
  ['Devs', [devs], {}, 'Skriver i alle tjenester og lager tjenester', 'Writes in all services and makes services'],
  ['less than all services give', [devs], { read: 3, write: 2 }, 'Skriver i alle tjenester og lager tjenester', ''],
  [
    'more on some',
    [readers],
    { read: 1, write: 2, admin: 1 },
    'Leser alle tjenester, administrerer én tjeneste og skriver i 2 tjenester',
    'Reads all services, administers one service and writes in 2 services',
  ],
  ['chosen ones', [team({ level: 'read' })], { read: 3 }, 'Leser 3 tjenester', 'Reads 3 services'],
  ['a collaborator', [], { write: 1 }, 'Skriver i én tjeneste', 'Writes in one service'],
  [
    'environments, the greatest right',
    [
      team({ environments: { tt02: 'publish', production: 'publish' } }),
      team({ environments: { tt02: 'administer' } }),
    ],
    {},
    'Administrerer TT02 og publiserer til produksjon',
    'Administers TT02 and publishes to production',
  ],
  ['nothing', [team({})], {}, 'Ingen tjenester', 'No services'],
]

test.for(sentences)('%s, in words', ([, mine, counts, nb, en]) => {
  const access: Access = accessOf('service-owner', mine, counts)
  expect(accessSentence('nb', access)).toBe(nb)
  if (en) expect(accessSentence('en', access)).toBe(en)
})

test('a developer organisation has no environments', () => {
  expect(accessOf('developer', [owners, team({ environments: { tt02: 'publish' } })], {}).environments).toEqual({})
})

let app: TestHouse
beforeAll(async () => {
  app = await openTestHouse()
})
afterAll(() => app.close())

async function newService(organisation: string, shortName: string, by: Guest): Promise<string> {
  const { rows } = await app.db.execute<{ id: string }>(
    `insert into services (id, owner, short_name, title, changed_by)
     values (gen_random_uuid(), '${organisation}', '${shortName}', 'Tittel ${shortName}', '${by.id}') returning id`,
  )
  return rows[0]?.id ?? ''
}

const letIn = (service: string, person: Guest, level: string) =>
  app.db.execute(`insert into collaborators (service, person, level) values ('${service}', '${person.id}', '${level}')`)

/** The rows of a page's table as text. */
function rowsOf(html: string): string[] {
  const body = /<tbody>(.*?)<\/tbody>/s.exec(html)?.[1] ?? ''
  return [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    row.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '),
  )
}

test('owners see everybody with access and when they were here, members see each other, and nobody an address', async () => {
  const [kari, ola, amal] = [
    await newGuest(app, newPerson('Kari Aas')),
    await newGuest(app, newPerson('Ola Berg')),
    await newGuest(app, newPerson('Amal Dahl')),
  ]
  const { id, shortName, teams } = await newOrganisation(app, [kari])
  await putIntoTeam(app, id, teams('Deploy-TT02'), ola)
  const service = await newService(id, 'hundelisens', kari)
  await letIn(service, amal, 'read')
  await letIn(service, ola, 'write')
  await app.db.execute(`update sessions set seen_at = '2020-01-01' where account = '${amal.id}'`)
  await app.db.execute(`update identities set last_used_at = '2020-01-02T10:00Z' where account = '${amal.id}'`)

  const owners = await kari.browser.open(`/organisations/${shortName}/people`)
  const rows = rowsOf(owners.html)
  expect(rows).toHaveLength(3)
  expect(rows[0]).toMatch(/Amal Dahl .*Collaborator .*Reads one service .*Not shown/)
  expect(rows[1]).toMatch(/Kari Aas .*You .*Owners .*Administers everything .*\d+ \w+ \d{4}/)
  expect(rows[2]).toMatch(/Ola Berg .*Deploy-TT02 .*Reads all services, writes in one service and publishes to TT02/)
  expect(owners.html).toContain('3 people have access to something here.')
  expect(owners.html).not.toContain('@fjordvik.example')

  const members = await ola.browser.open(`/organisations/${shortName}/people`)
  expect(rowsOf(members.html)).toHaveLength(2)
  for (const hidden of ['Amal', 'Last seen', 'Add people', '/export', '@fjordvik.example']) {
    expect(members.html).not.toContain(hidden)
  }
  expect((await amal.browser.open(`/organisations/${shortName}/people`)).status).toBe(404)

  const collaborator = await kari.browser.open(`/organisations/${shortName}/people/${amal.username}`)
  expect(collaborator.html).toContain('being let in to the service')
  expect((await ola.browser.open(`/organisations/${shortName}/people/${amal.username}`)).status).toBe(404)
  const colleague = await ola.browser.open(`/organisations/${shortName}/people/${kari.username}`)
  expect(colleague.html).toContain('Owners')
  expect(colleague.html).not.toContain('Last seen')
  expect(colleague.html).not.toContain('name="teams"')
})

test('the list is searched, filtered, sorted and paged in the address', async () => {
  const ola = await newGuest(app, newPerson('Ola Øst'))
  const kari = await newGuest(app, newPerson('Kari Sør_1'))
  const { id, shortName, teams } = await newOrganisation(app, [ola])
  await putIntoTeam(app, id, teams('Devs'), kari)
  await app.db.execute(`update sessions set seen_at = '2019-12-31T23:30Z' where account = '${kari.id}'`)
  await app.db.execute(`update identities set last_used_at = '2019-12-31' where account = '${kari.id}'`)
  const names = async (query: string) => {
    const { html } = await ola.browser.open(`/organisations/${shortName}/people?${new URLSearchParams(query)}`)
    return rowsOf(html).map((row) => /Kari|Ola/.exec(row)?.[0])
  }
  const list = await ola.browser.open(`/organisations/${shortName}/people`)
  expect(list.html).toContain('1 January 2020')
  const { html: file } = await ola.browser.open(`/organisations/${shortName}/people/export`)
  // To the day, in Norway: nobody is watched by the hour.
  expect(file).toMatch(/,2020-01-01\r\n/)
  expect(list.html + file).not.toMatch(/\d\d:\d\d/)
  expect(await names('sort=seen')).toEqual(['Ola', 'Kari'])
  expect(await names('')).toEqual(['Kari', 'Ola'])
  expect(await names('q=SØR_')).toEqual(['Kari'])
  expect(await names('q=%')).toEqual([])
  expect(await names(`q=${kari.username}`)).toEqual(['Kari'])
  expect(await names(`team=${teams('Owners')}`)).toEqual(['Ola'])
  expect(await names('team=x')).toEqual(['Kari', 'Ola'])
  expect(await names('page=99')).toEqual(['Kari', 'Ola'])
  expect(await names('page=-1')).toEqual(['Kari', 'Ola'])
})

test('more than one page bears are paged', async () => {
  const kari = await newGuest(app)
  const { id, shortName, teams } = await newOrganisation(app, [kari])
  const many = Array.from({ length: 60 }, (_, n) => ({ username: `mange${n}`, name: `Mange ${100 + n}` }))
  const people = await putAccounts(app.db, many)
  await app.db.insert(teamMembers).values(people.map((person) => ({ team: teams('Devs'), organisation: id, person })))
  const first = await kari.browser.open(`/organisations/${shortName}/people`)
  expect(rowsOf(first.html)).toHaveLength(50)
  expect(first.html).toContain('61 people have access')
  expect(first.html).toContain('Page 1 of 2')
  expect(first.html).toContain(`/organisations/${shortName}/people?page=2`)
  const second = await kari.browser.open(`/organisations/${shortName}/people?page=2&q=mange`)
  expect(rowsOf(second.html)).toHaveLength(10)
  expect(second.html).toContain('60 hits.')
  const { html } = await kari.browser.open(`/organisations/${shortName}/people/export`)
  expect(html.trim().split('\r\n')).toHaveLength(62)
})

test('the file has a mark for its alphabet, no address, and no formula that a spreadsheet would run', async () => {
  const kari = await newGuest(app)
  const formulas = ['=HYPERLINK("http://evil.example";"Klikk")', '+1+1', '-1', '@SUM(A1)', '\tTab']
  const { id, shortName } = await newOrganisation(app, [kari])
  for (const [index, name] of formulas.entries()) {
    const guest = await newGuest(app)
    const team = await newTeam(app, id, `=team${index}`, 'read')
    await app.db.execute(`update people set name = '${name}' where id = '${guest.id}'`)
    await putIntoTeam(app, id, team, guest)
  }
  const response = await fetch(`${app.url}/organisations/${shortName}/people/export`, {
    headers: {
      cookie: [...kari.browser.cookies].map(([key, value]) => `${key.split(' ')[1]}=${value}`).join('; '),
    },
  })
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9-]+\.csv"$/)
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  const bytes = Buffer.from(await response.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const text = bytes.toString()
  expect(text).toContain('Name,Username,Teams,Access,Last seen')
  expect(text).not.toContain('@fjordvik.example')
  const cells = text.split(/[\r\n,;]+/).map((cell) => cell.replace(/^"+/, ''))
  expect(cells.filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([])
})

test('the list asks the database equally often for few and for many', async () => {
  const kari = await newGuest(app)
  const { id, teams } = await newOrganisation(app, [kari])
  const { db, pool, close } = openDatabase(app.databaseUrl, openLog('silent'), 2)
  const asked = vi.spyOn(pool, 'query')
  const wish = { text: '', team: undefined, sort: 'seen', page: 1 } as const
  const questions = async () => {
    asked.mockClear()
    const { people } = await listPeople(db, { id, kind: 'service-owner' }, { isOwner: true }, wish, 50)
    return { people: people.length, questions: asked.mock.calls.length }
  }
  expect(await questions()).toEqual({ people: 1, questions: 3 })
  for (let made = 0; made < 4; made += 1) await putIntoTeam(app, id, teams('Devs'), await newGuest(app))
  expect(await questions()).toEqual({ people: 5, questions: 3 })
  await close()
})
