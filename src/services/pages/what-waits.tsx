import type { Person, Visit } from '../../accounts/visit.ts'
import { ButtonLink } from '../../design/parts.tsx'
import { Strip } from '../../design/strip.tsx'
import { invitationsFor } from '../../organisations/invitation.ts'
import { suggestedOrganisations } from '../../organisations/representation.ts'
import { href } from '../../platform/href.ts'
import type { Signs } from '../dashboard.ts'
import { serviceTexts } from '../texts.ts'
import { offersTo } from '../transfer.ts'

type WhatWaitsProps = { visit: Visit; person: Person; signs: Signs }

/** Invitations and offers for the person, and organisations to join for somebody without one. */
export async function WhatWaits({ visit, person, signs }: WhatWaitsProps) {
  const { language } = visit
  const { db } = visit.house
  const texts = serviceTexts[language].dashboard
  const invitations = signs.isInvited ? await invitationsFor(db, person.id) : []
  const offers = signs.isOffered ? await offersTo(db, person.id) : []
  const suggested = signs.isVouchedFor && !signs.isMember ? await suggestedOrganisations(db, person.id) : []
  const strips = [
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
  if (strips.length === 0) return null
  return (
    <div>
      {strips.map(({ text, way, button }) => (
        <Strip
          action={
            <ButtonLink href={way} variant="secondary">
              {button}
            </ButtonLink>
          }
        >
          {text}
        </Strip>
      ))}
    </div>
  )
}
