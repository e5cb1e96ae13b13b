import type { Addressee } from '../accounts/account.ts'
import { composeMail } from '../mail/layout.tsx'
import { sendToAll } from '../mail/outbox.ts'
import type { AppContext } from '../platform/app-context.ts'
import type { Database } from '../platform/database.ts'
import type { Message } from './texts/nb.ts'
import { type ServiceMailTexts, serviceMailTexts } from './texts.ts'

/**
 * Tells people of an act, each once and in their own language; whoever did it is not told.
 * @param address path that the button leads to
 */
export async function tell(
  tx: Database,
  { config, queue }: Pick<AppContext, 'config' | 'queue'>,
  doer: { id: string },
  readers: readonly Addressee[],
  address: string,
  write: (texts: ServiceMailTexts, reader: Addressee) => Message,
): Promise<void> {
  const others = new Map(readers.filter(({ id }) => id !== doer.id).map((reader) => [reader.id, reader]))
  const mails = [...others.values()].map((reader) => {
    const texts = serviceMailTexts[reader.language]
    const { subject, said, button, why } = write(texts, reader)
    return composeMail({
      to: reader.emailAddress,
      language: reader.language,
      subject,
      greeting: texts.greeting(reader.name),
      paragraphs: said,
      link: { text: button, href: config.publicUrl + address },
      after: [why],
      signature: texts.signature,
    })
  })
  await sendToAll(tx, queue, mails)
}
