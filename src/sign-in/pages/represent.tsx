import type { SignedPage, Visit } from '../../accounts/visit.ts'
import { DoorAjar, DoorClosed } from '../../design/drawings.tsx'
import { Actions, Form, Submit } from '../../design/form.tsx'
import { BarePage } from '../../design/frame.tsx'
import { ButtonLink } from '../../design/parts.tsx'
import { type Answer, redirect } from '../../platform/answer.ts'
import { href } from '../../platform/href.ts'
import { OutsideFault } from '../../platform/refusal.ts'
import { newToken } from '../../platform/secrets.ts'
import type { OutsideCode } from '../../refusal-codes.ts'
import type { Ansattporten, Checks } from '../ansattporten.ts'
import { attemptMinutes, beginAttempt } from '../attempt.ts'
import type { Failure } from '../failure.ts'
import { represent } from '../represent.ts'
import { representTexts } from '../texts.ts'

/** Sends somebody to Ansattporten to choose whom they represent: never a part of logging in. The page in between leads
 * on by a link, for no form of ours may lead off the house. */
export const beginRepresenting = (ansattporten: Ansattporten): SignedPage => ({
  async post(visit) {
    const { app, cookies, person, language } = visit
    try {
      const browser = cookies.get('attempt') ?? newToken()
      const returnTo = href('/organisations/represented', {})
      const checks = await beginAttempt(app, browser, { purpose: 'represent', returnTo }, person.id)
      const away = await ansattporten.beginRepresenting(checks, language)
      cookies.set('attempt', browser, attemptMinutes * 60)
      return <LeavePage visit={visit} address={away.href} />
    } catch (error) {
      return failed(visit, error)
    }
  },
})

/** Somebody came back from choosing. @param checks what their attempt remembered */
export async function finishRepresenting(
  visit: Visit,
  ansattporten: Ansattporten,
  answer: URL,
  checks: Checks,
): Promise<Answer> {
  try {
    if (!visit.person) throw new OutsideFault('session-over')
    const shown = await ansattporten.finishRepresenting(answer, checks)
    await represent(visit.app.db, visit.person.id, shown, visit.id)
    return redirect(href('/organisations/represented', {}, { none: shown.parties.length === 0 ? 'yes' : undefined }))
  } catch (error) {
    return failed(visit, error)
  }
}

function LeavePage({ visit, address }: { visit: Visit; address: string }) {
  const texts = representTexts[visit.language].leave
  return (
    <BarePage visit={visit} title={texts.title} lead={texts.lead} drawing={<DoorAjar />} scripts={['hand-over']}>
      <a class="ds-button" id="hand-over" href={address} data-no-prefetch="">
        {texts.button}
      </a>
    </BarePage>
  )
}

function failed(visit: Visit, error: unknown): Answer {
  if (!(error instanceof OutsideFault)) throw error
  const { code, cause } = error
  visit.log.warn({ code, error: cause }, 'representing failed')
  const texts = representTexts[visit.language].failed
  const failures: Partial<Record<OutsideCode, Failure>> = texts.faults
  const { title, lead } = failures[code] ?? texts.other
  const markup = (
    <BarePage visit={visit} title={title} lead={lead} drawing={<DoorClosed />} smallPrint={texts.small(visit.id)}>
      <Actions>
        <WayOn visit={visit} />
        <ButtonLink href={href('/organisations', {})} variant="tertiary">
          {texts.home}
        </ButtonLink>
      </Actions>
    </BarePage>
  )
  return { status: statusOf(code), markup }
}

function WayOn({ visit }: { visit: Visit }) {
  const texts = representTexts[visit.language].failed
  if (!visit.person) {
    const returnTo = href('/organisations/represented', {})
    return (
      <ButtonLink href={href('/sign-in', {}, { return: returnTo })} noPrefetch>
        {texts.logIn}
      </ButtonLink>
    )
  }
  return (
    <Form action={href('/sign-in/represent', {})}>
      <Submit>{texts.again}</Submit>
    </Form>
  )
}

function statusOf(code: OutsideCode): number {
  if (code === 'cancelled') return 200
  return code === 'ansattporten-away' || code === 'ansattporten-refuses' ? 503 : 400
}
