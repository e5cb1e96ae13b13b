import type { Page, Visit } from '../../accounts/visit.ts'
import { PathDrawing } from '../../design/drawings.tsx'
import { Actions, Form, Submit } from '../../design/form.tsx'
import { Page as Frame } from '../../design/frame.tsx'
import { LiveSearch } from '../../design/live-search.tsx'
import { ButtonLink, EmptyState, Items, Tag } from '../../design/parts.tsx'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import { groupedNumber, type ListedOrganisation, searchDirectory } from '../directory.ts'
import { directoryTexts, organisationTexts, suspensionTexts } from '../texts.ts'

/** Every organisation here: one's own first, the others by name; `q` searches and `page` turns the page. */
export const directory: Page = {
  async get(visit) {
    const { person, language, url } = visit
    if (!person) throw new NotFound()
    const texts = directoryTexts[language]
    const wanted = (url.searchParams.get('q') ?? '').trim().slice(0, 100)
    const page = pageNumber(url.searchParams.get('page'))
    const found = await searchDirectory(visit.app.db, person.id, wanted, page)
    return (
      <Frame visit={visit} title={texts.title} lead={texts.lead} scripts={['live-search']} wide>
        <div>
          <LiveSearch
            action={href('/organisations', {})}
            label={texts.search}
            hint={texts.searchHint}
            value={wanted}
            language={language}
            results="organisations"
          />
        </div>
        <section id="organisations">
          <Results visit={visit} wanted={wanted} page={page} found={found} />
        </section>
        <WaysOn visit={visit} />
      </Frame>
    )
  },
}

function pageNumber(text: string | null): number {
  return text && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1
}

type Found = Awaited<ReturnType<typeof searchDirectory>>
type ResultsProps = { visit: Visit; wanted: string; page: number; found: Found }

function Results({ visit, wanted, page, found }: ResultsProps) {
  const texts = directoryTexts[visit.language]
  const { own, others, more } = found
  const count = own.length + others.length
  return (
    <>
      <p class="ds-sr-only" role="status">
        {page > 1 ? texts.page(page) : texts.found(count, more)}
      </p>
      {count === 0 ? <Nothing visit={visit} wanted={wanted} page={page} /> : null}
      {wanted === '' && own.length > 0 ? (
        <>
          <h2>{texts.own}</h2>
          <Items items={own.map((one) => item(visit, one))} />
          {others.length > 0 ? <h2>{texts.others}</h2> : null}
          <Items items={others.map((one) => item(visit, one))} />
        </>
      ) : (
        <Items
          items={[
            ...own.map((one) => item(visit, one, <Tag>{texts.mine}</Tag>)),
            ...others.map((one) => item(visit, one)),
          ]}
        />
      )}
      <Paging visit={visit} wanted={wanted} page={page} more={more} />
    </>
  )
}

function item({ language }: Visit, listed: ListedOrganisation, tag?: ReturnType<typeof Tag>) {
  const { shortName, number, kind, names, isSuspended } = listed
  return {
    href: href('/organisations/:organisation', { organisation: shortName }),
    title: names[language],
    short: shortName,
    detail: `${groupedNumber(number)} · ${organisationTexts[language].kinds[kind]}`,
    aside: isSuspended ? (
      <>
        {tag} <Tag tone="warning">{suspensionTexts[language].tag}</Tag>
      </>
    ) : (
      tag
    ),
  }
}

function Nothing({ visit, wanted, page }: { visit: Visit; wanted: string; page: number }) {
  const texts = directoryTexts[visit.language]
  if (page > 1) {
    const first = href('/organisations', {}, { q: wanted || undefined })
    return (
      <EmptyState
        drawing={<PathDrawing />}
        title={texts.pastEnd}
        action={<ButtonLink href={first}>{texts.first}</ButtonLink>}
      />
    )
  }
  return (
    <EmptyState
      drawing={<PathDrawing />}
      title={wanted ? texts.none : texts.nobodyHere}
      action={<ButtonLink href={href('/organisations/apply', {})}>{texts.orderButton}</ButtonLink>}
    >
      {wanted ? <p>{texts.noneLead(wanted)}</p> : null}
    </EmptyState>
  )
}

function Paging({ visit, wanted, page, more }: { visit: Visit; wanted: string; page: number; more: boolean }) {
  const texts = directoryTexts[visit.language]
  if (page === 1 && !more) return null
  const to = (number: number) =>
    href('/organisations', {}, { q: wanted || undefined, page: number > 1 ? `${number}` : undefined })
  return (
    <Actions>
      {more ? (
        <ButtonLink href={to(page + 1)} variant="secondary">
          {texts.next}
        </ButtonLink>
      ) : null}
      {page > 1 ? (
        <ButtonLink href={to(page - 1)} variant="tertiary">
          {texts.previous}
        </ButtonLink>
      ) : null}
    </Actions>
  )
}

/** For whoever does not find theirs, and for whoever has something to show the owners. */
function WaysOn({ visit }: { visit: Visit }) {
  const texts = directoryTexts[visit.language]
  return (
    <>
      <section aria-labelledby="missing">
        <h2 id="missing">{texts.missing}</h2>
        <p>{texts.ask}</p>
        <p>
          {texts.order} <OrderLink visit={visit} />.{' '}
          <a class="ds-link" href={href('/orders', {})}>
            {texts.ownOrders}
          </a>
        </p>
      </section>
      <section aria-labelledby="represent">
        <h2 id="represent">{texts.represent}</h2>
        <p>{texts.representLead}</p>
        <RepresentButton visit={visit} />
      </section>
    </>
  )
}

/** The way to order an organisation. @param number of the one that is meant */
export function OrderLink({ visit, number }: { visit: Visit; number?: string }) {
  return (
    <a class="ds-link" href={href('/organisations/apply', {}, { number })} data-no-prefetch="">
      {directoryTexts[visit.language].orderLink}
    </a>
  )
}

/** The way to Ansattporten for showing whom one represents. */
export function RepresentButton({ visit, another }: { visit: Visit; another?: boolean }) {
  const texts = directoryTexts[visit.language]
  return (
    <Form action={href('/sign-in/represent', {})}>
      <Actions>
        <Submit variant="secondary">{another ? texts.representAnother : texts.representButton}</Submit>
      </Actions>
    </Form>
  )
}
