import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { keepForm, keptForm } from './accounts/kept-form.ts'
import { suspendedAccountPage } from './accounts/pages/suspended.tsx'
import { type Holder, sessionFinder } from './accounts/session.ts'
import { AccountSuspended } from './accounts/suspension.ts'
import { sessions } from './accounts/tables.ts'
import { openStrangersVisit, openVisit, type Page, type Visit } from './accounts/visit.ts'
import { suspendedPage } from './members/pages/suspended.tsx'
import { whyNotPage } from './members/pages/why-not.tsx'
import { letsAct } from './oauth/consent.ts'
import { altinnStudio } from './oauth/program.ts'
import { NotAllowed, Suspended } from './organisations/rights.ts'
import type { Answer } from './platform/answer.ts'
import { redirect } from './platform/answer.ts'
import type { AppContext } from './platform/app-context.ts'
import { assetResponse } from './platform/assets.ts'
import { bodyLimit, isHeldWhole } from './platform/body-limit.ts'
import { acceptedEncoding, compressed } from './platform/compression.ts'
import { isDatabaseAway, isId } from './platform/database.ts'
import { readPosted, typedSoFar, withoutSecrets } from './platform/form.ts'
import { href } from './platform/href.ts'
import { networkAddress } from './platform/network-address.ts'
import { NotFound, Refusal } from './platform/refusal.ts'
import { protectPage, protectResponses } from './platform/security-headers.ts'
import type { RefusalCode } from './refusal-codes.ts'
import type { Route, Who } from './routes.ts'
import { isOperator } from './service-desk/desk/operator.ts'
import { endedPage } from './sign-in/pages/session.tsx'
import { signInAddress } from './sign-in/pages/sign-in.ts'
import { faultPage, notFoundPage, refusedPage } from './welcome/pages/errors.tsx'

const formsKeptForOnePerson = { name: 'kept-forms', times: 20, seconds: 3600 }

/** Largest body that a form may have where the routes do not say otherwise; Git has a door of its own. */
const largestForm = 64 * 1024

type OpenVisit = (context: Context) => Promise<Visit>

/** Everything for browsers: the routes' pages, static files, health, and one place for what every answer needs. */
export function createApp(app: AppContext, routes: Route[]): Hono {
  const findSession = sessionFinder({
    letsStudioAct: letsAct(sessions.account, altinnStudio),
    isOperator: isOperator(sessions.account),
  })
  const open: OpenVisit = (context) => openVisit(app, findSession, context, addressOf(app, context))
  const hono = new Hono()
  hono.use(protectResponses(app.config.publicUrl))
  hono.get('/health/live', (context) => context.text('alive'))
  hono.get('/health/ready', (context) => ready(app, context))
  hono.get('/assets/*', (context) => {
    const asset = app.assets.find(context.req.path)
    return asset ? assetResponse(asset, context.req.header('accept-encoding') ?? null) : context.notFound()
  })
  hono.get('/favicon.ico', (context) => context.redirect(app.assets.url('favicon.svg'), 302))
  hono.get('/robots.txt', (context) => context.text('User-agent: *\nDisallow: /services/\nDisallow: /settings/\n'))
  const limited = (maxSize: number) => bodyLimit(maxSize, (context) => answerRefusal(open, context, 'too-large', 413))
  for (const route of routes) {
    hono.all(route.pattern, limited(route.largestBody ?? largestForm), (context) => answerPage(open, context, route))
  }
  hono.use(limited(largestForm))
  hono.notFound(async (context) => {
    const visit = await open(context)
    return render(visit, notFoundPage(visit), 404)
  })
  hono.onError((error, context) =>
    error instanceof Refusal
      ? answerRefusal(open, context, error.faults[0]?.code ?? 'field-wrong', error.status)
      : answerFault(app, context, error),
  )
  return hono
}

function addressOf(app: AppContext, context: Context): string {
  const bindings: Partial<HttpBindings> | undefined = context.env
  const socket = bindings?.incoming?.socket.remoteAddress ?? 'unknown'
  return networkAddress({ socket, forwarded: context.req.header('x-forwarded-for') ?? '' }, app.config.proxies)
}

