import { afterAll, beforeAll, expect, test } from 'vitest'
import { activationMail, type Browser, logIn, openBrowser, signUp } from '../../test/house/browser.ts'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import {
  arrive,
  filledForm,
  introduce,
  newPerson,
  putSession,
  sessionRow,
  sessionToken,
  settle,
} from '../../test/house/many-people.ts'
import { kari } from '../../test/house/people.ts'
import { listSessions, sweepSessions } from './session.ts'

let app: TestHouse
beforeAll(async () => {
  app = await openTestHouse()
})
afterAll(() => app.close())

/** A browser that has got hold of a session's token. */
function withToken(token: string): Browser {
  const browser = openBrowser(app.url)
  putSession(app, browser, token)
  return browser
}

async function path(browser: Browser, address: string): Promise<string> {
  return new URL((await browser.open(address, { follow: false })).headers.get('location') ?? address, app.url).pathname
}

async function changeSession(browser: Browser, change: string): Promise<void> {
  await app.db.execute(`update sessions set ${change} where id = '${(await sessionRow(app, browser))?.id}'`)
}

async function endsIn(browser: Browser): Promise<number> {
  const { rows } = await app.db.execute<{ minutes: number }>(
    `select extract(epoch from ends_at - now())::int / 60.0 as minutes from sessions where id = '${(await sessionRow(app, browser))?.id}'`,
  )
  return Number(rows[0]?.minutes)
}

function sessionCookies(headers: Headers): string[] {
  return headers.getSetCookie().filter((line) => line.includes('studio-session='))
}

test('the cookie is for the house alone, kept from scripts and from other sites', async () => {
  const person = newPerson()
  await introduce(app, person)
  const browser = openBrowser(app.url)
  const away = await browser.open('/sign-in', { follow: false })
  const address = new URL(away.headers.get('location') ?? '')
  address.searchParams.set('login_hint', `${person.pid}:bankid`)
  let next = address
  while (next.origin !== app.url) {
    next = new URL((await browser.open(next.href, { follow: false })).headers.get('location') ?? '', next)
  }
  const back = await browser.open(next.href, { follow: false })
  expect(sessionCookies(back.headers)).toHaveLength(1)
  const [cookie = ''] = sessionCookies(back.headers)
  expect(cookie).toMatch(/^studio-session=[\w-]{43}; Max-Age=129600; Path=\/; HttpOnly; SameSite=Lax$/)
})

test('where the house is reached by https every cookie is __Host- and Secure, and others are not believed', async () => {
  const https = await openTestHouse({ PUBLIC_URL: 'https://studio.example' })
  const visitor = openBrowser(https.url)
  const answers = [
    await visitor.open('/sign-in', { follow: false }),
    await visitor.post(
      '/preferences',
      { language: 'nb', theme: 'dark' },
      { follow: false, headers: { origin: 'https://studio.example' } },
    ),
  ]
  const cookies = answers.flatMap(({ headers }) => headers.getSetCookie())
  expect(cookies).toHaveLength(3)
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-studio-/)
    expect(cookie).toContain('; Path=/; HttpOnly; Secure; SameSite=Lax')
    expect(cookie.toLowerCase()).not.toContain('domain')
  }
  for (const { headers } of answers) expect(headers.get('strict-transport-security')).toContain('max-age=')

  const person = newPerson()
  const arrived = await arrive(https, person)
  const token = sessionToken(https, arrived)
  expect(await (await arrived.open('/sign-up/complete', { follow: false })).status).toBe(303)
  const planted = openBrowser(https.url)
  planted.cookies.set(`${https.url} __Host-studio-session`, token)
  expect((await planted.open('/sign-up/complete', { follow: false })).status).toBe(200)
  await https.close()
})

test('log-in gives a new id, and the one planted before it opens nothing', async () => {
  const [attacker, victim] = [newPerson(), newPerson()]
  await introduce(app, victim)
  const planted = sessionToken(app, await arrive(app, attacker))
  const browser = withToken(planted)
  await logIn(browser, victim.pid)
  expect(sessionToken(app, browser)).not.toBe(planted)
  expect(await path(withToken(planted), '/sign-up/complete')).toBe('/sign-up')
  const { rows } = await app.db.execute(`select 1 from sessions where token_hash like '%${planted}%'`)
  expect(rows).toEqual([])
})

