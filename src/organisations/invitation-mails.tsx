import { composeMail } from '../mail/layout.tsx'
import type { Mail } from '../mail/outbox.ts'
import type { House } from '../platform/house.ts'
import { href } from '../platform/href.ts'
import type { Language } from '../platform/texts.ts'
import { membershipMailTexts } from './invitation-texts.ts'
import type { Doer, Home } from './organisation.ts'

type Houses = Pick<House, 'config'>
type Reader = { name: string; emailAddress: string; language: Language }

/** Asks an address to come in. Nobody knows the reader's language: it is that of whoever invites. */
export function invitationMail(
  { config }: Houses,
  to: string,
  by: Doer & { language: Language },
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
export function acceptedMail({ config }: Houses, reader: Reader, by: Doer, organisation: Home): Mail {
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

/** Tells somebody that they belong to an organisation now. */
export function addedMail(
  { config }: Houses,
  reader: Reader,
  by: Doer,
  organisation: Home,
  teams: readonly string[],
): Mail {
  const texts = membershipMailTexts[reader.language]
  return composeMail({
    to: reader.emailAddress,
    language: reader.language,
    subject: texts.addedSubject,
    greeting: texts.greetingTo(reader.name),
    paragraphs: [texts.added(by.person.name, organisation.names[reader.language], teams.join(', '))],
    link: { text: texts.organisationButton, href: config.publicUrl + homeOf(organisation) },
    after: [texts.addedWhy],
    signature: texts.signature,
  })
}

/** Tells a member which teams were given and taken. */
export function teamsChangedMail(
  { config }: Houses,
  reader: Reader,
  by: Doer,
  organisation: Home,
  { given, taken }: { given: readonly string[]; taken: readonly string[] },
): Mail {
  const texts = membershipMailTexts[reader.language]
  const changes = [
    given.length > 0 && texts.teamsGiven(given.join(', ')),
    taken.length > 0 && texts.teamsTaken(taken.join(', ')),
  ]
  return composeMail({
    to: reader.emailAddress,
    language: reader.language,
    subject: texts.teamsSubject,
    greeting: texts.greetingTo(reader.name),
    paragraphs: [
      texts.teamsChanged(by.person.name, organisation.names[reader.language]),
      ...changes.filter((text) => text !== false),
    ],
    link: { text: texts.organisationButton, href: config.publicUrl + homeOf(organisation) },
    after: [texts.teamsWhy],
    signature: texts.signature,
  })
}

function homeOf({ shortName }: Home): string {
  return href('/organisations/:organisation', { organisation: shortName })
}
