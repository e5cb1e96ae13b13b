import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Mailbox, startMailbox } from './mailbox.tsx'
import { code, links, readMail } from './read-mail.ts'

let folder: string
let mailbox: Mailbox

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mailbox-'))
  mailbox = await open()
})

afterEach(async () => {
  await mailbox.close()
  rmSync(folder, { recursive: true })
})

function open() {
  return startMailbox({ smtpPort: 0, httpPort: 0, folder })
}

function send(mail: SendMailOptions) {
  const transport = createTransport(mailbox.smtpUrl, { from: 'Studio <studio@fjordvik.example>' })
  return transport.sendMail({ subject: 'Aktiver brukeren din', text: 'Hei', ...mail })
}

async function page(path: string) {
  const response = await fetch(mailbox.url + path)
  return { status: response.status, headers: response.headers, body: await response.text() }
}

function setMode(mode: string) {
  return fetch(`${mailbox.url}/api/mode`, { method: 'PUT', body: JSON.stringify({ mode }) })
}

test('a sent mail can be read with its links and its code', async () => {
  await send({
    to: 'ola@fjordvik.example',
    text: 'Koden er 204 816.\nÅpne https://studio.example/activate?t=123456&x=1.',
    html: '<p>Koden er 204816. <a href="https://studio.example/activate?t=123456&amp;x=1">Aktiver</a></p>',
  })

  const mail = await readMail(mailbox.url, 'Ola@fjordvik.example', { subject: 'Aktiver brukeren din' })

  expect(mail).toMatchObject({ to: ['ola@fjordvik.example'], from: 'Studio <studio@fjordvik.example>' })
  expect(mail.headers['mime-version']).toBe('1.0')
  expect(links(mail)).toEqual(['https://studio.example/activate?t=123456&x=1'])
  expect(code(mail)).toBe('204816')
})

test('a mail without a code has none', () => {
  expect(code({ text: 'Ring 12345678 eller se https://studio.example/123456' })).toBeUndefined()
})

test('the list shows mails newest first and a mail has its own page', async () => {
  await send({ to: 'ola@fjordvik.example', subject: 'Den første' })
  await send({ to: 'kari@fjordvik.example', subject: 'Den <b>andre</b>', html: '<p>Hei</p>' })
  const { id } = await readMail(mailbox.url, 'kari@fjordvik.example')

  const list = await page('/')
  const mail = await page(`/messages/${id}`)

  expect(list.body.indexOf('Den &lt;b&gt;andre')).toBeLessThan(list.body.indexOf('Den første'))
  expect(mail.body).toContain('kari@fjordvik.example')
  expect(mail.body).toContain(`<iframe src="/messages/${id}/html"`)
  expect((await page(`/messages/${id}/raw`)).body).toContain('Delivered-To: kari@fjordvik.example')
  expect((await page('/messages/1')).status).toBe(404)
})

test('nothing in the HTML of a mail can run', async () => {
  await send({ to: 'ola@fjordvik.example', html: '<script>alert(1)</script>' })
  const { id } = await readMail(mailbox.url, 'ola@fjordvik.example')

  const { headers } = await page(`/messages/${id}/html`)

  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('content-security-policy')).toContain('sandbox')
})

test('a waiting reader gets the mail when it comes, and only its own', async () => {
  const waiting = readMail(mailbox.url, 'ola@fjordvik.example')
  await send({ to: 'nora@holmsund.example', subject: 'Til Nora' })
  await send({ to: 'kari@fjordvik.example', bcc: 'ola@fjordvik.example', subject: 'Til Ola' })

  expect((await waiting).subject).toBe('Til Ola')
})

test('a reader can ask for what came after a mail', async () => {
  await send({ to: 'ola@fjordvik.example', subject: 'Den første' })
  const first = await readMail(mailbox.url, 'ola@fjordvik.example')
  await send({ to: 'ola@fjordvik.example', subject: 'Den andre' })

  expect((await readMail(mailbox.url, 'ola@fjordvik.example', { after: first.id })).subject).toBe('Den andre')
})

test('a reader whose mail never comes is told what did come', async () => {
  await send({ to: 'nora@holmsund.example', subject: 'Til Nora' })

  const waiting = readMail(mailbox.url, 'ola@fjordvik.example', { seconds: 0.2 })

  await expect(waiting).rejects.toThrow(/to nora@holmsund.example: Til Nora/)
})

test('mails survive a restart and go when they are deleted', async () => {
  await send({ to: 'ola@fjordvik.example' })
  await mailbox.close()
  mailbox = await open()

  expect((await readMail(mailbox.url, 'ola@fjordvik.example')).text.trim()).toBe('Hei')

  await fetch(`${mailbox.url}/api/messages`, { method: 'DELETE' })
  expect(readdirSync(folder)).toEqual([])
  expect((await page('/')).body).toContain('Det har ikke kommet noe ennå.')
})

test.each([
  ['refuse-temporarily', 451],
  ['refuse', 550],
])('mode %s answers %i', async (mode, responseCode) => {
  await setMode(mode)

  await expect(send({ to: 'ola@fjordvik.example' })).rejects.toMatchObject({ responseCode })

  await setMode('accept')
  await send({ to: 'ola@fjordvik.example' })
})

test('mode hang lets the sender wait', async () => {
  await setMode('hang')
  const impatient = createTransport(`${mailbox.smtpUrl}?socketTimeout=300`)

  await expect(
    impatient.sendMail({ from: 'a@fjordvik.example', to: 'ola@fjordvik.example', text: 'Hei' }),
  ).rejects.toThrow(/timeout/i)
})

test('an unknown mode is refused', async () => {
  expect((await setMode('sleepy')).status).toBe(422)
})
