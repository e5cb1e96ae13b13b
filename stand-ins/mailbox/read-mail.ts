import type { Mail } from './messages.ts'

export { code, links } from './links.ts'
export type { Mail } from './messages.ts'

type Wish = { after?: string; subject?: string | RegExp; seconds?: number }

/**
 * The first mail to an address, waiting for it.
 * @param url of the mailbox
 * @param after only mails with a later id count; use the id of the one read before
 * @param subject the whole subject, or a pattern for it
 * @param seconds how long to wait
 * @throws when none came, with a list of what did arrive
 */
export async function readMail(
  url: string,
  to: string,
  { after = '', subject, seconds = 120 }: Wish = {},
): Promise<Mail> {
  const until = Date.now() + seconds * 1000
  let seen = after
  while (Date.now() < until) {
    const arrived = await ask(url, { to, after: seen, wait: String((until - Date.now()) / 1000) })
    const mail = arrived.find((one) => fits(one, subject))
    if (mail) return mail
    seen = arrived.at(-1)?.id ?? seen
  }
  const all = await ask(url, {})
  const list = all.map((mail) => `\n  ${mail.id} to ${mail.to.join(', ')}: ${mail.subject}`).join('')
  const wanted = [`to ${to}`, subject && `with subject ${subject}`, after && `after ${after}`].filter(Boolean).join(' ')
  throw new Error(`No mail ${wanted} came within ${seconds} seconds. In the mailbox:${list || ' nothing.'}`)
}

async function ask(url: string, query: Record<string, string>): Promise<Mail[]> {
  const response = await fetch(`${url}/api/messages?${new URLSearchParams(query)}`)
  if (!response.ok) throw new Error(`The mailbox answered ${response.status}: ${await response.text()}`)
  return response.json()
}

function fits(mail: Mail, subject: string | RegExp | undefined): boolean {
  if (subject === undefined) return true
  return typeof subject === 'string' ? mail.subject === subject : subject.test(mail.subject)
}
