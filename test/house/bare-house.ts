import { join } from 'node:path'
import type { AppContext } from '../../src/platform/app-context.ts'
import { readConfig } from '../../src/platform/config.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { openLimits } from '../../src/platform/limits.ts'
import { openLog } from '../../src/platform/log.ts'
import { openQueue } from '../../src/platform/queue.ts'
import { loadSecrets } from '../../src/platform/secrets.ts'
import { refusals } from '../../src/refusals.ts'
import { furnishing, furnishJob } from '../../src/service-desk/openings/furnishing.ts'
import { checkRegisterJob } from '../../src/service-desk/orders/register-check.ts'
import { approveNow } from './approval.ts'

export type BareHouse = Awaited<ReturnType<typeof openBareHouse>>

/** A house without doors, clocks or workers: what is enqueued lies there until somebody does it. */
export async function openBareHouse(databaseUrl: string, dataFolder: string) {
  const config = readConfig({ DATABASE_URL: databaseUrl, DATA_FOLDER: dataFolder, DESK_TWO_PERSON: 'false' })
  const log = openLog('silent')
  const pool = openDatabase(databaseUrl, log, 4)
  const queue = await openQueue(pool, log, [], [])
  const app: AppContext = {
    config,
    secrets: await loadSecrets(dataFolder),
    db: pool.db,
    limits: openLimits(pool),
    queue,
    // Nobody is shown a page here.
    assets: { url: () => '', find: () => undefined, withCriticalCss: (html) => html },
    log,
    refusals,
  }
  const repositories = join(dataFolder, 'repositories')
  const job = furnishJob({ config, db: pool.db, repositories })
  return {
    app,
    repositories,
    approve: (order: string, operator: string) =>
      approveNow(app, { person: { id: operator, name: 'Sindre' }, visit: 'test' }, order),
    furnish: (order: string) => job.work({ id: order }, queue),
    async close() {
      await queue.stop()
      await pool.close()
    },
  }
}

/** A queue is made where it is worked on; here nobody works. */
export async function makeQueues(url: string): Promise<void> {
  const silent = openLog('silent')
  const opened = openDatabase(url, silent, 2)
  const idle = { firstWait: 1, longestWait: 1, retries: 1, work: async () => undefined }
  const names = ['send-mail', furnishing, checkRegisterJob]
  const queue = await openQueue(
    opened,
    silent,
    names.map((name) => ({ name, ...idle })),
    [],
  )
  await queue.stop()
  await opened.close()
}
