import { slideSession } from '../../accounts/session.ts'
import type { Page, Visit } from '../../accounts/visit.ts'
import { DoorAjar } from '../../design/drawings.tsx'
import { BarePage } from '../../design/frame.tsx'
import { ButtonLink } from '../../design/parts.tsx'
import type { Answer } from '../../platform/answer.ts'
import { href } from '../../platform/href.ts'
import { signInTexts } from '../texts.ts'

export const extendSession: Page = {
  async post(visit) {
    const endsAt = visit.session && (await slideSession(visit.app.db, visit.session.id))
    if (!endsAt) return Response.json({}, { status: 401 })
    return Response.json({ secondsLeft: Math.round((endsAt.getTime() - Date.now()) / 1000) })
  },
}

/** A form was sent after the session had ended. Without `returnTo` nothing could be kept: nobody knows whose it was, or
 * only a button was pressed. */
export function endedPage(visit: Visit, returnTo?: string): Answer {
  const texts = signInTexts[visit.language].ended
  const markup = (
    <BarePage
      visit={visit}
      title={texts.title}
      lead={returnTo ? texts.lead : texts.lostLead}
      drawing={<DoorAjar />}
      logsIn
    >
      <ButtonLink href={href('/sign-in', {}, { return: returnTo })} noPrefetch>
        {texts.button}
      </ButtonLink>
    </BarePage>
  )
  return { status: 401, markup }
}
