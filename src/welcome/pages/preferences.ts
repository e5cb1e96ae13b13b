import { changeProfile } from '../../accounts/account.ts'
import { keepLanguage, type Page } from '../../accounts/visit.ts'
import { redirect } from '../../platform/answer.ts'
import { readForm } from '../../platform/form.ts'
import { href, localPath } from '../../platform/href.ts'
import { preferencesShape } from '../preferences.ts'

const year = 365 * 24 * 3600

/** Language and appearance: a cookie for everybody, and the language with the account for who has one. */
export const preferences: Page = {
  async post(visit) {
    const { language, theme, return: back } = await readForm(visit, preferencesShape)
    if (language) keepLanguage(visit, language)
    if (language && visit.person) await changeProfile(visit.app.db, visit.person.id, visit.id, { language })
    if (theme) visit.cookies.set('theme', theme, year)
    return redirect(localPath(back, href('/', {})))
  },
}
