import { unnamedDoer } from '../../audit/event.ts'
import { type RecordOf, recordsOf } from '../../audit/history.ts'
import { eventTexts, selfTexts, unnamedTexts } from '../../audit/texts.ts'
import { ButtonLink, Table, Time } from '../../design/parts.tsx'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import type { Language } from '../../platform/texts.ts'
import { type KnownPerson, peopleById } from '../account.ts'
import { accountTexts } from '../texts.ts'
import type { Page } from '../visit.ts'
import { SettingsPage } from './settings-page.tsx'

const pageSize = 50

/** All that was done with one's own account. */
export const ownHistory: Page = {
  async get(visit) {
    if (!visit.person) throw new NotFound()
    const { language, url } = visit
    const texts = accountTexts[language].history
    const before = entryId(url.searchParams.get('before'))
    const entries = await recordsOf(visit.app.db, { person: visit.person.id }, pageSize + 1, before)
    const shown = entries.slice(0, pageSize)
    const others = shown.flatMap(({ account, person }) => [account ?? [], person ?? []].flat())
    const people = await peopleById(visit.app.db, others)
    const reader = visit.person.id
    return (
      <SettingsPage visit={visit} title={texts.title} lead={texts.lead}>
        {shown.length === 0 ? <p>{texts.none}</p> : null}
        {shown.length > 0 ? (
          <Table
            caption={texts.caption}
            columns={[{ text: texts.when }, { text: texts.what }]}
            rows={shown.map((entry) => [
              <Time at={entry.at} language={language} />,
              told(entry, reader, people, language),
            ])}
          />
        ) : null}
        <div class="actions">
          {entries.length > pageSize ? (
            <ButtonLink href={href('/settings/history', {}, { before: `${shown.at(-1)?.id}` })} variant="secondary">
              {texts.older}
            </ButtonLink>
          ) : null}
          {before ? (
            <ButtonLink href={href('/settings/history', {})} variant="tertiary">
              {texts.newest}
            </ButtonLink>
          ) : null}
        </div>
      </SettingsPage>
    )
  },
}

/** An act as its reader would tell it: "Du" and "deg" for themselves, names for others. */
function told(entry: RecordOf, reader: string, people: Map<string, KnownPerson>, language: Language): string {
  const self = selfTexts[language]
  const nameOf = (id: string | null) => (id ? people.get(id)?.name : undefined) ?? ''
  const doer = entry.account ? nameOf(entry.account) : unnamedTexts[language][unnamedDoer(entry.event)]
  return eventTexts[language][entry.event](entry.details, {
    who: entry.account === reader ? self.who : doer,
    whom: entry.person === reader ? self.whom : nameOf(entry.person),
  })
}

function entryId(text: string | null): number | undefined {
  return text && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}
