import type { Page, Visit } from '../../accounts/visit.ts'
import { TableDrawing } from '../../design/drawings.tsx'
import { Form, Submit } from '../../design/form.tsx'
import { Page as Frame } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { LiveSearch } from '../../design/live-search.tsx'
import { ButtonLink, EmptyState, Notice, Tabs } from '../../design/parts.tsx'
import { type Membership, organisationsOf } from '../../organisations/organisation.ts'
import { may } from '../../organisations/rights.ts'
import { redirect } from '../../platform/answer.ts'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import { type Listed, listServices, pageLength, type Scope, type Sort, sorts, whatToAsk } from '../dashboard.ts'
import { serviceTexts } from '../texts.ts'
import { ServiceSection } from './service-list.tsx'
import { WhatWaits } from './what-waits.tsx'

/** Where the logo leads: the services of the chosen context, and what waits for the person. */
export const dashboard: Page = {
  async get(visit) {
    const { person, house } = visit
    if (!person) throw new NotFound()
    const toAsk = await whatToAsk(house.db, person.id)
    const memberships = toAsk.isMember ? await organisationsOf(house.db, person.id) : []
    const context = contextOf(visit, memberships)
    const wish = wishOf(visit)
    const scope = scopeOf(context)
    const { shown, inAll } = await listServices(house.db, person.id, { scope, what: 'services', ...wish })
    if (shown.length === 0 && wish.page > 1) return redirect(addressOf(context, { ...wish, page: 1 }))
    const own =
      context.in === 'me'
        ? []
        : (await listServices(house.db, person.id, { scope, what: 'own-repositories', ...wish, page: 1 })).shown
    const isEmpty = shown.length + own.length === 0 && wish.search === ''
    const parts = { visit, context, wish, shown, inAll, own }
    return (
      <Frame
        visit={visit}
        title={serviceTexts[visit.language].dashboard.title}
        lead={isEmpty ? undefined : leadOf(visit, context, inAll, wish)}
        action={isEmpty ? undefined : <CreateButton visit={visit} context={context} />}
        scripts={isEmpty ? [] : ['live-search']}
        help={isEmpty ? guideLink('create-user', visit.language) : undefined}
        wide
      >
        <Done visit={visit} />
        {await WhatWaits({ visit, person, toAsk, isMember: memberships.length > 0 })}
        {toAsk.isMember || toAsk.isLetIn ? (
          <Contexts visit={visit} memberships={memberships} context={context} wish={wish} />
        ) : null}
        {isEmpty ? <Empty visit={visit} context={context} isAlone={!toAsk.isMember} /> : <Found {...parts} />}
        {!isEmpty && !toAsk.isMember ? <FindOrganisation visit={visit} /> : null}
      </Frame>
    )
  },
}

/** Whose services are shown: one's own, an organisation's, or all that one has a way to. */
type Context = { in: 'me' | 'all' } | { in: 'organisation'; organisation: Membership }

type Looking = { search: string; sort: Sort; page: number }

const halfAYear = 182 * 24 * 3600

/** The context in the address, which is remembered, or the one remembered; what is not the person's is me. */
function contextOf({ url, cookies }: Visit, memberships: readonly Membership[]): Context {
  const [asked, remembered] = [url.searchParams.get('in'), cookies.get('context')]
  const named = asked === null ? undefined : contextNamed(asked, memberships)
  if (named && asked !== null && asked !== remembered) cookies.set('context', asked, halfAYear)
  const context = asked === null ? contextNamed(remembered ?? 'me', memberships) : named
  return context ?? { in: 'me' }
}

function contextNamed(name: string, memberships: readonly Membership[]): Context | undefined {
  if (name === 'me' || name === 'all') return { in: name }
  const organisation = memberships.find(({ shortName }) => shortName === name)
  return organisation && { in: 'organisation', organisation }
}

function nameOf(context: Context): string {
  return context.in === 'organisation' ? context.organisation.shortName : context.in
}

