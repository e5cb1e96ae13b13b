import type { Person, Visit } from '../../accounts/visit.ts'
import { ButtonLink } from '../../design/parts.tsx'
import { Strip } from '../../design/strip.tsx'
import { invitationsFor } from '../../organisations/invitation.ts'
import { suggestedOrganisations } from '../../organisations/representation.ts'
import type { Database } from '../../platform/database.ts'
import { href } from '../../platform/href.ts'
import type { Language } from '../../platform/texts.ts'
import type { LaterWaiting, Signs } from '../dashboard.ts'
import { serviceTexts } from '../texts.ts'
import { offersTo } from '../transfer.ts'

/** Invitations and offers for the person, organisations to join for somebody without one, and what waits in a later room. */
export async function whatWaits(
  db: Database,
  { id }: Person,
  signs: Signs,
  later: LaterWaiting['ask'],
  language: Language,
) {
  return {
    invitations: signs.isInvited ? await invitationsFor(db, id) : [],
    offers: signs.isOffered ? await offersTo(db, id) : [],
    suggested: signs.isVouchedFor && !signs.isMember ? await suggestedOrganisations(db, id) : [],
    later: signs.isAsked ? await later(db, id, language) : [],
  }
}

type WhatWaitsProps = { visit: Visit; waiting: Awaited<ReturnType<typeof whatWaits>> }

/** What waits, each with a way to answer it. */
export function WhatWaits({ visit: { language }, waiting }: WhatWaitsProps) {
  const { invitations, offers, suggested, later } = waiting
  const texts = serviceTexts[language].dashboard
  const strips = [
    ...later,
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
