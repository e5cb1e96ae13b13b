import { letterTo, type Mailing, type Reader } from '../../mail/letter.ts'
import type { Mail } from '../../mail/outbox.ts'
import { href } from '../../platform/href.ts'
import type { Language } from '../../platform/texts.ts'
import { orderLetter } from '../orders/letter.ts'
import { type Order, titleOf } from '../orders/order.ts'
import { serviceDeskTexts } from './texts.ts'

type Named = { shortName: string; names: Record<Language, string> }

export function openedMail(owner: Reader, organisation: Named, origin: string): Mail {
  return toOwner(owner, organisation, origin, 'opened')
}

export function becameServiceOwnerMail(owner: Reader, organisation: Named, origin: string): Mail {
  return toOwner(owner, organisation, origin, 'serviceOwner')
}

export function orderOpenedMail(post: Mailing, applicant: Reader, order: Order): Mail {
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
  return letterTo(
    owner,
    { config: { publicUrl: origin } },
    {
      subject: texts.subject,
      paragraphs: [texts.intro(names[owner.language], shortName), texts.next],
      link: { text: opened.button, href: href('/organisations/:organisation', { organisation: shortName }) },
      why: texts.why,
    },
  )
}
