import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEnvironments } from '../src/environments/environment.ts'
import { currentTerms } from '../src/environments/terms.ts'
import { hashToken } from '../src/platform/secrets.ts'
import { type Route, routes } from '../src/routes.ts'
import { ansattportenClient } from '../src/sign-in/ansattporten.ts'
import { activationMail, type Browser } from './house/browser.ts'
import { postCutBody } from './house/cut-body.ts'
import { openTestHouse, type TestHouse } from './house/house.ts'
import { arrive, filledForm, newPerson, sessionRow } from './house/many-people.ts'
import { newOperator } from './house/operator.ts'
import { newOrder } from './house/order.ts'
import { orderFields } from './house/ordering.ts'
import { type Guest, newGuest, newOrganisation, newTeam, nextNumber, putIntoTeam } from './house/organisation.ts'
import { goodPassword } from './house/people.ts'
import { letIn, newService } from './house/service.ts'
import { statementsOf } from './house/statements.ts'

let app: TestHouse
let entries: Route[]
let kari: Guest
let ola: Guest
let sindre: Guest
let nora: Guest

beforeAll(async () => {
  app = await openTestHouse()
  const { config, secrets } = app.app
  const repositories = `${app.dataFolder}/repositories`
  entries = routes({ ansattporten: await ansattportenClient(config, secrets), repositories })
  ;[kari, ola, nora, sindre] = await Promise.all([newGuest(app), newGuest(app), newGuest(app), newOperator(app)])
})
afterAll(() => app.close())

async function rowId(statement: string): Promise<string> {
  const { rows } = await app.db.execute<{ id: string }>(`${statement} returning id`)
  return rows[0]?.id ?? ''
}

/** What stands for the names in an address. Made anew for each, so that no post meets what another has done. */
type Parts = Record<string, string>

/** Kari owns an organisation, where Nora wants in, and a service; Sindre has claimed her order, with a seat for Ola. */
async function ownPlace(): Promise<Parts> {
  const { id, shortName, teams } = await newOrganisation(app, [kari, sindre])
  await putIntoTeam(app, id, teams('Devs'), ola)
  await putIntoTeam(app, id, await newTeam(app, id, 'Skrivere', 'write'), ola)
  const service = await newService(app, { id: kari.id, address: kari.username }, kari)
  const order = await newOrder(app, kari, { claimedBy: sindre.id, claimedAt: new Date() }, [{ guest: ola }])
  const seat = await app.db.execute<{ id: string }>(
    `select id from order_parties where "order" = '${order.id}' and person = '${ola.id}'`,
  )
  return {
    organisation: shortName,
    organisationId: id,
    team: teams('Devs'),
    username: ola.username,
    request: await rowId(
      `insert into join_requests (organisation, person, message, asked_at)
       values ('${id}', '${nora.id}', '', now() - interval '30 days')`,
    ),
    invitation: await invite(id, `${randomUUID()}@fjordvik.example`, randomUUID()),
    owner: kari.username,
    service: service.shortName,
    serviceId: service.id,
    collaborator: await letIn(app, service.id, { person: ola.id }, 'read'),
    order: order.id,
    seat: seat.rows[0]?.id ?? '',
    attachment: randomUUID(),
    program: 'altinn-studio',
    key: await rowId(
      `insert into access_keys (account, name, scope, key_hash, ending, expires_at)
       values ('${kari.id}', 'Bærbar', 'read', '${randomUUID()}', 'slut', now() + interval '1 day')`,
    ),
    session: (await sessionRow(app, kari.browser))?.id ?? '',
  }
}

async function invite(organisation: string, to: string, token: string): Promise<string> {
  const invitation = await rowId(
    `insert into invitations (organisation, email_address, token_hash, invited_by, expires_at)
     values ('${organisation}', '${to}', '${hashToken(token)}', '${ola.id}', now() + interval '7 days')`,
  )
  await app.db.execute(
    `insert into invitation_teams (invitation, team)
     select '${invitation}', id from teams where organisation = '${organisation}' and name = 'Devs'`,
  )
  return invitation
}

