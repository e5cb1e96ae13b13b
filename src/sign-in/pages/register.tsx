import type { Page } from '../../accounts/visit.ts'
import { SignUpPage } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { ButtonLink, Notice } from '../../design/parts.tsx'
import { redirect } from '../../platform/answer.ts'
import { href } from '../../platform/href.ts'
import { signInTexts } from '../texts.ts'

/** What a new user takes, and one button to Ansattporten. */
export const register: Page = {
  get(visit) {
    if (visit.person) return redirect(href('/dashboard', {}))
    if (visit.signUp) return redirect(href('/sign-up/complete', {}))
    const texts = signInTexts[visit.language].register
    return (
      <SignUpPage
        visit={visit}
        title={texts.title}
        lead={texts.lead}
        step={1}
        help={guideLink('create-user', visit.language)}
      >
        <p>{texts.who}</p>
        <p class="actions">
          <ButtonLink href={href('/sign-in', {})} noPrefetch>
            {texts.button}
          </ButtonLink>
        </p>
        <Notice tone="info">{texts.only}</Notice>
        <p>
          {texts.have}{' '}
          <a class="ds-link" href={href('/sign-in', {})} data-no-prefetch="">
            {texts.logIn}
          </a>
        </p>
      </SignUpPage>
    )
  },
}
