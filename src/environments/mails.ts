import type { Actor } from '../accounts/actor.ts'
import { letterTo, type Mailing, type Reader } from '../mail/letter.ts'
import type { Mail } from '../mail/outbox.ts'
import { letterTexts } from '../mail/texts.ts'
import type { Home } from '../organisations/organisation.ts'
import { href } from '../platform/href.ts'
import { environmentTexts } from './texts.ts'

export function termsAcceptedMail(
  app: Mailing,
  reader: Reader,
  by: Actor,
  { shortName, names }: Home,
  version: string,
): Mail {
  const texts = environmentTexts[reader.language].mail
  const organisation = names[reader.language]
  return letterTo(reader, app, {
    subject: texts.subject(organisation),
    paragraphs: [texts.accepted(by.person.name, version, organisation), texts.publishers],
    link: {
      text: texts.button,
      href: href('/organisations/:organisation/environments', { organisation: shortName }),
    },
    why: letterTexts[reader.language].whyOwner(organisation),
  })
}
