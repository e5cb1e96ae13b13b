import type { Actor } from '../accounts/actor.ts'
import { composeMail } from '../mail/layout.tsx'
import type { Mail } from '../mail/outbox.ts'
import type { Home } from '../organisations/organisation.ts'
import type { AppContext } from '../platform/app-context.ts'
import { href } from '../platform/href.ts'
import type { Language } from '../platform/texts.ts'
import { environmentTexts } from './texts.ts'

type Owner = { name: string; emailAddress: string; language: Language }

/** Tells an owner that another has accepted the terms of Production, and so opened it. */
export function termsAcceptedMail(
  { config }: Pick<AppContext, 'config'>,
  { name, emailAddress, language }: Owner,
  by: Actor,
  { shortName, names }: Home,
  version: string,
): Mail {
  const texts = environmentTexts[language].mail
  const organisation = names[language]
  return composeMail({
    to: emailAddress,
    language,
    subject: texts.subject(organisation),
    greeting: texts.greeting(name),
    paragraphs: [texts.accepted(by.person.name, version, organisation), texts.publishers],
    link: {
      text: texts.button,
      href: config.publicUrl + href('/organisations/:organisation/environments', { organisation: shortName }),
    },
    after: [texts.why(organisation)],
    signature: texts.signature,
  })
}
