import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'
import type { Messages } from './messages.ts'

export const modes = ['accept', 'refuse-temporarily', 'refuse', 'hang'] as const
export type Mode = (typeof modes)[number]

const largestMail = 10 * 1024 * 1024

/** Receives mail over SMTP, or plays a mail server in trouble as `mode` says. */
export async function startSmtp(messages: Messages, mode: () => Mode, port: number, host: string) {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: largestMail,
    closeTimeout: 50,
    disableReverseLookup: true,
    logger: false,
    onMailFrom(_address, _session, done) {
      const now = mode()
      if (now === 'hang') return
      if (now === 'refuse-temporarily') return done(refusal(451, 'try again later'))
      done()
    },
    onRcptTo(_address, _session, done) {
      done(mode() === 'refuse' ? refusal(550, 'no such mailbox') : null)
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const recipients = envelope.rcptTo.map(({ address }) => address)
        messages.add(recipients, Buffer.concat(chunks)).then(() => done(), done)
      })
    },
  })
  // A client that goes away is no trouble of ours; a port that is taken rejects below.
  server.on('error', () => undefined)
  server.listen(port, host)
  await once(server.server, 'listening')

  const address = server.server.address()
  if (!address || typeof address === 'string') throw new Error('the mail server does not listen on a port')
  return {
    port: address.port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

function refusal(responseCode: number, message: string) {
  return Object.assign(new Error(message), { responseCode })
}
