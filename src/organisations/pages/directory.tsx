import type { SignedPage, Visit } from '../../accounts/visit.ts'
import { PathDrawing } from '../../design/drawings.tsx'
import { Actions, Form, Submit } from '../../design/form.tsx'
import { Page as Frame } from '../../design/frame.tsx'
import { LiveSearch } from '../../design/live-search.tsx'
import { WaysThrough } from '../../design/paging.tsx'
import { ButtonLink, EmptyState, Items, Tag } from '../../design/parts.tsx'
import { href } from '../../platform/href.ts'
import { groupedNumber, type ListedOrganisation, searchDirectory } from '../directory.ts'
import { directoryTexts, organisationTexts, suspensionTexts } from '../texts.ts'

export const directory: SignedPage = {
  async get(visit) {
    const { person, language, url } = visit
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

function addressOf(wanted: string, page: number): string {
  return href('/organisations', {}, { q: wanted || undefined, page: page > 1 ? `${page}` : undefined })
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
      <WaysThrough
        on={more ? { href: addressOf(wanted, page + 1), text: texts.next } : undefined}
        back={page > 1 ? { href: addressOf(wanted, page - 1), text: texts.previous } : undefined}
      />
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
    return (
      <EmptyState
        drawing={<PathDrawing />}
        title={texts.pastEnd}
        action={<ButtonLink href={addressOf(wanted, 1)}>{texts.first}</ButtonLink>}
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

export function OrderLink({ visit, number }: { visit: Visit; number?: string }) {
  return (
    <a class="ds-link" href={href('/organisations/apply', {}, { number })} data-no-prefetch="">
      {directoryTexts[visit.language].orderLink}
    </a>
  )
}

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
