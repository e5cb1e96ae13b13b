import { done, type SignedPage } from '../../../accounts/visit.ts'
import { readPosted } from '../../../platform/form.ts'
import { href } from '../../../platform/href.ts'
import { forgetDraft, keepDraft } from '../draft.ts'
import { applyTexts } from '../texts.ts'
import { digitsOf } from '../wish.ts'

/** Keeps what is written for later, whatever it is. */
export const applyDraft: SignedPage = {
  async post(visit) {
    const { person, app } = visit
    const posted = await readPosted(visit.request)
    await keepDraft(app, person.id, posted)
    const address = href('/organisations/apply', {}, { number: digitsOf(posted.number ?? '') })
    return done(visit, address, applyTexts[visit.language].saved)
  },
}

export const deleteApplyDraft: SignedPage = {
  async post(visit) {
    await forgetDraft(visit.app.db, visit.person.id)
    return done(visit, href('/organisations/apply', {}), applyTexts[visit.language].deleted)
  },
}
