import type { Context, MiddlewareHandler } from 'hono'
import { isMultipart } from './multipart.ts'
import { messageNotWhole } from './refusal.ts'

/** The longest body, in bytes, that is held whole; only a form with files is read as it comes, and may be longer. */
const longestHeld = 512 * 1024

/** Whether a body is read before anything is done; a form with files is read by its page, as it comes. */
export function isHeldWhole(request: Request, largest: number): boolean {
  return !isMultipart(request) || largest <= longestHeld
}

/** Lets nobody send more than a page wants, in bytes. Hono's own limit rebuilds the request of a body that comes in
 * chunks, which the server's request does not bear. Here such a body is read whole within the limit; where that is
 * high it goes on as it comes, and fails for its reader. @throws Refusal `message-not-whole` */
export function bodyLimit(largest: number, refuse: (context: Context) => Promise<Response>): MiddlewareHandler {
  return async (context, next) => {
    const { raw } = context.req
    const most = isMultipart(raw) ? largest : Math.min(largest, longestHeld)
    const declared = context.req.header('content-length')
    // Node itself lets no body be longer than it said (RFC 9112, section 6).
    if (declared !== undefined) return Number(declared) > most ? tooLarge(context, refuse) : next()
    if (context.req.header('transfer-encoding') === undefined) return next()
    const body = most > longestHeld ? failingBeyond(raw, most) : await readWithin(raw, most)
    if (!body) return tooLarge(context, refuse)
    const { url, method, headers, signal } = raw
    const hasBody = method !== 'GET' && method !== 'HEAD'
    // A body that is still coming in wants `duplex`, which the types of browsers do not know.
    const rebuilt = { method, headers, signal, body: hasBody ? body : undefined, duplex: 'half' }
    context.req.raw = new Request(url, rebuilt)
    return next()
  }
}

/** The rest of the body is not read, so nothing more can come over this connection. */
async function tooLarge(context: Context, refuse: (context: Context) => Promise<Response>): Promise<Response> {
  const response = await refuse(context)
  response.headers.set('Connection', 'close')
  return response
}

async function readWithin({ body }: Request, largest: number): Promise<Blob | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let read = 0
  try {
    for await (const chunk of body ?? []) {
      read += chunk.length
      if (read > largest) return undefined
      chunks.push(new Uint8Array(chunk))
    }
  } catch {
    throw messageNotWhole()
  }
  return new Blob(chunks)
}

function failingBeyond({ body }: Request, largest: number): ReadableStream<Uint8Array> | Blob {
  let read = 0
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      read += chunk.length
      if (read > largest) controller.error(new Error('The body is too large'))
      else controller.enqueue(chunk)
    },
  })
  return body?.pipeThrough(counted) ?? new Blob()
}
