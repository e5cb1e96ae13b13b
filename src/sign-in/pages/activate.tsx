import { z } from 'zod'
import { ownAccount } from '../../accounts/account.ts'
import { emailAddress } from '../../accounts/email-address.ts'
import { becomeAccount, type Page, type Visit } from '../../accounts/visit.ts'
import { CountDownButton } from '../../design/count-down.tsx'
import { EnvelopeDrawing } from '../../design/drawings.tsx'
import { Actions, CodeField, ErrorSummary, Form, Submit, TextField } from '../../design/form.tsx'
import { SignUpPage } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { ButtonLink, Notice } from '../../design/parts.tsx'
import { type Answer, redirect } from '../../platform/answer.ts'
import { problemOf, problems, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { activateByCode } from '../activation.ts'
import { correctAddress, findSignUp, isComplete, resendActivation, resendMinutes } from '../sign-up.ts'
import { signInTexts } from '../texts.ts'
import { ActivatedPage } from './activation-link.tsx'

const codeForm = z.object({
  code: z
    .string('code-missing')
    .transform((text) => text.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'code-missing')),
})

const addressForm = z.object({
  email: emailAddress,
})

/** Where the mail went, the code, and what to do when nothing comes. */
export const activate: Page = {
  async get(visit) {
    const found = await completedSignUp(visit)
    if ('answer' in found) return found.answer
    return <ActivatePage visit={visit} signUp={found.signUp} />
  },
  async post(visit) {
    const found = await completedSignUp(visit)
    if ('answer' in found) return found.answer
    const { code } = await readForm(visit, codeForm)
    const { account, returnTo } = await activateByCode(visit.app, found.signUp.id, code, visit.id)
    await becomeAccount(visit, account)
    return redirect(returnTo)
  },
}

/** One more mail. */
export const resend: Page = {
  get: (visit) => activate.get?.(visit, {}) ?? redirect(href('/activate', {})),
  async post(visit) {
    if (visit.signUp) await resendActivation(visit.app, visit.signUp, visit.id)
    return redirect(href('/activate', {}, { sent: 'again' }))
  },
}

/** Another address. */
export const changeAddress: Page = {
  async get(visit) {
    const found = await completedSignUp(visit)
    if ('answer' in found) return found.answer
    return <AddressPage visit={visit} address={visit.typed.email ?? found.signUp.emailAddress} />
  },
  async post(visit) {
    const found = await completedSignUp(visit)
    if ('answer' in found) return found.answer
    const { email } = await readForm(visit, addressForm)
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
  const faults = problems(visit)
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
      {visit.url.searchParams.has('sent') && faults.length === 0 ? (
        <Notice tone="success">{texts.resent}</Notice>
      ) : null}
      <ErrorSummary language={visit.language} problems={faults} />
      <Form action={href('/activate', {})}>
        <CodeField name="code" label={texts.code} hint={texts.codeLead} problem={problemOf(faults, 'code')} />
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
  const faults = problems(visit)
  return (
    <SignUpPage
      visit={visit}
      title={texts.changeTitle}
      lead={texts.changeLead}
      step={3}
      help={guideLink('create-user', visit.language)}
    >
      <ErrorSummary language={visit.language} problems={faults} />
      <Form action={href('/activate/address', {})}>
        <TextField
          name="email"
          type="email"
          label={texts.email}
          value={address}
          autocomplete="email"
          maxlength={254}
          required
          problem={problemOf(faults, 'email')}
        />
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
