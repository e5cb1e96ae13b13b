import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, test as base, expect as baseExpect, type Page } from '@playwright/test'
import { openTestHouse, type TestHouse } from '../house/house.ts'

/** Patient: on a slow machine the captcha alone takes seconds. */
export const expect = baseExpect.configure({ timeout: 15_000 })

type Fixtures = {
  /** A whole house of the test's own: nobody else's people, mails or faults. */
  app: TestHouse
  /** Opens a page in another browser: cookies of its own, watched like the first. */
  anotherBrowser: (options?: { javaScriptEnabled?: boolean; locale?: string }) => Promise<Page>
  consoleErrors: ConsoleErrors
}

type ConsoleErrors = { watch(context: BrowserContext): void }

/** A journey in a browser. An unexpected error in the browser's console fails it. */
export const test = base.extend<Fixtures>({
  actionTimeout: 60_000,
  contextOptions: { reducedMotion: 'reduce' },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from the pattern
  app: async ({}, use) => {
    const app = await openTestHouse()
    await use(app)
    await app.close()
  },
  baseURL: ({ app }, use) => use(app.url),
  consoleErrors: [
    async ({ context }, use) => {
      const errors: { text: string; url: string }[] = []
      const refused = new Set<string>()
      const watch = (watched: BrowserContext) => {
        // A page that answers 404, 422 or 503 is an error to the browser; here its journey says what it expects. So is a
        // script's question that is answered 401 because the session has ended.
        watched.on('response', (response) => {
          const expected = response.request().isNavigationRequest()
            ? response.status() !== 500
            : response.status() === 401
          if (expected) refused.add(response.url())
        })
        watched.on('console', (message) => {
          if (message.type() === 'error') errors.push({ text: message.text(), url: message.location().url })
        })
        watched.on('weberror', (error) => errors.push({ text: error.error().message, url: '' }))
      }
      watch(context)
      await use({ watch })
      const unexpected = errors.filter(({ text, url }) => !(text.startsWith('Failed to load') && refused.has(url)))
      expect(unexpected, 'errors in the browser console').toEqual([])
    },
    { auto: true },
  ],
  anotherBrowser: async ({ browser, consoleErrors }, use) => {
    const opened: BrowserContext[] = []
    await use(async (options) => {
      const context = await browser.newContext(options)
      opened.push(context)
      consoleErrors.watch(context)
      return context.newPage()
    })
    for (const context of opened) await context.close()
  },
})

/**
 * Nothing that axe finds (WCAG 2.2 A and AA, and its best practices), colours that hold in the dark as well, and
 * nothing to scroll sideways for on a phone.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothingFound(page, axe(page))
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNothingFound(page, axe(page).withRules('color-contrast'), 'in the dark')
  await page.emulateMedia({ colorScheme: null })
  await expectFitsPhones(page)
}

/** Without the page that axe otherwise opens at every check to look into frames of other sites; we have none. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode()
}

async function expectNothingFound(page: Page, builder: AxeBuilder, when = ''): Promise<void> {
  const { violations } = await builder.analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  expect(found, `accessibility of ${page.url()} ${when}`).toEqual([])
}

const phones = [390, 320]

/** Nothing to scroll sideways for: WCAG 2.2, 1.4.10. */
async function expectFitsPhones(page: Page): Promise<void> {
  const usual = page.viewportSize()
  for (const width of phones) {
    await page.setViewportSize({ width, height: 720 })
    const tooWide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      if (scrollWidth <= clientWidth) return []
      const sticking = [...document.body.querySelectorAll('*')].filter(
        (element) => element.getBoundingClientRect().right > clientWidth,
      )
      return sticking.map((element) => element.outerHTML.slice(0, 200))
    })
    expect(tooWide, `what sticks out of ${page.url()} on a phone of ${width} pixels`).toEqual([])
  }
  if (usual) await page.setViewportSize(usual)
}
