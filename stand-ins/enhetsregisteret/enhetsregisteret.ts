import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { listen, portOf, stop } from '../listening.ts'
import { pageStyle } from '../page-style.ts'
import { basePath } from './bodies.ts'
import { control } from './control.ts'
import { type Fault, type Faults, faultSwitch } from './faults.ts'
import { FrontPage } from './front-page.tsx'
import { lookUps } from './look-ups.ts'
import { type NewUnit, type Units, unitList, unitRegister } from './units.ts'

export type EnhetsregisteretOptions = { port: number; host?: string }

export type Enhetsregisteret = {
  url: string
  close(): Promise<void>
  /** The fault that the next look-ups meet (one, or as many as `times`); null takes it back. */
  fault(next: Fault | null, times?: number): void
  /** Adds units as in `units.json`, or changes those with the same numbers. Throws where one is not as it should be. */
  addUnits(...units: NewUnit[]): void
}

/** Starts the stand-in for Enhetsregisteret. Port 0 takes a free one; rejects when a port is taken. */
export async function startEnhetsregisteret(options: EnhetsregisteretOptions): Promise<Enhetsregisteret> {
  const { port, host = '127.0.0.1' } = options
  const units = unitRegister(new URL('units.json', import.meta.url))
  const faults = faultSwitch()
  const server = await listen(port, host)
  const url = `http://localhost:${portOf(server)}`
  server.on('request', getRequestListener(registerApp(units, faults, url).fetch))
  return {
    url,
    fault: faults.set,
    addUnits: (...added) => units.add(unitList.parse(added)),
    close: () => stop(server),
  }
}

const pagePolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'"

function registerApp(units: Units, faults: Faults, origin: string) {
  const app = new Hono()
  app.route(basePath, lookUps(units, faults, origin))
  app.route('/control', control(units, faults))
  app.use(secureHeaders({ strictTransportSecurity: false, originAgentCluster: false }))
  app.get('/', (c) => {
    c.header('content-security-policy', pagePolicy)
    return c.html(`<!doctype html>${FrontPage({ units: units.all() })}`)
  })
  app.get('/page.css', async (c) => c.body(await pageStyle(import.meta.url), 200, { 'content-type': 'text/css' }))
  app.get('/favicon.ico', (c) => c.body(null, 204))
  app.notFound((c) => c.body(null, 404))
  return app
}
