import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { newOperator } from '../../../test/house/operator.ts'
import { newOrder } from '../../../test/house/order.ts'
import { type Guest, newGuest } from '../../../test/house/organisation.ts'
import { largestAttachment } from './attachment.ts'

let app: TestHouse
let kari: Guest
let nora: Guest
let sindre: Guest
beforeAll(async () => {
  app = await openTestHouse()
  kari = await newGuest(app)
  nora = await newGuest(app)
  sindre = await newOperator(app)
})
afterAll(() => app.close())

const typed = 'Content-Disposition: form-data; name="text"\r\n\r\nDette vil jeg ikke miste.'
const file = (name: string, bytes = '%PDF-1.7\n') =>
  `Content-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n${bytes}`
const formOf = (...parts: string[]) => `${parts.map((part) => `--x\r\n${part}\r\n`).join('')}--x--\r\n`

/** Begins to post a body as it stands, to the page of messages or another. */
function openPost(who: Guest, order: string, body: string, headers: Record<string, string> = {}, desk = '') {
  const cookie = `studio-session=${who.browser.cookies.get(`${app.url} studio-session`)}`
  const sent = request(`${app.url}${desk}/orders/${order}/${desk ? 'ask' : 'messages'}`, {
    method: 'POST',
    headers: {
      origin: app.url,
      cookie,
      'accept-language': 'en',
      'content-type': 'multipart/form-data; boundary=x',
      ...headers,
    },
  })
  const answered = new Promise<{ status?: number; html: string }>((resolve, reject) => {
    sent.on('error', reject)
    sent.on('response', async (response) => resolve({ status: response.statusCode, html: await text(response) }))
  })
  sent.write(body)
  return { answered, sent }
}

async function post(...given: Parameters<typeof openPost>) {
  const { answered, sent } = openPost(...given)
  sent.end()
  return answered
}

async function entriesOf(order: string) {
  const { rows } = await app.db.execute<{ text: string; files: number }>(
    `select e.text, count(a.id)::int as files from order_entries e left join order_attachments a on a.entry = e.id
     where e."order" = '${order}' and e.kind <> 'ordered' group by e.id order by e.id`,
  )
  return rows
}

const faults = () => app.logLines.filter((line) => /"level":[56]0/.test(line))

test('a text is kept behind a file that is too large, whether or not the body says how long it is', async () => {
  const order = await newOrder(app, kari)
  const body = formOf(file('stor.pdf', `%PDF-${'x'.repeat(3 * largestAttachment)}`), typed)
  const ways: Record<string, string>[] = [{ 'content-length': `${body.length}` }, { 'transfer-encoding': 'chunked' }]
  for (const headers of ways) {
    const { status, html } = await post(kari, order.id, body, headers)
    expect(status).toBe(422)
    expect(html).toContain('href="#files">stor.pdf is larger than 10 MB.')
    expect(html).toContain('Dette vil jeg ikke miste.</textarea>')
  }
  expect(await entriesOf(order.id)).toEqual([])
})

test('the desk keeps its text as well', async () => {
  const order = await newOrder(app, kari)
  const body = formOf(file('stor.pdf', 'x'.repeat(largestAttachment + 1)), typed)
  const { status, html } = await post(sindre, order.id, body, {}, '/desk')
  expect(status).toBe(422)
  expect(html).toContain('stor.pdf is larger than 10 MB.')
  expect(html).toContain('Dette vil jeg ikke miste.</textarea>')
})

test.for([
  ['that breaks off in a file', `--x\r\n${typed}\r\n--x\r\n${file('a.pdf')}`, 'multipart/form-data; boundary=x'],
  ['of thousands of parts', formOf(typed, ...Array(5000).fill('A: b\r\n\r\nx')), 'multipart/form-data; boundary=x'],
  ['of thousands of texts', formOf(typed, ...Array(5000).fill(typed)), 'multipart/form-data; boundary=x'],
  ['without a boundary', formOf(typed), 'multipart/form-data'],
  ['with an endless boundary', formOf(typed), `multipart/form-data; boundary=${'x'.repeat(500)}`],
  ['with another boundary', formOf(typed), 'multipart/form-data; boundary=y'],
] as const)('a body %s is no message', async ([, body, type]) => {
  const order = await newOrder(app, nora)
  const { status, html } = await post(nora, order.id, body, { 'content-type': type })
  expect(status).toBe(400)
  expect(html).toContain('The message did not arrive whole.')
  if (type.endsWith('=x')) expect(html).toContain('Dette vil jeg ikke miste.')
  expect(await entriesOf(order.id)).toEqual([])
  expect(faults()).toEqual([])
})

