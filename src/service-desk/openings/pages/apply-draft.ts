import type { Page } from '../../../accounts/visit.ts'
import { redirect } from '../../../platform/answer.ts'
import { readPosted } from '../../../platform/form.ts'
import { href } from '../../../platform/href.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { draftsOfOnePerson, forgetDraft, keepDraft } from '../draft.ts'
import { digitsOf } from '../wish.ts'

/** Keeps what is written for later, whatever it is. */
export const applyDraft: Page = {
  async post(visit) {
    const { person, app } = visit
    if (!person) throw new NotFound()
    await app.limits.count(draftsOfOnePerson, person.id)
    const posted = await readPosted(visit.request)
    await keepDraft(app.db, person.id, posted)
    return redirect(href('/organisations/apply', {}, { number: digitsOf(posted.number ?? ''), saved: 'yes' }))
  },
}

export const deleteApplyDraft: Page = {
  async post({ person, app }) {
    if (!person) throw new NotFound()
    await forgetDraft(app.db, person.id)
    return redirect(href('/organisations/apply', {}, { deleted: 'yes' }))
  },
}
