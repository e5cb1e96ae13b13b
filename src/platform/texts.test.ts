import { expect, test } from 'vitest'
import {
  browserLanguage,
  bytes,
  clock,
  day,
  dayAndTime,
  dayAndTimeParts,
  isLanguage,
  type Language,
  languages,
  list,
  number,
  weekday,
} from './texts.ts'

test.for<[string | undefined, Language]>([
  [undefined, 'en'],
  ['', 'en'],
  ['nb', 'nb'],
  ['nb-NO', 'nb'],
  ['NB-no', 'nb'],
  ['no', 'nb'],
  ['no-NO,nn;q=0.9', 'nb'],
  ['nn', 'nn'],
  ['nn-NO,en;q=0.5', 'nn'],
  ['NN-no,nb;q=0.9,no;q=0.8', 'nn'],
  ['nb-NO,nn;q=0.9', 'nb'],
  ['nb;q=0.5,nn;q=0.6', 'nn'],
  ['de,nn;q=0.1', 'nn'],
  ['nno', 'en'],
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
  expect(['nb', 'nn', 'en'].filter(isLanguage)).toEqual([...languages])
  expect(['no', 'se', '', 'NB', 'nn-NO', undefined, null, 1, ['nb']].filter(isLanguage)).toEqual([])
})

test('days and times are Norwegian times in the language of the reader', () => {
  const at = new Date('2026-11-22T22:30:00Z')
  expect(day('nb', at)).toBe('22. november 2026')
  expect(day('nn', at)).toBe('22. november 2026')
  expect(day('en', at)).toBe('22 November 2026')
  expect(clock('nb', at)).toBe('23:30')
  expect(clock('nn', at)).toBe('23:30')
  expect(dayAndTime('nb', new Date('2026-11-22T23:30:00Z'))).toMatch(/^23\. november 2026.*00:30$/)
})

test('Nynorsk has its own days and lists, and Norwegian numbers', () => {
  const days = [23, 24, 25, 26, 27, 28, 29].map((date) => weekday('nn', new Date(`2026-11-${date}T12:00:00Z`)))
  expect(days).toEqual([
    'måndag 23. november',
    'tysdag 24. november',
    'onsdag 25. november',
    'torsdag 26. november',
    'fredag 27. november',
    'laurdag 28. november',
    'søndag 29. november',
  ])
  const at = new Date('2026-11-22T09:14:00Z')
  expect(dayAndTime('nn', at)).toBe('22. november 2026 kl. 10:14')
  expect(dayAndTimeParts('nn', at)).toEqual({ whole: dayAndTime('nn', at), day: '22. november 2026', clock: '10:14' })
  expect(list('nn', ['Kari', 'Ola', 'Nora'])).toBe('Kari, Ola og Nora')
  expect(number('nn', 1_012_500.25, 1)).toBe('1\u00a0012\u00a0500,3')
  expect(bytes('nn', 1_468_006)).toBe('1,4 MB')
})
