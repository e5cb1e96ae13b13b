import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { newGuest, newOrganisation, newTeam, putIntoTeam } from '../../test/house/organisation.ts'
import { sentMails } from '../../test/house/sent-mails.ts'

let app: TestHouse
beforeAll(async () => {
  app = await openTestHouse()
})
afterAll(() => app.close())

async function teamsOf(organisation: string, person: string): Promise<string[]> {
  const { rows } = await app.db.execute<{ name: string }>(
    `select team.name from team_members member join teams team on team.id = member.team
     where member.organisation = '${organisation}' and member.person = '${person}' order by 1`,
  )
  return rows.map(({ name }) => name)
}

async function records(organisation: string, event: string) {
  const { rows } = await app.db.execute<{ account: string; person: string | null; details: Record<string, string> }>(
    `select account, person, details from audit_records
     where organisation = '${organisation}' and event = '${event}' order by id`,
  )
  return rows
}

async function invitedAddresses(organisation: string): Promise<string[]> {
  const { rows } = await app.db.execute<{ email_address: string }>(
    `select email_address from invitations where organisation = '${organisation}' order by 1`,
  )
  return rows.map(({ email_address }) => email_address)
}

test('Kari adds Ola by username: he is in at once, it is on record, and he gets one mail', async () => {
  const [kari, ola] = [await newGuest(app), await newGuest(app)]
  const { id, shortName, teams } = await newOrganisation(app, [kari])
  await app.db.execute(`update accounts set language = 'nb' where id = '${ola.id}'`)
  const fields = { people: ola.username.toUpperCase(), teams: teams('Devs') }
  const added = await kari.browser.post(`/organisations/${shortName}/people/add/confirm`, fields)
  expect(new URL(added.url).pathname).toBe(`/organisations/${shortName}/people`)
  expect(added.html).toContain('One person is added.')
  expect(await teamsOf(id, ola.id)).toEqual(['Devs'])
  expect((await ola.browser.open(`/organisations/${shortName}/people`)).status).toBe(200)
  expect(await records(id, 'person-added')).toEqual([
    { account: kari.id, person: ola.id, details: { organisation: shortName, teams: 'Devs' } },
  ])
  const mails = (await sentMails(app, ola.person.email)).filter(({ subject }) => /lagt til|added/.test(subject))
  expect(mails.map(({ subject }) => subject)).toEqual(['Du er lagt til i en organisasjon'])
  expect(mails[0]?.text).toContain(kari.person.name)
  expect(mails[0]?.text).toContain('fordi du har fått ny tilgang')

  const again = await kari.browser.post(`/organisations/${shortName}/people/add/confirm`, fields)
  expect(again.html).not.toContain('is added')
  expect(await records(id, 'person-added')).toHaveLength(1)
})

test('adding somebody who had asked answers what they asked', async () => {
  const [kari, ola] = [await newGuest(app), await newGuest(app)]
  const { id, shortName, teams } = await newOrganisation(app, [kari])
  await app.db.execute(`insert into join_requests (organisation, person, message) values ('${id}', '${ola.id}', 'Hei')`)
  const fields = { people: ola.username, teams: teams('Devs') }
  await kari.browser.post(`/organisations/${shortName}/people/add/confirm`, fields)
  const { rows } = await app.db.execute(
    `select outcome, closed_by from join_requests where person = '${ola.id}' and closed_at is not null`,
  )
  expect(rows).toEqual([{ outcome: 'approved', closed_by: kari.id }])
})

test('a pasted list is shown line by line, changes nothing until it is confirmed, and is then done in one go', async () => {
  const [kari, ola, nora] = [await newGuest(app), await newGuest(app), await newGuest(app)]
  const { id, shortName, teams } = await newOrganisation(app, [kari])
  await putIntoTeam(app, id, teams('Devs'), nora)
  const people = [
    ola.username,
    nora.username,
    kari.username,
    'Ny Kollega <ny.kollega@b.example>',
    // Somebody has this address: nothing tells Kari so.
    ola.person.email,
    'finnes-ikke',
    'Ola Nordmann',
    ola.username,
  ].join('\n')
  const fields = { people, teams: teams('Deploy-TT02') }
  const preview = await kari.browser.post(`/organisations/${shortName}/people/add`, fields)
  expect(preview.status).toBe(200)
  expect(preview.html).toContain(`${ola.person.name} is in at once`)
  expect(preview.html).toContain(`${nora.person.name} is in already, and joins Deploy-TT02`)
  expect(preview.html).toContain(`${kari.person.name} is in already, and joins Deploy-TT02`)
  expect(preview.html.match(/Gets an invitation by e-mail/g)).toHaveLength(2)
  expect(preview.html).toContain('Nobody has this username')
  expect(preview.html).toContain('neither a username nor an e-mail address')
  expect(preview.html).toContain('Is in the list already')
  expect(preview.html).toContain('Add 5')
  expect(preview.html).toContain('3 lines cannot be used')
  expect(await teamsOf(id, ola.id)).toEqual([])
  expect(await invitedAddresses(id)).toEqual([])

  const changed = await kari.browser.post(`/organisations/${shortName}/people/add`, { ...fields, change: 'yes' })
  expect(changed.html).toContain('ny.kollega@b.example')
  expect(changed.html).not.toContain('There is a problem')

  const done = await kari.browser.post(`/organisations/${shortName}/people/add/confirm`, fields)
  expect(done.html).toContain('One person is added.')
  expect(done.html).toContain('2 who were in already got further teams.')
  expect(done.html).toContain('2 invitations are sent.')
  expect(await teamsOf(id, ola.id)).toEqual(['Deploy-TT02'])
  expect(await teamsOf(id, nora.id)).toEqual(['Deploy-TT02', 'Devs'])
  expect(await invitedAddresses(id)).toEqual([ola.person.email, 'ny.kollega@b.example'].sort())
})

