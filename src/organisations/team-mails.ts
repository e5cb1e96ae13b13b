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

/** To somebody who was taken out of a team, or whose team is gone. */
export function lostTeamMail(
  app: Mailing,
  reader: Reader,
  by: Actor,
  organisation: Home,
  team: { name: string },
  how: 'left' | 'deleted',
): Mail {
  const texts = teamMailTexts[reader.language]
  return letterTo(reader, app, {
    subject: texts[`${how}Subject`],
    paragraphs: [texts[how](by.person.name, team.name, organisation.names[reader.language])],
    link: {
      text: texts.organisationButton,
      href: href('/organisations/:organisation', { organisation: organisation.shortName }),
    },
    why: texts.why,
  })
}
