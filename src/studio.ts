import { once } from 'node:events'
import { chmod, mkdir } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { createApp } from './app.tsx'
import { checkGit } from './git/git.ts'
import { jobs, schedules } from './jobs.ts'
import type { AppContext } from './platform/app-context.ts'
import { buildAssets } from './platform/assets.ts'
import type { Config } from './platform/config.ts'
import { migrateDatabase, openDatabase } from './platform/database.ts'
import { openLimits } from './platform/limits.ts'
import type { Log } from './platform/log.ts'
import { openQueue } from './platform/queue.ts'
import type { Secrets } from './platform/secrets.ts'
import { refusals } from './refusals.ts'
import { routes } from './routes.ts'
import { createStudioServer } from './server.ts'
import { ansattportenClient } from './sign-in/ansattporten.ts'

export type Studio = { app: AppContext; server: Server; close(): Promise<void> }

/** Opens the studio on a database: migrations, queue, pages, server. Nothing listens yet. What can be done before the
 * database answers is done meanwhile. */
export async function openStudio(
  config: Config,
  secrets: Secrets,
  database: string | Promise<string>,
  log: Log,
): Promise<Studio> {
  const repositories = join(config.dataFolder, 'repositories')
  await mkdir(repositories, { recursive: true })
  await chmod(repositories, 0o700)
  await checkGit()
  const ansattporten = await ansattportenClient(config, secrets)
  const [databaseUrl, assets] = await Promise.all([
    migrated(database),
    buildAssets({ cacheFolder: join(config.dataFolder, 'cache') }),
  ])
  const pool = openDatabase(databaseUrl, log)
  const needs = { config, db: pool.db, log, repositories }
  const queue = await openQueue(pool, log, jobs(needs), schedules(needs))
  const app: AppContext = { config, secrets, db: pool.db, limits: openLimits(pool), queue, assets, log, refusals }
  const hono = createApp(app, routes({ ansattporten, repositories }))
  const server = createStudioServer(app, hono, repositories)
  return {
    app,
    server,
    async close() {
      await closeServer(server)
      await queue.stop()
      await pool.close()
    },
  }
}

/** What is under way may finish; who holds a connection open for nothing may not keep the house open. */
async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return
  const closed = once(server, 'close')
  server.close()
  const idle = setInterval(() => server.closeIdleConnections(), 100)
  const late = setTimeout(() => server.closeAllConnections(), 10_000)
  await closed
  clearInterval(idle)
  clearTimeout(late)
}

async function migrated(database: string | Promise<string>): Promise<string> {
  const url = await database
  await migrateDatabase(url)
  return url
}
