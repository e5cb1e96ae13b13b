import { slideSession } from '../../accounts/session.ts'
import type { Page, Visit } from '../../accounts/visit.ts'
import { DoorAjar } from '../../design/drawings.tsx'
import { BarePage } from '../../design/frame.tsx'
import { ButtonLink } from '../../design/parts.tsx'
import type { Answer } from '../../platform/answer.ts'
import { href } from '../../platform/href.ts'
import { signInTexts } from '../texts.ts'

/** "Continue" of the warning before a session ends. */
export const extendSession: Page = {
  async post(visit) {
    const endsAt = visit.session && (await slideSession(visit.house.db, visit.session.id))
    return endsAt ? Response.json({ endsAt }) : Response.json({}, { status: 401 })
  },
}

/** A form was sent after the session had ended: it is kept, and the way back leads to it. */
export function endedPage(visit: Visit, returnTo: string): Answer {
  const texts = signInTexts[visit.language].ended
  const markup = (
    <BarePage visit={visit} title={texts.title} lead={texts.lead} drawing={<DoorAjar />}>
      <ButtonLink href={href('/sign-in', {}, { return: returnTo })} noPrefetch>
        {texts.button}
      </ButtonLink>
    </BarePage>
  )
  return { status: 401, markup }
}
