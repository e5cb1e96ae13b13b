import { expect, test } from 'vitest'
import { organisationNameFault, shortNameFrom } from './short-name.ts'

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
  expect(organisationNameFault(name)).toBe(fault)
})

test.for([
  ['Fjordvik kommune', 'fjordvik'],
  ['Direktoratet for fjellvett', 'fjellvett'],
  ['Departementet for vær og vind', 'vaer-vind'],
  ['Sør-Fjord kommune', 'sor-fjord'],
  ['Foreningen til bevaring av gamle naust, nøst og båtstøer', 'foreningen-bevaring'],
  ['Kommune', 'kommune'],
  ['3 fjorder IKS', 'fjorder'],
  ['Test AS', 'test-no'],
  ['A', 'a-no'],
  ['123 456', ''],
  ['', ''],
] as const)('the short name made from %s is %j', ([name, shortName]) => {
  expect(shortNameFrom(name)).toBe(shortName)
})

test('what is made from a name is a short name, however long the name is', () => {
  for (let length = 1; length < 60; length++) {
    expect(organisationNameFault(shortNameFrom('ab cdefg-hi jklmnopqr '.repeat(4).slice(0, length)))).toBe(undefined)
  }
})
