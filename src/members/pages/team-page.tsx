import type { Child } from 'hono/jsx'
import type { Actor } from '../../accounts/actor.ts'
import type { Page, Person, Visit } from '../../accounts/visit.ts'
import { Notice } from '../../design/parts.tsx'
import { type Organisation, organisationFor } from '../../organisations/organisation.ts'
import { OrganisationPage } from '../../organisations/pages/organisation-frame.tsx'
import type { Act } from '../../organisations/rights.ts'
import { type Team, teamIn } from '../../organisations/team.ts'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import { teamAccessTexts } from '../texts.ts'

export type InOrganisation = { organisation: string }
export type InTeam = { organisation: string; team: string }
export type TeamPage = Page<InTeam>

/** The organisation of an address, for somebody who may do this there. */
export async function organisationOf(visit: Visit, { organisation }: InOrganisation, act: Act) {
  const person = personOf(visit)
  return organisationFor(visit.app.db, person.id, organisation, act)
}

/** The team of an address, for somebody who may do this with it. */
export async function teamOf(visit: Visit, parameters: InTeam, act: Act) {
  const organisation = await organisationOf(visit, parameters, act)
  const team = await teamIn(visit.app.db, organisation.id, parameters.team)
  return { organisation, team, by: doer(visit) }
}

export function doer(visit: Visit): Actor {
  return { person: personOf(visit), visit: visit.id }
}

function personOf({ person }: Visit): Person {
  if (!person) throw new NotFound()
  return person
}

export function teamsAddress(organisation: Organisation, done?: string): string {
  return href('/organisations/:organisation/teams', { organisation: organisation.shortName }, { done })
}

export function teamAddress(organisation: Organisation, team: { id: string }, done?: string): string {
  const parameters = { organisation: organisation.shortName, team: team.id }
  return href('/organisations/:organisation/teams/:team', parameters, { done })
}

/** What was just done, where the address says so. */
export function DoneNotice({ visit }: { visit: Visit }) {
  const done: Record<string, string> = teamAccessTexts[visit.language].team.done
  const text = done[visit.url.searchParams.get('done') ?? '']
  return text && visit.faults.length === 0 ? (
    <Notice tone="success">
      <p>{text}</p>
    </Notice>
  ) : null
}

type Props = {
  visit: Visit
  organisation: Organisation
  team: Team
  title: string
  lead?: string
  children: Child
}

/** A page about one change of one team. */
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

/** Owners is as it is. */
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
