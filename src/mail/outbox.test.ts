import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { startMailbox } from '../../stand-ins/mailbox/mailbox.tsx'
import type { Mail } from '../../stand-ins/mailbox/read-mail.ts'
import { activationMail } from '../../test/house/browser.ts'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { arrive, filledForm, newPerson, settle } from '../../test/house/many-people.ts'
import { languages } from '../platform/texts.ts'
import { mailTexts } from '../sign-in/texts.ts'
import { sendLater } from './outbox.ts'

let app: TestHouse
beforeAll(async () => {
  app = await openTestHouse()
})
afterAll(() => app.close())
afterEach(() => setMode('accept'))

async function setMode(mode: string): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  await fetch(`${app.mailbox.url}/api/mode`, { method: 'PUT', headers, body: JSON.stringify({ mode }) })
}

async function mailsTo(address: string, url = app.mailbox.url): Promise<Mail[]> {
  return (await fetch(`${url}/api/messages?to=${encodeURIComponent(address)}`)).json()
}

async function waiting(at = app): Promise<number> {
  const { rows } = await at.db.execute<{ count: number }>('select count(*)::int as count from outbox')
  return rows[0]?.count ?? 0
}

function failures(at = app): number {
  return at.logLines.filter((line) => line.includes('job failed')).length
}

async function complete(at: TestHouse, fields: Record<string, string> = {}, language = 'en') {
  const person = newPerson()
  const browser = await arrive(at, person)
  const form = { ...(await filledForm(at, browser, person)), ...fields }
  const page = await browser.post('/sign-up/complete', form, { headers: { 'accept-language': language } })
  return { person, browser, page }
}

test.for(languages)(
  'a mail in %s has text and HTML that say the same, and the headers of a robot',
  async (language) => {
    const { person } = await complete(app, {}, language)
    const { mail, link, code } = await activationMail(app, person.email)
    expect(mail.subject).toBe(mailTexts[language].activationSubject)
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain(app.url + link)
      expect(part).toContain(code)
      // Until the address is proved, anybody may have typed the name.
      expect(part).not.toContain(person.name)
      expect(part.replace(/\s+/g, ' ')).toContain(mailTexts[language].notYou)
    }
    expect(mail.html).toContain(`<html lang="${language}">`)
    expect(mail.headers['content-language']).toBe(language)
    expect(mail.headers['auto-submitted']).toBe('auto-generated')
    expect(mail.from).toBe('Altinn Studio <ikke-svar@studio.example>')
    expect(mail.to).toEqual([person.email])
    await vi.waitFor(async () => expect(await waiting()).toBe(0), 120_000)
  },
)

test('a mail fetches nothing: no picture, no script, no style from anywhere', async () => {
  const { person } = await complete(app)
  const { mail } = await activationMail(app, person.email)
  expect(mail.html).not.toMatch(/<(img|script|link|iframe|object|video)|url\(|@import|src=/i)
})

const names = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "O'Hara & Sønn", '{{7*7}}', '=1+1']

test.for(names)('a name like %s is only a name on every page, and in no mail', async (name) => {
  const person = newPerson()
  const browser = await settle(app, person)
  const saved = await browser.post('/settings/profile', { name, language: 'en' })
  const asked = newPerson(name)
  const signing = await arrive(app, asked)
  const form = { ...(await filledForm(app, signing, asked)), username: `navn.${crypto.randomUUID().slice(0, 8)}` }
  const pages = [
    saved,
    await browser.open('/dashboard'),
    await browser.open('/services/new'),
    await signing.open('/sign-up/complete'),
  ]
  await signing.post('/sign-up/complete', form)
  const { mail } = await activationMail(app, asked.email)
  const escaped = name
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
  for (const { html } of pages) expect(html).toContain(escaped)
  for (const text of [mail.html, mail.text, mail.subject]) {
    expect(text).not.toContain(name)
    expect(text).not.toContain(escaped)
  }
  for (const { html } of pages) expect(html).not.toMatch(/<script>alert|<img src=x/)
})

test.for([
  'Kari\r\nBcc: ond@evil.example',
  'Kari\nSubject: Noe annet',
  'Kari\u2028Bcc: ond@evil.example',
  'Kari\u0000\u0007',
  'Kari\u202enirdniS',
])('a name with line breaks adds no header and no receiver: %j', async (name) => {
  const { person, page } = await complete(app, { name })
  expect(new URL(page.url).pathname).toBe('/activate')
  const { mail } = await activationMail(app, person.email)
  expect(mail.to).toEqual([person.email])
  expect(mail.headers.bcc).toBeUndefined()
  expect(mail.subject).toBe('Activate your user in Altinn Studio')
  expect(mail.text.split('\n')[0]).toBe('Hello.')
  expect(await mailsTo('ond@evil.example')).toEqual([])
})

