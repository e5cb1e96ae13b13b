import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Language, languages } from '../src/platform/texts.ts'
import { bokmalIn } from './house/bokmal.ts'
import { catalogues, entriesOf, isMade, isText } from './house/catalogues.ts'
import { said, valuesIn, waysToSay } from './house/said.ts'

/** Every text by its path in the catalogues, in all languages; some are made by functions. */
const everyText = [...catalogues].flatMap(([name, texts]) => {
  const others = new Map(languages.map((language) => [language, new Map(entriesOf(texts[language]))]))
  return entriesOf(texts.nb).map(([path]) => ({
    path: name + path,
    said: languages.map((language) => others.get(language)?.get(path)),
  }))
})

/** What a catalogue says as it stands, each by its path. */
function flat(texts: unknown): [path: string, text: string][] {
  return entriesOf(texts).map(([path, entry]) => [path, isText(entry) ? entry : ''])
}

test('every language has as many texts as Bokmål, lists included', () => {
  const pathsIn = (texts: unknown) => entriesOf(texts).map(([path]) => path)
  for (const [name, texts] of catalogues) {
    const paths = pathsIn(texts.nb).toSorted()
    for (const language of languages) expect(pathsIn(texts[language]).toSorted(), `${name}.${language}`).toEqual(paths)
  }
})

test('no text is empty in one language alone', () => {
  const blank = everyText.filter(({ said }) => new Set(said.map((text) => isText(text) && !text.trim())).size > 1)
  expect(blank.map(({ path }) => path)).toEqual([])
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
      flat(texts[language]).filter(([, text]) => /!|vennligst|ver venleg|please/i.test(text)),
    )
    expect(loud, name).toEqual([])
  }
})

/** What a language has, everything that its functions can say included. */
function everythingSaid(language: Language): [path: string, text: string][] {
  const place = languages.indexOf(language)
  return everyText.flatMap(({ path, said: texts }): [string, string][] => {
    const text = texts[place]
    if (isText(text)) return [[path, text]]
    if (!isMade(text)) return []
    const made = waysToSay(texts.filter(isMade)).flatMap((given) => said(text, given) ?? [])
    return [...new Set(made)].map((one) => [path, one.replace(/⟦[^⟧]*⟧/g, '')])
  })
}

/** Names that are the same in every language, and look like Bokmål. */
const names: string[] = []

test('nothing in Nynorsk has been left in Bokmål', () => {
  const left = everythingSaid('nn').flatMap(([path, text]) => bokmalIn(text, names).map((word) => `${path}: ${word}`))
  expect([...new Set(left)]).toEqual([])
  const files = globSync('src/services/template/**/*.nn.{md,json}')
  expect(files).toHaveLength(3)
  expect(files.flatMap((file) => bokmalIn(readFileSync(file, 'utf8')).map((word) => `${file}: ${word}`))).toEqual([])
})

test('the search for Bokmål sees it, and leaves Nynorsk alone', () => {
  const all = everythingSaid('nb').filter(([, text]) => /\p{L} .*\p{L} .*\p{L} /u.test(text))
  expect(all.filter(([, text]) => bokmalIn(text).length > 0).length / all.length).toBeGreaterThan(0.75)
  expect(bokmalIn('Du er ikke eier. Spør noen andre nå, fra en av organisasjonene.')).toEqual(
    'ikke eier noen nå fra en organisasjonene'.split(' '),
  )
  const nynorsk = `Mange bruker Git her akkurat no. Ein stad å nå dykk: skriv til ikke-svar@studio.example, eller vel
    ei teneste frå \`navn/noe\` under [Hjelp](/hvordan). Organisasjonane og førespurnadene er dei same.`
  expect(bokmalIn(nynorsk)).toEqual([])
  expect(bokmalIn('Teamet Eiere er eit namn.', ['Eiere'])).toEqual([])
})

/** Texts that name in words what another language shows as it is stored. */
const inWords = ['eventTexts.profile-changed']

test('a text has the same values in every language', () => {
  const differing = everyText
    .filter(({ path }) => !inWords.includes(path))
    .flatMap(({ path, said: texts }) => {
      const made = texts.filter(isMade)
      const ways = made.length > 0 ? waysToSay(made) : [new Map()]
      const unlike = ways.map((given) => valuesOf(texts, given)).find((values) => new Set(values).size > 1)
      return unlike ? [`${path}: ${unlike.join(' | ')}`] : []
    })
  expect(differing).toEqual([])
})

/** What stands in a text in each language; of numbers that were given, one may be in digits and one in words.
 * @returns none where a language cannot be made of these */
function valuesOf(texts: readonly unknown[], given: ReadonlyMap<string, unknown>): string[] {
  const all = texts.map((text) => (isMade(text) ? said(text, given) : text)).filter(isText)
  const numbers = [...given.values()].map(String)
  const values = all.map((text) => valuesIn(text).filter((value) => !numbers.includes(value)))
  return all.length === languages.length ? values.map((one) => one.join(' ')) : []
}

test('every text that is made of values can be made and compared', () => {
  const made = everyText.filter(({ said }) => said.some(isMade))
  expect(made.length).toBeGreaterThan(400)
  const never = made.filter(({ said: texts }) => {
    const all = texts.filter(isMade)
    return !waysToSay(all).some((given) => all.every((text) => said(text, given) !== undefined))
  })
  expect(never.map(({ path }) => path)).toEqual([])
})

test('a value that one language leaves out is seen', () => {
  const nb = (name: string, count: number) => `${name} har ${count === 1 ? 'én' : count} av {all} i 72 timer`
  const nn = (_: string, count: number) => `Har ${count === 1 ? 'éin' : count} av {all} i 72 timar`
  const values = ([nb, nn] as ((...values: unknown[]) => unknown)[]).map((text) =>
    valuesIn(said(text, new Map()) ?? ''),
  )
  expect(values).toEqual([
    ['72', '{all}', '⟦0⟧', '⟦1⟧'],
    ['72', '{all}', '⟦1⟧'],
  ])
  expect(valuesIn('20 000 tegn')).toEqual(valuesIn('20,000 characters'))
})
