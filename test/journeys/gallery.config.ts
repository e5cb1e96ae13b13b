import { defineConfig } from '@playwright/test'
import journeys from '../../playwright.config.ts'

/** `npm run gallery`: a picture of every page in every state, to be looked at; no part of the tests. */
export default defineConfig(journeys, {
  testDir: '.',
  testMatch: '*gallery.ts',
  globalSetup: '../global-setup.ts',
  outputDir: '../../.cache/gallery-run',
  timeout: 300_000,
})
