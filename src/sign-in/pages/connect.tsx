import { z } from 'zod'
import { becomeAccount, type Page } from '../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, PasswordField, Submit, TextField } from '../../design/form.tsx'
import { SignUpPage } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { ButtonLink } from '../../design/parts.tsx'
import { redirect } from '../../platform/answer.ts'
import { problemOf, problems, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { keyedHash } from '../../platform/secrets.ts'
import { claimAccount } from '../connect.ts'
import { signInTexts } from '../texts.ts'

const form = z.object({
  handle: z.string('handle-missing').trim().min(1, 'handle-missing').max(254, 'handle-missing'),
  password: z.string('password-missing').min(1, 'password-missing'),
})

const claimsOfOnePerson = { name: 'claims-by', times: 10, seconds: 3600 }
const claimsOfOneAccount = { name: 'claims-of', times: 10, seconds: 3600 }

/** For somebody who has a user that no identity opens: its password connects it. */
export const connect: Page = {
  get(visit) {
    if (!visit.signUp) return redirect(href('/sign-up', {}))
    const texts = signInTexts[visit.language].connect
    const faults = problems(visit)
    return (
      <SignUpPage
        visit={visit}
        title={texts.title}
        lead={texts.lead}
        step={2}
        scripts={['sign-up']}
        help={guideLink('create-user', visit.language)}
      >
        <ErrorSummary language={visit.language} problems={faults} />
        <Form action={href('/sign-up/connect', {})}>
          <TextField
            name="handle"
            label={texts.handle}
            value={visit.typed.handle}
            autocomplete="username"
            maxlength={254}
            verbatim
            required
            problem={problemOf(faults, 'handle')}
          />
          <PasswordField
            name="password"
            language={visit.language}
            label={texts.password}
            autocomplete="current-password"
            problem={problemOf(faults, 'password')}
          />
          <Actions>
            <Submit>{texts.submit}</Submit>
            <ButtonLink href={href('/sign-up/complete', {})} variant="tertiary">
              {texts.back}
            </ButtonLink>
          </Actions>
        </Form>
      </SignUpPage>
    )
  },
  async post(visit) {
    const { signUp, app } = visit
    if (!signUp) return redirect(href('/sign-up', {}))
    const { handle, password } = await readForm(visit, form)
    await app.limits.count(claimsOfOnePerson, signUp)
    await app.limits.count(claimsOfOneAccount, keyedHash(app.secrets.identityKey, 'handle', handle.toLowerCase()))
    const account = await claimAccount(app.db, signUp, handle, password, visit.id)
    await becomeAccount(visit, account)
    return redirect(href('/dashboard', {}))
  },
}
