import type { Addressee } from '../accounts/account.ts'
import { accountTexts } from '../accounts/texts.ts'
import { composeMail, type Letter } from '../mail/layout.tsx'
import type { Mail } from '../mail/outbox.ts'
import type { Home } from '../organisations/organisation.ts'
import type { Team } from '../organisations/team.ts'
import type { AppContext } from '../platform/app-context.ts'
import { href } from '../platform/href.ts'
import { day } from '../platform/texts.ts'
import { joinTexts } from './texts.ts'

type Mailing = Pick<AppContext, 'config'>
type Reader = Pick<Addressee, 'name' | 'emailAddress' | 'language'>

type Asking = {
  id: string
  asker: { name: string; username: string }
  /** how the person logged in last */
  identity: { method: string; level: string } | undefined
  vouchedAt: Date | null
  message: string
}

/** To an owner: somebody asks to come in. */
export function joinRequestedMail(post: Mailing, reader: Reader, organisation: Home, request: Asking): Mail {
  const { language } = reader
  const texts = joinTexts[language].mail
  const name = organisation.names[language]
  const { asker, identity, vouchedAt, message } = request
  const levels = accountTexts[language].identities.levels
  return letter(post, reader, {
    subject: texts.requestedSubject(name),
    paragraphs: [
      texts.requested(asker.name, asker.username, name),
      ...(identity ? [texts.loggedIn(identity.method, levels[identity.level] ?? identity.level)] : []),
      ...(vouchedAt ? [texts.vouched(day(language, vouchedAt))] : []),
      ...(message ? [texts.wrote, message] : []),
    ],
    link: {
      text: texts.answer,
      href: href('/organisations/:organisation/requests/:request/approve', {
        organisation: organisation.shortName,
        request: request.id,
      }),
    },
    why: texts.whyOwner(name),
  })
}

type Given = Pick<Team, 'name' | 'isOwners' | 'level' | 'reach' | 'mayCreate' | 'environments'>

/** To the person: an owner let them in, and what they may do now. */
export function joinApprovedMail(post: Mailing, reader: Reader, organisation: Home, by: string, teams: Given[]): Mail {
  const { mail: texts, powers } = joinTexts[reader.language]
  const name = organisation.names[reader.language]
  const given = [...new Set(teams.flatMap(powers))]
  const names = teams.map((team) => team.name)
  return letter(post, reader, {
    subject: texts.approvedSubject(name),
    paragraphs: [texts.approved(by, name, names), ...(given.length > 0 ? [texts.can(given)] : [])],
    link: { text: texts.open, href: homeOf(organisation) },
    why: texts.whyAsker(name),
  })
}

/** To the person: an owner said no, and why, and when they may ask again. */
export function joinDeclinedMail(
  post: Mailing,
  reader: Reader,
  organisation: Home,
  by: string,
  { reason, mayAskFrom }: { reason: string; mayAskFrom: Date },
): Mail {
  const texts = joinTexts[reader.language].mail
  const name = organisation.names[reader.language]
  return letter(post, reader, {
    subject: texts.declinedSubject(name),
    paragraphs: [texts.declined(by, name), texts.reason, reason, texts.again(day(reader.language, mayAskFrom))],
    link: { text: texts.open, href: homeOf(organisation) },
    why: texts.whyAsker(name),
  })
}

/** To the person: they may ask again before the waiting time is over. */
export function joinLiftedMail(post: Mailing, reader: Reader, organisation: Home, by: string): Mail {
  const texts = joinTexts[reader.language].mail
  const name = organisation.names[reader.language]
  return letter(post, reader, {
    subject: texts.liftedSubject(name),
    paragraphs: [texts.lifted(by, name)],
    link: {
      text: texts.ask,
      href: href('/organisations/:organisation/join', { organisation: organisation.shortName }),
    },
    why: texts.whyAsker(name),
  })
}

export type Waiting = { name: string; username: string; askedAt: Date }

/** To an owner: who has waited for more than a week. */
export function joinReminderMail(post: Mailing, reader: Reader, organisation: Home, waiting: readonly Waiting[]): Mail {
  const { language } = reader
  const texts = joinTexts[language].mail
  const name = organisation.names[language]
  return letter(post, reader, {
    subject: texts.reminderSubject(name),
    paragraphs: [
      texts.reminder(waiting.length, name),
      ...waiting.map((one) => texts.since(one.name, one.username, day(language, one.askedAt))),
    ],
    link: {
      text: texts.answerAll,
      href: href('/organisations/:organisation/requests', { organisation: organisation.shortName }),
    },
    why: texts.whyOwner(name),
  })
}

function homeOf({ shortName }: Home): string {
  return href('/organisations/:organisation', { organisation: shortName })
}

type Said = Pick<Letter, 'subject' | 'paragraphs'> & { link: { text: string; href: string }; why: string }

function letter({ config }: Mailing, reader: Reader, { subject, paragraphs, link, why }: Said): Mail {
  const texts = joinTexts[reader.language].mail
  return composeMail({
    to: reader.emailAddress,
    language: reader.language,
    subject,
    greeting: texts.greeting(reader.name),
    paragraphs,
    link: { text: link.text, href: config.publicUrl + link.href },
    after: [why],
    signature: texts.signature,
  })
}
