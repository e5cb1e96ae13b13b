import { expect, test } from 'vitest'
import { isNationalIdentityNumber, isOrganisationNumber, isSynthetic } from './numbers.ts'
import { personRegister } from './persons.ts'

const everybody = personRegister(new URL('persons.json', import.meta.url)).all()

test.each(['01839010091', '15819210060', '24877510049', '41900110020'])('%s is a synthetic number', (pid) => {
  expect(isNationalIdentityNumber(pid) && isSynthetic(pid)).toBe(true)
})

test.each(['11830099391', '23837298312', '31129956714', '0183901009'])('%s has wrong check digits', (pid) => {
  expect(isNationalIdentityNumber(pid)).toBe(false)
})

test('a real month is not synthetic', () => {
  expect(isNationalIdentityNumber('31129956715')).toBe(true)
  expect(isSynthetic('31129956715')).toBe(false)
})

test.each(['123456785', '991825827', '974760673', '314758625'])('%s is an organisation number', (number) => {
  expect(isOrganisationNumber(number)).toBe(true)
})

test.each(['123456784', '12345678', '99182582x'])('%s is not an organisation number', (number) => {
  expect(isOrganisationNumber(number)).toBe(false)
})

test('everybody in the file is synthetic and of age to hold a number', () => {
  const pids = everybody.flatMap(({ pid }) => pid ?? [])

  expect(pids.length).toBeGreaterThanOrEqual(6)
  expect(pids.filter((pid) => !isNationalIdentityNumber(pid) || !isSynthetic(pid))).toEqual([])
  expect(everybody.some(({ withholdsName }) => withholdsName)).toBe(true)
  expect(everybody.some(({ email }) => email)).toBe(true)
})
