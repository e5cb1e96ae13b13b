import type { Child } from 'hono/jsx'
import { done, type Signed, type SignedPage } from '../../accounts/visit.ts'
import { type Organisation, organisationFor } from '../../organisations/organisation.ts'
import { OrganisationPage } from '../../organisations/pages/organisation-frame.tsx'
import type { Act } from '../../organisations/rights.ts'
import { type Team, teamIn } from '../../organisations/team.ts'
import { href } from '../../platform/href.ts'
import { teamAccessTexts } from '../texts.ts'

export type InOrganisation = { organisation: string }
export type InTeam = { organisation: string; team: string }
export type TeamPage = SignedPage<InTeam>

/** The organisation of an address, for somebody who may do this there. */
export async function organisationOf({ app, person }: Signed, { organisation }: InOrganisation, act: Act) {
  return organisationFor(app.db, person.id, organisation, act)
}

/** The team of an address, for somebody who may do this with it. */
export async function teamOf(visit: Signed, parameters: InTeam, act: Act) {
  const organisation = await organisationOf(visit, parameters, act)
  const team = await teamIn(visit.app.db, organisation.id, parameters.team)
  return { organisation, team, by: visit.by }
}

export function teamsAddress(organisation: Organisation): string {
  return href('/organisations/:organisation/teams', { organisation: organisation.shortName })
}

export function teamAddress(organisation: Organisation, team: { id: string }): string {
  return href('/organisations/:organisation/teams/:team', { organisation: organisation.shortName, team: team.id })
}

export function doneWith(
  visit: Signed,
  organisation: Organisation,
  team: { id: string },
  what: 'created' | 'renamed' | 'access' | 'added' | 'removed',
): Response {
  return done(visit, teamAddress(organisation, team), teamAccessTexts[visit.language].team.done[what])
}

type Props = {
  visit: Signed
  organisation: Organisation
  team: Team
  title: string
  lead?: string
  children: Child
}

export function TeamChangePage({ visit, organisation, team, title, lead, children }: Props) {
  return (
    <OrganisationPage
      visit={visit}
      organisation={organisation}
      title={title}
      lead={lead}
      crumbs={[
        { href: teamsAddress(organisation), text: teamAccessTexts[visit.language].list.title },
        { href: teamAddress(organisation, team), text: team.name },
      ]}
    >
      {children}
    </OrganisationPage>
  )
}

export function FixedPage({ visit, organisation, team }: Omit<Props, 'title' | 'lead' | 'children'>) {
  const texts = teamAccessTexts[visit.language].fixed
  return (
    <TeamChangePage visit={visit} organisation={organisation} team={team} title={texts.title} lead={texts.lead}>
      <p>
        <a class="ds-link" href={teamAddress(organisation, team)}>
          {texts.back}
        </a>
      </p>
    </TeamChangePage>
  )
}