test('an id that nobody gave is not taken up', async () => {
  const person = newPerson()
  await introduce(app, person)
  const browser = withToken('A'.repeat(43))
  await logIn(browser, person.pid)
  expect(sessionToken(app, browser)).not.toBe('A'.repeat(43))
})

test('activation gives a new id, and the old one opens nothing', async () => {
  const person = newPerson()
  for (const way of ['link', 'code'] as const) {
    const one = way === 'link' ? person : newPerson()
    const browser = await arrive(app, one)
    await browser.post('/sign-up/complete', await filledForm(app, browser, one))
    const before = sessionToken(app, browser)
    const mail = await activationMail(app, one.email)
    if (way === 'link') await browser.post(mail.link, {})
    else await browser.post('/activate', { code: mail.code })
    expect(await path(browser, '/dashboard')).toBe('/consent')
    expect(sessionToken(app, browser)).not.toBe(before)
    expect(await path(withToken(before), '/settings/profile')).toBe('/sign-in')
  }
})

test("a link pressed in somebody else's browser activates and lets nobody in", async () => {
  const [person, other] = [newPerson(), newPerson()]
  const own = await arrive(app, person)
  await own.post('/sign-up/complete', await filledForm(app, own, person))
  const { link } = await activationMail(app, person.email)
  const others = await settle(app, other)
  const before = sessionToken(app, others)
  const page = await others.post(link, {})
  expect(page.html).toContain('Your user is active.')
  expect(sessionToken(app, others)).toBe(before)
  expect((await others.open('/settings/profile')).html).toContain(other.email)
  const mine = await own.open('/activate')
  expect(mine.html).toContain('Your user is active.')
  expect(mine.html).toContain('href="/sign-in"')
})

test('a used link shown to somebody logged in leads to the dashboard, to anybody else to the log-in', async () => {
  const person = newPerson()
  const browser = await arrive(app, person)
  await browser.post('/sign-up/complete', await filledForm(app, browser, person))
  const { link } = await activationMail(app, person.email)
  await browser.post(link, {})
  const again = await browser.open(link)
  expect(again.html).toContain('Your user is already active.')
  expect(again.html).toMatch(/href="\/dashboard"[^>]*>To the dashboard</)
  expect(again.html).not.toContain('href="/sign-in"')
  expect((await openBrowser(app.url).open(link)).html).toContain('href="/sign-in"')
})

test('a session slides with use and ends after an hour without', async () => {
  const browser = await settle(app, newPerson())
  await changeSession(browser, `seen_at = now() - interval '50 minutes', ends_at = now() + interval '10 minutes'`)
  expect((await browser.open('/dashboard')).status).toBe(200)
  expect(await endsIn(browser)).toBeGreaterThan(59)
  await changeSession(browser, `ends_at = now() - interval '1 second'`)
  expect(await path(browser, '/dashboard')).toBe('/sign-in')
})

test('a session ends after twelve hours whatever one does', async () => {
  const browser = await settle(app, newPerson())
  await changeSession(
    browser,
    `seen_at = now() - interval '5 minutes', ends_at = now() + interval '2 minutes', ends_at_latest = now() + interval '3 minutes'`,
  )
  await browser.open('/dashboard')
  await browser.post('/session/extend', {})
  expect(await endsIn(browser)).toBeLessThanOrEqual(3)
  const { rows } = await app.db.execute(
    `select 1 from sessions where ends_at_latest > started_at + interval '12 hours 1 minute'`,
  )
  expect(rows).toEqual([])
})

test('"continue" lengthens a living session and not an ended one', async () => {
  const browser = await settle(app, newPerson())
  await changeSession(browser, `ends_at = now() + interval '1 minute'`)
  const extended = await browser.post('/session/extend', {})
  expect(extended.status).toBe(200)
  expect(JSON.parse(extended.html).secondsLeft).toBeGreaterThan(58 * 60)
  await changeSession(browser, `ends_at = now() - interval '1 second'`)
  expect((await browser.post('/session/extend', {})).status).toBe(401)
})

