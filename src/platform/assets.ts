import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip as gzipCompress, constants as zlib } from 'node:zlib'
import { dictionary } from '@zxcvbn-ts/language-common'
import * as esbuild from 'esbuild'
import { acceptedEncoding } from './compression.ts'
import { criticalCss, criticalCssPlace } from './critical-css.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The scripts a page may ask for; each is the file of that name in src/design/client. */
export const scriptNames = [
  'everywhere',
  'signed-in',
  'sign-up',
  'captcha',
  'activation-code',
  'copy-button',
  'slug-field',
  'live-search',
  'hand-over',
  'attachment-field',
  'live-progress',
  'desk-keys',
] as const
export type ScriptName = (typeof scriptNames)[number]

const entries = [
  ...scriptNames.map((name) => ({ out: name, in: `src/design/client/${name}.ts` })),
  { out: 'studio', in: 'src/design/studio.css' },
  { out: 'captcha', in: 'src/design/captcha.css' },
  { out: 'captcha-widget', in: 'src/design/client/captcha-widget.ts' },
  { out: 'captcha-worker', in: 'altcha/workers/pbkdf2' },
  { out: 'favicon', in: 'src/design/favicon.svg' },
]

/** Pictures that pages show, `<language>/<name>.png`; served as `<language>-<name>.png`. */
const pictures = 'src/welcome/pictures'

function pictureEntries() {
  return globSync('*/*.png', { cwd: join(root, pictures) }).map((path) => ({
    out: path.replaceAll(/[/\\]/g, '-').replace(/\.png$/, ''),
    in: `${pictures}/${path}`,
  }))
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export type Asset = {
  type: string
  plain: Buffer<ArrayBuffer>
  brotli?: Buffer<ArrayBuffer>
  gzip?: Buffer<ArrayBuffer>
  /** of the plain bytes; the ETag is made from it */
  hash: string
}

export type Assets = {
  /** Address of what `name` was built to, as `studio.css` → `/assets/studio-K3V2.css`. Throws where nothing has that name. */
  url(name: string): string
  /** A page with those rules of `studio.css` in it that it needs for its first paint. */
  withCriticalCss(html: string, nonce: string): string
  /** The asset at an address under /assets/, or nothing. */
  find(path: string): Asset | undefined
}

/** Bundles styles and scripts to hashed names under /assets/. With a `cacheFolder` only the first start compresses. */
export async function buildAssets(options: { cacheFolder?: string } = {}): Promise<Assets> {
  const { outputFiles } = await bundle().finally(() => esbuild.stop())
  const byPath = new Map<string, Asset>()
  const byName = new Map<string, string>()
  if (options.cacheFolder) await mkdir(options.cacheFolder, { recursive: true })
  await Promise.all(
    outputFiles.map(async (file) => {
      const path = `/assets/${basename(file.path)}`
      byName.set(path.slice('/assets/'.length).replace(/-[0-9A-Z]{8}(?=\.\w+$)/, ''), path)
      byPath.set(path, await compressed(Buffer.from(file.contents), extname(path), options.cacheFolder))
    }),
  )
  const style = byPath.get(byName.get('studio.css') ?? '')?.plain.toString() ?? ''
  const criticalFor = criticalCss(style)
  return {
    withCriticalCss: (html, nonce) =>
      html.replace(criticalCssPlace, () => `<style nonce="${nonce}">${criticalFor(html)}</style>`),
    url(name) {
      const address = byName.get(name)
      if (!address) throw new Error(`No asset is called ${name}`)
      return address
    },
    find: (path) => byPath.get(path),
  }
}

/** The list behind the server's judgement is of 49,000 words; a browser gets the commonest two thousand. */
const commonPasswords: esbuild.Plugin = {
  name: 'common-passwords',
  setup(build) {
    build.onResolve({ filter: /^common-passwords$/ }, ({ path }) => ({ path, namespace: 'words' }))
    build.onLoad({ filter: /.*/, namespace: 'words' }, () => ({
      contents: dictionary['passwords-common'].slice(0, 2000).join(' '),
      loader: 'text',
    }))
  },
}

function bundle() {
  return esbuild.build({
    absWorkingDir: root,
    entryPoints: [...entries, ...pictureEntries()],
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    outdir: 'assets',
    publicPath: '/assets/',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2022', 'chrome120', 'firefox121', 'safari17'],
    loader: { '.woff2': 'copy', '.svg': 'copy', '.png': 'copy' },
    plugins: [commonPasswords],
    legalComments: 'none',
    logLevel: 'silent',
  })
}

async function compressed(plain: Buffer<ArrayBuffer>, extension: string, cacheFolder?: string): Promise<Asset> {
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, 32)
  const asset: Asset = { type: types[extension] ?? 'application/octet-stream', plain, hash }
  if (extension === '.woff2' || extension === '.png') return asset
  const [brotli, gzip] = await Promise.all([
    kept(cacheFolder, `${hash}.br`, () => brotliBest(plain)),
    kept(cacheFolder, `${hash}.gz`, () => gzipBest(plain)),
  ])
  return { ...asset, brotli, gzip }
}

function brotliBest(plain: Buffer): Promise<Buffer<ArrayBuffer>> {
  const params = { [zlib.BROTLI_PARAM_QUALITY]: 11, [zlib.BROTLI_PARAM_SIZE_HINT]: plain.length }
  return promisify(brotliCompress)(plain, { params })
}

function gzipBest(plain: Buffer): Promise<Buffer<ArrayBuffer>> {
  return promisify(gzipCompress)(plain, { level: 9 })
}

async function kept(
  folder: string | undefined,
  name: string,
  make: () => Promise<Buffer<ArrayBuffer>>,
): Promise<Buffer<ArrayBuffer>> {
  if (!folder) return make()
  const path = join(folder, name)
  const found = await readFile(path).catch(absent)
  if (found) return found
  const made = await make()
  // Two processes may start at once: the rename makes each file appear whole.
  const draft = `${path}.${process.pid}`
  await writeFile(draft, made)
  await rename(draft, path)
  return made
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

/** The answer that carries an asset, in the best encoding that the browser takes. */
export function assetResponse(asset: Asset, acceptEncoding: string | null): Response {
  const encoding = asset.brotli && asset.gzip ? acceptedEncoding(acceptEncoding) : undefined
  const body = (encoding === 'br' ? asset.brotli : encoding === 'gzip' ? asset.gzip : undefined) ?? asset.plain
  const headers = new Headers({
    'Content-Type': asset.type,
    'Content-Length': String(body.length),
    'Cache-Control': 'public, max-age=31536000, immutable',
    ETag: `"${asset.hash}${encoding ? `-${encoding}` : ''}"`,
    Vary: 'Accept-Encoding',
  })
  if (encoding) headers.set('Content-Encoding', encoding)
  return new Response(body, { headers })
}
