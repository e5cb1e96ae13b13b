import { composeMail } from '../../mail/layout.tsx'
import type { Mail } from '../../mail/outbox.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { href } from '../../platform/href.ts'
import type { Language } from '../../platform/texts.ts'
import { orderLetter } from '../orders/letter.ts'
import { type Order, titleOf } from '../orders/order.ts'
import { serviceDeskTexts } from './texts.ts'

type Reader = { name: string; emailAddress: string; language: Language }
type Named = { shortName: string; names: Record<Language, string> }

/** Tells an owner that the organisation is open. @param origin under which people reach the studio */
export function openedMail(owner: Reader, organisation: Named, origin: string): Mail {
  return toOwner(owner, organisation, origin, 'opened')
}

/** Tells an owner that the organisation has environments now. @param origin under which people reach the studio */
export function becameServiceOwnerMail(owner: Reader, organisation: Named, origin: string): Mail {
  return toOwner(owner, organisation, origin, 'serviceOwner')
}

/** Tells somebody who ordered an organisation for others that it is open. */
export function orderOpenedMail(post: Pick<AppContext, 'config'>, applicant: Reader, order: Order): Mail {
  const texts = serviceDeskTexts[applicant.language].opened
  const shortName = order.organisationShortName ?? ''
  return orderLetter(post, applicant, order, {
    subject: texts.subject,
    paragraphs: [texts.forApplicant(titleOf(order, applicant.language), shortName), texts.joinNext],
    link: { text: texts.button, href: href('/organisations/:organisation', { organisation: shortName }) },
  })
}

function toOwner(owner: Reader, organisation: Named, origin: string, what: 'opened' | 'serviceOwner'): Mail {
  const { [what]: texts, opened } = serviceDeskTexts[owner.language]
  const { shortName, names } = organisation
  return composeMail({
    to: owner.emailAddress,
    language: owner.language,
    subject: texts.subject,
    greeting: opened.greeting(owner.name),
    paragraphs: [texts.intro(names[owner.language], shortName), texts.next],
    link: { text: opened.button, href: origin + href('/organisations/:organisation', { organisation: shortName }) },
    after: [texts.why],
    signature: opened.signature,
  })
}
