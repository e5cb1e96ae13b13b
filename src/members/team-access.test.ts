import { afterAll, beforeAll, expect, test } from 'vitest'
import { readMail } from '../../stand-ins/mailbox/read-mail.ts'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import {
  type Guest,
  newGuest,
  newOrganisation,
  newTeam,
  putIntoTeam,
  saveAccess,
} from '../../test/house/organisation.ts'
import { inShort } from './team-access.ts'

let app: TestHouse
let kari: Guest
beforeAll(async () => {
  app = await openTestHouse()
  kari = await newGuest(app)
})
afterAll(() => app.close())

const plain = { level: 'write', reach: 'all', tt02: 'none', production: 'none' }

async function openOrganisation(kind: 'service-owner' | 'developer' = 'service-owner') {
  const organisation = await newOrganisation(app, [kari], { kind })
  const ola = await newGuest(app)
  const team = await newTeam(app, organisation.id, 'Saksbehandlere', 'read')
  await putIntoTeam(app, organisation.id, team, ola)
  const at = (path: string) => `/organisations/${organisation.shortName}/teams/${team}${path}`
  return { ...organisation, team, ola, at }
}

async function newService(owner: string, title: string, visibility = 'closed'): Promise<string> {
  const { rows } = await app.db.execute<{ id: string }>(
    `insert into services (id, owner, short_name, title, changed_by, visibility)
     values (gen_random_uuid(), '${owner}', '${title.toLowerCase()}', '${title}', '${kari.id}', '${visibility}')
     returning id`,
  )
  return rows[0]?.id ?? ''
}

async function accessOf(team: string) {
  const { rows } = await app.db.execute(`select level, reach, may_create from teams where id = '${team}'`)
  return rows[0]
}

test('what would change is shown and not done; confirmed, it is done, recorded and told', async () => {
  const { id, team, ola, at, shortName } = await openOrganisation()
  for (const title of ['Byggesak', 'Feiing', 'Hundelisens', 'Renovasjon']) await newService(id, title)
  const wished = { ...plain, mayCreate: 'yes', tt02: 'publish' }
  const preview = await kari.browser.post(at('/access'), wished)
  expect(preview.status).toBe(200)
  expect(preview.html).toContain('Something changes for one person.')
  expect(preview.html).toContain('All 4 services: read → write')
  expect(preview.html).toContain('May create services')
  expect(preview.html).toContain('TT02: nothing → publish')
  expect(await accessOf(team)).toEqual({ level: 'read', reach: 'all', may_create: false })
  const again = await kari.browser.post(at('/access'), { ...wished, again: 'yes' })
  expect(again.html).toMatch(/value="write" checked/)
  const saved = await saveAccess(kari.browser, at('/access'), { ...wished })
  expect(saved.html).toContain('The access is changed.')
  expect(await accessOf(team)).toEqual({ level: 'write', reach: 'all', may_create: true })
  const mail = await readMail(app.mailbox.url, ola.person.email, { subject: 'Your access has changed' })
  expect(mail.text).toContain('changed what the team Saksbehandlere in')
  expect(mail.text).toContain('You gain: All 4 services: read → write; May create services; TT02: nothing → publish.')
  expect(mail.text).not.toContain('You lose')
  const { rows } = await app.db.execute(
    `select details from audit_records where organisation = '${id}' and event = 'team-access-changed'`,
  )
  expect(rows).toEqual([
    { details: { organisation: shortName, team: 'Saksbehandlere', access: 'write all create tt02:publish' } },
  ])
})

