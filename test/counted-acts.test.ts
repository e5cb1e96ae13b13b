import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeAccessKey } from '../src/accounts/access-key.ts'
import { changeLogo } from '../src/organisations/logo.ts'
import { reactivateOrganisation, suspendOrganisation } from '../src/organisations/suspension.ts'
import { letInAgain, shutOut } from '../src/service-desk/desk/account-suspension.ts'
import { askApplicant, writeToApplicant } from '../src/service-desk/desk/reply.ts'
import { keepDraft } from '../src/service-desk/openings/draft.ts'
import { orderFaults, placeOrder } from '../src/service-desk/openings/ordering.ts'
import { writeToDesk } from '../src/service-desk/orders/exchange.ts'
import { createService } from '../src/services/service.ts'
import { beginAttempt } from '../src/sign-in/attempt.ts'
import { claimAccount } from '../src/sign-in/connect.ts'
import { completeSignUp } from '../src/sign-in/sign-up.ts'
import type { Browser } from './house/browser.ts'
import { openTestHouse, type TestHouse } from './house/house.ts'
import { arrive, newPerson, sessionRow } from './house/many-people.ts'
import { newOperator } from './house/operator.ts'
import { newOrder, says } from './house/order.ts'
import { type Guest, newGuest, newOrganisation, nextNumber } from './house/organisation.ts'

let app: TestHouse
let kari: Guest
let ola: Guest
let sindre: Guest
let stranger: Browser
let signUp: string
let organisation: { shortName: string }
let order: string
beforeAll(async () => {
  app = await openTestHouse()
  kari = await newGuest(app)
  ola = await newGuest(app)
  sindre = await newOperator(app)
  stranger = await arrive(app, newPerson())
  signUp = (await sessionRow(app, stranger))?.sign_up ?? ''
  organisation = await newOrganisation(app, [kari])
  order = (await newOrder(app, kari)).id
})
afterAll(() => app.close())
beforeEach(async () => void (await app.db.execute('delete from limits')))

const as = ({ id, person }: Guest) => ({ person: { id, name: person.name }, visit: 'test' })
const visit = { id: 'test', language: 'nb' } as const
const wish = () => ({ number: nextNumber(), shortName: 'counted', administrators: '', isAdministrator: true })
const whole = () => ({
  ...wish(),
  kind: 'developer' as const,
  names: { nb: 'Tellevik', nn: 'Tellevik', en: 'Tellevik' },
  agreement: '',
  bodies: '',
  message: '',
})

/** Every verb whose act somebody could repeat without end, as any door may call it. */
const verbs: Record<string, () => Promise<unknown>> = {
  makeAccessKey: () => makeAccessKey(app.app, kari.id, 'test', { name: 'laptop', scope: 'read', days: 7 }),
  createService: () =>
    createService(
      app.app,
      { repositories: join(app.dataFolder, 'repositories'), mailHost: 'users.localhost' },
      { id: kari.id, username: kari.username, name: kari.person.name },
      { id: kari.id, address: kari.username },
      { title: 'Telt', shortName: 'telt', template: 'empty' },
      visit,
    ),
  changeLogo: () => changeLogo(app.app, as(kari), organisation.shortName, neverRead),
  suspendOrganisation: () => suspendOrganisation(app.app, as(sindre), 'ingen-slik', 'Telles'),
  reactivateOrganisation: () => reactivateOrganisation(app.app, as(sindre), 'ingen-slik', 'Telles'),
  shutOut: () => shutOut(app.app, as(sindre), 'ingen.slik', 'Telles'),
  letInAgain: () => letInAgain(app.app, as(sindre), 'ingen.slik', 'Telles'),
  writeToDesk: () => writeToDesk(app.app, as(kari), order, says('Telles.')),
  askApplicant: () => askApplicant(app.app, as(sindre), order, says('Telles?')),
  writeToApplicant: () => writeToApplicant(app.app, as(sindre), order, says('Telles.')),
  keepDraft: () => keepDraft(app.app, kari.id, { number: nextNumber() }),
  orderFaults: () => orderFaults(app.app, as(kari), wish()),
  placeOrder: () => placeOrder(app.app, as(kari), { ...whole(), administrators: 'ingen.slik' }),
  'beginAttempt to log in': () =>
    beginAttempt(app.app, 'browser', { purpose: 'sign-in', returnTo: '/dashboard' }, 'place'),
  'beginAttempt to represent': () =>
    beginAttempt(app.app, 'browser', { purpose: 'represent', returnTo: '/dashboard' }, kari.id),
  claimAccount: () => claimAccount(app.app, signUp, 'ingen.slik', 'gjettet', 'test'),
  completeSignUp: () => completeSignUp(app.app, signUp, {}, visit),
}

