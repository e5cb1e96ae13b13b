import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AppContext } from '../../src/platform/app-context.ts'
import { readConfig } from '../../src/platform/config.ts'
import type { Database } from '../../src/platform/database.ts'
import { listen } from '../../src/platform/listen.ts'
import { openLog } from '../../src/platform/log.ts'
import { loadSecrets, publicPart } from '../../src/platform/secrets.ts'
import { callbackPath, signedOutPath } from '../../src/sign-in/ansattporten.ts'
import { openStudio } from '../../src/studio.ts'
import { type Ansattporten, startAnsattporten } from '../../stand-ins/ansattporten/ansattporten.ts'
import { type Enhetsregisteret, startEnhetsregisteret } from '../../stand-ins/enhetsregisteret/enhetsregisteret.ts'
import { startMailbox } from '../../stand-ins/mailbox/mailbox.tsx'
import { createDatabase } from './database-server.ts'

/** A whole house on a database of its own: the studio, Ansattporten, Enhetsregisteret and the mailbox, on free ports. */
export type TestHouse = {
  url: string
  app: AppContext
  db: Database
  databaseUrl: string
  dataFolder: string
  ansattporten: Ansattporten
  register: Enhetsregisteret
  mailbox: { url: string; smtpUrl: string }
  /** Every line of the log so far. */
  logLines: string[]
  close(): Promise<void>
}

/** @param settings environment variables beside those that make the house whole */
export async function openTestHouse(settings: Record<string, string> = {}): Promise<TestHouse> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'studio-house-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const [database, mailbox, ansattporten, register, secrets] = await Promise.all([
    createDatabase(),
    startMailbox({ smtpPort: 0, httpPort: 0, folder: join(dataFolder, 'mailbox') }),
    startAnsattporten({ port: 0, browserPort: 0, clients: [] }),
    startEnhetsregisteret({ port: 0 }),
    loadSecrets(dataFolder),
  ])
  ansattporten.addClient({
    clientId: 'studio',
    jwks: { keys: [publicPart(secrets.ansattportenKey)] },
    redirectUris: [url + callbackPath],
    postLogoutRedirectUris: [url + signedOutPath],
    frontchannelLogoutUri: `${url}/sign-out/front-channel`,
  })
  const config = readConfig({
    PORT: `${port}`,
    DATA_FOLDER: dataFolder,
    DATABASE_URL: database.url,
    ANSATTPORTEN_ISSUER: ansattporten.issuer,
    ENHETSREGISTERET_URL: register.url,
    SMTP_URL: mailbox.smtpUrl,
    ...settings,
  })
  const logLines: string[] = []
  const log = openLog('info', { write: (line: string) => void logLines.push(line) })
  const studio = await openStudio(config, secrets, config.databaseUrl ?? database.url, log)
  await listen(studio.server, '127.0.0.1', port)
  return {
    url,
    app: studio.app,
    db: studio.app.db,
    databaseUrl: database.url,
    dataFolder,
    ansattporten,
    register,
    mailbox,
    logLines,
    async close() {
      await studio.close()
      await Promise.all([ansattporten.close(), register.close(), mailbox.close()])
      await database.drop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** Below the ports that the system gives to connections that go out: one of those could take it in between. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000)
    const server = createServer()
    server.listen(port, '127.0.0.1')
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    )
    if (!isFree) continue
    server.close()
    await once(server, 'close')
    return port
  }
}
