import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { links } from '../../stand-ins/mailbox/read-mail.ts'
import { activationMail, complete, logIn, openBrowser } from '../../test/house/browser.ts'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { introduce, newPerson, settle } from '../../test/house/many-people.ts'
import { type Guest, newGuest, newOrganisation, putIntoTeam } from '../../test/house/organisation.ts'
import { sentMails } from '../../test/house/sent-mails.ts'
import { acceptInvitation, invitationsFor, maskedAddress } from './invitation.ts'

let app: TestHouse
let kari: Guest
beforeAll(async () => {
  app = await openTestHouse()
  kari = await newGuest(app)
})
// Kari invites more often here than anybody may in an hour.
beforeEach(() => app.app.limits.forget({ name: 'people-added', times: 20, seconds: 3600 }, kari.id))
afterAll(() => app.close())

type Home = Awaited<ReturnType<typeof newOrganisation>>

async function invite({ shortName, teams }: Home, address: string, team = 'Devs') {
  const fields = { people: address, teams: teams(team) }
  const done = await kari.browser.post(`/organisations/${shortName}/people/add/confirm`, fields)
  expect(done.html).toContain('One invitation is sent.')
  return link(address)
}

/** The link of the latest invitation mail to an address. */
async function link(address: string): Promise<string> {
  const mails = (await sentMails(app, address)).filter(({ subject }) => /^(Join|Bli med)/.test(subject))
  const found = mails.flatMap((mail) => links(mail)).filter((each) => each.includes('/invitations/'))
  return new URL(found.at(-1) ?? 'about:blank').pathname
}

async function rowsOf(organisation: string) {
  const { rows } = await app.db.execute<{ id: string; outcome: string | null; token_hash: string }>(
    `select id, outcome, token_hash from invitations where organisation = '${organisation}' order by sent_at`,
  )
  return rows
}

async function accepted(organisation: string): Promise<number> {
  const { rows } = await app.db.execute(
    `select 1 from audit_records where organisation = '${organisation}' and event = 'invitation-accepted'`,
  )
  return rows.length
}

const expire = (organisation: string) =>
  app.db.execute(`update invitations set expires_at = now() where organisation = '${organisation}'`)

test('the mail says who invites to what; looking changes nothing, the button lets Ola in, and Kari is told', async () => {
  const ola = await newGuest(app)
  const home = await newOrganisation(app, [kari])
  const address = await invite(home, ola.person.email.toUpperCase())
  const [mail] = (await sentMails(app, ola.person.email)).filter(({ subject }) => subject.startsWith('Join '))
  expect(mail?.text).toContain(`${kari.person.name} invites you to`)
  expect(mail?.text).toContain('The link works for seven days.')
  expect(mail?.text).toContain('You get this e-mail because')
  const page = await ola.browser.open(address)
  expect(page.html).toContain(kari.person.name)
  expect((await rowsOf(home.id)).map(({ outcome }) => outcome)).toEqual([null])

  const landed = await ola.browser.post(address, {})
  expect(new URL(landed.url).pathname).toBe(`/organisations/${home.shortName}`)
  expect(landed.status).toBe(200)
  const { rows } = await app.db.execute(
    `select team.name from team_members member join teams team on team.id = member.team
     where member.person = '${ola.id}' and member.organisation = '${home.id}'`,
  )
  expect(rows).toEqual([{ name: 'Devs' }])
  expect(await accepted(home.id)).toBe(1)
  const told = (await sentMails(app, kari.person.email)).filter(({ text }) =>
    text.includes(`${ola.person.name} accepted the invitation`),
  )
  expect(told).toHaveLength(1)

  const again = await ola.browser.post(address, {})
  expect(again.status).toBe(200)
  expect(again.html).toContain('You have accepted this invitation.')
  expect(await accepted(home.id)).toBe(1)
})

test('an inviter whose page is in Bokmål sends the mail in Bokmål', async () => {
  const owner = await newGuest(app)
  await app.db.execute(`update accounts set language = 'nb' where id = '${owner.id}'`)
  const { shortName, teams } = await newOrganisation(app, [owner])
  const fields = { people: 'ny@b.example', teams: teams('Devs') }
  await owner.browser.post(`/organisations/${shortName}/people/add/confirm`, fields)
  const [mail] = await sentMails(app, 'ny@b.example')
  expect(mail?.subject).toMatch(/^Bli med i Kommune/)
  expect(mail?.headers['content-language']).toBe('nb')
})

