import { expect, test } from 'vitest'
import { readMultipart } from './multipart.ts'

const wanted = { field: 'files', most: 2, largest: 1000, largestTogether: 1400 }

const part = (head: string, body: string | Buffer = '') =>
  Buffer.concat([Buffer.from(`--x\r\n${head}\r\n\r\n`), Buffer.from(body), Buffer.from('\r\n')])
const text = (name: string, value: string) => part(`Content-Disposition: form-data; name="${name}"`, value)
const file = (name: string, body: string | Buffer) =>
  part(`Content-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/pdf`, body)
const formOf = (...parts: Buffer[]) => Buffer.concat([...parts, Buffer.from('--x--\r\n')])

function read(body: Buffer | Buffer[], type = 'multipart/form-data; boundary=x') {
  const chunks = Array.isArray(body) ? body : [body]
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks.filter(({ length }) => length > 0)) controller.enqueue(chunk)
      controller.close()
    },
  })
  const posted = { method: 'POST', body: stream, duplex: 'half', headers: { 'content-type': type } }
  return readMultipart(new Request('http://localhost/', posted), wanted)
}

const kept = async (...given: Parameters<typeof read>) => {
  const { files, ...rest } = await read(...given)
  return { ...rest, files: files.map(({ name, size, bytes }) => [name, size, Buffer.from(bytes).toString('latin1')]) }
}

const usual = formOf(text('text', 'Hei på deg\r\n'), file('søknad.pdf', '%PDF-1.7\r\n--y'), file('', ''))

test('texts and files are what a browser reads from the same form', async () => {
  const form = new FormData()
  form.append('text', 'Hei på deg\n"\\')
  form.append('files', new File(['%PDF'], 'Kårt "1"\r\n%.pdf'))
  const posted = new Request('http://localhost/', { method: 'POST', body: form })
  const parsed = await posted.clone().formData()
  const { fields, files, isWhole } = await readMultipart(posted, wanted)
  expect(isWhole).toBe(true)
  expect(fields).toEqual([['text', parsed.get('text')]])
  expect(files.map(({ name }) => name)).toEqual(
    parsed.getAll('files').map((one) => (one instanceof File ? one.name : '')),
  )
})

test('it is the same wherever the body is parted on its way', async () => {
  const whole = {
    fields: [['text', 'Hei på deg\r\n']],
    files: [['søknad.pdf', 13, '%PDF-1.7\r\n--y']],
    isWhole: true,
  }
  for (let at = 0; at <= usual.length; at += 1) {
    expect(await kept([usual.subarray(0, at), usual.subarray(at)])).toEqual(whole)
  }
  expect(await kept([...usual].map((byte) => Buffer.from([byte])))).toEqual(whole)
})

test('a long part that nobody wants, in one piece with its end, is read past', async () => {
  const unwanted = part('Content-Disposition: attachment', Buffer.alloc(200_000, 'a'))
  for (const body of [
    formOf(unwanted, usual.subarray(0, -7)),
    formOf(file('stor.pdf', Buffer.alloc(70_000)), unwanted),
  ]) {
    expect((await read(body)).isWhole).toBe(true)
  }
})

test('a body that ends too early is not whole, wherever it ends, and keeps the texts that came', async () => {
  const end = usual.length - '\r\n'.length - 1
  for (let at = 0; at < end; at += 1) {
    const { isWhole, fields } = await read(usual.subarray(0, at))
    expect(isWhole).toBe(false)
    if (at > usual.indexOf('søknad')) expect(fields).toHaveLength(1)
  }
})

test('a body that fails on its way is not whole, and keeps the texts that came', async () => {
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(usual.subarray(0, usual.length - 20)),
    pull: (controller) => controller.error(new Error('aborted')),
  })
  const posted = {
    method: 'POST',
    body: stream,
    duplex: 'half',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  }
  const { isWhole, fields } = await readMultipart(new Request('http://localhost/', posted), wanted)
  expect({ isWhole, fields }).toEqual({ isWhole: false, fields: [['text', 'Hei på deg\r\n']] })
})

