import { expect, test } from 'vitest'
import { slugOf } from './slug.ts'

test.each([
  ['Søknad om skjenkebevilling', 'soknad-om-skjenkebevilling'],
  ['Ærlig talt: Áŋŋel & Đorđe', 'aerlig-talt-annel-dorde'],
  ['  2026 årsrapport  ', 'arsrapport'],
  ['Årsrapport for frivillige lag og foreninger', 'arsrapport-for-frivillige-lag'],
  ['1 2 3', ''],
  ['日本', ''],
])('%s is called %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})

test('a suggestion follows the rule for names of services, however long the title', () => {
  const rule = /^(?!datamodels$)[a-z][a-z0-9-]{1,28}[a-z0-9]$/
  for (let length = 4; length < 60; length++) expect(slugOf('ab cde fgh '.repeat(6).slice(0, length))).toMatch(rule)
})
