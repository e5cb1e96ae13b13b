import { composeMail } from '../../mail/layout.tsx'
import type { Mail } from '../../mail/outbox.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { href } from '../../platform/href.ts'
import type { Language } from '../../platform/texts.ts'
import { type Order, titleOf } from './order.ts'
import { orderTexts } from './texts.ts'

/** What a step of an order says to those who have a part in it. */
type Step = {
  subject: string
  paragraphs: readonly string[]
  /** What the button says and where it leads; absent: to the order's page. */
  link?: { text: string; href: string }
}

/**
 * A mail about an order, with the order's number in its subject and the reason for it at its end.
 * @param post with the origin under which people reach the studio
 */
export function orderLetter(
  { config }: Pick<AppContext, 'config'>,
  reader: { name: string; emailAddress: string | null; language: Language },
  order: Order,
  { subject, paragraphs, link }: Step,
): Mail {
  const { language } = reader
  const texts = orderTexts[language].letter
  const way = link ?? { text: texts.seeOrder, href: href('/orders/:order', { order: order.id }) }
  return composeMail({
    to: reader.emailAddress,
    language,
    subject: texts.subject(subject, order.reference),
    greeting: texts.greeting(reader.name),
    paragraphs: [...paragraphs],
    link: { text: way.text, href: config.publicUrl + way.href },
    after: [texts.why(order.reference, titleOf(order, language))],
    signature: texts.signature,
  })
}