function scopeOf(context: Context): Scope {
  if (context.in === 'organisation') return { in: 'organisation', organisation: context.organisation.id }
  return { in: context.in === 'me' ? 'mine' : 'all' }
}

const longestSearch = 100

function wishOf({ url }: Visit): Looking {
  const asked = url.searchParams
  const page = Number(asked.get('page') ?? 1)
  return {
    search: (asked.get('q') ?? '').trim().slice(0, longestSearch),
    sort: sorts.find((sort) => sort === asked.get('sort')) ?? 'changed',
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
}

function addressOf(context: Context, { search, sort, page }: Looking): string {
  return href(
    '/dashboard',
    {},
    {
      in: nameOf(context),
      q: search || undefined,
      sort: sort === 'changed' ? undefined : sort,
      page: page > 1 ? `${page}` : undefined,
    },
  )
}

function leadOf({ language }: Visit, context: Context, inAll: number, { search }: Looking): string | undefined {
  const texts = serviceTexts[language].dashboard
  if (search !== '') return undefined
  if (context.in === 'organisation') return texts.ofOrganisation(inAll, context.organisation.names[language])
  return context.in === 'me' ? texts.mine(inAll) : texts.reached(inAll)
}

function CreateButton({ visit, context }: { visit: Visit; context: Context }) {
  const texts = serviceTexts[visit.language].dashboard
  if (context.in === 'organisation' && !may(context.organisation.rights, 'create-service')) {
    return <MayNotCreate visit={visit} organisation={context.organisation} />
  }
  const owner = context.in === 'organisation' ? context.organisation.shortName : undefined
  return <ButtonLink href={href('/services/new', {}, { owner })}>{texts.create}</ButtonLink>
}

function MayNotCreate({ visit, organisation }: { visit: Visit; organisation: Membership }) {
  const texts = serviceTexts[visit.language].dashboard
  const address = { organisation: organisation.shortName }
  return (
    <p class="quiet">
      {texts.mayNotCreate}{' '}
      <a class="ds-link" href={href('/organisations/:organisation/why-not', address, { act: 'create-service' })}>
        {texts.why}
      </a>
    </p>
  )
}

/** What was just done on a page that is no more. */
function Done({ visit }: { visit: Visit }) {
  const texts = serviceTexts[visit.language].dashboard
  const done = (['deleted', 'declined', 'left'] as const).find((act) => visit.url.searchParams.has(act))
  return done ? <Notice tone="success">{texts[done]}</Notice> : null
}

type ContextsProps = { visit: Visit; memberships: readonly Membership[]; context: Context; wish: Looking }

function Contexts({ visit, memberships, context, wish }: ContextsProps) {
  const texts = serviceTexts[visit.language].dashboard
  const choices: { context: Context; text: string }[] = [
    { context: { in: 'me' }, text: texts.me },
    ...memberships.map((organisation) => ({
      context: { in: 'organisation', organisation } as const,
      text: organisation.names[visit.language],
    })),
    { context: { in: 'all' }, text: texts.all },
  ]
  const items = choices.map((choice) => ({
    href: addressOf(choice.context, { search: '', sort: wish.sort, page: 1 }),
    text: choice.text,
    current: nameOf(choice.context) === nameOf(context),
  }))
  // Going there is remembered, and being on the way to it is not going there.
  return (
    <div data-no-prefetch="">
      <Tabs label={texts.contexts} items={items} />
    </div>
  )
}

type FoundProps = {
  visit: Visit
  context: Context
  wish: Looking
  shown: readonly Listed[]
  inAll: number
  own: readonly Listed[]
}

function Found({ visit, context, wish, shown, inAll, own }: FoundProps) {
  const { language } = visit
  const texts = serviceTexts[language].dashboard
  const now = new Date()
  const favourites = shown.filter(({ isFavourite }) => isFavourite)
  const others = shown.filter(({ isFavourite }) => !isFavourite)
  return (
    <>
      <LiveSearch
        action={href('/dashboard', {})}
        label={texts.search}
        hint={texts.searchHint}
        value={wish.search}
        language={language}
        keep={{ in: nameOf(context) }}
        results="services"
      >
        <SortChoice visit={visit} sort={wish.sort} />
      </LiveSearch>
      <div id="services">
        <p role="status" class={wish.search ? undefined : 'ds-sr-only'}>
          {wish.search ? texts.hits(inAll, wish.search) : ''}
        </p>
        {wish.search && inAll === 0 ? (
          <p>
            <a class="ds-link" href={addressOf(context, { ...wish, search: '', page: 1 })}>
              {texts.allOf}
            </a>
          </p>
        ) : null}
        <ServiceSection visit={visit} title={texts.favourites} services={favourites} now={now} />
        <ServiceSection visit={visit} title={texts.services} services={others} now={now} />
        <Paging visit={visit} context={context} wish={wish} inAll={inAll} />
        <ServiceSection visit={visit} title={texts.ownRepositories} services={own} now={now} />
      </div>
    </>
  )
}

function SortChoice({ visit, sort }: { visit: Visit; sort: Sort }) {
  const texts = serviceTexts[visit.language].dashboard
  return (
    <>
      <label class="ds-sr-only" for="sort">
        {texts.sort}
      </label>
      <select class="ds-input" id="sort" name="sort">
        {sorts.map((value) => (
          <option value={value} selected={value === sort}>
            {texts.sorts[value]}
          </option>
        ))}
      </select>
    </>
  )
}

type PagingProps = { visit: Visit; context: Context; wish: Looking; inAll: number }

function Paging({ visit, context, wish, inAll }: PagingProps) {
  const pages = Math.ceil(inAll / pageLength)
  if (pages < 2) return null
  const texts = serviceTexts[visit.language].dashboard
  const { page } = wish
  return (
    <nav class="paging" aria-label={texts.pages}>
      {page > 1 ? (
        <a class="ds-link" href={addressOf(context, { ...wish, page: page - 1 })}>
          {texts.previous}
        </a>
      ) : null}
      <span>{texts.page(page, pages)}</span>
      {page < pages ? (
        <a class="ds-link" href={addressOf(context, { ...wish, page: page + 1 })}>
          {texts.next}
        </a>
      ) : null}
    </nav>
  )
}

type EmptyProps = { visit: Visit; context: Context; isAlone: boolean }

function Empty({ visit, context, isAlone }: EmptyProps) {
  const texts = serviceTexts[visit.language].dashboard
  const create = <CreateButton visit={visit} context={context} />
  if (context.in === 'organisation') {
    return (
      <EmptyState
        drawing={<TableDrawing />}
        title={texts.emptyThere(context.organisation.names[visit.language])}
        action={create}
      >
        <p>{texts.emptyThereText}</p>
      </EmptyState>
    )
  }
  if (context.in === 'all') {
    return (
      <EmptyState drawing={<TableDrawing />} title={texts.emptyAllTitle} action={create}>
        <p>{texts.emptyThereText}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <EmptyState
        drawing={<TableDrawing />}
        title={texts.emptyTitle}
        action={<ButtonLink href={href('/services/new', {})}>{texts.first}</ButtonLink>}
      >
        <p>{texts.emptyText}</p>
      </EmptyState>
      {isAlone ? (
        <>
          <FindOrganisation visit={visit} />
          <Form action={href('/sign-in/represent', {})}>
            <Submit variant="secondary">{texts.represent}</Submit>
          </Form>
        </>
      ) : null}
    </>
  )
}

function FindOrganisation({ visit }: { visit: Visit }) {
  const texts = serviceTexts[visit.language].dashboard
  return (
    <p>
      {texts.together}{' '}
      <a class="ds-link" href={href('/organisations', {})}>
        {texts.findOrganisation}
      </a>
    </p>
  )
}
