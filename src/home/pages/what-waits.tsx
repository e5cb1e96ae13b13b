import type { Person, Visit } from '../../accounts/visit.ts'
import { Banner } from '../../design/banner.tsx'
import { ButtonLink } from '../../design/parts.tsx'
import { invitationsFor } from '../../joining/invitation.ts'
import { suggestedOrganisations } from '../../joining/suggestion.ts'
import type { Database } from '../../platform/database.ts'
import { href } from '../../platform/href.ts'
import type { Language } from '../../platform/texts.ts'
import { askedByOrders } from '../../service-desk/applicants/own-orders.ts'
import { serviceTexts } from '../../services/texts.ts'
import { offersTo } from '../../services/transfer.ts'
import type { Signs } from '../dashboard.ts'

/** Invitations and offers for the person, organisations to join for somebody without one, and orders that ask something. */
export async function whatWaits(db: Database, { id }: Person, signs: Signs, language: Language) {
  return {
    invitations: signs.isInvited ? await invitationsFor(db, id) : [],
    offers: signs.isOffered ? await offersTo(db, id) : [],
    suggested: signs.isVouchedFor && !signs.isMember ? await suggestedOrganisations(db, id) : [],
    orders: signs.isAsked ? await askedByOrders(db, id, language) : [],
  }
}

type WhatWaitsProps = { visit: Visit; waiting: Awaited<ReturnType<typeof whatWaits>> }

export function WhatWaits({ visit: { language }, waiting }: WhatWaitsProps) {
  const { invitations, offers, suggested, orders } = waiting
  const texts = serviceTexts[language].dashboard
  const banners = [
    ...orders,
    ...invitations.map(({ id, invitedBy, names }) => ({
      text: texts.invited(invitedBy, names[language]),
      way: href('/invitations/:invitation/accept', { invitation: id }),
      button: texts.seeInvitation,
    })),
    ...offers.map(({ service, owner, receiver, offeredBy }) => ({
      text: texts.offered(offeredBy.name, service.title, receiver.organisation ? receiver.names[language] : undefined),
      way: href('/services/:owner/:service/transfer/answer', { owner: owner.address, service: service.shortName }),
      button: texts.seeOffer,
    })),
    ...suggested.map(({ shortName, names }) => ({
      text: texts.suggested(names[language]),
      way: href('/organisations/:organisation/join', { organisation: shortName }),
      button: texts.seeOrganisation,
    })),
  ]
  if (banners.length === 0) return null
  return (
    <div>
      {banners.map(({ text, way, button }) => (
        <Banner
          action={
            <ButtonLink href={way} variant="secondary">
              {button}
            </ButtonLink>
          }
        >
          {text}
        </Banner>
      ))}
    </div>
  )
}
