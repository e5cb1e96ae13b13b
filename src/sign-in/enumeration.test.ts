import { afterAll, beforeAll, expect, test } from 'vitest'
import { readMail } from '../../stand-ins/mailbox/read-mail.ts'
import { activationMail, type Browser, openBrowser, type Visited } from '../../test/house/browser.ts'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { arrive, filledForm, newPerson, sessionRow, settle } from '../../test/house/many-people.ts'
import { goodPassword, type TestPerson } from '../../test/house/people.ts'

let app: TestHouse
let known: TestPerson
beforeAll(async () => {
  app = await openTestHouse()
  known = newPerson()
  await settle(app, known)
})
afterAll(() => app.close())

/** A page or redirect without what differs from one visit to the next, and without the words of this person. */
function shape({ status, html, headers, url }: Visited, ...own: string[]) {
  const plain = own.reduce((text, word) => text.replaceAll(word, 'OWN'), html)
  return {
    status,
    path: new URL(url).pathname,
    cookies: headers.getSetCookie().map((line) => line.replace(/=[^;]*/, '=')),
    location: headers.get('location'),
    headers: [...headers.keys()].filter((name) => name !== 'content-length'),
    html: plain
      .replace(/nonce="[^"]*"/g, '')
      .replace(/Reference number: [\w-]+/g, '')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
      .replace(/\d{1,2}:\d\d/g, 'CLOCK')
      // A session of another length would tell; the seconds that have gone since it began do not.
      .replace(/(?<=seconds-left(-at-most)?=")\d+/g, (seconds) => `${Math.ceil(Number(seconds) / 3600)} h`),
  }
}

async function complete(email: string): Promise<{ browser: Browser; person: TestPerson; answer: Visited }> {
  const person = newPerson()
  const browser = await arrive(app, person)
  const fields = { ...(await filledForm(app, browser, person)), email }
  return { browser, person, answer: await browser.post('/sign-up/complete', fields, { follow: false }) }
}

test('a form with a fresh address and one with an address in use get the same answers, page after page', async () => {
  const walks = []
  for (const email of ['fersk@fjordvik.example', known.email]) {
    const { browser, person, answer } = await complete(email)
    const own = [email, person.name, person.name.split(' ')[0] ?? '']
    const signUp = (await sessionRow(app, browser))?.sign_up
    const pages = [
      answer,
      await browser.open('/activate'),
      await browser.post('/activate', { code: '000000' }),
      await browser.post('/activate/resend', {}),
      await browser.open('/activate/address'),
      await browser.open('/sign-up/complete', { follow: false }),
      await browser.open('/dashboard', { follow: false }),
    ]
    await app.db.execute(`update sign_ups set mailed_at = now() - interval '4 minutes' where id = '${signUp}'`)
    pages.push(await browser.post('/activate/resend', {}, { follow: false }))
    walks.push(pages.map((page) => shape(page, ...own)))
  }
  expect(walks[0]?.[0]).toMatchObject({ status: 303, location: '/activate' })
  expect(walks[1]).toEqual(walks[0])
})

test('correcting the address to one in use gets the same answer as to a fresh one', async () => {
  const answers = []
  for (const email of ['rettet@fjordvik.example', known.email.toUpperCase()]) {
    const { browser } = await complete(`foer.${answers.length}@fjordvik.example`)
    answers.push(shape(await browser.post('/activate/address', { email }, { follow: false })))
  }
  expect(answers[1]).toEqual(answers[0])
})

test('only the address in use is told, in a mail with neither link nor code that activates', async () => {
  const { person } = await complete(known.email)
  const { text, html } = await readMail(app.mailbox.url, known.email, {
    subject: 'You already have a user in Altinn Studio',
  })
  expect(`${text}${html}`).not.toMatch(/\/activate\/|\b\d{6}\b/)
  expect(`${text}${html}`).not.toContain(person.name)
})

test('who claims that address cannot activate with any code, and can still correct it', async () => {
  const { browser, person } = await complete(known.email)
  expect((await browser.post('/activate', { code: '123456' })).status).toBe(422)
  await browser.post('/activate/address', { email: person.email })
  await browser.post((await activationMail(app, person.email)).link, {})
  expect((await browser.post('/consent', { answer: 'give' })).url).toContain('/dashboard')
})

test('connecting says the same of a wrong password, an unknown name, an unknown address and a user who has a person', async () => {
  const unconnected = newPerson()
  await settle(app, unconnected)
  await app.db.execute(
    `delete from identities where account = (select id from accounts where email_address = '${unconnected.email}')`,
  )
  const handles = [
    { handle: known.email, password: goodPassword },
    { handle: known.email, password: 'et helt annet passord' },
    { handle: 'finnes.ikke', password: goodPassword },
    { handle: 'finnes.ikke@fjordvik.example', password: goodPassword },
    { handle: unconnected.email, password: 'et helt annet passord' },
    { handle: `${unconnected.email}' or '1'='1`, password: "' or '1'='1" },
    { handle: '%', password: goodPassword },
  ]
  const answers = []
  for (const { handle, password } of handles) {
    const browser = await arrive(app, newPerson())
    const page = await browser.post('/sign-up/connect', { handle, password })
    answers.push(shape(page, handle, handle.replaceAll("'", '&#39;')))
  }
  expect(answers[0]?.status).toBe(422)
  for (const answer of answers) expect(answer).toEqual(answers[0])
  const right = await arrive(app, newPerson())
  const connected = await right.post('/sign-up/connect', { handle: unconnected.email, password: goodPassword })
  expect(new URL(connected.url).pathname).toBe('/dashboard')
})

test('guessing passwords of one user is stopped, from however many log-ins', async () => {
  const statuses = []
  for (let guess = 0; guess < 12; guess += 1) {
    const browser = await arrive(app, newPerson())
    const { status } = await browser.post('/sign-up/connect', { handle: 'Stadig.Samme', password: `gjetning ${guess}` })
    statuses.push(status)
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429, 429])
})

test('two who claim one old user at once: one gets it', async () => {
  const old = newPerson()
  await settle(app, old)
  await app.db.execute(
    `delete from identities where account = (select id from accounts where email_address = '${old.email}')`,
  )
  const claims = await Promise.all(
    [newPerson(), newPerson(), newPerson(), newPerson()].map(async (person) => {
      const browser = await arrive(app, person)
      const page = await browser.post(
        '/sign-up/connect',
        { handle: old.email, password: goodPassword },
        { follow: false },
      )
      return page.status
    }),
  )
  expect(claims.toSorted()).toEqual([303, 422, 422, 422])
  const { rows } = await app.db.execute(
    `select 1 from identities where account = (select id from accounts where email_address = '${old.email}')`,
  )
  expect(rows).toHaveLength(1)
})

test('nobody learns from the free names whether an address is known', async () => {
  const browser = await arrive(app, newPerson())
  const { html } = await browser.open(`/sign-up/availability?username=${encodeURIComponent(known.email)}`)
  expect(JSON.parse(html)).toMatchObject({ free: false, alternatives: [] })
  expect(await (await openBrowser(app.url).open('/sign-up/availability?username=x')).url).toContain('/sign-up')
})
