import { type Link, letterTo, type Mailing, type Reader } from '../../mail/letter.ts'
import type { Mail } from '../../mail/outbox.ts'
import type { Home } from '../../organisations/organisation.ts'
import { href } from '../../platform/href.ts'
import { dayAndTime, type Language } from '../../platform/texts.ts'
import { deskReader } from '../orders/desk-reader.ts'
import { orderLetter } from '../orders/letter.ts'
import { type Order, titleOf } from '../orders/order.ts'
import { orderTexts } from '../orders/texts.ts'
import type { Ground } from './ground.ts'
import { successionTexts } from './texts.ts'

type Asked = { applicant: string; reference: number; waitingHours: number }

export function successionAskedMail(post: Mailing, owner: Reader, organisation: Home, asked: Asked): Mail {
  const texts = successionTexts[owner.language].mail
  const name = organisation.names[owner.language]
  return toOwner(post, owner, name, {
    subject: texts.askedSubject(name),
    paragraphs: [
      texts.asked(asked.applicant, name, asked.reference),
      texts.askedThen(asked.waitingHours),
      texts.askedAnswer(post.config.serviceDeskAddress),
    ],
    link: {
      text: texts.seeOrganisation,
      href: href('/organisations/:organisation', { organisation: organisation.shortName }),
    },
  })
}

type Begun = { applicant: string; ground: Ground | undefined; token: string }

export function successionBegunMail(
  post: Mailing,
  owner: Reader,
  order: Order,
  { applicant, ground, token }: Begun,
): Mail {
  const texts = successionTexts[owner.language].mail
  const name = titleOf(order, owner.language)
  const paragraphs = [texts.begun(applicant, name, endOf(order, owner.language)), texts.begunStop, texts.begunLet]
  return toOwner(post, owner, name, {
    subject: texts.begunSubject(name),
    paragraphs: ground === 'vouched' ? paragraphs : [...paragraphs, texts.begunLogIn],
    link: { text: texts.stop, href: href('/successions/stop/:token', { token }) },
  })
}

export function successionWaitsMail(post: Mailing, applicant: Reader, order: Order, ground: Ground | undefined): Mail {
  const { language } = applicant
  const { mail: texts, ask } = successionTexts[language]
  const waits = texts.waits(titleOf(order, language), endOf(order, language))
  return orderLetter(post, applicant, order, {
    subject: texts.waitsSubject,
    paragraphs: ground === 'vouched' ? [waits] : [waits, ask.lapses],
  })
}

/** To the applicant: it takes longer, for somebody has become an owner meanwhile. */
export function successionLaterMail(post: Mailing, applicant: Reader, order: Order): Mail {
  const { language } = applicant
  const texts = successionTexts[language].mail
  return orderLetter(post, applicant, order, {
    subject: texts.laterSubject,
    paragraphs: [texts.later(titleOf(order, language), endOf(order, language))],
  })
}

/** Somebody whom a succession concerns: an owner, or else the applicant. */
type Concerned = Reader & { isOwner: boolean }

/** To everybody concerned: an owner has stopped it. Who stopped it gets a receipt: the link may be in wrong hands. */
export function successionStoppedMail(
  post: Mailing,
  reader: Concerned,
  order: Order,
  { isStopper, stopper, applicant }: Names & { isStopper: boolean },
): Mail {
  const texts = successionTexts[reader.language].mail
  const name = titleOf(order, reader.language)
  return toConcerned(post, reader, order, {
    subject: texts.stoppedSubject,
    paragraphs: isStopper
      ? [texts.stoppedByYou(applicant, name), texts.stoppedByYouThen(post.config.serviceDeskAddress)]
      : [texts.stopped(stopper, applicant, name), texts.stoppedThen(post.config.serviceDeskAddress)],
  })
}

type Names = { stopper: string; applicant: string }

export function successionStoppedDeskMail(post: Mailing, order: Order, names: Names): Mail {
  const desk = deskReader(post.config)
  const texts = successionTexts[desk.language].mail
  return letter(post, desk, {
    subject: `${texts.stoppedSubject} (${order.reference})`,
    paragraphs: [texts.stopped(names.stopper, names.applicant, titleOf(order, desk.language))],
    link: { text: texts.seeOrder, href: href('/desk/orders/:order', { order: order.id }) },
    why: texts.whyDesk,
  })
}

export function ownerAppointedMail(post: Mailing, reader: Concerned, order: Order, applicant: string): Mail {
  const texts = successionTexts[reader.language].mail
  const name = titleOf(order, reader.language)
  return toConcerned(post, reader, order, {
    subject: texts.appointedSubject(name),
    paragraphs: [texts.appointed(applicant, name), texts.appointedThen(post.config.serviceDeskAddress)],
  })
}

export type Why = (language: Language) => string[]

export function successionDroppedMail(
  post: Mailing,
  reader: Concerned,
  order: Order,
  applicant: string,
  why: Why,
): Mail {
  const { mail: texts } = successionTexts[reader.language]
  const name = titleOf(order, reader.language)
  return toConcerned(post, reader, order, {
    subject: texts.droppedSubject,
    paragraphs: [texts.droppedMail(applicant, name), ...why(reader.language)],
  })
}

function endOf({ waitsUntil }: Order, language: Language): string {
  return waitsUntil ? dayAndTime(language, waitsUntil) : ''
}

type Said = { subject: string; paragraphs: string[] }

/** Owners have no part in the order, and cannot open its page. */
function toConcerned(post: Mailing, reader: Concerned, order: Order, said: Said): Mail {
  if (!reader.isOwner) return orderLetter(post, reader, order, said)
  const text = successionTexts[reader.language].mail.seeOrganisation
  const organisation = order.organisationShortName ?? ''
  const link = { text, href: href('/organisations/:organisation', { organisation }) }
  return toOwner(post, reader, titleOf(order, reader.language), { ...said, link })
}

function toOwner(post: Mailing, owner: Reader, organisation: string, said: Said & { link: Link }): Mail {
  return letter(post, owner, { ...said, why: successionTexts[owner.language].mail.whyOwner(organisation) })
}

function letter(app: Mailing, reader: Reader, said: Said & { link: Link; why: string }): Mail {
  return letterTo(reader, app, { ...said, greeting: orderTexts[reader.language].letter.greeting(reader.name) })
}
