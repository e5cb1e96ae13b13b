import type { Page } from '../../accounts/visit.ts'
import { NotFound } from '../../platform/refusal.ts'
import { newCaptcha } from '../captcha.ts'

const challengesOfOnePerson = { name: 'captcha-challenges', times: 60, seconds: 600 }

/** A challenge that counts for this person's sign-up alone. */
export const captchaChallenge: Page = {
  async get(visit) {
    if (!visit.signUp) throw new NotFound()
    await visit.app.limits.count(challengesOfOnePerson, visit.signUp)
    return Response.json(await newCaptcha(visit.app.secrets.captchaKey, visit.signUp))
  },
}
