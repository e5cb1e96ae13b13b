import { sql } from 'drizzle-orm'
import { type Mail, readMail } from '../../stand-ins/mailbox/read-mail.ts'
import type { TestHouse } from './house.ts'

/** All mails that an address has got, with those that wait for it in the outbox now. */
export async function sentMails({ db, mailbox }: Pick<TestHouse, 'db' | 'mailbox'>, address: string): Promise<Mail[]> {
  // Before the mailbox: a mail leaves the outbox when it has come.
  const waiting = await db.execute<{ id: string }>(sql`select id from outbox where lower("to") = lower(${address})`)
  const response = await fetch(`${mailbox.url}/api/messages?${new URLSearchParams({ to: address })}`)
  const mails: Mail[] = await response.json()
  const hasCome = (id: string) => mails.some(({ headers }) => headers['message-id']?.startsWith(`<${id}@`))
  while (!waiting.rows.every(({ id }) => hasCome(id))) {
    mails.push(await readMail(mailbox.url, address, { after: mails.at(-1)?.id }))
  }
  return mails
}
