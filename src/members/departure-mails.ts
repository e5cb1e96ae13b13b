import type { Actor } from '../accounts/actor.ts'
import { composeMail } from '../mail/layout.tsx'
import type { Mail } from '../mail/outbox.ts'
import type { Home } from '../organisations/organisation.ts'
import type { AppContext } from '../platform/app-context.ts'
import { href } from '../platform/href.ts'
import type { Language } from '../platform/texts.ts'
import { titleFor } from '../services/title.ts'
import type { Losses } from './losses.ts'
import { departureMailTexts } from './texts.ts'

type Mailing = Pick<AppContext, 'config'>
type Reader = { name: string; emailAddress: string; language: Language }

/** Tells somebody that they were removed, what ended, and how to get in touch. */
export function removedMail({ config }: Mailing, reader: Reader, by: Actor, organisation: Home, losses: Losses): Mail {
  const texts = departureMailTexts[reader.language]
  const services = losses.services.map((service) => titleFor(reader.language, service))
  const ended = [...losses.teams.map(({ name }) => name), ...services]
  return composeMail({
    to: reader.emailAddress,
    language: reader.language,
    subject: texts.removedSubject,
    greeting: texts.greeting(reader.name),
    paragraphs: [texts.removed(by.person.name, organisation.names[reader.language]), texts.ended(ended.join(', '))],
    link: {
      text: texts.organisation,
      href: config.publicUrl + href('/organisations/:organisation', { organisation: organisation.shortName }),
    },
    after: [texts.mistake(config.serviceDeskAddress), texts.removedWhy],
    signature: texts.signature,
  })
}

/** Tells an owner that somebody left. */
export function leftMail({ config }: Mailing, reader: Reader, by: Actor, organisation: Home): Mail {
  const texts = departureMailTexts[reader.language]
  return composeMail({
    to: reader.emailAddress,
    language: reader.language,
    subject: texts.leftSubject,
    greeting: texts.greeting(reader.name),
    paragraphs: [texts.left(by.person.name, organisation.names[reader.language])],
    link: {
      text: texts.people,
      href: config.publicUrl + href('/organisations/:organisation/people', { organisation: organisation.shortName }),
    },
    after: [texts.leftWhy],
    signature: texts.signature,
  })
}
