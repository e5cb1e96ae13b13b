import type { SentencesFor } from '../../../platform/texts.ts'
import { clock, list, weekday } from '../../../platform/texts.ts'
import { promisedDays } from '../promise.ts'
import { type Finding, isFinding } from '../tables.ts'
import type * as nb from './nb.ts'

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const workingDays = (days: number) => `${numbers[days] ?? days} working ${days === 1 ? 'day' : 'days'}`

export const clockTexts: typeof nb.clockTexts = {
  title: 'When you get an answer',
  runs: (due, days) =>
    `Answer by ${weekday('en', due)} at ${clock('en', due)} – ${days === 0 ? 'less than one working day' : workingDays(days)} left.`,
  stands: 'The clock stands still while we wait for an answer from you.',
  standsDays: (used) =>
    `When you have answered, you hear from us within ${workingDays(Math.max(1, promisedDays - used))}.`,
  late: (due) =>
    `You should have had an answer by ${weekday('en', due)} at ${clock('en', due)}. We are late, and we are sorry.`,
  lateWrite: 'You are still in the queue. If it is urgent, write to',
  answered: (at, days) =>
    days === 0
      ? `The answer came on ${weekday('en', at)}, less than one working day after the order.`
      : `The answer came on ${weekday('en', at)}, ${workingDays(days)} after the order.`,
  answeredLate: 'That was later than we had promised, and we are sorry.',
}

const findings: Record<Finding, string> = {
  unchecked: 'asked Enhetsregisteret',
  found: 'found the number in Enhetsregisteret',
  deleted: 'found the number in Enhetsregisteret, where it is deleted',
  unknown: 'did not find the number in Enhetsregisteret',
  gone: 'was told that the number is removed from Enhetsregisteret',
}

export const exchangeTexts: typeof nb.exchangeTexts = {
  title: 'What was written and done',
  none: 'Nothing is written yet.',
  steps: {
    ordered: () => 'sent the order',
    registered: () => 'wrote the order down from an e-mail',
    'register-answered': (finding) => findings[isFinding(finding) ? finding : 'unchecked'],
    asked: () => 'asked for more',
    answered: () => 'answered',
    'seat-offered': (whom) => (whom ? `proposed ${whom} as administrator` : 'proposed an administrator'),
    'seat-confirmed': () => 'agreed to be an administrator',
    'seat-refused': () => 'declined to be an administrator',
    'seat-withdrawn': (whom) => (whom ? `took ${whom} out as administrator` : 'took an administrator out'),
    'short-name-changed': (name) => (name ? `changed the short name to ${name}` : 'changed the short name'),
    'first-approved': () => 'approved the order as the first of two',
    'approval-lapsed': (why) =>
      why === 'left'
        ? 'struck the first of two approvals, because whoever gave it no longer handles orders'
        : 'struck the first of two approvals, because the order was changed',
    approved: () => 'approved the order',
    declined: () => 'declined the order',
    withdrawn: () => 'withdrew the order',
    opened: () => 'opened the organisation',
    stopped: () => 'stopped the order',
    appointed: () => 'appointed the new owner',
  },
  desk: 'the service desk',
  studio: 'Altinn Studio',
  former: 'Somebody who no longer has a part in it',
  owner: 'An owner',
  files: 'Attachments',
  fileSize: (type, size) => `${type}, ${size}`,
  form: {
    title: 'Write to the service desk',
    text: 'Message',
    files: 'Attachments',
    filesHint: 'PDF or PNG. Five files at most, 10 MB each and 20 MB together.',
    filesAgain: 'Choose the files again: the browser does not bring them back.',
    send: 'Send',
    fileLarge: (file) => `${file} is larger than 10 MB. Choose a smaller file before you send.`,
    filesLarge: 'The files are larger than 20 MB together. Choose fewer before you send.',
  },
  withdraw: {
    title: 'Withdraw the order',
    lead: (name, reference) =>
      `You are withdrawing order ${reference} (${name}). The service desk will stop handling it.`,
    consequences: [
      'Everybody who has a part in the order is told by e-mail.',
      'What was written stays, but nobody can write more.',
      'If you want what you ordered after all, send a new order.',
    ],
    submit: 'Withdraw the order',
    cancel: 'Keep the order',
    back: 'To the order',
  },
  mail: {
    deskWroteSubject: 'Message from the service desk',
    deskWrote: (name) => `${name} at the service desk writes:`,
    askedSubject: 'The service desk needs an answer from you',
    asked: (name) => `${name} at the service desk needs something more before the order can be decided:`,
    askedClock: 'The clock stands still until you have answered.',
    answer: 'Answer the service desk',
    partyWroteSubject: (name) => `Message from ${name}`,
    partyWrote: (name) => `${name} writes:`,
    answeredSubject: (name) => `Answer from ${name}`,
    answered: (name) => `${name} has answered, and the clock runs again:`,
    withdrawnSubject: 'The order is withdrawn',
    withdrawn: (name) => `${name} has withdrawn the order.`,
    nothingLeft: 'There is nothing left for you to do with it.',
    files: (names) => `Attachments: ${list('en', names)}.`,
    whyClaimed: (reference, title) => `You get this e-mail because you are handling order ${reference} (${title}).`,
    whyDesk: 'The service desk gets this e-mail because nobody has taken the order yet.',
  },
}

