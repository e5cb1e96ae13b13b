import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type Provider from 'oidc-provider'
import { errors } from 'oidc-provider'
import { pageStyle } from '../page-style.ts'
import type { BrowserEnv } from './browser-env.ts'
import { paths } from './discovery.ts'
import type { AppContext } from './house.ts'
import { pageLanguage } from './locale.ts'
import { logIn } from './log-in.tsx'
import { logOut } from './log-out.tsx'
import { MessagePage } from './page.tsx'

const strictPolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Everything a browser meets: authorization, the log-in pages, log-out. */
export function browserSide(app: AppContext, currentProvider: () => Provider) {
  const pages = new Hono<BrowserEnv>()

  pages.use(
    secureHeaders({
      xFrameOptions: 'DENY',
      strictTransportSecurity: false,
      originAgentCluster: false,
      crossOriginOpenerPolicy: false,
    }),
  )
  pages.use(async (c, next) => {
    await next()
    c.header('content-security-policy', `${strictPolicy}; ${c.get('contentPolicy') ?? "form-action 'none'"}`)
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  })

  pages.on('GET', [paths.authorization, `${paths.authorization}/:uid`], async (c) => {
    await currentProvider().callback()(c.env.incoming, c.env.outgoing)
    return RESPONSE_ALREADY_SENT
  })
  pages.route('/log-in', logIn(app, currentProvider))
  pages.on(['GET', 'POST'], paths.logOut, (c) => logOut(c, app, currentProvider()))
  pages.get('/page.css', async (c) => {
    c.header('cache-control', 'max-age=300')
    return c.body(await pageStyle(import.meta.url), 200, { 'content-type': 'text/css' })
  })
  pages.get('/favicon.ico', (c) => c.body(null, 204))

  pages.notFound((c) =>
    c.html(<MessagePage language={pageLanguage(c.req.query('ui_locales'))} message="notFound" />, 404),
  )
  pages.onError((fault, c) => {
    if (fault instanceof errors.SessionNotFound) return c.html(<MessagePage language="nb" message="expired" />, 400)
    console.error('Ansattporten (test):', fault)
    return c.html(<MessagePage language="nb" message="error" code="server_error" />, 500)
  })
  return pages
}
