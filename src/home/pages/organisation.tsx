import type { SignedPage, Visit } from '../../accounts/visit.ts'
import { Banner } from '../../design/banner.tsx'
import { Actions, Form, Submit } from '../../design/form.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { ButtonLink, CanList, Facts, Items, Notice, Split, Time } from '../../design/parts.tsx'
import { countOpenRequests } from '../../joining/join-answer.ts'
import { type JoinStanding, joinStanding } from '../../joining/join-request.ts'
import { powersOf } from '../../organisations/access-words.ts'
import { groupedNumber } from '../../organisations/directory.ts'
import { type Organisation, organisationFor, ownersOf } from '../../organisations/organisation.ts'
import { OrganisationLogo } from '../../organisations/pages/logo.tsx'
import { OrganisationPage } from '../../organisations/pages/organisation-frame.tsx'
import { OwnerList } from '../../organisations/pages/owner-list.tsx'
import { may } from '../../organisations/rights.ts'
import type { Team } from '../../organisations/team.ts'
import { redirect } from '../../platform/answer.ts'
import { href } from '../../platform/href.ts'
import { day, list } from '../../platform/texts.ts'
import { successionBanner } from '../../service-desk/successions/pages/stop.tsx'
import { countPendingInvitations, mostOpenServices, openServicesOf, ownTeams } from '../organisation-overview.ts'
import { overviewTexts } from '../texts.ts'

export const organisationOverview: SignedPage<{ organisation: string }> = {
  async get(visit, parameters) {
    const { app, person, language } = visit
    const { db } = app
    const organisation = await organisationFor(db, person.id, parameters.organisation)
    if (organisation.shortName !== parameters.organisation) return redirect(addressOf(organisation))
    const isMember = may(organisation.rights, 'leave-organisation')
    const isOwner = organisation.rights.includes('owner')
    const [owners, services, teams, standing, waiting, banner] = await Promise.all([
      ownersOf(db, organisation.id),
      openServicesOf(db, organisation.id),
      isMember ? ownTeams(db, organisation.id, person.id) : [],
      isMember ? undefined : joinStanding(db, person.id, organisation.id),
      waitingFor(visit, organisation),
      isOwner ? successionBanner(visit, organisation) : null,
    ])
    return (
      <OrganisationPage
        visit={visit}
        organisation={organisation}
        title={organisation.names[language]}
        lead={overviewTexts[language].kinds[organisation.kind]}
        action={mainAct(visit, organisation, standing)}
        help={guideLink('join-organisation', language)}
      >
        {banner}
        <WaitingBanner visit={visit} organisation={organisation} waiting={waiting} />
        <Split aside={<About visit={visit} organisation={organisation} />}>
          {standing ? <WayIn visit={visit} organisation={organisation} standing={standing} /> : null}
          {isMember ? <Mine visit={visit} organisation={organisation} teams={teams} /> : null}
          <OpenServices visit={visit} organisation={organisation} services={services} />
          <Owners visit={visit} organisation={organisation} owners={owners} />
        </Split>
      </OrganisationPage>
    )
  },
}

function addressOf({ shortName }: Organisation): string {
  return href('/organisations/:organisation', { organisation: shortName })
}

function mainAct({ language }: Visit, organisation: Organisation, standing: JoinStanding | undefined) {
  const texts = overviewTexts[language]
  if (organisation.suspension) return undefined
  if (may(organisation.rights, 'create-service')) {
    const address = href('/services/new', {}, { owner: organisation.shortName })
    return <ButtonLink href={address}>{texts.create}</ButtonLink>
  }
  if (!standing || standing.askedAt || standing.mayAskFrom) return undefined
  const address = href('/organisations/:organisation/join', { organisation: organisation.shortName })
  return <ButtonLink href={address}>{texts.join}</ButtonLink>
}

type Waiting = { requests: number; invitations: number }

/** What waits for an owner who can answer; for others nothing is counted. */
async function waitingFor({ app }: Visit, { id, rights, suspension }: Organisation): Promise<Waiting> {
  if (suspension) return { requests: 0, invitations: 0 }
  const [requests, pending] = await Promise.all([
    may(rights, 'answer-requests') ? countOpenRequests(app.db, id) : 0,
    may(rights, 'add-people') ? countPendingInvitations(app.db, id) : 0,
  ])
  return { requests, invitations: pending }
}

type OfOrganisation = { visit: Visit; organisation: Organisation }

function WaitingBanner({ visit, organisation, waiting }: OfOrganisation & { waiting: Waiting }) {
  const texts = overviewTexts[visit.language]
  const address = { organisation: organisation.shortName }
  const { requests, invitations } = waiting
  return (
    <>
      {requests > 0 ? (
        <Banner
          action={
            <ButtonLink href={href('/organisations/:organisation/requests', address)} variant="secondary">
              {texts.answer}
            </ButtonLink>
          }
        >
          <strong>{texts.waiting}.</strong> {texts.requests(requests)}.
        </Banner>
      ) : null}
      {invitations > 0 ? (
        <p>
          <a href={href('/organisations/:organisation/invitations', address)}>{texts.invitations(invitations)}</a>
        </p>
      ) : null}
    </>
  )
}