test('what was typed when the session had ended comes back to the same person, on the same page, without secrets', async () => {
  const [person, other] = [newPerson(), newPerson()]
  const browser = await settle(app, person)
  await changeSession(browser, `ends_at = now() - interval '1 second'`)
  const typed = { title: 'Båtplass <b>', shortName: 'batplass', template: 'form', password: 'hemmelig', captcha: 'x' }
  const ended = await browser.post('/services/new', typed)
  expect(ended.status).toBe(401)
  expect(ended.html).toContain('What you wrote is kept.')
  expect(ended.html.match(/href="\/sign-in/g), 'one way to log in, and it leads back').toHaveLength(1)
  const back = /href="\/sign-in\?return=([^"]*)"/.exec(ended.html)?.[1] ?? ''
  const address = decodeURIComponent(back)
  expect(address).toMatch(/^\/services\/new\?kept=[0-9a-f-]{36}$/)
  const again = await arrive(app, person)
  const form = await again.open(address)
  expect(form.html).toContain('value="Båtplass &lt;b&gt;"')
  expect(form.html).toContain('value="batplass"')
  const others = await settle(app, other)
  expect((await others.open(address)).html).not.toContain('batplass')
  expect((await again.open(address.replace('/services/new', '/settings/profile'))).html).not.toContain('batplass')
  const { rows } = await app.db.execute<{ typed: string }>(`select typed::text as typed from kept_forms`)
  expect(rows.map((row) => row.typed).join()).not.toContain('hemmelig')
})

test('what was typed where the session was ended from another browser is kept too', async () => {
  const person = newPerson()
  const [writing, ending] = [await settle(app, person), await arrive(app, person)]
  await ending.post('/settings/sessions/others/end', {})
  const ended = await writing.post('/services/new', { title: 'Båtplass', shortName: 'batplass', template: 'form' })
  expect(ended.status).toBe(401)
  const address = decodeURIComponent(/href="\/sign-in\?return=([^"]*)"/.exec(ended.html)?.[1] ?? '')
  expect((await (await arrive(app, person)).open(address)).html).toContain('value="batplass"')
})

test('what was typed where Altinn Studio’s access was withdrawn in another tab is there again when it is given', async () => {
  const [person, other] = [newPerson(), newPerson()]
  const browser = await settle(app, person)
  await browser.post('/settings/programs/altinn-studio/revoke', {})
  const typed = { title: 'Båtplass', shortName: 'batplass', template: 'form', password: 'hemmelig-ord' }
  const asked = await browser.post('/services/new', typed, { follow: false })
  expect(asked.status).toBe(303)
  const consent = asked.headers.get('location') ?? ''
  const address = new URL(consent, app.url).searchParams.get('return') ?? ''
  expect(address).toMatch(/^\/services\/new\?kept=[0-9a-f-]{36}$/)
  expect((await browser.open(consent)).html).toContain(`name="return" value="${address}"`)
  const form = await browser.post('/consent', { answer: 'give', return: address })
  expect(form.html).toContain('value="Båtplass"')
  expect(form.html).toContain('value="batplass"')
  expect((await (await settle(app, other)).open(address)).html).not.toContain('batplass')
  const { rows } = await app.db.execute<{ typed: string }>(`select typed::text as typed from kept_forms`)
  expect(rows.map((row) => row.typed).join()).not.toContain('hemmelig-ord')
})

test('a button pressed without Altinn Studio’s access leaves nothing behind, and forms are kept for one person a number of times', async () => {
  const browser = await settle(app, newPerson())
  await browser.post('/settings/programs/altinn-studio/revoke', {})
  const button = await browser.post('/organisations/fjordvik/join/withdraw', {}, { follow: false })
  expect(button.headers.get('location')).toBe('/consent')
  const holder = (await sessionRow(app, browser))?.account
  for (let times = 0; times < 20; times++) await browser.post('/services/new', { title: 'Båtplass' }, { follow: false })
  expect((await browser.post('/services/new', { title: 'Båtplass' }, { follow: false })).status).toBe(429)
  const { rows } = await app.db.execute(`select 1 from kept_forms where account = '${holder}'`)
  expect(rows).toHaveLength(20)
})

