import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { code, links, readMail } from '../../stand-ins/mailbox/read-mail.ts'
import type { TestHouse } from './house.ts'
import { goodPassword, type TestPerson } from './people.ts'

export type Visited = { url: string; status: number; html: string; headers: Headers }

type Options = { method?: string; body?: URLSearchParams | string; headers?: Record<string, string>; follow?: boolean }

/** A browser without script: keeps cookies, follows redirects, posts forms from where it is. */
export type Browser = {
  open(path: string, options?: Options): Promise<Visited>
  post(path: string, fields: Record<string, string>, options?: Options): Promise<Visited>
  cookies: Map<string, string>
}

const mostRedirects = 15

/** The rules name classes of all kinds: what a page has is asked of the rest. */
function withoutRules(html: string): string {
  return html.replace(/(<style[^>]*>).*?(?=<\/style>)/gs, '$1')
}

/** Opens a browser on a house. */
export function openBrowser(url: string): Browser {
  const cookies = new Map<string, string>()

  async function go(address: string, options: Options, redirects: number): Promise<Visited> {
    const { follow = true, ...init } = options
    const target = new URL(address, url)
    const headers: Record<string, string> = { 'accept-language': 'en', ...init.headers }
    headers.cookie = cookiesFor(target.origin)
    const response = await fetch(target, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) keep(target.origin, line)
    const location = response.headers.get('location')
    if (!location || !follow) {
      const html = withoutRules(await response.text())
      return { url: target.href, status: response.status, html, headers: response.headers }
    }
    if (redirects === 0) throw new Error(`Too many redirects, at last to ${location}`)
    return go(new URL(location, target).href, {}, redirects - 1)
  }

  function cookiesFor(origin: string): string {
    return [...cookies]
      .filter(([key]) => key.startsWith(`${origin} `))
      .map(([key, value]) => `${key.slice(origin.length + 1)}=${value}`)
      .join('; ')
  }

  function keep(origin: string, line: string) {
    const [pair = '', ...attributes] = line.split('; ')
    const [name, ...value] = pair.split('=')
    const gone = attributes.some((attribute) => /^max-age=0$/i.test(attribute))
    if (gone) cookies.delete(`${origin} ${name}`)
    else cookies.set(`${origin} ${name}`, value.join('='))
  }

  return {
    cookies,
    open: (path, options = {}) => go(path, options, mostRedirects),
    post: (path, fields, options = {}) =>
      go(
        path,
        { ...options, method: 'POST', body: new URLSearchParams(fields), headers: { origin: url, ...options.headers } },
        mostRedirects,
      ),
  }
}

/** Logs somebody in at Ansattporten without its pages. @returns where the studio led */
export async function logIn(browser: Browser, pid: string, path = '/sign-in', eid = 'bankid') {
  const away = await browser.open(path, { follow: false })
  const address = new URL(away.headers.get('location') ?? '')
  address.searchParams.set('login_hint', `${pid}:${eid}`)
  return browser.open(address.href)
}

/** Solves the captcha as a browser with script would. @returns the field's value */
export async function solveCaptcha(browser: Browser): Promise<string> {
  const challenge = JSON.parse((await browser.open('/sign-up/captcha')).html)
  const solution = await solveChallenge({ challenge, deriveKey })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}

export type Form = { name: string; username: string; email: string; password: string; captcha: string }

/** Logs in, and completes the form. @returns the page after it */
export async function complete(browser: Browser, person: TestPerson, form: Partial<Form> = {}) {
  await logIn(browser, person.pid)
  const captcha = form.captcha ?? (await solveCaptcha(browser))
  const username = person.name.toLowerCase().replace(/[^a-z]+/g, '.')
  const fields = { name: person.name, username, email: person.email, password: goodPassword, captcha, ...form }
  return browser.post('/sign-up/complete', fields)
}

/** The activation link and code of the latest mail to a person. */
export async function activationMail(app: Pick<TestHouse, 'mailbox'>, email: string, after?: string) {
  const mail = await readMail(app.mailbox.url, email, { after })
  const link = links(mail).find((address) => address.includes('/activate/'))
  return { id: mail.id, link: link ? new URL(link).pathname : '', code: code(mail) ?? '', mail }
}

/** The whole of J1: a person with an active account who lets Altinn Studio act. @returns their browser */
export async function signUp(
  app: Pick<TestHouse, 'url' | 'mailbox'>,
  person: TestPerson,
  form: Partial<Form> = {},
): Promise<Browser> {
  const browser = openBrowser(app.url)
  await complete(browser, person, form)
  const { link } = await activationMail(app, form.email ?? person.email)
  await browser.post(link, {})
  await browser.post('/consent', { answer: 'give' })
  return browser
}
