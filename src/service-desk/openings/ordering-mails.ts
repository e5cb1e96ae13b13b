import { composeMail } from '../../mail/layout.tsx'
import type { Mailing, Reader } from '../../mail/letter.ts'
import type { Mail } from '../../mail/outbox.ts'
import { letterTexts } from '../../mail/texts.ts'
import { href } from '../../platform/href.ts'
import { dayAndTime, type Language } from '../../platform/texts.ts'
import { orderLetter } from '../orders/letter.ts'
import { type Order, titleOf } from '../orders/order.ts'
import type { Party, SeatAnswer } from '../orders/parties.ts'
import { clockTexts, orderTexts, receiptTexts } from '../orders/texts.ts'
import { orderingMailTexts } from './texts.ts'

/** Tells who had written an e-mail that the desk has made an order of it, and asks about their own seat. */
export function registeredMail(post: Mailing, reader: Party, order: Order, others: number): Mail {
  const { language } = reader
  const texts = orderingMailTexts[language]
  return orderLetter(post, reader, order, {
    subject: receiptTexts[language].receiptSubject(titleOf(order, language)),
    paragraphs: [
      texts.registered(titleOf(order, language)),
      promised(language, order),
      ...(reader.isAdministrator ? [texts.ownSeat] : []),
      ...(others > 0 ? [receiptTexts[language].othersAsked(others)] : []),
      ...(reader.isByAddress ? [texts.byAddress(reader.emailAddress)] : []),
    ],
    link: reader.isAdministrator ? seatLink(language, order) : undefined,
  })
}

/** What is written down late may be late already. */
function promised(language: Language, { dueAt }: Order): string {
  const isLate = dueAt.getTime() < Date.now()
  if (isLate) return clockTexts[language].late(dueAt)
  return receiptTexts[language].promise(dayAndTime(language, dueAt))
}

export function seatMail(post: Mailing, reader: Party, order: Order, by: string): Mail {
  const { language } = reader
  const texts = orderingMailTexts[language]
  const title = titleOf(order, language)
  return orderLetter(post, reader, order, {
    subject: texts.seatSubject(title),
    paragraphs: [
      texts.seatAsked(by, title),
      texts.seatMeans,
      ...(reader.isByAddress ? [texts.byAddress(reader.emailAddress)] : []),
    ],
    link: seatLink(language, order),
  })
}

function seatLink(language: Language, { id }: Order) {
  return { text: orderingMailTexts[language].seatButton, href: href('/orders/:order/seat', { order: id }) }
}

export function seatAnsweredMail(post: Mailing, reader: Reader, order: Order, who: string, answer: SeatAnswer): Mail {
  const { language } = reader
  const texts = orderingMailTexts[language]
  const title = titleOf(order, language)
  return orderLetter(post, reader, order, {
    subject: texts.seatAnsweredSubject[answer](who),
    paragraphs: [texts.seatAnswered[answer](who, title), ...(answer === 'refused' ? [texts.findAnother] : [])],
  })
}

export function seatWithdrawnMail(reader: Reader, order: Order, by: string): Mail {
  const { language } = reader
  const texts = orderingMailTexts[language]
  const title = titleOf(order, language)
  return composeMail({
    to: reader.emailAddress,
    language,
    subject: orderTexts[language].letter.subject(texts.seatWithdrawnSubject(title), order.reference),
    greeting: orderTexts[language].letter.greeting(reader.name),
    paragraphs: [texts.seatWithdrawn(by, title), texts.nothingToDo],
    after: [texts.whyWithdrawn(order.reference)],
    signature: letterTexts[language].signature,
  })
}

/** Tells the rest who have a part in an order that its short name is another. @param by name; undefined for the desk */
export function shortNameMail(
  post: Mailing,
  reader: Reader,
  order: Order,
  change: { before: string; shortName: string; by: string | undefined },
): Mail {
  const { language } = reader
  const texts = orderingMailTexts[language]
  return orderLetter(post, reader, order, {
    subject: texts.shortNameSubject(change.shortName),
    paragraphs: [texts.shortNameChanged(change.by, change.before, change.shortName), texts.shortNameMeans],
  })
}
