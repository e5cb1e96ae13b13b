import type { HistoryEntry } from '../../accounts/history.ts'
import { entryBefore, historyLimit, ToldHistory } from '../../accounts/pages/told-history.tsx'
import { longestUsername } from '../../accounts/tables.ts'
import type { SignedPage, Visit } from '../../accounts/visit.ts'
import type { EventName } from '../../audit/event.ts'
import { PathDrawing } from '../../design/drawings.tsx'
import { Actions, ErrorSummary, Form, Select, Submit, TextField } from '../../design/form.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { ButtonLink, EmptyState } from '../../design/parts.tsx'
import { redirect } from '../../platform/answer.ts'
import { csvAnswer } from '../../platform/csv.ts'
import { problemOf, problems } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import type { Fault } from '../../platform/refusal.ts'
import type { Language } from '../../platform/texts.ts'
import { allHistory, type HistoryFilter, isDay, isOrganisationAct, organisationHistory } from '../history.ts'
import { organisationFor } from '../organisation.ts'
import { historyTexts, organisationActs } from '../texts.ts'
import { OrganisationPage } from './organisation-frame.tsx'

type Address = { organisation: string }

export const organisationHistoryPage: SignedPage<Address> = {
  async get(visit, { organisation: shortName }) {
    const { language, url, app } = visit
    const texts = historyTexts[language]
    const organisation = await organisationFor(app.db, visit.person.id, shortName, 'read-history')
    const { filter, faults } = filterOf(url.searchParams)
    const before = entryBefore(url)
    const entries =
      faults.length > 0
        ? []
        : await organisationHistory(app.db, organisation.id, filter, language, { limit: historyLimit, before })
    const at = (query: Record<string, string | undefined>) =>
      href('/organisations/:organisation/history', { organisation: organisation.shortName }, query)
    return (
      <OrganisationPage
        visit={visit}
        organisation={organisation}
        title={texts.title}
        lead={texts.lead}
        help={guideLink('remove-colleague', language)}
      >
        <Filter visit={visit} faults={faults} action={at({})} />
        <ToldHistory
          language={language}
          texts={texts}
          entries={entries}
          before={before}
          at={(before) => at({ ...filter, before })}
          doers={{ by: texts.by, onlyOf: texts.onlyOf, at: (person) => at({ person }) }}
          empty={faults.length > 0 ? null : <Nothing visit={visit} all={at({})} />}
        >
          <ButtonLink
            href={href('/organisations/:organisation/history/export', { organisation: organisation.shortName }, filter)}
            variant="tertiary"
            noPrefetch
          >
            {texts.export}
          </ButtonLink>
        </ToldHistory>
      </OrganisationPage>
    )
  },
}

function Nothing({ visit: { language }, all }: { visit: Visit; all: string }) {
  const texts = historyTexts[language]
  return (
    <EmptyState
      drawing={<PathDrawing />}
      title={texts.noneTitle}
      action={
        <ButtonLink href={all} variant="secondary">
          {texts.reset}
        </ButtonLink>
      }
    >
      <p>{texts.none}</p>
    </EmptyState>
  )
}

export const organisationHistoryExport: SignedPage<Address> = {
  async get(visit, { organisation: shortName }) {
    const { language, app, url } = visit
    const texts = historyTexts[language]
    const organisation = await organisationFor(app.db, visit.person.id, shortName, 'read-history')
    const { filter, faults } = filterOf(url.searchParams)
    const page = href('/organisations/:organisation/history', { organisation: organisation.shortName })
    if (faults.length > 0) return redirect(page + url.search)
    const found = allHistory(app.db, organisation.id, filter, language)
    return csvAnswer(`${organisation.shortName}-${texts.fileName}`, language, texts.columns, rowsOf(found, language))
  },
}

async function* rowsOf(batches: AsyncIterable<HistoryEntry[]>, language: Language) {
  for await (const entries of batches) {
    yield entries.map(({ at, act, by, concerning, sentence }) => [
      at.toISOString(),
      nameOf(act, language),
      by.username ?? '',
      by.name,
      concerning?.username ?? '',
      concerning?.name ?? '',
      sentence,
    ])
  }
}

function nameOf(act: EventName, language: Language): string {
  return isOrganisationAct(act) ? historyTexts[language].acts[act] : act
}

function Filter({ visit, faults, action }: { visit: Visit; faults: Fault[]; action: string }) {
  const { app, language, url } = visit
  const texts = historyTexts[language]
  const found = problems({ app, faults, language })
  const given = (name: string) => url.searchParams.get(name) ?? ''
  return (
    <search aria-label={texts.filter}>
      <ErrorSummary language={language} problems={found} />
      <Form action={action} method="get">
        <div class="fields-beside">
          <TextField name="person" label={texts.person} value={given('person')} maxlength={longestUsername} verbatim />
          <Select
            name="act"
            label={texts.act}
            value={given('act')}
            options={[
              { value: '', label: texts.anyAct },
              ...organisationActs.map((value) => ({ value, label: texts.acts[value] })),
            ]}
          />
          <TextField
            name="from"
            type="date"
            label={texts.from}
            value={given('from')}
            problem={problemOf(found, 'from')}
          />
          <TextField name="to" type="date" label={texts.to} value={given('to')} problem={problemOf(found, 'to')} />
        </div>
        <Actions>
          <Submit variant="secondary">{texts.show}</Submit>
          {url.search ? (
            <ButtonLink href={action} variant="tertiary">
              {texts.reset}
            </ButtonLink>
          ) : null}
        </Actions>
      </Form>
    </search>
  )
}

/** The filter of an address, as far as it makes sense, and what in it does not. */
function filterOf(query: URLSearchParams): { filter: HistoryFilter; faults: Fault[] } {
  const given = (name: string) => query.get(name)?.trim() || undefined
  const [person, act, from, to] = [given('person'), given('act'), given('from'), given('to')]
  const faults: Fault[] = []
  if (from && !isDay(from)) faults.push({ code: 'day-shape', field: 'from' })
  if (to && !isDay(to)) faults.push({ code: 'day-shape', field: 'to' })
  if (faults.length === 0 && from && to && to < from) faults.push({ code: 'days-turned', field: 'to' })
  const days = faults.length === 0 ? { from, to } : {}
  return { filter: { person, act: act && isOrganisationAct(act) ? act : undefined, ...days }, faults }
}
