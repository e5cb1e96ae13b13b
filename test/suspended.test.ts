import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeAccessKey } from '../src/accounts/access-key.ts'
import { organisationFor } from '../src/organisations/organisation.ts'
import { type Act, levels, NotAllowed, needed, Suspended } from '../src/organisations/rights.ts'
import { changeWebsite } from '../src/organisations/settings.ts'
import { reactivateOrganisation, suspendOrganisation } from '../src/organisations/suspension.ts'
import { NotFound } from '../src/platform/refusal.ts'
import { hashToken } from '../src/platform/secrets.ts'
import { routes } from '../src/routes.ts'
import { gitAccess } from '../src/services/git-access.ts'
import { changeService, holdService, serviceFor } from '../src/services/service.ts'
import { acceptOffer, offerService, offersTo } from '../src/services/transfer.ts'
import { ansattportenClient } from '../src/sign-in/ansattporten.ts'
import { openTestHouse, type TestHouse } from './house/house.ts'
import { type Guest, newGuest, newOrganisation, putIntoTeam } from './house/organisation.ts'
import { sentMails } from './house/sent-mails.ts'
import { letIn, newService } from './house/service.ts'

const reason = 'Avtalen er sagt opp.'

let app: TestHouse
let kari: Guest
let ola: Guest
let nora: Guest
let sindre: Guest
beforeAll(async () => {
  app = await openTestHouse()
  ;[kari, ola, nora, sindre] = [await newGuest(app), await newGuest(app), await newGuest(app), await newGuest(app)]
})
afterAll(() => app.close())

let fjordvik: Awaited<ReturnType<typeof newOrganisation>>
let service: Awaited<ReturnType<typeof newService>>
beforeEach(async () => {
  await app.db.execute('delete from limits')
  fjordvik = await newOrganisation(app, [kari])
  await putIntoTeam(app, fjordvik.id, fjordvik.teams('Devs'), ola)
  service = await newService(app, { id: fjordvik.id, address: fjordvik.shortName }, kari)
})

const by = ({ id, person }: Guest) => ({ person: { id, name: person.name }, visit: 'test' })
const suspend = () => suspendOrganisation(app.app, by(sindre), fjordvik.shortName, reason)
const reactivate = () => reactivateOrganisation(app.app, by(sindre), fjordvik.shortName, 'Avtalen gjelder igjen.')

const reading = ['see-people', 'see-teams', 'read-history', 'leave-organisation', 'see-service'] satisfies Act[]
const acts = Object.keys(needed).filter((act): act is Act => act in needed)

function isOnService(act: Act): boolean {
  return levels.some((level) => level === needed[act])
}

async function tried(guest: Guest, act: Act): Promise<string> {
  const judged = isOnService(act)
    ? serviceFor(app.db, guest.id, fjordvik.shortName, service.shortName, act)
    : organisationFor(app.db, guest.id, fjordvik.shortName, act)
  return judged.then(
    () => 'may',
    (error) => {
      for (const kind of [Suspended, NotAllowed, NotFound]) if (error instanceof kind) return kind.name
      throw error
    },
  )
}

const told = async (guest: Guest) =>
  Object.fromEntries(await Promise.all(acts.map(async (act) => [act, await tried(guest, act)])))

test('an owner can do every act before and after, and in between only those that change nothing', async () => {
  const all = Object.fromEntries(acts.map((act) => [act, 'may']))
  expect(await told(kari)).toEqual(all)
  await suspend()
  expect(await told(kari)).toEqual(
    Object.fromEntries(acts.map((act) => [act, reading.some((one) => one === act) ? 'may' : 'Suspended'])),
  )
  await reactivate()
  expect(await told(kari)).toEqual(all)
})

test('a stranger finds no more there than before', async () => {
  const before = await told(nora)
  await suspend()
  expect(await told(nora)).toEqual(before)
  expect(new Set(Object.values(before))).toEqual(new Set(['NotFound']))
})

test('a page that would change something says what is closed, since when, why and whom to write to', async () => {
  await suspend()
  const page = await kari.browser.post(`/organisations/${fjordvik.shortName}/teams/new`, {
    name: 'Nye',
    description: '',
    level: 'write',
    reach: 'all',
    tt02: 'none',
    production: 'none',
  })
  expect(page.status).toBe(403)
  expect(page.html).toContain('municipality is suspended')
  expect(page.html).toContain(reason)
  expect(page.html).toContain(`mailto:${app.app.config.serviceDeskAddress}`)
})

test('somebody who is let in without being a member is not told why', async () => {
  await letIn(app, service.id, { person: nora.id }, 'admin')
  await suspend()
  const page = await nora.browser.open(`${service.address}/settings`)
  expect(page.status).toBe(403)
  expect(page.html).toContain('municipality is suspended')
  expect(page.html).not.toContain(reason)
  const read = await nora.browser.open(`/organisations/${fjordvik.shortName}`)
  expect(read.html).toContain('The organisation is suspended since')
  expect(read.html).not.toContain(reason)
})

