import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = globSync('src/**/*.{ts,tsx}').filter((file) => !/\.test\.tsx?$/.test(file))

/** Lines in which something stands, but for the files where it may. */
function linesWith(something: RegExp, ...but: string[]): string[] {
  return files
    .filter((file) => !but.includes(file))
    .flatMap((file) => {
      const lines = readFileSync(file, 'utf8').split('\n')
      return lines.filter((line) => something.test(line)).map((line) => `${file}: ${line.trim()}`)
    })
}

test('one file knows how languages are written: the others ask it for locale, list and bytes', () => {
  expect(linesWith(/nb-NO|en-GB|Intl\.|toLocale\w*String|language [!=]== '/, 'src/platform/texts.ts')).toEqual([])
})

test('one file reads the names of organisations: the others ask it for namesOf', () => {
  const columns = /organisations\.name(Nb|Nn|En)|organisationName(Nb|Nn|En)|\.name_(nb|nn|en)|jsonb?_build_object\('nb'/
  expect(linesWith(columns, 'src/organisations/names.ts', 'src/organisations/tables.ts')).toEqual([])
})

test('a text stands in the folder of its module: nothing else holds a language beside another', () => {
  const both = linesWith(/\bnb: [^,]*, en: /, 'src/platform/texts.ts')
  expect(both.filter((line) => !line.includes('/texts/'))).toEqual([])
})
