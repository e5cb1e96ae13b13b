import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashToken } from '../src/platform/secrets.ts'
import { type Route, routes } from '../src/routes.ts'
import { ansattportenClient } from '../src/sign-in/ansattporten.ts'
import { activationMail, type Browser } from './house/browser.ts'
import { openTestHouse, type TestHouse } from './house/house.ts'
import { arrive, filledForm, newPerson, sessionRow } from './house/many-people.ts'
import { newOperator } from './house/operator.ts'
import { newOrder } from './house/order.ts'
import { type Guest, newGuest, newOrganisation, putIntoTeam } from './house/organisation.ts'
import { letIn, newService } from './house/service.ts'

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

function invite(organisation: string, to: string, token: string): Promise<string> {
  return rowId(
    `insert into invitations (organisation, email_address, token_hash, invited_by, expires_at)
     values ('${organisation}', '${to}', '${hashToken(token)}', '${ola.id}', now() + interval '7 days')`,
  )
}

/** Of Ola's, where Kari is a stranger. */
async function otherPlace(): Promise<Parts> {
  const { id, shortName } = await newOrganisation(app, [ola])
  return { organisation: shortName, organisationId: id }
}

/** Ola is to own Kari's organisation, unless somebody stops it. */
async function succession(): Promise<Parts> {
  const { id, shortName, number } = await newOrganisation(app, [kari])
  const names = { shortName: null, nameNb: null, nameNn: null, nameEn: null }
  const first = { firstApprovedBy: sindre.id, firstApprovedAt: new Date() }
  const second = { decidedBy: kari.id, decidedAt: new Date(), waitsUntil: new Date(Date.now() + 72 * 3_600_000) }
  const approved = { state: 'approved', ...first, ...second } as const
  const order = await newOrder(app, ola, {
    purpose: 'succession',
    organisation: id,
    number,
    kind: null,
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
async function waiting(): Promise<{ browser: Browser; token: string }> {
  const person = newPerson()
  const browser = await arrive(app, person)
  await browser.post('/sign-up/complete', await filledForm(app, browser, person))
  const { link } = await activationMail(app, person.email)
  return { browser, token: link.replace('/activate/', '') }
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
  '/organisations/:organisation/succession': otherPlace,
  '/organisations/:organisation/succession/stop': succession,
  '/successions/stop/:token': succession,
  '/desk/orders/:order/stop': succession,
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

type Scene = { browser: Browser; address: string }

async function sceneOf({ pattern, who }: Route, place?: Parts): Promise<Scene> {
  const parts = { ...(place ?? (await ownPlace())), ...(await otherwise[pattern]?.()) }
  const path = pattern.replaceAll(/:(\w+)/g, (_, name: string) => {
    const part = parts[name]
    if (!part) throw new Error(`Say in posts.test.ts what stands for :${name} in ${pattern}`)
    return part
  })
  const address = path + (questions[pattern] ?? '')
  if (who !== 'signing-up') return { browser: (who === 'operator' ? sindre : kari).browser, address }
  const isWaiting = pattern.startsWith('/activate')
  return { browser: isWaiting ? (await waiting()).browser : await arrive(app, newPerson()), address }
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

/** Answers to somebody who may not come here, or who comes to nothing. */
const turnedAway = [401, 403, 404, 405, 429]

type Body = { body: string; type: string; isCut?: boolean }

const plain = 'application/x-www-form-urlencoded'
const nonsense = [
  '☃ <b> \' "; -- %00 \u202e \ud800',
  '99999999999999999999',
  '00000000-0000-4000-8000-000000000000',
  'x',
]

function bodiesOf(fields: Map<string, string>): [name: string, body: Body][] {
  const all = (values: (value: string) => string[]): Body => ({
    body: new URLSearchParams(
      [...fields].flatMap(([name, value]) => values(value).map((one) => [name, one])),
    ).toString(),
    type: plain,
  })
  const parts = [...fields]
    .slice(0, 3)
    .map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  return Object.entries({
    'that breaks off': { body: parts.join(''), type: 'multipart/form-data; boundary=x', isCut: true },
    'without boundary': { body: parts.join(''), type: 'multipart/form-data', isCut: true },
    'of broken signs': { body: '%&=&%ff%fe=%zz&&a=%', type: plain },
    'that is no form': { body: '{"a":', type: 'application/json' },
    ...Object.fromEntries(nonsense.map((text) => [`of ${JSON.stringify(text)}`, all(() => [text])])),
    'with every field': all((value) => [value]),
    'with each field twice': all((value) => [value, value]),
    'of nothing': { body: '', type: plain },
  })
}

test('every post, with nothing, nonsense, each field twice or a broken body, is answered, and is no fault of ours', {
  timeout: 300_000,
}, async () => {
  const fields = await fieldsOfPages()
  expect(fields.size).toBeGreaterThan(40)
  const faults: string[] = []
  const carriedOut: string[] = []
  const unvisited: string[] = []
  app.logLines.length = 0
  for (const entry of entries.filter(({ page }) => page.post)) {
    const scene = await sceneOf(entry)
    const own = entry.page.get ? await fieldsOf(scene) : []
    const statuses: number[] = []
    for (const [name, { body, type, isCut }] of bodiesOf(new Map([...fields, ...own]))) {
      await app.db.execute('delete from limits')
      if ((statuses.at(-1) ?? 0) < 400) await renew(scene, entry)
      const headers = { origin: app.url, 'content-type': type }
      const { status } = await scene.browser.open(scene.address, { method: 'POST', headers, body, follow: false })
      statuses.push(status)
      if (status >= 500) faults.push(`${entry.pattern}: ${status} to a body ${name}`)
      if (isCut && status !== 400) carriedOut.push(`${entry.pattern}: ${status} to a body ${name}`)
    }
    if (statuses.every((status) => status === 400 || turnedAway.includes(status))) {
      unvisited.push(`${entry.pattern}: ${statuses}`)
    }
  }
  expect(faults).toEqual([])
  expect(app.logLines.filter((line) => /"level":[56]0/.test(line))).toEqual([])
  expect(carriedOut).toEqual([])
  expect(unvisited, 'Say in posts.test.ts who comes here, and what stands for the names.').toEqual([])
})
