import type { HtmlEscapedString } from 'hono/utils/html'

type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

/** What a page may answer: markup (200), markup with another status, or a whole response. */
export type Answer = Markup | { status: number; markup: Markup } | Response

/** Sends the browser on; after a post it fetches the next page with GET. */
export function redirect(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address } })
}
