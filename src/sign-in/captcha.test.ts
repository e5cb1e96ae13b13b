import { type Challenge, type Solution, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openBrowser, solveCaptcha } from '../../test/house/browser.ts'
import { openTestHouse, type TestHouse } from '../../test/house/house.ts'
import { arrive, easyCaptcha, filledForm, newPerson, sessionRow } from '../../test/house/many-people.ts'
import { Refusal } from '../platform/refusal.ts'
import { newCaptcha, readCaptcha, sweepCaptchas, useCaptcha } from './captcha.ts'

const key = 'a key of the house'

let app: TestHouse
let right: { challenge: Challenge; solution: Solution }
beforeAll(async () => {
  app = await openTestHouse()
  const challenge = await newCaptcha(key, 'ola')
  const solution = await solveChallenge({ challenge, deriveKey })
  if (!solution) throw new Error('The challenge cannot be solved')
  right = { challenge, solution }
})
afterAll(() => app.close())
afterEach(() => vi.useRealTimers())

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64')

async function judged(posted: string, form = 'ola', usedKey = key): Promise<string> {
  return readCaptcha(usedKey, form, posted).then(
    () => 'right',
    (error) => {
      if (!(error instanceof Refusal)) throw error
      expect(error.faults[0]?.field).toBe('captcha')
      return error.faults[0]?.code ?? ''
    },
  )
}

test('an answer that took the work is right', async () => {
  expect(await judged(encoded(right))).toBe('right')
})

test('a challenge takes hundreds of tries of two thousand rounds', () => {
  expect(right.challenge.parameters.cost).toBe(2000)
  expect(right.solution.counter).toBeGreaterThanOrEqual(200)
})

test('no answer is missing', async () => {
  expect(await judged('')).toBe('captcha-missing')
})

test("an answer of somebody else's form, or of another house, is wrong", async () => {
  expect(await judged(encoded(right), 'nora')).toBe('captcha-wrong')
  expect(await judged(encoded(right), 'ola', 'another key')).toBe('captcha-wrong')
})

test('an answer comes too late after half an hour, and no clock of the browser helps', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31 * 60_000 })
  expect(await judged(encoded(right))).toBe('captcha-old')
  const { challenge, solution } = right
  const later = { ...challenge, parameters: { ...challenge.parameters, expiresAt: Date.now() / 1000 + 9999 } }
  expect(await judged(encoded({ challenge: later, solution }))).toBe('captcha-wrong')
})

function changed(path: string, value: unknown): string {
  const copy = structuredClone({ ...right })
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const place = keys.reduce<unknown>((at, name) => Reflect.get(Object(at), name), copy)
  Reflect.set(Object(place), last, value)
  return encoded(copy)
}

const changes: [string, unknown][] = [
  ['solution.derivedKey', '00'.repeat(32)],
  ['solution.derivedKey', ''],
  ['solution.derivedKey', 'not hex'],
  ['solution.derivedKey', 7],
  ['solution.derivedKey', null],
  ['solution.counter', '250'],
  ['solution.counter', null],
  ['solution.counter', -1],
  ['solution.counter', 1.5],
  ['solution.counter', 1e300],
  ['solution', undefined],
  ['solution', []],
  ['challenge.signature', ''],
  ['challenge.signature', '00'.repeat(32)],
  ['challenge.signature', 'x'.repeat(5000)],
  ['challenge.signature', {}],
  ['challenge.parameters', {}],
  ['challenge.parameters', null],
  ['challenge.parameters.cost', 1],
  ['challenge.parameters.cost', 1e9],
  ['challenge.parameters.keyLength', 1e9],
  ['challenge.parameters.keyLength', -1],
  ['challenge.parameters.keyPrefix', ''],
  ['challenge.parameters.keyPrefix', 'zz'],
  ['challenge.parameters.keySignature', undefined],
  ['challenge.parameters.keySignature', '00'.repeat(32)],
  ['challenge.parameters.nonce', ''],
  ['challenge.parameters.nonce', 'not hex'],
  ['challenge.parameters.salt', 'odd'],
  ['challenge.parameters.algorithm', 'SHA-256'],
  ['challenge.parameters.algorithm', 'PBKDF2/SHA-512'],
  ['challenge.parameters.expiresAt', 0],
  ['challenge.parameters.expiresAt', -1e300],
  ['challenge.parameters.expiresAt', '9999999999'],
  ['challenge.parameters.expiresAt', undefined],
  ['challenge.parameters.data', {}],
  ['challenge.parameters.data', { form: ['ola'] }],
  ['challenge.parameters.data', undefined],
  ['challenge', undefined],
]

test.for(changes)('an answer with %s as %j is wrong, and no fault', async ([path, value]) => {
  expect(await judged(changed(path, value))).toMatch(/^captcha-(wrong|old)$/)
})

test('the work for another challenge is not the work for this one', async () => {
  const other = await solveChallenge({ challenge: await newCaptcha(key, 'ola'), deriveKey })
  expect(await judged(encoded({ challenge: right.challenge, solution: other }))).toBe('captcha-wrong')
})

