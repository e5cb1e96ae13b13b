import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime, { type Address } from 'postal-mime'

/** A mail as the API and {@link readMail} give it. Ids are digits and grow with time. */
export type Mail = {
  id: string
  /** The addresses it was delivered to, lower case. */
  to: string[]
  from: string
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  /** When it came in, ISO 8601. */
  at: string
}

const kept = 2000
const ending = '.eml'

export type Messages = Awaited<ReturnType<typeof openMessages>>

/** The mails in a folder, one file each; the newest 2,000 stay. */
export async function openMessages(folder: string) {
  mkdirSync(folder, { recursive: true })
  const mails = new Map<string, Mail>()
  const waiting = new Set<() => void>()
  let lastId = 0
  for (const id of storedIds()) mails.set(id, await parse(id, readFileSync(fileOf(id))))
  forgetOldest()

  function fileOf(id: string) {
    return join(folder, `${id}${ending}`)
  }

  function storedIds() {
    const files = readdirSync(folder).filter((file) => /^\d{13}\.eml$/.test(file))
    return files.map((file) => file.slice(0, -ending.length)).sort()
  }

  function nextId() {
    lastId = Math.max(Date.now(), lastId + 1)
    return String(lastId)
  }

  function forgetOldest() {
    for (const id of [...mails.keys()].slice(0, Math.max(0, mails.size - kept))) forget(id)
  }

  function forget(id: string) {
    mails.delete(id)
    rmSync(fileOf(id), { force: true })
  }

  return {
    /** @param recipients where the envelope sends it, which may be more or other than the To field says */
    async add(recipients: string[], raw: Buffer): Promise<void> {
      const id = nextId()
      const envelope = recipients.map((recipient) => `Delivered-To: ${recipient}\r\n`).join('')
      const content = Buffer.concat([Buffer.from(envelope), raw])
      const mail = await parse(id, content)
      writeFileSync(`${fileOf(id)}.part`, content)
      renameSync(`${fileOf(id)}.part`, fileOf(id))
      mails.set(id, mail)
      forgetOldest()
      for (const wake of waiting) wake()
    },
    all: () => [...mails.values()],
    find: (id: string) => mails.get(id),
    raw: (id: string) => readFileSync(fileOf(id)),
    clear() {
      for (const id of [...mails.keys()]) forget(id)
    },
    /** Oldest first; only those to `to` and newer than `after`, where given. */
    matching(to?: string, after = ''): Mail[] {
      const address = to?.toLowerCase()
      return [...mails.values()].filter((mail) => (!address || mail.to.includes(address)) && mail.id > after)
    },
    /** Resolves when the next mail arrives or the signal fires. */
    arrival(signal: AbortSignal): Promise<void> {
      return new Promise((resolve) => {
        function wake() {
          waiting.delete(wake)
          signal.removeEventListener('abort', wake)
          resolve()
        }
        waiting.add(wake)
        signal.addEventListener('abort', wake)
        if (signal.aborted) wake()
      })
    },
  }
}

async function parse(id: string, content: Buffer): Promise<Mail> {
  const { headers, from, subject = '', text = '', html = '' } = await PostalMime.parse(content)
  const recipients = headers.filter(({ key }) => key === 'delivered-to')
  return {
    id,
    to: recipients.map(({ value }) => value.toLowerCase()),
    from: written(from),
    subject,
    text,
    html,
    headers: Object.fromEntries(headers.map(({ key, value }) => [key, value])),
    at: new Date(Number(id)).toISOString(),
  }
}

function written(address: Address | undefined): string {
  if (!address) return ''
  return address.name ? `${address.name} <${address.address}>` : (address.address ?? '')
}
