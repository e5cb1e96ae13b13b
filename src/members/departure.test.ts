import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { type Guest, newGuest, newOrganisation, newTeam, putIntoTeam } from '../../test/house/organisation.ts'
import { sentMails } from '../../test/house/sent-mails.ts'
import { acceptInvitation } from '../joining/invitation.ts'
import { createService } from '../services/service.ts'

let app: TestHouse
beforeAll(async () => {
  app = await openTestHouse()
})
afterAll(() => app.close())

async function newService(owner: string, shortName: string, by: Guest): Promise<string> {
  const { rows } = await app.db.execute<{ id: string }>(
    `insert into services (id, owner, short_name, title, changed_by)
     values (gen_random_uuid(), '${owner}', '${shortName}', 'Tittel ${shortName}', '${by.id}') returning id`,
  )
  return rows[0]?.id ?? ''
}

/** A service with its repository, for Git. */
async function realService({ id, shortName }: { id: string; shortName: string }, service: string, by: Guest) {
  const places = { repositories: join(app.dataFolder, 'repositories'), mailHost: 'studio.example' }
  const maker = { id: by.id, username: by.username, name: by.person.name }
  const owner = { id, address: shortName, organisation: id }
  const wished = { title: `Tittel ${service}`, shortName: service, template: 'form' } as const
  await createService(app.app, places, maker, owner, wished, { id: 'test', language: 'nb' })
  const { rows } = await app.db.execute<{ id: string }>(`select id from services where short_name = '${service}'`)
  return rows[0]?.id ?? ''
}

const letIn = (service: string, who: { person?: Guest; team?: string }, level: string) =>
  app.db.execute(
    `insert into collaborators (service, ${who.person ? 'person' : 'team'}, level)
     values ('${service}', '${who.person?.id ?? who.team}', '${level}')`,
  )

async function count(from: string): Promise<number> {
  const { rows } = await app.db.execute<{ count: number }>(`select count(*)::int as count from ${from}`)
  return rows[0]?.count ?? -1
}

async function records(organisation: string, event: string) {
  const { rows } = await app.db.execute<{ account: string; person: string | null; details: { lost: string } }>(
    `select account, person, details from audit_records where organisation = '${organisation}' and event = '${event}'`,
  )
  return rows
}

/** A key of a guest's own, for Git. */
async function newKey(guest: Guest): Promise<string> {
  const { html } = await guest.browser.post('/settings/access-keys', { name: 'Bærbar', scope: 'write', days: '30' })
  return /class="copy-text">([^<]+)</.exec(html)?.[1] ?? ''
}

async function gitStatus(owner: string, service: string, act: 'upload' | 'receive', key: string): Promise<number> {
  const authorization = `Basic ${Buffer.from(`x:${key}`).toString('base64')}`
  const address = `${app.url}/services/${owner}/${service}.git/info/refs?service=git-${act}-pack`
  return (await fetch(address, { headers: { authorization } })).status
}