test.for([
  'ola@fjordvik.example\r\nBcc: ond@evil.example',
  'ola@fjordvik.example\nond@evil.example',
  'ola@fjordvik.example,ond@evil.example',
  'ola@fjordvik.example ond@evil.example',
  'ola@fjordvik.example;ond@evil.example',
  'Ola <ond@evil.example>',
  '"ola"@fjordvik.example',
  '<ola@fjordvik.example>',
  'ola@[127.0.0.1]',
  'ola@localhost',
  'ola',
  '@fjordvik.example',
  'ola@',
  'ola@fjordvik..example',
  'ola..n@fjordvik.example',
  '.ola@fjordvik.example',
  'ola@-fjordvik.example\0',
  'ola%0d%0aBcc:ond@evil.example\r',
  `${'o'.repeat(250)}@fjordvik.example`,
  'ola@fjordvik.example>\r\nRCPT TO:<ond@evil.example',
])('%j is no address: nothing is sent and the form says so', async (email) => {
  const before = await mailsTo('ond@evil.example')
  const { page } = await complete(app, { email })
  expect(page.status).toBe(422)
  expect(page.html).toContain('The e-mail address is not right.')
  expect(await mailsTo('ond@evil.example')).toEqual(before)
  expect(await waiting()).toBe(0)
})

test.for([
  'ola+studio@fjordvik.example',
  'OLA@Fjordvik.Example',
  "o'hara@fjordvik.example",
  'ola_n-1.2@a.b.c.fjordvik.example',
  ' ola.trim@fjordvik.example ',
])('%s is an address and gets its mail', async (email) => {
  const { page } = await complete(app, { email })
  expect(new URL(page.url).pathname).toBe('/activate')
  const { mail } = await activationMail(app, email.trim())
  expect(mail.to).toEqual([email.trim().toLowerCase()])
})

test('a mail server that says "later" is asked again until the mail has gone, once', async () => {
  await setMode('refuse-temporarily')
  const before = failures()
  const { person, page } = await complete(app)
  expect(new URL(page.url).pathname).toBe('/activate')
  await vi.waitFor(() => expect(failures()).toBeGreaterThan(before), 120_000)
  expect(await waiting()).toBe(1)
  await setMode('accept')
  const { mail } = await activationMail(app, person.email)
  await vi.waitFor(async () => expect(await waiting()).toBe(0), 120_000)
  expect(await mailsTo(person.email)).toHaveLength(1)
  expect(mail.headers['message-id']).toMatch(/^<[0-9a-f-]{36}@localhost>$/)
  expect(app.logLines.join()).not.toContain(person.email)
})

test('a mail server that is not there is tried until it is', async () => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  probe.close()
  await once(probe, 'close')
  const alone = await openTestHouse({ SMTP_URL: `smtp://127.0.0.1:${port}` })
  const { person, page } = await complete(alone)
  expect(new URL(page.url).pathname).toBe('/activate')
  await vi.waitFor(() => expect(failures(alone)).toBeGreaterThan(0), 120_000)
  const back = await startMailbox({ smtpPort: port, httpPort: 0, folder: join(alone.dataFolder, 'late-mailbox') })
  await vi.waitFor(async () => expect(await mailsTo(person.email, back.url)).toHaveLength(1), 120_000)
  await vi.waitFor(async () => expect(await waiting(alone)).toBe(0), 120_000)
  await alone.close()
  await back.close()
})

test('a transaction that was rolled back sends nothing and leaves nothing', async () => {
  const mail = { to: 'aldri@fjordvik.example', language: 'nb', subject: 'Aldri', text: 'Aldri', html: 'Aldri' } as const
  const jobs = async () =>
    (await app.db.execute(`select 1 from pgboss.job where name = 'send-mail' and state < 'completed'`)).rows
  await vi.waitFor(async () => expect(await jobs()).toEqual([]), 120_000)
  const broken = app.db.transaction(async (tx) => {
    await sendLater(tx, app.app.queue, mail)
    throw new Error('rolled back')
  })
  await expect(broken).rejects.toThrow('rolled back')
  expect(await jobs()).toEqual([])
  expect(await waiting()).toBe(0)
  await app.db.transaction((tx) => sendLater(tx, app.app.queue, { ...mail, to: 'likevel@fjordvik.example' }))
  await vi.waitFor(async () => expect(await mailsTo('likevel@fjordvik.example')).toHaveLength(1), 120_000)
  expect(await mailsTo('aldri@fjordvik.example')).toEqual([])
})

test('what waits in the queue says nothing of people', async () => {
  const { person } = await complete(app)
  await activationMail(app, person.email)
  const { rows } = await app.db.execute<{ row: string }>(
    `select t::text as row from pgboss.job t where name = 'send-mail'`,
  )
  const all = rows.map(({ row }) => row).join('\n')
  expect(rows.length).toBeGreaterThan(5)
  expect(all).not.toMatch(/fjordvik|gjest|activate/i)
})
