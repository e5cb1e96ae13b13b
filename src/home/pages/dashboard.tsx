import type { Child } from 'hono/jsx'
import type { Page, Visit } from '../../accounts/visit.ts'
import { Page as Frame } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { LiveSearch } from '../../design/live-search.tsx'
import { Notice, Tabs } from '../../design/parts.tsx'
import type { Membership } from '../../organisations/organisation.ts'
import { redirect } from '../../platform/answer.ts'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import { serviceTexts } from '../../services/texts.ts'
import {
  dashboardOf,
  type ListedService,
  pageLength,
  type ServiceOwner,
  type Signs,
  type Sort,
  sorts,
} from '../dashboard.ts'
import {
  addressOf,
  type Context,
  contextName,
  contextOf,
  type Looking,
  remember,
  scopeAsked,
  wishOf,
} from './dashboard-context.ts'
import { CreateButton, Empty, FindOrganisation, SuspendedContext } from './empty-dashboard.tsx'
import { ServiceSection } from './service-list.tsx'
import { WhatWaits, whatWaits } from './what-waits.tsx'

/** Where the logo leads: the services of the chosen context, and what waits for the person. */
export const dashboard: Page = { get: dashboardPage }

async function dashboardPage(visit: Visit) {
  const { person, app } = visit
  if (!person) throw new NotFound()
  const wish = wishOf(visit)
  const asked = scopeAsked(visit)
  const found = await dashboardOf(app.db, person.id, { scope: asked, ...wish })
  const { memberships } = found
  const context = contextOf(asked, memberships)
  const { services, ownRepositories, inAll, signs } = context
    ? found
    : await dashboardOf(app.db, person.id, { scope: { in: 'me' }, ...wish })
  if (context) remember(visit, asked)
  const parts = {
    visit,
    context: context ?? { in: 'me' },
    wish,
    memberships,
    signs,
    services,
    ownRepositories,
    inAll,
  }
  if (services.length === 0 && wish.page > 1) return redirect(addressOf(parts.context, { ...wish, page: 1 }))
  const waiting = await whatWaits(app.db, person, signs, visit.language)
  return <DashboardPage {...parts} waits={<WhatWaits visit={visit} waiting={waiting} />} />
}

type Parts = {
  visit: Visit
  context: Context
  wish: Looking
  memberships: readonly Membership[]
  signs: Signs
  services: readonly ListedService[]
  ownRepositories: readonly ListedService[]
  inAll: number
}

function DashboardPage(props: Parts & { waits: Child }) {
  const { visit, context, wish, memberships, signs, services, ownRepositories, inAll, waits } = props
  const isEmpty = services.length + ownRepositories.length === 0 && wish.search === ''
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
      {waits}
      {signs.isMember || signs.isLetIn ? (
        <Contexts visit={visit} memberships={memberships} context={context} wish={wish} />
      ) : null}
      <SuspendedContext visit={visit} context={context} />
      {isEmpty ? <Empty visit={visit} context={context} isAlone={!signs.isMember} /> : <Found {...props} />}
      {isEmpty || signs.isMember ? null : <FindOrganisation visit={visit} />}
    </Frame>
  )
}

function leadOf({ language }: Visit, context: Context, inAll: number, { search }: Looking): string | undefined {
  const texts = serviceTexts[language].dashboard
  if (search !== '') return undefined
  if (context.in === 'organisation') return texts.ofOrganisation(inAll, context.organisation.names[language])
  return context.in === 'me' ? texts.mine(inAll) : texts.reached(inAll)
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
    current: contextName(choice.context) === contextName(context),
  }))
  // Going there is remembered, and being on the way to it is not going there.
  return (
    <div data-no-prefetch="">
      <Tabs label={texts.contexts} items={items} />
    </div>
  )
}

function Found({ visit, context, wish, services, inAll, ownRepositories }: Parts) {
  const { language } = visit
  const texts = serviceTexts[language].dashboard
  const shared = { visit, owner: ownerIn(visit, context), now: new Date() }
  const favourites = services.filter(({ isFavourite }) => isFavourite)
  const others = services.filter(({ isFavourite }) => !isFavourite)
  return (
    <>
      <LiveSearch
        action={href('/dashboard', {})}
        label={texts.search}
        hint={texts.searchHint}
        value={wish.search}
        language={language}
        keep={{ in: contextName(context) }}
        results="services"
      >
        <SortChoice visit={visit} sort={wish.sort} />
      </LiveSearch>
      <div id="services">
        <p role="status" class={wish.search ? undefined : 'ds-sr-only'}>
          {wish.search ? texts.hits(inAll + ownRepositories.length, wish.search) : ''}
        </p>
        {wish.search && inAll + ownRepositories.length === 0 ? (
          <p>
            <a class="ds-link" href={addressOf(context, { ...wish, search: '', page: 1 })}>
              {texts.allOf}
            </a>
          </p>
        ) : null}
        <ServiceSection {...shared} title={texts.favourites} services={favourites} />
        <ServiceSection {...shared} title={texts.services} services={others} />
        <Paging visit={visit} context={context} wish={wish} inAll={inAll} />
        <ServiceSection {...shared} title={texts.ownRepositories} services={ownRepositories} />
      </div>
    </>
  )
}

/** Whose the services of a context are; in all of mine each says it itself. */
function ownerIn({ person }: Visit, context: Context): ServiceOwner {
  if (context.in === 'organisation')
    return { address: context.organisation.shortName, names: context.organisation.names }
  const name = person?.name ?? ''
  return { address: person?.username ?? '', names: { nb: name, en: name } }
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
