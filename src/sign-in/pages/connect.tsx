import { becomeAccount, type Page } from '../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, PasswordField, Submit, TextField } from '../../design/form.tsx'
import { SignUpPage } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { ButtonLink } from '../../design/parts.tsx'
import { redirect } from '../../platform/answer.ts'
import { fieldsOf, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { claimAccount, claimShape } from '../connect.ts'
import { signInTexts } from '../texts.ts'

/** For somebody who has a user that no identity opens: its password connects it. */
export const connect: Page = {
  get(visit) {
    if (!visit.signUp) return redirect(href('/sign-up', {}))
    const texts = signInTexts[visit.language].connect
    const { problems, field } = fieldsOf(visit, claimShape)
    return (
      <SignUpPage
        visit={visit}
        title={texts.title}
        lead={texts.lead}
        step={2}
        scripts={['sign-up']}
        help={guideLink('create-user', visit.language)}
      >
        <ErrorSummary language={visit.language} problems={problems} />
        <Form action={href('/sign-up/connect', {})}>
          <TextField {...field('handle')} label={texts.handle} autocomplete="username" verbatim />
          <PasswordField
            {...field('password')}
            language={visit.language}
            label={texts.password}
            autocomplete="current-password"
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
    const { handle, password } = await readForm(visit, claimShape)
    const account = await claimAccount(app, signUp, handle, password, visit.id)
    await becomeAccount(visit, account)
    return redirect(href('/dashboard', {}))
  },
}
