import { entryBefore, historyLimit, ToldHistory } from '../../../accounts/pages/told-history.tsx'
import { longestUsername } from '../../../accounts/tables.ts'
import type { Signed, SignedPage } from '../../../accounts/visit.ts'
import { PathDrawing } from '../../../design/drawings.tsx'
import { Actions, Form, Submit, TextField } from '../../../design/form.tsx'
import { ButtonLink, EmptyState } from '../../../design/parts.tsx'
import { href } from '../../../platform/href.ts'
import { deskHistory } from '../history.ts'
import { deskPeopleTexts } from '../texts.ts'
import { DeskPage } from './frame.tsx'

/** What operators did, for operators. */
export const deskHistoryPage: SignedPage = {
  async get(visit) {
    const { app, language, url } = visit
    const texts = deskPeopleTexts[language].history
    const operator = url.searchParams.get('operator')?.trim() || undefined
    const before = entryBefore(url)
    const found = await deskHistory(app.db, language, { operator, limit: historyLimit, before })
    return (
      <DeskPage visit={visit} title={texts.title} lead={texts.lead}>
        <Filter visit={visit} operator={operator} />
        <ToldHistory
          language={language}
          texts={texts}
          entries={found}
          before={before}
          at={(before) => at({ operator, before })}
          doers={{ by: texts.by, onlyOf: texts.onlyOf, at: (operator) => at({ operator }) }}
          empty={
            <EmptyState drawing={<PathDrawing />} title={texts.empty}>
              <p>{texts.emptyLead}</p>
            </EmptyState>
          }
        />
      </DeskPage>
    )
  },
}

function at(query: Record<string, string | undefined>): string {
  return href('/desk/history', {}, query)
}

function Filter({ visit, operator }: { visit: Signed; operator: string | undefined }) {
  const texts = deskPeopleTexts[visit.language].history
  return (
    <search aria-label={texts.filter}>
      <Form action={at({})} method="get">
        <TextField
          name="operator"
          label={texts.operator}
          hint={texts.filter}
          value={operator}
          maxlength={longestUsername}
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
