import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import type { Language } from '../../src/platform/texts.ts'
import type { TestHouse } from '../house/house.ts'
import { test as base } from './studio-test.ts'

const widths = [1280, 390]
const folder = fileURLToPath(new URL('../../.cache/gallery/', import.meta.url))

export type Camera = {
  language: Language
  page: Page
  app: TestHouse
  shoot(name: string, from?: Page): Promise<void>
}

/** For `npm run gallery`: takes a picture of a state at every width. */
export const test = base.extend<{ camera: Camera; language: Language }>({
  language: ['nb', { option: true }],
  // Faults are among the states to look at.
  consoleErrors: { watch: () => undefined },
  camera: async ({ page, app, language, context }, use) => {
    await mkdir(`${folder}${language}`, { recursive: true })
    await context.addCookies([{ name: 'studio-language', value: language, url: app.url }])
    let count = 0
    const { title } = test.info()
    await use({
      language,
      page,
      app,
      async shoot(name, from = page) {
        count += 1
        for (const width of widths) {
          await from.setViewportSize({ width, height: width === 390 ? 780 : 800 })
          await from.evaluate(async () => {
            // What sticks to the bottom of the window would lie over the middle of a whole page.
            for (const element of document.querySelectorAll<HTMLElement>('main *')) {
              if (getComputedStyle(element).position === 'sticky') element.style.position = 'static'
            }
            const lazy = [...document.querySelectorAll<HTMLImageElement>('img[loading=lazy]')]
            for (const image of lazy) image.loading = 'eager'
            await Promise.all(lazy.map((image) => image.decode()))
          })
          const path = `${folder}${language}/${title}-${String(count).padStart(2, '0')}-${name}-${width}.png`
          await from.screenshot({ path, fullPage: true, animations: 'disabled' })
        }
        await from.setViewportSize({ width: 1280, height: 800 })
      },
    })
  },
})
