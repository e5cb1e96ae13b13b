import { portFrom, run } from '../program.ts'
import { startMailbox } from './mailbox.tsx'

await run('Mailbox (test)', async () => {
  const { smtpUrl, url, close } = await startMailbox({
    smtpPort: portFrom('MAILBOX_SMTP_PORT', 3025),
    httpPort: portFrom('MAILBOX_PORT', 3003),
    folder: process.env.MAILBOX_FOLDER ?? 'data/mailbox',
    host: process.env.MAILBOX_HOST,
  })
  return { ready: `mail to ${smtpUrl}, read it at ${url}`, close }
})
