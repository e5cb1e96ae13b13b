import { z } from 'zod'
import { commonWords } from '../../accounts/common-words.ts'
import { emailAddress } from '../../accounts/email-address.ts'
import { freeAlternatives, isFree, usernameFault, usernameFrom } from '../../accounts/name.ts'
import { hashPassword, passwordFault } from '../../accounts/password.ts'
import { personName } from '../../accounts/person-name.ts'
import type { Page, Visit } from '../../accounts/visit.ts'
import { NameAvailability } from '../../design/availability.tsx'
import { Captcha } from '../../design/captcha.tsx'
import { Actions, ErrorSummary, Form, PasswordField, Submit, TextField } from '../../design/form.tsx'
import { SignUpPage } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { Time } from '../../design/parts.tsx'
import { redirect } from '../../platform/answer.ts'
import { problemOf, problems, readForm, readPosted } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { type Fault, NotFound, Refusal } from '../../platform/refusal.ts'
import { readCaptcha } from '../captcha.ts'
import { completeSignUp, findSignUp, isComplete, type SignUp } from '../sign-up.ts'
import { signInTexts } from '../texts.ts'

/** How often one person may send the form, and how many get in without a captcha, in all. */
const formsOfOnePerson = { name: 'sign-up-forms', times: 30, seconds: 3600 }
const withoutCaptcha = { name: 'sign-ups-without-captcha', times: 10, seconds: 600 }

const form = z.object({
  name: personName,
  username: z.string('username-missing').trim().min(1, 'username-missing').superRefine(refuseShape),
  email: emailAddress,
  password: z.string('password-short'),
})

function refuseShape(username: string, context: z.RefinementCtx) {
  const fault = username === '' ? undefined : usernameFault(username)
  if (fault) context.addIssue({ code: 'custom', message: fault })
}

/** The one form of a new user. The waiting identity is in the database: a reload or another tab loses nothing. */
export const complete: Page = {
  async get(visit) {
    const signUp = await waitingSignUp(visit)
    if (!signUp) return redirect(href('/activate', {}))
    if (isComplete(signUp)) return redirect(href('/activate', {}))
    const typed = { name: signUp.vouchedName, username: await suggestion(visit, signUp), ...visit.typed }
    return <CompletePage visit={visit} signUp={signUp} typed={typed} alternatives={await alternatives(visit)} />
  },
  async post(visit) {
    const signUp = await waitingSignUp(visit)
    if (!signUp) return redirect(href('/activate', {}))
    if (isComplete(signUp)) return redirect(href('/activate', {}))
    const { app } = visit
    await app.limits.count(formsOfOnePerson, signUp.id)
    const { filled, captcha } = await readComplete(visit, signUp.id)
    await completeSignUp(
      app,
      signUp.id,
      {
        name: filled.name,
        username: filled.username,
        emailAddress: filled.email,
        passwordHash: await hashPassword(filled.password),
      },
      captcha,
      visit,
    )
    return redirect(href('/activate', {}))
  },
}

/** Shape, password and captcha together, so that the person sees everything at once. */
async function readComplete(visit: Visit, signUp: string) {
  const { name = '', username = '', email = '', password = '', ...rest } = await readPosted(visit.request)
  const own = [name, username, email].map((text) => text.slice(0, 254))
  const weakness = passwordFault(password, own)
  const { answer, faults } = await judgeCaptcha(visit, signUp, rest)
  if (weakness) faults.push({ code: weakness, field: 'password' })
  return { filled: await readForm(visit, form, faults), captcha: answer }
}

/** The captcha's answer, or the narrow lane for browsers without script (docs/decisions/006-captcha.md). */
async function judgeCaptcha(visit: Visit, signUp: string, posted: Record<string, string>) {
  const { secrets, limits } = visit.app
  const faults: Fault[] = []
  if (!posted.captcha && posted['without-script']) {
    await limits.count(withoutCaptcha, 'all')
    return { answer: undefined, faults }
  }
  const answer = await readCaptcha(secrets.captchaKey, signUp, posted.captcha ?? '').catch((error) => {
    if (!(error instanceof Refusal)) throw error
    faults.push(...error.faults)
    return undefined
  })
  return { answer, faults }
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

type CompletePageProps = { visit: Visit; signUp: SignUp; typed: Record<string, string>; alternatives: string[] }

function CompletePage({ visit, signUp, typed, alternatives }: CompletePageProps) {
  const { language, app } = visit
  const texts = signInTexts[language].complete
  const faults = problems(visit)
  const { vouchedName, method, identifiedAt } = signUp
  const address = `${new URL(app.config.publicUrl).host}/services/${typed.username || 'ola.nordmann'}/…`
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
      <ErrorSummary language={language} problems={faults} />
      <Form action={href('/sign-up/complete', {})}>
        <TextField
          name="name"
          label={texts.name}
          hint={texts.nameHint}
          value={typed.name}
          autocomplete="name"
          maxlength={100}
          required
          problem={problemOf(faults, 'name')}
        />
        <NameAvailability address={href('/sign-up/availability', {})}>
          <TextField
            name="username"
            label={texts.username}
            hint={texts.usernameHint(address)}
            value={typed.username}
            autocomplete="username"
            maxlength={39}
            verbatim
            required
            problem={problemOf(faults, 'username')}
          >
            {alternatives.length > 0 ? <p class="quiet">{texts.alternatives(alternatives)}</p> : null}
          </TextField>
        </NameAvailability>
        <TextField
          name="email"
          type="email"
          label={texts.email}
          hint={texts.emailHint}
          value={typed.email}
          autocomplete="email"
          maxlength={254}
          required
          problem={problemOf(faults, 'email')}
        />
        <PasswordField
          name="password"
          language={language}
          label={texts.password}
          hint={faults.length > 0 ? texts.passwordAgain : texts.passwordHint}
          autocomplete="new-password"
          strength={{ fields: ['name', 'username', 'email'], words: commonWords }}
          problem={problemOf(faults, 'password')}
        />
        <Captcha language={language} assets={app.assets} problem={problemOf(faults, 'captcha')} />
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

const questions = { name: 'name-questions', times: 120, seconds: 60 }

/** Answers, while one types, whether a username is free. Only for somebody who is signing up. */
export const availability: Page = {
  async get(visit) {
    if (!visit.signUp) throw new NotFound()
    await visit.app.limits.count(questions, visit.signUp)
    const username = (visit.url.searchParams.get('username') ?? '').trim().slice(0, 100)
    const texts = signInTexts[visit.language].complete
    if (username === '') return Response.json({ text: '', free: false, alternatives: [] })
    const fault = usernameFault(username)
    if (fault) {
      visit.faults = [{ code: fault }]
      return Response.json({ text: problems(visit)[0]?.text, free: false, alternatives: [] })
    }
    if (await isFree(visit.app.db, username, visit.signUp)) {
      return Response.json({ text: texts.free(username), free: true, alternatives: [] })
    }
    const alternatives = await freeAlternatives(visit.app.db, username)
    return Response.json({ text: texts.taken(username), free: false, alternatives })
  },
}
