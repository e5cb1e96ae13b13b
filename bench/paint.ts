import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { logIn, openBrowser } from '../test/house/browser.ts'
import { findChromium } from '../test/house/chromium.ts'
import { introduce, newPerson } from '../test/house/many-people.ts'
import type { Checkout } from './checkout.ts'
import { endAtLast } from './ending.ts'
import type { Measurement } from './measurement.ts'
import { constantPage, cookieOf } from './pages.ts'
import { median, most } from './samples.ts'
import type { Row } from './table.ts'

/** A phone of some years on a slow mobile network: as `cpuSlowdown`, ms, bytes each second. */
const cpuSlowdown = 4
const network = { offline: false, latency: 165, downloadThroughput: 1_012_500, uploadThroughput: 168_750 }

const floorLength = 2000

type Painted = { firstPaint: number; shift: number }
type Watched = { what: string; mostTimes: number; painted: Painted[]; paint(): Promise<Painted> }

/** What a visitor waits for with an empty cache, until the first text is painted, and how far things move after it. */
export async function paint(checkout: Checkout): Promise<Measurement> {
  const { studio, kari } = await checkout.busy()
  const person = newPerson()
  await introduce(studio, person)
  const newcomer = openBrowser(studio.url)
  const signUp = await logIn(newcomer, person.pid)
  const constant = await constantPage(floorLength)
  const browser = await launched()
  const dashboard = `${studio.url}/dashboard`
  const cold = (url: string, cookie = '') => inNewContext(browser, url, cookie, (page) => painted(page, url))
  const floor: Painted[] = []
  const watched: Watched[] = [
    { what: 'welcome', mostTimes: 1.7, painted: [], paint: () => cold(`${studio.url}/`) },
    {
      what: 'sign-up',
      mostTimes: 1.9,
      painted: [],
      paint: () => cold(signUp.url, cookieOf(newcomer, studio.url)),
    },
    { what: 'dashboard', mostTimes: 1.9, painted: [], paint: () => cold(dashboard, cookieOf(kari, studio.url)) },
    {
      what: 'next page',
      mostTimes: 2,
      painted: [],
      paint: () =>
        inNewContext(browser, dashboard, cookieOf(kari, studio.url), async (page) => {
          await painted(page, dashboard)
          return painted(page, `${studio.url}/services/kari.nordmann/tjeneste-1`)
        }),
    },
  ]
  return {
    async round() {
      floor.push(await cold(constant.url))
      for (const one of watched) one.painted.push(await one.paint())
    },
    async rows() {
      await browser.close()
      await constant.program.end()
      return watched.flatMap((one) => rowsOf(one, floor))
    },
  }
}

function rowsOf({ what, mostTimes, painted }: Watched, floor: readonly Painted[]): Row[] {
  const first = (all: readonly Painted[]) => {
    const rounds = all.map(({ firstPaint }) => firstPaint)
    return { figure: median(rounds), rounds }
  }
  const shift = (all: readonly Painted[]) => most(all.map(({ shift }) => shift))
  const floorIs = 'constant page of 2 kB'
  return [
    {
      what: `first paint, ${what}`,
      ...first(painted),
      unit: 'ms',
      floor: { what: floorIs, ...first(floor) },
      budget: { mostTimes },
    },
    {
      what: `layout shift, ${what}`,
      figure: shift(painted),
      unit: 'of the view',
      floor: { what: floorIs, figure: shift(floor) },
      budget: { most: 0 },
    },
  ]
}

async function launched(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  endAtLast(() => browser.close())
  return browser
}

async function inNewContext(
  browser: Browser,
  url: string,
  cookie: string,
  act: (page: Page) => Promise<Painted>,
): Promise<Painted> {
  const context = await browser.newContext({ locale: 'nb-NO', viewport: { width: 1280, height: 800 } })
  try {
    await addCookie(context, url, cookie)
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', network)
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
    return await act(page)
  } finally {
    await context.close()
  }
}

async function addCookie(context: BrowserContext, url: string, cookie: string): Promise<void> {
  const [name, value] = cookie.split('=')
  if (name && value) await context.addCookies([{ name, value, url: new URL(url).origin }])
}

/** Goes there by itself, so that no pointer on a link has fetched the page ahead. */
async function painted(page: Page, url: string): Promise<Painted> {
  const answer = await page.goto(url, { waitUntil: 'load' })
  if (!answer?.ok()) throw new Error(`${url} answered ${answer?.status()}`)
  await page.evaluate(() => document.fonts.ready)
  // As text: what tsx adds to a function is not known in a browser.
  return page.evaluate<Painted>(`new Promise((resolve) => {
    const watch = (type, act) => new PerformanceObserver((list) => list.getEntries().forEach(act)).observe({ type, buffered: true })
    let shift = 0
    watch('layout-shift', ({ value }) => (shift += value))
    watch('paint', ({ name, startTime }) => {
      if (name !== 'first-contentful-paint') return
      requestAnimationFrame(() => requestAnimationFrame(() => resolve({ firstPaint: startTime, shift })))
    })
  })`)
}
