import type { Page } from '../../accounts/visit.ts'
import { NotFound } from '../../platform/refusal.ts'
import { challengesOfOnePerson, newCaptcha } from '../captcha.ts'

export const captchaChallenge: Page = {
  async get(visit) {
    if (!visit.signUp) throw new NotFound()
    await visit.app.limits.count(challengesOfOnePerson, visit.signUp)
    return Response.json(await newCaptcha(visit.app.secrets.captchaKey, visit.signUp))
  },
}