test.for([
  'x',
  '%%%',
  '{}',
  'null',
  encoded(null),
  encoded([]),
  encoded('text'),
  encoded({}),
  encoded({ challenge: {}, solution: {} }),
  Buffer.from('{"challenge":').toString('base64'),
  Buffer.from([0, 255, 254]).toString('base64'),
  'A'.repeat(60_000),
  Buffer.from('['.repeat(7000)).toString('base64'),
  Buffer.from(`{"__proto__":{"challenge":${'{"a":'.repeat(500)}1${'}'.repeat(500)}}}`).toString('base64'),
])('what is no answer at all is wrong, and no fault', async (posted) => {
  expect(await judged(posted)).toBe('captcha-wrong')
})

test('an answer cannot pass for another by how its signature is written', async () => {
  const { signature = '' } = right.challenge
  for (const other of [signature.toUpperCase(), ` ${signature}`, `${signature} `, `0x${signature}`]) {
    if (other !== signature) expect(await judged(changed('challenge.signature', other))).toBe('captcha-wrong')
  }
})

test('an answer is used up once, whatever else about it was changed, and forgotten when it would have expired', async () => {
  const first = await readCaptcha(key, 'ola', encoded(right))
  await useCaptcha(app.db, first)
  const again = await readCaptcha(key, 'ola', encoded({ ...right, solution: { ...right.solution, time: 17 } }))
  await expect(useCaptcha(app.db, again)).rejects.toThrow('captcha-used')
  await sweepCaptchas(app.db)
  await expect(useCaptcha(app.db, again)).rejects.toThrow('captcha-used')
  await app.db.execute(`update used_captchas set expires_at = now() - interval '1 second'`)
  await sweepCaptchas(app.db)
  expect((await app.db.execute('select 1 from used_captchas')).rows).toEqual([])
})

test('an answer that was used for nothing because the transaction failed may be used again', async () => {
  const answer = await readCaptcha(key, 'kari', await easyAnswer('kari'))
  const broken = app.db.transaction(async (tx) => {
    await useCaptcha(tx, answer)
    throw new Error('rolled back')
  })
  await expect(broken).rejects.toThrow('rolled back')
  await useCaptcha(app.db, answer)
})

async function easyAnswer(form: string): Promise<string> {
  const challenge = await newCaptcha(key, form)
  return encoded({ challenge, solution: await solveChallenge({ challenge, deriveKey }) })
}

test('the form refuses a missing, foreign, malformed and old answer on the page, and keeps what was typed', async () => {
  const person = newPerson('Áile Šuorra')
  const browser = await arrive(app, person)
  const fields = await filledForm(app, browser, person)
  const row = await sessionRow(app, browser)
  const answers: [string, string][] = [
    ['', 'Tick that you are not a robot.'],
    ['x', 'The robot check was not right.'],
    [await easyCaptcha(app, crypto.randomUUID()), 'The robot check was not right.'],
    [await easyCaptcha(app, row?.sign_up ?? '', -1), 'The robot check is too old.'],
  ]
  for (const [captcha, sentence] of answers) {
    const { status, html } = await browser.post('/sign-up/complete', { ...fields, captcha })
    expect(status).toBe(422)
    expect(html).toContain(sentence)
    expect(html).toContain('value="Áile Šuorra"')
    expect(html).not.toContain(fields.password)
  }
  expect((await browser.post('/sign-up/complete', { ...fields, captcha: await solveCaptcha(browser) })).html).toContain(
    'Check your e-mail',
  )
})

test('without script a few get in without a captcha, and the next is asked to wait', async () => {
  const statuses: number[] = []
  for (let count = 0; count < 11; count += 1) {
    const person = newPerson()
    const browser = await arrive(app, person)
    const fields = { ...(await filledForm(app, browser, person)), captcha: '', 'without-script': 'yes' }
    const { status, html } = await browser.post('/sign-up/complete', fields)
    statuses.push(status)
    if (status !== 200) expect(html).toContain('There have been too many tries.')
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429])
})

test('where the check does not come, the next page offers to go on without it', async () => {
  const person = newPerson()
  const browser = await arrive(app, person)
  const fields = { ...(await filledForm(app, browser, person)), captcha: '' }
  const { status, html } = await browser.post('/sign-up/complete', fields)
  expect(status).toBe(422)
  expect(html).toContain(
    '<input class="ds-input" type="checkbox" id="without-script" name="without-script" value="yes"/>',
  )
  expect(html).toContain('No check appears. Let me go on without it.')
})

test('a wrong answer is wrong, also from somebody who says that there is no script', async () => {
  const person = newPerson()
  const browser = await arrive(app, person)
  const fields = { ...(await filledForm(app, browser, person)), captcha: 'x', 'without-script': 'yes' }
  expect((await browser.post('/sign-up/complete', fields)).status).toBe(422)
})

test('only somebody who is signing up gets a challenge, and not without end', async () => {
  expect((await openBrowser(app.url).open('/sign-up/captcha')).url).toContain('/sign-up')
  const browser = await arrive(app, newPerson())
  const statuses = await Promise.all(
    Array.from({ length: 70 }, async () => (await browser.open('/sign-up/captcha')).status),
  )
  expect(statuses.filter((status) => status === 200)).toHaveLength(60)
  expect(statuses.filter((status) => status === 429)).toHaveLength(10)
})
