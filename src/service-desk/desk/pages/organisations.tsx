import { done, type Signed, type SignedPage } from '../../../accounts/visit.ts'
import { PathDrawing } from '../../../design/drawings.tsx'
import { Facts, Items, Split, Tag } from '../../../design/parts.tsx'
import { groupedNumber } from '../../../organisations/directory.ts'
import { type Organisation, organisationFor, ownersOf } from '../../../organisations/organisation.ts'
import { SuspendedTag } from '../../../organisations/pages/owner-list.tsx'
import { may } from '../../../organisations/rights.ts'
import { reactivateOrganisation, suspendOrganisation } from '../../../organisations/suspension.ts'
import { organisationTexts } from '../../../organisations/texts.ts'
import { href } from '../../../platform/href.ts'
import { day } from '../../../platform/texts.ts'
import { orderTexts } from '../../orders/texts.ts'
import { findOrganisations, type OrderOfOrganisation, ordersOfNumber, suspensionReason } from '../search.ts'
import { deskPeopleTexts } from '../texts.ts'
import { DeskPage } from './frame.tsx'
import { DeskSearch, wantedIn } from './search.tsx'
import {
  reasonFor,
  SuspensionDecision,
  SuspensionProblems,
  type SuspensionProps,
  suspensionFacts,
} from './suspension-form.tsx'

type Address = { organisation: string }

/** Organisations by name, short name or number. */
export const deskOrganisations: SignedPage = {
  async get(visit) {
    const { app, language } = visit
    const { suspended } = deskPeopleTexts[language]
    const wanted = wantedIn(visit, 100)
    const found = await findOrganisations(app.db, wanted)
    const items = found.map(({ shortName, number, kind, suspendedAt, names }) => ({
      href: href('/desk/organisations/:organisation', { organisation: shortName }),
      title: names[language],
      short: shortName,
      detail: `${groupedNumber(number)} · ${organisationTexts[language].kinds[kind]}`,
      aside: suspendedAt ? <Tag tone="warning">{suspended}</Tag> : undefined,
    }))
    return <DeskSearch visit={visit} of="organisations" wanted={wanted} found={items} drawing={<PathDrawing />} />
  },
}

/** One organisation as everybody may see it, its orders, and the way to suspend or reactivate it. */
export const deskOrganisation: SignedPage<Address> = { get: organisationPage }

export const organisationSuspension: SignedPage<Address> = decision(suspendOrganisation, 'suspendedDone')
export const organisationReactivation: SignedPage<Address> = decision(reactivateOrganisation, 'reactivatedDone')

function decision(decide: typeof suspendOrganisation, what: 'suspendedDone' | 'reactivatedDone'): SignedPage<Address> {
  return {
    get: organisationPage,
    async post(visit, { organisation }) {
      const { shortName } = await organisationFor(visit.app.db, visit.person.id, organisation)
      const reason = await reasonFor(visit)
      await decide(visit.app, visit.by, shortName, reason)
      return done(
        visit,
        href('/desk/organisations/:organisation', { organisation: shortName }),
        deskPeopleTexts[visit.language].organisation[what],
      )
    },
  }
}

async function organisationPage(visit: Signed, parameters: Address) {
  const { app, language } = visit
  const { organisations } = deskPeopleTexts[language]
  const organisation = await organisationFor(app.db, visit.person.id, parameters.organisation)
  const [owners, orders, reason] = await Promise.all([
    ownersOf(app.db, organisation.id),
    ordersOfNumber(app.db, organisation),
    suspensionReason(app.db, organisation.id),
  ])
  const { suspension } = organisation
  const suspended = {
    visit,
    of: 'organisation',
    suspension: suspension && { since: suspension.since, reason },
  } as const
  return (
    <DeskPage
      visit={visit}
      title={organisation.names[language]}
      lead={organisation.shortName}
      crumbs={[{ href: href('/desk/organisations', {}), text: organisations.title }]}
    >
      <SuspensionProblems visit={visit} />
      <Split aside={<Known visit={visit} organisation={organisation} state={suspensionFacts(suspended)} />}>
        <Decision {...suspended} organisation={organisation} />
        <Owners visit={visit} owners={owners} />
        <Orders visit={visit} orders={orders} />
      </Split>
    </DeskPage>
  )
}

type KnownProps = { visit: Signed; organisation: Organisation; state: ReturnType<typeof suspensionFacts> }

function Known({ visit: { language }, organisation, state }: KnownProps) {
  const texts = deskPeopleTexts[language].organisation
  const { names, number, shortName, kind, form, openedAt } = organisation
  return (
    <Facts
      items={[
        ...state,
        { term: texts.number, value: groupedNumber(number) },
        { term: texts.shortName, value: shortName },
        { term: texts.kind, value: organisationTexts[language].kinds[kind] },
        ...(form ? [{ term: texts.form, value: form }] : []),
        { term: texts.names.nb, value: names.nb },
        { term: texts.names.nn, value: names.nn },
        { term: texts.names.en, value: names.en },
        { term: texts.opened, value: day(language, openedAt) },
      ]}
    />
  )
}

type DecisionProps = SuspensionProps & { organisation: Organisation }

function Decision({ organisation: { shortName, rights }, ...suspended }: DecisionProps) {
  if (may(rights, 'change-organisation')) {
    return <p class="quiet">{deskPeopleTexts[suspended.visit.language].organisation.own}</p>
  }
  return (
    <SuspensionDecision
      {...suspended}
      suspend={href('/desk/organisations/:organisation/suspend', { organisation: shortName })}
      reactivate={href('/desk/organisations/:organisation/reactivate', { organisation: shortName })}
    />
  )
}

function Owners({ visit, owners }: { visit: Signed; owners: Awaited<ReturnType<typeof ownersOf>> }) {
  return (
    <section aria-labelledby="owners">
      <h2 id="owners">{deskPeopleTexts[visit.language].organisation.owners}</h2>
      <ul>
        {owners.map(({ name, username, isSuspended }) => (
          <li>
            <a class="ds-link" href={href('/desk/accounts/:username', { username })}>
              {name}
            </a>{' '}
            <span class="quiet">{username}</span> <SuspendedTag language={visit.language} isSuspended={isSuspended} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Orders({ visit, orders }: { visit: Signed; orders: OrderOfOrganisation[] }) {
  const { language } = visit
  const texts = deskPeopleTexts[language].organisation
  return (
    <section aria-labelledby="orders">
      <h2 id="orders">{texts.orders}</h2>
      {orders.length === 0 ? (
        <p class="quiet">{texts.noOrders}</p>
      ) : (
        <Items
          items={orders.map(({ id, reference, purpose, orderedAt, closedAt }) => ({
            href: href('/desk/orders/:order', { order: id }),
            title: orderTexts[language].purposes[purpose],
            short: `${reference}`,
            detail: `${day(language, orderedAt)} · ${closedAt ? texts.orderClosed : texts.orderUnderWay}`,
          }))}
        />
      )}
    </section>
  )
}
