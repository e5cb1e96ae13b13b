import { startDatabaseServer } from './house/database-server.ts'

/** One database server for the run, for Vitest and Playwright alike. */
export default async function setUp() {
  const server = await startDatabaseServer()
  return () => server.stop()
}
