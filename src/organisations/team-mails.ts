import type { Actor } from '../accounts/actor.ts'
import { composeMail } from '../mail/layout.tsx'
import type { Mail } from '../mail/outbox.ts'
import type { AppContext } from '../platform/app-context.ts'
import { href } from '../platform/href.ts'
import type { Language } from '../platform/texts.ts'
import type { Home } from './organisation.ts'
import { teamMailTexts } from './texts.ts'

type Reader = { name: string; emailAddress: string; language: Language }
type Mailing = Pick<AppContext, 'config'>

/** Somebody was put into a team. */
export function joinedTeamMail(
  app: Mailing,
  reader: Reader,
  by: Actor,
  organisation: Home,
  team: { id: string; name: string },
): Mail {
  const texts = teamMailTexts[reader.language]
  const address = href('/organisations/:organisation/teams/:team', {
    organisation: organisation.shortName,
    team: team.id,
  })
  return teamMail(app, reader, {
    subject: texts.joinedSubject,
    said: texts.joined(by.person.name, team.name, organisation.names[reader.language]),
    link: { text: texts.button, href: address },
  })
}

/** Somebody was taken out of a team. */
export function leftTeamMail(
  app: Mailing,
  reader: Reader,
  by: Actor,
  organisation: Home,
  team: { name: string },
): Mail {
  const texts = teamMailTexts[reader.language]
  return teamMail(app, reader, {
    subject: texts.leftSubject,
    said: texts.left(by.person.name, team.name, organisation.names[reader.language]),
    link: { text: texts.organisationButton, href: homeOf(organisation) },
  })
}

/** A team that somebody was in is gone. */
export function teamDeletedMail(
  app: Mailing,
  reader: Reader,
  by: Actor,
  organisation: Home,
  team: { name: string },
): Mail {
  const texts = teamMailTexts[reader.language]
  return teamMail(app, reader, {
    subject: texts.deletedSubject,
    said: texts.deleted(by.person.name, team.name, organisation.names[reader.language]),
    link: { text: texts.organisationButton, href: homeOf(organisation) },
  })
}

function homeOf(organisation: Home): string {
  return href('/organisations/:organisation', { organisation: organisation.shortName })
}

type Said = { subject: string; said: string; link: { text: string; href: string } }

function teamMail({ config }: Mailing, { name, emailAddress, language }: Reader, { subject, said, link }: Said): Mail {
  const texts = teamMailTexts[language]
  return composeMail({
    to: emailAddress,
    language,
    subject,
    greeting: texts.greeting(name),
    paragraphs: [said],
    link: { text: link.text, href: config.publicUrl + link.href },
    after: [texts.why],
    signature: texts.signature,
  })
}
