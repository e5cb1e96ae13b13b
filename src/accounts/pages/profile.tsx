import { z } from 'zod'
import { Actions, Form, Select, Submit, TextField } from '../../design/form.tsx'
import { Facts, Time } from '../../design/parts.tsx'
import { redirect } from '../../platform/answer.ts'
import { problemOf, problems, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import { languages } from '../../platform/texts.ts'
import { changeProfile, ownAccount } from '../account.ts'
import { personName } from '../person-name.ts'
import { accountTexts } from '../texts.ts'
import type { Page } from '../visit.ts'
import { SettingsPage } from './settings-page.tsx'

const form = z.object({ name: personName, language: z.enum(languages, 'language-missing') })

/** Somebody who guesses the address of the settings comes to the first of them. */
export const settings: Page = {
  get: () => redirect(href('/settings/profile', {})),
}

/** What one is called, and in which language one is spoken to. */
export const profile: Page = {
  async get(visit) {
    const account = visit.person && (await ownAccount(visit.app.db, visit.person.id))
    if (!account) throw new NotFound()
    const { language, typed, url } = visit
    const texts = accountTexts[language].profile
    const faults = problems(visit)
    return (
      <SettingsPage
        visit={visit}
        title={texts.title}
        lead={texts.lead}
        done={url.searchParams.has('saved') ? accountTexts[language].saved : undefined}
        problems={faults}
      >
        <Form action={href('/settings/profile', {})}>
          <TextField
            name="name"
            label={texts.name}
            value={typed.name ?? account.name}
            autocomplete="name"
            maxlength={100}
            required
            problem={problemOf(faults, 'name')}
          />
          <Select
            name="language"
            label={texts.language}
            options={languages.map((value) => ({ value, label: texts.languages[value] }))}
            value={typed.language ?? account.language}
            problem={problemOf(faults, 'language')}
          />
          <Actions>
            <Submit>{texts.save}</Submit>
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
    if (!visit.person) throw new NotFound()
    const changed = await readForm(visit, form)
    await changeProfile(visit.app.db, visit.person.id, visit.id, changed)
    return redirect(href('/settings/profile', {}, { saved: 'yes' }))
  },
}
