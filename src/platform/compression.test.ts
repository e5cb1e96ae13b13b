import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { acceptedEncoding, compressed } from './compression.ts'

test.for([
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP;q=0.1, Br', 'br'],
  ['br;q=0.000, gzip;q=1', 'gzip'],
  ['br;q=0,gzip;q=0', undefined],
  ['identity, *', undefined],
  ['', undefined],
  [null, undefined],
] as const)('a browser that takes %s gets %s', ([header, encoding]) => {
  expect(acceptedEncoding(header)).toBe(encoding)
})

test('what is unpacked is what was packed', () => {
  const text = `<p>Blåbær ${'og tyttebær '.repeat(3000)}</p>`
  expect(brotliDecompressSync(compressed(text, 'br')).toString()).toBe(text)
  expect(gunzipSync(compressed(text, 'gzip')).toString()).toBe(text)
  expect(compressed(text, 'br').length).toBeLessThan(text.length / 20)
})
