import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { addresses } from '../src/addresses.ts'
import { readConfig } from '../src/platform/config.ts'
import { loadSecrets } from '../src/platform/secrets.ts'
import { type Language, languages } from '../src/platform/texts.ts'
import { isRefusalCode, refusalCodes } from '../src/refusal-codes.ts'
import { refusals } from '../src/refusals.ts'
import { routes } from '../src/routes.ts'
import { ansattportenClient } from '../src/sign-in/ansattporten.ts'

const source = fileURLToPath(new URL('../src', import.meta.url))

/** Every product file by its path under src, with its text. */
const files = new Map(
  readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(source, path), readFileSync(path, 'utf8')]),
)

// The entries are only listed: nothing is asked of Ansattporten.
const folder = await mkdtemp(join(tmpdir(), 'studio-routes-'))
const ansattporten = await ansattportenClient(readConfig({}), await loadSecrets(folder))
await rm(folder, { recursive: true })
const entries = routes({ ansattporten, repositories: '' })

function matches(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(path)
}

const written = /\b(?:href|action|to|[a-z-]*address)="(\/[^"]*)"|\bfetch\(\s*['"`](\/[^'"`]*)/g

test('no link, form or script has an address written out: `href` makes them all', () => {
  expect(
    [...files].flatMap(([file, text]) => [...text.matchAll(written)].map(([found]) => `${file}: ${found}`)),
  ).toEqual([])
  const seen = ['<a href="/help">', '<x-y extend-address="/session/extend">', "fetch('/session/extend')"]
  expect(seen.filter((text) => text.match(written))).toEqual(seen)
})

test('no two entries answer the same address', () => {
  const shadowed = entries.flatMap(({ pattern }, place) => {
    const example = pattern.replace(/:\w+/g, 'x')
    const first = entries.findIndex((entry) => matches(entry.pattern, example))
    return first === place ? [] : [`${pattern} is never reached: ${entries[first]?.pattern} comes first`]
  })
  expect(shadowed).toEqual([])
})

test('an entry with a word where an earlier one has a name comes first', () => {
  for (const [place, { pattern }] of entries.entries()) {
    const later = entries.slice(place + 1).filter((entry) => matches(pattern, entry.pattern))
    expect(later, `${pattern} hides them`).toEqual([])
  }
})

test('every page has a GET or a POST', () => {
  expect(entries.filter(({ page }) => !page.get && !page.post)).toEqual([])
})

type Catalogue = Record<Language, Record<string, unknown>>

function isCatalogue(value: unknown): value is Catalogue {
  return typeof value === 'object' && value !== null && languages.every((language) => language in value)
}

/** Every exported catalogue of texts by name. */
const catalogues = new Map<string, Catalogue>()
for (const path of files.keys()) {
  if (basename(path) !== 'texts.ts' || path === 'platform/texts.ts') continue
  for (const [name, value] of Object.entries(await import(join(source, path)))) {
    if (isCatalogue(value)) catalogues.set(name, value)
  }
}
const sentences = [...catalogues].filter(([name]) => name.endsWith('Refusals'))

const code = '[a-z]+(?:-[a-z]+)+'

/** Codes that a file says: in refusals, as messages of a schema, as what a `…Fault` function may return. */
function codesIn(whole: string): string[] {
  // The values that a field may have are no codes.
  const text = whole.replace(/\[[^\]]*\]/g, '').replace(/\.catch\([^)]*\)/g, '')
  const refused = [...text.matchAll(new RegExp(`code: '(${code})'`, 'g'))]
  const schemas = [...text.matchAll(/z\b[^\n]*/g)].flatMap(([line]) => [
    ...line.matchAll(new RegExp(`[(,] ?'(${code})'`, 'g')),
  ])
  const chained = [
    ...text.matchAll(new RegExp(`\\.(?:min|max|int|pipe|regex|email|enum|string|number)\\([^\\n]*?'(${code})'`, 'g')),
  ]
  const returned = [...text.matchAll(/Fault\([^)]*\):([^{]*)\{/g)].flatMap(([, type = '']) => [
    ...type.matchAll(new RegExp(`'(${code})'`, 'g')),
  ])
  return [...refused, ...schemas, ...chained, ...returned].map(([, value = '']) => value)
}