test('log-out ends the session here and at Ansattporten, which tells every client', async () => {
  const browser = await signUp(app, kari)
  const token = sessionToken(app, browser)
  const page = await browser.post('/sign-out', {})
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(sessionToken(app, browser)).toBe('')
  expect(await path(withToken(token), '/dashboard')).toBe('/sign-in')
  const action = /<form[^>]*action="(http[^"]*)"/.exec(page.html)?.[1] ?? ''
  expect(action).toBe(`${app.ansattporten.browserUrl}/logout`)
  expect(page.headers.get('content-security-policy')).toContain(`form-action 'self' ${app.ansattporten.browserUrl};`)
  const fields = Object.fromEntries(
    [...page.html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
  expect(Object.keys(fields).toSorted()).toEqual(
    expect.arrayContaining(['client_id', 'id_token_hint', 'post_logout_redirect_uri']),
  )
  const bye = await browser.post(action, fields)
  expect(`${bye.html} ${bye.url}`).toMatch(/\/sign-out\/front-channel|\/signed-out/)
  const fresh = await browser.open('/sign-in', { follow: false })
  const asked = await browser.open(fresh.headers.get('location') ?? '')
  expect(asked.url).toContain(app.ansattporten.browserUrl)
  expect((await browser.post('/sign-out', {})).url).toContain('/signed-out')
})

test('log-out while Ansattporten is away ends the session here and says so', async () => {
  const away = await openTestHouse()
  const browser = await settle(away, newPerson())
  await away.ansattporten.close()
  const page = await browser.post('/sign-out', {})
  expect(page.status).toBe(200)
  expect(page.html).toContain('Ansattporten does not answer')
  expect(sessionToken(away, browser)).toBe('')
  const { rows } = await away.db.execute('select 1 from sessions')
  expect(rows).toEqual([])
  await away.close().catch(() => undefined)
})

test('Ansattporten ends sessions by issuer and sid, and by nothing else', async () => {
  const [person, other] = [newPerson(), newPerson()]
  const issuer = app.ansattporten.issuer
  const mine = await settle(app, person, { providerSession: 'sid-of-mine' })
  const second = await arrive(app, person, { providerSession: 'sid-of-mine' })
  const theirs = await settle(app, other, { providerSession: 'sid-of-theirs' })
  const caller = openBrowser(app.url)
  const wrong: Record<string, string>[] = [
    {},
    { iss: issuer },
    { sid: 'sid-of-mine' },
    { iss: `${issuer}/`, sid: 'sid-of-mine' },
    { iss: 'https://ansattporten.example', sid: 'sid-of-mine' },
    { iss: issuer, sid: '' },
    { iss: issuer, sid: '%' },
    { iss: issuer, sid: 'SID-OF-MINE' },
    { iss: issuer, sid: "x' or '1'='1" },
  ]
  const answers = []
  for (const query of wrong) {
    answers.push(await caller.open(`/sign-out/front-channel?${new URLSearchParams(query)}`))
    expect((await mine.open('/settings/profile', { follow: false })).status).toBe(200)
  }
  const right = await caller.open(`/sign-out/front-channel?${new URLSearchParams({ iss: issuer, sid: 'sid-of-mine' })}`)
  for (const { status, html, headers } of [...answers, right]) {
    expect({ status, html }).toEqual({ status: 200, html: '' })
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none'; frame-ancestors ${app.ansattporten.browserUrl}`,
    )
  }
  expect(await path(mine, '/dashboard')).toBe('/sign-in')
  expect(await path(second, '/dashboard')).toBe('/sign-in')
  expect((await theirs.open('/settings/profile', { follow: false })).status).toBe(200)
})

test('a session without a sid at Ansattporten is not ended by an empty one', async () => {
  const browser = await settle(app, newPerson(), { providerSession: undefined })
  await openBrowser(app.url).open(`/sign-out/front-channel?iss=${encodeURIComponent(app.ansattporten.issuer)}&sid=`)
  await openBrowser(app.url).open(`/sign-out/front-channel?iss=${encodeURIComponent(app.ansattporten.issuer)}&sid=null`)
  expect((await browser.open('/dashboard')).status).toBe(200)
})