/** Of Ola's, where Kari is a stranger. */
async function otherPlace(): Promise<Parts> {
  const { id, shortName } = await newOrganisation(app, [ola])
  return { organisation: shortName, organisationId: id }
}

/** Of Ola's, which Kari represents. */
async function representedPlace(): Promise<Parts> {
  const { shortName, number } = await newOrganisation(app, [ola])
  await app.db.execute(
    `insert into representations (person, number, name, vouched_at) values ('${kari.id}', '${number}', 'Holmsund', now())`,
  )
  return { organisation: shortName }
}

async function firm(): Promise<Parts> {
  return { organisation: (await newOrganisation(app, [kari], { kind: 'developer' })).shortName }
}

async function placeWithTest(): Promise<Parts> {
  const place = await newOrganisation(app, [kari])
  await openEnvironments(app.db, place, kari.id)
  return { organisation: place.shortName }
}

async function suspendedPlace(): Promise<Parts> {
  const place = await otherPlace()
  await app.db.execute(
    `insert into organisation_suspensions (whose, reason) values ('${place.organisationId}', 'Feil hender')`,
  )
  return place
}

/** Ola is to own Kari's organisation, unless somebody stops it. */
async function succession(): Promise<Parts> {
  const { id, shortName, number } = await newOrganisation(app, [kari])
  const names = { shortName: null, nameNb: null, nameNn: null, nameEn: null }
  const first = { firstApprovedBy: sindre.id, firstApprovedAt: new Date() }
  const second = { decidedBy: nora.id, decidedAt: new Date(), waitsUntil: new Date(Date.now() + 72 * 3_600_000) }
  const approved = { state: 'approved', ...first, ...second } as const
  const order = await newOrder(app, ola, {
    purpose: 'succession',
    organisation: id,
    number,
    ...names,
    ...approved,
  })
  const token = randomUUID()
  await app.db.execute(
    `insert into succession_stops (token_hash, "order", owner) values ('${hashToken(token)}', '${order.id}', '${kari.id}')`,
  )
  return { organisation: shortName, order: order.id, token }
}

async function offered(owner: Guest, receiver: Guest): Promise<Parts> {
  const service = await newService(app, { id: owner.id, address: owner.username }, owner)
  await app.db.execute(
    `insert into service_transfers (service, receiver, offered_by) values ('${service.id}', '${receiver.id}', '${owner.id}')`,
  )
  return { owner: owner.username, service: service.shortName }
}

/** Somebody on the way in, whose form is filled in and who waits for the mail. */
async function waiting(): Promise<{ browser: Browser; token: string; code: string }> {
  const person = newPerson()
  const browser = await arrive(app, person)
  await browser.post('/sign-up/complete', await filledForm(app, browser, person))
  const { link, code } = await activationMail(app, person.email)
  await app.db.execute(
    `update sign_ups set mailed_at = now() - interval '1 hour' where email_address = '${person.email}'`,
  )
  return { browser, token: link.replace('/activate/', ''), code }
}

/** Kari is one of Ola's people, and sees his service: there is something to ask for. */
async function placeToAskIn(): Promise<Parts> {
  const { id, shortName, teams } = await newOrganisation(app, [ola])
  await putIntoTeam(app, id, teams('Devs'), kari)
  const service = await newService(app, { id: ola.id, address: ola.username }, ola)
  await letIn(app, service.id, { person: kari.id }, 'read')
  return { organisation: shortName, owner: ola.username, service: service.shortName }
}

/** Nora was declined, and may not ask again. */
async function declined(): Promise<Parts> {
  const { id, shortName } = await newOrganisation(app, [kari])
  const request = await rowId(
    `insert into join_requests (organisation, person, message, outcome, closed_at, closed_by)
     values ('${id}', '${nora.id}', '', 'declined', now(), '${kari.id}')`,
  )
  return { organisation: shortName, request }
}

