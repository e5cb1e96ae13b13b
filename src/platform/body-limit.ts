import type { Context, MiddlewareHandler } from 'hono'

/**
 * Lets nobody send more than a page wants. Hono's own limit rebuilds the request of a body that comes in chunks, which
 * the server's request does not bear; here such a body is read whole, within the limit, and goes on as a plain request.
 * @param largest in bytes
 * @param refuse the answer to a body that is larger
 */
export function bodyLimit(largest: number, refuse: (context: Context) => Promise<Response>): MiddlewareHandler {
  return async (context, next) => {
    const declared = context.req.header('content-length')
    // Node itself lets no body be longer than it said (RFC 9112, section 6).
    if (declared !== undefined) return Number(declared) > largest ? tooLarge(context, refuse) : next()
    if (context.req.header('transfer-encoding') === undefined) return next()
    const { raw } = context.req
    const body = await readWithin(raw, largest)
    if (!body) return tooLarge(context, refuse)
    const { url, method, headers } = raw
    context.req.raw = new Request(url, {
      method,
      headers,
      body: method === 'GET' || method === 'HEAD' ? undefined : body,
    })
    return next()
  }
}

/** The rest of the body is not read, so nothing more can come over this connection. */
async function tooLarge(context: Context, refuse: (context: Context) => Promise<Response>): Promise<Response> {
  const response = await refuse(context)
  response.headers.set('Connection', 'close')
  return response
}

async function readWithin(request: Request, largest: number): Promise<Blob | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let read = 0
  for await (const chunk of request.body ?? []) {
    read += chunk.length
    if (read > largest) return undefined
    chunks.push(new Uint8Array(chunk))
  }
  return new Blob(chunks)
}
