import { composeMail } from '../../mail/layout.tsx'
import type { Mail } from '../../mail/outbox.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { href } from '../../platform/href.ts'
import type { Language } from '../../platform/texts.ts'
import { orderLetter } from './letter.ts'
import { type Order, titleOf } from './order.ts'
import { exchangeTexts, orderTexts } from './texts.ts'

type Mailing = Pick<AppContext, 'config'>
type Reader = { name: string; emailAddress: string; language: Language }
type Said = { text: string; files: readonly { name: string }[] }

/** To a party: the desk has written. @param by the operator's name */
export function deskWroteMail(post: Mailing, reader: Reader, order: Order, by: string, said: Said): Mail {
  const texts = exchangeTexts[reader.language].mail
  const paragraphs = [texts.deskWrote(by), ...quoted(reader.language, said)]
  return orderLetter(post, reader, order, { subject: texts.deskWroteSubject, paragraphs })
}

/** To a party: the desk needs more before it can go on. @param by the operator's name */
export function askedMail(post: Mailing, reader: Reader, order: Order, by: string, said: Said): Mail {
  const texts = exchangeTexts[reader.language].mail
  const paragraphs = [texts.asked(by), ...quoted(reader.language, said), texts.askedClock]
  const link = { text: texts.answer, href: href('/orders/:order', { order: order.id }) }
  return orderLetter(post, reader, order, { subject: texts.askedSubject, paragraphs, link })
}

/** To a party: the applicant has taken the order back. @param by what the applicant is called in the order */
export function withdrawnMail(post: Mailing, reader: Reader, order: Order, by: string): Mail {
  const texts = exchangeTexts[reader.language].mail
  return orderLetter(post, reader, order, { subject: texts.withdrawnSubject, paragraphs: [texts.withdrawn(by)] })
}

/** To the desk: a party has written. @param by what they are called in the order */
export function partyWroteMail(post: Mailing, reader: Reader, order: Order, by: string, said: Said): Mail {
  const texts = exchangeTexts[reader.language].mail
  const paragraphs = [texts.partyWrote(by), ...quoted(reader.language, said)]
  return deskLetter(post, reader, order, texts.partyWroteSubject(by), paragraphs)
}

/** To the desk: a party has answered what the desk asked, and the clock runs again. */
export function answeredMail(post: Mailing, reader: Reader, order: Order, by: string, said: Said): Mail {
  const texts = exchangeTexts[reader.language].mail
  const paragraphs = [texts.answered(by), ...quoted(reader.language, said)]
  return deskLetter(post, reader, order, texts.answeredSubject(by), paragraphs)
}

/** To the operator who has taken an order that is withdrawn. */
export function withdrawnToDeskMail(post: Mailing, reader: Reader, order: Order, by: string): Mail {
  const texts = exchangeTexts[reader.language].mail
  return deskLetter(post, reader, order, texts.withdrawnSubject, [texts.withdrawn(by), texts.nothingLeft])
}

function quoted(language: Language, { text, files }: Said): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const names = files.map(({ name }) => name)
  return names.length > 0 ? [...lines, exchangeTexts[language].mail.files(names)] : lines
}

function deskLetter({ config }: Mailing, reader: Reader, order: Order, subject: string, paragraphs: string[]): Mail {
  const { language } = reader
  const texts = exchangeTexts[language].mail
  const shared = orderTexts[language].letter
  return composeMail({
    to: reader.emailAddress,
    language,
    subject: shared.subject(subject, order.reference),
    greeting: shared.greeting(reader.name),
    paragraphs,
    link: { text: shared.seeOrder, href: config.publicUrl + href('/desk/orders/:order', { order: order.id }) },
    after: [reader.name ? texts.whyClaimed(order.reference, titleOf(order, language)) : texts.whyDesk],
    signature: shared.signature,
  })
}