test('removing Ola ends everything, at once, and the receipt names it all', async () => {
  const [kari, ola, nora] = [await newGuest(app), await newGuest(app), await newGuest(app)]
  const { id, shortName, teams } = await newOrganisation(app, [kari])
  const elsewhere = await newOrganisation(app, [nora])
  const readers = await newTeam(app, id, 'Lesere', 'read')
  for (const team of [teams('Devs'), teams('Deploy-Production'), readers]) await putIntoTeam(app, id, team, ola)
  await putIntoTeam(app, elsewhere.id, elsewhere.teams('Devs'), ola)
  const mine = await realService({ id, shortName }, 'hundelisens', kari)
  const others = await newService(elsewhere.id, 'annet', nora)
  await letIn(mine, { person: ola }, 'admin')
  await letIn(others, { person: ola }, 'read')
  await app.db.execute(
    `insert into service_transfers (service, receiver, offered_by) values ('${mine}', '${ola.id}', '${kari.id}')`,
  )
  await app.db.execute(
    `insert into join_requests (organisation, person, message) values ('${id}', '${ola.id}', ''), ('${elsewhere.id}', '${ola.id}', '')`,
  )
  await app.db.execute(
    `insert into invitations (organisation, email_address, token_hash, invited_by, expires_at)
     values ('${id}', upper('${ola.person.email}'), 'hash-${id}', '${kari.id}', now() + interval '7 days')`,
  )
  const key = await newKey(ola)
  expect(await gitStatus(shortName, 'hundelisens', 'receive', key)).toBe(200)
  expect((await ola.browser.open(`/services/${shortName}/hundelisens`)).status).toBe(200)

  const before = await kari.browser.open(`/organisations/${shortName}/people/${ola.username}/remove`)
  for (const { html } of [before]) expect(html).toContain('This ends:')
  expect(await count(`team_members where organisation = '${id}' and person = '${ola.id}'`)).toBe(3)

  const receipt = await kari.browser.post(`/organisations/${shortName}/people/${ola.username}/remove`, {})
  expect(receipt.status).toBe(200)
  expect(receipt.html).toContain(`${ola.person.name} is removed`)
  for (const { html } of [before, receipt]) {
    for (const named of [
      'Deploy-Production, Devs and Lesere',
      'Publishes to production',
      'Tittel hundelisens (administers)',
      'Offers to take over services',
      'Request for access',
      'No longer open anything that is closed here.',
    ]) {
      expect(html).toContain(named)
    }
    expect(html.toLowerCase()).not.toContain(ola.person.email)
    expect(html).not.toContain('nvitation')
  }
  const his = `person = '${ola.id}'`
  expect(await count(`team_members where organisation = '${id}' and ${his}`)).toBe(0)
  expect(await count(`service_access join services on services.id = service where owner = '${id}' and ${his}`)).toBe(0)
  expect(await count(`service_transfers where receiver = '${ola.id}'`)).toBe(0)
  expect(await count(`join_requests where organisation = '${id}' and ${his} and closed_at is null`)).toBe(0)
  expect(await count(`join_requests where ${his} and outcome = 'withdrawn' and closed_by = '${kari.id}'`)).toBe(1)
  // Whose address it is stays the person's own business: the invitation stands as before, and opens nothing for Ola.
  expect(await count(`invitations where organisation = '${id}' and closed_at is null`)).toBe(1)
  // What is not this organisation's is not touched.
  expect(await count(`team_members where organisation = '${elsewhere.id}' and ${his}`)).toBe(1)
  expect(await count(`collaborators where service = '${others}' and ${his}`)).toBe(1)
  expect(await count(`join_requests where organisation = '${elsewhere.id}' and ${his} and closed_at is null`)).toBe(1)

  const [record] = await records(id, 'person-removed')
  expect(record).toMatchObject({ account: kari.id, person: ola.id })
  expect(record?.details.lost).toBe(`Deploy-Production, Devs, Lesere, ${shortName}/hundelisens`)
  const mails = (await sentMails(app, ola.person.email)).filter(({ subject }) => /removed/.test(subject))
  expect(mails).toHaveLength(1)
  expect(mails[0]?.text).toContain(`${kari.person.name} removed you from`)
  expect(mails[0]?.text).toContain('Deploy-Production, Devs, Lesere and Tittel hundelisens')
  expect(mails[0]?.text).toContain(`Hello, ${ola.person.name}.`)
  expect(mails[0]?.text).toContain('write to support: brukerstotte@studio.example')
  expect(mails[0]?.text).toContain(`/organisations/${shortName}\n`)
  expect(mails[0]?.text).toContain('You get this e-mail because')

  for (const path of ['people', 'teams', `people/${ola.username}`, 'leave']) {
    expect((await ola.browser.open(`/organisations/${shortName}/${path}`)).status).toBe(404)
  }
  expect((await ola.browser.open(`/services/${shortName}/hundelisens`)).status).toBe(404)
  expect((await ola.browser.post(`/organisations/${shortName}/people/add`, { people: 'x' })).status).toBe(404)
  expect(await gitStatus(shortName, 'hundelisens', 'receive', key)).toBe(404)
  expect(await gitStatus(shortName, 'hundelisens', 'upload', key)).toBe(404)
  const address = `/organisations/${shortName}/people/${ola.username}/remove`
  for (const again of [await kari.browser.post(address, {}), await kari.browser.open(address)]) {
    expect(again.status).toBe(200)
    expect(again.html).toContain(`${ola.person.name} is removed`)
    expect(again.html).toContain(`Deploy-Production, Devs, Lesere, ${shortName}/hundelisens`)
  }
  const never = `/organisations/${shortName}/people/${nora.username}/remove`
  expect((await kari.browser.post(never, {})).status).toBe(404)
  expect((await kari.browser.open(never)).status).toBe(404)
  expect((await ola.browser.open(address)).status).toBe(404)
  expect(await records(id, 'person-removed')).toHaveLength(1)
})

