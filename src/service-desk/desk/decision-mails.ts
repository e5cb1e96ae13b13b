import type { Mailing } from '../../mail/letter.ts'
import type { Mail } from '../../mail/outbox.ts'
import { href } from '../../platform/href.ts'
import { orderLetter } from '../orders/letter.ts'
import { type Order, titleOf } from '../orders/order.ts'
import type { Party } from '../orders/parties.ts'
import { decisionTexts } from './texts.ts'

export function approvedMail(post: Mailing, party: Party, order: Order, greeting: string): Mail {
  const texts = decisionTexts[party.language].mail
  return orderLetter(post, party, order, {
    subject: texts.approvedSubject,
    paragraphs: [
      texts.approved(titleOf(order, party.language)),
      ...(greeting ? [texts.wrote, greeting] : []),
      texts.approvedHowFar,
    ],
  })
}

/** To somebody who was asked to be an administrator and has not answered: it opens without them. */
export function leftOutMail(post: Mailing, party: Party, order: Order): Mail {
  const texts = decisionTexts[party.language].mail
  const title = titleOf(order, party.language)
  return orderLetter(post, party, order, {
    subject: texts.leftOutSubject(title),
    paragraphs: [texts.leftOut(title), texts.leftOutWayIn],
    link: {
      text: texts.join,
      href: href('/organisations/:organisation/join', { organisation: order.shortName ?? '' }),
    },
  })
}

export function declinedMail(post: Mailing, party: Party, order: Order, reason: string): Mail {
  const texts = decisionTexts[party.language].mail
  return orderLetter(post, party, order, {
    subject: texts.declinedSubject,
    paragraphs: [texts.declined(titleOf(order, party.language)), texts.reason, reason, texts.again],
  })
}
