import { expect, test } from 'vitest'
import { Time } from './parts.tsx'

const now = new Date('2026-11-30T09:00:00Z')

test.for([
  ['nb', '2026-11-30T08:05:00Z', 'i dag 09:05'],
  ['en', '2026-11-30T08:05:00Z', 'today 09:05'],
  ['nb', '2026-11-28T23:00:00Z', 'i går 00:00'],
  ['nn', '2026-11-28T23:00:00Z', 'i går 00:00'],
  ['nn', '2026-11-28T22:59:00Z', '28. november 2026'],
  ['en', '2026-11-28T23:00:00Z', 'yesterday 00:00'],
  ['nb', '2026-11-28T22:59:00Z', '28. november 2026'],
  ['en', '2026-11-28T22:59:00Z', '28 November 2026'],
  ['nb', '2025-11-30T09:00:00Z', '30. november 2025'],
] as const)('in %s %s is "%s"', ([language, at, told]) => {
  expect(`${<Time at={new Date(at)} language={language} now={now} relative />}`).toContain(`>${told}</time>`)
})

test('what was today is yesterday when the day has gone, in each language by itself', () => {
  const told = (language: 'nb' | 'en', at: Date) =>
    `${<Time at={now} language={language} now={at} relative />}`.replace(/<[^>]*>/g, '')
  const later = new Date(now.getTime() + 86_400_000)
  expect([told('nb', now), told('en', now), told('nb', later), told('en', later), told('nb', now)]).toEqual([
    'i dag 10:00',
    'today 10:00',
    'i går 10:00',
    'yesterday 10:00',
    'i dag 10:00',
  ])
})

test('the whole of it stands in the title', () => {
  expect(`${<Time at={now} language="nb" now={now} relative />}`).toContain('title="30. november 2026 kl. 10:00"')
  expect(`${<Time at={now} language="en" now={now} />}`).toContain('>30 November 2026 at 10:00</time>')
})
