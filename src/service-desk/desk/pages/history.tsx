import type { HistoryEntry } from '../../../accounts/history.ts'
import type { Page, Visit } from '../../../accounts/visit.ts'
import { PathDrawing } from '../../../design/drawings.tsx'
import { Actions, Form, Submit, TextField } from '../../../design/form.tsx'
import { ButtonLink, EmptyState, Table, Time } from '../../../design/parts.tsx'
import { href } from '../../../platform/href.ts'
import { deskHistory } from '../history.ts'
import { deskPeopleTexts } from '../texts.ts'
import { DeskPage } from './frame.tsx'

const pageSize = 50

/** What operators did, for operators. */
export const deskHistoryPage: Page = {
  async get(visit) {
    const { app, language, url } = visit
    const texts = deskPeopleTexts[language].history
    const operator = url.searchParams.get('operator')?.trim() || undefined
    const before = entryId(url.searchParams.get('before'))
    const found = await deskHistory(app.db, language, { operator, limit: pageSize + 1, before })
    const shown = found.slice(0, pageSize)
    return (
      <DeskPage visit={visit} title={texts.title} lead={texts.lead}>
        <Filter visit={visit} operator={operator} />
        {shown.length > 0 ? (
          <Entries visit={visit} entries={shown} />
        ) : (
          <EmptyState drawing={<PathDrawing />} title={texts.empty}>
            <p>{texts.emptyLead}</p>
          </EmptyState>
        )}
        <Actions>
          {found.length > pageSize ? (
            <ButtonLink href={at({ operator, before: `${shown.at(-1)?.id}` })} variant="secondary">
              {texts.older}
            </ButtonLink>
          ) : null}
          {before ? (
            <ButtonLink href={at({ operator })} variant="tertiary">
              {texts.newest}
            </ButtonLink>
          ) : null}
        </Actions>
      </DeskPage>
    )
  },
}

function at(query: Record<string, string | undefined>): string {
  return href('/desk/history', {}, query)
}

function entryId(text: string | null): number | undefined {
  return text && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

function Filter({ visit, operator }: { visit: Visit; operator: string | undefined }) {
  const texts = deskPeopleTexts[visit.language].history
  return (
    <search aria-label={texts.filter}>
      <Form action={at({})} method="get">
        <TextField
          name="operator"
          label={texts.operator}
          hint={texts.filter}
          value={operator}
          maxlength={39}
          verbatim
        />
        <Actions>
          <Submit variant="secondary">{texts.show}</Submit>
          {operator ? (
            <ButtonLink href={at({})} variant="tertiary">
              {texts.reset}
            </ButtonLink>
          ) : null}
        </Actions>
      </Form>
    </search>
  )
}

function Entries({ visit, entries }: { visit: Visit; entries: HistoryEntry[] }) {
  const { language } = visit
  const texts = deskPeopleTexts[language].history
  return (
    <Table
      caption={texts.caption}
      columns={[{ text: texts.when }, { text: texts.what }, { text: texts.by }]}
      rows={entries.map(({ at: when, sentence, by }) => [
        <Time at={when} language={language} />,
        sentence,
        by.username ? (
          <a class="ds-link" href={at({ operator: by.username })} title={texts.onlyOf(by.name)}>
            {by.username}
          </a>
        ) : (
          by.name
        ),
      ])}
    />
  )
}