async function ready(app: AppContext, context: Context): Promise<Response> {
  const answered = await app.db.execute('select 1').then(
    () => true,
    () => false,
  )
  return context.text(answered ? 'ready' : 'the database does not answer', answered ? 200 : 503)
}

async function answerPage(open: OpenVisit, context: Context, route: Route): Promise<Response> {
  const began = performance.now()
  const visit = await open(context)
  const response = await judge(visit, route, context)
  visit.log.info({
    method: context.req.method,
    page: context.req.routePath,
    status: response.status,
    ms: Math.round(performance.now() - began),
    faults: visit.faults.length > 0 ? visit.faults.map(({ code }) => code) : undefined,
  })
  return response
}

async function judge(visit: Visit, route: Route, context: Context): Promise<Response> {
  const { who, page } = route
  const method = context.req.method
  const isPost = method === 'POST'
  const act = isPost ? page.post : method === 'GET' || method === 'HEAD' ? page.get : undefined
  if (!act) return wrongMethod(visit, page)
  if (isPost && !isFromHere(visit)) return render(visit, refusedPage(visit, 'foreign-post'), 403)
  try {
    if (hasNul(visit, context.req.param())) throw new NotFound()
    const turnedAway = await admit(visit, who, page)
    if (turnedAway) return asksByScript(visit) ? new Response('', { status: 401 }) : await render(visit, turnedAway)
    if (!isPost) await fillInKept(visit)
    return await answerAct(visit, route, act, context)
  } catch (error) {
    if (error instanceof NotFound) return render(visit, notFoundPage(visit), 404)
    if (error instanceof NotAllowed) return render(visit, await whyNotPage(visit, error), 403)
    if (error instanceof Suspended) return render(visit, await suspendedPage(visit, error), 403)
    if (error instanceof AccountSuspended) return render(visit, suspendedAccountPage(visit, error), 403)
    if (error instanceof Refusal)
      return render(visit, refusedPage(visit, error.faults[0]?.code ?? 'field-wrong'), error.status)
    throw error
  }
}

type Doing = NonNullable<Page['get']>

/** Does what was asked for; a refused post shows its page again, with what was typed and what to put right. */
async function answerAct(visit: Visit, route: Route, act: Doing, context: Context): Promise<Response> {
  const { page, largestBody = largestForm } = route
  const parameters = context.req.param()
  try {
    if (context.req.method === 'POST' && isHeldWhole(visit.request, largestBody)) await readPosted(visit.request)
    return await render(visit, await act(visit, parameters))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    visit.faults = error.faults
    if (!page.get || context.req.method !== 'POST') throw error
    // It may be refused before it is read, as by a limit.
    if (Object.keys(visit.typed).length === 0) visit.typed = await typedSoFar(visit.request)
    const answer = await page.get(visit, parameters)
    return answer instanceof Response ? render(visit, answer) : render(visit, answer, error.status)
  }
}

/** Somebody came by a link to where only a button leads, or by a way that nothing answers. */
async function wrongMethod(visit: Visit, page: Page): Promise<Response> {
  const response = await render(visit, notFoundPage(visit), 405)
  response.headers.set('Allow', [page.get && 'GET', page.post && 'POST'].filter(Boolean).join(', '))
  return response
}

/** No row has a NUL in its name, and the database would call the question a fault. */
function hasNul(visit: Visit, parameters: Record<string, string>): boolean {
  return [...Object.values(parameters), ...visit.url.searchParams.values()].some((value) => value.includes('\0'))
}

/** Every change comes from a page of ours (OWASP ASVS 5.0, 3.5.1): the browser says where a post comes from. */
function isFromHere(visit: Visit): boolean {
  const origin = visit.request.headers.get('origin')
  if (origin) return origin === visit.app.config.publicUrl
  return visit.request.headers.get('sec-fetch-site') === 'same-origin'
}

/** A script's question, as whether a name is free: led on to Ansattporten it could only fail there. */
function asksByScript(visit: Visit): boolean {
  return visit.request.headers.get('sec-fetch-dest') === 'empty'
}

