import { expect, test } from 'vitest'
import { shortNameFault } from './short-name.ts'

test.for([
  ['fjordvik', undefined],
  ['fj', undefined],
  ['a1', undefined],
  ['nav-no-2', undefined],
  ['abcdefghijklmnopqrs', undefined],
  ['', 'organisation-name-shape'],
  ['a', 'organisation-name-shape'],
  ['abcdefghijklmnopqrst', 'organisation-name-shape'],
  ['1fjord', 'organisation-name-shape'],
  ['-fjord', 'organisation-name-shape'],
  ['fjord-', 'organisation-name-shape'],
  ['fjord--vik', 'organisation-name-shape'],
  ['Fjordvik', 'organisation-name-shape'],
  ['fjordvik kommune', 'organisation-name-shape'],
  ['fjord_vik', 'organisation-name-shape'],
  ['fjord.vik', 'organisation-name-shape'],
  ['fjørdvik', 'organisation-name-shape'],
  ['fjordvik\n', 'organisation-name-shape'],
  ['admin', 'organisation-name-reserved'],
  ['digdir', 'organisation-name-reserved'],
  ['service-desk', 'organisation-name-reserved'],
] as const)('the short name %j is %s', ([name, fault]) => {
  expect(shortNameFault(name)).toBe(fault)
})
