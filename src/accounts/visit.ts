import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { serialize } from 'hono/utils/cookie'
import { type Answer, redirect } from '../platform/answer.ts'
import type { AppContext } from '../platform/app-context.ts'
import type { Log } from '../platform/log.ts'
import type { Fault } from '../platform/refusal.ts'
import { keyedHash, newToken } from '../platform/secrets.ts'
import { browserLanguage, isLanguage, type Language } from '../platform/texts.ts'
import type { Actor } from './actor.ts'
import { cookieSeconds, type FindSession, type Holder, renewSession, type Session, slideSession } from './session.ts'
import { holdOpen } from './suspension.ts'

export type Person = { id: string; username: string; name: string }

/** One request, told in the house's words: who asks, in which language, from where, and what was typed. */
export type Visit = {
  /** The number that a person can give to the service desk. */
  id: string
  app: AppContext
  request: Request
  url: URL
  /** Path and query. */
  path: string
  /** Keyed hash of the visitor's network address, for limits alone. */
  address: string
  language: Language
  theme: 'auto' | 'light' | 'dark'
  nonce: string
  /** An active account's person. */
  person?: Person
  by?: Actor
  letsStudioAct: boolean
  isOperator: boolean
  /** Id of the sign-up under way, for somebody whom Ansattporten knows and we do not yet. */
  signUp?: string
  session?: Session
  /** An account or sign-up whose session has ended: what is posted now is kept for them. */
  former?: Holder
  sessionEndsAt?: Date
  assets: AppContext['assets']
  serviceDeskAddress: string
  log: Log
  /** What was typed and refused, or kept over a new log-in: forms show it again. */
  typed: Record<string, string>
  faults: Fault[]
  cookies: Cookies
  /** What the visitor has just done, said once: whoever asks for it shows it. */
  takeDone(): string | undefined
  /** Origins beside our own to which this page's forms may lead. */
  formTargets: string[]
}

export type Signed = Visit & { person: Person; by: Actor; session: Session }

/** A page of the routes. Refused posts show `get` again, with `typed` and `faults` filled in. */
export type Page<Parameters = Record<never, never>, Of extends Visit = Visit> = {
  get?: (visit: Of, parameters: Parameters) => Answer | Promise<Answer>
  post?: (visit: Of, parameters: Parameters) => Answer | Promise<Answer>
}

/** A page that only the routes for signed-in people can have. */
export type SignedPage<Parameters = Record<never, never>> = Page<Parameters, Signed>

type CookieName = 'session' | 'attempt' | 'language' | 'theme' | 'context' | 'done'

const year = 365 * 24 * 3600

/** The browser speaks this language from now on, whoever uses it. */
export function keepLanguage({ cookies }: Pick<Visit, 'cookies'>, language: Language): void {
  cookies.set('language', language, year)
}

type Cookies = {
  get(name: CookieName): string | undefined
  /** @param seconds how long the browser keeps it; absent: until it is closed */
  set(name: CookieName, value: string, seconds?: number): void
  remove(name: CookieName): void
  headers: string[]
}

const slideAfterMilliseconds = 60_000

/** Opens the visit of a request: finds the session, lets it slide, chooses the language. */
export async function openVisit(
  app: AppContext,
  findSession: FindSession,
  context: Context,
  address: string,
): Promise<Visit> {
  const visit = openStrangersVisit(app, context, address)
  visit.language = (await recognise(visit, findSession)) ?? visit.language
  return visit
}

/** A visit of somebody unknown; asks the database nothing. */
export function openStrangersVisit(app: AppContext, context: Context, address: string): Visit {
  const request = context.req.raw
  const url = new URL(request.url)
  const cookies = openCookies(app, context)
  const id = newToken(9)
  return {
    id,
    app,
    request,
    url,
    path: url.pathname + url.search,
    address: keyedHash(app.secrets.identityKey, 'network address', address),
    language: chosenLanguage(cookies.get('language')) ?? browserLanguage(context.req.header('accept-language')),
    theme: themeOf(cookies.get('theme')),
    nonce: newToken(16),
    letsStudioAct: false,
    isOperator: false,
    assets: app.assets,
    serviceDeskAddress: app.config.serviceDeskAddress,
    log: app.log.child({ visit: id }),
    typed: {},
    faults: [],
    cookies,
    takeDone: () => takeDone(request, cookies),
    formTargets: [],
  }
}

