import type { Page } from '@playwright/test'
import { kari, ola } from '../house/people.ts'
import { operator } from './desk.ts'
import { comeIn, openFjordvik, startService } from './fjordvik.ts'
import { logInAtAnsattporten } from './road.ts'
import { expect, test } from './studio-test.ts'

/** What is painted where: every box with its colours, but for what is behind a closed dialog or for ears alone. */
async function painted(page: Page, address: string): Promise<string[]> {
  await page.goto(address, { waitUntil: 'load' })
  return page.locator('body *:visible').evaluateAll((all) =>
    all.flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      const { color, backgroundColor, fontWeight } = getComputedStyle(element)
      const box = [x, y, width, height].map((length) => Math.round(length)).join(' ')
      return `${element.tagName.toLowerCase()}.${element.className} ${box} ${color} ${backgroundColor} ${fontWeight}`
    }),
  )
}

/** The page as it is first painted, and as it is when all has come. The font stays away from both: it may come or not. */
async function expectNothingMoves(page: Page, address: string): Promise<void> {
  const rest = /\/assets\/.*\.(?:css|js)$/
  await page.route(/\.woff2$/, (route) => route.fulfill({ contentType: 'font/woff2', body: '' }))
  await page.route(rest, (route) => {
    const contentType = route.request().url().endsWith('.css') ? 'text/css' : 'text/javascript'
    return route.fulfill({ contentType, body: '' })
  })
  const first = await painted(page, address)
  await page.unroute(rest)
  expect(first.length, address).toBeGreaterThan(20)
  const whole = await painted(page, address)
  expect(
    first.filter((box) => !whole.includes(box)),
    `moved: ${address}`,
  ).toEqual([])
}

for (const width of [1280, 390]) {
  test(`nothing moves when the rest of a page comes, ${width} pixels wide`, async ({ page, app, anotherBrowser }) => {
    const size = { width, height: 900 }
    await page.setViewportSize(size)
    for (const address of ['/', '/help', '/sign-in']) await expectNothingMoves(page, app.url + address)
    const owner = await comeIn(page, app, kari)
    const { shortName } = await openFjordvik(app, owner)
    const service = await startService(owner, shortName, 'Båtplass', 'batplass')
    const ofKari = ['/dashboard?in=all', '/services/new', '/organisations', '/settings/profile', '/organisations/apply']
    for (const address of [...ofKari, service, `/organisations/${shortName}/people`]) {
      await expectNothingMoves(page, app.url + address)
    }
    const desk = await anotherBrowser()
    await desk.setViewportSize(size)
    await operator(app, desk)
    await expectNothingMoves(desk, `${app.url}/desk`)
    const newcomer = await anotherBrowser()
    await newcomer.setViewportSize(size)
    await newcomer.goto(`${app.url}/sign-in`)
    await logInAtAnsattporten(newcomer, ola)
    await expectNothingMoves(newcomer, newcomer.url())
  })
}