test('somebody who was only let in to a service is removed, and may leave by themselves', async () => {
  const [kari, ola, amal] = [await newGuest(app), await newGuest(app), await newGuest(app)]
  const { id, shortName } = await newOrganisation(app, [kari])
  const service = await newService(id, 'hundelisens', kari)
  await letIn(service, { person: ola }, 'write')
  await letIn(service, { person: amal }, 'read')
  const receipt = await kari.browser.post(`/organisations/${shortName}/people/${ola.username}/remove`, {})
  expect(receipt.html).toContain('Tittel hundelisens (writes)')
  const page = await amal.browser.open(`/organisations/${shortName}/leave`)
  expect(page.html).toContain('Tittel hundelisens (reads)')
  expect((await amal.browser.post(`/organisations/${shortName}/leave`, {})).status).toBe(200)
  expect(await count(`collaborators where service = '${service}'`)).toBe(0)
  expect((await amal.browser.post(`/organisations/${shortName}/leave`, {})).status).toBe(404)
})

test('what a team of another organisation still gives is said, not hidden', async () => {
  const [kari, amal] = [await newGuest(app), await newGuest(app)]
  const { id, shortName, teams } = await newOrganisation(app, [kari])
  const supplier = await newOrganisation(app, [amal], { kind: 'developer' })
  await putIntoTeam(app, id, teams('Devs'), amal)
  await letIn(await newService(id, 'hundelisens', kari), { team: supplier.teams('Owners') }, 'write')
  const receipt = await kari.browser.post(`/organisations/${shortName}/people/${amal.username}/remove`, {})
  expect(receipt.html).toContain('The person keeps this')
  expect(receipt.html).toContain('Tittel hundelisens: a team of another organisation was let in')
})

test('Ola leaves: the same to himself, and every owner is told in their own language', async () => {
  const [kari, other, ola] = [await newGuest(app), await newGuest(app), await newGuest(app)]
  const { id, shortName, teams } = await newOrganisation(app, [kari, other])
  await app.db.execute(`update accounts set language = 'nb' where id = '${other.id}'`)
  await putIntoTeam(app, id, teams('Devs'), ola)
  expect((await ola.browser.open(`/organisations/${shortName}/leave`)).html).toContain('This ends:')
  const left = await ola.browser.post(`/organisations/${shortName}/leave`, {})
  expect(left.html).toContain('You have left')
  expect(left.html).toContain('Devs')
  expect((await ola.browser.open(`/organisations/${shortName}/people`)).status).toBe(404)
  expect(await records(id, 'organisation-left')).toMatchObject([{ account: ola.id, details: { lost: 'Devs' } }])
  const subjects = async (guest: Guest) =>
    (await sentMails(app, guest.person.email)).map(({ subject }) => subject).filter((each) => /left|forlatt/.test(each))
  expect(await subjects(kari)).toEqual(['Somebody has left the organisation'])
  expect(await subjects(other)).toEqual(['Noen har forlatt organisasjonen'])
  expect(await subjects(ola)).toEqual([])
})

test('the last owner neither leaves nor is removed, and is told what to do first', async () => {
  const [kari, ola] = [await newGuest(app), await newGuest(app)]
  const { id, shortName, teams } = await newOrganisation(app, [kari])
  await putIntoTeam(app, id, teams('Devs'), ola)
  const page = await kari.browser.open(`/organisations/${shortName}/leave`)
  expect(page.html).toContain('You are the only owner.')
  expect(page.html).not.toContain('This ends:')
  const refused = await kari.browser.post(`/organisations/${shortName}/leave`, {})
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('The organisation must have an owner.')
  const self = await kari.browser.open(`/organisations/${shortName}/people/${kari.username}/remove`)
  expect(new URL(self.url).pathname).toBe(`/organisations/${shortName}/leave`)
  expect(await count(`team_members where organisation = '${id}'`)).toBe(2)
  expect(
    await count(`audit_records where organisation = '${id}' and event in ('person-removed', 'organisation-left')`),
  ).toBe(0)
})