/** Where an address wants something else than Kari's own place. */
const otherwise: Record<string, () => Promise<Parts>> = {
  '/organisations/:organisation/ask': placeToAskIn,
  '/services/:owner/:service/ask': placeToAskIn,
  '/organisations/:organisation/join': otherPlace,
  '/organisations/:organisation/join/withdraw': otherPlace,
  '/organisations/:organisation/requests/:request/lift': declined,
  '/organisations/:organisation/become-service-owner': firm,
  '/organisations/:organisation/environments/terms': placeWithTest,
  '/organisations/:organisation/succession': representedPlace,
  '/organisations/:organisation/succession/stop': succession,
  '/successions/stop/:token': succession,
  '/desk/orders/:order/stop': succession,
  '/desk/organisations/:organisation/suspend': otherPlace,
  '/desk/organisations/:organisation/reactivate': suspendedPlace,
  '/services/:owner/:service/transfer/withdraw': () => offered(kari, ola),
  '/services/:owner/:service/transfer/answer': () => offered(ola, kari),
  '/activate/:token': async () => ({ token: (await waiting()).token }),
  '/invitations/:token': async () => {
    const token = randomUUID()
    await invite((await otherPlace()).organisationId ?? '', kari.person.email, token)
    return { token }
  },
  '/invitations/:invitation/accept': async () => ({
    invitation: await invite((await otherPlace()).organisationId ?? '', kari.person.email, randomUUID()),
  }),
}

/** What an address says behind its path, where its page wants it. */
const questions: Record<string, string> = {
  '/organisations/:organisation/ask': '?act=change-teams',
  '/services/:owner/:service/ask': '?act=change-service',
}

type Scene = { browser: Browser; address: string; parts: Parts }

async function sceneOf({ pattern, who }: Route, place?: Parts): Promise<Scene> {
  const parts: Parts = { ...(place ?? (await ownPlace())), ...(await otherwise[pattern]?.()) }
  const path = pattern.replaceAll(/:(\w+)/g, (_, name: string) => {
    const part = parts[name]
    if (!part) throw new Error(`Say in posts.test.ts what stands for :${name} in ${pattern}`)
    return part
  })
  const address = path + (questions[pattern] ?? '')
  if (who !== 'signing-up') return { browser: (who === 'operator' ? sindre : kari).browser, address, parts }
  if (!pattern.startsWith('/activate')) return { browser: await arrive(app, newPerson()), address, parts }
  const { browser, code } = await waiting()
  return { browser, address, parts: { ...parts, code } }
}

async function nameWithoutIdentity(): Promise<string> {
  const { id, username } = await newGuest(app)
  await app.db.execute(`delete from identities where account = '${id}'`)
  return username
}

const names = { nameNb: 'Sidevik kommune', nameNn: 'Sidevik kommune', nameEn: 'Sidevik municipality' }

/** What is filled in where neither nonsense nor a button alone is taken. */
const filled: Record<string, (scene: Scene) => Record<string, string> | Promise<Record<string, string>>> = {
  '/sign-up/complete': ({ browser }) => filledForm(app, browser, newPerson()),
  '/sign-up/connect': async () => ({ handle: await nameWithoutIdentity(), password: goodPassword }),
  '/activate': ({ parts: { code = '' } }) => ({ code }),
  '/activate/resend': () => ({}),
  '/consent': () => ({ answer: 'give' }),
  '/settings/access-keys': () => ({ name: 'Bærbar', scope: 'read', days: '30' }),
  '/organisations/apply': () => orderFields(),
  '/organisations/:organisation/become-service-owner': () => ({ agreement: '2026/9' }),
  '/organisations/:organisation/settings': () => ({ website: 'https://fjordvik.example' }),
  '/organisations/:organisation/teams/:team/members': () => ({ username: sindre.username }),
  '/organisations/:organisation/environments/terms': () => ({ version: currentTerms, agree: 'yes' }),
  '/organisations/:organisation/succession': () => ({ message: 'Daglig leder har byttet.' }),
  '/orders/:order/administrators': () => ({ administrators: nora.username }),
  '/orders/:order/short-name': () => ({ shortName: `o${nextNumber()}` }),
  '/desk/orders/new': () => ({ ...orderFields(names), username: nora.username, receivedOn: today() }),
  '/desk/organisations/:organisation/suspend': () => ({ reason: 'Feil hender' }),
  '/desk/organisations/:organisation/reactivate': () => ({ reason: 'Rette hender' }),
  '/services/new': () => ({ title: 'Fiskekort', shortName: 'fiskekort', template: 'form' }),
  '/services/:owner/:service/collaborators': () => ({ username: nora.username, level: 'read' }),
  '/services/:owner/:service/collaborators/team': ({ parts: { team = '' } }) => ({ team, level: 'read' }),
  '/services/:owner/:service/transfer': () => ({ receiver: ola.username }),
  '/services/:owner/:service/delete': ({ parts: { service = '' } }) => ({ shortName: service }),
}

