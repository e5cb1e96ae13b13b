import type { Actor } from '../accounts/actor.ts'
import { letterTo, type Mailing, type Reader } from '../mail/letter.ts'
import type { Mail } from '../mail/outbox.ts'
import { href } from '../platform/href.ts'
import type { Home } from './organisation.ts'
import { teamMailTexts } from './texts.ts'

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
  return letterTo(reader, app, {
    subject: texts.joinedSubject,
    paragraphs: [texts.joined(by.person.name, team.name, organisation.names[reader.language])],
    link: { text: texts.button, href: address },
    why: texts.why,
  })
}

export function leftTeamMail(
  app: Mailing,
  reader: Reader,
  by: Actor,
  organisation: Home,
  team: { name: string },
): Mail {
  const texts = teamMailTexts[reader.language]
  return letterTo(reader, app, {
    subject: texts.leftSubject,
    paragraphs: [texts.left(by.person.name, team.name, organisation.names[reader.language])],
    link: { text: texts.organisationButton, href: homeOf(organisation) },
    why: texts.why,
  })
}

export function teamDeletedMail(
  app: Mailing,
  reader: Reader,
  by: Actor,
  organisation: Home,
  team: { name: string },
): Mail {
  const texts = teamMailTexts[reader.language]
  return letterTo(reader, app, {
    subject: texts.deletedSubject,
    paragraphs: [texts.deleted(by.person.name, team.name, organisation.names[reader.language])],
    link: { text: texts.organisationButton, href: homeOf(organisation) },
    why: texts.why,
  })
}

function homeOf(organisation: Home): string {
  return href('/organisations/:organisation', { organisation: organisation.shortName })
}
