import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../test/house/house.ts'
import { newOperator } from '../../../test/house/operator.ts'
import { newOrder } from '../../../test/house/order.ts'
import { type Guest, newGuest } from '../../../test/house/organisation.ts'
import { attachmentName, attachmentType, judgeFiles, largestAttachment } from './attachment.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
const page = Buffer.from('<!doctype html><script>alert(1)</script>')
const zip = Buffer.from('504b0304140000000000', 'hex')
const bom = Buffer.from('efbbbf', 'hex')
const id3 = Buffer.from('49443304000000000000', 'hex')

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

type Upload = { bytes: Buffer; name?: string; type?: string }

/** Posts the form of messages as a browser does. */
async function send(who: Guest, order: string, text: string, files: Upload[]) {
  const form = new FormData()
  form.set('text', text)
  if (files.length === 0) form.append('files', new File([], '', { type: 'application/octet-stream' }))
  for (const { bytes, name = 'fil.pdf', type = 'application/pdf' } of files) {
    form.append('files', new File([new Uint8Array(bytes)], name, { type }))
  }
  const cookie = `studio-session=${who.browser.cookies.get(`${app.url} studio-session`)}`
  const response = await fetch(`${app.url}/orders/${order}/messages`, {
    method: 'POST',
    headers: { origin: app.url, cookie, 'accept-language': 'en' },
    body: form,
    redirect: 'manual',
  })
  return { status: response.status, html: await response.text() }
}

async function stored(order: string) {
  const { rows } = await app.db.execute<{ id: string; name: string; type: string; size: number }>(
    `select a.id, a.name, a.type, a.size from order_attachments a join order_entries e on e.id = a.entry
     where e."order" = '${order}' order by a.type`,
  )
  return rows
}

const padded = (begin: Buffer, size: number) => Buffer.concat([begin, Buffer.alloc(size - begin.length)])

test.for([
  ['a PDF', pdf, 'application/pdf'],
  ['a PNG', png, 'image/png'],
  ['an SVG', svg, undefined],
  ['a page', page, undefined],
  ['a page that goes on as a PDF', Buffer.concat([page, pdf]), undefined],
  ['a PDF behind a line', Buffer.concat([Buffer.from('\n'), pdf]), undefined],
  ['a PDF behind a byte order mark', Buffer.concat([bom, pdf]), undefined],
  ['a PDF behind a tag of music', Buffer.concat([id3, pdf]), undefined],
  ['a PNG behind a tag of music', Buffer.concat([id3, png]), undefined],
  ['a zip file', zip, undefined],
  ['a zip file with a PDF in it', Buffer.concat([zip, pdf]), undefined],
  ['a program with a PDF behind it', Buffer.concat([Buffer.from('MZ'), pdf]), undefined],
  ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00'), undefined],
  ['a JPEG', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), undefined],
  ['the beginning of a PDF', pdf.subarray(0, 4), undefined],
  ['the signature of a PNG and nothing more', png.subarray(0, 8), undefined],
  ['a PNG that lies about its first part', Buffer.concat([png.subarray(0, 8), Buffer.alloc(64, 255)]), undefined],
  ['nothing', Buffer.alloc(0), undefined],
] as const)('%s is judged by its content', async ([, bytes, type]) => {
  expect(await attachmentType(bytes)).toBe(type)
})

test.for([
  ['kart.png', 'image/png', 'kart.png'],
  ['Avtale 12.05.2026', 'application/pdf', 'Avtale 12.05.2026.pdf'],
  ['avtale.PDF', 'application/pdf', 'avtale.pdf'],
  ['kart.png', 'application/pdf', 'kart.pdf'],
  ['avtale.pdf.exe', 'application/pdf', 'avtale.pdf'],
  ['side.html', 'application/pdf', 'side.pdf'],
  ['..\\..\\evil.pdf', 'application/pdf', 'evil.pdf'],
  ['../../../etc/x.png', 'image/png', 'x.png'],
  ['C:\\Users\\Kari\\Skjermbilde.png', 'image/png', 'Skjermbilde.png'],
  ['/etc/', 'image/png', 'vedlegg.png'],
  ['..', 'application/pdf', 'vedlegg.pdf'],
  ['.png', 'image/png', 'vedlegg.png'],
  ['', 'application/pdf', 'vedlegg.pdf'],
  ['avtale\u202efdp.exe', 'application/pdf', 'avtalefdp.pdf'],
  ['a\r\nSet-Cookie: x=1.pdf', 'application/pdf', 'aSet-Cookie x=1.pdf'],
  ['a\0b.png', 'image/png', 'ab.png'],
  ['a";filename="b.exe', 'image/png', 'a;filename=b.png'],
  ['søknad æøå 🚀.pdf', 'application/pdf', 'søknad æøå 🚀.pdf'],
  [`${'x'.repeat(300)}.pdf`, 'application/pdf', `${'x'.repeat(96)}.pdf`],
  ['🚀'.repeat(200), 'image/png', `${'🚀'.repeat(96)}.png`],
  ['\ud800.pdf', 'application/pdf', 'vedlegg.pdf'],
] as const)('the name %j of a file of type %s is kept as %j', ([name, type, kept]) => {
  expect(attachmentName(name, type)).toBe(kept)
})

test('a file has 10 MB at most, to the byte', async () => {
  const fileOf = (size: number) => ({ name: 'a.pdf', size, bytes: padded(pdf, size) })
  const edge = await judgeFiles([fileOf(largestAttachment)])
  expect(edge).toMatchObject({ faults: [], files: [{ name: 'a.pdf', type: 'application/pdf' }] })
  const over = await judgeFiles([fileOf(largestAttachment + 1)])
  expect(over).toMatchObject({ faults: [{ code: 'attachment-large', field: 'files', values: { file: 'a.pdf' } }] })
})

