import { mkdirSync } from 'node:fs'
import { getRequestListener } from '@hono/node-server'
import type { KoaContextWithOIDC } from 'oidc-provider'
import { listen, portOf, stop } from '../listening.ts'
import { backChannel } from './back-channel.ts'
import { browserSide } from './browser-side.tsx'
import { type Client, clientRegister } from './clients.ts'
import { expiring } from './expiring.ts'
import { type Fault, faultSwitch } from './faults.ts'
import type { AppContext } from './house.ts'
import { openSigningKeys } from './keys.ts'
import { pageLanguage } from './locale.ts'
import { asDocument, MessagePage } from './page.tsx'
import { personRegister } from './persons.ts'
import { openProvider } from './provider.ts'
import { openRecords } from './records.ts'

export type AnsattportenOptions = {
  /** The back channel, which is also the issuer; 0 for a free one. */
  port: number
  /** Authorization, log-in pages and log-out; 0 for a free one. */
  browserPort: number
  clients: Client[]
  /** JSON list of further clients, read at each look-up. */
  clientsFile?: string
  /** Where signing keys and sessions survive a restart; without it they are gone. */
  dataFolder?: string
  personsFile?: string
  host?: string
}

export type Ansattporten = {
  issuer: string
  browserUrl: string
  close(): Promise<void>
  /** The fault that the next requests meet (one, or as many as `times`); null takes it back. */
  fault(next: Fault | null, times?: number): void
  addClient(client: Client): void
}

/** Starts the stand-in for Ansattporten. Rejects when a port is taken. */
export async function startAnsattporten(options: AnsattportenOptions): Promise<Ansattporten> {
  const { clients, clientsFile, dataFolder, host = '127.0.0.1' } = options
  if (dataFolder) mkdirSync(dataFolder, { recursive: true })
  const backServer = await listen(options.port, host)
  const browserServer = await listen(options.browserPort, host).catch(async (fault) => {
    await stop(backServer)
    throw fault
  })

  const app: AppContext = {
    issuer: `http://localhost:${portOf(backServer)}`,
    browserUrl: `http://localhost:${portOf(browserServer)}`,
    keys: await openSigningKeys(dataFolder),
    records: openRecords(dataFolder),
    clients: clientRegister(clients, clientsFile),
    persons: personRegister(options.personsFile ?? new URL('persons.json', import.meta.url)),
    faults: faultSwitch(),
    logIns: expiring(),
    errorPage,
  }
  let provider = openProvider(app)
  async function rotateKeys() {
    await app.keys.rotate()
    provider = openProvider(app)
  }
  backServer.on('request', getRequestListener(backChannel(app, () => provider, rotateKeys).fetch))
  browserServer.on('request', getRequestListener(browserSide(app, () => provider).fetch))

  return {
    issuer: app.issuer,
    browserUrl: app.browserUrl,
    fault: app.faults.set,
    addClient: app.clients.add,
    async close() {
      await Promise.all([stop(backServer), stop(browserServer)])
      app.records.save()
    },
  }
}

function errorPage({ query }: KoaContextWithOIDC, error: string): string {
  return asDocument(MessagePage({ language: pageLanguage(query.ui_locales), message: 'error', code: error }))
}
