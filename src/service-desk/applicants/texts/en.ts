import { clock, weekday } from '../../../platform/texts.ts'
import type * as nb from './nb.ts'

export const orderPageTexts: typeof nb.orderPageTexts = {
  steps: {
    sent: 'Sent',
    desk: 'At the service desk',
    asked: 'Waiting for you',
    approved: 'Approved',
    opened: 'Open',
    serviceOwner: 'Service owner',
    waits: 'Waiting time',
    owner: 'New owner',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    stopped: 'Stopped',
  },
  stepLabel: 'How far the order has come',
  turn: {
    answer: 'The service desk needs an answer from you before the order can be decided.',
    answerButton: 'Answer',
    seat: 'You are proposed as an administrator. Do you want to be one?',
    seatButton: 'Answer yes or no',
    nothing: 'There is nothing you need to do now. We send an e-mail when something happens.',
    seats:
      'We are waiting for those who are proposed as administrators to answer. There is nothing you need to do now.',
  },
  done: {
    open: (name) => `${name} is open.`,
    'become-service-owner': (name) => `${name} is a service owner, and has the test environment TT02.`,
    succession: (name) => `${name} has a new owner.`,
    go: 'Go to the organisation',
  },
  waitsUntil: (until) =>
    `Approved by two at the service desk. The new owner is appointed on ${weekday('en', until)} at ${clock('en', until)}, unless one of the owners stops it before then.`,
  stopped: 'One of the owners stopped the order. Nothing in the organisation has changed.',
  withdrawn: 'The order is withdrawn, and the service desk does not handle it.',
  declinedTitle: 'The service desk said no',
  declined: {
    open: { text: 'You can order again when what is said above is in place.', again: 'Order again' },
    'become-service-owner': {
      text: 'The organisation is as before. You can order again when what is said above is in place.',
      again: 'Order again',
    },
    succession: {
      text: 'The organisation is as before. You can ask again when what is said above is in place.',
      again: 'Ask again',
    },
  },
  facts: {
    title: 'What was ordered',
    purpose: 'Order',
    number: 'Organisation number',
    kind: 'Kind',
    shortName: 'Short name',
    changeShortName: 'Change the short name',
    shortNameTakenOfOthers:
      'Somebody else has taken the short name while the order waited. Whoever ordered it must choose another.',
    shortNameTaken:
      'Somebody else has taken the short name while the order waited. Choose another, or it cannot be approved.',
    nameNb: 'Name in Bokmål',
    nameNn: 'Name in Nynorsk',
    nameEn: 'Name in English',
    agreement: 'Agreement',
    bodies: 'Builds for',
    message: 'Message',
    ordered: 'Ordered',
    orderedBy: 'Ordered by',
    registered: 'Came by e-mail and was written down by the service desk.',
  },
  register: {
    title: 'Enhetsregisteret',
    findings: {
      unchecked: 'Enhetsregisteret has not answered yet. We ask again, and the order goes on meanwhile.',
      deleted: 'The unit is deleted in Enhetsregisteret.',
      unknown: 'Enhetsregisteret does not know the number.',
      gone: 'The unit is removed from Enhetsregisteret.',
    },
    bankrupt: 'The unit is bankrupt.',
    closing: 'The unit is being wound up.',
    checked: 'Fetched',
  },
  seats: {
    title: 'Administrators',
    none: 'Nobody is proposed.',
    change: 'Change administrators',
  },
  sent: 'The message is sent.',
  answered: 'The answer is sent. Now it is the turn of the service desk.',
  withdrawnNow: 'The order is withdrawn.',
  closed: 'The order is closed, so nobody can write more here. If you wonder about something, write to',
  closedReference: (reference) => `and give order ${reference}.`,
  answerTitle: 'Answer the service desk',
  answerLabel: 'Your answer',
  answerSend: 'Send the answer',
  withdraw: 'Withdraw the order',
}

export const ownOrdersTexts: typeof nb.ownOrdersTexts = {
  title: 'My orders',
  lead: 'Orders that you have sent, or in which you are an administrator.',
  order: 'Order an organisation',
  empty: 'You have no orders',
  emptyText: 'If your organisation is not here yet, you can order it. If it is, ask its owners to let you in.',
  find: 'Find the organisation',
  detail: (reference, purpose) => `Order ${reference} · ${purpose} ·`,
  asksForSeat: 'Waiting for your yes or no',
  askedOther: 'Waiting for an answer from the applicant',
  waits: {
    seat: (name) => `You are named as an administrator of ${name}, which has been ordered. Will you be one?`,
    seeSeat: 'Answer yes or no',
    moreSeats: (count) =>
      count === 1 ? 'One more order waits for your yes or no.' : `${count} more orders wait for your yes or no.`,
    seeAll: 'See the orders',
    answer: (name) => `The service desk needs an answer from you about the order of ${name}.`,
    seeOrder: 'See the order',
  },
}
