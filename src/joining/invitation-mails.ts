import type { Actor } from '../accounts/actor.ts'
import { composeMail } from '../mail/layout.tsx'
import type { Mail } from '../mail/outbox.ts'
import type { Mailing, Reader } from '../organisations/membership-mails.ts'
import type { Home } from '../organisations/organisation.ts'
import { membershipMailTexts } from '../organisations/texts.ts'
import { href } from '../platform/href.ts'
import type { Language } from '../platform/texts.ts'

/** Asks an address to come in. Nobody knows the reader's language: it is that of whoever invites. */
export function invitationMail(
  { config }: Mailing,
  to: string,
  by: Actor & { language: Language },
  organisation: Home,
  token: string,
): Mail {
  const texts = membershipMailTexts[by.language]
  const name = organisation.names[by.language]
  return composeMail({
    to,
    language: by.language,
    subject: texts.invitedSubject(name),
    greeting: texts.greeting,
    paragraphs: [texts.invited(by.person.name, name), texts.invitedHow],
    link: { text: texts.invitedButton, href: config.publicUrl + href('/invitations/:token', { token }) },
    after: [texts.invitedLives, texts.invitedWhy],
    signature: texts.signature,
  })
}

/** Tells whoever invited that the invitation was accepted. */
export function acceptedMail({ config }: Mailing, reader: Reader, by: Actor, organisation: Home): Mail {
  const texts = membershipMailTexts[reader.language]
  const name = organisation.names[reader.language]
  return composeMail({
    to: reader.emailAddress,
    language: reader.language,
    subject: texts.acceptedSubject,
    greeting: texts.greetingTo(reader.name),
    paragraphs: [texts.accepted(by.person.name, name)],
    link: {
      text: texts.acceptedButton,
      href: config.publicUrl + href('/organisations/:organisation/people', { organisation: organisation.shortName }),
    },
    after: [texts.acceptedWhy],
    signature: texts.signature,
  })
}