test('a hundred files are too many, and are told so', async () => {
  const order = await newOrder(app, kari)
  const many = Array.from({ length: 100 }, (_, place) => file(`${place}.pdf`))
  const { status, html } = await post(kari, order.id, formOf(...many, typed))
  expect(status).toBe(422)
  expect(html).toContain('You can attach 5 files at most to one message.')
  expect(html).toContain('Dette vil jeg ikke miste.</textarea>')
})

test('a text where a file is asked for, and a file where a text is, are neither', async () => {
  const order = await newOrder(app, sindre)
  const odd = formOf(
    'Content-Disposition: form-data; name="text"; filename="text"\r\n\r\nEn fil',
    'Content-Disposition: form-data; name="files"\r\n\r\n%PDF-1.7',
    'Content-Disposition: form-data; name="__proto__"\r\n\r\nx',
  )
  const { status, html } = await post(sindre, order.id, odd)
  expect(status).toBe(422)
  expect(html).toContain('Write something, or attach a file.')
  expect(await entriesOf(order.id)).toEqual([])
})

test('a message that is refused by a limit keeps its text', async () => {
  const ola = await newGuest(app)
  const order = await newOrder(app, ola)
  for (let sent = 0; sent < 30; sent += 1) {
    await app.app.limits.count({ name: 'order-messages', times: 30, seconds: 3600 }, ola.id)
  }
  const { status, html } = await post(ola, order.id, formOf(file('a.pdf'), typed))
  expect(status).toBe(429)
  expect(html).toContain('There have been too many tries.')
  expect(html).toContain('Dette vil jeg ikke miste.</textarea>')
})

test('one person has one message read at a time, and whoever goes away leaves room for the next', async () => {
  const ola = await newGuest(app)
  const order = await newOrder(app, ola)
  const left = openPost(ola, order.id, formOf(typed).slice(0, -8), { 'content-length': '5000' })
  left.answered.catch(() => undefined)
  await vi.waitFor(async () => {
    const { rows } = await app.db.execute(`select 1 from limits where key = 'order-messages:${ola.id}'`)
    expect(rows).toHaveLength(1)
  }, 20_000)
  const next = [1, 2, 3].map(() => post(ola, order.id, formOf(file('a.pdf'), typed)))
  const refused = await Promise.race(next)
  expect(refused.status).toBe(429)
  expect(refused.html).toContain('Another message from you is on its way.')
  expect(refused.html).toContain('Dette vil jeg ikke miste.</textarea>')
  const other = await newOrder(app, nora)
  expect((await post(nora, other.id, formOf(typed))).status).toBe(303)
  expect(await entriesOf(order.id)).toEqual([])
  left.sent.destroy()
  expect((await Promise.all(next)).map(({ status }) => status).sort()).toEqual([303, 303, 429])
  expect(await entriesOf(order.id)).toHaveLength(2)
  expect(faults()).toEqual([])
})

test('a body that is far beyond any message is refused before it is read', async () => {
  const order = await newOrder(app, kari)
  const { answered, sent } = openPost(kari, order.id, '--x\r\n', { 'content-length': `${102 * 1024 * 1024}` })
  expect((await answered).status).toBe(413)
  sent.destroy()
})

test('what was written with files waits for somebody whose session had ended', async () => {
  const ola = await newGuest(app)
  const order = await newOrder(app, ola)
  await app.db.execute(`update sessions set ends_at = now() - interval '1 minute' where account = '${ola.id}'`)
  const { status } = await post(ola, order.id, formOf(file('stor.pdf', 'x'.repeat(largestAttachment + 1)), typed))
  expect(status).toBe(401)
  const { rows } = await app.db.execute(`select typed from kept_forms where holder = '${ola.id}'`)
  expect(rows).toEqual([{ typed: { text: 'Dette vil jeg ikke miste.' } }])
})

test('after a fault of ours the text goes along to the next try', async () => {
  const order = await newOrder(app, kari)
  await app.db.execute('alter table order_attachments add constraint full_disk check (false) not valid')
  const { status, html } = await post(kari, order.id, formOf(file('a.pdf'), typed))
  expect(status).toBe(500)
  expect(html).toContain('name="text" value="Dette vil jeg ikke miste."')
  await app.db.execute('alter table order_attachments drop constraint full_disk')
  expect((await post(kari, order.id, formOf(file('a.pdf'), typed))).status).toBe(303)
})