test('chosen services are held to the organisation', async () => {
  const { id, team, at } = await openOrganisation()
  const [mine, other] = [await newService(id, 'Byggesak'), await newService(id, 'Feiing')]
  const foreign = await newService(kari.id, `Min${team.slice(0, 8)}`)
  const chosen = { ...plain, reach: 'chosen' }
  const preview = await kari.browser.post(at('/access'), { ...chosen, services: mine })
  expect(preview.html).toContain('Byggesak: read → write')
  expect(preview.html).toContain('Feiing: read → no access')
  for (const services of [foreign, `${mine}\n${foreign}`, 'x', kari.id]) {
    for (const confirm of ['', 'yes']) {
      expect((await kari.browser.post(at('/access'), { ...chosen, services, confirm })).status).toBe(404)
    }
  }
  await saveAccess(kari.browser, at('/access'), { ...chosen, services: `${mine}\n${other}\n${mine}` })
  const page = await kari.browser.open(at(''))
  expect(page.html).toContain('Writes to 2 chosen services')
  expect(page.html).toContain('/byggesak"')
})

test('a few services are named by title, more are counted, and nothing is done by looking', async () => {
  const { id, team, ola, at, teams } = await openOrganisation()
  for (const title of ['Ved', 'Byggesak', 'Feiing', 'Hundelisens', 'Renovasjon']) await newService(id, title)
  const kept = await newService(id, 'Kart')
  const preview = await kari.browser.post(at('/access'), { ...plain, reach: 'chosen', services: kept })
  expect(preview.html).toContain('5 services: read → no access')
  expect(preview.html).toContain('Kart: read → write')
  await putIntoTeam(app, id, teams('Devs'), ola)
  await newService(id, 'Arkiv', 'open')
  await app.db.execute(`insert into team_services select '${team}', id, owner from services
    where owner = '${id}' and title in ('Ved', 'Feiing', 'Arkiv')`)
  await app.db.execute(`update teams set level = 'admin', reach = 'chosen' where id = '${team}'`)
  const page = await kari.browser.open(at('/delete'))
  expect(page.html).toContain('Arkiv, Feiing and Ved: administer → write')
  expect((await accessOf(team))?.level).toBe('admin')
})

test('what everybody may read nobody loses, and a change that changes nothing says so', async () => {
  const { id, at } = await openOrganisation()
  await newService(id, 'Kart', 'open')
  const preview = await kari.browser.post(at('/access'), { ...plain, level: 'none' })
  expect(preview.html).toContain('Nothing changes for anybody who is in the team now.')
})

test('only a service owner has rights in environments', async () => {
  const { team, at } = await openOrganisation('developer')
  expect((await kari.browser.open(at('/access'))).html).not.toContain('TT02')
  await saveAccess(kari.browser, at('/access'), { ...plain, production: 'administer' })
  const { rows } = await app.db.execute(`select 1 from team_environments where team = '${team}'`)
  expect(rows).toEqual([])
})

test('who has not chosen is asked to', async () => {
  const { at } = await openOrganisation()
  const refused = await saveAccess(kari.browser, at('/access'), { reach: 'some' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('Choose what the team may do with the services.')
  expect(refused.html).toContain('Choose which services it concerns.')
})

test('the history keeps access in short words', () => {
  const nothing = { level: 'none', reach: 'chosen', services: [], mayCreate: false, environments: {} } as const
  expect(inShort(nothing)).toBe('none')
  expect(inShort({ ...nothing, level: 'read', services: ['a', 'b'], environments: { production: 'administer' } })).toBe(
    'read 2 production:administer',
  )
})

test('what was shown is what is saved: whoever came meanwhile is shown first', async () => {
  const { at, id, team } = await openOrganisation()
  await newService(id, 'Byggesak')
  const preview = await kari.browser.post(at('/access'), { ...plain, level: 'admin' })
  const confirm = /name="confirm" value="([^"]*)"/.exec(preview.html)?.[1] ?? ''
  const sindre = await newGuest(app)
  await putIntoTeam(app, id, team, sindre)
  const again = await kari.browser.post(at('/access'), { ...plain, level: 'admin', confirm })
  expect(again.html).toContain('Something has changed since you looked.')
  const { rows } = await app.db.execute<{ level: string }>(`select level from teams where id = '${team}'`)
  expect(rows[0]?.level).not.toBe('admin')
})
