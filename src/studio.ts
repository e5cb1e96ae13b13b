import { mkdir } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { createApp } from './app.tsx'
import { jobs, schedules } from './jobs.ts'
import { buildAssets } from './platform/assets.ts'
import type { Config } from './platform/config.ts'
import { migrateDatabase, openDatabase } from './platform/database.ts'
import type { House } from './platform/house.ts'
import { openLimits } from './platform/limits.ts'
import type { Log } from './platform/log.ts'
import { openQueue } from './platform/queue.ts'
import type { Secrets } from './platform/secrets.ts'
import { createStudioServer } from './server.ts'
import { ansattportenClient } from './sign-in/ansattporten.ts'
import { sitemap } from './sitemap.ts'

export type Studio = { house: House; server: Server; close(): Promise<void> }

/**
 * Opens the studio on a database that answers: migrations, queue, pages, server. Nothing listens yet.
 * @param databaseUrl of the server that start.ts runs, or that the configuration names
 */
export async function openStudio(config: Config, secrets: Secrets, databaseUrl: string, log: Log): Promise<Studio> {
  const repositories = join(config.dataFolder, 'repositories')
  await mkdir(repositories, { recursive: true, mode: 0o700 })
  const [assets] = await Promise.all([
    buildAssets({ cacheFolder: join(config.dataFolder, 'cache') }),
    migrateDatabase(databaseUrl),
  ])
  const pool = openDatabase(databaseUrl, log)
  const needs = { config, db: pool.db, log, repositories }
  const queue = await openQueue(pool, log, jobs(needs), schedules(needs))
  const house: House = { config, secrets, db: pool.db, limits: openLimits(pool), queue, assets, log }
  const app = createApp(house, sitemap({ ansattporten: ansattportenClient(config, secrets), repositories }))
  const server = createStudioServer(house, app, repositories)
  return {
    house,
    server,
    async close() {
      server.close()
      server.closeIdleConnections()
      await queue.stop()
      // What is under way may finish; who holds a connection open for nothing may not keep the house open.
      setTimeout(() => server.closeAllConnections(), 10_000).unref()
      if (server.listening) await new Promise((resolve) => server.once('close', resolve))
      await pool.close()
    },
  }
}
