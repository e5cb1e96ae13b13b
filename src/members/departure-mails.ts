import type { Actor } from '../accounts/actor.ts'
import { letterTo, type Mailing, type Reader } from '../mail/letter.ts'
import type { Mail } from '../mail/outbox.ts'
import type { Home } from '../organisations/organisation.ts'
import { href } from '../platform/href.ts'
import { list } from '../platform/texts.ts'
import { titleFor } from '../services/title.ts'
import type { Losses } from './losses.ts'
import { departureMailTexts } from './texts.ts'

export function removedMail(app: Mailing, reader: Reader, by: Actor, organisation: Home, losses: Losses): Mail {
  const texts = departureMailTexts[reader.language]
  const services = losses.services.map((service) => titleFor(reader.language, service))
  const ended = [...losses.teams.map(({ name }) => name), ...services]
  return letterTo(reader, app, {
    subject: texts.removedSubject,
    paragraphs: [
      texts.removed(by.person.name, organisation.names[reader.language]),
      texts.ended(list(reader.language, ended)),
    ],
    link: {
      text: texts.organisation,
      href: href('/organisations/:organisation', { organisation: organisation.shortName }),
    },
    why: [texts.mistake(app.config.serviceDeskAddress), texts.removedWhy],
  })
}

export function leftMail(app: Mailing, reader: Reader, by: Actor, organisation: Home): Mail {
  const texts = departureMailTexts[reader.language]
  return letterTo(reader, app, {
    subject: texts.leftSubject,
    paragraphs: [texts.left(by.person.name, organisation.names[reader.language])],
    link: {
      text: texts.people,
      href: href('/organisations/:organisation/people', { organisation: organisation.shortName }),
    },
    why: texts.leftWhy,
  })
}
