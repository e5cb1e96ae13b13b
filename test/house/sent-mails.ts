import type { Mail } from '../../stand-ins/mailbox/read-mail.ts'
import type { TestHouse } from './house.ts'

/** All mails that an address has got, when everything that waits in the outbox has gone. */
export async function sentMails({ db, mailbox }: Pick<TestHouse, 'db' | 'mailbox'>, address: string): Promise<Mail[]> {
  const until = Date.now() + 120_000
  for (;;) {
    const { rows } = await db.execute('select 1 from outbox')
    if (rows.length === 0) break
    if (Date.now() > until) throw new Error('The outbox does not empty')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const response = await fetch(`${mailbox.url}/api/messages?${new URLSearchParams({ to: address })}`)
  return response.json()
}
