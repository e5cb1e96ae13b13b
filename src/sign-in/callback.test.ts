import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Fault } from '../../stand-ins/ansattporten/faults.ts'
import { type Browser, logIn, openBrowser, type Visited } from '../../test/house/browser.ts'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { introduce, newPerson, provenAs, sessionToken } from '../../test/house/many-people.ts'
import type { TestPerson } from '../../test/house/people.ts'

let app: TestHouse
beforeAll(async () => {
  app = await openTestHouse()
})
afterAll(() => app.close())

let person: TestPerson
beforeEach(async () => {
  person = newPerson()
  await introduce(app, person)
  app.logLines.length = 0
})
afterEach(() => {
  app.ansattporten.fault(null)
  vi.useRealTimers()
})

/** Goes to Ansattporten and logs in there. @returns the address with which the browser would come back */
async function answerFor(browser: Browser, path = '/sign-in'): Promise<URL> {
  const away = await browser.open(path, { follow: false })
  let next = new URL(away.headers.get('location') ?? '')
  next.searchParams.set('login_hint', `${person.pid}:bankid`)
  while (next.origin !== app.url) {
    const { headers } = await browser.open(next.href, { follow: false })
    next = new URL(headers.get('location') ?? '', next)
  }
  return next
}

async function rowsOf(): Promise<Record<string, number>> {
  const { personKey } = provenAs(app, person)
  const { rows } = await app.db.execute<Record<string, number>>(`select
    (select count(*)::int from sign_ups where person_key = '${personKey}') as sign_ups,
    (select count(*)::int from identities where person_key = '${personKey}') as identities,
    (select count(*)::int from sessions) as sessions,
    (select count(*)::int from sign_in_attempts) as attempts`)
  return rows[0] ?? {}
}

function heading({ html }: Visited): string {
  return /<h1[^>]*>([^<]*)/.exec(html)?.[1] ?? ''
}

/** An honest page with a next step and the number for support; nobody is let in and nothing is left. */
async function expectTurnedAway(
  browser: Browser,
  page: Visited,
  expected: { status: number; title: string; code: string },
) {
  expect({ status: page.status, title: heading(page) }).toEqual({ status: expected.status, title: expected.title })
  expect(page.html).toMatch(/href="\/sign-in(\?[^"]*)?"/)
  expect(page.html).toContain('Reference number')
  expect(sessionToken(app, browser)).toBe('')
  expect(await rowsOf()).toMatchObject({ sign_ups: 0, identities: 0 })
  const lines = app.logLines.map((line) => JSON.parse(line))
  const line = lines.findLast(({ msg }) => msg === 'log-in failed')
  expect(line).toMatchObject({ code: expected.code })
  expect(page.html).toContain(line.visit)
  const log = app.logLines.join('')
  for (const secret of [person.pid, person.name, person.email]) expect(log).not.toContain(secret)
  expect(log).not.toMatch(/eyJ[\w-]{10}|127\.0\.0\.1|state=|code=/)
}

type Case = { fault: Fault; status: number; title: string; code: string }

const wrong = { status: 400, title: 'The answer from Ansattporten was not right', code: 'answer-invalid' }
const away = { status: 503, title: 'Ansattporten does not answer', code: 'ansattporten-away' }
const refuses = { status: 503, title: 'Ansattporten did not let us through', code: 'ansattporten-refuses' }
const unknown = { status: 400, title: 'The log-in cannot be finished from here', code: 'attempt-unknown' }

const cases: Case[] = [
  { fault: 'wrong-nonce', ...wrong },
  { fault: 'wrong-iss', ...wrong },
  { fault: 'wrong-response-iss', ...wrong },
  { fault: 'wrong-aud', ...wrong },
  { fault: 'wrong-alg', ...wrong },
  { fault: 'unknown-kid', ...wrong },
  { fault: 'bad-signature', ...wrong },
  { fault: 'expired-token', ...wrong },
  { fault: 'wrong-state', ...unknown },
  { fault: 'low-acr', status: 400, title: 'The log-in was not secure enough', code: 'level-too-low' },
  { fault: 'missing-pid', status: 400, title: 'This log-in cannot be used here', code: 'no-national-id' },
  { fault: 'token-500', ...away },
  { fault: 'token-slow', ...away },
]

