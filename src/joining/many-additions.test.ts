import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { type Guest, newGuest, newOrganisation, putIntoTeam } from '../../test/house/organisation.ts'
import { statementsOf } from '../../test/house/statements.ts'
import { inEvery } from '../platform/texts.ts'
import { addPeople } from './addition.ts'

let app: TestHouse
let kari: Guest
let ola: Guest
let nora: Guest
beforeAll(async () => {
  app = await openTestHouse()
  ;[kari, ola, nora] = [await newGuest(app), await newGuest(app), await newGuest(app)]
})
afterAll(() => app.close())

const byKari = () => ({ person: { id: kari.id, name: kari.person.name }, visit: 'test', language: 'nb' }) as const

async function home() {
  const made = await newOrganisation(app, [kari])
  await putIntoTeam(app, made.id, made.teams('Deploy-TT02'), nora)
  return { ...made, names: inEvery(() => 'Fjordvik') }
}

async function rowsOf<Row extends Record<string, unknown>>(question: string) {
  return (await app.db.execute<Row>(question)).rows
}

/** People straight into the tables: a hundred roads through the house would take minutes. */
async function manyPeople(count: number, called: string): Promise<string[]> {
  const made = await rowsOf<{ username: string }>(
    `with made as (select gen_random_uuid() as id, '${called}.' || n as name from generate_series(1, ${count}) n),
       named as (insert into names (name, holder) select name, id from made),
       known as (insert into people (id, name) select id, 'Gjest' from made)
     insert into accounts (id, username, email_address, password_hash, language)
     select id, name, name || '@mange.example', '', 'nb' from made returning username`,
  )
  return made.map(({ username }) => username)
}

test('a hundred people, half of them by address, are added with at most thirty statements', async () => {
  const place = await home()
  const usernames = await manyPeople(50, 'mange')
  const addresses = usernames.map((_, place) => `ny${place}@mange.example`)
  const text = [...usernames, ...addresses].join('\n')
  const asked = await statementsOf(async () => {
    const done = await addPeople(app.app, byKari(), place, text, [place.teams('Devs'), place.teams('Deploy-TT02')])
    expect(done).toEqual({ added: 50, extended: 0, invited: 50, spared: 0 })
  })
  expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(30)
  expect(asked.length).toBeGreaterThan(5)
  const [members] = await rowsOf(`select count(*)::int as count from team_members where organisation = '${place.id}'`)
  expect(members).toEqual({ count: 102 })
  const events = await rowsOf(
    `select event, count(*)::int as count from audit_records
     where organisation = '${place.id}' and event in ('person-added', 'invitation-sent') group by event order by event`,
  )
  expect(events).toEqual([
    { event: 'invitation-sent', count: 50 },
    { event: 'person-added', count: 50 },
  ])
})

test('each of a mixed list becomes what was said of it, with its record, its mail and its link', async () => {
  const place = await home()
  const teams = [place.teams('Devs')]
  await addPeople(app.app, byKari(), place, 'gammel@b.example; annen@b.example', teams)
  await addPeople(app.app, byKari(), place, 'tredje@b.example', [place.teams('Deploy-TT02')])
  await app.db.execute(
    `update invitations set expires_at = now() where organisation = '${place.id}' and email_address = 'gammel@b.example'`,
  )
  const before = await rowsOf<{ address: string; token: string }>(
    `select email_address as address, token_hash as token from invitations where organisation = '${place.id}' order by 1`,
  )
  await app.db.execute(
    `insert into join_requests (organisation, person, message) values ('${place.id}', '${ola.id}', '')`,
  )
  const text = `${ola.username}, ${nora.username}, ${kari.username}, ingen.her,
    Gammel@b.example, annen@b.example, tredje@b.example, fjerde@b.example`
  const done = await addPeople(app.app, byKari(), place, text, teams)
  // Kari owns it and gets Devs too; nobody hears of what they did to themselves.
  expect(done).toEqual({ added: 1, extended: 3, invited: 2, spared: 0 })
  const after = await rowsOf<{ address: string; token: string; teams: string }>(
    `select email_address as address, token_hash as token, string_agg(team.name, ', ' order by team.name) as teams
     from invitations join invitation_teams leads on leads.invitation = invitations.id join teams team on team.id = leads.team
     where invitations.organisation = '${place.id}' group by 1, 2 order by 1`,
  )
  expect(after.map(({ address, teams }) => `${address}: ${teams}`)).toEqual([
    'annen@b.example: Devs',
    'fjerde@b.example: Devs',
    'gammel@b.example: Devs',
    'tredje@b.example: Deploy-TT02, Devs',
  ])
  const changed = after.filter(
    ({ address, token }) => !before.some((one) => one.address === address && one.token === token),
  )
  expect(changed.map(({ address }) => address)).toEqual(['fjerde@b.example', 'gammel@b.example'])
  const [request] = await rowsOf(`select outcome from join_requests where organisation = '${place.id}'`)
  expect(request).toEqual({ outcome: 'approved' })
  const extended = await rowsOf(
    `select person from audit_records where organisation = '${place.id}' and event = 'teams-changed' order by id`,
  )
  expect(extended).toEqual([{ person: nora.id }, { person: null }])
})

test('two owners who add the same hundred at once invite each of them once', async () => {
  const place = await home()
  const addresses = Array.from({ length: 100 }, (_, number) => `samtidig${number}@b.example`)
  const done = await Promise.all([
    addPeople(app.app, byKari(), place, addresses.join('\n'), [place.teams('Devs')]),
    addPeople(app.app, byKari(), place, addresses.toReversed().join('\n'), [place.teams('Devs')]),
  ])
  expect(done.map(({ invited }) => invited).sort()).toEqual([0, 100])
  const [open] = await rowsOf(`select count(*)::int as count from invitations where organisation = '${place.id}'`)
  expect(open).toEqual({ count: 100 })
})
