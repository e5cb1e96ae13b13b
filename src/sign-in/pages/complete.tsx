import { commonWords } from '../../accounts/common-words.ts'
import { freeAlternatives, isFree, usernameFault, usernameFrom } from '../../accounts/name.ts'
import type { Page, Visit } from '../../accounts/visit.ts'
import { NameAvailability } from '../../design/availability.tsx'
import { Captcha } from '../../design/captcha.tsx'
import { Actions, ErrorSummary, Form, PasswordField, Submit, TextField } from '../../design/form.tsx'
import { SignUpPage } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { Time } from '../../design/parts.tsx'
import { redirect } from '../../platform/answer.ts'
import { fieldsOf, problemOf, problems, readPosted } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import {
  completeSignUp,
  findSignUp,
  isComplete,
  nameQuestionsOfOnePerson,
  type SignUp,
  signUpShape,
} from '../sign-up.ts'
import { signInTexts } from '../texts.ts'

/** The one form of a new user. The waiting identity is in the database: a reload or another tab loses nothing. */
export const complete: Page = {
  async get(visit) {
    const signUp = await waitingSignUp(visit)
    if (!signUp) return redirect(href('/activate', {}))
    if (isComplete(signUp)) return redirect(href('/activate', {}))
    const username = await suggestion(visit, signUp)
    return <CompletePage visit={visit} signUp={signUp} username={username} alternatives={await alternatives(visit)} />
  },
  async post(visit) {
    const signUp = await waitingSignUp(visit)
    if (!signUp) return redirect(href('/activate', {}))
    if (isComplete(signUp)) return redirect(href('/activate', {}))
    await completeSignUp(visit.app, signUp.id, await readPosted(visit.request), visit)
    return redirect(href('/activate', {}))
  },
}

async function waitingSignUp(visit: Visit): Promise<SignUp | undefined> {
  return visit.signUp ? findSignUp(visit.app.db, visit.signUp) : undefined
}

async function suggestion(visit: Visit, signUp: SignUp): Promise<string> {
  if (!signUp.vouchedName) return ''
  const wished = usernameFrom(signUp.vouchedName)
  if (await isFree(visit.app.db, wished, signUp.id)) return wished
  return (await freeAlternatives(visit.app.db, wished))[0] ?? wished
}

/** Free names to offer where the wished one is taken, also without script. */
async function alternatives(visit: Visit): Promise<string[]> {
  const taken = visit.faults.some(({ code }) => code === 'username-taken' || code === 'username-reserved')
  return taken && visit.typed.username ? freeAlternatives(visit.app.db, visit.typed.username) : []
}

type CompletePageProps = { visit: Visit; signUp: SignUp; username: string; alternatives: string[] }

function CompletePage({ visit, signUp, username, alternatives }: CompletePageProps) {
  const { language, app } = visit
  const texts = signInTexts[language].complete
  const { vouchedName, method, identifiedAt } = signUp
  const { problems, field } = fieldsOf(visit, signUpShape, { name: vouchedName, username })
  const captchaProblem = problemOf(problems, 'captcha')
  const address = `${new URL(app.config.publicUrl).host}/services/${field('username').value || 'ola.nordmann'}/…`
  return (
    <SignUpPage
      visit={visit}
      title={texts.title(vouchedName.split(' ')[0] ?? '')}
      step={2}
      scripts={['sign-up', 'captcha']}
      help={guideLink('create-user', language)}
    >
      <p class="quiet">
        {texts.vouched(vouchedName, method)} <Time at={identifiedAt} language={language} relative />
      </p>
      <ErrorSummary language={language} problems={problems} />
      <Form action={href('/sign-up/complete', {})}>
        <TextField {...field('name')} label={texts.name} hint={texts.nameHint} autocomplete="name" />
        <NameAvailability address={href('/sign-up/availability', {})} language={language}>
          <TextField
            {...field('username')}
            label={texts.username}
            hint={texts.usernameHint(address)}
            autocomplete="username"
            verbatim
          >
            {alternatives.length > 0 ? <p class="quiet alternatives">{texts.alternatives(alternatives)}</p> : null}
          </TextField>
        </NameAvailability>
        <TextField {...field('email')} type="email" label={texts.email} hint={texts.emailHint} autocomplete="email" />
        <PasswordField
          {...field('password')}
          language={language}
          label={texts.password}
          hint={problems.length > 0 ? texts.passwordAgain : texts.passwordHint}
          autocomplete="new-password"
          strength={{ fields: ['name', 'username', 'email'], words: commonWords }}
        />
        <Captcha language={language} assets={app.assets} problem={captchaProblem} />
        {captchaProblem ? (
          <div class="ds-field">
            <input class="ds-input" type="checkbox" id="without-script" name="without-script" value="yes" />
            <label class="ds-label" for="without-script">
              {texts.withoutCheck}
            </label>
          </div>
        ) : null}
        <noscript>
          <input type="hidden" name="without-script" value="yes" />
          <p class="quiet">{texts.noScript}</p>
        </noscript>
        <Actions>
          <Submit>{texts.submit}</Submit>
        </Actions>
      </Form>
      <p>
        {texts.connect}{' '}
        <a class="ds-link" href={href('/sign-up/connect', {})}>
          {texts.connectLink}
        </a>
      </p>
    </SignUpPage>
  )
}

/** Answers, while one types, whether a username is free. Only for somebody who is signing up. */
export const availability: Page = {
  async get(visit) {
    if (!visit.signUp) throw new NotFound()
    await visit.app.limits.count(nameQuestionsOfOnePerson, visit.signUp)
    const username = (visit.url.searchParams.get('username') ?? '').trim().slice(0, 100)
    const texts = signInTexts[visit.language].complete
    if (username === '') return Response.json({ text: '', free: false, alternatives: [] })
    const fault = usernameFault(username)
    if (fault) {
      const [problem] = problems({ ...visit, faults: [{ code: fault }] })
      return Response.json({ text: problem?.text, free: false, alternatives: [] })
    }
    if (await isFree(visit.app.db, username, visit.signUp)) {
      return Response.json({ text: texts.free(username), free: true, alternatives: [] })
    }
    const alternatives = await freeAlternatives(visit.app.db, username)
    return Response.json({ text: texts.taken(username), free: false, alternatives })
  },
}
