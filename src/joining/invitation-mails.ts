import type { Actor } from '../accounts/actor.ts'
import { letterTo, type Mailing, type Reader } from '../mail/letter.ts'
import type { Mail } from '../mail/outbox.ts'
import type { Home } from '../organisations/organisation.ts'
import { membershipMailTexts } from '../organisations/texts.ts'
import { href } from '../platform/href.ts'
import type { Language } from '../platform/texts.ts'

/** Asks an address to come in. Nobody knows the reader's language: it is that of whoever invites. */
export function invitationMail(
  app: Mailing,
  to: string,
  by: Actor & { language: Language },
  organisation: Home,
  token: string,
): Mail {
  const texts = membershipMailTexts[by.language]
  const name = organisation.names[by.language]
  return letterTo({ name: '', emailAddress: to, language: by.language }, app, {
    subject: texts.invitedSubject(name),
    paragraphs: [texts.invited(by.person.name, name), texts.invitedHow],
    link: { text: texts.invitedButton, href: href('/invitations/:token', { token }) },
    why: [texts.invitedLives, texts.invitedWhy],
  })
}

export function acceptedMail(app: Mailing, reader: Reader, by: Actor, organisation: Home): Mail {
  const texts = membershipMailTexts[reader.language]
  const name = organisation.names[reader.language]
  return letterTo(reader, app, {
    subject: texts.acceptedSubject,
    paragraphs: [texts.accepted(by.person.name, name)],
    link: {
      text: texts.acceptedButton,
      href: href('/organisations/:organisation/people', { organisation: organisation.shortName }),
    },
    why: texts.acceptedWhy,
  })
}
