import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signUps } from '../src/accounts/tables.ts'
import { type Database, isDatabaseAway, openDatabase } from '../src/platform/database.ts'
import { Refusal } from '../src/platform/refusal.ts'
import { activateByCode, activateByLink } from '../src/sign-in/activation.ts'
import { readCaptcha, useCaptcha } from '../src/sign-in/captcha.ts'
import { signIn } from '../src/sign-in/sign-in.ts'
import { completeSignUp, correctAddress, endSignUps, resendActivation } from '../src/sign-in/sign-up.ts'
import { activationMail, type Browser, logIn, openBrowser } from './house/browser.ts'
import { openTestHouse, type TestHouse } from './house/house.ts'
import {
  arrive,
  easyCaptcha,
  filledForm,
  introduce,
  newPeople,
  newPerson,
  provenAs,
  sessionRow,
  settle,
} from './house/many-people.ts'
import { newGuest, newOrganisation } from './house/organisation.ts'
import { goodPassword, type TestPerson } from './house/people.ts'

let app: TestHouse
beforeAll(async () => {
  app = await openTestHouse()
})
afterAll(() => app.close())

async function count(table: string, where: string): Promise<number> {
  const { rows } = await app.db.execute<{ count: number }>(`select count(*)::int as count from ${table} where ${where}`)
  return rows[0]?.count ?? 0
}

/** Runs as many at once as there are things, and says how often each result came. */
async function tally<Thing>(
  things: Thing[],
  act: (thing: Thing, place: number) => Promise<string>,
): Promise<Record<string, number>> {
  const results = await Promise.all(things.map(act))
  const counted: Record<string, number> = {}
  for (const result of results) counted[result] = (counted[result] ?? 0) + 1
  return counted
}

function heading(html: string): string {
  return /<h1[^>]*>([^<]*)/.exec(html)?.[1] ?? ''
}

async function completed(person: TestPerson): Promise<Browser> {
  const browser = await arrive(app, person)
  const page = await browser.post('/sign-up/complete', await filledForm(app, browser, person))
  expect(new URL(page.url).pathname).toBe('/activate')
  return browser
}

async function refusalOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'done',
    (error) => (error instanceof Refusal ? (error.faults[0]?.code ?? '') : `fault: ${error}`),
  )
}

test('of two hundred simultaneous clicks on one link one activates, and the rest hear that the user is active', async () => {
  const person = newPerson()
  await completed(person)
  const { link } = await activationMail(app, person.email)
  const answers = await tally(Array.from({ length: 200 }), async () => {
    const { status, html } = await openBrowser(app.url).post(link, {})
    return `${status} ${heading(html)}`
  })
  expect(answers).toEqual({ '200 Your user is active.': 1, '200 Your user is already active.': 199 })
  expect(await count('accounts', `email_address = '${person.email}'`)).toBe(1)
  expect(
    await count(
      'audit_records',
      `event = 'account-activated' and account = (select id from accounts where email_address = '${person.email}')`,
    ),
  ).toBe(1)
})

test('link and code pressed at once open one account', async () => {
  const person = newPerson()
  const browser = await completed(person)
  const { link, code } = await activationMail(app, person.email)
  const pages = await Promise.all([
    ...Array.from({ length: 10 }, () => openBrowser(app.url).post(link, {})),
    ...Array.from({ length: 5 }, () => browser.post('/activate', { code }, { follow: false })),
  ])
  expect(pages.map(({ status }) => status).filter((status) => status >= 500)).toEqual([])
  expect(await count('accounts', `email_address = '${person.email}'`)).toBe(1)
  expect(
    await count('identities', `account in (select id from accounts where email_address = '${person.email}')`),
  ).toBe(1)
})

test('of one hundred who want one username at once one gets it, and the rest are offered others', async () => {
  const people = newPeople(100)
  const browsers = await Promise.all(people.map((person) => arrive(app, person)))
  const forms = await Promise.all(
    people.map(async (person, place) => {
      const browser = browsers[place]
      if (!browser) throw new Error('Somebody is missing')
      const username = ['Ettertraktet', 'ettertraktet', 'ETTERTRAKTET'][place % 3] ?? ''
      return { browser, fields: { ...(await filledForm(app, browser, person)), username } }
    }),
  )
  const answers = await tally(forms, async ({ browser, fields }) => {
    const { url, status, html } = await browser.post('/sign-up/complete', fields)
    return `${status} ${new URL(url).pathname} ${html.includes('ettertraktet.dev')}`
  })
  expect(answers).toEqual({ '200 /activate false': 1, '422 /sign-up/complete true': 99 })
  expect(await count('names', `name = 'ettertraktet'`)).toBe(1)
  expect(await count('sign_ups', `lower(username) = 'ettertraktet'`)).toBe(1)
  expect(await count('audit_records', `details ->> 'username' ilike 'ettertraktet'`)).toBe(1)
})

