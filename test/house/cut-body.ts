import { once } from 'node:events'
import { connect } from 'node:net'
import type { Browser } from './browser.ts'

export function cookieOf({ cookies }: Browser): string {
  return [...cookies].map(([key, value]) => `${key.split(' ')[1]}=${value}`).join('; ')
}

/** Begins a post and hangs up in its body. @param rest headers of the body, an empty line, and as much as is sent of it */
export async function postCutBody(url: string, browser: Browser, path: string, rest: readonly string[]): Promise<void> {
  const socket = connect(Number(new URL(url).port), 'localhost')
  const head = [`POST ${path} HTTP/1.1`, 'host: localhost', `origin: ${url}`, `cookie: ${cookieOf(browser)}`]
  socket.end([...head, ...rest].join('\r\n'))
  socket.resume()
  await once(socket, 'close')
}
