import type { SignedPage, Visit } from '../../accounts/visit.ts'
import { DoorClosed } from '../../design/drawings.tsx'
import { Actions } from '../../design/form.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { ButtonLink, EmptyState, Facts, Table, Tag } from '../../design/parts.tsx'
import { MissingAction } from '../../members/pages/why-not.tsx'
import { type Organisation, organisationFor, ownersOf } from '../../organisations/organisation.ts'
import { OrganisationPage } from '../../organisations/pages/organisation-frame.tsx'
import { OwnerList } from '../../organisations/pages/owner-list.tsx'
import { may } from '../../organisations/rights.ts'
import { type EnvironmentName, environmentNames } from '../../organisations/tables.ts'
import { href } from '../../platform/href.ts'
import { day, list } from '../../platform/texts.ts'
import { type Allowed, type Environment, environmentsOf, publishersOf } from '../environment.ts'
import { environmentTexts } from '../texts.ts'

type Address = { organisation: string }

export const organisationEnvironments: SignedPage<Address> = {
  async get(visit, { organisation: shortName }) {
    const { db } = visit.app
    const organisation = await organisationFor(db, visit.person.id, shortName, 'see-teams')
    const texts = environmentTexts[visit.language].page
    if (organisation.kind === 'developer') {
      return <DeveloperPage visit={visit} organisation={organisation} owners={await ownersOf(db, organisation.id)} />
    }
    const open = await environmentsOf(db, organisation.id)
    const publishers = await publishersOf(db, organisation.id, visit.person.id)
    return (
      <OrganisationPage
        visit={visit}
        organisation={organisation}
        title={texts.title}
        lead={texts.lead(organisation.names[visit.language])}
        help={guideLink('get-environments', visit.language)}
      >
        {environmentNames.map((name) => (
          <OneEnvironment visit={visit} organisation={organisation} name={name} open={open} publishers={publishers} />
        ))}
        <HowToChange visit={visit} organisation={organisation} />
        <AllLink visit={visit} />
      </OrganisationPage>
    )
  },
}

type OfOrganisation = { visit: Visit; organisation: Organisation }
type OneProps = OfOrganisation & { name: EnvironmentName; open: Environment[]; publishers: Allowed[] }

function OneEnvironment({ visit, organisation, name, open, publishers }: OneProps) {
  const texts = environmentTexts[visit.language]
  const found = open.find(({ environment }) => environment === name)
  const hasTest = open.some(({ environment }) => environment === 'tt02')
  return (
    <section class="organisation-part environment" aria-labelledby={name}>
      <h2 id={name}>{texts.names[name]}</h2>
      <p>{texts.about[name]}</p>
      {found ? <OpenFacts visit={visit} organisation={organisation} environment={found} /> : null}
      {found || name === 'production' ? null : <p>{texts.page.testMissing}</p>}
      {!found && name === 'production' ? (
        <WaitsForTerms visit={visit} organisation={organisation} hasTest={hasTest} />
      ) : null}
      <Publishers visit={visit} organisation={organisation} name={name} isOpen={Boolean(found)} teams={publishers} />
    </section>
  )
}

function OpenFacts({ visit, organisation, environment }: OfOrganisation & { environment: Environment }) {
  const { language } = visit
  const texts = environmentTexts[language].page
  const { openedAt, terms, acceptedBy } = environment
  const date = day(language, openedAt)
  const accepted =
    terms && acceptedBy
      ? [
          {
            term: texts.terms,
            value: (
              <>
                <a class="ds-link" href={termsAddress(organisation, terms)}>
                  {texts.version(terms)}
                </a>
                , {texts.acceptedBy(acceptedBy, date)}
              </>
            ),
          },
        ]
      : []
  return <Facts items={[{ term: texts.since, value: date }, ...accepted]} />
}

/** Where the terms are read and accepted. @param version an older one */
export function termsAddress({ shortName }: Pick<Organisation, 'shortName'>, version?: string): string {
  return href('/organisations/:organisation/environments/terms', { organisation: shortName }, { version })
}

function WaitsForTerms({ visit, organisation, hasTest }: OfOrganisation & { hasTest: boolean }) {
  const texts = environmentTexts[visit.language].page
  if (!hasTest) return <p>{texts.afterTest}</p>
  const isOwner = may(organisation.rights, 'accept-terms')
  return (
    <>
      <p>
        <Tag tone={isOwner ? 'accent' : 'neutral'}>{texts.notAccepted}</Tag>
      </p>
      <p>{texts.ownerAccepts}</p>
      {isOwner ? (
        <Actions>
          <ButtonLink href={termsAddress(organisation)}>{texts.accept}</ButtonLink>
        </Actions>
      ) : (
        <>
          <p>
            <a class="ds-link" href={termsAddress(organisation)}>
              {texts.readTerms}
            </a>
          </p>
          <MissingAction visit={visit} act="accept-terms" aim={{ organisation }} />
        </>
      )}
    </>
  )
}