test('a name that a person and an organisation want at once goes to one of them', async () => {
  const owner = await newGuest(app)
  for (const round of Array.from({ length: 8 }, (_, place) => place)) {
    const [person, shortName] = [newPerson(), `felles-${round}`]
    const browser = await arrive(app, person)
    const form = { ...(await filledForm(app, browser, person)), username: shortName.toUpperCase() }
    const [page, opened] = await Promise.all([
      browser.post('/sign-up/complete', form),
      newOrganisation(app, [owner], { shortName }).then(
        () => true,
        (error: Error) => error.message !== 'organisation-name-taken' && Promise.reject(error),
      ),
    ])
    const signedUp = new URL(page.url).pathname === '/activate'
    expect([signedUp, opened].filter(Boolean)).toHaveLength(1)
    expect(await count('names', `name = '${shortName}'`)).toBe(1)
    expect(await count('organisations', `short_name = '${shortName}'`)).toBe(opened ? 1 : 0)
    expect(await count('sign_ups', `lower(username) = '${shortName}'`)).toBe(signedUp ? 1 : 0)
  }
})

test('of one hundred who give one address at once few are mailed, and one at most ever gets an account', async () => {
  const people = newPeople(100)
  const address = 'delt@fjordvik.example'
  const browsers = await Promise.all(people.map((person) => arrive(app, person)))
  const answers = await tally(browsers, async (browser) => {
    const place = browsers.indexOf(browser)
    const email = place % 2 ? address : 'Delt@Fjordvik.example'
    const fields = { ...(await filledForm(app, browser, people[place] ?? newPerson())), email }
    const { url, status } = await browser.post('/sign-up/complete', fields)
    return `${status} ${new URL(url).pathname}`
  })
  expect(answers).toEqual({ '200 /activate': 6, '429 /sign-up/complete': 94 })
  const links: string[] = []
  let after: string | undefined
  for (let mail = 0; mail < 6; mail += 1) {
    const { link, id } = await activationMail(app, address, after)
    links.push(link)
    after = id
  }
  expect(new Set(links).size).toBe(6)
  const activated = await tally([...links, ...links], async (link) => {
    const { status, html } = await openBrowser(app.url).post(link, {})
    return `${status} ${heading(html)}`
  })
  expect(activated['200 Your user is active.']).toBe(1)
  expect(activated['422 Activate your user']).toBeGreaterThanOrEqual(5)
  expect(await count('accounts', `lower(email_address) = '${address}'`)).toBe(1)
  expect(
    await count('identities', `account in (select id from accounts where lower(email_address) = '${address}')`),
  ).toBe(1)
})

test('one thousand simultaneous first log-ins of one person, on three nodes, end in one account', {
  timeout: 900_000,
}, async () => {
  const person = newPerson()
  const nodes = [1, 2, 3].map(() => openDatabase(app.databaseUrl, app.app.log, 40))
  const visit = { id: 'race', language: 'en', browser: '', returnTo: '/dashboard' } as const
  const enter = async (db: Database): Promise<string> =>
    signIn({ ...app.app, db }, provenAs(app, person), visit).then(
      ({ outcome }) => outcome,
      (error) => {
        // All wait for one row; whoever waits too long for it or for a connection is told to come again, and does.
        if (!isDatabaseAway(error)) throw error
        return enter(db)
      },
    )
  const outcomes = await tally(Array.from({ length: 1000 }), (_, place) => enter(nodes[place % 3]?.db ?? app.db))
  await Promise.all(nodes.map((node) => node.close()))
  expect(outcomes).toEqual({ 'sign-up': 1000 })
  const personKey = provenAs(app, person).personKey
  expect(await count('sign_ups', `person_key = '${personKey}'`)).toBe(1)
  const signUp = `(select id from sign_ups where person_key = '${personKey}')`
  expect(await count('audit_records', `event = 'sign-up-begun' and account = ${signUp}`)).toBe(1)

  const browser = await arrive(app, person)
  await browser.post('/sign-up/complete', await filledForm(app, browser, person))
  const { link } = await activationMail(app, person.email)
  const again = Array.from({ length: 50 }, () => signIn(app.app, provenAs(app, person), visit))
  await Promise.all([browser.post(link, {}), ...again])
  expect(await count('identities', `person_key = '${personKey}'`)).toBe(1)
  expect(await count('accounts', `email_address = '${person.email}'`)).toBe(1)
  const { outcome } = await signIn(app.app, provenAs(app, person), visit)
  expect(outcome).toBe('account')
})

