import { signUp } from '../test/house/browser.ts'
import { kari } from '../test/house/people.ts'
import type { Checkout } from './checkout.ts'
import { fill } from './fill.ts'
import type { Measurement } from './measurement.ts'
import { cookieOf, load } from './pages.ts'
import { root } from './program.ts'
import { queries } from './queries.ts'
import { least } from './samples.ts'
import { ownOrder } from './seed.ts'
import { openStudio, type Studio } from './studio.ts'
import type { Row } from './table.ts'

const milliseconds = 1200
const warmUp = 1000
/** How many times as long a page may take where there is very much (p95). */
const mostTimes = 2

/** What somebody types into the directory: words, beginnings of words as they are typed, numbers, and what is not there. */
const searches = ['fjordvik', 'havnsund etat', 'kommune', 'fj', 'lil', 'å', '32000', '320 012', 'org-99', 'finnes ikke']

const pages: Record<string, string[]> = {
  'directory search': searches.map((wanted) => `/organisations?q=${encodeURIComponent(wanted)}`),
  'dashboard, me': ['/dashboard?in=me'],
  'dashboard, an organisation': ['/dashboard?in=org-2'],
  'dashboard, all mine': ['/dashboard?in=all'],
  'dashboard, search': ['b', 'båt', 'klage', 'hundelisens for', 'lilleby', 'zzz'].map(
    (wanted) => `/dashboard?in=all&q=${encodeURIComponent(wanted)}`,
  ),
  'desk, queue': ['/desk'],
  'desk, search': ['fjordvik', 'tilsyn', 'ny-1', '330', 'finnes ikke'].map(
    (wanted) => `/desk?q=${encodeURIComponent(wanted)}`,
  ),
  'status page of an order': [`/orders/${ownOrder}`],
}

type Filled = { studio: Studio; databaseUrl: string; cookie: string }

/**
 * Pages over 100,000 people, 5,000 organisations, 200,000 services and 50,000 orders, beside the same pages over 100 of
 * each and 50 orders. What the measured person has is the same in both: 20 services, three organisations with 20 each.
 */
export async function scale(checkout: Checkout): Promise<Measurement> {
  const few = await filled(checkout, 'small')
  const many = await filled(checkout, 'large')
  const measured = Object.entries(pages).map(([what, paths]) => ({
    what,
    paths,
    few: [] as number[],
    many: [] as number[],
  }))
  for (const { paths } of measured) for (const one of [few, many]) await loadOf(one, paths, warmUp)
  return {
    async round() {
      for (const page of measured) {
        page.few.push((await loadOf(few, page.paths, milliseconds)).p95)
        page.many.push((await loadOf(many, page.paths, milliseconds)).p95)
      }
    },
    async rows() {
      // They are counted in this process, which has the sources of this checkout alone.
      const isOurs = checkout.folder === root
      const counted = isOurs ? await queries(many.studio, many.databaseUrl, many.cookie) : []
      for (const { studio } of [few, many]) await studio.end()
      return [...measured.map(({ what, few, many }) => rowOf(what, few, many)), ...counted]
    },
  }
}

function rowOf(what: string, few: number[], many: number[]): Row {
  const floor = { what: '100 of each', figure: least(few), rounds: few }
  return {
    what: `${what}, large, p95 of 8 at once`,
    figure: least(many),
    rounds: many,
    unit: 'ms',
    floor,
    budget: { mostTimes },
  }
}

/** A studio of its own, with somebody signed up in it and the rest of its database filled. */
async function filled(checkout: Checkout, size: 'small' | 'large'): Promise<Filled> {
  const studio = await openStudio(checkout.folder)
  const browser = await signUp(studio, kari, { username: 'kari' })
  const databaseUrl = await fill(checkout, studio, size, 'kari')
  return { studio, databaseUrl, cookie: cookieOf(browser, studio.url) }
}

function loadOf({ studio, cookie }: Filled, paths: readonly string[], milliseconds: number) {
  return load({ url: paths.map((path) => studio.url + path).join(' '), cookie }, milliseconds)
}
