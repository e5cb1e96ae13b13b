import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { links, type Mail, readMail } from '../../stand-ins/mailbox/read-mail.ts'
import type { Visited } from '../../test/house/browser.ts'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { type Guest, newGuest, newOrganisation, putIntoTeam } from '../../test/house/organisation.ts'
import { sentMails } from '../../test/house/sent-mails.ts'
import { organisationFor } from '../organisations/organisation.ts'
import { approveRequest, declineRequest } from './join-answer.ts'
import { askToJoin, remindOwners, waitingTooLong, withdrawRequest } from './join-request.ts'

let app: TestHouse
let kari: Guest
let sara: Guest
let member: Guest
let nora: Guest
beforeAll(async () => {
  app = await openTestHouse()
  kari = await newGuest(app)
  sara = await newGuest(app)
  member = await newGuest(app)
  nora = await newGuest(app)
  await app.db.execute(`update accounts set language = 'nb' where id = '${sara.id}'`)
})
afterAll(() => app.close())

type Place = Awaited<ReturnType<typeof newOrganisation>>
let place: Place
let ola: Guest
/** Addresses of the place. */
let at: string
beforeEach(async () => {
  place = await newOrganisation(app, [kari, sara])
  await putIntoTeam(app, place.id, place.teams('Devs'), member)
  ola = await newGuest(app)
  at = `/organisations/${place.shortName}`
})

type Row = {
  id: string
  outcome: string | null
  closed_by: string | null
  message: string
  vouched_at: Date | null
  reminded_at: Date | null
}

async function rowsOf(guest = ola): Promise<Row[]> {
  const { rows } = await app.db.execute<Row>(
    `select id, outcome, closed_by, message, vouched_at, reminded_at from join_requests
     where organisation = '${place.id}' and person = '${guest.id}' order by asked_at`,
  )
  return rows
}

async function ask(guest = ola, message = 'Jeg jobber i plan og bygg.'): Promise<string> {
  const page = await guest.browser.post(`${at}/join`, { message })
  expect(new URL(page.url).pathname).toBe(at)
  return (await rowsOf(guest)).at(-1)?.id ?? ''
}

async function teamsOf(guest: Guest): Promise<string[]> {
  const { rows } = await app.db.execute<{ name: string }>(
    `select teams.name from team_members member join teams on teams.id = member.team
     where member.organisation = '${place.id}' and member.person = '${guest.id}' order by 1`,
  )
  return rows.map(({ name }) => name)
}

async function recorded(event: string): Promise<{ account: string; person: string | null; details: object }[]> {
  const { rows } = await app.db.execute<{ account: string; person: string | null; details: object }>(
    `select account, person, details from audit_records where organisation = '${place.id}' and event = '${event}'`,
  )
  return rows
}

const mailTo = (guest: Guest, subject: RegExp): Promise<Mail> =>
  readMail(app.mailbox.url, guest.person.email, { subject })

function mailsTo(guest: Guest): Promise<Mail[]> {
  return sentMails(app, guest.person.email)
}

function heading({ html }: Visited): string {
  return /<h1[^>]*>([^<]*)/.exec(html)?.[1] ?? ''
}

function approve(guest: Guest, request: string, ...teams: string[]) {
  return guest.browser.post(`${at}/requests/${request}/approve`, { [`teams-${request}`]: teams.join('\n') })
}

test('Ola asks, and every owner hears of it in their own language', async () => {
  await ask()
  const [row] = await rowsOf()
  expect(row).toMatchObject({ outcome: null, message: 'Jeg jobber i plan og bygg.', vouched_at: null })
  expect(await recorded('join-requested')).toEqual([
    { account: ola.id, person: null, details: { organisation: place.shortName } },
  ])

  const english = await mailTo(kari, new RegExp(`asks for access to Kommune ${place.number}`))
  const norwegian = await mailTo(sara, new RegExp(`ber om tilgang til Kommune ${place.number}`))
  for (const { text } of [english, norwegian]) {
    expect(text).toContain(`${ola.person.name} (${ola.username})`)
    expect(text).toContain('BankID')
    expect(text).toContain('Jeg jobber i plan og bygg.')
    expect(text).not.toContain(ola.person.email)
  }
  expect(norwegian.text).toContain(`Du får denne e-posten fordi du er eier av Kommune ${place.number}.`)
  expect(links(english)).toContain(`${app.url}${at}/requests/${row?.id}/approve`)
  const about = ({ subject }: Mail) => subject.includes(place.number)
  expect((await mailsTo(member)).filter(about)).toEqual([])
  expect((await mailsTo(ola)).filter(about)).toEqual([])
})

