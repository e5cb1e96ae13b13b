import { z } from 'zod'
import type { Page } from '../../accounts/visit.ts'
import { record } from '../../audit/record.ts'
import { DoorClosed } from '../../design/drawings.tsx'
import { Actions, ErrorSummary, Form, Submit } from '../../design/form.tsx'
import { SignUpPage } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { ButtonLink, CanList } from '../../design/parts.tsx'
import { redirect } from '../../platform/answer.ts'
import { problems, readForm } from '../../platform/form.ts'
import { href, localPath } from '../../platform/href.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { giveGrant } from '../consent.ts'
import { altinnStudio, scopeTexts } from '../program.ts'
import { oauthTexts } from '../texts.ts'

const form = z.object({
  answer: z.enum(['give', 'not-now']).optional().catch(undefined),
  return: z.string().optional(),
})

/** Altinn Studio asks, in plain words, once; yes and no are buttons alike. */
export const consent: Page = {
  async get(visit) {
    const { language, person, typed, url } = visit
    if (!person) throw new NotFound()
    const returnTo = localPath(typed.return ?? url.searchParams.get('return') ?? undefined, href('/dashboard', {}))
    if (visit.letsStudioAct) return redirect(returnTo)
    const texts = oauthTexts[language].consent
    return (
      <SignUpPage
        visit={visit}
        title={texts.title}
        lead={texts.lead}
        step={4}
        help={guideLink('create-user', language)}
      >
        <ErrorSummary language={language} problems={problems(visit)} />
        <h2>{texts.can}</h2>
        <CanList items={altinnStudio.scopes.map((scope) => scopeTexts[language][scope])} />
        <h2>{texts.cannot}</h2>
        <CanList items={texts.cannotList} not />
        <p>{texts.withdraw}</p>
        <Form action={href('/consent', {})}>
          <input type="hidden" name="return" value={returnTo} />
          <Actions>
            <Submit name="answer" value="give">
              {texts.give}
            </Submit>
            <Submit name="answer" value="not-now" variant="secondary">
              {texts.notNow}
            </Submit>
          </Actions>
        </Form>
      </SignUpPage>
    )
  },
  async post(visit) {
    const { person, app } = visit
    if (!person) throw new NotFound()
    const given = await readForm(visit, form)
    const returnTo = localPath(given.return, href('/dashboard', {}))
    if (visit.letsStudioAct) return redirect(returnTo)
    if (!given.answer) throw new Refusal({ code: 'consent-unanswered' })
    if (given.answer === 'give') {
      await giveGrant(app.db, person.id, altinnStudio, visit.id)
      return redirect(returnTo)
    }
    await record(app.db, person.id, visit.id, { event: 'consent-declined', program: altinnStudio.name })
    return redirect(href('/consent/declined', {}, { return: returnTo }))
  },
}

/** What no means, and both ways on. */
export const declined: Page = {
  get(visit) {
    const texts = oauthTexts[visit.language].declined
    const returnTo = localPath(visit.url.searchParams.get('return') ?? undefined, href('/dashboard', {}))
    return (
      <SignUpPage
        visit={visit}
        title={texts.title}
        lead={texts.lead}
        step={4}
        help={guideLink('create-user', visit.language)}
      >
        <DoorClosed />
        <p>{texts.ways}</p>
        <Actions>
          <ButtonLink href={href('/consent', {}, { return: returnTo })}>{texts.give}</ButtonLink>
          <ButtonLink href={href('/settings/profile', {})} variant="secondary">
            {texts.settings}
          </ButtonLink>
        </Actions>
      </SignUpPage>
    )
  },
}
