import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import type Provider from 'oidc-provider'
import { control } from './control.ts'
import { metadata, paths } from './discovery.ts'
import type { AppContext } from './house.ts'

/** What programs call: metadata, keys, tokens, userinfo; and the control of the stand-in itself. */
export function backChannel(app: AppContext, currentProvider: () => Provider, rotateKeys: () => Promise<void>) {
  const doors = new Hono<{ Bindings: HttpBindings }>()

  doors.get(paths.discovery, (c) => {
    if (app.faults.take(['discovery-500'])) return c.text('Internal Server Error', 500)
    return c.json(metadata(app.issuer, app.browserUrl))
  })
  const { token, userinfo, jwks, pushedRequest, introspection, revocation } = paths
  doors.on(['GET', 'POST'], [token, userinfo, jwks, pushedRequest, introspection, revocation], async (c) => {
    await currentProvider().callback()(c.env.incoming, c.env.outgoing)
    return RESPONSE_ALREADY_SENT
  })
  doors.route('/control', control(app, rotateKeys))
  doors.get('/favicon.ico', (c) => c.body(null, 204))
  return doors
}
