import type { SignedPage } from '../../accounts/visit.ts'
import { DoorClosed } from '../../design/drawings.tsx'
import { Actions, ErrorSummary, Form, Submit } from '../../design/form.tsx'
import { SignUpPage } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { ButtonLink, CanList } from '../../design/parts.tsx'
import { redirect } from '../../platform/answer.ts'
import { problems, readForm } from '../../platform/form.ts'
import { href, localPath } from '../../platform/href.ts'
import { consentShape, declineGrant, giveGrant } from '../consent.ts'
import { altinnStudio } from '../program.ts'
import { oauthTexts, scopeTexts } from '../texts.ts'

export const consent: SignedPage = {
  async get(visit) {
    const { language, typed, url } = visit
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
    const given = await readForm(visit, consentShape)
    const returnTo = localPath(given.return, href('/dashboard', {}))
    if (visit.letsStudioAct) return redirect(returnTo)
    if (given.answer === 'give') {
      await giveGrant(app.db, person.id, altinnStudio, visit.id)
      return redirect(returnTo)
    }
    await declineGrant(app.db, person.id, altinnStudio, visit.id)
    return redirect(href('/consent/declined', {}, { return: returnTo }))
  },
}

export const declined: SignedPage = {
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
