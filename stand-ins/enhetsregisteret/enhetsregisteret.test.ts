import { afterAll, beforeEach, expect, test } from 'vitest'
import { isOrganisationNumber } from '../ansattporten/numbers.ts'
import { type Enhetsregisteret, startEnhetsregisteret } from './enhetsregisteret.ts'
import { unitRegister } from './units.ts'

const register: Enhetsregisteret = await startEnhetsregisteret({ port: 0 })
const units = unitRegister(new URL('units.json', import.meta.url)).all()
const fjordvik = '312400103'
const subUnit = '312401207'

beforeEach(() => register.fault(null))
afterAll(() => register.close())

function ask(path: string, init?: RequestInit): Promise<Response> {
  return fetch(`${register.url}/enhetsregisteret/api${path}`, init)
}

function steer(method: string, path: string, body: unknown, type = 'application/json'): Promise<Response> {
  return fetch(`${register.url}/control${path}`, {
    method,
    body: JSON.stringify(body),
    headers: { 'content-type': type },
  })
}

function special(text: string): string {
  return units.find((unit) => unit.special?.includes(text))?.number ?? ''
}

test('there are units of every form and sector that the desk tells apart, each with a valid test number', () => {
  expect(units.length).toBeGreaterThanOrEqual(40)
  expect(new Set(units.map(({ number }) => number)).size).toBe(units.length)
  for (const { number } of units) expect(isOrganisationNumber(number) && number.startsWith('3')).toBe(true)
  const wanted = 'STAT ORGL KOMM FYLK KF FKF IKS SF AS ENK NUF STI FLI BEDR'.split(' ')
  expect(wanted.filter((form) => !units.some((unit) => unit.form === form))).toEqual([])
  const sectors = '6100 6500 1110 1120 1510 1520 3100 3900 2100 7000 8200'.split(' ')
  expect(sectors.filter((sector) => !units.some((unit) => unit.sector === sector))).toEqual([])
  const numbers = units.map(({ number }) => number)
  expect(units.filter(({ parent }) => parent && !numbers.includes(parent))).toEqual([])
})

test('a main unit is answered with what the register knows', async () => {
  const response = await ask(`/enheter/${fjordvik}`)

  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(await response.json()).toMatchObject({
    respons_klasse: 'Enhet',
    organisasjonsnummer: fjordvik,
    navn: 'FJORDVIK KOMMUNE',
    organisasjonsform: { kode: 'KOMM', beskrivelse: 'Kommune' },
    institusjonellSektorkode: { kode: '6500', beskrivelse: 'Kommuneforvaltningen' },
    forretningsadresse: { kommune: 'FJORDVIK', kommunenummer: '9901', landkode: 'NO' },
    konkurs: false,
    underAvvikling: false,
    underTvangsavviklingEllerTvangsopplosning: false,
    maalform: 'Bokmål',
    _links: { self: { href: `${register.url}/enhetsregisteret/api/enheter/${fjordvik}` } },
  })
})

test('an authority inside another names the one above', async () => {
  const unit = units.find(({ form }) => form === 'ORGL')
  expect(await (await ask(`/enheter/${unit?.number}`)).json()).toMatchObject({ overordnetEnhet: unit?.parent })
})

test('a sub-unit is found among sub-units alone, and has no sector', async () => {
  const refused = await ask(`/enheter/${subUnit}`)
  expect([refused.status, await refused.text()]).toEqual([404, ''])
  const body = await (await ask(`/underenheter/${subUnit}`)).json()
  expect(body).toMatchObject({
    respons_klasse: 'Underenhet',
    overordnetEnhet: fjordvik,
    beliggenhetsadresse: { kommune: 'FJORDVIK' },
  })
  expect(body).not.toHaveProperty('institusjonellSektorkode')
  expect((await ask(`/underenheter/${fjordvik}`)).status).toBe(404)
})

test('a deleted unit is still answered, with its date and little else', async () => {
  const { _links, ...body } = await (await ask('/enheter/312402300')).json()
  expect(body).toEqual({
    respons_klasse: 'SlettetEnhet',
    organisasjonsnummer: '312402300',
    navn: 'FJORDVIK HAVNEVESEN KF',
    organisasjonsform: expect.objectContaining({ kode: 'KF' }),
    slettedato: '2024-03-31',
  })
  expect(await (await ask('/underenheter/312406705')).json()).toMatchObject({ respons_klasse: 'SlettetUnderEnhet' })
})

test('a unit that was removed for legal reasons is gone, and its name with it', async () => {
  const response = await ask(`/enheter/${special('(410)')}`)
  expect(response.status).toBe(410)
  expect(Object.keys(await response.json())).toEqual(['organisasjonsnummer', 'slettedato', '_links'])
})

test('nobody knows an unknown number, and the answer is empty', async () => {
  const response = await ask('/enheter/310000019')
  expect([response.status, await response.text()]).toEqual([404, ''])
})

