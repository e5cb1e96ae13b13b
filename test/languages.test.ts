import { existsSync, globSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { expect, test } from 'vitest'
import { languages } from '../src/platform/texts.ts'
import { guideTexts } from '../src/welcome/texts.ts'
import { createDatabase } from './house/database-server.ts'

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

const outsideCatalogues = files.filter((file) => !file.includes('/texts/') && file !== 'src/platform/texts.ts')

test('a text stands in the folder of its module: nothing else holds a language beside another', () => {
  const keys = (file: string) => readFileSync(file, 'utf8').matchAll(/(?<![\w.])['"]?(nb|nn|en)['"]?\??:/g)
  const both = outsideCatalogues.filter((file) => new Set([...keys(file)].map(([, language]) => language)).size > 1)
  // An organisation has three names, whatever the studio speaks.
  const named = ['src/organisations/names.ts', 'src/organisations/organisation.ts']
  const ordered = ['openings/handling.ts', 'openings/ordering.ts', 'openings/wish.ts']
  const may = [...named, ...ordered.map((file) => `src/service-desk/${file}`)]
  expect(both.toSorted()).toEqual(may.toSorted())
})

test('no file but the catalogues names a language', () => {
  const naming = outsideCatalogues.filter((file) => /(['"`])(nb|nn|en)(-[A-Z]+)?\1/.test(readFileSync(file, 'utf8')))
  // Enhetsregisteret says in which written Norwegian a unit has its name.
  expect(naming.toSorted()).toEqual([
    'src/service-desk/desk/comparison.ts',
    'src/service-desk/orders/enhetsregisteret.ts',
  ])
})

test('every language has its files: the pictures of the guides, and what a new service has', () => {
  const steps = Object.values(guideTexts.nb).flatMap((guide) => ('steps' in guide ? [...guide.steps] : []))
  const pictures = steps.flatMap((step) => ('picture' in step ? [step.picture] : []))
  expect(pictures.length).toBeGreaterThan(20)
  const wanted = languages.flatMap((language) => [
    ...pictures.flatMap((name) => ['png', 'json'].map((type) => `src/welcome/pictures/${language}/${name}.${type}`)),
    `src/services/template/readme.${language}.md`,
    ...['form', 'empty'].map((name) => `src/services/template/${name}/App/config/texts/resource.${language}.json`),
  ])
  expect(wanted.filter((file) => !existsSync(file))).toEqual([])
})

test('the database takes every language: one that is new wants a migration', async () => {
  const database = await createDatabase()
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query<{ name: string; says: string }>(
    `select conname as name, pg_get_constraintdef(oid) as says from pg_constraint
     where contype = 'c' and conname like '%\\_language'`,
  )
  await client.end()
  await database.drop()
  expect(rows.map(({ name }) => name).toSorted()).toEqual(['accounts_language', 'outbox_language', 'sign_ups_language'])
  for (const language of languages) {
    expect(
      rows.filter(({ says }) => !says.includes(`'${language}'`)),
      language,
    ).toEqual([])
  }
})
