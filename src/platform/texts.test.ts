import { expect, test } from 'vitest'
import { browserLanguage, clock, day, dayAndTime, isLanguage } from './texts.ts'

test.for<[string | undefined, 'nb' | 'en']>([
  [undefined, 'en'],
  ['', 'en'],
  ['nb', 'nb'],
  ['nb-NO', 'nb'],
  ['NB-no', 'nb'],
  ['no', 'nb'],
  ['nn-NO,en;q=0.5', 'nb'],
  ['en-GB,nb;q=0.9', 'en'],
  ['nb;q=0.2,en;q=0.9', 'en'],
  ['de,fr;q=0.8', 'en'],
  ['da', 'nb'],
  ['sv-SE,sv;q=0.9,en;q=0.8', 'nb'],
  ['fi,sv;q=0.5', 'nb'],
  ['en,da;q=0.9', 'en'],
  ['de,nn;q=0', 'en'],
  ['de, en;q=0.7, nb;q=0.8', 'nb'],
  ['se,nb;q=0.5', 'nb'],
  ['en;q=0,nb', 'nb'],
  ['en;q=0', 'en'],
  ['*', 'en'],
  ['*, nb;q=0.5', 'nb'],
  ['english', 'en'],
  ['nbx', 'en'],
  ['en;q=abc', 'en'],
  [';;;,,,q=', 'en'],
  ['nb;q="1\\', 'nb'],
  ['nb;q=9', 'nb'],
  ['nb;q=-1', 'en'],
  [`${'xx,'.repeat(20_000)}nb`, 'nb'],
  [`nb${';'.repeat(60_000)}`, 'nb'],
  [`nb;q="${'\\'.repeat(60_000)}`, 'nb'],
])('a browser that wishes for %s', ([header, expected]) => {
  expect(browserLanguage(header)).toBe(expected)
})

test('only our languages are languages', () => {
  expect(['nb', 'en', 'nn', '', 'NB', undefined, null, 1, ['nb']].map(isLanguage)).toEqual([
    ...[true, true],
    ...Array.from({ length: 7 }, () => false),
  ])
})

test('days and times are Norwegian times in the language of the reader', () => {
  const at = new Date('2026-11-22T22:30:00Z')
  expect(day('nb', at)).toBe('22. november 2026')
  expect(day('en', at)).toBe('22 November 2026')
  expect(clock('nb', at)).toBe('23:30')
  expect(dayAndTime('nb', new Date('2026-11-22T23:30:00Z'))).toMatch(/^23\. november 2026.*00:30$/)
})
