import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { waitingTooLong } from './src/joining/join-request.ts'
import type { AppContext } from './src/platform/app-context.ts'
import { type Config, ConfigFaults, readConfig } from './src/platform/config.ts'
import { migrateDatabase, openDatabase } from './src/platform/database.ts'
import { runningDatabase, startEmbeddedPostgres } from './src/platform/embedded-postgres.ts'
import { problems } from './src/platform/form.ts'
import { type Log, openLog } from './src/platform/log.ts'
import { machineFaults } from './src/platform/machine.ts'
import { openQueue } from './src/platform/queue.ts'
import { type Fault, NotFound, Refusal } from './src/platform/refusal.ts'
import { loadSecrets } from './src/platform/secrets.ts'
import { day } from './src/platform/texts.ts'
import { refusals } from './src/refusals.ts'
import { addOperator, allOperators, removeOperator } from './src/service-desk/desk/operator.ts'
import { makeOwnRepositories } from './src/service-desk/openings/furnishing.ts'
import { type OpeningWish, openOrganisationFor } from './src/service-desk/openings/opening.ts'
import type { GitHome } from './src/services/service.ts'

const help = `What an administrator can do at the machine. It works whether the studio runs or not, with the studio's own
settings (DATA_FOLDER, DATABASE_URL, PUBLIC_URL …).

  npm run studio -- open-organisation [options]     opens an organisation and tells its owners

    --short-name fjordvik        its address: small letters, digits and hyphens, 2 to 19
    --number 123456785           organisation number
    --kind service-owner         or developer
    --name-nb "Fjordvik kommune" name in Bokmål
    --name-nn …  --name-en …     names in Nynorsk and English, where they differ
    --form KOMM                  form of organisation, if known
    --website https://…          if it has one
    --owner kari                 username of an owner; again for each

  npm run studio -- repair-organisation fjordvik    makes the repositories that it should have and lacks
  npm run studio -- waiting-requests                who has asked to join and got no answer for 14 days: organisation,
                                                    username, day
  npm run studio -- operator add sindre             gives somebody a seat at the service desk
  npm run studio -- operator remove sindre          takes it away, from the next request on
  npm run studio -- operator list                   who sits there: username, name, day
  npm run studio -- --help                          this text
`

const options = {
  'short-name': { type: 'string' },
  number: { type: 'string' },
  kind: { type: 'string' },
  'name-nb': { type: 'string' },
  'name-nn': { type: 'string' },
  'name-en': { type: 'string' },
  form: { type: 'string' },
  website: { type: 'string' },
  owner: { type: 'string', multiple: true },
  help: { type: 'boolean' },
} as const

/** Which option a fault's field was given by. */
const optionOf: Record<string, keyof typeof options> = {
  shortName: 'short-name',
  nameNb: 'name-nb',
  nameNn: 'name-nn',
  nameEn: 'name-en',
  owners: 'owner',
}

type Given = ReturnType<typeof parse>['values']

/** What a command works with: the part of the house that it needs. */
type Workplace = Pick<AppContext, 'config' | 'db' | 'queue'> & { home: GitHome }

async function run(): Promise<void> {
  const { values, positionals } = parse()
  const [command, name] = positionals
  if (values.help) return say(help)
  if (command === 'open-organisation' && positionals.length === 1) return atWork((place) => open(place, values))
  if (command === 'repair-organisation' && name && positionals.length === 2)
    return atWork((place) => repair(place, name))
  if (command === 'operator') return operator(positionals.slice(1))
  if (command === 'waiting-requests' && positionals.length === 1) return atWork(tellWhoWaits)
  throw noSuchCommand(positionals)
}

function noSuchCommand(words: readonly string[]): Mistake {
  return new Mistake(words.length > 0 ? `There is no command "${words.join(' ')}".\n\n${help}` : help)
}

/** What whoever gave the command can put right; told as it is, without a story. */
class Mistake extends Error {}

function parse() {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    throw new Mistake(`${error instanceof Error ? error.message : error}\nSee npm run studio -- --help`)
  }
}

async function open(place: Workplace, given: Given): Promise<void> {
  const wish = wishOf(given)
  try {
    await openOrganisationFor(place, wish)
  } catch (error) {
    throw error instanceof Refusal ? new Mistake(told(error.faults)) : error
  }
  say(`The organisation is open: ${place.config.publicUrl}/organisations/${wish.shortName}\n`)
  await makeOwnRepositories(place.db, place.home, wish.shortName).catch((cause) => {
    const repair = `npm run studio -- repair-organisation ${wish.shortName}`
    throw new Error(`Its own repositories could not be made. When the fault is mended, run ${repair}`, { cause })
  })
}