test('one ends a session of one’s own, or all others; never somebody else’s', async () => {
  const [person, other] = [newPerson(), newPerson()]
  const [browser, theirs] = [await settle(app, person), await settle(app, other)]
  const [second, third] = [await arrive(app, person), await arrive(app, person)]
  const account = (await sessionRow(app, browser))?.account ?? ''
  const foreign = (await sessionRow(app, theirs))?.id
  expect((await browser.post(`/settings/sessions/${foreign}/end`, {})).status).toBe(404)
  expect(await sessionRow(app, theirs)).toBeDefined()
  await browser.post(`/settings/sessions/${(await sessionRow(app, second))?.id}/end`, {})
  expect(await path(second, '/dashboard')).toBe('/sign-in')
  expect(await listSessions(app.db, account)).toHaveLength(2)
  await browser.post('/settings/sessions/others/end', {})
  expect(await path(third, '/dashboard')).toBe('/sign-in')
  expect((await browser.open('/dashboard')).status).toBe(200)
  expect(await listSessions(app.db, account)).toHaveLength(1)
})

test('nothing in the database opens a session: only a hash of the cookie is kept', async () => {
  const browser = await settle(app, newPerson())
  const { rows } = await app.db.execute<{ row: string }>(`select t::text as row from sessions t`)
  const all = rows.map(({ row }) => row).join()
  expect(all).not.toContain(sessionToken(app, browser))
  const { rows: hashes } = await app.db.execute<{ token_hash: string }>(`select token_hash from sessions`)
  expect(await path(withToken(hashes[0]?.token_hash ?? ''), '/settings/profile')).toBe('/sign-in')
})

test('sessions that ended a day ago are swept, and no others', async () => {
  const [old, fresh] = [await settle(app, newPerson()), await settle(app, newPerson())]
  await changeSession(old, `ends_at = now() - interval '25 hours'`)
  await changeSession(fresh, `ends_at = now() - interval '23 hours'`)
  await sweepSessions(app.db)
  expect(await sessionRow(app, old)).toBeUndefined()
  expect(await sessionRow(app, fresh)).toBeDefined()
})

const elsewhere = [
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'https:evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\nSet-Cookie:x=y',
  'javascript:alert(1)',
  `/${'x'.repeat(3000)}`,
  '\\\\evil.example',
  '',
]

test.for(elsewhere)('after log-in, consent and the choice of language one is never led to %j', async (address) => {
  const person = newPerson()
  const browser = await settle(app, person)
  const query = new URLSearchParams({ return: address })
  const places = [
    await browser.open(`/sign-in?${query}`, { follow: false }),
    await browser.open(`/consent?${query}`, { follow: false }),
    await browser.post('/consent', { answer: 'give', return: address }, { follow: false }),
    await browser.post('/preferences', { language: 'en', return: address }, { follow: false }),
  ].map(({ headers }) => headers.get('location'))
  expect(places).toEqual(['/dashboard', '/dashboard', '/dashboard', '/'])
  await browser.post('/settings/programs/altinn-studio/revoke', {})
  const declined = await browser.post('/consent', { answer: 'not-now', return: address }, { follow: false })
  expect(declined.headers.get('location')).toBe('/consent/declined?return=%2Fdashboard')
  expect((await browser.open(`/consent?${query}`)).html).toContain('name="return" value="/dashboard"')
  expect((await browser.open(`/consent/declined?${query}`)).html).toContain('href="/consent?return=%2Fdashboard"')
})

test('log-in leads to where one was heading', async () => {
  const person = newPerson()
  await introduce(app, person)
  await settle(app, person)
  const there = '/services/new?template=form&x=%C3%A6'
  const browser = openBrowser(app.url)
  const turnedAway = await browser.open(there, { follow: false })
  const page = await logIn(browser, person.pid, turnedAway.headers.get('location') ?? '')
  expect(page.url).toBe(app.url + there)
})