test('the dashboard says it, and has no way to a new service', async () => {
  const address = `/dashboard?in=${fjordvik.shortName}`
  const way = `/services/new?owner=${fjordvik.shortName}`
  expect((await kari.browser.open(address)).html).toContain(way)
  await suspend()
  const { html } = await kari.browser.open(address)
  expect(html).toContain('municipality is suspended')
  expect(html).not.toContain(way)
})

test('members read it on every page of the organisation; others see a word in the directory', async () => {
  await suspend()
  for (const side of ['', '/people', '/teams', '/history']) {
    const { status, html } = await kari.browser.open(`/organisations/${fjordvik.shortName}${side}`)
    expect(status).toBe(200)
    expect(html).toContain('Suspended by the service desk')
    expect(html).toContain(reason)
  }
  const found = (await nora.browser.open(`/organisations?q=${fjordvik.shortName}`)).html
  expect(found).toMatch(/<span class="ds-tag[^>]*>Suspended/)
  expect(found).not.toContain(reason)
})

test('a member can leave', async () => {
  await suspend()
  const left = await ola.browser.post(`/organisations/${fjordvik.shortName}/leave`, { confirm: 'yes' })
  expect(left.status).toBe(200)
  const { rows } = await app.db.execute(
    `select from team_members where organisation = '${fjordvik.id}' and person = '${ola.id}'`,
  )
  expect(rows).toEqual([])
})

test('nobody asks to come in, and nobody accepts an invitation', async () => {
  const token = randomUUID()
  const invited = randomUUID()
  await app.db.execute(
    `insert into invitations (id, organisation, email_address, token_hash, invited_by, expires_at)
     values ('${invited}', '${fjordvik.id}', '${nora.person.email}', '${hashToken(token)}', '${kari.id}', now() + interval '7 days')`,
  )
  await app.db.execute(
    `insert into invitation_teams (invitation, team) values ('${invited}', '${fjordvik.teams('Devs')}')`,
  )
  await suspend()
  const at = `/organisations/${fjordvik.shortName}/join`
  expect((await nora.browser.open(at)).html).not.toContain('name="message"')
  const asked = await nora.browser.post(at, { message: 'Hei' })
  expect(asked.status).toBe(422)
  expect(asked.html).toContain('The organisation is suspended, and nobody can ask for access now.')
  const accepted = await nora.browser.post(`/invitations/${token}`, {})
  expect(accepted.status).toBe(422)
  expect(accepted.html).toContain('The organisation is suspended, and nobody can join now.')
  await reactivate()
  expect((await nora.browser.post(`/invitations/${token}`, {}, { follow: false })).status).toBe(303)
})

test('a push is refused with words, a clone is not, and a push under way ends', async () => {
  const key = await makeAccessKey(app.app, ola.id, 'test', { name: 'laptop', scope: 'write', days: 1 })
  const git = (act: 'read' | 'write') =>
    gitAccess(app.app, app.dataFolder, {
      authorization: `Basic ${Buffer.from(`ola:${key}`).toString('base64')}`,
      owner: fjordvik.shortName,
      service: service.shortName,
      act,
      language: 'en',
    })
  const before = await git('write')
  if ('refuse' in before) throw new Error('Ola may push')
  await suspend()
  const ended = await before.refusedNow()
  const refused = await git('write')
  expect(refused).toMatchObject({ refuse: 403 })
  expect(ended).toEqual(refused)
  expect('refuse' in refused ? refused.message : '').toMatch(/is suspended\. You can fetch the service, but not push/)
  expect(await git('read')).not.toHaveProperty('refuse')
})

test('what was judged before it is judged again', async () => {
  const judged = await serviceFor(app.db, kari.id, fjordvik.shortName, service.shortName, 'change-service')
  await suspend()
  await expect(changeService(app.db, by(kari), judged, { title: 'Ny', visibility: 'open' })).rejects.toThrow(Suspended)
  await expect(app.db.transaction((tx) => holdService(tx, by(kari), judged, 'delete-service'))).rejects.toThrow(
    Suspended,
  )
})

test('what waits for a change waits for the suspension, and is then refused', async () => {
  const doer = { person: { id: kari.id, name: 'Kari' }, visit: 'test' }
  for (let round = 0; round < 5; round += 1) {
    const [, changed] = await Promise.allSettled([
      suspend(),
      changeWebsite(app.db, doer, fjordvik.shortName, `https://runde${round}.example`),
    ])
    const { rows } = await app.db.execute<{ event: string }>(
      `select event from audit_records where organisation = '${fjordvik.id}' order by id desc limit 1`,
    )
    expect(rows[0]?.event, 'nothing is changed after it').toBe('desk-organisation-suspended')
    if (changed.status === 'rejected') expect(changed.reason).toBeInstanceOf(Suspended)
    await reactivate()
  }
})

test('a service is neither taken from it nor given to it', async () => {
  const judged = await serviceFor(app.db, kari.id, fjordvik.shortName, service.shortName, 'transfer-service')
  await offerService(app.app, by(kari), judged, nora.username)
  const [offer] = await offersTo(app.db, nora.id)
  if (!offer) throw new Error('The offer did not reach Nora')
  const own = await newService(app, { id: nora.id, address: nora.username }, nora)
  const noras = await serviceFor(app.db, nora.id, nora.username, own.shortName, 'transfer-service')
  await offerService(app.app, by(nora), noras, fjordvik.shortName)
  const toFjordvik = (await offersTo(app.db, kari.id)).find(({ service }) => service.id === own.id)
  if (!toFjordvik) throw new Error('The offer did not reach Kari')
  await suspend()
  await expect(acceptOffer(app.app, by(nora), offer)).rejects.toThrow(Suspended)
  await expect(acceptOffer(app.app, by(kari), toFjordvik)).rejects.toThrow(Suspended)
  await reactivate()
  await acceptOffer(app.app, by(nora), offer)
})

test('owners are told by mail with the reason, and so is the history', async () => {
  await suspend()
  await reactivate()
  const mails = (await sentMails(app, kari.person.email)).filter(({ subject }) => subject.includes(fjordvik.number))
  const [suspended] = mails.filter(({ subject }) => /is suspended in Altinn Studio/.test(subject))
  expect(suspended?.text).toContain(reason)
  const [reactivated] = mails.filter(({ subject }) => /is open again/.test(subject))
  expect(reactivated?.text).toContain('Avtalen gjelder igjen.')
  expect(await sentMails(app, ola.person.email)).toSatisfy((all: { subject: string }[]) =>
    all.every(({ subject }) => !subject.includes(fjordvik.number)),
  )
  const { html } = await kari.browser.open(`/organisations/${fjordvik.shortName}/history`)
  expect(html).toContain(`suspended the organisation ${fjordvik.shortName}.`)
  expect(html).toContain(`reactivated the organisation ${fjordvik.shortName}.`)
})

test('nobody suspends or reactivates what they own, nor twice', async () => {
  const own = await newOrganisation(app, [sindre])
  const ownOne = () => suspendOrganisation(app.app, by(sindre), own.shortName, reason)
  await expect(ownOne()).rejects.toThrow('own-organisation')
  const tries = await Promise.allSettled(Array.from({ length: 5 }, suspend))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(suspend()).rejects.toThrow('already-suspended')
  await reactivate()
  await expect(reactivate()).rejects.toThrow('not-suspended')
})

/** What people do for themselves, and what they say to the desk about who owns it. */
const notItsOwn = [
  '/organisations/:organisation/join',
  '/organisations/:organisation/join/withdraw',
  '/organisations/:organisation/leave',
  '/organisations/:organisation/succession',
  '/organisations/:organisation/succession/stop',
  '/services/:owner/:service/favourite',
  '/services/:owner/:service/favourite/remove',
  '/services/:owner/:service/transfer/answer',
]

test('no button of an organisation or its services does anything, not even for an owner', async () => {
  const { config, secrets } = app.app
  const entries = routes({ ansattporten: await ansattportenClient(config, secrets), repositories: app.dataFolder })
  const ours = entries.filter(
    ({ pattern, page }) =>
      page.post &&
      /^\/(organisations\/:organisation|services\/:owner\/:service)(\/|$)/.test(pattern) &&
      !notItsOwn.includes(pattern),
  )
  expect(ours.length).toBeGreaterThan(25)
  await suspend()
  const parts: Record<string, string> = {
    organisation: fjordvik.shortName,
    owner: fjordvik.shortName,
    service: service.shortName,
    team: fjordvik.teams('Devs'),
    username: ola.username,
  }
  const answers: string[] = []
  for (const { pattern } of ours) {
    await app.db.execute('delete from limits')
    const address = pattern.replaceAll(/:(\w+)/g, (_, name: string) => parts[name] ?? randomUUID())
    const act = pattern.startsWith('/services') ? 'delete-service' : 'change-teams'
    const fields: Record<string, string> = pattern.endsWith('/ask') ? { act } : {}
    answers.push(`${pattern} ${(await kari.browser.post(address, fields, { follow: false })).status}`)
  }
  expect(answers).toEqual(ours.map(({ pattern }) => `${pattern} 403`))
})
