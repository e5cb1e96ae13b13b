import { KeyDrawing } from '../../design/drawings.tsx'
import { Actions, Form, RadioGroup, Select, Submit, TextField } from '../../design/form.tsx'
import { CopyBox, DoneNotice, EmptyState, Table, Time } from '../../design/parts.tsx'
import { isId } from '../../platform/database.ts'
import { type FormField, fieldsOf, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import { dayChoices, keyShape, listAccessKeys, makeAccessKey, revokeAccessKey } from '../access-key.ts'
import { keyScopes } from '../tables.ts'
import { accountTexts } from '../texts.ts'
import { done, type Signed, type SignedPage, type Visit } from '../visit.ts'
import { SettingsPage } from './settings-page.tsx'

export const accessKeys: SignedPage = {
  get: (visit) => keysPage(visit),
  async post(visit) {
    const { person, app } = visit
    const wished = await readForm(visit, keyShape)
    const key = await makeAccessKey(app, person.id, visit.id, wished)
    // The answer to this one post is the only place where the key is ever seen: no address, no cookie holds it.
    return keysPage(visit, key)
  },
}

export const revokeKey: SignedPage<{ key: string }> = {
  async post(visit, { key }) {
    if (!isId(key)) throw new NotFound()
    await revokeAccessKey(visit.app.db, visit.person.id, visit.id, key)
    return done(visit, href('/settings/access-keys', {}), accountTexts[visit.language].accessKeys.revoked)
  },
}

async function keysPage(visit: Signed, madeKey?: string) {
  const { person, language } = visit
  const texts = accountTexts[language].accessKeys
  const keys = await listAccessKeys(visit.app.db, person.id)
  const typed = madeKey ? {} : visit.typed
  const { problems, field } = fieldsOf({ ...visit, typed }, keyShape, { scope: 'write', days: '90' })
  return (
    <SettingsPage
      visit={visit}
      title={texts.title}
      lead={texts.lead}
      problems={problems}
      guide="clone-service"
      scripts={madeKey ? ['copy-button'] : []}
    >
      {madeKey ? (
        <DoneNotice title={texts.madeTitle}>
          <p>{texts.madeLead}</p>
          <CopyBox text={madeKey} label={texts.yourKey} language={language} />
        </DoneNotice>
      ) : null}
      <KeyTable visit={visit} keys={keys} />
      <KeyForm visit={visit} field={field} />
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
          <Submit variant="secondary">
            {texts.revoke}
            <span class="ds-sr-only"> {key.name}</span>
          </Submit>
        </Form>,
      ])}
    />
  )
}

type KeyFormProps = { visit: Visit; field: (name: 'name' | 'scope' | 'days') => FormField }

function KeyForm({ visit, field }: KeyFormProps) {
  const texts = accountTexts[visit.language].accessKeys
  return (
    <section aria-labelledby="make">
      <h2 id="make">{texts.makeTitle}</h2>
      <Form action={href('/settings/access-keys', {})}>
        <TextField {...field('name')} label={texts.name} hint={texts.nameHint} />
        <RadioGroup
          {...field('scope')}
          legend={texts.scope}
          options={keyScopes.map((value) => ({ value, label: texts.scopes[value], hint: texts.scopeHints[value] }))}
        />
        <Select
          {...field('days')}
          label={texts.days}
          options={dayChoices.map((days) => ({ value: `${days}`, label: texts.dayOptions(days) }))}
        />
        <Actions>
          <Submit>{texts.make}</Submit>
        </Actions>
      </Form>
    </section>
  )
}
