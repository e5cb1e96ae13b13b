import { Actions, Form, Select, Submit, TextField } from '../../design/form.tsx'
import { Facts, Time } from '../../design/parts.tsx'
import { designTexts } from '../../design/texts.ts'
import { redirect } from '../../platform/answer.ts'
import { fieldsOf, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import { languages } from '../../platform/texts.ts'
import { changeProfile, ownAccount, profileShape } from '../account.ts'
import { accountTexts } from '../texts.ts'
import { done, keepLanguage, type SignedPage } from '../visit.ts'
import { SettingsPage } from './settings-page.tsx'

/** Somebody who guesses the address of the settings comes to the first of them. */
export const settings: SignedPage = {
  get: () => redirect(href('/settings/profile', {})),
}

export const profile: SignedPage = {
  async get(visit) {
    const account = await ownAccount(visit.app.db, visit.person.id)
    if (!account) throw new NotFound()
    const { language } = visit
    const texts = accountTexts[language].profile
    const { problems, field } = fieldsOf(visit, profileShape, account)
    return (
      <SettingsPage visit={visit} title={texts.title} lead={texts.lead} problems={problems}>
        <Form action={href('/settings/profile', {})}>
          <TextField {...field('name')} label={texts.name} autocomplete="name" />
          <Select
            {...field('language')}
            label={texts.language}
            options={languages.map((value) => ({ value, label: designTexts[value].languageName }))}
          />
          <Actions>
            <Submit>{designTexts[visit.language].save}</Submit>
          </Actions>
        </Form>
        <Facts
          items={[
            { term: texts.username, value: account.username },
            { term: texts.email, value: account.emailAddress },
            { term: texts.since, value: <Time at={account.createdAt} language={language} /> },
          ]}
        />
      </SettingsPage>
    )
  },
  async post(visit) {
    const changed = await readForm(visit, profileShape)
    await changeProfile(visit.app.db, visit.person.id, visit.id, changed)
    keepLanguage(visit, changed.language)
    return done(visit, href('/settings/profile', {}), accountTexts[changed.language].saved)
  },
}