test('Nora, who got hold of the link, is told that it is to another address, and comes no further', async () => {
  const [ola, nora] = [await newGuest(app), await newGuest(app)]
  const home = await newOrganisation(app, [kari])
  const address = await invite(home, ola.person.email)
  const page = await nora.browser.open(address)
  expect(page.html).toContain('The invitation is to another address')
  expect(page.html).toContain(nora.username)
  expect(page.html).toContain('g…@fjordvik.example')
  expect(page.html).not.toContain(ola.person.email)
  const refused = await nora.browser.post(address, {})
  expect(refused.status).toBe(422)
  expect(await accepted(home.id)).toBe(0)
  const [invitation] = await rowsOf(home.id)
  for (const method of ['GET', 'POST']) {
    const options = { method, headers: { origin: app.url } }
    expect((await nora.browser.open(`/invitations/${invitation?.id}/accept`, options)).status).toBe(404)
  }
  expect((await nora.browser.open(`/organisations/${home.shortName}/people`)).status).toBe(404)
})

test('an expired link says so, and the same address can be invited anew: the row is used again', async () => {
  const ola = await newGuest(app)
  const home = await newOrganisation(app, [kari])
  const old = await invite(home, ola.person.email)
  await expire(home.id)
  const page = await ola.browser.open(old)
  expect(page.status).toBe(410)
  expect(page.html).toContain('The invitation has run out')
  expect((await ola.browser.post(old, {})).status).toBe(410)
  expect(await invitationsFor(app.db, ola.id)).toEqual([])
  expect((await kari.browser.open(`/organisations/${home.shortName}/invitations`)).html).toContain('Ran out')

  const fresh = await invite(home, ola.person.email, 'Deploy-TT02')
  expect(fresh).not.toBe(old)
  expect((await ola.browser.open(old)).status).toBe(404)
  const landed = await ola.browser.post(fresh, {})
  expect(new URL(landed.url).pathname).toBe(`/organisations/${home.shortName}`)
  expect(await rowsOf(home.id)).toHaveLength(1)
  const { rows } = await app.db.execute(
    `select details->>'teams' as teams from audit_records where organisation = '${home.id}' and event = 'invitation-accepted'`,
  )
  expect(rows).toEqual([{ teams: 'Deploy-TT02' }])
})

test('sent again: a new link, the old one is dead, and not twice within three minutes', async () => {
  const ola = await newGuest(app)
  const home = await newOrganisation(app, [kari])
  const old = await invite(home, ola.person.email)
  const [invitation] = await rowsOf(home.id)
  const again = () => kari.browser.post(`/organisations/${home.shortName}/invitations/${invitation?.id}/resend`, {})
  expect((await again()).html).toContain('The invitation is sent again')
  const tooSoon = await again()
  expect(tooSoon.status).toBe(429)
  expect(tooSoon.html).toContain('There have been too many tries.')
  expect(tooSoon.html).toContain(ola.person.email)
  const fresh = await link(ola.person.email)
  expect(fresh).not.toBe(old)
  expect((await ola.browser.open(old)).status).toBe(404)
  expect((await ola.browser.post(old, {})).status).toBe(404)
  expect(await accepted(home.id)).toBe(0)
  await ola.browser.post(fresh, {})
  expect(await accepted(home.id)).toBe(1)
})

test('withdrawn: the link says so, and nobody comes in', async () => {
  const ola = await newGuest(app)
  const [home, other] = [await newOrganisation(app, [kari]), await newOrganisation(app, [kari])]
  const address = await invite(home, ola.person.email)
  const [invitation] = await rowsOf(home.id)
  const elsewhere = await kari.browser.post(
    `/organisations/${other.shortName}/invitations/${invitation?.id}/withdraw`,
    {},
  )
  expect(elsewhere.status).toBe(404)
  const gone = await kari.browser.post(`/organisations/${home.shortName}/invitations/${invitation?.id}/withdraw`, {})
  expect(gone.html).toContain('The invitation is withdrawn.')
  expect(gone.html).not.toContain(ola.person.email)
  const page = await ola.browser.post(address, {})
  expect(page.status).toBe(410)
  expect(page.html).toContain('The invitation is withdrawn')
  expect(await accepted(home.id)).toBe(0)
})

test('accepted from two sessions at once, and by link and by id: one record', async () => {
  const ola = await newGuest(app)
  const elsewhere = await settledAgain(ola)
  for (let round = 0; round < 4; round += 1) {
    const home = await newOrganisation(app, [kari])
    const address = await invite(home, ola.person.email)
    const [invitation] = await rowsOf(home.id)
    await Promise.all([
      ola.browser.post(address, {}),
      elsewhere.post(address, {}),
      ola.browser.post(`/invitations/${invitation?.id}/accept`, {}),
      elsewhere.post(`/invitations/${invitation?.id}/accept`, {}),
    ])
    expect(await accepted(home.id)).toBe(1)
  }
})

