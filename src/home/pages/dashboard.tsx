import type { Child } from 'hono/jsx'
import type { Signed, SignedPage, Visit } from '../../accounts/visit.ts'
import { Page as Frame } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { Choice, LiveSearch } from '../../design/live-search.tsx'
import { Paging } from '../../design/paging.tsx'
import { Tabs } from '../../design/parts.tsx'
import type { Membership } from '../../organisations/organisation.ts'
import { redirect } from '../../platform/answer.ts'
import { href } from '../../platform/href.ts'
import { inEvery } from '../../platform/texts.ts'
import { serviceTexts } from '../../services/texts.ts'
import { dashboardOf, type ListedService, pageLength, type ServiceOwner, type Signs, sorts } from '../dashboard.ts'
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

export const dashboard: SignedPage = { get: dashboardPage }

async function dashboardPage(visit: Signed) {
  const { person, app } = visit
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
  visit: Signed
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
        <Choice
          name="sort"
          label={texts.sort}
          options={sorts.map((value) => ({ value, label: texts.sorts[value] }))}
          value={wish.sort}
        />
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
        <Paging
          texts={texts}
          page={wish.page}
          pages={Math.ceil(inAll / pageLength)}
          to={(page) => addressOf(context, { ...wish, page })}
        />
        <ServiceSection {...shared} title={texts.ownRepositories} services={ownRepositories} />
      </div>
    </>
  )
}

/** Whose the services of a context are; in all of mine each says it itself. */
function ownerIn({ person }: Signed, context: Context): ServiceOwner {
  if (context.in === 'organisation')
    return { address: context.organisation.shortName, names: context.organisation.names }
  return { address: person.username, names: inEvery(() => person.name) }
}
