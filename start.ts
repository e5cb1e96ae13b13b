import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Config, ConfigFaults, readConfig } from './src/platform/config.ts'
import { startEmbeddedPostgres } from './src/platform/embedded-postgres.ts'
import { listen } from './src/platform/listen.ts'
import { type Log, openLog } from './src/platform/log.ts'
import { machineFaults } from './src/platform/machine.ts'
import { loadSecrets, publicPart, type Secrets } from './src/platform/secrets.ts'
import { callbackPath, signedOutPath } from './src/sign-in/ansattporten.ts'

/** What runs, in the order in which it was started; ended in the opposite one. */
type Running = { name: string; end(): Promise<void> }

const running: Running[] = []
let ending = false

async function start(): Promise<void> {
  const config = readConfig(process.env, await machineFaults(process.env))
  const log = openLog(config.logLevel)
  await checkPort(config)
  const secrets = await loadSecrets(config.dataFolder)
  const database = Promise.resolve(config.databaseUrl ?? startDatabase(config, secrets, log))
  // A fault of the database is heard where the studio waits for it; meanwhile the studio is read and built.
  database.catch(() => undefined)
  // Only when the data folder is surely ours: another studio's stand-ins read what is written there.
  const standIns = database.then(() => (config.standIns ? startStandIns(config, secrets, log) : undefined))
  // They start beside the studio; a fault of theirs is heard below, where they are awaited.
  standIns.catch(() => undefined)
  const { openStudio } = await import('./src/studio.ts')
  const studio = await openStudio(config, secrets, database, log)
  running.push({ name: 'studio', end: studio.close })
  await listen(studio.server, config.host, config.port)
  log.info({ ms: Math.round(performance.now()) }, 'studio is ready')
  await standIns
  process.stdout.write(greeting(config))
}

/** Before anything is started: a taken port is the commonest fault, and the cheapest to find. */
async function checkPort({ host, port }: Config): Promise<void> {
  const probe = createServer()
  await listen(probe, host, port)
  probe.close()
  await once(probe, 'close')
}

async function startDatabase(config: Config, secrets: Secrets, log: Log): Promise<string> {
  const folder = join(config.dataFolder, 'postgres')
  const database = await startEmbeddedPostgres({ folder, password: secrets.databasePassword, log })
  running.push({ name: 'database', end: database.stop })
  return database.url
}

/** The stand-ins are programs of their own that know the studio as any provider knows a client. */
async function startStandIns(config: Config, secrets: Secrets, log: Log): Promise<void> {
  const clients = join(config.dataFolder, 'ansattporten-clients.json')
  await mkdir(config.dataFolder, { recursive: true })
  await writeFile(clients, JSON.stringify([registration(config, secrets)], null, 2))
  await Promise.all([
    startStandIn('ansattporten', log, {
      ANSATTPORTEN_CLIENTS: clients,
      ANSATTPORTEN_DATA: join(config.dataFolder, 'ansattporten'),
    }),
    startStandIn('mailbox', log, { MAILBOX_FOLDER: join(config.dataFolder, 'mailbox') }),
    startStandIn('enhetsregisteret', log, {}),
  ])
}

function registration({ publicUrl, ansattporten }: Config, { ansattportenKey }: Secrets) {
  return {
    clientId: ansattporten.clientId,
    jwks: { keys: [publicPart(ansattportenKey)] },
    redirectUris: [publicUrl + callbackPath],
    postLogoutRedirectUris: [publicUrl + signedOutPath],
    frontchannelLogoutUri: `${publicUrl}/sign-out/front-channel`,
  }
}

async function startStandIn(name: string, log: Log, settings: Record<string, string>): Promise<void> {
  const program = fileURLToPath(new URL(`./stand-ins/${name}/main.ts`, import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', program, '--end-with-parent'], {
    env: { ...process.env, ...settings },
    // Its standard input is ours: it ends when we do, however that happens.
    stdio: ['pipe', 'pipe', 'inherit'],
    // Own process group: Ctrl-C is ours to handle, in our order.
    detached: true,
  })
  running.push({
    name,
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  })
  const ended = once(child, 'exit').then(() => false)
  const ready = await Promise.race([once(child.stdout, 'data').then(() => true), ended])
  if (!ready) throw new Error(`The stand-in for ${name} did not start, so the studio does not either.`)
  ended.then(() => ending || log.error({ standIn: name }, 'a stand-in ended'))
}

function greeting({ publicUrl, standIns, ansattporten, enhetsregisteretUrl, mailboxUrl }: Config): string {
  const lines = [`The studio is open at ${publicUrl}`]
  if (standIns) {
    lines.push(
      'Log in as one of the test people: Kari, Ola, Nora, Sindre or Amal, with MinID or BankID. All are made up.',
      `The stand-in for Ansattporten is at ${ansattporten.issuer}, and the studio leads there and back`,
      `Organisation numbers are looked up at ${enhetsregisteretUrl}: open it to find one to try with`,
      `Mail that the studio sends is read at ${mailboxUrl}`,
    )
  }
  return `\n${lines.map((line) => `  ${line}`).join('\n')}\n\n`
}

/** Ends everything, the last started first. A second signal does not wait. */
async function end(code: number): Promise<void> {
  if (ending) process.exit(1)
  ending = true
  for (const { name, end } of running.reverse()) {
    await end().catch((error) =>
      console.error(`${name} did not end: ${error instanceof Error ? error.message : error}`),
    )
  }
  process.exit(code)
}

process.on('SIGINT', () => end(0))
process.on('SIGTERM', () => end(0))

start().catch((error) => {
  const expected = error instanceof ConfigFaults || (error instanceof Error && !('code' in error))
  console.error(expected ? error.message : error)
  return end(1)
})