const secondsToShow = 60
/** Of a cookie's 4096 bytes, with its name and what says how it is kept. */
const longestDone = 3000

/** Leads on after an act. The next page that is shown says what was done, once; no address can say it. */
export function done(visit: Pick<Visit, 'cookies'>, address: string, sentence: string): Response {
  const short =
    encodeURIComponent(sentence).length > longestDone ? `${sentence.slice(0, 300).toWellFormed()} …` : sentence
  visit.cookies.set('done', short, secondsToShow)
  return redirect(address)
}

function takeDone(request: Request, cookies: Cookies): string | undefined {
  const sentence = cookies.get('done')
  if (!sentence || !isToBeShown(request)) return undefined
  cookies.remove('done')
  return sentence
}

/** Neither fetched ahead nor by a script. Old browsers do not say what they fetch for. */
function isToBeShown({ method, headers }: Request): boolean {
  const isDocument = (headers.get('sec-fetch-dest') ?? 'document') === 'document'
  return method === 'GET' && isDocument && !headers.has('sec-purpose')
}

async function recognise(visit: Visit, findSession: FindSession): Promise<Language | undefined> {
  const token = visit.cookies.get('session')
  if (!token) return undefined
  const found = await findSession(visit.app.db, token)
  if (!found) return undefined
  // Whoever is not in can change the language of this browser alone.
  const formerly = chosenLanguage(visit.cookies.get('language')) ?? found.language ?? undefined
  // Somebody whom the service desk keeps out is a stranger here; logging in tells them why.
  if (found.suspendedAt) return formerly
  if (found.endsAt.getTime() <= Date.now()) {
    visit.former = holderOf(found)
    return formerly
  }
  visit.session = found
  visit.sessionEndsAt = found.endsAt
  if (Date.now() - found.seenAt.getTime() > slideAfterMilliseconds) {
    visit.sessionEndsAt = (await slideSession(visit.app.db, found.id)) ?? found.endsAt
  }
  if (found.account && found.username && found.name) {
    visit.person = { id: found.account, username: found.username, name: found.name }
    visit.by = { person: visit.person, visit: visit.id }
    visit.letsStudioAct = found.letsStudioAct
    visit.isOperator = found.isOperator
  } else if (found.signUp) {
    visit.signUp = found.signUp
  }
  return found.language ?? undefined
}

function holderOf({ account, signUp }: Session): Holder | undefined {
  if (account) return { account }
  return signUp ? { signUp } : undefined
}

/** Whoever signed up in this browser goes on as the account, under a new session id. @throws AccountSuspended */
export async function becomeAccount(visit: Visit, account: string): Promise<void> {
  const token = visit.cookies.get('session')
  if (!token) return
  const renewed = await visit.app.db.transaction(async (tx) => {
    await holdOpen(tx, account)
    return renewSession(tx, token, { account })
  })
  if (renewed) visit.cookies.set('session', renewed, cookieSeconds)
}

function chosenLanguage(value: string | undefined): Language | undefined {
  return isLanguage(value) ? value : undefined
}

function themeOf(value: string | undefined): Visit['theme'] {
  return value === 'light' || value === 'dark' ? value : 'auto'
}

/** HttpOnly, SameSite=Lax, the whole house; Secure and __Host- where the house is reached by https. */
function openCookies(app: AppContext, context: Context): Cookies {
  const secure = app.config.publicUrl.startsWith('https://')
  const full = (name: CookieName) => `${secure ? '__Host-' : ''}studio-${name}`
  const common = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const
  const headers: string[] = []
  const put = (name: CookieName, value: string, maxAge?: number) =>
    headers.push(serialize(full(name), value, { ...common, maxAge }))
  return {
    headers,
    get: (name) => getCookie(context, full(name)),
    set: put,
    remove: (name) => put(name, '', 0),
  }
}