function WayIn({ visit, organisation, standing }: OfOrganisation & { standing: JoinStanding }) {
  const { language } = visit
  const texts = overviewTexts[language]
  if (standing.askedAt) {
    return (
      <>
        <Notice tone="info" title={texts.asked}>
          <p>
            {texts.askedSince} <Time at={standing.askedAt} language={language} relative />. {texts.askedThen}
          </p>
        </Notice>
        <Form action={href('/organisations/:organisation/join/withdraw', { organisation: organisation.shortName })}>
          <Actions>
            <Submit variant="secondary">{texts.withdraw}</Submit>
          </Actions>
        </Form>
      </>
    )
  }
  if (!standing.mayAskFrom) return null
  return <Notice tone="info">{texts.declined(day(language, standing.mayAskFrom))}</Notice>
}

function Mine({ visit, organisation, teams }: OfOrganisation & { teams: Team[] }) {
  const texts = overviewTexts[visit.language]
  const address = { organisation: organisation.shortName }
  const whyNot = href('/organisations/:organisation/why-not', address, { act: 'change-access' })
  return (
    <section aria-labelledby="mine">
      <h2 id="mine">{texts.mine}</h2>
      <CanList
        items={teams.map((team) => (
          <>
            <strong>{team.name}</strong>: {list(visit.language, powersOf(visit.language, team)) || texts.nothing}
          </>
        ))}
      />
      <p>
        <a href={href('/dashboard', {}, { in: organisation.shortName })}>{texts.ownServices}</a>
      </p>
      {may(organisation.rights, 'change-access') ? null : (
        <p>
          {texts.notOwner} <a href={whyNot}>{texts.whoHelps}</a>
        </p>
      )}
      <p>
        <a href={href('/organisations/:organisation/leave', address)}>{texts.leave}</a>
      </p>
    </section>
  )
}

type OpenService = Awaited<ReturnType<typeof openServicesOf>>[number]

function OpenServices({ visit, organisation, services }: OfOrganisation & { services: OpenService[] }) {
  const { language } = visit
  const texts = overviewTexts[language]
  const now = new Date()
  return (
    <section aria-labelledby="services">
      <h2 id="services">{texts.services}</h2>
      {services.length === 0 ? (
        <p class="quiet">{texts.noServices}</p>
      ) : (
        <>
          <p class="quiet">
            {services.length > mostOpenServices ? texts.servicesMost(mostOpenServices) : texts.servicesLead}
          </p>
          <Items
            items={services.slice(0, mostOpenServices).map(({ shortName, title, changedAt }) => ({
              href: href('/services/:owner/:service', { owner: organisation.shortName, service: shortName }),
              title,
              short: shortName,
              detail: (
                <>
                  {texts.changed} <Time at={changedAt} language={language} relative now={now} />
                </>
              ),
            }))}
          />
        </>
      )}
    </section>
  )
}

function Owners({ visit, organisation, owners }: OfOrganisation & { owners: Awaited<ReturnType<typeof ownersOf>> }) {
  const texts = overviewTexts[visit.language]
  return (
    <section aria-labelledby="owners">
      <h2 id="owners">{texts.owners}</h2>
      <p class="quiet">{texts.ownersLead}</p>
      <OwnerList visit={visit} organisation={organisation} owners={owners} />
      {organisation.rights.includes('owner') ? null : (
        <p>
          <a href={href('/organisations/:organisation/succession', { organisation: organisation.shortName })}>
            {texts.lostOwners}
          </a>
        </p>
      )}
    </section>
  )
}

function About({ visit, organisation }: OfOrganisation) {
  const texts = overviewTexts[visit.language]
  const { number, shortName, form, website } = organisation
  return (
    <section aria-label={texts.about}>
      <OrganisationLogo organisation={organisation} language={visit.language} />
      <Facts
        items={[
          { term: texts.number, value: groupedNumber(number) },
          { term: texts.shortName, value: shortName },
          ...otherNames(organisation, visit),
          ...(form ? [{ term: texts.form, value: form }] : []),
          ...(website && /^https?:\/\//i.test(website)
            ? [{ term: texts.website, value: <Website address={website} /> }]
            : []),
        ]}
      />
    </section>
  )
}

/** What it is called in the languages that the page is not in, where that is something else. */
function otherNames({ names }: Organisation, { language }: Visit) {
  const texts = overviewTexts[language]
  const all = [
    { term: texts.names.nb, value: names.nb },
    { term: texts.names.nn, value: names.nn },
    { term: texts.names.en, value: names.en },
  ]
  const shown = new Set([names[language]])
  return all.filter(({ value }) => !shown.has(value) && shown.add(value))
}

function Website({ address }: { address: string }) {
  return (
    <a href={address} rel="noopener">
      {address.replace(/^https?:\/\//i, '').replace(/\/$/, '')}
    </a>
  )
}
