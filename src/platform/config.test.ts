import { expect, test } from 'vitest'
import { ConfigFaults, readConfig } from './config.ts'

function faultsOf(env: Record<string, string | undefined>): string[] {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigFaults) return error.faults
    throw error
  }
}

const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://studio.example',
  ANSATTPORTEN_ISSUER: 'https://ansattporten.example',
  ANSATTPORTEN_CLIENT_ID: 'b8e7a1f0',
  ANSATTPORTEN_KEY_FILE: '/etc/studio/key.json',
  ENHETSREGISTERET_URL: 'https://register.example',
  SMTP_URL: 'smtps://mail.example',
  MAIL_FROM: 'ikke-svar@studio.example',
  SERVICE_DESK_ADDRESS: 'desk@studio.example',
}

test('nothing need be set: the defaults run at once, with the stand-ins', () => {
  expect(readConfig({})).toMatchObject({
    production: false,
    port: 3000,
    publicUrl: 'http://localhost:3000',
    databaseUrl: undefined,
    standIns: true,
    mailboxUrl: 'http://localhost:3003',
    enhetsregisteretUrl: 'http://localhost:3004',
    deskTwoPerson: false,
  })
})

test('the address follows the port', () => {
  expect(readConfig({ PORT: '4000' }).publicUrl).toBe('http://localhost:4000')
})

test('the studio finds the stand-ins on the ports that they were given', () => {
  const moved = readConfig({
    ANSATTPORTEN_PORT: '4001',
    MAILBOX_SMTP_PORT: '4025',
    MAILBOX_PORT: '4003',
    ENHETSREGISTERET_PORT: '4004',
  })
  expect(moved).toMatchObject({
    ansattporten: { issuer: 'http://localhost:4001' },
    smtpUrl: 'smtp://localhost:4025',
    mailboxUrl: 'http://localhost:4003',
    enhetsregisteretUrl: 'http://localhost:4004',
    standIns: true,
  })
})

test('the studio and its stand-ins cannot share a port', () => {
  expect(faultsOf({ PORT: '3002', MAILBOX_PORT: '3025', ENHETSREGISTERET_PORT: '3001' })).toEqual([
    'ANSATTPORTEN_BROWSER_PORT is the same port as PORT',
    'MAILBOX_PORT is the same port as MAILBOX_SMTP_PORT',
    'ENHETSREGISTERET_PORT is the same port as ANSATTPORTEN_PORT',
  ])
})

test('what is set to nothing is not set', () => {
  expect(readConfig({ DATABASE_URL: '', PUBLIC_URL: '', MAIL_FROM: '' })).toMatchObject({ databaseUrl: undefined })
})

test('every fault is named at once, in a sentence that begins with the variable', () => {
  const faults = faultsOf({
    PORT: 'three',
    PUBLIC_URL: 'studio.example',
    DATABASE_URL: 'mysql://localhost',
    ANSATTPORTEN_ISSUER: 'ftp://ansattporten.example',
    ENHETSREGISTERET_URL: 'register.example',
    SMTP_URL: 'http://mail.example',
    MAIL_FROM: 'nobody',
    SERVICE_DESK_ADDRESS: 'desk',
    DESK_TWO_PERSON: 'yes',
    LOG_LEVEL: 'loud',
    PROXIES: '-1',
  })
  const names = faults.map((fault) => fault.split(' ')[0])
  expect(names.toSorted()).toEqual([
    'ANSATTPORTEN_ISSUER',
    'DATABASE_URL',
    'DESK_TWO_PERSON',
    'ENHETSREGISTERET_URL',
    'LOG_LEVEL',
    'MAIL_FROM',
    'PORT',
    'PROXIES',
    'PUBLIC_URL',
    'SERVICE_DESK_ADDRESS',
    'SMTP_URL',
  ])
  for (const fault of faults) expect(fault).toMatch(/^[A-Z_]+ \S+ \S+/)
})

