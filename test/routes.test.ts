import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { addresses } from '../src/addresses.ts'
import { readConfig } from '../src/platform/config.ts'
import { loadSecrets } from '../src/platform/secrets.ts'
import { languages } from '../src/platform/texts.ts'
import { isRefusalCode, refusalCodes } from '../src/refusal-codes.ts'
import { refusals } from '../src/refusals.ts'
import { routes } from '../src/routes.ts'
import { ansattportenClient } from '../src/sign-in/ansattporten.ts'
import { catalogues } from './house/catalogues.ts'

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