test.for(cases)('$fault is turned away with an honest page and leaves nothing', async ({ fault, ...expected }) => {
  app.ansattporten.fault(fault)
  const browser = openBrowser(app.url)
  const page = await logIn(browser, person.pid)
  await expectTurnedAway(browser, page, expected)
})

const refusals = [
  { error: 'access_denied', status: 200, title: 'You cancelled the log-in', code: 'cancelled' },
  { error: 'server_error', ...away },
  { error: 'temporarily_unavailable', ...away },
  { error: 'invalid_request', ...refuses },
  { error: 'invalid_scope', ...refuses },
  { error: 'unsupported_response_type', ...refuses },
  { error: 'invalid_authorization_details', ...refuses },
  { error: 'login_required', ...refuses },
  { error: '<script>alert(1)</script>', ...refuses },
]

test.for(refusals)('the answer $error gets a page of its own', async ({ error, ...expected }) => {
  const browser = openBrowser(app.url)
  const away = await browser.open('/sign-in?return=%2Fservices%2Fnew', { follow: false })
  const state = new URL(away.headers.get('location') ?? '').searchParams.get('state') ?? ''
  const answer = new URLSearchParams({
    error,
    error_description: `${person.name} <b>`,
    state,
    iss: app.ansattporten.issuer,
  })
  const page = await browser.open(`/sign-in/callback?${answer}`)
  await expectTurnedAway(browser, page, expected)
  expect(page.html).toContain('href="/sign-in?return=%2Fservices%2Fnew"')
  expect(page.html).not.toContain('<b>')
})

test('an error that names another issuer is not believed', async () => {
  const browser = openBrowser(app.url)
  const away = await browser.open('/sign-in', { follow: false })
  const state = new URL(away.headers.get('location') ?? '').searchParams.get('state') ?? ''
  const answer = new URLSearchParams({ error: 'access_denied', state, iss: 'https://ansattporten.example' })
  await expectTurnedAway(browser, await browser.open(`/sign-in/callback?${answer}`), wrong)
})

test('an answer without iss is not believed, for Ansattporten always says who it is', async () => {
  const browser = openBrowser(app.url)
  const answer = await answerFor(browser)
  answer.searchParams.delete('iss')
  await expectTurnedAway(browser, await browser.open(answer.href), wrong)
})

test('an answer read twice lets in once: the second time the person who is in goes on', async () => {
  const browser = openBrowser(app.url)
  const answer = await answerFor(browser)
  const first = await browser.open(answer.href, { follow: false })
  expect(first.headers.get('location')).toBe('/sign-up/complete')
  const second = await browser.open(answer.href)
  expect(heading(second)).toBe(unknown.title)
  expect((await rowsOf()).sign_ups).toBe(1)
})

test('an answer replayed twenty times at once opens one session', async () => {
  const browser = openBrowser(app.url)
  const answer = await answerFor(browser)
  const before = (await rowsOf()).sessions ?? 0
  const pages = await Promise.all(Array.from({ length: 20 }, () => browser.open(answer.href, { follow: false })))
  const statuses = pages.map(({ status }) => status).sort()
  expect(statuses).toEqual([303, ...Array.from({ length: 19 }, () => 400)])
  expect((await rowsOf()).sessions).toBe(before + 1)
})

test('an answer carried to another browser is turned away and still counts in its own', async () => {
  const [mine, theirs] = [openBrowser(app.url), openBrowser(app.url)]
  const answer = await answerFor(mine)
  await answerFor(theirs)
  await expectTurnedAway(theirs, await theirs.open(answer.href), unknown)
  await expectTurnedAway(openBrowser(app.url), await openBrowser(app.url).open(answer.href), unknown)
  const own = await mine.open(answer.href, { follow: false })
  expect(own.headers.get('location')).toBe('/sign-up/complete')
})

test("a code of one log-in does not go with another log-in's state", async () => {
  const browser = openBrowser(app.url)
  const first = await answerFor(browser)
  const second = await answerFor(browser)
  second.searchParams.set('code', first.searchParams.get('code') ?? '')
  const page = await browser.open(second.href)
  await expectTurnedAway(browser, page, {
    status: 400,
    title: 'This log-in has been used already',
    code: 'answer-used',
  })
})

