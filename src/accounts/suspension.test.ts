import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { logIn, openBrowser } from '../../test/house/browser.ts'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { arrive, introduce, newPerson, provenAs } from '../../test/house/many-people.ts'
import { type Guest, newGuest } from '../../test/house/organisation.ts'
import { goodPassword } from '../../test/house/people.ts'
import { sentMails } from '../../test/house/sent-mails.ts'
import { gitAccess } from '../services/git-access.ts'
import { signIn } from '../sign-in/sign-in.ts'
import { makeAccessKey } from './access-key.ts'
import { addresseesById } from './account.ts'
import { AccountSuspended, reactivateAccount, suspendAccount } from './suspension.ts'

const reason = 'Nøkkelen din lå åpent på nettet.\nVi må snakke med deg først.'

let app: TestHouse
let sindre: Guest
let ola: Guest
beforeAll(async () => {
  app = await openTestHouse()
  sindre = await newGuest(app)
})
beforeEach(async () => {
  ola = await newGuest(app)
  await introduce(app, ola.person)
})
afterAll(() => app.close())

const bySindre = () => ({ person: { id: sindre.id }, visit: 'test' })

async function addressee({ id }: Guest) {
  const found = (await addresseesById(app.db, [id])).get(id)
  if (!found) throw new Error('There is no such person')
  return found
}

async function suspend(guest: Guest, why = reason): Promise<void> {
  const person = await addressee(guest)
  await app.db.transaction((tx) => suspendAccount(tx, app.app, bySindre(), person, why))
}

async function reactivate(guest: Guest): Promise<void> {
  const person = await addressee(guest)
  await app.db.transaction((tx) => reactivateAccount(tx, app.app, bySindre(), person, 'Alt er i orden.'))
}

async function livingSessions({ id }: Guest): Promise<number> {
  const { rows } = await app.db.execute(`select from sessions where account = '${id}' and ends_at > now()`)
  return rows.length
}

function gitAs(key: string) {
  const authorization = `Basic ${Buffer.from(`ola:${key}`).toString('base64')}`
  return gitAccess(app.app, app.dataFolder, {
    authorization,
    owner: ola.username,
    service: 'hundelisens',
    act: 'write',
    language: 'en',
  })
}

test('whoever is shut out is a stranger from the next request on, in every browser', async () => {
  const second = await arrive(app, ola.person)
  await suspend(ola)
  for (const browser of [ola.browser, second]) {
    const page = await browser.open('/settings/profile', { follow: false })
    expect(page.headers.get('location')).toMatch(/^\/sign-in/)
    expect((await browser.post('/settings/profile', { name: 'Ny', language: 'nb' })).status).toBe(401)
  }
  expect(await livingSessions(ola)).toBe(0)
})

test('a session that was not ended is none either', async () => {
  await suspend(ola)
  await app.db.execute(
    `update sessions set ends_at = now() + interval '1 hour', ends_at_latest = now() + interval '1 hour' where account = '${ola.id}'`,
  )
  expect((await ola.browser.open('/dashboard', { follow: false })).headers.get('location')).toMatch(/^\/sign-in/)
})

test('a log-in leads to a calm page with the reason, and to no second account', async () => {
  await suspend(ola)
  const browser = openBrowser(app.url)
  const page = await logIn(browser, ola.person.pid)
  expect(page.status).toBe(403)
  expect(page.html).toContain('Your user is suspended')
  expect(page.html).toContain('Nøkkelen din lå åpent på nettet.')
  expect(page.html).toContain(`mailto:${app.app.config.serviceDeskAddress}`)
  expect((await browser.open('/sign-up/complete', { follow: false })).headers.get('location')).toBe('/sign-up')
  const { rows } = await app.db.execute(
    `select from sign_ups where expires_at > now() and person_key = '${provenAs(app, ola.person).personKey}'`,
  )
  expect(rows).toEqual([])
  expect(await livingSessions(ola)).toBe(0)
})

test('the reason is text, whatever is written there', async () => {
  await suspend(ola, '<script>alert(1)</script>')
  const page = await logIn(openBrowser(app.url), ola.person.pid)
  expect(page.html).not.toContain('<script>alert(1)')
  expect(page.html).toContain('&lt;script&gt;alert(1)')
})

test('keys open nothing, in the middle of a push either, and Git says why', async () => {
  await ola.browser.post('/services/new', { title: 'Hundelisens', shortName: 'hundelisens', template: 'empty' })
  const key = await makeAccessKey(app.app, ola.id, 'test', { name: 'laptop', scope: 'write', days: 1 })
  const before = await gitAs(key)
  if ('refuse' in before) throw new Error('Ola may push')
  expect(await before.refusedNow()).toBeUndefined()
  await suspend(ola)
  const ended = await before.refusedNow()
  const after = await gitAs(key)
  expect(after).toMatchObject({ refuse: 403 })
  expect(ended).toEqual(after)
  expect('refuse' in after ? after.message : '').toContain(app.app.config.serviceDeskAddress)
  expect(await gitAs(`${key}x`)).toMatchObject({ refuse: 401 })
  await reactivate(ola)
  expect(await gitAs(key)).not.toHaveProperty('refuse')
})

