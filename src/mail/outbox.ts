import { eq, sql } from 'drizzle-orm'
import { createTransport } from 'nodemailer'
import type { Config } from '../platform/config.ts'
import type { Database } from '../platform/database.ts'
import type { Log } from '../platform/log.ts'
import type { Job, Queue } from '../platform/queue.ts'
import type { Language } from '../platform/texts.ts'
import { outbox } from './tables.ts'

/** To nobody where the reader has no address: then nothing is sent. */
export type Mail = { to: string | null; language: Language; subject: string; text: string; html: string }

/** Puts a mail into the outbox in the caller's transaction: no commit, no mail. */
export async function sendLater(tx: Database, queue: Queue, mail: Mail): Promise<void> {
  await sendToAll(tx, queue, [mail])
}

export async function sendToAll(tx: Database, queue: Queue, mails: readonly Mail[]): Promise<void> {
  const addressed = mails.flatMap(({ to, ...mail }) => (to === null ? [] : { to, ...mail }))
  if (addressed.length === 0) return
  const rows = await tx.insert(outbox).values(addressed).returning({ id: outbox.id })
  await queue.sendAll(tx, 'send-mail', rows)
}

/** The job that empties the outbox over SMTP. A server that is away is tried again: after 2 seconds, 4, 8 … up to 5
 * minutes, for about three hours, as long as the links in mails live. A mail that is refused for good is given up. */
export function sendMailJob(config: Config, db: Database, log: Log): Job<{ id: string }> {
  const transport = createTransport({
    url: config.smtpUrl,
    pool: true,
    // One-time links must not cross a network in clear; a relay on this machine is no network.
    requireTLS: config.production && !isLoopback(config.smtpUrl),
    connectionTimeout: 5000,
    greetingTimeout: 5000,
    socketTimeout: 15_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  /** @returns false where the server refuses this mail for good (RFC 5321, section 4.2.1: 5yz) */
  async function send(mail: typeof outbox.$inferSelect): Promise<boolean> {
    try {
      await transport.sendMail({
        from: { name: 'Altinn Studio', address: config.mailFrom },
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
        // The same id at every try: a mail that was sent twice is seen as one.
        messageId: `<${mail.id}@${new URL(config.publicUrl).hostname}>`,
      })
      return true
    } catch (error) {
      const reply = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
      if (reply >= 500) return false
      throw error
    }
  }
  return {
    name: 'send-mail',
    firstWait: 2,
    longestWait: 300,
    retries: 45,
    async work({ id }) {
      const [mail] = await db.select().from(outbox).where(eq(outbox.id, id))
      if (!mail) return
      const sent = await send(mail)
      await db.delete(outbox).where(eq(outbox.id, id))
      if (sent) log.info({ mail: id }, 'mail sent')
      else log.warn({ mail: id, code: 'mail-refused' }, 'mail given up')
    },
  }
}

/** Removes mails that were given up: they may carry one-time links. */
export async function sweepOutbox(db: Database): Promise<void> {
  await db.delete(outbox).where(sql`${outbox.enqueuedAt} < now() - interval '6 hours'`)
}

function isLoopback(address: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)
}