test('whoever has asked sees since when, cannot ask twice, and can withdraw', async () => {
  await ask()
  const page = await ola.browser.open(at)
  expect(page.html).toContain('You are waiting for an answer')
  expect(page.html).not.toContain(`href="${at}/join"`)
  expect(new URL((await ola.browser.open(`${at}/join`)).url).pathname).toBe(at)

  const again = await ola.browser.post(`${at}/join`, { message: 'Hallo?' })
  expect(again.status).toBe(422)
  expect(again.html).toContain('You have asked for access already.')

  await ola.browser.post(`${at}/join/withdraw`, {})
  await ola.browser.post(`${at}/join/withdraw`, {})
  expect(await rowsOf()).toMatchObject([{ outcome: 'withdrawn', closed_by: ola.id }])
  expect(await recorded('join-withdrawn')).toHaveLength(1)
  expect((await ola.browser.open(at)).html).toContain(`href="${at}/join"`)
})

test('many askings at once make one request', async () => {
  await app.db.execute(`delete from limits`)
  const organisation = { ...(await organisationFor(app.db, ola.id, place.shortName)) }
  const person = { id: ola.id, username: ola.username, name: ola.person.name }
  const before = await countRequests()
  await Promise.allSettled(
    Array.from({ length: 20 }, () => askToJoin(app.app, { person, visit: 'test' }, organisation, '')),
  )
  expect((await countRequests()) - before).toBe(1)
  expect(await recorded('join-requested')).toHaveLength(1)
})

async function countRequests(): Promise<number> {
  return (await rowsOf()).length
}

test('a message of more than 1000 signs is refused and shown again; a name that is not there is 404', async () => {
  const long = await ola.browser.post(`${at}/join`, { message: 'x'.repeat(1001) })
  expect(long.status).toBe(422)
  expect(long.html).toContain('The message is too long.')
  expect(long.html).toContain('x'.repeat(1001))
  expect(await rowsOf()).toEqual([])
  expect((await ola.browser.open('/organisations/finnes-ikke/join')).status).toBe(404)
  expect((await ola.browser.open(at.toUpperCase().replace('/ORGANISATIONS', '/organisations'))).status).toBe(200)
})

test('one person cannot fill the inbox of the owners', async () => {
  for (let index = 0; index < 3; index += 1) {
    await ask()
    await ola.browser.post(`${at}/join/withdraw`, {})
  }
  expect((await ola.browser.post(`${at}/join`, {})).status).toBe(429)
})

test('a member is led home, and asks in vain', async () => {
  expect(new URL((await member.browser.open(`${at}/join`)).url).pathname).toBe(at)
  expect(new URL((await member.browser.post(`${at}/join`, { message: '' })).url).pathname).toMatch(/^\/organisations/)
  expect(await rowsOf(member)).toEqual([])
})

test('Kari sees who asks, and what vouches for them', async () => {
  await app.db.execute(
    `insert into representations (person, number, name, vouched_at)
     values ('${ola.id}', '${place.number}', 'KOMMUNE', '2026-05-17T10:00:00Z')`,
  )
  expect((await ola.browser.open(`${at}/join`)).html).toContain('Ansattporten vouched on 17 May 2026')
  await ask(ola, 'Linje én\r\nlinje <to>')
  const { html } = await kari.browser.open(`${at}/requests`)
  expect(html).toContain(ola.username)
  expect(html).toContain('BankID (level: high)')
  expect(html).toContain('Vouched for by Ansattporten on 17 May 2026')
  expect(html).toContain('<p>Linje én</p><p>linje &lt;to&gt;</p>')
  const devs = new RegExp(`value="${place.teams('Devs')}"[^>]* checked|checked[^>]* value="${place.teams('Devs')}"`)
  expect(html).toMatch(devs)
  expect(html.match(/ checked/g)).toHaveLength(1)
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect((await kari.browser.open(at)).html).toContain('One person asks for access')
})

