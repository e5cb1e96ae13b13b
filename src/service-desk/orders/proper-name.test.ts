import { expect, test } from 'vitest'
import { englishName, properName } from './proper-name.ts'

test.for([
  ['FJORDVIK KOMMUNE', 'Fjordvik kommune'],
  ['SØR-FJORD KOMMUNE', 'Sør-Fjord kommune'],
  ['DIREKTORATET FOR FJELLVETT', 'Direktoratet for Fjellvett'],
  ['FJORDVIK EIENDOM KF', 'Fjordvik Eiendom KF'],
  ['ØYA I ÆR AS', 'Øya i Ær AS'],
  ['KOMMUNE', 'Kommune'],
  ['SKOGSELV KOMMUNE - VUOVDEJOHKA SUOHKAN', 'Skogselv kommune - Vuovdejohka suohkan'],
  ['Digdir', 'Digdir'],
  ['', ''],
] as const)('%s is written %s', ([name, proper]) => {
  expect(properName(name)).toBe(proper)
})

test('names with a usual English form get it', () => {
  expect(englishName('Fjordvik kommune')).toBe('Fjordvik Municipality')
  expect(englishName('Holmsund fylkeskommune')).toBe('Holmsund County Municipality')
  expect(englishName('Statlig Skylager AS')).toBe('Statlig Skylager AS')
})