test('files are kept as what they are, under a safe name, and only those with a part in the order fetch them', async () => {
  const order = await newOrder(app, kari)
  const sent = await send(kari, order.id, 'Her er avtalen.', [
    { bytes: pdf, name: 'avtale.png', type: 'image/png' },
    { bytes: png, name: '../../Kårt "1".pdf' },
  ])
  expect(sent.status).toBe(303)
  const [first, second] = await stored(order.id)
  expect(first).toMatchObject({ name: 'avtale.pdf', type: 'application/pdf', size: pdf.length })
  expect(second).toMatchObject({ name: 'Kårt 1.png', type: 'image/png', size: png.length })
  const address = `/orders/${order.id}/attachments/${second?.id}`
  const { status, headers } = await kari.browser.open(address)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('image/png')
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="Kart 1.png"; filename*=UTF-8''K%C3%A5rt%201.png`,
  )
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
  expect(headers.get('cache-control')).toBe('private, no-store')
  expect((await nora.browser.open(address)).status).toBe(404)
  expect((await sindre.browser.open(address)).status).toBe(404)
  expect((await sindre.browser.open(`/desk${address}`)).status).toBe(200)
  expect((await kari.browser.open(`/desk${address}`)).status).toBe(404)
})

test('a file is found under its own order alone', async () => {
  const [order, other, noras] = [await newOrder(app, kari), await newOrder(app, kari), await newOrder(app, nora)]
  await send(kari, order.id, '', [{ bytes: pdf }])
  const [file] = await stored(order.id)
  expect((await kari.browser.open(`/orders/${order.id}/attachments/${file?.id}`)).status).toBe(200)
  expect((await kari.browser.open(`/orders/${other.id}/attachments/${file?.id}`)).status).toBe(404)
  expect((await nora.browser.open(`/orders/${noras.id}/attachments/${file?.id}`)).status).toBe(404)
  expect((await sindre.browser.open(`/desk/orders/${noras.id}/attachments/${file?.id}`)).status).toBe(404)
  expect((await kari.browser.open(`/orders/${order.id}/attachments/${file?.id.slice(1)}x`)).status).toBe(404)
})

test('an operator with a part in an order is told so at the desk, and fetches its files as what they are in it', async () => {
  const order = await newOrder(app, sindre)
  await send(sindre, order.id, '', [{ bytes: pdf }])
  const [file] = await stored(order.id)
  const at = `/orders/${order.id}/attachments/${file?.id}`
  const atDesk = await sindre.browser.open(`/desk${at}`)
  expect(atDesk.status).toBe(422)
  expect(atDesk.html).toContain('You have a part in this order yourself')
  expect((await sindre.browser.open(at)).status).toBe(200)
})

test('what is refused is told beside the field, nothing is kept, and the text stays', async () => {
  const order = await newOrder(app, kari)
  const cases: [Upload[], string][] = [
    [[{ bytes: svg, name: 'tegning.svg' }], 'tegning.svg is neither PDF nor PNG.'],
    [[{ bytes: page, name: 'avtale.pdf' }], 'avtale.pdf is neither PDF nor PNG.'],
    [[{ bytes: Buffer.alloc(0), name: 'tom.pdf' }], 'tom.pdf is empty.'],
    [[{ bytes: padded(png, largestAttachment + 1), name: 'stor.png' }], 'stor.png is larger than 10 MB.'],
    [[{ bytes: padded(png, 6 * largestAttachment), name: 'svær.png' }], 'svær.png is larger than 10 MB.'],
    [Array.from({ length: 6 }, () => ({ bytes: pdf })), 'You can attach 5 files at most to one message.'],
    [
      [7, 7, 7].map((size) => ({ bytes: padded(pdf, size * 1024 * 1024) })),
      'The files are larger than 20 MB together.',
    ],
    [[{ bytes: svg, name: '<b>x</b>.svg' }], 'b&gt;.svg is neither'],
  ]
  for (const [files, told] of cases) {
    const { status, html } = await send(kari, order.id, 'Dette vil jeg ikke miste.', files)
    expect(status).toBe(422)
    expect(html).toContain(told)
    expect(html).toContain('Dette vil jeg ikke miste.</textarea>')
    expect(html).toContain('Choose the files again')
  }
  expect(await stored(order.id)).toEqual([])
  const one = await send(kari, order.id, 'Én god og én dårlig.', [{ bytes: pdf }, { bytes: zip, name: 'alt.zip' }])
  expect(one.status).toBe(422)
  expect(await stored(order.id)).toEqual([])
})

test('one order has room for 100 MB', async () => {
  const order = await newOrder(app, kari)
  const { rows } = await app.db.execute<{ id: string }>(
    `insert into order_entries ("order", kind, is_from_desk) values ('${order.id}', 'message', false) returning id`,
  )
  const megabytes = 10 * 1024 * 1024
  await app.db.execute(
    `insert into order_attachments (entry, name, type, size, bytes)
     select '${rows[0]?.id}', 'stor.pdf', 'application/pdf', ${megabytes}, convert_to(repeat('x', ${megabytes}), 'UTF8')
     from generate_series(1, 10)`,
  )
  const { status, html } = await send(kari, order.id, 'En til', [{ bytes: pdf }])
  expect(status).toBe(422)
  expect(html).toContain('attachments of 100 MB')
})
