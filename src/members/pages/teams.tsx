import type { Signed, SignedPage } from '../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, Submit } from '../../design/form.tsx'
import { ButtonLink, Items } from '../../design/parts.tsx'
import type { Organisation } from '../../organisations/organisation.ts'
import { OrganisationPage } from '../../organisations/pages/organisation-frame.tsx'
import { may } from '../../organisations/rights.ts'
import { descriptionOf } from '../../organisations/standard-teams.ts'
import { type Team, teamsOf } from '../../organisations/team.ts'
import { problems, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { accessInWords } from '../access-words.ts'
import { chosenServices, createTeamWithAccess, newTeamShape, wishedAccess } from '../team-access.ts'
import { teamAccessTexts } from '../texts.ts'
import { AccessFields, accessForm, NameFields } from './access-form.tsx'
import { doneWith, type InOrganisation, organisationOf, teamAddress, teamsAddress } from './team-page.tsx'
import { MissingAction } from './why-not.tsx'

export const teamsPage: SignedPage<InOrganisation> = {
  async get(visit, parameters) {
    const organisation = await organisationOf(visit, parameters, 'see-teams')
    const texts = teamAccessTexts[visit.language].list
    const found = await teamsOf(visit.app.db, organisation.id)
    const chosen = await chosenServices(visit.app.db, organisation.id)
    return (
      <OrganisationPage
        visit={visit}
        organisation={organisation}
        title={texts.title}
        lead={texts.lead}
        action={may(organisation.rights, 'change-teams') ? <NewTeam visit={visit} organisation={organisation} /> : null}
      >
        <Items
          items={found.map((team) => ({
            href: teamAddress(organisation, team),
            title: team.name,
            detail: (
              <TeamDetail visit={visit} team={{ ...team, services: (chosen.get(team.id) ?? []).map(({ id }) => id) }} />
            ),
          }))}
        />
        {may(organisation.rights, 'change-teams') ? null : (
          <MissingAction visit={visit} act="change-teams" aim={{ organisation }} />
        )}
      </OrganisationPage>
    )
  },
}

function NewTeam({ visit, organisation }: { visit: Signed; organisation: Organisation }) {
  const address = href('/organisations/:organisation/teams/new', { organisation: organisation.shortName })
  return <ButtonLink href={address}>{teamAccessTexts[visit.language].list.create}</ButtonLink>
}

function TeamDetail({ visit, team }: { visit: Signed; team: Team & { services: string[] } }) {
  const given = accessInWords(visit.language, team)
  const description = descriptionOf(team, visit.language)
  return (
    <>
      {description ? <p>{description}</p> : null}
      <p>{[...given, teamAccessTexts[visit.language].list.members(team.members)].join(' · ')}</p>
    </>
  )
}

export const newTeam: SignedPage<InOrganisation> = {
  async get(visit, parameters) {
    const organisation = await organisationOf(visit, parameters, 'change-teams')
    const texts = teamAccessTexts[visit.language]
    const form = await accessForm(visit, organisation)
    return (
      <OrganisationPage
        visit={visit}
        organisation={organisation}
        title={texts.create.title}
        lead={texts.create.lead}
        crumbs={[{ href: teamsAddress(organisation), text: texts.list.title }]}
      >
        <Form>
          <ErrorSummary language={visit.language} problems={problems(visit)} />
          <NameFields visit={visit} />
          <AccessFields visit={visit} form={form} />
          <Actions>
            <Submit>{texts.create.submit}</Submit>
          </Actions>
        </Form>
      </OrganisationPage>
    )
  },
  async post(visit, parameters) {
    const organisation = await organisationOf(visit, parameters, 'change-teams')
    const { name, description, ...access } = await readForm(visit, newTeamShape)
    const named = { name, description }
    const team = await createTeamWithAccess(visit.app.db, visit.by, organisation, named, wishedAccess(access))
    return doneWith(visit, organisation, { id: team }, 'created')
  },
}
