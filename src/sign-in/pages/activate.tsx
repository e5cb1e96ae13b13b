import { ownAccount } from '../../accounts/account.ts'
import { becomeAccount, done, type Page, type Visit } from '../../accounts/visit.ts'
import { CountDownButton } from '../../design/count-down.tsx'
import { EnvelopeDrawing } from '../../design/drawings.tsx'
import { Actions, CodeField, ErrorSummary, Form, Submit, TextField } from '../../design/form.tsx'
import { SignUpPage } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { ButtonLink } from '../../design/parts.tsx'
import { type Answer, redirect } from '../../platform/answer.ts'
import { fieldsOf, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { activateByCode, codeShape } from '../activation.ts'
import { addressShape, correctAddress, findSignUp, isComplete, resendActivation, resendMinutes } from '../sign-up.ts'
import { signInTexts } from '../texts.ts'
import { ActivatedPage } from './activation-link.tsx'

export const activate: Page = {
  async get(visit) {
    const found = await completedSignUp(visit)
    if ('answer' in found) return found.answer
    return <ActivatePage visit={visit} signUp={found.signUp} />
  },
  async post(visit) {
    const found = await completedSignUp(visit)
    if ('answer' in found) return found.answer
    const { code } = await readForm(visit, codeShape)
    const { account, returnTo } = await activateByCode(visit.app, found.signUp.id, code, visit.id)
    await becomeAccount(visit, account)
    return redirect(returnTo)
  },
}

export const resend: Page = {
  get: (visit) => activate.get?.(visit, {}) ?? redirect(href('/activate', {})),
  async post(visit) {
    if (visit.signUp) await resendActivation(visit.app, visit.signUp, visit.id)
    return done(visit, href('/activate', {}), signInTexts[visit.language].activate.resent)
  },
}

export const changeAddress: Page = {
  async get(visit) {
    const found = await completedSignUp(visit)
    if ('answer' in found) return found.answer
    return <AddressPage visit={visit} address={found.signUp.emailAddress} />
  },
  async post(visit) {
    const found = await completedSignUp(visit)
    if ('answer' in found) return found.answer
    const { email } = await readForm(visit, addressShape)
    await correctAddress(visit.app, found.signUp.id, email, visit.id)
    return redirect(href('/activate', {}))
  },
}

type Completed = { id: string; emailAddress: string; mailedAt: Date | null }

/** The sign-up that waits for its activation, or where else this visitor belongs. */
async function completedSignUp(visit: Visit): Promise<{ signUp: Completed } | { answer: Answer }> {
  if (!visit.signUp) return { answer: redirect(visit.person ? href('/dashboard', {}) : href('/sign-in', {})) }
  const signUp = await findSignUp(visit.app.db, visit.signUp)
  if (!signUp) {
    // Activated from another browser: the account has the sign-up's id.
    const account = await ownAccount(visit.app.db, visit.signUp)
    return { answer: account ? <ActivatedPage visit={visit} /> : redirect(href('/sign-up', {})) }
  }
  return isComplete(signUp) ? { signUp } : { answer: redirect(href('/sign-up/complete', {})) }
}

function ActivatePage({ visit, signUp }: { visit: Visit; signUp: Completed }) {
  const texts = signInTexts[visit.language].activate
  const { problems, field } = fieldsOf(visit, codeShape)
  const resendFrom = new Date((signUp.mailedAt?.getTime() ?? 0) + resendMinutes * 60_000)
  return (
    <SignUpPage
      visit={visit}
      title={texts.title}
      lead={texts.sent(signUp.emailAddress)}
      step={3}
      scripts={['activation-code']}
      help={guideLink('create-user', visit.language)}
    >
      <EnvelopeDrawing />
      <ErrorSummary language={visit.language} problems={problems} />
      <Form action={href('/activate', {})}>
        <CodeField {...field('code')} value={undefined} label={texts.code} hint={texts.codeLead} />
        <Actions>
          <Submit>{texts.submit}</Submit>
        </Actions>
      </Form>
      <h2>{texts.nothing}</h2>
      <p>
        {texts.nothingText}{' '}
        <a class="ds-link" href={href('/activate/address', {})}>
          {texts.change}
        </a>
      </p>
      <Form action={href('/activate/resend', {})}>
        <CountDownButton language={visit.language} until={resendFrom} label={texts.resend} />
      </Form>
    </SignUpPage>
  )
}

function AddressPage({ visit, address }: { visit: Visit; address: string }) {
  const texts = signInTexts[visit.language].activate
  const { problems, field } = fieldsOf(visit, addressShape, { email: address })
  return (
    <SignUpPage
      visit={visit}
      title={texts.changeTitle}
      lead={texts.changeLead}
      step={3}
      help={guideLink('create-user', visit.language)}
    >
      <ErrorSummary language={visit.language} problems={problems} />
      <Form action={href('/activate/address', {})}>
        <TextField {...field('email')} type="email" label={texts.email} autocomplete="email" />
        <Actions>
          <Submit>{texts.changeSubmit}</Submit>
          <ButtonLink href={href('/activate', {})} variant="tertiary">
            {texts.back}
          </ButtonLink>
        </Actions>
      </Form>
    </SignUpPage>
  )
}
