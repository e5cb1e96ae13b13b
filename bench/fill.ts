import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runningDatabase } from '../src/platform/embedded-postgres.ts'
import { loadSecrets } from '../src/platform/secrets.ts'
import type { Checkout } from './checkout.ts'
import type { Studio } from './studio.ts'

/**
 * Fills the database of a studio under measurement, by the checkout's own seed, which knows its tables.
 * @param username of somebody who has signed up
 * @returns the database's address
 */
export async function fill(
  { folder }: Checkout,
  studio: Studio,
  size: 'small' | 'large',
  username: string,
): Promise<string> {
  const own: typeof import('./seed.ts') = await import(pathToFileURL(join(folder, 'bench/seed.ts')).href)
  const { databasePassword } = await loadSecrets(studio.dataFolder)
  const databaseUrl = await runningDatabase(join(studio.dataFolder, 'postgres'), databasePassword)
  if (!databaseUrl) throw new Error('The database of the studio under measurement was not found')
  await own.seed(databaseUrl, own[size], username)
  return databaseUrl
}
