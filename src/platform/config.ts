import { resolve } from 'node:path'
import { z } from 'zod'

/** Levels of a log-in at Ansattporten that name a person. */
const levels = ['substantial', 'high'] as const
export type Level = (typeof levels)[number]

/** What the environment decides. Read once at start; the README has the table for people. */
export type Config = {
  production: boolean
  host: string
  port: number
  /** Origin under which people reach the studio, without a trailing slash. */
  publicUrl: string
  dataFolder: string
  /** Absent: the studio runs a PostgreSQL of its own in the data folder. */
  databaseUrl: string | undefined
  ansattporten: {
    issuer: string
    clientId: string
    keyFile: string | undefined
    acrValues: Level[]
    /** URN of the Altinn resource that somebody who represents an organisation must have a right to. */
    resource: string
  }
  /** Origin of Enhetsregisteret's open API, without a trailing slash. */
  enhetsregisteretUrl: string
  smtpUrl: string
  mailFrom: string
  serviceDeskAddress: string
  /** A service owner is approved by two operators. */
  deskTwoPerson: boolean
  logLevel: string
  /** How many proxies of ours stand in front and add to X-Forwarded-For. */
  proxies: number
  /** Start the stand-ins for Ansattporten, Enhetsregisteret and the mailbox beside the studio. */
  standIns: boolean
  mailboxUrl: string
}

/** Every fault of the configuration at once, a sentence each. */
export class ConfigFaults extends Error {
  faults: string[]
  constructor(faults: string[]) {
    super(`The configuration has faults:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

const port = z.coerce
  .number({ error: 'is not a number' })
  .int('is not a whole number')
  .min(0, 'is not a port')
  .max(65_535, 'is not a port')

const environment = z.object({
  NODE_ENV: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'is not an http or https address' }).optional(),
  DATA_FOLDER: z.string().min(1, 'is empty').default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'is not a postgres:// address' }).optional(),
  ANSATTPORTEN_ISSUER: z
    .url({ protocol: /^https?$/, error: 'is not an http or https address' })
    .transform((issuer) => issuer.replace(/\/$/, ''))
    .optional(),
  ANSATTPORTEN_CLIENT_ID: z.string().min(1, 'is empty').default('studio'),
  ANSATTPORTEN_KEY_FILE: z.string().min(1, 'is empty').optional(),
  ANSATTPORTEN_ACR: z
    .string()
    .default('substantial')
    .transform((text) => text.trim().split(/\s+/))
    .pipe(z.array(z.enum(levels, 'may be substantial, high, or both'))),
  ANSATTPORTEN_RESOURCE: z
    .string()
    .regex(/^urn:altinn:resource:[\w-]+$/, 'is not a urn:altinn:resource:… name')
    .default('urn:altinn:resource:digdir-selvbetjening-klienter'),
  ENHETSREGISTERET_URL: z
    .url({ protocol: /^https?$/, error: 'is not an http or https address' })
    .transform((url) => url.replace(/\/$/, ''))
    .optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'is not an smtp:// or smtps:// address' }).optional(),
  MAIL_FROM: z.email('is not an e-mail address').default('ikke-svar@studio.example'),
  SERVICE_DESK_ADDRESS: z.email('is not an e-mail address').default('brukerstotte@studio.example'),
  DESK_TWO_PERSON: z
    .enum(['true', 'false'], 'is neither true nor false')
    .default('false')
    .transform((text) => text === 'true'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'is not a log level').default('info'),
  // The stand-ins read these themselves; the studio must know where to find them (stand-ins/README.md).
  ANSATTPORTEN_BROWSER_PORT: port.min(1, 'is not a port').default(3002),
  ANSATTPORTEN_PORT: port.min(1, 'is not a port').default(3001),
  MAILBOX_SMTP_PORT: port.min(1, 'is not a port').default(3025),
  MAILBOX_PORT: port.min(1, 'is not a port').default(3003),
  ENHETSREGISTERET_PORT: port.min(1, 'is not a port').default(3004),
  PROXIES: z.coerce
    .number({ error: 'is not a number' })
    .int('is not a whole number')
    .min(0, 'is not between 0 and 10')
    .max(10, 'is not between 0 and 10')
    .default(0),
})

/** @throws ConfigFaults, a sentence per fault, `further` ones too; in production also for defaults that must not
 * stay */
export function readConfig(env: Record<string, string | undefined>, further: readonly string[] = []): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  const production = given.NODE_ENV === 'production'
  const missing = production ? mustBeSet.filter((name) => !given[name]) : []
  const faults = [...missing.map((name) => `${name} must be set in production`), ...further]
  if (!parsed.success) {
    throw new ConfigFaults([
      ...faults,
      // One sentence a variable, also where several of its values are wrong.
      ...new Set(parsed.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`)),
    ])
  }
  const values = parsed.data
  const standInIssuer = `http://localhost:${values.ANSATTPORTEN_PORT}`
  const issuer = values.ANSATTPORTEN_ISSUER ?? standInIssuer
  const config: Config = {
    production,
    host: values.HOST,
    port: values.PORT,
    // As browsers write it in Origin: host in lower case, no port where it is the usual one.
    publicUrl: new URL(values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).origin,
    dataFolder: resolve(values.DATA_FOLDER),
    databaseUrl: values.DATABASE_URL,
    ansattporten: {
      issuer,
      clientId: values.ANSATTPORTEN_CLIENT_ID,
      keyFile: values.ANSATTPORTEN_KEY_FILE,
      acrValues: values.ANSATTPORTEN_ACR,
      resource: values.ANSATTPORTEN_RESOURCE,
    },
    enhetsregisteretUrl: values.ENHETSREGISTERET_URL ?? `http://localhost:${values.ENHETSREGISTERET_PORT}`,
    smtpUrl: values.SMTP_URL ?? `smtp://localhost:${values.MAILBOX_SMTP_PORT}`,
    mailFrom: values.MAIL_FROM,
    serviceDeskAddress: values.SERVICE_DESK_ADDRESS,
    deskTwoPerson: values.DESK_TWO_PERSON,
    logLevel: values.LOG_LEVEL,
    proxies: values.PROXIES,
    standIns: issuer === standInIssuer && !production,
    mailboxUrl: `http://localhost:${values.MAILBOX_PORT}`,
  }
  faults.push(
    ...(config.standIns ? portFaults(values) : []),
    ...addressFaults(config, values.PUBLIC_URL),
    ...standInFaults(config),
    ...(production ? plainHttpFaults(config, missing) : []),
  )
  if (faults.length > 0) throw new ConfigFaults(faults)
  return config
}