test('a file that is too large has no bytes, and leaves its room to the next', async () => {
  const body = formOf(file('stor.pdf', 'x'.repeat(200_000)), file('liten.pdf', 'y'.repeat(1000)), text('text', 'Hei'))
  const pieces = Array.from({ length: Math.ceil(body.length / 600) }, (_, at) =>
    body.subarray(at * 600, (at + 1) * 600),
  )
  expect(await kept(pieces)).toEqual({
    fields: [['text', 'Hei']],
    files: [
      ['stor.pdf', 200_000, ''],
      ['liten.pdf', 1000, 'y'.repeat(1000)],
    ],
    isWhole: true,
  })
})

test('what there is no room for has no bytes', async () => {
  const body = formOf(file('a', 'a'.repeat(800)), file('b', 'b'.repeat(800)), text('text', 'Hei'))
  expect((await kept(body)).files).toEqual([
    ['a', 800, 'a'.repeat(800)],
    ['b', 800, ''],
  ])
})

test('of more files than are wanted one is named, without bytes', async () => {
  const { files, isWhole } = await kept(formOf(...['a', 'b', 'c', 'd'].map((name) => file(name, name))))
  expect(files).toEqual([
    ['a', 1, 'a'],
    ['b', 1, 'b'],
    ['c', 1, ''],
  ])
  expect(isWhole).toBe(true)
})

test('a file in another field is read past, and so is a part without a name', async () => {
  const other = part('Content-Disposition: form-data; name="text"; filename="x"', 'x')
  const nameless = part('Content-Disposition: form-data', 'x')
  const strange = part('Content-Disposition: attachment; name="text"', 'x')
  expect(await kept(formOf(other, nameless, strange, text('files', 'x'), text('__proto__', 'y')))).toEqual({
    fields: [
      ['files', 'x'],
      ['__proto__', 'y'],
    ],
    files: [],
    isWhole: true,
  })
})

test.for([
  ['too many texts', formOf(...Array(21).fill(text('a', 'b')))],
  ['too many parts', formOf(...Array(1001).fill(part('A: b', 'c')))],
  ['a text without end', formOf(text('a', 'x'.repeat(300_000)))],
] as const)('a body with %s is not whole', async ([, body]) => {
  expect((await read(body)).isWhole).toBe(false)
})

test('a head without end, and a name that is no UTF-8, are no trouble', async () => {
  const endless = part(`Content-Disposition: form-data; name="a"\r\nX: ${'x'.repeat(500_000)}`, 'x')
  const latin = file('?.pdf', 'x')
  latin[latin.indexOf('?.pdf')] = 0xe6
  const { files, fields } = await kept(formOf(endless, latin, text('text', 'Hei')))
  expect(files).toEqual([['\ufffd.pdf', 1, 'x']])
  expect(fields).toContainEqual(['text', 'Hei'])
})

test.for([
  ['no boundary', 'multipart/form-data'],
  ['another boundary', 'multipart/form-data; boundary=y'],
  ['a boundary without end', `multipart/form-data; boundary=${'x'.repeat(300)}`],
  ['an empty boundary', 'multipart/form-data; boundary=""'],
  ['another kind of parts', 'multipart/mixed; boundary=x'],
])('with %s nothing is read', async ([, type]) => {
  expect(await read(usual, type)).toEqual({ fields: [], files: [], isWhole: false })
})

test('whatever stands in a body, the reading comes to an end', async () => {
  let seed = 7
  const below = (most: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % most
  }
  for (let round = 0; round < 1000; round += 1) {
    const body = Buffer.from(usual)
    for (let change = 0; change <= below(4); change += 1)
      body[below(body.length)] = '\r\n-"\0\xff:;'.charCodeAt(below(8))
    const at = below(body.length)
    const { fields, files } = await read([body.subarray(0, at), body.subarray(at)])
    expect(fields.length + files.length).toBeLessThan(4)
  }
})
