import { letterTo, type Mailing, type Reader } from '../../mail/letter.ts'
import type { Mail } from '../../mail/outbox.ts'
import { href } from '../../platform/href.ts'
import { dayAndTime } from '../../platform/texts.ts'
import { deskReader } from './desk-reader.ts'
import { orderLetter } from './letter.ts'
import { type Order, titleOf } from './order.ts'
import { forPurpose } from './purpose.ts'
import { orderTexts, receiptTexts } from './texts.ts'

export function receiptMail(post: Mailing, reader: Reader, order: Order, others: number): Mail {
  const { language } = reader
  const texts = receiptTexts[language]
  return orderLetter(post, reader, order, {
    subject: texts.receiptSubject(titleOf(order, language)),
    paragraphs: [
      forPurpose(texts.received, order)(titleOf(order, language)),
      texts.promise(dayAndTime(language, order.dueAt)),
      ...(others > 0 ? [texts.othersAsked(others)] : []),
    ],
  })
}

/** Tells the desk that something waits. */
export function newOrderMail(app: Mailing, order: Order, by: string): Mail {
  const desk = deskReader(app.config)
  const { language } = desk
  const texts = receiptTexts[language]
  const shared = orderTexts[language]
  return letterTo(desk, app, {
    subject: shared.letter.subject(texts.deskSubject(titleOf(order, language)), order.reference),
    greeting: shared.letter.greeting(''),
    paragraphs: [
      forPurpose(texts.deskWaits, order)(by, titleOf(order, language)),
      texts.deskPromise(dayAndTime(language, order.dueAt)),
    ],
    link: { text: texts.deskButton, href: href('/desk/orders/:order', { order: order.id }) },
    why: texts.deskWhy,
  })
}