test('approving puts Ola into the chosen teams and tells what that means', async () => {
  const request = await ask()
  const page = await approve(kari, request, place.teams('Devs'), place.teams('Deploy-TT02'))
  expect(page.html).toContain(`${ola.person.name} has been let in`)
  expect(await teamsOf(ola)).toEqual(['Deploy-TT02', 'Devs'])
  expect(await rowsOf()).toMatchObject([{ outcome: 'approved', closed_by: kari.id }])
  expect(await recorded('join-approved')).toEqual([
    { account: kari.id, person: ola.id, details: { organisation: place.shortName, teams: 'Deploy-TT02, Devs' } },
  ])

  const mail = await mailTo(ola, /You have been given access/)
  expect(mail.text).toContain('teams Deploy-TT02 and Devs')
  expect(mail.text).toContain('read and change all the services')
  expect(mail.text).toContain('publish to the test environment TT02')
  expect(links(mail)).toContain(app.url + at)
  const saras = (await mailsTo(sara)).filter(({ subject }) => subject.includes(place.number))
  expect(saras).toHaveLength(1)
  expect((await ola.browser.open(at)).html).toContain('What you may do here')
})

test('somebody is let in to one team at least', async () => {
  const request = await ask()
  const page = await approve(kari, request)
  expect(page.status).toBe(422)
  expect(page.html).toContain('Choose one team at least.')
  expect(page.html).toContain(`href="#teams-${request}"`)
  expect(page.html).not.toMatch(/ checked/)
  expect(await teamsOf(ola)).toEqual([])
  expect(await rowsOf()).toMatchObject([{ outcome: null }])
})

test("another organisation's team, and what is no team, let nobody in", async () => {
  const request = await ask()
  const other = await newOrganisation(app, [kari])
  for (const team of [other.teams('Owners'), crypto.randomUUID(), 'x', "'"]) {
    expect((await approve(kari, request, place.teams('Devs'), team)).status).toBe(404)
  }
  expect(await rowsOf()).toMatchObject([{ outcome: null }])
  const elsewhere = `/organisations/${other.shortName}/requests/${request}`
  expect((await kari.browser.open(`${elsewhere}/approve`)).status).toBe(404)
  expect((await kari.browser.post(`${elsewhere}/decline`, { reason: 'Nei' })).status).toBe(404)
  expect((await kari.browser.post(`${elsewhere}/lift`, {})).status).toBe(404)
  const fields = { [`teams-${request}`]: other.teams('Devs') }
  expect((await kari.browser.post(`${elsewhere}/approve`, fields)).status).toBe(404)
  expect(await teamsOf(ola)).toEqual([])
})

