import { expect, test } from 'vitest'
import { numberFault } from './number.ts'

test.for([
  ['123456785', undefined],
  ['310000019', undefined],
  // The remainder is 0, and so is the check digit.
  ['310000140', undefined],
  ['123456784', 'number-check'],
  ['123456875', 'number-check'],
  ['310000018', 'number-check'],
  // The remainder leaves 10: none of the ten digits would do.
  ...Array.from({ length: 10 }, (_, digit) => [`31000006${digit}`, 'number-check'] as const),
  ['', 'number-digits'],
  ['12345678', 'number-digits'],
  ['1234567850', 'number-digits'],
  ['123 456 785', 'number-digits'],
  ['12345678x', 'number-digits'],
  ['١٢٣٤٥٦٧٨٥', 'number-digits'],
  ['123456785\n', 'number-digits'],
] as const)('%j is %s', ([number, fault]) => {
  expect(numberFault(number)).toBe(fault)
})
