import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { listen } from '../src/platform/listen.ts'

/** The floor under the pages: the studio's kind of server, with one constant text of a page's length. */
const app = new Hono()
const text = 'x'.repeat(Number(process.env.PAGE_LENGTH))
app.get('/', (context) => context.html(text))
const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }))
await listen(server, '127.0.0.1', Number(process.env.PORT))
process.on('SIGTERM', () => process.exit(0))
