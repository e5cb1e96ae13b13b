import type { Addressee } from '../accounts/account.ts'
import { letterTo } from '../mail/letter.ts'
import { sendToAll } from '../mail/outbox.ts'
import type { AppContext } from '../platform/app-context.ts'
import type { Database } from '../platform/database.ts'
import type { Message } from './texts/nb.ts'
import { type ServiceMailTexts, serviceMailTexts } from './texts.ts'

/** Tells people of an act, each once and in their own language; whoever did it is not told.
 * @param address path that the button leads to */
export async function tell(
  tx: Database,
  app: Pick<AppContext, 'config' | 'queue'>,
  doer: { id: string },
  readers: readonly Addressee[],
  address: string,
  write: (texts: ServiceMailTexts, reader: Addressee) => Message,
): Promise<void> {
  const others = new Map(readers.filter(({ id }) => id !== doer.id).map((reader) => [reader.id, reader]))
  const mails = [...others.values()].map((reader) => {
    const texts = serviceMailTexts[reader.language]
    const { subject, said, button, why } = write(texts, reader)
    return letterTo(reader, app, {
      subject,
      paragraphs: said,
      link: { text: button, href: address },
      why,
    })
  })
  await sendToAll(tx, app.queue, mails)
}
