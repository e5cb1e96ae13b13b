import type { Page } from '../../accounts/visit.ts'
import { DoorAjar } from '../../design/drawings.tsx'
import { WelcomePage } from '../../design/frame.tsx'
import { ButtonLink, Way } from '../../design/parts.tsx'
import { redirect } from '../../platform/answer.ts'
import { href } from '../../platform/href.ts'
import { welcomeTexts } from '../texts.ts'

export const welcome: Page = {
  get(visit) {
    if (visit.person) return redirect(href('/dashboard', {}))
    const texts = welcomeTexts[visit.language].welcome
    return (
      <WelcomePage
        visit={visit}
        title={texts.title}
        lead={<p>{texts.lead}</p>}
        drawing={<DoorAjar />}
        actions={
          <>
            <ButtonLink href={href('/sign-up', {})}>{texts.create}</ButtonLink>
            <ButtonLink href={href('/sign-in', {})} variant="secondary" noPrefetch>
              {texts.logIn}
            </ButtonLink>
          </>
        }
      >
        <section aria-labelledby="steps">
          <h2 id="steps">{texts.steps}</h2>
          <Way steps={texts.stepList} />
          <p>
            <a class="ds-link" href={href('/help/create-user', {})}>
              {texts.guide}
            </a>
          </p>
        </section>
      </WelcomePage>
    )
  },
}
