import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'stand-ins/**/*.test.ts', 'test/*.test.ts'],
    globalSetup: 'test/global-setup.ts',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: false,
    expect: { poll: { timeout: 30_000 } },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
})
