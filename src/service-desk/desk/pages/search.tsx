import type { Child } from 'hono/jsx'
import type { Signed } from '../../../accounts/visit.ts'
import { LiveSearch } from '../../../design/live-search.tsx'
import { EmptyState, Items } from '../../../design/parts.tsx'
import { href } from '../../../platform/href.ts'
import { mostFound } from '../search.ts'
import { deskPeopleTexts } from '../texts.ts'
import { DeskPage } from './frame.tsx'

/** What somebody looks for on a page of the desk. @param longest how many signs are taken into account */
export function wantedIn({ url }: Signed, longest: number): string {
  return (url.searchParams.get('q') ?? '').trim().slice(0, longest)
}

type Found = Parameters<typeof Items>[0]['items']

type DeskSearchProps = {
  visit: Signed
  of: 'accounts' | 'organisations'
  wanted: string
  /** one more than are shown where there are more */
  found: Found
  drawing: Child
}

/** A page where operators search; it lists nothing by itself. */
export function DeskSearch({ visit, of, wanted, found, drawing }: DeskSearchProps) {
  const { language } = visit
  const texts = deskPeopleTexts[language][of]
  return (
    <DeskPage visit={visit} title={texts.title} lead={texts.lead} scripts={['live-search']}>
      <div>
        <LiveSearch
          action={href(`/desk/${of}`, {})}
          label={texts.search}
          hint={texts.hint}
          value={wanted}
          language={language}
          results={of}
        />
      </div>
      <section id={of} aria-label={texts.title}>
        <p class={found.length > 0 ? 'quiet' : 'ds-sr-only'} role="status">
          {found.length > 0 ? countOf(visit, found) : wanted ? texts.none : ''}
        </p>
        {found.length > 0 ? (
          <Items items={found.slice(0, mostFound)} />
        ) : (
          <EmptyState drawing={drawing} title={wanted ? texts.none : texts.before}>
            <p>{wanted ? texts.noneLead : texts.beforeLead}</p>
          </EmptyState>
        )}
      </section>
    </DeskPage>
  )
}

function countOf({ language }: Signed, found: Found): string {
  const { more, found: count } = deskPeopleTexts[language]
  return found.length > mostFound ? more(mostFound) : count(found.length)
}
