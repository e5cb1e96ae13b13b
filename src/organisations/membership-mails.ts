import type { Actor } from '../accounts/actor.ts'
import { composeMail } from '../mail/layout.tsx'
import type { Mail } from '../mail/outbox.ts'
import type { AppContext } from '../platform/app-context.ts'
import { href } from '../platform/href.ts'
import type { Language } from '../platform/texts.ts'
import type { Home } from './organisation.ts'
import { membershipMailTexts } from './texts.ts'

export type Mailing = Pick<AppContext, 'config'>

export type Reader = { name: string; emailAddress: string; language: Language }

/** Tells somebody that they belong to an organisation now. */
export function addedMail(
  { config }: Mailing,
  reader: Reader,
  by: Actor,
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
  { config }: Mailing,
  reader: Reader,
  by: Actor,
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
