import { composeMail } from '../../mail/layout.tsx'
import type { Mail } from '../../mail/outbox.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { href } from '../../platform/href.ts'
import { dayAndTime, type Language } from '../../platform/texts.ts'
import { orderLetter } from './letter.ts'
import { type Order, titleOf } from './order.ts'
import { orderTexts, receiptTexts } from './texts.ts'

export type Mailing = Pick<AppContext, 'config'>
export type Reader = { name: string; emailAddress: string; language: Language }

/** Tells who ordered what happens now, and when. @param others how many administrators are asked beside them */
export function receiptMail(post: Mailing, reader: Reader, order: Order, others: number): Mail {
  const { language } = reader
  const texts = receiptTexts[language]
  return orderLetter(post, reader, order, {
    subject: texts.receiptSubject(titleOf(order, language)),
    paragraphs: [
      texts.received[order.purpose](titleOf(order, language)),
      texts.promise(dayAndTime(language, order.dueAt)),
      ...(others > 0 ? [texts.othersAsked(others)] : []),
    ],
  })
}

/** Tells the desk that something waits. The desk reads Bokmål. */
export function newOrderMail({ config }: Mailing, order: Order, by: string): Mail {
  const language = 'nb'
  const texts = receiptTexts[language]
  const shared = orderTexts[language]
  return composeMail({
    to: config.serviceDeskAddress,
    language,
    subject: shared.letter.subject(texts.deskSubject(titleOf(order, language)), order.reference),
    greeting: shared.letter.greeting(''),
    paragraphs: [
      texts.deskWaits(by, shared.purposes[order.purpose].toLowerCase(), titleOf(order, language)),
      texts.deskPromise(dayAndTime(language, order.dueAt)),
    ],
    link: { text: texts.deskButton, href: config.publicUrl + href('/desk/orders/:order', { order: order.id }) },
    after: [texts.deskWhy],
    signature: shared.letter.signature,
  })
}