export const exchangeRefusals: SentencesFor<typeof nb.exchangeRefusals> = {
  'message-empty': 'Write something, or attach a file.',
  'message-too-long': 'The message can have 8000 characters at most.',
  'message-under-way': 'Another message from you is on its way. Wait until it is sent, and try again.',
  'messages-many': 'Many are sending messages right now. Try again in a while.',
  'exchange-full': 'So much is written in this order that there is no room for more. Send an e-mail instead.',
  'order-closed': 'The order is closed, so nobody can write in it or change it any more.',
  'order-approved': 'The order is approved, and can no longer be withdrawn.',
  'attachment-empty': ({ file }) => `${file} is empty.`,
  'attachment-large': ({ file }) => `${file} is larger than 10 MB.`,
  'attachment-type': ({ file }) => `${file} is neither PDF nor PNG.`,
  'attachments-many': ({ most }) => `You can attach ${most} files at most to one message.`,
  'attachments-large': 'The files are larger than 20 MB together. Send them in several messages.',
  'attachments-full': 'The order has attachments of 100 MB, and there is no room for more.',
}

const received = {
  open: (title: string) => `We have received your order of ${title} in Altinn Studio.`,
  'become-service-owner': (title: string) => `We have received the order that ${title} becomes a service owner.`,
  succession: (title: string) => `We have received the order of a new owner of ${title}.`,
}

export const receiptTexts: typeof nb.receiptTexts = {
  receiptSubject: (title) => `We have received the order of ${title}`,

  received: received,

  promise: (moment) =>
    `You get an answer by ${moment}. If the service desk has to ask something, you get an e-mail, and the time waits for you.`,

  othersAsked: (others) =>
    others === 1
      ? 'The other administrator has been asked by e-mail, and must agree before the organisation opens.'
      : `The ${others} other administrators have been asked by e-mail. The organisation opens with those who have agreed.`,

  deskSubject: (title) => `New order: ${title}`,

  deskWaits: {
    open: (by, title) => `${by} has sent an order (new organisation): ${title}.`,
    'become-service-owner': (by, title) => `${by} has sent an order (become a service owner): ${title}.`,
    succession: (by, title) => `${by} has sent an order (new owner): ${title}.`,
  },

  deskPromise: (moment) => `It is promised by ${moment}.`,

  deskButton: 'Open the order',

  deskWhy: 'The service desk gets an e-mail for each new order.',
}

const hours = (hours: number) => (hours === 1 ? '1 hour' : `${hours} hours`)

const promiseDays = (days: number) => (days === 1 ? '1 day' : `${days} days`)

export const promiseTexts: typeof nb.promiseTexts = {
  due: (when) => `Due ${when}`,
  late: (by) => `Late, ${by} over time`,
  paused: 'The clock stands still',
  came: (when) => `Came ${when}`,
  ended: (when) => `Closed ${when}`,
  days: promiseDays,
  hours: hours,
}

export const orderTexts: typeof nb.orderTexts = {
  purposes: { open: 'New organisation', 'become-service-owner': 'Become a service owner', succession: 'New owner' },
  states: {
    waiting: 'Waiting for the service desk',
    asked: 'Waiting for your answer',
    approved: 'Approved',
    done: 'Done',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    stopped: 'Stopped by an owner',
  },
  letter: {
    subject: (subject, reference) => `${subject} (order ${reference})`,
    greeting: (name) => (name ? `Hello, ${name}` : 'Hello'),
    seeOrder: 'See the order',
    why: (reference, title) => `You get this e-mail because you have a part in order ${reference} (${title}).`,
  },

  orders: 'Orders',

  title: (name, reference) => `${name}, order ${reference}`,

  dropped: {
    'applicant-gone': 'The user is suspended or no longer there, so we cannot make it an owner.',
    'owner-back': 'An owner uses the studio again, and then it is the owner who decides who becomes an owner.',
  },
}

export const orderRefusals: SentencesFor<typeof nb.orderRefusals> = {
  'own-order': 'You have a part in this order yourself, so somebody else at the service desk must handle it.',
}

export const unitTexts: typeof nb.unitTexts = {
  name: 'Name',

  numberFact: 'Number',

  form: 'Organisational form',

  sector: 'Sector',

  municipality: 'Municipality',

  formOf: (text, code) => (text === code ? code : `${text} (${code})`),

  deletedOn: (date) => `The unit was deleted on ${date}.`,

  isDeleted: 'The unit is deleted.',

  deletedMeans: 'You can order it all the same. Say why in the message, or the service desk has to ask.',

  isBankrupt: 'The unit is bankrupt.',

  isClosing: 'The unit is being wound up.',

  notPublic:
    'The unit does not look like a public body. Service owners usually are. If you build services for others, choose developer organisation.',

  unknown: 'The register does not know the number. Check the digits. If they are right, you can order all the same.',

  gone: 'The register has removed the unit for legal reasons. You can order all the same; explain it in the message.',

  away: 'The register does not answer, so the number is not checked now. We check it later. You can order all the same.',

  often:
    'You have looked up many numbers in the last hour, so this one is not checked now. We check it later. You can order all the same.',
}