test('two owners who remove each other at once, or remove and leave: one always stays', async () => {
  const [kari, ola] = [await newGuest(app), await newGuest(app)]
  const { id, shortName, teams } = await newOrganisation(app, [kari, ola])
  const base = `/organisations/${shortName}`
  const rounds: [string, string][] = [
    [`${base}/people/${ola.username}/remove`, `${base}/people/${kari.username}/remove`],
    [`${base}/leave`, `${base}/leave`],
    [`${base}/leave`, `${base}/people/${kari.username}/remove`],
  ]
  for (let round = 0; round < 12; round += 1) {
    await putIntoTeam(app, id, teams('Owners'), kari)
    await putIntoTeam(app, id, teams('Owners'), ola)
    const [first, second] = rounds[round % rounds.length] ?? ['', '']
    const answers = await Promise.all([kari.browser.post(first, {}), ola.browser.post(second, {})])
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1)
    expect(answers.every(({ status }) => [200, 404, 422].includes(status))).toBe(true)
    expect(await count(`team_members where organisation = '${id}'`)).toBe(1)
  }
})

test('removing Ola while he accepts an invitation or is given another team leaves nothing behind', async () => {
  const [kari, ola] = [await newGuest(app), await newGuest(app)]
  const { id, shortName, teams } = await newOrganisation(app, [kari])
  const base = `/organisations/${shortName}/people/${ola.username}`
  for (let round = 0; round < 8; round += 1) {
    await putIntoTeam(app, id, teams('Devs'), ola)
    const { rows } = await app.db.execute<{ id: string }>(`
      with invited as (
        insert into invitations (organisation, email_address, token_hash, invited_by, expires_at)
        values ('${id}', '${ola.person.email}', 'hash-${id}-${round}', '${kari.id}', now() + interval '7 days') returning id)
      insert into invitation_teams (invitation, team) select id, '${teams('Owners')}' from invited returning invitation as id`)
    const [removed, changed, accepted] = await Promise.all([
      kari.browser.post(`${base}/remove`, {}),
      kari.browser.post(`${base}/teams`, { teams: teams('Deploy-TT02') }, { follow: false }),
      ola.browser.post(`/invitations/${rows[0]?.id}/accept`, {}, { follow: false }),
    ])
    expect(removed.status).toBe(200)
    expect([303, 404]).toContain(changed.status)
    expect([303, 410]).toContain(accepted.status)
    expect(await count(`team_members where organisation = '${id}' and person = '${ola.id}'`)).toBe(0)
    await app.db.execute(`delete from invitations where organisation = '${id}'`)
  }
})

/** An invitation by somebody, to an address, into Owners. @returns its id */
async function invited(organisation: { id: string; teams: (name: string) => string }, by: Guest, address: string) {
  const { rows } = await app.db.execute<{ id: string }>(`
    with invited as (
      insert into invitations (organisation, email_address, token_hash, invited_by, expires_at)
      values ('${organisation.id}', '${address}', gen_random_uuid()::text, '${by.id}', now() + interval '7 days') returning id)
    insert into invitation_teams (invitation, team) select id, '${organisation.teams('Owners')}' from invited returning invitation as id`)
  return rows[0]?.id ?? ''
}

