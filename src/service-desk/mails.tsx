import { composeMail } from '../mail/layout.tsx'
import type { Mail } from '../mail/outbox.ts'
import { href } from '../platform/href.ts'
import type { Language } from '../platform/texts.ts'
import { serviceDeskTexts } from './texts.ts'

type Owner = { name: string; emailAddress: string; language: Language }

/** Tells an owner that the organisation is open. @param origin under which people reach the studio */
export function openedMail(
  owner: Owner,
  organisation: { shortName: string; names: Record<Language, string> },
  origin: string,
): Mail {
  const { language } = owner
  const texts = serviceDeskTexts[language].opened
  const { shortName, names } = organisation
  return composeMail({
    to: owner.emailAddress,
    language,
    subject: texts.subject,
    greeting: texts.greeting(owner.name),
    paragraphs: [texts.intro(names[language], shortName), texts.next],
    link: { text: texts.button, href: origin + href('/organisations/:organisation', { organisation: shortName }) },
    after: [texts.why],
    signature: texts.signature,
  })
}
