import { letterTo, type Mailing, type Reader } from '../../mail/letter.ts'
import type { Mail } from '../../mail/outbox.ts'
import { href } from '../../platform/href.ts'
import type { Language } from '../../platform/texts.ts'
import { orderLetter } from './letter.ts'
import { type Order, titleOf } from './order.ts'
import { exchangeTexts, orderTexts } from './texts.ts'

type Said = { text: string; files: readonly { name: string }[] }

export function deskWroteMail(post: Mailing, reader: Reader, order: Order, by: string, said: Said): Mail {
  const texts = exchangeTexts[reader.language].mail
  const paragraphs = [texts.deskWrote(by), ...quoted(reader.language, said)]
  return orderLetter(post, reader, order, { subject: texts.deskWroteSubject, paragraphs })
}

export function askedMail(post: Mailing, reader: Reader, order: Order, by: string, said: Said): Mail {
  const texts = exchangeTexts[reader.language].mail
  const paragraphs = [texts.asked(by), ...quoted(reader.language, said), texts.askedClock]
  const link = { text: texts.answer, href: href('/orders/:order', { order: order.id }) }
  return orderLetter(post, reader, order, { subject: texts.askedSubject, paragraphs, link })
}

export function withdrawnMail(post: Mailing, reader: Reader, order: Order, by: string): Mail {
  const texts = exchangeTexts[reader.language].mail
  return orderLetter(post, reader, order, { subject: texts.withdrawnSubject, paragraphs: [texts.withdrawn(by)] })
}

export function partyWroteMail(post: Mailing, reader: Reader, order: Order, by: string, said: Said): Mail {
  const texts = exchangeTexts[reader.language].mail
  const paragraphs = [texts.partyWrote(by), ...quoted(reader.language, said)]
  return deskLetter(post, reader, order, texts.partyWroteSubject(by), paragraphs)
}

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

function deskLetter(app: Mailing, reader: Reader, order: Order, subject: string, paragraphs: string[]): Mail {
  const { language } = reader
  const texts = exchangeTexts[language].mail
  const shared = orderTexts[language].letter
  return letterTo(reader, app, {
    subject: shared.subject(subject, order.reference),
    greeting: shared.greeting(reader.name),
    paragraphs,
    link: { text: shared.seeOrder, href: href('/desk/orders/:order', { order: order.id }) },
    why: reader.name ? texts.whyClaimed(order.reference, titleOf(order, language)) : texts.whyDesk,
  })
}
