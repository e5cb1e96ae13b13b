import { ownAccount } from '../../accounts/account.ts'
import type { Page } from '../../accounts/visit.ts'
import { SignUpPage } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { ButtonLink, Notice } from '../../design/parts.tsx'
import { redirect } from '../../platform/answer.ts'
import type { Database } from '../../platform/database.ts'
import { href } from '../../platform/href.ts'
import { findSignUp } from '../sign-up.ts'
import { signInTexts } from '../texts.ts'

/** Where somebody belongs who has begun already; nowhere once the registration has run out. */
async function wayOn(db: Database, signUp: string): Promise<string | undefined> {
  if (await findSignUp(db, signUp)) return href('/sign-up/complete', {})
  // Activated in another browser: the account has the sign-up's id.
  return (await ownAccount(db, signUp)) ? href('/activate', {}) : undefined
}

export const register: Page = {
  async get(visit) {
    if (visit.person) return redirect(href('/dashboard', {}))
    const way = visit.signUp && (await wayOn(visit.app.db, visit.signUp))
    if (way) return redirect(way)
    const texts = signInTexts[visit.language].register
    return (
      <SignUpPage
        visit={visit}
        title={texts.title}
        lead={texts.lead}
        step={1}
        help={guideLink('create-user', visit.language)}
      >
        {visit.signUp ? <Notice tone="warning">{texts.late}</Notice> : null}
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
