import { Table, Time } from '../../design/parts.tsx'
import { identitiesOf } from '../account.ts'
import { accountTexts } from '../texts.ts'
import type { SignedPage } from '../visit.ts'
import { SettingsPage } from './settings-page.tsx'

export const identities: SignedPage = {
  async get(visit) {
    const { language } = visit
    const texts = accountTexts[language].identities
    const found = await identitiesOf(visit.app.db, visit.person.id)
    return (
      <SettingsPage visit={visit} title={texts.title} lead={texts.lead}>
        <Table
          caption={texts.caption}
          columns={[{ text: texts.where }, { text: texts.method }, { text: texts.connected }, { text: texts.used }]}
          rows={found.map(({ method, level, connectedAt, lastUsedAt }) => [
            texts.ansattporten,
            `${method} (${texts.levels[level]})`,
            <Time at={connectedAt} language={language} relative />,
            <Time at={lastUsedAt} language={language} relative />,
          ])}
        />
        <p>{texts.more}</p>
      </SettingsPage>
    )
  },
}
