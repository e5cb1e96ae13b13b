import { createServer, type IncomingMessage, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { gitDoor, isGitPath } from './git/door.ts'
import type { AppContext } from './platform/app-context.ts'
import { gitAccess, isServiceAddress } from './services/git-access.ts'

/** Node's server: Git and the pages, told apart by path. One port for people and programs. */
export function createStudioServer(app: AppContext, hono: Hono, repositories: string): Server {
  const listen = getRequestListener(hono.fetch)
  const door = gitDoor({
    isName: isServiceAddress,
    authorise: (caller) => gitAccess(app, repositories, caller),
    log: app.log,
  })
  const server = createServer((request, response) => {
    if (!isGitPath(request.url ?? '')) {
      hurry(request)
      return void listen(request, response)
    }
    return void door(request, response)
  })
  // A large push over a thin line takes its time; the Git door ends the idle ones itself.
  server.requestTimeout = 0
  server.headersTimeout = 15_000
  server.keepAliveTimeout = 65_000
  return server
}

/** Ends a request for a page that does not arrive whole in time: half a minute, and for a posted form what a line of a
 * megabit a second needs for it. */
function hurry(request: IncomingMessage): void {
  const posted = request.method === 'POST' ? Number(request.headers['content-length'] ?? 0) : 0
  const late = setTimeout(() => request.destroy(), 30_000 + Math.min(posted / 125, 15 * 60_000))
  request.once('end', () => clearTimeout(late))
  request.once('close', () => clearTimeout(late))
}