test('the search for codes sees them', () => {
  const all = new Set([...files.values()].flatMap(codesIn))
  for (const one of [
    'username-taken',
    'password-short',
    'key-days',
    'template-missing',
    'short-name-kept',
    'code-wrong',
    'collaborator-missing',
  ]) {
    expect(all).toContain(one)
  }
})

test('every code of a schema has its sentence: one without shows as `field-wrong`', () => {
  const outside = ['ansattporten-away', 'answer-invalid', 'mail-refused']
  const missing = [...files].flatMap(([file, text]) =>
    codesIn(text)
      .filter((value) => !outside.includes(value) && !isRefusalCode(value))
      .map((value) => `${file}: ${value}`),
  )
  expect(missing, 'Add the code to src/refusal-codes.ts, and its sentence to the texts of its module.').toEqual([])
})

test('every refusal of a module has its code, and no two modules say the same code', () => {
  for (const language of languages) {
    const said = sentences.flatMap(([, texts]) => Object.keys(texts[language]))
    expect(said.toSorted()).toEqual([...refusalCodes].toSorted())
    expect(Object.keys(refusals[language]).toSorted()).toEqual([...refusalCodes].toSorted())
  }
})

test('every address has its page', () => {
  expect(entries.map(({ pattern }) => pattern)).toEqual([...addresses])
})

test('every sentence is said by somebody', () => {
  const all = [...files]
    .filter(([file]) => !/(^|\/)texts\//.test(file) && file !== 'refusal-codes.ts')
    .map(([, text]) => text)
    .join('\n')
  const idle = sentences.flatMap(([name, texts]) =>
    Object.keys(texts.nb)
      .filter((value) => !all.includes(`'${value}'`))
      .map((value) => `${name}: ${value}`),
  )
  expect(idle, 'Delete the sentence: nothing refuses with its code.').toEqual([])
})

/** What a catalogue says, each by its path; without a text where one is made of values. */
function flat(texts: unknown, path = ''): [path: string, text: string][] {
  if (typeof texts !== 'object' || texts === null) return [[path, typeof texts === 'string' ? texts : '']]
  return Object.entries(texts).flatMap(([key, value]) => flat(value, `${path}.${key}`))
}

test('every language has as many texts as Bokmål, lists included', () => {
  const pathsIn = (texts: unknown) => flat(texts).map(([path]) => path)
  for (const [name, texts] of catalogues) {
    const paths = pathsIn(texts.nb).toSorted()
    for (const language of languages) expect(pathsIn(texts[language]).toSorted(), `${name}.${language}`).toEqual(paths)
  }
})

/** The paths under which two languages say the same in several words. */
function sameIn(one: unknown, other: unknown): string[] {
  const others = new Map(flat(other))
  const same = flat(one).filter(([path, text]) => others.get(path) === text && /\p{L}{3,} \p{L}{3,} /u.test(text))
  return same.map(([path]) => path)
}

test('no text is left in English, and no language is a copy of another', () => {
  for (const language of languages.filter((language) => language !== 'en')) {
    for (const [name, texts] of catalogues) expect(sameIn(texts[language], texts.en), `${name}.${language}`).toEqual([])
  }
  const all = (language: Language) => [...catalogues.values()].map((texts) => texts[language])
  for (const [place, language] of languages.entries()) {
    const sentences = sameIn(all(language), all(language)).length
    for (const other of languages.slice(place + 1)) {
      expect(sameIn(all(language), all(other)).length, `${language} and ${other}`).toBeLessThan(sentences / 3)
    }
  }
})

test('no text is loud or begging', () => {
  for (const [name, texts] of catalogues) {
    const loud = languages.flatMap((language) =>
      flat(texts[language]).filter(([, text]) => /!|vennligst|please/i.test(text)),
    )
    expect(loud, name).toEqual([])
  }
})