async function settledAgain({ person }: Guest) {
  await introduce(app, person)
  const browser = openBrowser(app.url)
  await logIn(browser, person.pid)
  return browser
}

test('the same address invited by two at once is one invitation', async () => {
  const other = await newGuest(app)
  const home = await newOrganisation(app, [kari, other])
  const fields = { people: 'samtidig@b.example', teams: home.teams('Devs') }
  const path = `/organisations/${home.shortName}/people/add/confirm`
  await Promise.all([kari.browser.post(path, fields), other.browser.post(path, fields)])
  expect(await rowsOf(home.id)).toHaveLength(1)
})

test('a team that was deleted falls out; where none is left, the person is told to ask', async () => {
  const ola = await newGuest(app)
  const home = await newOrganisation(app, [kari])
  const address = await invite(home, ola.person.email)
  await app.db.execute(`delete from teams where id = '${home.teams('Devs')}'`)
  const refused = await ola.browser.post(address, {})
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('The teams that you were invited to are deleted.')
  expect((await rowsOf(home.id)).map(({ outcome }) => outcome)).toEqual([null])
})

test('somebody without an account goes through all of J1 and lands in the organisation', async () => {
  const ny = newPerson()
  await introduce(app, ny)
  const home = await newOrganisation(app, [kari])
  const address = await invite(home, ny.email)
  const [invited] = await sentMails(app, ny.email)
  const browser = openBrowser(app.url)
  const page = await browser.open(address)
  expect(page.status).toBe(200)
  const signIn = /href="(\/sign-in\?return=[^"]*)"/.exec(page.html)?.[1] ?? ''
  expect(signIn).toContain(encodeURIComponent(address))
  await logIn(browser, ny.pid, signIn)
  const asked = await complete(browser, ny)
  expect(new URL(asked.url).pathname).toBe('/activate')
  const { link: activation } = await activationMail(app, ny.email, invited?.id)
  const consent = await browser.post(activation, {})
  expect(new URL(consent.url).pathname).toBe('/consent')
  const back = await browser.post('/consent', { answer: 'give', return: address })
  expect(new URL(back.url).pathname).toBe(address)
  expect(consent.html).toContain(address)
  const landed = await browser.post(address, {})
  expect(new URL(landed.url).pathname).toBe(`/organisations/${home.shortName}`)
  expect(await accepted(home.id)).toBe(1)
})

test('somebody who signed up without the link finds the invitation, and accepts it by its id', async () => {
  const ny = newPerson()
  const home = await newOrganisation(app, [kari])
  await invite(home, ny.email)
  const browser = await settle(app, ny)
  const { rows } = await app.db.execute<{ id: string }>(`select id from accounts where email_address = '${ny.email}'`)
  const waiting = await invitationsFor(app.db, rows[0]?.id ?? '')
  expect(waiting).toMatchObject([{ shortName: home.shortName, invitedBy: kari.person.name }])
  const landed = await browser.post(`/invitations/${waiting[0]?.id}/accept`, {})
  expect(new URL(landed.url).pathname).toBe(`/organisations/${home.shortName}`)
  expect(await invitationsFor(app.db, rows[0]?.id ?? '')).toEqual([])
})

test('an invitation is worth no more than its sender: the next owner must send it again', async () => {
  const [owner, ola] = [await newGuest(app), await newGuest(app)]
  const home = await newOrganisation(app, [owner, kari])
  const fields = { people: ola.person.email, teams: home.teams('Devs') }
  await owner.browser.post(`/organisations/${home.shortName}/people/add/confirm`, fields)
  const address = await link(ola.person.email)
  await kari.browser.post(`/organisations/${home.shortName}/people/${owner.username}/teams`, {
    teams: home.teams('Devs'),
  })
  const dead = await ola.browser.post(address, {})
  expect(dead.status).toBe(410)
  expect(dead.html).toContain('The invitation no longer works')
  expect(await invitationsFor(app.db, ola.id)).toEqual([])
  expect(await accepted(home.id)).toBe(0)
  const list = await kari.browser.open(`/organisations/${home.shortName}/invitations`)
  expect(list.html).toContain('The sender no longer owns the organisation.')

  const [invitation] = await rowsOf(home.id)
  await kari.browser.post(`/organisations/${home.shortName}/invitations/${invitation?.id}/resend`, {})
  await ola.browser.post(await link(ola.person.email), {})
  expect(await accepted(home.id)).toBe(1)
  const told = (await sentMails(app, owner.person.email)).filter(({ subject }) => /accepted/.test(subject))
  expect(told).toEqual([])
})