async function repair(place: Workplace, shortName: string): Promise<void> {
  await makeOwnRepositories(place.db, place.home, shortName).catch((error) => {
    throw error instanceof NotFound ? new Mistake(`There is no organisation ${shortName}.`) : error
  })
  say(`The organisation has its repositories: ${place.config.publicUrl}/organisations/${shortName}\n`)
}

async function tellWhoWaits({ db }: Workplace): Promise<void> {
  const waiting = await waitingTooLong(db)
  const lines = waiting.map(({ organisation, username, askedAt }) => [organisation, username, day('en', askedAt)])
  say(lines.length > 0 ? lines.map((line) => `${line.join('\t')}\n`).join('') : 'Nobody has waited for 14 days.\n')
}

async function operator([verb, username, ...rest]: string[]): Promise<void> {
  if (verb === 'list' && !username) return atWork(tellOperators)
  if (!verb) throw new Mistake('Say what: operator add USERNAME, operator remove USERNAME or operator list')
  const change = verb === 'add' ? seat : verb === 'remove' ? unseat : undefined
  if (change && !username) throw new Mistake(`Say whose seat it is: npm run studio -- operator ${verb} USERNAME`)
  if (!change || !username || rest.length > 0) {
    throw noSuchCommand(['operator', verb, username, ...rest].filter((word) => word !== undefined))
  }
  return atWork(async (place) => say(await change(place, username).catch(unknownPerson)))
}

async function seat({ db }: Workplace, username: string): Promise<string> {
  const isNew = await addOperator(db, username)
  return isNew ? `${username} sits at the service desk now.\n` : `${username} sat at the service desk already.\n`
}

async function unseat({ db }: Workplace, username: string): Promise<string> {
  const hadOne = await removeOperator(db, username)
  return hadOne ? `${username} has left the service desk.\n` : `${username} had no seat at the service desk.\n`
}

function unknownPerson(error: unknown): never {
  if (!(error instanceof Refusal)) throw error
  const sentences = problems({ faults: error.faults, language: 'en', app: { refusals } })
  throw new Mistake(sentences.map(({ text }) => text).join('\n'))
}

async function tellOperators({ db }: Workplace): Promise<void> {
  const lines = (await allOperators(db)).map(({ username, name, since }) => [username, name, day('en', since)])
  say(lines.length > 0 ? lines.map((line) => `${line.join('\t')}\n`).join('') : 'Nobody sits at the service desk.\n')
}

function wishOf(given: Given): OpeningWish {
  const nb = given['name-nb'] ?? ''
  return {
    shortName: given['short-name'] ?? '',
    number: (given.number ?? '').replaceAll(' ', ''),
    kind: given.kind ?? '',
    names: { nb, nn: given['name-nn'] ?? nb, en: given['name-en'] ?? nb },
    form: given.form,
    website: given.website,
    owners: given.owner ?? [],
  }
}

/** Every fault with the option to put right. */
function told(faults: Fault[]): string {
  const sentences = problems({ faults, language: 'en', app: { refusals } })
  const lines = sentences.map(({ field = '', text }) => `  --${optionOf[field] ?? field}: ${text}`)
  return ['The organisation was not opened:', ...lines].join('\n')
}

/** Does the work on the database that the studio uses, whether it runs right now or not. */
async function atWork(work: (place: Workplace) => Promise<void>): Promise<void> {
  const config = readConfig(process.env, await machineFaults(process.env))
  const log = openLog('error')
  const { url, leave } = await databaseOf(config, log)
  try {
    await migrateDatabase(url)
    const pool = openDatabase(url, log, 2)
    // Nobody works here: mails leave from the studio, now or when it starts.
    const queue = await openQueue(pool, log, [], [])
    try {
      const repositories = join(config.dataFolder, 'repositories')
      await mkdir(repositories, { recursive: true, mode: 0o700 })
      const home = { repositories, mailHost: `users.${new URL(config.publicUrl).hostname}` }
      await work({ config, db: pool.db, queue, home })
    } finally {
      await queue.stop()
      await pool.close()
    }
  } finally {
    await leave()
  }
}

async function databaseOf(config: Config, log: Log): Promise<{ url: string; leave(): Promise<void> }> {
  const stay = async () => undefined
  if (config.databaseUrl) return { url: config.databaseUrl, leave: stay }
  const { databasePassword: password } = await loadSecrets(config.dataFolder)
  const folder = join(config.dataFolder, 'postgres')
  const running = await runningDatabase(folder, password)
  if (running) return { url: running, leave: stay }
  const started = await startEmbeddedPostgres({ folder, password, log })
  return { url: started.url, leave: started.stop }
}

function say(text: string): void {
  process.stdout.write(text)
}

run().catch((error) => {
  const expected = error instanceof Mistake || error instanceof ConfigFaults
  console.error(expected ? error.message : error)
  process.exitCode = 1
})