type PublishersProps = OfOrganisation & { name: EnvironmentName; isOpen: boolean; teams: Allowed[] }

function Publishers({ visit, organisation, name, isOpen, teams }: PublishersProps) {
  const texts = environmentTexts[visit.language].page
  const allowed = teams.filter(({ isOwners, rights }) => isOwners || rights[name])
  const heading = isOpen || name === 'tt02' ? texts.who[name] : texts.whoLater
  const isMine = allowed.some((team) => team.isMine)
  return (
    <>
      <h3>{heading}</h3>
      <Table
        caption={heading}
        columns={[{ text: texts.team }, { text: texts.may }, { text: texts.people }]}
        rows={allowed.map((team) => [
          <a class="ds-link" href={teamAddress(organisation, team)}>
            {team.name}
          </a>,
          <RightCell visit={visit} organisation={organisation} team={team} name={name} />,
          peopleInWords(visit, team),
        ])}
      />
      {isOpen && !organisation.suspension ? (
        <p class="quiet">{isMine ? texts.mayPublish : texts.mayNotPublish}</p>
      ) : null}
    </>
  )
}

function RightCell({ visit, organisation, team, name }: OfOrganisation & { team: Allowed; name: EnvironmentName }) {
  const texts = environmentTexts[visit.language].page
  const right = team.rights[name]
  if (team.isOwners || !right) return <>{texts.everything}</>
  if (organisation.suspension || !may(organisation.rights, 'change-teams')) return <>{texts.rights[right]}</>
  const address = { organisation: organisation.shortName, team: team.id }
  return (
    <span>
      {texts.rights[right]} ·{' '}
      <a class="ds-link" href={href('/organisations/:organisation/teams/:team/access', address)}>
        {texts.change}
        <span class="ds-sr-only"> {texts.changeOf(team.name)}</span>
      </a>
    </span>
  )
}

function teamAddress({ shortName }: Organisation, { id }: Allowed): string {
  return href('/organisations/:organisation/teams/:team', { organisation: shortName, team: id })
}

function peopleInWords({ language }: Visit, { people, count }: Allowed): string {
  const texts = environmentTexts[language].page
  if (count === 0) return texts.nobody
  const named = people.map(({ name, isSuspended }) => (isSuspended ? texts.suspended(name) : name))
  return list(language, count > people.length ? [...named, texts.more(count - people.length)] : named)
}

function HowToChange({ visit, organisation }: OfOrganisation) {
  const texts = environmentTexts[visit.language].page
  const address = { organisation: organisation.shortName }
  return (
    <section class="organisation-part" aria-labelledby="how">
      <h2 id="how">{texts.howTitle}</h2>
      {may(organisation.rights, 'change-teams') ? (
        <p>
          {texts.howOwner}{' '}
          <a class="ds-link" href={href('/organisations/:organisation/teams', address)}>
            {texts.toTeams}
          </a>
        </p>
      ) : (
        <>
          <p>{texts.howOther}</p>
          <MissingAction visit={visit} act="change-teams" aim={{ organisation }} />
        </>
      )}
    </section>
  )
}

function AllLink({ visit }: { visit: Visit }) {
  return (
    <p class="quiet">
      <a href={href('/environments', {})}>{environmentTexts[visit.language].page.all}</a>
    </p>
  )
}

type DeveloperProps = OfOrganisation & { owners: Awaited<ReturnType<typeof ownersOf>> }

function DeveloperPage({ visit, organisation, owners }: DeveloperProps) {
  const { page, developer: texts } = environmentTexts[visit.language]
  const address = { organisation: organisation.shortName }
  return (
    <OrganisationPage
      visit={visit}
      organisation={organisation}
      title={page.title}
      help={guideLink('get-environments', visit.language)}
    >
      <EmptyState drawing={<DoorClosed />} title={texts.title}>
        <p>{texts.why(organisation.names[visit.language])}</p>
      </EmptyState>
      <section class="environment" aria-labelledby="ways">
        <h2 id="ways">{texts.ways}</h2>
        <h3>{texts.hand}</h3>
        <p>{texts.handLead}</p>
        <h3>{texts.become}</h3>
        <p>{texts.becomeLead}</p>
        {may(organisation.rights, 'change-organisation') ? (
          <Actions>
            <ButtonLink href={href('/organisations/:organisation/become-service-owner', address)} variant="secondary">
              {texts.order}
            </ButtonLink>
          </Actions>
        ) : (
          <>
            <p>{texts.owners}</p>
            <OwnerList visit={visit} organisation={organisation} owners={owners} />
          </>
        )}
      </section>
      <AllLink visit={visit} />
    </OrganisationPage>
  )
}
