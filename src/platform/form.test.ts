import { expect, test } from 'vitest'
import { z } from 'zod'
import { refusals } from '../refusals.ts'
import { problems, readForm, readPosted, typedSoFar, visibleText, withoutSecrets } from './form.ts'
import { type Fault, Refusal } from './refusal.ts'

function visitOf(body: BodyInit, headers: Record<string, string> = {}) {
  const request = new Request('http://localhost/', { method: 'POST', body, headers })
  const faults: Fault[] = []
  return { request, typed: {}, faults, language: 'en' as const, app: { refusals } }
}

const schema = z.object({ name: z.string('name-missing').min(1, 'name-missing'), password: z.string('password-short') })

test('what was typed is kept for showing again, without secrets', async () => {
  const fields = { name: '', password: 'hemmelig', 'new-password': 'x', Captcha: 'y', captcha: 'z', other: 'kept' }
  const visit = visitOf(new URLSearchParams(fields))
  await expect(readForm(visit, schema)).rejects.toBeInstanceOf(Refusal)
  expect(visit.typed).toEqual({ name: '', other: 'kept' })
  expect(Object.keys(withoutSecrets(fields))).toEqual(['name', 'other'])
})

test('what was written keeps its lines and loses what nobody sees', () => {
  expect(visibleText(' Hei.\r\n\tJeg er\u202e Kari\u0007.\u200b\u2028 \n')).toBe('Hei.\n\tJeg er Kari.')
})

test('every field is faulted once, with the code of its first fault', async () => {
  const refusal = await readForm(visitOf(new URLSearchParams()), schema).catch((error) => error)
  expect(refusal.faults).toEqual([
    { code: 'name-missing', field: 'name' },
    { code: 'password-short', field: 'password' },
  ])
  expect(refusal.status).toBe(422)
})

test('a form can be read again after it was read', async () => {
  const visit = visitOf(new URLSearchParams({ name: 'Kari', password: 'x' }))
  await readForm(visit, schema)
  expect(await readPosted(visit.request)).toEqual({ name: 'Kari', password: 'x' })
})

test.for<[string, BodyInit, Record<string, string>]>([
  ['JSON', '{"name":"Kari"}', { 'content-type': 'application/json' }],
  ['nothing', '', {}],
  ['bytes', new Uint8Array([0, 255, 254]), { 'content-type': 'application/octet-stream' }],
])('a body of %s gives no fields', async ([, body, headers]) => {
  expect(await readPosted(visitOf(body, headers).request)).toEqual({})
})

test.for<[string, BodyInit, Record<string, string>]>([
  ['a broken multipart', '--x\r\nnonsense', { 'content-type': 'multipart/form-data; boundary=x' }],
  ['a multipart without boundary', 'x', { 'content-type': 'multipart/form-data' }],
])('%s is not whole, and is refused as such', async ([, body, headers]) => {
  const refusal = await readPosted(visitOf(body, headers).request).catch((error) => error)
  expect(refusal).toMatchObject({ status: 400, faults: [{ code: 'message-not-whole' }] })
})

test('a form whose line breaks is not whole, and shows nothing of what came', async () => {
  const broken = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('name=Kari&')),
    pull: (controller) => controller.error(new Error('The line broke')),
  })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const init = { method: 'POST', body: broken, headers, duplex: 'half' }
  const request = new Request('http://localhost/', init)
  await expect(readPosted(request)).rejects.toMatchObject({ status: 400, faults: [{ code: 'message-not-whole' }] })
  expect(await typedSoFar(request)).toEqual({})
})

test('what a schema says by itself is one code with a sentence', async () => {
  const odd = z.object({ name: z.string(), answer: z.enum(['yes', 'no']).optional(), age: z.coerce.number() })
  const visit = visitOf(new URLSearchParams({ answer: 'x', age: 'y' }))
  const refusal = await readForm(visit, odd).catch((error) => error)
  expect(refusal.faults).toEqual(['name', 'answer', 'age'].map((field) => ({ code: 'field-wrong', field })))
  visit.faults = refusal.faults
  expect(problems(visit)[0]).toEqual({ field: 'name', text: 'This cannot be right.' })
})

test('files are not fields, and two values of one name are lines of one text', async () => {
  const form = new FormData()
  form.append('name', new File(['x'], 'x.txt'))
  form.append('title', 'one')
  form.append('title', 'two')
  expect(await readPosted(visitOf(form).request)).toEqual({ title: 'one\ntwo' })
})

test('what cannot be stored does not come in', async () => {
  const request = visitOf('name=K%00ari&%00=x&bad=%FF%FE&half=%ED%A0%80', {
    'content-type': 'application/x-www-form-urlencoded',
  }).request
  const posted = await readPosted(request)
  expect(posted.name).toBe('Kari')
  for (const value of Object.values(posted)) expect(value.isWellFormed()).toBe(true)
  expect(JSON.stringify(posted)).not.toContain('\\u0000')
})

test('a field named like a property of objects is only a field', async () => {
  const posted = await readPosted(
    visitOf(new URLSearchParams({ __proto__: 'x', constructor: 'y', toString: 'z' })).request,
  )
  expect(Object.getPrototypeOf(posted)).toBe(Object.prototype)
  expect(posted.constructor).toBe('y')
})

test('a form with files that breaks off is refused, and shows what came', async () => {
  const part = (name: string, text: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const whole = `${part('title', 'one')}${part('rest', 'two')}`
  expect(await readPosted(visitOf(`${whole}--x--\r\n`, headers).request)).toEqual({ title: 'one', rest: 'two' })
  const { request } = visitOf(whole.slice(0, -10), headers)
  await expect(readPosted(request)).rejects.toMatchObject({ status: 400 })
  await expect(readPosted(request)).rejects.toMatchObject({ status: 400 })
  expect(await typedSoFar(request)).toEqual({ title: 'one' })
})
