import { afterAll, beforeAll, expect, test } from 'vitest'
import { readMail } from '../../stand-ins/mailbox/read-mail.ts'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { type Guest, newGuest, newOrganisation, newTeam, putIntoTeam } from '../../test/house/organisation.ts'
import { sentMails } from '../../test/house/sent-mails.ts'

let app: TestHouse
let kari: Guest
let nora: Guest
beforeAll(async () => {
  app = await openTestHouse()
  kari = await newGuest(app)
  nora = await newGuest(app)
})
afterAll(() => app.close())

/** Kari's organisation with somebody new in it who only reads, and a service. */
async function openOrganisation(visibility = 'closed') {
  const organisation = await newOrganisation(app, [kari])
  const ola = await newGuest(app)
  const readers = await newTeam(app, organisation.id, 'Lesere', 'read')
  await putIntoTeam(app, organisation.id, readers, ola)
  await app.db.execute(
    `insert into services (id, owner, short_name, title, changed_by, visibility)
     values (gen_random_uuid(), '${organisation.id}', 'byggesak', 'Byggesak', '${kari.id}', '${visibility}')`,
  )
  const at = (path: string) => `/organisations/${organisation.shortName}${path}`
  const onService = (path: string) => `/services/${organisation.shortName}/byggesak${path}`
  return { ...organisation, ola, at, onService }
}

/** How many mails somebody got about a request. */
async function asked(person: Guest): Promise<number> {
  const sent = await sentMails(app, person.person.email)
  return sent.filter(({ subject }) => subject.startsWith('Request for access')).length
}

async function askedEvents(person: Guest): Promise<unknown[]> {
  const { rows } = await app.db.execute<{ details: unknown }>(
    `select details from audit_records where account = '${person.id}' and event = 'access-asked'`,
  )
  return rows.map(({ details }) => details)
}

test('a refusal says what is missing, which teams give it and who can give it, and they can be asked', async () => {
  const { ola, at, shortName, teams } = await openOrganisation()
  const refused = await ola.browser.open(at('/teams/new'))
  expect(refused.status).toBe(403)
  expect(refused.html).toContain('You cannot change the teams of the organisation')
  expect(refused.html).toContain('you must own the organisation')
  expect(refused.html).toContain(kari.person.name)
  expect(refused.html).toContain(`href="${at(`/teams/${teams('Owners')}`)}"`)
  const after = await ola.browser.post(at('/ask'), {
    act: 'change-teams',
    message: 'Jeg lager et team for <b>byggesak</b>.',
  })
  expect(after.status).toBe(200)
  expect(new URL(after.url).pathname).toBe(at('/why-not'))
  expect(after.html).toContain('You have asked for this access')
  expect(after.html).not.toContain('name="message"')
  const mail = await readMail(app.mailbox.url, kari.person.email, { subject: `Request for access to ${shortName}` })
  expect(mail.text).toContain(`(${ola.username}) asks to be allowed to change the teams of the organisation`)
  expect(mail.text).toContain('Jeg lager et team for <b>byggesak</b>.')
  expect(mail.html).not.toContain('<b>byggesak')
  expect(mail.text).toContain(`${at('/people/')}${ola.username}`)
  expect(mail.text).toContain('because you can give the access')
  expect(await askedEvents(ola)).toEqual([{ on: shortName, act: 'change-teams' }])
})

test('the same is asked once a day, however often the button is pressed', async () => {
  const { ola, onService } = await openOrganisation()
  const before = await asked(kari)
  await Promise.all(Array.from({ length: 4 }, () => ola.browser.post(onService('/ask'), { act: 'delete-service' })))
  const again = await ola.browser.post(onService('/ask'), { act: 'delete-service' })
  expect(again.html).toContain('You have asked for this access')
  expect(await askedEvents(ola)).toHaveLength(1)
  await ola.browser.post(onService('/ask'), { act: 'push-to-service' })
  expect(await askedEvents(ola)).toHaveLength(2)
  await expect.poll(() => asked(kari)).toBe(before + 2)
})

test('a stranger to an open service is told whom to ask, but no team, and is led in at the service', async () => {
  const { onService, shortName, at } = await openOrganisation('open')
  const page = await nora.browser.open(onService('/why-not?act=push-to-service'))
  expect(page.status).toBe(200)
  expect(page.html).toContain('You cannot send changes to the service')
  expect(page.html).toContain(kari.person.name)
  expect(page.html).not.toContain('Owners')
  await nora.browser.post(onService('/ask'), { act: 'push-to-service' })
  const mail = await readMail(app.mailbox.url, kari.person.email, {
    subject: `Request for access to ${shortName}/byggesak`,
  })
  expect(mail.text).toContain(onService('/collaborators'))
  expect(mail.text).not.toContain(at('/people'))
})

test('whoever may by now is told so, and nobody is asked', async () => {
  const { ola, id, teams, at } = await openOrganisation()
  await putIntoTeam(app, id, teams('Owners'), ola)
  const after = await ola.browser.post(at('/ask'), { act: 'change-teams' })
  expect(after.status).toBe(200)
  expect(after.html).toContain('You can do this')
  expect(await askedEvents(ola)).toEqual([])
})

test('a message that is too long comes back with what was written', async () => {
  const { ola, at } = await openOrganisation()
  const refused = await ola.browser.post(at('/ask'), { act: 'change-teams', message: 'x'.repeat(501) })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('The message is too long.')
  expect(refused.html).toContain('x'.repeat(501))
  expect(await askedEvents(ola)).toEqual([])
})

test('strangers, strange acts and acts of another kind of thing are not there', async () => {
  const { ola, at, onService } = await openOrganisation()
  for (const act of ['push-to-service', 'toString', '__proto__', 'x', '']) {
    expect((await ola.browser.open(at(`/why-not?act=${act}`))).status).toBe(404)
    expect((await ola.browser.post(at('/ask'), { act })).status).toBe(404)
  }
  expect((await ola.browser.open(onService('/why-not?act=change-teams'))).status).toBe(404)
  for (const [path, act] of [
    [at('/why-not'), 'change-teams'],
    [onService('/why-not'), 'push-to-service'],
  ] as const) {
    expect((await nora.browser.open(`${path}?act=${act}`)).status).toBe(404)
    expect((await nora.browser.post(path.replace('why-not', 'ask'), { act })).status).toBe(404)
  }
})
