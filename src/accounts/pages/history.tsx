import { history as readHistory } from '../../audit/record.ts'
import { eventTexts } from '../../audit/texts.ts'
import { ButtonLink, Table, Time } from '../../design/parts.tsx'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import { accountTexts } from '../texts.ts'
import type { Page } from '../visit.ts'
import { SettingsPage } from './settings-page.tsx'

const pageSize = 50

/** All that was done with one's own account. */
export const history: Page = {
  async get(visit) {
    if (!visit.person) throw new NotFound()
    const { language, url } = visit
    const texts = accountTexts[language].history
    const before = entryId(url.searchParams.get('before'))
    const entries = await readHistory(visit.house.db, visit.person.id, pageSize + 1, before)
    const shown = entries.slice(0, pageSize)
    return (
      <SettingsPage visit={visit} title={texts.title} lead={texts.lead}>
        {shown.length === 0 ? <p>{texts.none}</p> : null}
        {shown.length > 0 ? (
          <Table
            caption={texts.caption}
            columns={[{ text: texts.when }, { text: texts.what }]}
            rows={shown.map(({ at, event, details }) => [
              <Time at={at} language={language} />,
              eventTexts[language][event](details),
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

function entryId(text: string | null): number | undefined {
  return text && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}
