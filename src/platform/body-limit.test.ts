import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { bodyLimit } from './body-limit.ts'

const megabyte = 1024 * 1024

const multipart = 'multipart/form-data; boundary=x'

/** Posts so many bytes in chunks to a page that takes two megabytes. @returns what it read, or that it could not */
async function postChunks(size: number, largest = 2 * megabyte, type = multipart) {
  const app = new Hono()
  let taken = 0
  app.post(
    '/',
    bodyLimit(largest, async (context) => context.text('too large', 413)),
    async (context) => {
      const read = await context.req.raw.arrayBuffer().then(
        ({ byteLength }) => byteLength,
        () => 'broken off',
      )
      return context.json({ read, taken })
    },
  )
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (taken >= size) return controller.close()
      controller.enqueue(new Uint8Array(64 * 1024))
      taken += 64 * 1024
    },
  })
  const posted = {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { 'transfer-encoding': 'chunked', 'content-type': type },
  }
  return app.request(new Request('http://localhost/', posted))
}

test('a long body in chunks is handed on as it comes, and breaks off where it is too long', async () => {
  expect(await (await postChunks(2 * megabyte)).json()).toMatchObject({ read: 2 * megabyte })
  const over = await (await postChunks(20 * megabyte)).json()
  expect(over.read).toBe('broken off')
  expect(over.taken).toBeLessThan(3 * megabyte)
})

test('a short one is read whole, and refused where it is too long', async () => {
  expect(await (await postChunks(64 * 1024, 64 * 1024)).json()).toMatchObject({ read: 64 * 1024 })
  expect((await postChunks(128 * 1024, 64 * 1024)).status).toBe(413)
})

test('what is no form with files is held whole by whoever reads it, and may not be long anywhere', async () => {
  for (const type of ['application/x-www-form-urlencoded', 'text/plain']) {
    expect((await postChunks(megabyte, 100 * megabyte, type)).status, type).toBe(413)
    expect((await postChunks(256 * 1024, 100 * megabyte, type)).status, type).toBe(200)
  }
})