test('whoever is unticked from Owners while their invitation is being accepted lets nobody in afterwards', async () => {
  const [owner, ola] = [await newGuest(app), await newGuest(app)]
  const home = await newOrganisation(app, [owner, kari])
  const fields = { people: ola.person.email, teams: home.teams('Owners') }
  await owner.browser.post(`/organisations/${home.shortName}/people/add/confirm`, fields)
  const [invitation] = await rowsOf(home.id)
  const doer = { person: { id: ola.id, name: ola.person.name }, visit: 'test' }
  const accepting = await app.db.transaction(async (tx) => {
    await tx.execute(`select from organisations where id = '${home.id}' for update`)
    await tx.execute(`delete from team_members where team = '${home.teams('Owners')}' and person = '${owner.id}'`)
    const answer = acceptInvitation(app.app, doer, { id: invitation?.id ?? '', person: ola.id }).catch(String)
    await vi.waitFor(async () => expect(await waitingForLock()).toBe(1), { timeout: 120_000, interval: 20 })
    return { answer }
  })
  expect(await accepting.answer).toContain('invitation-closed')
  expect(await accepted(home.id)).toBe(0)
})

async function waitingForLock(): Promise<number> {
  const { rows } = await app.db.execute(
    `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows.length
}

test('an address gets five invitations a day at most, from whom and however often; the others of a list get theirs', async () => {
  const ola = await newGuest(app)
  const [home, other] = [await newOrganisation(app, [kari]), await newOrganisation(app, [kari])]
  for (let sent = 0; sent < 4; sent += 1) {
    await invite(sent % 2 === 0 ? home : other, ola.person.email)
    await app.db.execute(`update invitations set outcome = 'withdrawn', closed_at = now()
      where closed_at is null and organisation in ('${home.id}', '${other.id}')`)
  }
  await invite(home, ola.person.email.toUpperCase())
  const [invitation] = (await rowsOf(home.id)).filter(({ outcome }) => outcome === null)
  const resent = await kari.browser.post(`/organisations/${home.shortName}/invitations/${invitation?.id}/resend`, {})
  expect(resent.status).toBe(429)
  expect(resent.html).toContain('The address has had many invitations in the last day.')
  const fields = { people: `${ola.person.email}\nannen@b.example`, teams: other.teams('Devs') }
  const shown = await kari.browser.post(`/organisations/${other.shortName}/people/add`, fields)
  expect(shown.html).toContain('Has had many invitations in the last day.')
  const done = await kari.browser.post(`/organisations/${other.shortName}/people/add/confirm`, fields)
  expect(done.html).toContain('One invitation is sent. One address has had many invitations in the last day')
  const mails = (await sentMails(app, ola.person.email)).filter(({ subject }) => subject.startsWith('Join '))
  expect(mails).toHaveLength(5)
  expect(await sentMails(app, 'annen@b.example')).toHaveLength(1)
})

test('a request to join that an invitation answers was closed by the person themselves', async () => {
  const ola = await newGuest(app)
  const home = await newOrganisation(app, [kari])
  const address = await invite(home, ola.person.email)
  await app.db.execute(
    `insert into join_requests (organisation, person, message) values ('${home.id}', '${ola.id}', '')`,
  )
  await ola.browser.post(address, {})
  const { rows } = await app.db.execute(`select outcome, closed_by from join_requests where person = '${ola.id}'`)
  expect(rows).toEqual([{ outcome: 'approved', closed_by: ola.id }])
})

test('only owners see who is invited', async () => {
  const ola = await newGuest(app)
  const home = await newOrganisation(app, [kari])
  await putIntoTeam(app, home.id, home.teams('Devs'), ola)
  await invite(home, 'hemmelig@b.example')
  for (const path of ['people', 'invitations', `people/${kari.username}`]) {
    expect((await ola.browser.open(`/organisations/${home.shortName}/${path}`)).html).not.toContain('hemmelig')
  }
})

test.for([
  ['ola@fjordvik.no', 'o…@fjordvik.no'],
  ['"a@b"@c.no', '"…@c.no'],
  ['🦊fox@b.no', '🦊…@b.no'],
])('%s is masked as %s', ([address, masked]) => {
  expect(maskedAddress(address ?? '')).toBe(masked)
})
