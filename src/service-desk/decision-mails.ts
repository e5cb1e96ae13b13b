import type { Mail } from '../mail/outbox.ts'
import type { House } from '../platform/house.ts'
import { decisionTexts } from './decision-texts.ts'
import { type Order, type Party, titleOf } from './order.ts'
import { orderLetter } from './order-letter.ts'

type Post = Pick<House, 'config'>

/** The desk said yes to a new organisation, and what happens now. @param greeting what the operator wrote; may be empty */
export function approvedMail(post: Post, party: Party, order: Order, greeting: string): Mail {
  const texts = decisionTexts[party.language].mail
  return orderLetter(post, party, order, {
    subject: texts.approvedSubject,
    paragraphs: [texts.approved(titleOf(order, party.language)), ...(greeting ? [texts.wrote, greeting] : [])],
  })
}

/** The desk said no, and why. */
export function declinedMail(post: Post, party: Party, order: Order, reason: string): Mail {
  const texts = decisionTexts[party.language].mail
  return orderLetter(post, party, order, {
    subject: texts.declinedSubject,
    paragraphs: [texts.declined(titleOf(order, party.language)), texts.reason, reason, texts.again],
  })
}