test('the person gets a mail with the reason, in their language, and one when they may come in again', async () => {
  await suspend(ola)
  await reactivate(ola)
  const mails = await sentMails(app, ola.person.email)
  const [suspended] = mails.filter(({ subject }) => subject === 'Your user in Altinn Studio is suspended')
  expect(suspended?.text).toContain('Nøkkelen din lå åpent på nettet.')
  expect(suspended?.text).toContain(app.app.config.serviceDeskAddress)
  const [reactivated] = mails.filter(({ subject }) => subject === 'Your user in Altinn Studio is open again')
  expect(reactivated?.text).toContain('Alt er i orden.')
})

test('it is in the history of the person and of the operator', async () => {
  await suspend(ola)
  await reactivate(ola)
  const { rows } = await app.db.execute(
    `select event, account, details from audit_records where person = '${ola.id}' order by id`,
  )
  expect(rows).toEqual([
    { event: 'desk-account-suspended', account: sindre.id, details: { username: ola.username } },
    { event: 'desk-account-reactivated', account: sindre.id, details: { username: ola.username } },
  ])
  const again = await arrive(app, ola.person)
  expect((await again.open('/settings/history')).html).toContain(`suspended the user ${ola.username}`)
})

test('each suspension stays a row: by whom and why, and by whom and why it ended', async () => {
  await suspend(ola)
  await reactivate(ola)
  await suspend(ola, 'Igjen.')
  const { rows } = await app.db.execute(
    `select by, reason, ended_at is not null as has_ended, ended_by, end_reason from account_suspensions
     where whose = '${ola.id}' order by since`,
  )
  expect(rows).toEqual([
    { by: sindre.id, reason, has_ended: true, ended_by: sindre.id, end_reason: 'Alt er i orden.' },
    { by: sindre.id, reason: 'Igjen.', has_ended: false, ended_by: null, end_reason: null },
  ])
})

test('after it they log in as before, and old sessions stay ended', async () => {
  await suspend(ola)
  await reactivate(ola)
  expect((await ola.browser.open('/dashboard', { follow: false })).status).toBe(303)
  const browser = openBrowser(app.url)
  expect(new URL((await logIn(browser, ola.person.pid)).url).pathname).toBe('/dashboard')
})

test('nobody suspends themself, nor twice, and nobody reactivates whoever is not suspended', async () => {
  await expect(suspend(sindre)).rejects.toThrow('own-account')
  await suspend(ola)
  await expect(suspend(ola)).rejects.toThrow('already-suspended')
  await reactivate(ola)
  await expect(reactivate(ola)).rejects.toThrow('not-suspended')
})

test('of operators who suspend at once, one does', async () => {
  const tried = await Promise.allSettled(Array.from({ length: 6 }, () => suspend(ola)))
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const mails = (await sentMails(app, ola.person.email)).filter(({ subject }) => /is suspended/.test(subject))
  expect(mails).toHaveLength(1)
})

test('a log-in at the very moment either ends or does not begin', async () => {
  const visit = { id: 'test', language: 'en', browser: 'Firefox, Linux', returnTo: '/dashboard' } as const
  for (let round = 0; round < 10; round += 1) {
    const [, ...logIns] = await Promise.allSettled([
      suspend(ola),
      ...Array.from({ length: 4 }, () => signIn(app.app, provenAs(app, ola.person), visit)),
    ])
    const strange = logIns.filter((tried) => tried.status === 'rejected' && !(tried.reason instanceof AccountSuspended))
    expect(strange).toEqual([])
    expect(await livingSessions(ola)).toBe(0)
    await reactivate(ola)
  }
})

test('whoever claims a suspended account is known by it from then on, and comes in nowhere', async () => {
  await app.db.execute(`delete from identities where account = '${ola.id}'`)
  await suspend(ola)
  const claimer = newPerson()
  const browser = await arrive(app, claimer)
  const page = await browser.post('/sign-up/connect', { handle: ola.username, password: goodPassword })
  expect(page.status).toBe(403)
  expect(page.html).toContain('Your user is suspended')
  expect((await browser.open('/dashboard', { follow: false })).status).toBe(303)
  expect(await livingSessions(ola)).toBe(0)
  const visit = { id: 'test', language: 'en', browser: 'Firefox, Linux', returnTo: '/dashboard' } as const
  await expect(signIn(app.app, provenAs(app, claimer), visit)).rejects.toThrow(AccountSuspended)
})

test('a wrong password tells nothing of it', async () => {
  await app.db.execute(`delete from identities where account = '${ola.id}'`)
  await suspend(ola)
  const browser = await arrive(app, newPerson())
  const page = await browser.post('/sign-up/connect', { handle: ola.username, password: 'noe helt annet her' })
  expect(page.status).toBe(422)
  expect(page.html).not.toContain('suspended')
})