/** The stand-in lets anybody in as anybody: only on this machine. */
function standInFaults({ standIns, publicUrl, host }: Config): string[] {
  const isOpen = publicUrl.startsWith('https://') || !['127.0.0.1', '::1', 'localhost'].includes(host)
  return standIns && isOpen
    ? [
        'ANSATTPORTEN_ISSUER must be set where others can reach the studio (HOST, PUBLIC_URL): the stand-in lets anybody in',
      ]
    : []
}

const ports = [
  'PORT',
  'ANSATTPORTEN_PORT',
  'ANSATTPORTEN_BROWSER_PORT',
  'MAILBOX_SMTP_PORT',
  'MAILBOX_PORT',
  'ENHETSREGISTERET_PORT',
] as const

/** The studio and its stand-ins stand beside each other. Port 0 takes a free one. */
function portFaults(values: Record<(typeof ports)[number], number>): string[] {
  return ports.flatMap((name, place) => {
    const first = ports.slice(0, place).find((other) => values[name] !== 0 && values[other] === values[name])
    return first ? [`${name} is the same port as ${first}`] : []
  })
}

function addressFaults({ publicUrl }: Config, given = publicUrl): string[] {
  return new URL(given).href === `${publicUrl}/` ? [] : ['PUBLIC_URL must be an origin alone, with no path']
}

const mustBeSet = [
  'PUBLIC_URL',
  'ANSATTPORTEN_ISSUER',
  'ANSATTPORTEN_CLIENT_ID',
  'ANSATTPORTEN_KEY_FILE',
  'ENHETSREGISTERET_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'SERVICE_DESK_ADDRESS',
]

function plainHttpFaults(config: Config, missing: string[]): string[] {
  const addresses = {
    PUBLIC_URL: config.publicUrl,
    ANSATTPORTEN_ISSUER: config.ansattporten.issuer,
    ENHETSREGISTERET_URL: config.enhetsregisteretUrl,
  }
  return Object.entries(addresses)
    .filter(([name, address]) => !missing.includes(name) && !address.startsWith('https://'))
    .map(([name]) => `${name} must be https in production`)
}
