import { getRequestListener } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { z } from 'zod'
import { listen, portOf, stop } from '../listening.ts'
import { pageStyle } from '../page-style.ts'
import { type Messages, openMessages } from './messages.ts'
import { ListPage, MailPage, NotFoundPage } from './pages.tsx'
import { type Mode, modes, startSmtp } from './smtp.ts'

export type MailboxOptions = { smtpPort: number; httpPort: number; folder: string; host?: string }
export type Mailbox = { smtpUrl: string; url: string; close(): Promise<void> }

/**
 * Starts the stand-in mailbox. Port 0 takes a free one; rejects when a port is taken.
 * @param folder where mails are kept as .eml files
 */
export async function startMailbox(options: MailboxOptions): Promise<Mailbox> {
  const { smtpPort, httpPort, folder, host = '127.0.0.1' } = options
  const messages = await openMessages(folder)
  let mode: Mode = 'accept'
  const app = mailboxApp(messages, (next) => (mode = next))
  const server = await listen(httpPort, host, getRequestListener(app.fetch))
  const smtp = await startSmtp(messages, () => mode, smtpPort, host).catch(async (fault) => {
    await stop(server)
    throw fault
  })
  return {
    smtpUrl: `smtp://localhost:${smtp.port}`,
    url: `http://localhost:${portOf(server)}`,
    async close() {
      await smtp.close()
      await stop(server)
    },
  }
}

// `sandbox` holds even when the address is opened outside our frame: nothing in a mail ever runs.
const mailPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'"
const pagePolicy = "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'"

function mailboxApp(messages: Messages, setMode: (mode: Mode) => void) {
  const app = new Hono()
  app.use(secureHeaders({ xFrameOptions: false, strictTransportSecurity: false, originAgentCluster: false }))
  app.use(async (c, next) => {
    await next()
    if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', pagePolicy)
    c.header('cache-control', 'no-store')
  })

  app.get('/', (c) => c.html(<ListPage mails={messages.all().reverse()} />))
  app.get('/messages/:id', (c) => {
    const mail = messages.find(c.req.param('id'))
    return mail ? c.html(<MailPage mail={mail} />) : c.notFound()
  })
  app.get('/messages/:id/html', (c) => {
    const mail = messages.find(c.req.param('id'))
    return mail ? c.html(mail.html, 200, { 'content-security-policy': mailPolicy }) : c.notFound()
  })
  app.get('/messages/:id/raw', (c) => {
    const mail = messages.find(c.req.param('id'))
    if (!mail) return c.notFound()
    return c.body(new Uint8Array(messages.raw(mail.id)), 200, { 'content-type': 'text/plain; charset=utf-8' })
  })
  app.get('/api/messages', async (c) => c.json(await awaited(c, messages)))
  app.delete('/api/messages', (c) => {
    messages.clear()
    return c.body(null, 204)
  })
  app.put('/api/mode', async (c) => {
    const order = z.object({ mode: z.enum(modes) }).safeParse(await c.req.json())
    if (!order.success) return c.json({ error: z.prettifyError(order.error) }, 422)
    setMode(order.data.mode)
    return c.body(null, 204)
  })
  app.get('/page.css', async (c) => c.body(await pageStyle(import.meta.url), 200, { 'content-type': 'text/css' }))
  app.get('/favicon.ico', (c) => c.body(null, 204))
  app.notFound((c) => c.html(<NotFoundPage />, 404))
  return app
}

const longestWait = 60

/** The mails that the query asks for; with `wait`, not before there is one or that many seconds have gone. */
async function awaited(c: Context, messages: Messages) {
  const { to, after, wait = '0' } = c.req.query()
  const patience = AbortSignal.timeout(Math.min(Number(wait) || 0, longestWait) * 1000)
  const over = AbortSignal.any([patience, c.req.raw.signal])
  while (messages.matching(to, after).length === 0 && Number(wait) > 0 && !over.aborted) await messages.arrival(over)
  return messages.matching(to, after)
}
