import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Asset, type Assets, assetResponse, buildAssets, scriptNames } from './assets.ts'

let cacheFolder: string
let assets: Assets

beforeAll(async () => {
  cacheFolder = await mkdtemp(join(tmpdir(), 'assets-'))
  assets = await buildAssets({ cacheFolder })
}, 60_000)

afterAll(() => rm(cacheFolder, { recursive: true }))

function assetOf(name: string): Asset {
  const asset = assets.find(assets.url(name))
  if (!asset) throw new Error(`${name} is not served`)
  return asset
}

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

test('styles, fonts, the icon and every script have an address with their hash', () => {
  const names = ['studio.css', 'captcha.css', 'captcha-worker.js', 'favicon.svg', 'inter-latin-wght-normal.woff2']
  for (const name of [...names, ...scriptNames.map((script) => `${script}.js`)]) {
    expect(assets.url(name)).toMatch(new RegExp(`^/assets/${name.replace('.', '-[A-Z0-9]{8}\\.')}$`))
    expect(assets.find(assets.url(name))).toBeDefined()
  }
})

test('a second build gives the same addresses and bytes, and compresses nothing anew', async () => {
  const kept = (await readdir(cacheFolder)).sort()
  const again = await buildAssets({ cacheFolder })
  expect(again.url('studio.css')).toBe(assets.url('studio.css'))
  expect(again.find(again.url('studio.css'))?.brotli).toEqual(assetOf('studio.css').brotli)
  expect((await readdir(cacheFolder)).sort()).toEqual(kept)
})

test('the stylesheet asks only for what is served here', () => {
  const css = assetOf('studio.css').plain.toString()
  const addresses = [...css.matchAll(/url\(["']?(?!data:)([^"')]+)/g)].map(([, address]) => address ?? '')
  expect(addresses.length).toBeGreaterThan(0)
  for (const address of addresses) expect(assets.find(address), address).toBeDefined()
})

test.for([
  ['GZIP;q=0.1, Br', 'br'],
  ['br;q=0.000, gzip;q=1', 'gzip'],
  ['br;q=0,gzip;q=0', null],
  ['identity, *', null],
  ['brotli, x-gzip', null],
  [';;q=,,"br', null],
  [`${'x,'.repeat(20_000)}br`, 'br'],
])('a browser that takes %s gets %s', ([header, encoding]) => {
  expect(assetResponse(assetOf('studio.css'), header ?? null).headers.get('content-encoding')).toBe(encoding)
})

test('brotli is preferred, then gzip, then the plain bytes; all carry the same', async () => {
  const asset = assetOf('studio.css')
  const brotli = assetResponse(asset, 'gzip, deflate, br, zstd')
  const gzip = assetResponse(asset, 'gzip, br;q=0')
  const plain = assetResponse(asset, null)
  expect([brotli, gzip, plain].map((response) => response.headers.get('content-encoding'))).toEqual([
    'br',
    'gzip',
    null,
  ])
  expect(brotliDecompressSync(await bytesOf(brotli))).toEqual(asset.plain)
  expect(gunzipSync(await bytesOf(gzip))).toEqual(asset.plain)
  expect(await bytesOf(plain)).toEqual(asset.plain)
})

test('each encoding has its own ETag, and caches are told to keep them apart for good', () => {
  const asset = assetOf('studio.css')
  const answers = ['br', 'gzip', null].map((encoding) => assetResponse(asset, encoding).headers)
  expect(new Set(answers.map((headers) => headers.get('etag'))).size).toBe(3)
  for (const headers of answers) {
    expect(headers.get('vary')).toBe('Accept-Encoding')
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(headers.get('content-type')).toBe('text/css; charset=utf-8')
  }
})

test('fonts go out as they are', () => {
  expect(assetResponse(assetOf('inter-latin-wght-normal.woff2'), 'br, gzip').headers.get('content-encoding')).toBeNull()
})

test('unknown names are a fault and unknown addresses are nothing', () => {
  expect(() => assets.url('nothing.css')).toThrow('nothing.css')
  expect(assets.find('/assets/nothing.css')).toBeUndefined()
  expect(assets.find('/assets/../package.json')).toBeUndefined()
})
