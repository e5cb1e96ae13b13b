import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { type Enhetsregisteret, startEnhetsregisteret } from '../../../stand-ins/enhetsregisteret/enhetsregisteret.ts'
import type { Fault } from '../../../stand-ins/enhetsregisteret/faults.ts'
import { OutsideFault } from '../../platform/refusal.ts'
import { looksPublic, lookUpUnit } from './enhetsregisteret.ts'

const register: Enhetsregisteret = await startEnhetsregisteret({ port: 0 })
const away = new OutsideFault('register-away')
const fjordvik = '312400103'
const free = '310000019'
const another = '310000140'

/** A register that answers as the test says, and remembers what it was asked. */
let answer: (response: ServerResponse) => void = (response) => response.end()
const asked: { url?: string; headers: Record<string, unknown> }[] = []
const strange = createServer(({ url, headers }, response) => {
  asked.push({ url, headers })
  answer(response)
})
strange.listen(0, '127.0.0.1')
await once(strange, 'listening')
const address = strange.address()
const strangeRegister = { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}` }

beforeEach(() => {
  register.fault(null)
  asked.length = 0
})
afterAll(async () => {
  await register.close()
  strange.close()
  strange.closeAllConnections()
})

function told(body: unknown) {
  answer = (response) => void response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
  return lookUpUnit(strangeRegister, fjordvik)
}

const least = { organisasjonsnummer: fjordvik, navn: 'FJORDVIK KOMMUNE', organisasjonsform: { kode: 'KOMM' } }

test('a living unit is told with form, sector, municipality and language', async () => {
  expect(await lookUpUnit(register, fjordvik)).toEqual({
    state: 'found',
    unit: {
      number: fjordvik,
      name: 'FJORDVIK KOMMUNE',
      form: 'KOMM',
      formText: 'Kommune',
      sector: '6500',
      sectorText: 'Kommuneforvaltningen',
      municipality: 'FJORDVIK',
      isBankrupt: false,
      isClosing: false,
      writtenIn: 'nb',
      isSubUnit: false,
    },
  })
})

test('a deleted unit is told with its date', async () => {
  expect(await lookUpUnit(register, '312402300')).toMatchObject({
    state: 'deleted',
    unit: { name: 'FJORDVIK HAVNEVESEN KF', form: 'KF', deletedOn: '2024-03-31', isSubUnit: false },
  })
})

test('a sub-unit is found where sub-units are, alive or deleted', async () => {
  expect(await lookUpUnit(register, '312401207')).toMatchObject({
    state: 'found',
    unit: { form: 'BEDR', parent: fjordvik, municipality: 'FJORDVIK', isSubUnit: true },
  })
  expect(await lookUpUnit(register, '312406705')).toMatchObject({ state: 'deleted', unit: { isSubUnit: true } })
})

test('bankruptcy, liquidation of both kinds, Nynorsk and a parent are told', async () => {
  register.addUnits(
    { number: free, name: 'KONKURS AS', form: 'AS', bankrupt: true },
    { number: another, name: 'NÆR SLUTTEN AS', form: 'AS', forcedToClose: true, writtenIn: 'nn', parent: fjordvik },
  )
  expect(await lookUpUnit(register, free)).toMatchObject({ unit: { isBankrupt: true, isClosing: false } })
  const closing = { isBankrupt: false, isClosing: true, writtenIn: 'nn', parent: fjordvik }
  expect(await lookUpUnit(register, another)).toMatchObject({ unit: closing })
  register.addUnits({ number: another, name: 'NÆR SLUTTEN AS', form: 'AS', closing: true })
  expect(await lookUpUnit(register, another)).toMatchObject({ unit: { isClosing: true } })
})

test.for(['AS', 'BEDR'] as const)('a removed unit of form %s is gone', async (form) => {
  register.addUnits({ number: another, name: 'BORTE', form, removedOn: '2024-05-02' })
  expect(await lookUpUnit(register, another)).toEqual({ state: 'gone' })
})

test.for(['310000329', '31240010', '../../control'])('nobody has the number "%s"', async (number) => {
  expect(await lookUpUnit(register, number)).toEqual({ state: 'unknown' })
})

test.for<Fault>(['away', 'server-error', 'broken-json', 'wrong-shape', 'huge', 'redirect'])(
  'the register is away when it answers with the fault %s, to both questions',
  async (fault) => {
    register.fault(fault)
    await expect(lookUpUnit(register, fjordvik)).rejects.toThrow(away)
    const unknownThenFault = (async () => {
      answer = (response) => {
        answer = (second) => second.writeHead(fault === 'redirect' ? 302 : 503, { location: '/' }).end()
        response.writeHead(404).end()
      }
      return lookUpUnit(strangeRegister, fjordvik)
    })()
    await expect(unknownThenFault).rejects.toThrow(away)
  },
)

test('a slow register is away when its time is up', async () => {
  register.fault('slow', 2)
  await expect(lookUpUnit(register, fjordvik, 200)).rejects.toThrow(away)
  await expect(lookUpUnit(register, fjordvik)).rejects.toThrow(away)
})

test('the time is for both questions together', async () => {
  answer = (response) => {
    answer = (second) => void setTimeout(() => second.writeHead(404).end(), 400)
    setTimeout(() => response.writeHead(404).end(), 400)
  }
  await expect(lookUpUnit(strangeRegister, fjordvik, 600)).rejects.toThrow(away)
})

test('the time is for every byte', async () => {
  answer = (response) => void response.write('{')
  await expect(lookUpUnit(strangeRegister, fjordvik, 200)).rejects.toThrow(away)
})

test('where nobody listens the register is away', async () => {
  await expect(lookUpUnit({ url: 'http://127.0.0.1:1' }, fjordvik)).rejects.toThrow(away)
})

test.for([
  null,
  [],
  'FJORDVIK',
  {},
  { ...least, organisasjonsnummer: another },
  { ...least, navn: ' \u202e ' },
  { ...least, navn: undefined },
  { ...least, organisasjonsform: undefined },
  { ...least, organisasjonsform: 'KOMM' },
  { ...least, konkurs: 'nei' },
  { ...least, slettedato: 'i går' },
  { ...least, overordnetEnhet: '<script>' },
  { ...least, institusjonellSektorkode: { kode: 6500 } },
])('%j is no answer of the register', async (body) => {
  await expect(told(body)).rejects.toThrow(away)
})

test.for([200, 204, 403, 406, 429, 500])('status %i with nothing in it is no answer', async (status) => {
  answer = (response) => response.writeHead(status).end()
  await expect(lookUpUnit(strangeRegister, fjordvik)).rejects.toThrow(away)
})

test('nearly everything may be missing or null', async () => {
  const unit = { number: fjordvik, name: 'FJORDVIK KOMMUNE', form: 'KOMM', formText: 'KOMM' }
  const flags = { isBankrupt: false, isClosing: false, isSubUnit: false }
  expect(await told(least)).toEqual({ state: 'found', unit: { ...unit, ...flags } })
  const nothing = { konkurs: null, slettedato: null, maalform: null, forretningsadresse: null, overordnetEnhet: null }
  expect(await told({ ...least, ...nothing, institusjonellSektorkode: null })).toEqual({
    state: 'found',
    unit: { ...unit, ...flags },
  })
  expect(await told({ ...least, respons_klasse: 'SlettetEnhet' })).toMatchObject({ state: 'deleted' })
})

test('what nobody sees is taken out of texts, and a text has an end', async () => {
  const answer = await told({ ...least, navn: ` FJORD\u202eVIK\n\u0007 ${'A'.repeat(1000)}`, maalform: 'Samisk' })
  expect(answer).toMatchObject({ unit: { name: expect.stringMatching(/^FJORDVIK A{291}$/), writtenIn: undefined } })
})

test('the register is told the number and nothing more', async () => {
  await told(least)
  expect(asked.map(({ url }) => url)).toEqual([`/enhetsregisteret/api/enheter/${fjordvik}`])
  const names = Object.keys(asked[0]?.headers ?? {})
  const harmless = /^(host|connection|accept|accept-encoding|accept-language|sec-fetch-mode|user-agent)$/
  expect(names.filter((name) => !harmless.test(name))).toEqual([])
})

test('a unit that is gone is not looked for among sub-units', async () => {
  answer = (response) => response.writeHead(410).end('{}')
  expect(await lookUpUnit(strangeRegister, fjordvik)).toEqual({ state: 'gone' })
  expect(asked).toHaveLength(1)
})

test.for<[string, string | undefined, boolean]>([
  ['STAT', '6100', true],
  ['ORGL', '6500', true],
  ['KOMM', undefined, true],
  ['FYLK', undefined, true],
  ['KF', '1510', true],
  ['FKF', '1510', true],
  ['IKS', '1510', true],
  ['SF', '1110', true],
  ['AS', '1120', true],
  ['AS', '1520', true],
  ['SÆR', '3100', true],
  ['ORGL', '3900', true],
  ['AS', '2100', false],
  ['AS', undefined, false],
  ['NUF', '2100', false],
  ['ENK', '8200', false],
  ['FLI', '7000', false],
  ['STI', '7000', false],
  ['BEDR', undefined, false],
])('%s in sector %s looks public: %s', ([form, sector, expected]) => {
  expect(looksPublic({ form, sector })).toBe(expected)
})
