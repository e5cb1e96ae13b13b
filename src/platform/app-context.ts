import type { RefusalCode } from '../refusal-codes.ts'
import type { Assets } from './assets.ts'
import type { Config } from './config.ts'
import type { Pool } from './database.ts'
import type { Limits } from './limits.ts'
import type { Log } from './log.ts'
import type { Queue } from './queue.ts'
import type { Secrets } from './secrets.ts'
import type { Catalogue, Sentence } from './texts.ts'

/** What the house stands on; handed to whoever needs it, made in studio.ts. */
export type AppContext = {
  config: Config
  secrets: Secrets
  db: Pool['db']
  limits: Limits
  queue: Queue
  assets: Assets
  log: Log
  refusals: Catalogue<Record<RefusalCode, Sentence>>
}