test('forty simultaneous log-ins of one person through Ansattporten all succeed and end in one sign-up', async () => {
  const person = newPerson()
  await introduce(app, person)
  const ends = await tally(Array.from({ length: 40 }), async () => {
    const { url } = await logIn(openBrowser(app.url), person.pid)
    return new URL(url).pathname
  })
  expect(ends).toEqual({ '/sign-up/complete': 40 })
  expect(await count('sign_ups', `person_key = '${provenAs(app, person).personKey}'`)).toBe(1)
})

test('of a hundred codes guessed at once five count, and the right one is refused afterwards', async () => {
  const person = newPerson()
  const browser = await completed(person)
  const { code } = await activationMail(app, person.email)
  const wrong = Array.from({ length: 100 }, (_, guess) =>
    String((Number(code) + 1 + guess) % 1_000_000).padStart(6, '0'),
  )
  const answers = await tally(wrong, async (guess) => {
    const { status, html } = await browser.post('/activate', { code: guess })
    const left = /You can try (once|\d)|it cannot be tried again|no longer works/.exec(html)?.[0]
    return `${status} ${left}`
  })
  expect(answers).toEqual({
    '422 You can try 4': 1,
    '422 You can try 3': 1,
    '422 You can try 2': 1,
    '422 You can try once': 1,
    '422 it cannot be tried again': 1,
    '422 no longer works': 95,
  })
  const right = await browser.post('/activate', { code })
  expect(right.status).toBe(422)
  expect(await count('accounts', `email_address = '${person.email}'`)).toBe(0)
})

test('the right code tried twenty times at once opens one account', async () => {
  const person = newPerson()
  const browser = await completed(person)
  const { code } = await activationMail(app, person.email)
  const row = await sessionRow(app, browser)
  const answers = await tally(Array.from({ length: 20 }), () =>
    refusalOf(activateByCode(app.app, row?.sign_up ?? '', code, 'race')),
  )
  expect(answers.done).toBe(1)
  expect(Object.keys(answers).filter((answer) => answer.startsWith('fault'))).toEqual([])
  expect(await count('accounts', `email_address = '${person.email}'`)).toBe(1)
})

test('a form sent twice at once completes once: one mail, one name', async () => {
  const person = newPerson()
  const browser = await arrive(app, person)
  const fields = await filledForm(app, browser, person)
  const row = await sessionRow(app, browser)
  const other = await easyCaptcha(app, row?.sign_up ?? '')
  const pages = await Promise.all([
    browser.post('/sign-up/complete', fields),
    browser.post('/sign-up/complete', fields),
    browser.post('/sign-up/complete', { ...fields, username: 'noe.annet', captcha: other }),
  ])
  expect(pages.map(({ url }) => new URL(url).pathname)).toEqual(['/activate', '/activate', '/activate'])
  expect(await count('names', `holder = '${row?.sign_up}'`)).toBe(1)
  expect(await count('activation_links', `sign_up = '${row?.sign_up}'`)).toBe(1)
  expect(await count('audit_records', `event = 'sign-up-completed' and account = '${row?.sign_up}'`)).toBe(1)
})

test('one captcha answer used twenty times at once counts once', async () => {
  const key = app.app.secrets.captchaKey
  const answer = await readCaptcha(key, 'a form', await easyCaptcha(app, 'a form'))
  const answers = await tally(Array.from({ length: 20 }), () => refusalOf(useCaptcha(app.db, answer)))
  expect(answers).toEqual({ done: 1, 'captcha-used': 19 })
})

test('a captcha that went with a refused form still counts for the corrected one', async () => {
  const [first, second] = newPeople(2)
  if (!first || !second) throw new Error('Nobody came')
  await completed(first)
  const browser = await arrive(app, second)
  const fields = await filledForm(app, browser, second)
  const taken = first.name.toLowerCase().replace(/[^a-z0-9]+/g, '.')
  const refused = await browser.post('/sign-up/complete', { ...fields, username: taken })
  expect(refused.status).toBe(422)
  const accepted = await browser.post('/sign-up/complete', fields)
  expect(new URL(accepted.url).pathname).toBe('/activate')
})

