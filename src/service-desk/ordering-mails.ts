import { composeMail } from '../mail/layout.tsx'
import type { Mail } from '../mail/outbox.ts'
import type { House } from '../platform/house.ts'
import { href } from '../platform/href.ts'
import { dayAndTime, type Language } from '../platform/texts.ts'
import { type Order, titleOf } from './order.ts'
import { orderLetter } from './order-letter.ts'
import { orderPageTexts } from './order-page-texts.ts'
import { orderTexts } from './order-texts.ts'
import { orderingMailTexts } from './ordering-mail-texts.ts'
import type { SeatAnswer } from './seat.ts'

type Post = Pick<House, 'config'>
type Reader = { name: string; emailAddress: string; language: Language }
type Seated = Reader & { isByAddress: boolean; isAdministrator: boolean }

/** Tells who ordered what happens now, and when. @param others how many administrators are asked beside them */
export function receiptMail(post: Post, reader: Reader, order: Order, others: number): Mail {
  const { language } = reader
  const texts = orderingMailTexts[language]
  return orderLetter(post, reader, order, {
    subject: texts.receiptSubject(titleOf(order, language)),
    paragraphs: [
      texts.received[order.purpose](titleOf(order, language)),
      texts.promise(dayAndTime(language, order.dueAt)),
      ...(others > 0 ? [texts.othersAsked(others)] : []),
    ],
  })
}

/** Tells who had written an e-mail that the desk has made an order of it, and asks about their own seat. */
export function registeredMail(post: Post, reader: Seated, order: Order, others: number): Mail {
  const { language } = reader
  const texts = orderingMailTexts[language]
  return orderLetter(post, reader, order, {
    subject: texts.receiptSubject(titleOf(order, language)),
    paragraphs: [
      texts.registered(titleOf(order, language)),
      promised(language, order),
      ...(reader.isAdministrator ? [texts.ownSeat] : []),
      ...(others > 0 ? [texts.othersAsked(others)] : []),
      ...(reader.isByAddress ? [texts.byAddress(reader.emailAddress)] : []),
    ],
    link: reader.isAdministrator ? seatLink(language, order) : undefined,
  })
}

/** What is written down late may be late already. */
function promised(language: Language, { dueAt }: Order): string {
  const isLate = dueAt.getTime() < Date.now()
  if (isLate) return orderPageTexts[language].clock.late(dueAt)
  return orderingMailTexts[language].promise(dayAndTime(language, dueAt))
}

/** Asks somebody to be an administrator of what is ordered. @param by name of who orders */
export function seatMail(post: Post, reader: Seated, order: Order, by: string): Mail {
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

/** Tells who ordered what somebody answered. @param who name of who answered */
export function seatAnsweredMail(post: Post, reader: Reader, order: Order, who: string, answer: SeatAnswer): Mail {
  const { language } = reader
  const texts = orderingMailTexts[language]
  const title = titleOf(order, language)
  return orderLetter(post, reader, order, {
    subject: texts.seatAnsweredSubject[answer](who),
    paragraphs: [texts.seatAnswered[answer](who, title), ...(answer === 'refused' ? [texts.findAnother] : [])],
  })
}

/** Tells somebody that they are not to be an administrator after all; they see the order no more. */
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
    signature: orderTexts[language].letter.signature,
  })
}

/** Tells the rest who have a part in an order that its short name is another. @param by name; undefined for the desk */
export function shortNameMail(
  post: Post,
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

/** Tells the desk that something waits. The desk reads Bokmål. */
export function newOrderMail({ config }: Post, order: Order, by: string): Mail {
  const language = 'nb'
  const texts = orderingMailTexts[language]
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
