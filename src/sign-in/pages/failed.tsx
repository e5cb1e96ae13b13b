import type { Visit } from '../../accounts/visit.ts'
import { DoorClosed } from '../../design/drawings.tsx'
import { BarePage } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { ButtonLink } from '../../design/parts.tsx'
import type { Answer } from '../../platform/answer.ts'
import { href } from '../../platform/href.ts'
import { OutsideFault } from '../../platform/refusal.ts'
import type { OutsideCode } from '../../refusal-codes.ts'
import type { Failure } from '../failure.ts'
import { signInTexts } from '../texts.ts'

/** A log-in that came to nothing: what happened and a next step. Anything but an outside fault goes on as it is. */
export function failedLogIn(visit: Visit, error: unknown, returnTo?: string): Answer {
  if (!(error instanceof OutsideFault)) throw error
  const { code, cause } = error
  const texts = signInTexts[visit.language].failed
  const failures: Partial<Record<OutsideCode, Failure>> = texts.faults
  const failure = failures[code]
  if (!failure) throw error
  visit.log.warn({ code, error: cause }, 'log-in failed')
  const markup = (
    <BarePage
      visit={visit}
      title={failure.title}
      lead={failure.lead}
      drawing={<DoorClosed />}
      help={guideLink('create-user', visit.language)}
      smallPrint={texts.small(visit.id)}
      logsIn
    >
      <div class="actions">
        <ButtonLink href={href('/sign-in', {}, { return: returnTo })} noPrefetch>
          {texts.again}
        </ButtonLink>
        <ButtonLink href={href('/', {})} variant="tertiary">
          {texts.home}
        </ButtonLink>
      </div>
    </BarePage>
  )
  return { status: statusOf(code), markup }
}

function statusOf(code: OutsideCode): number {
  if (code === 'cancelled') return 200
  return code === 'ansattporten-away' || code === 'ansattporten-refuses' ? 503 : 400
}
