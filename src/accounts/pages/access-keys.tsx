import { z } from 'zod'
import { KeyDrawing } from '../../design/drawings.tsx'
import { Actions, Form, RadioGroup, Select, Submit, TextField } from '../../design/form.tsx'
import { CopyBox, EmptyState, Notice, Table, Time } from '../../design/parts.tsx'
import { redirect } from '../../platform/answer.ts'
import { isId } from '../../platform/database.ts'
import { problemOf, problems, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import { listAccessKeys, longestDays, makeAccessKey, revokeAccessKey, scopes } from '../access-key.ts'
import { longestKeyName } from '../tables.ts'
import { accountTexts } from '../texts.ts'
import type { Page, Visit } from '../visit.ts'
import { SettingsPage } from './settings-page.tsx'

const form = z.object({
  name: z.string('key-name-missing').trim().min(1, 'key-name-missing').max(longestKeyName, 'key-name-long'),
  scope: z.enum(scopes, 'key-scope'),
  days: z.coerce.number('key-days').int('key-days').min(1, 'key-days').max(longestDays, 'key-days'),
})

const dayChoices = [7, 30, 90, 180, 365]

const keysOfOnePerson = { name: 'access-keys-made', times: 30, seconds: 3600 }

/** One's keys, and a new one. */
export const accessKeys: Page = {
  get: (visit) => keysPage(visit),
  async post(visit) {
    const { person, app } = visit
    if (!person) throw new NotFound()
    const wished = await readForm(visit, form)
    await app.limits.count(keysOfOnePerson, person.id)
    const key = await makeAccessKey(app.db, person.id, visit.id, wished)
    visit.typed = {}
    // The answer to this one post is the only place where the key is ever seen: no address, no cookie holds it.
    return keysPage(visit, key)
  },
}

/** Ends a key. */
export const revokeKey: Page<{ key: string }> = {
  async post({ person, app, id }, { key }) {
    if (!person || !isId(key)) throw new NotFound()
    await revokeAccessKey(app.db, person.id, id, key)
    return redirect(href('/settings/access-keys', {}, { revoked: 'yes' }))
  },
}

async function keysPage(visit: Visit, madeKey?: string) {
  const { person, language, url } = visit
  if (!person) throw new NotFound()
  const texts = accountTexts[language].accessKeys
  const keys = await listAccessKeys(visit.app.db, person.id)
  const faults = problems(visit)
  return (
    <SettingsPage
      visit={visit}
      title={texts.title}
      lead={texts.lead}
      done={url.searchParams.has('revoked') && !madeKey ? texts.revoked : undefined}
      problems={faults}
      guide="clone-service"
      scripts={madeKey ? ['copy-button'] : []}
    >
      {madeKey ? (
        <Notice tone="success" title={texts.madeTitle}>
          <p>{texts.madeLead}</p>
          <CopyBox text={madeKey} label={texts.yourKey} language={language} />
        </Notice>
      ) : null}
      <KeyTable visit={visit} keys={keys} />
      <KeyForm visit={visit} />
    </SettingsPage>
  )
}

function KeyTable({ visit, keys }: { visit: Visit; keys: Awaited<ReturnType<typeof listAccessKeys>> }) {
  const { language } = visit
  const texts = accountTexts[language].accessKeys
  if (keys.length === 0) return <EmptyState drawing={<KeyDrawing />} title={texts.none} />
  return (
    <Table
      caption={texts.caption}
      columns={[texts.name, texts.scope, texts.expires, texts.used, texts.act].map((text) => ({ text }))}
      rows={keys.map((key) => [
        <>
          {key.name} <span class="quiet">{texts.ending(key.ending)}</span>
        </>,
        texts.scopes[key.scope],
        key.expiresAt < new Date() ? texts.expired : <Time at={key.expiresAt} language={language} relative />,
        key.lastUsedAt ? <Time at={key.lastUsedAt} language={language} relative /> : texts.never,
        <Form action={href('/settings/access-keys/:key/revoke', { key: key.id })}>
          <Submit variant="secondary">{texts.revoke}</Submit>
        </Form>,
      ])}
    />
  )
}

function KeyForm({ visit }: { visit: Visit }) {
  const { language, typed } = visit
  const texts = accountTexts[language].accessKeys
  const faults = problems(visit)
  return (
    <section aria-labelledby="make">
      <h2 id="make">{texts.makeTitle}</h2>
      <Form action={href('/settings/access-keys', {})}>
        <TextField
          name="name"
          label={texts.name}
          hint={texts.nameHint}
          value={typed.name}
          maxlength={longestKeyName}
          required
          problem={problemOf(faults, 'name')}
        />
        <RadioGroup
          legend={texts.scope}
          name="scope"
          options={scopes.map((value) => ({ value, label: texts.scopes[value], hint: texts.scopeHints[value] }))}
          value={typed.scope ?? 'write'}
          problem={problemOf(faults, 'scope')}
        />
        <Select
          name="days"
          label={texts.days}
          options={dayChoices.map((days) => ({ value: `${days}`, label: texts.dayOptions(days) }))}
          value={typed.days ?? '90'}
          problem={problemOf(faults, 'days')}
        />
        <Actions>
          <Submit>{texts.make}</Submit>
        </Actions>
      </Form>
    </section>
  )
}
