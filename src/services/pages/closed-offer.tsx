import type { Visit } from '../../accounts/visit.ts'
import { DoorClosed } from '../../design/drawings.tsx'
import { BarePage } from '../../design/frame.tsx'
import { ButtonLink } from '../../design/parts.tsx'
import type { Answer } from '../../platform/answer.ts'
import { href } from '../../platform/href.ts'
import type { ClosedOffer } from '../closed-offer.ts'
import { serviceSettingsTexts } from '../texts.ts'

type Closed = ClosedOffer & { service: string }

export function closedOfferPage(visit: Visit, closed: Closed): Answer {
  const texts = serviceSettingsTexts[visit.language].closedOffer
  const { end, receiver, service } = closed
  return {
    status: 410,
    markup: (
      <BarePage visit={visit} title={texts.title} lead={texts[end]} drawing={<DoorClosed />}>
        {end === 'transfer-accepted' ? (
          <ButtonLink href={href('/services/:owner/:service', { owner: receiver, service })}>{texts.see}</ButtonLink>
        ) : (
          <ButtonLink href={href('/dashboard', {})}>{texts.dashboard}</ButtonLink>
        )}
      </BarePage>
    ),
  }
}