test('no fault tells a password that stands in an address', () => {
  const faults = faultsOf({
    DATABASE_URL: 'mysql://studio:hemmelig@db.example',
    SMTP_URL: 'imap://studio:hemmelig@mail',
  })
  expect(faults).toHaveLength(2)
  expect(faults.join()).not.toContain('hemmelig')
})

test('production refuses every default that must not stay, all at once', () => {
  const names = faultsOf({ NODE_ENV: 'production' }).map((fault) => fault.split(' ')[0])
  expect(names.toSorted()).toEqual(
    Object.keys(production)
      .filter((name) => name !== 'NODE_ENV')
      .toSorted(),
  )
})

test('production names what is missing and what is wrong together', () => {
  const faults = faultsOf({ ...production, SMTP_URL: undefined, PUBLIC_URL: 'http://studio.example', PORT: 'x' })
  expect(faults.some((fault) => fault.startsWith('SMTP_URL'))).toBe(true)
  expect(faults.some((fault) => fault.startsWith('PORT'))).toBe(true)
})

test('production is https, to people, to Ansattporten and to Enhetsregisteret', () => {
  expect(faultsOf({ ...production, PUBLIC_URL: 'http://studio.example' })).toHaveLength(1)
  expect(faultsOf({ ...production, ANSATTPORTEN_ISSUER: 'http://ansattporten.example' })).toHaveLength(1)
  expect(faultsOf({ ...production, ENHETSREGISTERET_URL: 'http://register.example' })).toEqual([
    'ENHETSREGISTERET_URL must be https in production',
  ])
})

test('the register is where it is said to be, with no slash behind', () => {
  expect(readConfig({ ENHETSREGISTERET_URL: 'https://register.example/' }).enhetsregisteretUrl).toBe(
    'https://register.example',
  )
})

test.for([
  ['true', true],
  ['false', false],
  ['', false],
] as const)('DESK_TWO_PERSON=%s', ([given, expected]) => {
  expect(readConfig({ DESK_TWO_PERSON: given }).deskTwoPerson).toBe(expected)
})

test('production never starts stand-ins', () => {
  expect(readConfig(production)).toMatchObject({ production: true, standIns: false })
})

test('another issuer means no stand-ins', () => {
  expect(readConfig({ ANSATTPORTEN_ISSUER: 'http://localhost:4001' }).standIns).toBe(false)
})

test.for([
  'https://studio.example/path',
  'https://studio.example/?a=b',
  'https://studio.example/#top',
  'https://studio.example//',
  'https://user@studio.example',
  'https://user:password@studio.example/',
])('%s is no origin', (address) => {
  expect(faultsOf({ PUBLIC_URL: address, ANSATTPORTEN_ISSUER: 'https://ansattporten.example' })).toEqual([
    'PUBLIC_URL must be an origin alone, with no path',
  ])
})

test.for([
  ['https://studio.example/', 'https://studio.example'],
  ['https://Studio.Example', 'https://studio.example'],
  ['https://studio.example:443', 'https://studio.example'],
  ['http://studio.example:80/', 'http://studio.example'],
  ['https://studio.example:8443', 'https://studio.example:8443'],
])('the public address %s is kept as browsers write an origin', ([given, kept]) => {
  expect(readConfig({ PUBLIC_URL: given, ANSATTPORTEN_ISSUER: 'https://ansattporten.example' }).publicUrl).toBe(kept)
})

test.for([{ PUBLIC_URL: 'https://studio.example' }, { HOST: '0.0.0.0' }, { HOST: '10.0.0.1' }])(
  'the stand-in for Ansattporten is refused where others can reach it: %j',
  (given) => {
    const [fault, ...more] = faultsOf(given)
    expect(fault).toContain('ANSATTPORTEN_ISSUER must be set')
    expect(more).toEqual([])
  },
)

test.for(['entraid', 'substantial entraid', 'low', ' '])('the level "%s" is refused', (level) => {
  expect(faultsOf({ ANSATTPORTEN_ACR: level })[0]).toContain('may be substantial, high, or both')
})