const strange = [
  '/sign-in/callback',
  '/sign-in/callback?code=abc',
  '/sign-in/callback?code=abc&state=',
  '/sign-in/callback?code=abc&state=unknown',
  `/sign-in/callback?code=abc&state=${'x'.repeat(8000)}`,
  '/sign-in/callback?code=abc&state[]=1&state=2',
  "/sign-in/callback?code=abc&state='%3B drop table sessions",
  '/sign-in/callback?error=access_denied&state=unknown',
]

test.for(strange)('%$: an answer that nobody waits for is turned away with a way on', async (address) => {
  const browser = openBrowser(app.url)
  await answerFor(browser)
  await expectTurnedAway(browser, await browser.open(address), unknown)
})

test('two answers in one address are not believed', async () => {
  const browser = openBrowser(app.url)
  const answer = await answerFor(browser)
  const state = answer.searchParams.get('state') ?? ''
  await expectTurnedAway(browser, await browser.open(`${answer.href}&state=${state}`), wrong)
})

test('a code that Ansattporten never gave is turned away', async () => {
  const browser = openBrowser(app.url)
  const answer = await answerFor(browser)
  answer.searchParams.set('code', 'invented')
  const page = await browser.open(answer.href)
  await expectTurnedAway(browser, page, {
    status: 400,
    title: 'This log-in has been used already',
    code: 'answer-used',
  })
})

test('an answer that comes after a quarter of an hour is too late', async () => {
  const browser = openBrowser(app.url)
  const answer = await answerFor(browser)
  await app.db.execute(`update sign_in_attempts set expires_at = now()`)
  await expectTurnedAway(browser, await browser.open(answer.href), unknown)
})

test('a log-in without names goes to an empty form', async () => {
  app.ansattporten.fault('missing-names')
  const form = await logIn(openBrowser(app.url), person.pid)
  expect(new URL(form.url).pathname).toBe('/sign-up/complete')
  expect(heading(form)).toBe('Hello. Make your user.')
})

test('a work account has no national id and is told what to use', async () => {
  const browser = openBrowser(app.url)
  const away = await browser.open('/sign-in', { follow: false })
  const address = new URL(away.headers.get('location') ?? '')
  address.searchParams.set('login_hint', 'kari.nordmann@fjordvik.example:entraid')
  address.searchParams.set('acr_values', 'substantial entraid')
  const page = await browser.open(address.href)
  expect(page.status).toBe(400)
  expect(page.html).toContain('Use MinID, BankID')
  expect(sessionToken(app, browser)).toBe('')
})

test('two log-ins that were begun in two tabs of one browser both come home', async () => {
  const browser = openBrowser(app.url)
  const [first, second] = [await answerFor(browser), await answerFor(browser)]
  expect((await browser.open(second.href, { follow: false })).status).toBe(303)
  expect((await browser.open(first.href, { follow: false })).status).toBe(303)
})

test('the log-in after a failed one works', async () => {
  app.ansattporten.fault('token-500')
  const browser = openBrowser(app.url)
  expect((await logIn(browser, person.pid)).status).toBe(503)
  expect(new URL((await logIn(browser, person.pid)).url).pathname).toBe('/sign-up/complete')
})

test('new keys at Ansattporten are fetched when a token asks for them', async () => {
  expect((await logIn(openBrowser(app.url), person.pid)).status).toBe(200)
  await fetch(`${app.ansattporten.issuer}/control/rotate-keys`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  // The keys are asked for again at most once a minute, lest forged tokens make us ask all day.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 90_000 })
  const form = await logIn(openBrowser(app.url), person.pid)
  expect(new URL(form.url).pathname).toBe('/sign-up/complete')
})

test('without metadata nobody is sent anywhere; when it is back the next one gets in', async () => {
  const fresh = await openTestHouse()
  await introduce(fresh, person)
  fresh.ansattporten.fault('discovery-500')
  const page = await openBrowser(fresh.url).open('/sign-in?return=%2Fservices%2Fnew')
  expect({ status: page.status, title: heading(page) }).toEqual({ status: away.status, title: away.title })
  expect(page.html).toContain('href="/sign-in?return=%2Fservices%2Fnew"')
  const form = await logIn(openBrowser(fresh.url), person.pid)
  expect(new URL(form.url).pathname).toBe('/sign-up/complete')
  await fresh.close()
})