test('after a decline one waits 30 days, or until an owner lifts it', async () => {
  const request = await ask()
  const missing = await kari.browser.post(`${at}/requests/${request}/decline`, { reason: '  ' })
  expect(missing.html).toContain('Write a reason.')
  await kari.browser.post(`${at}/requests/${request}/decline`, { reason: 'Vi kjenner deg ikke. Ring Sindre.' })
  const mail = await mailTo(ola, /answer to your request/)
  expect(mail.text).toContain('Vi kjenner deg ikke. Ring Sindre.')
  expect(mail.text).toMatch(/You may ask again from \d+ \w+ \d{4}/)
  expect(await recorded('join-declined')).toMatchObject([{ account: kari.id, person: ola.id }])

  const waits = await ola.browser.open(`${at}/join`)
  expect(waits.html).toContain('You may ask again from')
  expect(waits.html).not.toContain('<textarea')
  expect((await ola.browser.open(at)).html).toContain('You may ask again from')
  const refused = await ola.browser.post(`${at}/join`, { message: '' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('The owners declined the last time you asked.')
  expect(await rowsOf()).toHaveLength(1)

  await app.db.execute(
    `update join_requests set closed_at = now() - interval '29 days 23 hours' where id = '${request}'`,
  )
  await app.db.execute(`delete from limits`)
  expect((await ola.browser.post(`${at}/join`, { message: '' })).status).toBe(422)
  expect((await kari.browser.open(`${at}/requests`)).html).toContain('Let the person ask again')
  await sara.browser.post(`${at}/requests/${request}/lift`, {})
  await sara.browser.post(`${at}/requests/${request}/lift`, {})
  expect(await recorded('join-waiting-lifted')).toHaveLength(1)
  expect((await mailTo(ola, /may ask for access/)).text).toContain(sara.person.name)
  await ask()
  expect(await rowsOf()).toHaveLength(2)
})

test('when the 30 days are over nobody need lift anything', async () => {
  const request = await ask()
  await kari.browser.post(`${at}/requests/${request}/decline`, { reason: 'Ikke nå' })
  await app.db.execute(`update join_requests set closed_at = now() - interval '721 hours' where id = '${request}'`)
  expect((await kari.browser.open(`${at}/requests`)).html).not.toContain('Let the person ask again')
  await ask()
  expect(await rowsOf()).toHaveLength(2)
})

test('the desk is told of those whom no owner has answered for two weeks', async () => {
  const request = await ask()
  const mine = async () => (await waitingTooLong(app.db)).filter(({ organisation }) => organisation === place.shortName)
  await app.db.execute(
    `update join_requests set asked_at = now() - interval '13 days 23 hours' where id = '${request}'`,
  )
  expect(await mine()).toEqual([])
  await app.db.execute(`update join_requests set asked_at = '2026-01-02T10:00Z' where id = '${request}'`)
  const askedAt = new Date('2026-01-02T10:00Z')
  expect(await mine()).toMatchObject([{ id: request, username: ola.username, askedAt, owners: 2, nudgedAt: null }])
  await kari.browser.post(`${at}/requests/${request}/decline`, { reason: 'Nei' })
  expect(await mine()).toEqual([])
})

test('asking again while a decline is being given does not slip past it', async () => {
  const request = await ask()
  const organisation = await organisationFor(app.db, ola.id, place.shortName)
  const person = { id: ola.id, username: ola.username, name: ola.person.name }
  const asking = await app.db.transaction(async (tx) => {
    await tx.execute(
      `update join_requests set outcome = 'declined', closed_at = now(), closed_by = '${kari.id}' where id = '${request}'`,
    )
    const again = askToJoin(app.app, { person, visit: 'test' }, organisation, '').catch(String)
    await vi.waitFor(async () => expect(await waitingForLock()).toBe(1), { timeout: 120_000, interval: 20 })
    return { again }
  })
  expect(await asking.again).toContain('declined-lately')
  expect(await rowsOf()).toMatchObject([{ outcome: 'declined' }])
})

async function waitingForLock(): Promise<number> {
  const { rows } = await app.db.execute(
    `select 1 from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock' and query like 'insert into "join_requests"%'`,
  )
  return rows.length
}

test('of approve, decline and withdraw at once one wins, and the history has one record', async () => {
  const organisation = await organisationFor(app.db, kari.id, place.shortName, 'answer-requests')
  const [karis, saras] = [kari, sara].map((guest) => ({
    person: { id: guest.id, name: guest.person.name },
    visit: 'test',
  }))
  if (!karis || !saras) throw new Error('Two owners')
  const olas = { person: { id: ola.id, name: ola.person.name }, visit: 'test' }
  for (let round = 0; round < 50; round += 1) {
    await app.db.execute(`delete from join_requests where person = '${ola.id}'`)
    await app.db.execute(`delete from team_members where person = '${ola.id}' and organisation = '${place.id}'`)
    await app.db.execute(`delete from audit_records where organisation = '${place.id}'`)
    await app.db.execute(
      `insert into join_requests (organisation, person, message) values ('${place.id}', '${ola.id}', '')`,
    )
    const request = (await rowsOf())[0]?.id ?? ''
    const answers = await Promise.allSettled([
      approveRequest(app.app, karis, organisation, request, [place.teams('Devs')]),
      declineRequest(app.app, saras, organisation, request, 'Nei'),
      approveRequest(app.app, saras, organisation, request, [place.teams('Devs')]),
      ...(round % 2 === 0 ? [withdrawRequest(app.app, olas, organisation)] : []),
    ])
    const [row] = await rowsOf()
    const records = await Promise.all(
      ['join-approved', 'join-declined', 'join-withdrawn'].map(async (event) => (await recorded(event)).length),
    )
    expect(records.reduce((sum, count) => sum + count, 0)).toBe(1)
    expect(await teamsOf(ola)).toEqual(row?.outcome === 'approved' ? ['Devs'] : [])
    const lost = answers.flatMap((answer) => (answer.status === 'rejected' ? [String(answer.reason.message)] : []))
    expect(lost).toEqual(lost.map(() => 'request-closed'))
    expect(lost).toHaveLength(row?.outcome === 'withdrawn' ? 3 : 2)
  }
})

test('the owner who came second sees what happened', async () => {
  const request = await ask()
  await sara.browser.post(`${at}/requests/${request}/decline`, { reason: 'Feil kommune' })
  const page = await approve(kari, request, place.teams('Devs'))
  expect(page.status).toBe(422)
  expect(page.html).toContain('The request has been answered already.')
  expect(page.html).toContain('The request is declined')
  expect(page.html).toContain(`By ${sara.person.name}`)
  expect(page.html).toContain('Feil kommune')
  expect(await teamsOf(ola)).toEqual([])
  const late = await kari.browser.open(`${at}/requests/${request}/decline`)
  expect(late.html).toContain('The request is declined')
  expect(late.html).not.toContain('<textarea')
})

test('strangers see no requests, members are told why, and neither can answer', async () => {
  const request = await ask()
  const pages = ['requests', `requests/${request}/approve`, `requests/${request}/decline`]
  const posts = [`requests/${request}/approve`, `requests/${request}/decline`, `requests/${request}/lift`]
  const fields = { [`teams-${request}`]: place.teams('Owners'), reason: 'Nei' }
  for (const [guest, status] of [
    [nora, 404],
    [ola, 404],
    [member, 403],
  ] as const) {
    for (const page of pages) expect((await guest.browser.open(`${at}/${page}`)).status).toBe(status)
    for (const post of posts) expect((await guest.browser.post(`${at}/${post}`, fields)).status).toBe(status)
  }
  expect(await rowsOf()).toMatchObject([{ outcome: null }])
  expect((await nora.browser.open(at)).html).not.toContain('Waits for you')
  for (const id of ['x', crypto.randomUUID(), '%27']) {
    expect((await kari.browser.open(`${at}/requests/${id}/approve`)).status).toBe(404)
    expect((await kari.browser.post(`${at}/requests/${id}/lift`, {})).status).toBe(404)
    expect((await kari.browser.post(`${at}/requests/${id}/decline`, { reason: 'Nei' })).status).toBe(404)
  }
})

test('owners are reminded once, after a week, in one mail for each organisation', async () => {
  const [first, second, fresh] = [ola, await newGuest(app), await newGuest(app)]
  for (const guest of [first, second, fresh]) await ask(guest)
  await app.db.execute(
    `update join_requests set asked_at = now() - interval '169 hours'
     where organisation = '${place.id}' and person in ('${first.id}', '${second.id}')`,
  )
  await Promise.all([remindOwners(app.app), remindOwners(app.app)])
  await remindOwners(app.app)
  const mail = await mailTo(sara, new RegExp(`Noen venter på svar fra Kommune ${place.number}`))
  expect(mail.text).toContain('2 personer har ventet')
  for (const { username } of [first, second]) expect(mail.text).toContain(`(${username})`)
  expect(mail.text).not.toContain(`(${fresh.username})`)
  expect(links(mail)).toContain(`${app.url}${at}/requests`)
  await mailTo(kari, new RegExp(`Somebody waits for an answer from Kommune ${place.number}`))
  expect((await mailsTo(sara)).filter(({ subject }) => /venter på svar/.test(subject))).toHaveLength(1)
})

test('the overview says what it is, and nobody reads an e-mail address there', async () => {
  await app.db.execute(
    `update organisations set website = 'https://fjordvik.example/', form = 'KOMM' where id = '${place.id}'`,
  )
  await app.db.execute(
    `insert into services (id, owner, short_name, title, visibility, changed_by) values
     (gen_random_uuid(), '${place.id}', 'apen', 'Åpen tjeneste', 'open', '${kari.id}'),
     (gen_random_uuid(), '${place.id}', 'lukket', 'Lukket tjeneste', 'closed', '${kari.id}')`,
  )
  const page = await nora.browser.open(at)
  expect(heading(page)).toBe(`Kommune ${place.number} municipality`)
  expect(page.html).toContain('KOMM')
  expect(page.html).toContain('rel="noopener"')
  expect(page.html).toContain(`/services/${place.shortName}/apen`)
  expect(page.html).not.toContain('Lukket tjeneste')
  for (const { username, person } of [kari, sara]) {
    expect(page.html).toContain(username)
    expect(page.html).not.toContain(person.email)
  }
  await app.db.execute(`update organisations set website = 'javascript:alert(1)' where id = '${place.id}'`)
  expect((await nora.browser.open(at)).html).not.toContain('javascript:')
  const own = await member.browser.open(at)
  expect(own.html).toContain(`/services/new?owner=${place.shortName}`)
  expect(own.html).toContain(`${at}/leave`)
})
