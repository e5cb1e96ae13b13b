import { becomeAccount, type Page, type Visit } from '../../accounts/visit.ts'
import { DoorAjar, EnvelopeDrawing } from '../../design/drawings.tsx'
import { Actions, ErrorSummary, Form, Submit } from '../../design/form.tsx'
import { SignUpPage } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { ButtonLink } from '../../design/parts.tsx'
import { type Answer, redirect } from '../../platform/answer.ts'
import { problems } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { activateByLink, type LinkState, linkState } from '../activation.ts'
import { signInTexts } from '../texts.ts'

type Parameters = { token: string }

const linksFromOnePlace = { name: 'activation-links', times: 300, seconds: 600 }

/** The page behind the mailed link. Looking changes nothing: mail scanners open links; the button activates. */
export const activationLink: Page<Parameters> = {
  async get(visit, { token }) {
    const state = await linkState(visit.app.db, token)
    return state === 'living' ? <LivingLinkPage visit={visit} token={token} /> : deadLink(visit, state, token)
  },
  async post(visit, { token }) {
    await visit.app.limits.count(linksFromOnePlace, visit.address)
    const result = await activateByLink(visit.app.db, token, visit.id)
    if (typeof result === 'string') return deadLink(visit, result, token)
    if (visit.signUp !== result.account) return <ActivatedPage visit={visit} />
    await becomeAccount(visit, result.account)
    return redirect(result.returnTo)
  },
}

function deadLink(visit: Visit, state: LinkState, token: string): Answer {
  const texts = signInTexts[visit.language].activate
  if (state === 'used') {
    const [to, button] = visit.person ? [href('/dashboard', {}), texts.dashboard] : [href('/sign-in', {}), texts.logIn]
    return <WayOnPage visit={visit} title={texts.usedTitle} lead={texts.usedLead} to={to} button={button} />
  }
  const [title, lead] =
    state === 'expired' ? [texts.expiredTitle, texts.expiredLead] : [texts.unknownTitle, texts.unknownLead]
  const to = href('/sign-in', {}, { link: state === 'expired' ? token : undefined })
  return {
    status: state === 'expired' ? 410 : 404,
    markup: <WayOnPage visit={visit} title={title} lead={lead} to={to} button={texts.logIn} />,
  }
}

function LivingLinkPage({ visit, token }: { visit: Visit; token: string }) {
  const texts = signInTexts[visit.language].activate
  return (
    <SignUpPage
      visit={visit}
      title={texts.linkTitle}
      lead={texts.linkLead}
      step={3}
      help={guideLink('create-user', visit.language)}
    >
      <ErrorSummary language={visit.language} problems={problems(visit)} />
      <Form action={href('/activate/:token', { token })}>
        <Actions>
          <Submit>{texts.submit}</Submit>
        </Actions>
      </Form>
    </SignUpPage>
  )
}

/** For a browser that is not the one where the sign-up was made. */
export function ActivatedPage({ visit }: { visit: Visit }) {
  const texts = signInTexts[visit.language].activate
  const to = href('/sign-in', {})
  return <WayOnPage visit={visit} title={texts.doneTitle} lead={texts.doneLead} to={to} button={texts.logIn} done />
}

type WayOnPageProps = { visit: Visit; title: string; lead: string; to: string; button: string; done?: boolean }

function WayOnPage({ visit, title, lead, to, button, done }: WayOnPageProps) {
  return (
    <SignUpPage visit={visit} title={title} lead={lead} step={3} help={guideLink('create-user', visit.language)}>
      {done ? <DoorAjar /> : <EnvelopeDrawing />}
      <p class="actions">
        <ButtonLink href={to} noPrefetch>
          {button}
        </ButtonLink>
      </p>
    </SignUpPage>
  )
}