test('what an owner has invited is withdrawn when the owner is removed, and lets no accomplice in', async () => {
  const [kari, ola, nora] = [await newGuest(app), await newGuest(app), await newGuest(app)]
  const organisation = await newOrganisation(app, [kari, ola])
  const { id, shortName } = organisation
  const his = await invited(organisation, ola, nora.person.email)
  await invited(organisation, ola, 'amal@fjordvik.example')
  await invited(organisation, kari, 'sindre@fjordvik.example')
  const address = `/organisations/${shortName}/people/${ola.username}/remove`
  for (const { html } of [await kari.browser.open(address), await kari.browser.post(address, {})]) {
    expect(html).toContain(`Are withdrawn: ${['amal@fjordvik.example', nora.person.email].sort().join(' and ')}`)
    expect(html).not.toContain('sindre@fjordvik.example')
  }
  const { rows } = await app.db.execute(
    `select account, details->>'address' as address from audit_records
     where organisation = '${id}' and event = 'invitation-withdrawn' order by 2`,
  )
  const withdrawn = ['amal@fjordvik.example', nora.person.email].sort()
  expect(rows).toEqual(withdrawn.map((address) => ({ account: kari.id, address })))
  expect((await nora.browser.post(`/invitations/${his}/accept`, {})).status).toBe(410)
  expect(await count(`team_members where organisation = '${id}' and person = '${nora.id}'`)).toBe(0)
  expect(await count(`invitations where organisation = '${id}' and closed_at is null`)).toBe(1)
})

test('an invitation from before a removal stays in the list as it was, and opens nothing until it is sent again', async () => {
  for (const goes of ['removed', 'left'] as const) {
    const [kari, ola] = [await newGuest(app), await newGuest(app)]
    const organisation = await newOrganisation(app, [kari])
    const { id, shortName, teams } = organisation
    await putIntoTeam(app, id, teams('Devs'), ola)
    const invitation = await invited(organisation, kari, ola.person.email)
    const list = async () =>
      /<tbody>.*<\/tbody>/s.exec((await kari.browser.open(`/organisations/${shortName}/invitations`)).html)?.[0]
    const before = await list()
    if (goes === 'left') await ola.browser.post(`/organisations/${shortName}/leave`, {})
    else await kari.browser.post(`/organisations/${shortName}/people/${ola.username}/remove`, {})
    expect(await list()).toBe(before)
    expect(await count(`audit_records where organisation = '${id}' and event like 'invitation%'`)).toBe(0)
    // Whoever prunes the history opens no door.
    await app.db.execute(`delete from audit_records where organisation = '${id}'`)
    expect((await ola.browser.open('/dashboard')).html).not.toContain(`/invitations/${invitation}/accept`)
    const refused = await ola.browser.post(`/invitations/${invitation}/accept`, {})
    expect(refused.status).toBe(410)
    expect(refused.html).toContain('The invitation no longer works')
    expect(await count(`team_members where organisation = '${id}' and person = '${ola.id}'`)).toBe(0)
    await kari.browser.post(`/organisations/${shortName}/invitations/${invitation}/resend`, {})
    expect((await ola.browser.post(`/invitations/${invitation}/accept`, {})).status).toBe(200)
    expect(await count(`team_members where organisation = '${id}' and person = '${ola.id}'`)).toBe(1)
  }
})

test('an invitation that was sent again while a removal waited is from before it all the same', async () => {
  const [kari, ola] = [await newGuest(app), await newGuest(app)]
  const organisation = await newOrganisation(app, [kari])
  const { id, shortName, teams } = organisation
  await putIntoTeam(app, id, teams('Devs'), ola)
  const invitation = await invited(organisation, kari, ola.person.email)
  const removing = await app.db.transaction(async (tx) => {
    await tx.execute(`select from organisations where id = '${id}' for update`)
    const answer = kari.browser.post(`/organisations/${shortName}/people/${ola.username}/remove`, {})
    await vi.waitFor(async () => expect(await waitingForLock()).toBe(1), { timeout: 120_000, interval: 20 })
    await tx.execute(`update invitations set sent_at = clock_timestamp() where id = '${invitation}'`)
    return { answer }
  })
  expect((await removing.answer).status).toBe(200)
  const doer = { person: { id: ola.id, name: ola.person.name }, visit: 'test' }
  const accepting = acceptInvitation(app.app, doer, { id: invitation, person: ola.id })
  await expect(accepting).rejects.toMatchObject({ faults: [{ code: 'invitation-closed' }] })
  expect(await count(`team_members where organisation = '${id}' and person = '${ola.id}'`)).toBe(0)
})

async function waitingForLock(): Promise<number> {
  return count(`pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
}
