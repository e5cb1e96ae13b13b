import { createHash } from 'node:crypto'
import { createChallenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { usernameFrom } from '../../src/accounts/name.ts'
import { hashToken, keyedHash } from '../../src/platform/secrets.ts'
import type { Proven } from '../../src/sign-in/ansattporten.ts'
import { signIn } from '../../src/sign-in/sign-in.ts'
import { activationMail, type Browser, openBrowser } from './browser.ts'
import type { TestHouse } from './house.ts'
import { goodPassword, type TestPerson } from './people.ts'

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2]
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

function control(weights: number[], digits: string): number {
  return (11 - (weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11)) % 11
}

let made = 0

/** A synthetic national id (month + 80) that no other test person of this process has. */
function nextPid(): string {
  for (;;) {
    made += 1
    const day = String(1 + (made % 28)).padStart(2, '0')
    const individual = String(100 + (Math.floor(made / 28) % 800)).padStart(3, '0')
    const first = `${day}8${1 + (made % 9)}77${individual}`
    const second = first + control(firstWeights, first)
    const pid = second + control(secondWeights, second)
    if (pid.length === 11) return pid
  }
}

/** Somebody new. @param name for the page; made of the number where it does not matter */
export function newPerson(name?: string): TestPerson {
  const pid = nextPid()
  const letters = String(made).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')
  return { pid, name: name ?? `Gjest Nummer${letters}`, email: `gjest${made}@fjordvik.example` }
}

export function newPeople(count: number): TestPerson[] {
  return Array.from({ length: count }, () => newPerson())
}

/** Makes people known to Ansattporten, for tests that log in there. */
export async function introduce(app: Pick<TestHouse, 'ansattporten'>, ...people: TestPerson[]): Promise<void> {
  const persons = people.map(({ pid, name }) => {
    const [givenName, ...rest] = name.split(' ')
    return { pid, givenName, familyName: rest.join(' ') || 'Uten' }
  })
  const response = await fetch(`${app.ansattporten.issuer}/control/persons`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(persons),
  })
  if (!response.ok) throw new Error(`Ansattporten does not take them: ${await response.text()}`)
}

/** What Ansattporten would have said of a person, for tests that begin after the log-in. */
export function provenAs({ app, ansattporten }: TestHouse, person: TestPerson, more: Partial<Proven> = {}): Proven {
  return {
    issuer: ansattporten.issuer,
    subject: createHash('sha256').update(`test ${person.pid}`).digest('base64url'),
    personKey: keyedHash(app.secrets.identityKey, 'person', person.pid),
    name: person.name,
    method: 'BankID',
    level: 'high',
    providerSession: undefined,
    idToken: '',
    ...more,
  }
}

/** A browser of somebody who has just come back from Ansattporten. */
export async function arrive(app: TestHouse, person: TestPerson, more: Partial<Proven> = {}): Promise<Browser> {
  const visit = { id: 'test', language: 'en', browser: 'Firefox, Linux', returnTo: '/dashboard' } as const
  const { token } = await signIn(app.app, provenAs(app, person, more), visit)
  const browser = openBrowser(app.url)
  putSession(app, browser, token)
  return browser
}

export function putSession(app: TestHouse, browser: Browser, token: string): void {
  browser.cookies.set(`${app.url} studio-session`, token)
}

export function sessionToken(app: TestHouse, browser: Browser): string {
  return browser.cookies.get(`${app.url} studio-session`) ?? ''
}

/** The row behind a browser's session. */
export async function sessionRow(app: TestHouse, browser: Browser) {
  const { rows } = await app.db.execute<{ id: string; sign_up: string | null; account: string | null }>(
    `select id, sign_up, account from sessions where token_hash = '${hashToken(sessionToken(app, browser))}'`,
  )
  return rows[0]
}

/** A right answer to a challenge that the house itself could have given, only so easy that hundreds are quick. */
export async function easyCaptcha({ app }: TestHouse, form: string, livesSeconds = 1800): Promise<string> {
  const key = app.secrets.captchaKey
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 2000,
    counter: 1,
    deriveKey,
    expiresAt: new Date(Date.now() + livesSeconds * 1000),
    data: { form },
    hmacSignatureSecret: key,
    hmacKeySignatureSecret: `${key}/key`,
  })
  const solution = await solveChallenge({ challenge, deriveKey })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}

/** The form of a new user as this person would fill it in. */
export async function filledForm(app: TestHouse, browser: Browser, person: TestPerson) {
  const row = await sessionRow(app, browser)
  const username = usernameFrom(person.name)
  const captcha = await easyCaptcha(app, row?.sign_up ?? '')
  return { name: person.name, username, email: person.email, password: goodPassword, captcha }
}

/** The link of the mail to a person: from the outbox where it still lies there, which spares the wait for the post. */
async function activationLink(app: TestHouse, person: TestPerson): Promise<string> {
  const { rows } = await app.db.execute<{ text: string }>(`select text from outbox where "to" = '${person.email}'`)
  return /\/activate\/[\w-]+/.exec(rows[0]?.text ?? '')?.[0] ?? (await activationMail(app, person.email)).link
}

/** The road to an active account that lets Altinn Studio act, begun after the log-in and with an easy captcha. */
export async function settle(app: TestHouse, person: TestPerson, more: Partial<Proven> = {}): Promise<Browser> {
  const browser = await arrive(app, person, more)
  await browser.post('/sign-up/complete', await filledForm(app, browser, person))
  await browser.post(await activationLink(app, person), {})
  const dashboard = await browser.post('/consent', { answer: 'give' })
  if (new URL(dashboard.url).pathname !== '/dashboard')
    throw new Error(`${person.name} did not get in: ${dashboard.url}`)
  return browser
}
