import { get } from 'node:http'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { logIn, openBrowser } from '../test/house/browser.ts'
import { introduce, newPerson } from '../test/house/many-people.ts'
import type { Busy, Checkout } from './checkout.ts'
import type { Measurement } from './measurement.ts'
import type { Studio } from './studio.ts'
import type { Row } from './table.ts'

/** Bytes of script and style, as brotli, that a first visit to a page makes the browser load; fonts and pictures apart. */
export async function weight(checkout: Checkout): Promise<Measurement> {
  return { round: async () => undefined, rows: async () => weights(await checkout.busy()) }
}

async function weights({ studio, kari }: Busy): Promise<Row[]> {
  const person = newPerson()
  await introduce(studio, person)
  const welcome = await openBrowser(studio.url).open('/')
  const signUp = await logIn(openBrowser(studio.url), person.pid)
  const dashboard = await kari.open('/dashboard')
  return [
    await rowOf(studio, 'welcome', welcome.html, 25),
    await rowOf(studio, 'sign-up with captcha', signUp.html, 75),
    await rowOf(studio, 'dashboard', dashboard.html, 40),
  ]
}

async function rowOf({ url }: Studio, what: string, html: string, most: number): Promise<Row> {
  const sizes = await sizesOf(url, html)
  const figure = [...sizes.values()].reduce((sum, size) => sum + size, 0) / 1000
  const floor = { what: 'its HTML', figure: brotliCompressSync(html).length / 1000 }
  return { what: `script and style, ${what}`, figure, unit: 'kB', floor, budget: { most } }
}

/** What a text names, and what that names in turn: a script may load a worker or a further script. */
async function sizesOf(url: string, text: string, sizes = new Map<string, number>()): Promise<Map<string, number>> {
  for (const [path] of text.matchAll(/\/assets\/[\w.-]+\.(?:js|css)\b/g)) {
    if (sizes.has(path)) continue
    const body = await brotliOf(url + path)
    sizes.set(path, body.length)
    await sizesOf(url, brotliDecompressSync(body).toString(), sizes)
  }
  return sizes
}

/** The bytes as they come; `fetch` would unpack them. */
function brotliOf(address: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'br' } }, async (response) => {
      const encoding = response.headers['content-encoding']
      if (response.statusCode !== 200 || encoding !== 'br') {
        reject(new Error(`${address} answered ${response.statusCode}, encoded as ${encoding}`))
      }
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      resolve(Buffer.concat(chunks))
    }).on('error', reject)
  })
}
