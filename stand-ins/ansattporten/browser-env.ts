import type { HttpBindings } from '@hono/node-server'

/** `contentPolicy` holds what a page allows beyond the strict policy that all pages have. */
export type BrowserEnv = { Bindings: HttpBindings; Variables: { contentPolicy?: string } }