async function neverRead(): Promise<never> {
  throw new Error('The body was read')
}

async function told(act: () => Promise<unknown>): Promise<string> {
  return act().then(
    () => '',
    (error) => error.message,
  )
}

test.each(Object.keys(verbs))('%s counts its act itself, whatever comes of it', async (name) => {
  const act = verbs[name] ?? neverRead
  expect(await told(act)).not.toBe('too-many-tries')
  await app.db.execute('update limits set points = 1000000')
  await expect(act()).rejects.toMatchObject({ message: 'too-many-tries', status: 429 })
})

test('a message and a logo that are one too many are not read', async () => {
  const incoming = { bytes: 20_000_000, read: neverRead }
  const reading = [
    () => writeToDesk(app.app, as(kari), order, incoming),
    () => askApplicant(app.app, as(sindre), order, incoming),
    () => writeToApplicant(app.app, as(sindre), order, incoming),
    () => changeLogo(app.app, as(kari), organisation.shortName, neverRead),
  ]
  for (const act of reading) expect(await told(act)).toBe('The body was read')
  await app.db.execute('update limits set points = 1000000')
  for (const act of reading) expect(await told(act)).toBe('too-many-tries')
})

test('a message counts by what it weighs', async () => {
  const heavy = { bytes: 20 * 1024 * 1024, read: says('Tungt.').read }
  for (let sent = 0; sent < 10; sent += 1) await writeToDesk(app.app, as(kari), order, heavy)
  expect(await told(() => writeToDesk(app.app, as(kari), order, heavy))).toBe('too-many-tries')
  expect(await told(() => writeToDesk(app.app, as(kari), order, says('Lett.')))).toBe('')
})

type Form = { limit: string; at: string; who: () => Browser; typed: Record<string, string> }

const forms: Form[] = [
  { limit: 'services-created', at: '/services/new', who: () => kari.browser, typed: { title: 'Fjordens telt' } },
  { limit: 'access-keys-made', at: '/settings/access-keys', who: () => kari.browser, typed: { name: 'Reisemaskin' } },
  { limit: 'orders-tried', at: '/organisations/apply', who: () => kari.browser, typed: { nameNb: 'Tellevik' } },
  { limit: 'claims-by', at: '/sign-up/connect', who: () => stranger, typed: { handle: 'gammel.bruker' } },
  { limit: 'sign-up-forms', at: '/sign-up/complete', who: () => stranger, typed: { username: 'ny.bruker' } },
  { limit: 'desk-acts', at: '/desk/accounts/OLA/suspend', who: () => sindre.browser, typed: { reason: 'Prøvd ofte' } },
]

const rest: Record<string, Record<string, string>> = {
  '/services/new': { shortName: 'fjordens-telt', template: 'empty' },
  '/settings/access-keys': { scope: 'read', days: '7' },
  '/organisations/apply': { number: nextNumber() },
  '/sign-up/connect': { password: 'gjettet' },
}

test.each(forms)('whoever is over the limit $limit is told so, and what they typed is kept', async (form) => {
  const address = form.at.replace('OLA', ola.username)
  const post = () => form.who().post(address, { ...rest[form.at], ...form.typed }, { follow: false })
  await post()
  await app.db.execute(`update limits set points = 1000000 where key like '${form.limit}:%'`)
  const { status, html } = await post()
  expect(status).toBe(429)
  expect(html).toContain('There have been too many tries.')
  for (const typed of Object.values(form.typed))
    expect(html).toMatch(new RegExp(`value="${typed}"|>${typed}</textarea>`))
})
