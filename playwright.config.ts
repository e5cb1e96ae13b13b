import { defineConfig } from '@playwright/test'
import { findChromium } from './test/house/chromium.ts'

const executablePath = await findChromium()

export default defineConfig({
  testDir: 'test/journeys',
  snapshotPathTemplate: '{testDir}/heard/{arg}{ext}',
  globalSetup: './test/global-setup.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
  use: {
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