test.for(['31240010', '3124001030', '31240010x'])('%s is no number', async (number) => {
  const response = await ask(`/enheter/${number}`)
  expect(response.status).toBe(400)
  expect(await response.json()).toEqual({
    tidsstempel: expect.any(Number),
    status: 400,
    feilmelding: expect.any(String),
    sti: `/enhetsregisteret/api/enheter/${number}`,
    antallFeil: 1,
    valideringsfeil: [{ feilmelding: expect.any(String), parametere: ['organisasjonsnummer'], feilaktigVerdi: number }],
  })
})

test.for<[string, number, string | null]>([
  ['application/json', 200, 'application/json'],
  ['text/html, */*;q=0.8', 200, 'application/json'],
  [
    'application/vnd.brreg.enhetsregisteret.enhet.v2+json',
    200,
    'application/vnd.brreg.enhetsregisteret.enhet.v2+json;charset=UTF-8',
  ],
  ['application/vnd.brreg.enhetsregisteret.enhet.v1+json', 406, null],
  ['text/html', 406, null],
])('who accepts %s gets %i', async ([accept, status, type]) => {
  const response = await ask(`/enheter/${fjordvik}`, { headers: { accept } })
  expect([response.status, response.headers.get('content-type')]).toEqual([status, type])
})

test.for([
  ['konkurs', 'konkurs'],
  ['under avvikling', 'underAvvikling'],
  ['tvangsoppløsning', 'underTvangsavviklingEllerTvangsopplosning'],
])('a unit that is %s says so', async ([note = '', name = '']) => {
  expect(await field(note, name)).toBe(true)
})

async function field(note: string, name: string): Promise<unknown> {
  return (await (await ask(`/enheter/${special(note)}`)).json())[name]
}

test('Nynorsk is told, and an address abroad has no municipality', async () => {
  expect(await field('nynorsk', 'maalform')).toBe('Nynorsk')
  const address = await field('utenlandsk', 'forretningsadresse')
  expect(address).toMatchObject({ landkode: 'GB' })
  expect(address).not.toHaveProperty('kommune')
})

test('away: the line is cut, once', async () => {
  register.fault('away')
  await expect(ask(`/enheter/${fjordvik}`)).rejects.toThrow('fetch failed')
  expect((await ask(`/enheter/${fjordvik}`)).status).toBe(200)
})

test('slow: there is no answer for a long while', async () => {
  register.fault('slow')
  await expect(ask(`/enheter/${fjordvik}`, { signal: AbortSignal.timeout(300) })).rejects.toThrow('timeout')
})

test('a fault ordered over HTTP strikes as often as was asked for, and is taken back', async () => {
  expect((await steer('PUT', '/fault', { fault: 'server-error', times: 2 })).status).toBe(204)
  const statuses = async () => (await ask(`/enheter/${fjordvik}`)).status
  expect([await statuses(), await statuses(), await statuses()]).toEqual([500, 500, 200])
  await steer('PUT', '/fault', { fault: 'server-error', times: 2 })
  await steer('PUT', '/fault', { fault: null })
  expect(await statuses()).toBe(200)
})

test('broken, misshapen, huge and moved answers', async () => {
  register.fault('broken-json')
  await expect((await ask(`/enheter/${fjordvik}`)).json()).rejects.toThrow(SyntaxError)
  register.fault('wrong-shape')
  expect((await (await ask(`/enheter/${fjordvik}`)).json()).navn).toEqual(expect.any(Array))
  register.fault('huge')
  expect((await (await ask(`/enheter/${fjordvik}`)).text()).length).toBeGreaterThan(1_000_000)
  register.fault('redirect')
  expect((await ask(`/enheter/${fjordvik}`, { redirect: 'manual' })).status).toBe(302)
})

test('units can be added and changed while it runs', async () => {
  const added = await steer('POST', '/units', { number: '310000140', name: 'NYE FJORDVIK KOMMUNE', form: 'KOMM' })
  expect(added.status).toBe(201)
  expect(await (await ask('/enheter/310000140')).json()).toMatchObject({ navn: 'NYE FJORDVIK KOMMUNE' })
  register.addUnits({ number: '310000140', name: 'NYE FJORDVIK KOMMUNE', form: 'KOMM', deletedOn: '2025-01-31' })
  expect(await (await ask('/enheter/310000140')).json()).toMatchObject({ slettedato: '2025-01-31' })
})

test.for<[string, number, Promise<Response>]>([
  ['a number outside the test range', 422, steer('POST', '/units', { number: '123456785', name: 'X', form: 'AS' })],
  ['a wrong check digit', 422, steer('POST', '/units', { number: '312400104', name: 'X', form: 'AS' })],
  ['an unknown form', 422, steer('POST', '/units', { number: '310000140', name: 'X', form: 'toString' })],
  ['an unknown fault', 422, steer('PUT', '/fault', { fault: 'earthquake' })],
  ['a form of a page', 415, steer('PUT', '/fault', { fault: null }, 'text/plain')],
])('the control refuses %s', async ([, status, answer]) => {
  expect((await answer).status).toBe(status)
})

test('the front page lists every unit and lets nothing run', async () => {
  const response = await fetch(register.url)
  const page = await response.text()
  for (const { number } of units) expect(page).toContain(number)
  expect(page).toContain('slettet 2024-03-31')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
})