/** Why nothing that is sent here is carried out. */
const neverCarriedOut: Record<string, string> = {
  '/organisations/:organisation/settings/logo': 'A picture is no field: logo.test.ts sends pictures.',
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

/** What was carried out may have ended the session or the rights of whoever sent it. */
async function renew({ browser }: Scene, { who, pattern }: Route): Promise<void> {
  if (who === 'signing-up') return
  const guest = who === 'operator' ? sindre : kari
  const renewed = await arrive(app, guest.person)
  for (const [name, value] of renewed.cookies) browser.cookies.set(name, value)
  if (pattern === '/consent') await browser.post('/settings/programs/altinn-studio/revoke', {}, { follow: false })
  else await browser.post('/consent', { answer: 'give' }, { follow: false })
}

/** Names of the fields of a page, with the values that they have there. */
async function fieldsOf({ browser, address }: Scene): Promise<Map<string, string>> {
  const fields = new Map<string, string>()
  const { html } = await browser.open(address, { follow: false })
  for (const [, field = ''] of html.matchAll(/<(?:input|select|textarea|button)\b([^>]*)>/g)) {
    const name = /\bname="([^"]*)"/.exec(field)?.[1]
    if (name) fields.set(name, /\bvalue="([^"]*)"/.exec(field)?.[1] || fields.get(name) || 'x')
  }
  return fields
}

/** The same of all pages together. */
async function fieldsOfPages(): Promise<Map<string, string>> {
  const fields: [string, string][] = []
  const place = await ownPlace()
  for (const entry of entries.filter(({ page }) => page.get)) {
    const scene = await sceneOf(entry, place)
    await renew(scene, entry)
    fields.push(...(await fieldsOf(scene)))
  }
  return new Map(fields)
}

type Body = { body: string; type: string }

const plain = 'application/x-www-form-urlencoded'
const nonsense = [
  '☃ <b> \' "; -- %00 \u202e \ud800',
  '99999999999999999999',
  '00000000-0000-4000-8000-000000000000',
  'x',
]

/** Bodies of which the end is missing. */
function brokenBodiesOf(fields: Map<string, string>): [name: string, body: Body][] {
  const parts = [...fields]
    .slice(0, 3)
    .map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('')
  return Object.entries({
    'that breaks off': { body: parts, type: 'multipart/form-data; boundary=x' },
    'without boundary': { body: parts, type: 'multipart/form-data' },
  })
}

function bodiesOf(fields: Map<string, string>): [name: string, body: Body][] {
  const all = (values: (value: string) => string[]): Body => ({
    body: new URLSearchParams(
      [...fields].flatMap(([name, value]) => values(value).map((one) => [name, one])),
    ).toString(),
    type: plain,
  })
  return Object.entries({
    'of broken signs': { body: '%&=&%ff%fe=%zz&&a=%', type: plain },
    'that is no form': { body: '{"a":', type: 'application/json' },
    ...Object.fromEntries(nonsense.map((text) => [`of ${JSON.stringify(text)}`, all(() => [text])])),
    'with every field': all((value) => [value]),
    'with each field twice': all((value) => [value, value]),
    'of nothing': { body: '', type: plain },
  })
}

