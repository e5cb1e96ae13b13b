import type { Identity } from '../accounts/account.ts'
import { accountTexts } from '../accounts/texts.ts'
import { letterTo, type Mailing, type Reader } from '../mail/letter.ts'
import type { Mail } from '../mail/outbox.ts'
import { letterTexts } from '../mail/texts.ts'
import { powersOf } from '../organisations/access-words.ts'
import type { Home } from '../organisations/organisation.ts'
import type { Team } from '../organisations/team.ts'
import { href } from '../platform/href.ts'
import { day } from '../platform/texts.ts'
import { joinTexts } from './texts.ts'

type Asking = {
  id: string
  asker: { name: string; username: string }
  /** how the person logged in last */
  identity: Pick<Identity, 'method' | 'level'> | undefined
  vouchedAt: Date | null
  message: string
}

export function joinRequestedMail(post: Mailing, reader: Reader, organisation: Home, request: Asking): Mail {
  const { language } = reader
  const texts = joinTexts[language].mail
  const name = organisation.names[language]
  const { asker, identity, vouchedAt, message } = request
  const levels = accountTexts[language].identities.levels
  return letterTo(reader, post, {
    subject: texts.requestedSubject(name),
    paragraphs: [
      texts.requested(asker.name, asker.username, name),
      ...(identity ? [texts.loggedIn(identity.method, levels[identity.level])] : []),
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
    why: letterTexts[language].whyOwner(name),
  })
}

type Given = Pick<Team, 'name' | 'isOwners' | 'level' | 'reach' | 'mayCreate' | 'environments'>

export function joinApprovedMail(post: Mailing, reader: Reader, organisation: Home, by: string, teams: Given[]): Mail {
  const texts = joinTexts[reader.language].mail
  const name = organisation.names[reader.language]
  const given = [...new Set(teams.flatMap((team) => powersOf(reader.language, team)))]
  const names = teams.map((team) => team.name)
  return letterTo(reader, post, {
    subject: texts.approvedSubject(name),
    paragraphs: [texts.approved(by, name, names), ...(given.length > 0 ? [texts.can(given)] : [])],
    link: { text: texts.open, href: homeOf(organisation) },
    why: texts.whyAsker(name),
  })
}

export function joinDeclinedMail(
  post: Mailing,
  reader: Reader,
  organisation: Home,
  by: string,
  { reason, mayAskFrom }: { reason: string; mayAskFrom: Date },
): Mail {
  const texts = joinTexts[reader.language].mail
  const name = organisation.names[reader.language]
  return letterTo(reader, post, {
    subject: texts.declinedSubject(name),
    paragraphs: [texts.declined(by, name), texts.reason, reason, texts.again(day(reader.language, mayAskFrom))],
    link: { text: texts.open, href: homeOf(organisation) },
    why: texts.whyAsker(name),
  })
}

export function joinLiftedMail(post: Mailing, reader: Reader, organisation: Home, by: string): Mail {
  const texts = joinTexts[reader.language].mail
  const name = organisation.names[reader.language]
  return letterTo(reader, post, {
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

export function joinReminderMail(post: Mailing, reader: Reader, organisation: Home, waiting: readonly Waiting[]): Mail {
  const { language } = reader
  const texts = joinTexts[language].mail
  const name = organisation.names[language]
  return letterTo(reader, post, {
    subject: texts.reminderSubject(name),
    paragraphs: [
      texts.reminder(waiting.length, name),
      ...waiting.map((one) => texts.since(one.name, one.username, day(language, one.askedAt))),
    ],
    link: {
      text: texts.answerAll,
      href: href('/organisations/:organisation/requests', { organisation: organisation.shortName }),
    },
    why: letterTexts[language].whyOwner(name),
  })
}

function homeOf({ shortName }: Home): string {
  return href('/organisations/:organisation', { organisation: shortName })
}
