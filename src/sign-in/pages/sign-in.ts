import { browserName } from '../../accounts/browser-name.ts'
import { cookieSeconds } from '../../accounts/session.ts'
import type { Page, Visit } from '../../accounts/visit.ts'
import { redirect } from '../../platform/answer.ts'
import { href, localPath } from '../../platform/href.ts'
import { OutsideFault } from '../../platform/refusal.ts'
import { hashToken, newToken } from '../../platform/secrets.ts'
import type { Ansattporten } from '../ansattporten.ts'
import { attemptMinutes, beginAttempt, takeAttempt } from '../attempt.ts'
import { signIn } from '../sign-in.ts'
import { failedLogIn } from './failed.tsx'
import { finishRepresenting } from './represent.tsx'

/** Sends the browser to Ansattporten. `return` is where the person was heading, `link` an expired activation link. */
export const beginSignIn = (ansattporten: Ansattporten): Page => ({
  async get(visit) {
    const { app, cookies, url } = visit
    const returnTo = localPath(url.searchParams.get('return') ?? undefined, href('/dashboard', {}))
    if (visit.person) return redirect(returnTo)
    try {
      const browser = cookies.get('attempt') ?? newToken()
      const link = url.searchParams.get('link')
      const aim = { purpose: 'sign-in', returnTo, link: link ? hashToken(link) : undefined } as const
      const checks = await beginAttempt(app, browser, aim, visit.address)
      const away = await ansattporten.begin(checks, visit.language)
      cookies.set('attempt', browser, attemptMinutes * 60)
      return redirect(away.href)
    } catch (error) {
      return failedLogIn(visit, error, returnTo)
    }
  },
})

export const finishSignIn = (ansattporten: Ansattporten): Page => ({
  async get(visit) {
    const { app, cookies, url } = visit
    const [state, browser] = [url.searchParams.get('state'), cookies.get('attempt')]
    const attempt = state && browser ? await takeAttempt(app.db, browser, state) : undefined
    if (!attempt) {
      // A bookmark, a second reading of the same answer, the back button: whoever is in already just goes on.
      if (visit.person) return redirect(href('/dashboard', {}))
      return failedLogIn(visit, new OutsideFault('attempt-unknown'))
    }
    const answer = new URL(visit.path, app.config.publicUrl)
    if (attempt.aim.purpose === 'represent') return finishRepresenting(visit, ansattporten, answer, attempt.checks)
    try {
      const proven = await ansattporten.finish(answer, attempt.checks)
      const { token, outcome } = await signIn(app, proven, {
        id: visit.id,
        language: visit.language,
        browser: browserName(visit.request.headers.get('user-agent') ?? ''),
        returnTo: inSignUp(attempt.aim.returnTo) ? href('/dashboard', {}) : attempt.aim.returnTo,
        oldToken: cookies.get('session'),
        link: attempt.aim.link,
      })
      visit.log.info({ outcome, level: proven.level }, 'signed in')
      cookies.set('session', token, cookieSeconds)
      const { returnTo } = attempt.aim
      return redirect(outcome === 'sign-up' && !inSignUp(returnTo) ? href('/sign-up/complete', {}) : returnTo)
    } catch (error) {
      return failedLogIn(visit, error, attempt.aim.returnTo)
    }
  },
})

/** Somebody who signs up goes on there, and elsewhere only when they have an account. */
function inSignUp(returnTo: string): boolean {
  return /^\/(sign-up|activate)\//.test(returnTo)
}

export function signInAddress(visit: Visit): string {
  return href('/sign-in', {}, { return: visit.request.method === 'GET' ? visit.path : undefined })
}