test('a list that is empty, too long or without teams is refused with what to put right', async () => {
  const kari = await newGuest(app)
  const { shortName, teams } = await newOrganisation(app, [kari])
  const other = await newOrganisation(app, [kari])
  const ask = (fields: Record<string, string>) => kari.browser.post(`/organisations/${shortName}/people/add`, fields)
  const refused: [Record<string, string>, string][] = [
    [{ people: '', teams: teams('Devs') }, 'Write at least one username'],
    [{ people: ' , ;', teams: teams('Devs') }, 'Write at least one username'],
    [{ people: 'ola' }, 'Choose at least one team'],
    [{ people: 'ola', teams: 'x' }, 'Choose at least one team'],
    [{ people: Array.from({ length: 101 }, (_, index) => `p${index}`).join('\n'), teams: teams('Devs') }, 'too long'],
  ]
  for (const [fields, told] of refused) {
    const answer = await ask(fields)
    expect(answer.status).toBe(422)
    expect(answer.html).toContain(told)
  }
  expect((await ask({ people: 'ola', teams: other.teams('Devs') })).status).toBe(404)
})

test('Ola, who is no owner, is told why not, and Nora sees nothing', async () => {
  const [kari, ola, nora] = [await newGuest(app), await newGuest(app), await newGuest(app)]
  const { id, shortName, teams } = await newOrganisation(app, [kari])
  await putIntoTeam(app, id, teams('Devs'), ola)
  const base = `/organisations/${shortName}`
  const posts = [
    '/people/add',
    '/people/add/confirm',
    `/people/${kari.username}/teams`,
    `/people/${kari.username}/remove`,
    '/invitations/00000000-0000-0000-0000-000000000000/resend',
    '/invitations/00000000-0000-0000-0000-000000000000/withdraw',
  ]
  const pages = ['/people/add', '/people/export', `/people/${kari.username}/remove`, '/invitations']
  const fields = { people: nora.username, teams: teams('Devs') }
  for (const path of posts) {
    expect(`${path} ${(await ola.browser.post(base + path, fields)).status}`).toBe(`${path} 403`)
    expect(`${path} ${(await nora.browser.post(base + path, fields)).status}`).toBe(`${path} 404`)
  }
  for (const path of pages) {
    expect(`${path} ${(await ola.browser.open(base + path)).status}`).toBe(`${path} 403`)
    expect(`${path} ${(await nora.browser.open(base + path)).status}`).toBe(`${path} 404`)
  }
  for (const path of ['/people', `/people/${kari.username}`, '/leave']) {
    expect(`${path} ${(await ola.browser.open(base + path)).status}`).toBe(`${path} 200`)
    expect(`${path} ${(await nora.browser.open(base + path)).status}`).toBe(`${path} 404`)
  }
  expect((await nora.browser.post(`${base}/leave`, {})).status).toBe(404)
  expect(await teamsOf(id, nora.id)).toEqual([])
  expect(await teamsOf(id, kari.id)).toEqual(['Owners'])
})

test('an owner gives and takes teams in one act: one record, one mail, and nothing where nothing changed', async () => {
  const [kari, ola] = [await newGuest(app), await newGuest(app)]
  const { id, shortName, teams } = await newOrganisation(app, [kari])
  const readers = await newTeam(app, id, 'Lesere', 'read')
  await putIntoTeam(app, id, teams('Devs'), ola)
  const save = (...ids: string[]) =>
    kari.browser.open(`/organisations/${shortName}/people/${ola.username}/teams`, {
      method: 'POST',
      body: new URLSearchParams(ids.map((team) => ['teams', team])),
      headers: { origin: app.url },
    })
  const page = await save(readers, teams('Deploy-TT02'))
  expect(page.html).toContain('The teams are saved.')
  expect(await teamsOf(id, ola.id)).toEqual(['Deploy-TT02', 'Lesere'])
  expect(await records(id, 'teams-changed')).toEqual([
    {
      account: kari.id,
      person: ola.id,
      details: { organisation: shortName, given: 'Deploy-TT02, Lesere', taken: 'Devs' },
    },
  ])
  await save(readers, teams('Deploy-TT02'))
  expect(await records(id, 'teams-changed')).toHaveLength(1)
  const mails = (await sentMails(app, ola.person.email)).filter(({ subject }) => subject === 'Your teams have changed')
  expect(mails).toHaveLength(1)
  expect(mails[0]?.text).toContain('You are now in Deploy-TT02 and Lesere.')
  expect(mails[0]?.text).toContain('You are no longer in Devs.')

  const none = await save()
  expect(none.status).toBe(422)
  expect(none.html).toContain('Choose at least one team.')
  expect(await teamsOf(id, ola.id)).toEqual(['Deploy-TT02', 'Lesere'])
})

test('the last owner cannot be unticked, not by two at once either', async () => {
  const [kari, ola] = [await newGuest(app), await newGuest(app)]
  const { id, shortName, teams } = await newOrganisation(app, [kari])
  const stepDown = (who: typeof kari) =>
    who.browser.post(`/organisations/${shortName}/people/${who.username}/teams`, { teams: teams('Devs') })
  const refused = await stepDown(kari)
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('The organisation must have an owner.')
  for (let round = 0; round < 5; round += 1) {
    await putIntoTeam(app, id, teams('Owners'), kari)
    await putIntoTeam(app, id, teams('Owners'), ola)
    const answers = await Promise.all([stepDown(kari), stepDown(ola)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422])
    const { rows } = await app.db.execute(`select person from team_members where team = '${teams('Owners')}'`)
    expect(rows).toHaveLength(1)
  }
})
