import { unnamedDoer } from '../../audit/event.ts'
import { type RecordOf, recordsOf } from '../../audit/history.ts'
import { eventTexts, selfTexts, unnamedTexts } from '../../audit/texts.ts'
import { href } from '../../platform/href.ts'
import type { Language } from '../../platform/texts.ts'
import { type KnownPerson, peopleById } from '../account.ts'
import { accountTexts } from '../texts.ts'
import type { SignedPage } from '../visit.ts'
import { SettingsPage } from './settings-page.tsx'
import { entryBefore, historyLimit, ToldHistory } from './told-history.tsx'

export const ownHistory: SignedPage = {
  async get(visit) {
    const { language, person } = visit
    const texts = accountTexts[language].history
    const before = entryBefore(visit.url)
    const entries = await recordsOf(visit.app.db, { person: person.id }, historyLimit, before)
    const others = entries.flatMap(({ account, person }) => [account ?? [], person ?? []].flat())
    const people = await peopleById(visit.app.db, others)
    return (
      <SettingsPage visit={visit} title={texts.title} lead={texts.lead}>
        <ToldHistory
          language={language}
          texts={texts}
          entries={entries.map((entry) => ({ ...entry, sentence: told(entry, person.id, people, language) }))}
          before={before}
          at={(before) => href('/settings/history', {}, { before })}
          empty={<p>{texts.none}</p>}
        />
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