test('"send again" pressed twenty times at once sends one mail', async () => {
  const person = newPerson()
  const browser = await completed(person)
  const row = await sessionRow(app, browser)
  await app.db.execute(`update sign_ups set mailed_at = now() - interval '4 minutes' where id = '${row?.sign_up}'`)
  const answers = await tally(Array.from({ length: 20 }), async () => {
    const { status } = await browser.post('/activate/resend', {}, { follow: false })
    return `${status}`
  })
  expect(answers).toEqual({ 303: 1, 422: 19 })
  expect(await count('activation_links', `sign_up = '${row?.sign_up}'`)).toBe(2)
})

test('a sign-up that ends while its mail is sent again is gone, and that is said', async () => {
  const person = newPerson()
  const id = (await sessionRow(app, await completed(person)))?.sign_up ?? ''
  await app.db.execute(`update sign_ups set mailed_at = now() - interval '4 minutes' where id = '${id}'`)
  let resent: Promise<string> = Promise.resolve('')
  await app.db.transaction(async (tx) => {
    // Between asking and mailing lies the counting.
    await tx.execute('lock table limits in exclusive mode')
    resent = refusalOf(resendActivation(app.app, id, 'race'))
    const asked = () => count('sign_ups', `id = '${id}' and mailed_at > now() - interval '3 minutes'`)
    await expect.poll(asked, { timeout: 20_000 }).toBe(1)
    await endSignUps(app.db, eq(signUps.id, id))
  })
  expect(await resent).toBe('sign-up-gone')
})

test('an address corrected while its link is pressed leaves either a user or a waiting sign-up, never a fault', async () => {
  for (const person of newPeople(8)) {
    const browser = await completed(person)
    const row = await sessionRow(app, browser)
    const { link } = await activationMail(app, person.email)
    const token = link.split('/').at(-1) ?? ''
    const results = await Promise.all([
      refusalOf(correctAddress(app.app, row?.sign_up ?? '', `ny.${person.email}`, 'race')),
      refusalOf(activateByLink(app.db, token, 'race')),
    ])
    expect(results.filter((result) => result.startsWith('fault'))).toEqual([])
    const accounts = await count('accounts', `id = '${row?.sign_up}'`)
    const waiting = await count('sign_ups', `id = '${row?.sign_up}' and expires_at > now()`)
    expect(accounts + waiting).toBe(1)
  }
})

test('of ten services with one short name made at once one is, with one repository', async () => {
  const browser = await settle(app, newPerson())
  const folder = join(app.dataFolder, 'repositories')
  const before = await readdir(folder)
  const fields = { title: 'Hundelisens', shortName: 'hundelisens', template: 'form' }
  const answers = await tally(Array.from({ length: 10 }), async () => {
    const { status } = await browser.post('/services/new', fields, { follow: false })
    return `${status}`
  })
  expect(answers).toEqual({ 303: 1, 422: 9 })
  expect(await count('services', `short_name = 'hundelisens'`)).toBe(1)
  expect((await readdir(folder)).length).toBe(before.length + 1)
})

test('consent given twenty times at once is one grant and one record', async () => {
  const person = newPerson()
  const browser = await completed(person)
  const { link } = await activationMail(app, person.email)
  await browser.post(link, {})
  const row = await sessionRow(app, browser)
  const answers = await tally(Array.from({ length: 20 }), async () => {
    const { status } = await browser.post('/consent', { answer: 'give' }, { follow: false })
    return `${status}`
  })
  expect(answers).toEqual({ 303: 20 })
  expect(await count('grants', `account = '${row?.account}'`)).toBe(1)
  expect(await count('audit_records', `event = 'consent-given' and account = '${row?.account}'`)).toBe(1)
})

test('a sign-up that ran out cannot be completed, however quick the last click', async () => {
  const person = newPerson()
  const browser = await arrive(app, person)
  const row = await sessionRow(app, browser)
  await app.db.execute(`update sign_ups set expires_at = now() - interval '1 second' where id = '${row?.sign_up}'`)
  const form = { username: 'for.sen', name: 'For Sen', email: person.email, password: goodPassword }
  const posted = { ...form, 'without-script': 'yes' }
  const late = completeSignUp(app.app, row?.sign_up ?? '', posted, { id: 'race', language: 'en' })
  expect(await refusalOf(late)).toBe('sign-up-gone')
  expect(await count('names', `name = 'for.sen'`)).toBe(0)
})