/** Sends whoever may not come here to where they may begin. @returns undefined for those who may */
async function admit(visit: Visit, who: Who, page: Page): Promise<Answer | undefined> {
  if (who === 'anyone') return undefined
  const isPost = visit.request.method === 'POST'
  if (!visit.person && !visit.signUp) {
    // Never on to Ansattporten after a post: the content policy lets no form of ours lead off the house.
    if (isPost) return endedPage(visit, await keepTyped(visit, page, visit.former))
    return redirect(who === 'signing-up' && !visit.former ? href('/sign-up', {}) : signInAddress(visit))
  }
  if (who === 'signing-up') return undefined
  if (!visit.person) return redirect(href('/activate', {}))
  if (who === 'operator' && !visit.isOperator) throw new NotFound()
  if (who === 'signed-in' || visit.letsStudioAct) return undefined
  const returnTo = isPost ? await keepTyped(visit, page, { account: visit.person.id }) : visit.path
  return redirect(href('/consent', {}, { return: returnTo }))
}

/** The session, or the access of Altinn Studio, had ended while somebody wrote: it waits for them. @returns the way
 * back; undefined where nobody knows whose it was, or a button was pressed, whose address has no page */
async function keepTyped(visit: Visit, page: Page, holder: Holder | undefined): Promise<string | undefined> {
  if (!holder || !page.get) return undefined
  await visit.app.limits.count(formsKeptForOnePerson, 'account' in holder ? holder.account : holder.signUp)
  const typed = withoutSecrets(await readPosted(visit.request))
  const kept = await keepForm(visit.app.db, holder, visit.url.pathname, typed)
  return `${visit.url.pathname}?kept=${kept}`
}

async function fillInKept(visit: Visit): Promise<void> {
  const kept = visit.url.searchParams.get('kept')
  const holder = visit.person?.id ?? visit.signUp
  if (!kept || !holder || !isId(kept)) return
  visit.typed = (await keptForm(visit.app.db, kept, holder, visit.url.pathname)) ?? {}
}

async function render(visit: Visit, answer: Answer, status = 200): Promise<Response> {
  const resolved = await answer
  if (resolved instanceof Response) return withCookies(resolved, visit)
  if (typeof resolved === 'object' && 'markup' in resolved) return render(visit, resolved.markup, resolved.status)
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8', 'Content-Language': visit.language })
  const isPersonal = visit.person !== undefined || visit.signUp !== undefined || visit.request.method === 'POST'
  protectPage(headers, visit.nonce, visit.formTargets, isPersonal)
  // A script takes a part of the page, and would be told that the rules of another page's nonce are not let in.
  const html = asksByScript(visit)
    ? resolved.toString()
    : visit.assets.withCriticalCss(resolved.toString(), visit.nonce)
  const encoding = acceptedEncoding(visit.request.headers.get('accept-encoding'))
  if (encoding) headers.set('Content-Encoding', encoding)
  return withCookies(new Response(encoding ? compressed(html, encoding) : html, { status, headers }), visit)
}

async function answerRefusal(open: OpenVisit, context: Context, code: RefusalCode, status: number): Promise<Response> {
  const visit = await open(context)
  visit.log.info({ method: context.req.method, page: context.req.routePath, status, faults: [code] })
  return render(visit, refusedPage(visit, code), status)
}

/** A fault of ours: a calm page with the visit's number, and the story in the log. Asks the database nothing. */
async function answerFault(app: AppContext, context: Context, error: Error): Promise<Response> {
  const visit = openStrangersVisit(app, context, addressOf(app, context))
  const away = isDatabaseAway(error)
  const posted = context.req.method === 'POST' ? await typedSoFar(visit.request) : undefined
  visit.log.error({ page: context.req.routePath, error }, away ? 'database away' : 'fault')
  const response = await render(visit, faultPage(visit, posted), away ? 503 : 500)
  if (away) response.headers.set('Retry-After', '5')
  return response
}

function withCookies(response: Response, visit: Visit): Response {
  for (const cookie of visit.cookies.headers) response.headers.append('Set-Cookie', cookie)
  return response
}
