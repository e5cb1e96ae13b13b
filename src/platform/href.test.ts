import { expect, test } from 'vitest'
import { href, localPath } from './href.ts'

test('names become values that cannot leave their place', () => {
  expect(href('/services/:owner/:service', { owner: 'kari', service: 'hund' })).toBe('/services/kari/hund')
  expect(href('/services/:owner/:service', { owner: '../x', service: 'a/b?c#d' })).toBe(
    '/services/..%2Fx/a%2Fb%3Fc%23d',
  )
})

test('a query is added without what is not there', () => {
  expect(href('/sign-in', {}, { return: '/a?b=c&d', link: undefined })).toBe('/sign-in?return=%2Fa%3Fb%3Dc%26d')
  expect(href('/sign-in', {}, { return: undefined })).toBe('/sign-in')
})

const local = [
  '/',
  '/dashboard',
  '/services/kari/hund?file=App%2Fui',
  '/a//b',
  '/a#b',
  '/a:b@c',
  '/%2f%2fevil.example',
  '/%09/evil.example',
  '/.//evil.example',
]

test.for(local)('%s is a path of ours', (path) => {
  expect(localPath(path, '/fallback')).toBe(path)
  expect(new URL(path, 'https://studio.example').origin).toBe('https://studio.example')
})

const elsewhere = [
  undefined,
  '',
  'dashboard',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '\\/evil.example',
  '/a\\b',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\nSet-Cookie: a=b',
  '\t//evil.example',
  ' //evil.example',
  ' /dashboard',
  'https://evil.example',
  'https:evil.example',
  'https:/evil.example',
  'HTTPS://evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '@evil.example',
  '.evil.example',
  '?x',
  '#x',
  '/\u2028',
  '/blåbær',
  '/a b',
  '/\0',
  '/\u007f',
  `/${'a'.repeat(3000)}`,
]

test.for(elsewhere)('%j is not', (path) => {
  expect(localPath(path, '/fallback')).toBe('/fallback')
})
