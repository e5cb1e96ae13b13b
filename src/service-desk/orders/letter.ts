import { type Link, letterTo, type Mailing, type Reader } from '../../mail/letter.ts'
import type { Mail } from '../../mail/outbox.ts'
import { href } from '../../platform/href.ts'
import { type Order, titleOf } from './order.ts'
import { orderTexts } from './texts.ts'

type Step = {
  subject: string
  paragraphs: readonly string[]
  /** What the button says and where it leads; absent: to the order's page. */
  link?: Link
}

/** A mail about an order, with the order's number in its subject and the reason for it at its end.
 * @param app with the origin under which people reach the studio */
export function orderLetter(app: Mailing, reader: Reader, order: Order, { subject, paragraphs, link }: Step): Mail {
  const { language } = reader
  const texts = orderTexts[language].letter
  const toOrder = { text: texts.seeOrder, href: href('/orders/:order', { order: order.id }) }
  return letterTo(reader, app, {
    subject: texts.subject(subject, order.reference),
    greeting: texts.greeting(reader.name),
    paragraphs,
    link: link ?? toOrder,
    why: texts.why(order.reference, titleOf(order, language)),
  })
}
