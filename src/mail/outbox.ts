import { eq } from 'drizzle-orm'
import { createTransport } from 'nodemailer'
import type { Config } from '../platform/config.ts'
import type { Database } from '../platform/database.ts'
import type { Log } from '../platform/log.ts'
import type { Job, Queue } from '../platform/queue.ts'
import type { Language } from '../platform/texts.ts'
import { outbox } from './tables.ts'

export type Mail = { to: string; language: Language; subject: string; text: string; html: string }

/** Puts a mail into the outbox in the caller's transaction: no commit, no mail. */
export async function sendLater(tx: Database, queue: Queue, mail: Mail): Promise<void> {
  const [row] = await tx.insert(outbox).values(mail).returning({ id: outbox.id })
  if (row) await queue.send(tx, 'send-mail', { id: row.id })
}

/**
 * The job that empties the outbox over SMTP. A server that is away is tried again: after 2 seconds, 4, 8 … up to
 * 5 minutes, for half a day.
 */
export function sendMailJob(config: Config, db: Database, log: Log): Job<{ id: string }> {
  const transport = createTransport({
    url: config.smtpUrl,
    pool: true,
    connectionTimeout: 5000,
    greetingTimeout: 5000,
    socketTimeout: 15_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    name: 'send-mail',
    firstWait: 2,
    longestWait: 300,
    retries: 150,
    async work({ id }) {
      const [mail] = await db.select().from(outbox).where(eq(outbox.id, id))
      if (!mail) return
      await transport.sendMail({
        from: { name: 'Altinn Studio', address: config.mailFrom },
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
        // The same id at every try: a mail that was sent twice is seen as one.
        messageId: `<${id}@${new URL(config.publicUrl).hostname}>`,
      })
      await db.delete(outbox).where(eq(outbox.id, id))
      log.info({ mail: id }, 'mail sent')
    },
  }
}
