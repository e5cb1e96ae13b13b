import type { Actor } from '../accounts/actor.ts'
import { letterTo, type Mailing, type Reader } from '../mail/letter.ts'
import type { Mail } from '../mail/outbox.ts'
import { href } from '../platform/href.ts'
import { list } from '../platform/texts.ts'
import type { Home } from './organisation.ts'
import { membershipMailTexts } from './texts.ts'

export function addedMail(app: Mailing, reader: Reader, by: Actor, organisation: Home, teams: readonly string[]): Mail {
  const texts = membershipMailTexts[reader.language]
  return letterTo(reader, app, {
    subject: texts.addedSubject,
    paragraphs: [texts.added(by.person.name, organisation.names[reader.language], list(reader.language, teams))],
    link: { text: texts.organisationButton, href: homeOf(organisation) },
    why: texts.addedWhy,
  })
}

export function teamsChangedMail(
  app: Mailing,
  reader: Reader,
  by: Actor,
  organisation: Home,
  { given, taken }: { given: readonly string[]; taken: readonly string[] },
): Mail {
  const texts = membershipMailTexts[reader.language]
  const changes = [
    given.length > 0 && texts.teamsGiven(list(reader.language, given)),
    taken.length > 0 && texts.teamsTaken(list(reader.language, taken)),
  ]
  return letterTo(reader, app, {
    subject: texts.teamsSubject,
    paragraphs: [
      texts.teamsChanged(by.person.name, organisation.names[reader.language]),
      ...changes.filter((text) => text !== false),
    ],
    link: { text: texts.organisationButton, href: homeOf(organisation) },
    why: texts.teamsWhy,
  })
}

function homeOf({ shortName }: Home): string {
  return href('/organisations/:organisation', { organisation: shortName })
}