async function post({ browser, address }: Scene, { body, type }: Body): Promise<number> {
  const headers = { origin: app.url, 'content-type': type }
  return (await browser.open(address, { method: 'POST', headers, body, follow: false })).status
}

/** What the log says was answered to a body shorter than its told length: who sent it has hung up. */
async function postTooShort({ browser, address }: Scene, { pattern }: Route, { body, type }: Body): Promise<number> {
  const before = app.logLines.length
  const headers = [`content-type: ${type}`, `content-length: ${Buffer.byteLength(body) + 1}`]
  await postCutBody(app.url, browser, address, [...headers, '', body])
  const told = () =>
    app.logLines
      .slice(before)
      .map((line) => JSON.parse(line))
      .filter(({ page }) => page === pattern)
  await expect.poll(told).toHaveLength(1)
  return told()[0].status
}

/** Counting how often somebody comes is no act. */
const changes = /\b(?:insert into|delete from|merge into|(?<!\b(?:for|do|key) )update) +(?!"?limits\b)["\w]/i

/** What a post without its end does, though it must do nothing. */
async function doneByBroken(scene: Scene, entry: Route, fields: Map<string, string>): Promise<string[]> {
  const whole = { body: new URLSearchParams([...fields]).toString(), type: plain }
  const answers = new Map<string, number>()
  await renew(scene, entry)
  const asked = await statementsOf(async () => {
    for (const [name, body] of brokenBodiesOf(fields)) answers.set(name, await post(scene, body))
    answers.set('too short', await postTooShort(scene, entry, whole))
  })
  const wrong = [...answers]
    .filter(([, status]) => status !== 400)
    .map(([name, status]) => `${status} to a body ${name}`)
  return [...wrong, ...asked.filter((one) => changes.test(one))].map((told) => `${entry.pattern}: ${told}`)
}

async function statusesOfFilled(entry: Route): Promise<number[]> {
  const fill = filled[entry.pattern]
  if (!fill) return []
  const scene = await sceneOf(entry)
  await renew(scene, entry)
  await app.db.execute('delete from limits')
  return [(await scene.browser.post(scene.address, await fill(scene), { follow: false })).status]
}

test('every post, with nothing, nonsense, each field twice or a broken body, is answered, and is no fault of ours', {
  timeout: 300_000,
}, async () => {
  const fields = await fieldsOfPages()
  expect(fields.size).toBeGreaterThan(40)
  const faults: string[] = []
  const carriedOut: string[] = []
  const idle: string[] = []
  app.logLines.length = 0
  for (const entry of entries.filter(({ page }) => page.post)) {
    const scene = await sceneOf(entry)
    const all = new Map([...fields, ...(entry.page.get ? await fieldsOf(scene) : [])])
    const statuses: number[] = []
    carriedOut.push(...(await doneByBroken(scene, entry, all)))
    for (const [name, body] of bodiesOf(all)) {
      await app.db.execute('delete from limits')
      if ((statuses.at(-1) ?? 0) < 400) await renew(scene, entry)
      const status = await post(scene, body)
      statuses.push(status)
      if (status >= 500) faults.push(`${entry.pattern}: ${status} to a body ${name}`)
    }
    statuses.push(...(await statusesOfFilled(entry)))
    const isCarriedOut = statuses.some((status) => status < 400)
    if (isCarriedOut === entry.pattern in neverCarriedOut) idle.push(`${entry.pattern}: ${statuses}`)
  }
  expect(faults).toEqual([])
  expect(app.logLines.filter((line) => /"level":[56]0/.test(line))).toEqual([])
  expect(carriedOut).toEqual([])
  expect(idle, 'Say in posts.test.ts who comes here, what stands for the names, and what is filled in.').toEqual([])
})
