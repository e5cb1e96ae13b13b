import type { Signed, SignedPage } from '../../accounts/visit.ts'
import { TableDrawing } from '../../design/drawings.tsx'
import { Actions, ErrorSummary, Form, Select, Submit, TextField } from '../../design/form.tsx'
import { ButtonLink, CanList, EmptyState, Table, Time } from '../../design/parts.tsx'
import type { Organisation } from '../../organisations/organisation.ts'
import { OrganisationPage } from '../../organisations/pages/organisation-frame.tsx'
import { SuspendedTag } from '../../organisations/pages/owner-list.tsx'
import { may } from '../../organisations/rights.ts'
import { descriptionOf } from '../../organisations/standard-teams.ts'
import {
  addMember,
  candidatesFor,
  type Member,
  membersOf,
  removeMember,
  type Team,
  teamMemberShape,
} from '../../organisations/team.ts'
import { fieldsOf, problems, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { titleFor } from '../../services/title.ts'
import { accessInWords, givesNothing } from '../access-words.ts'
import type { Reached } from '../effect.ts'
import { chosenServices } from '../team-access.ts'
import { teamAccessTexts } from '../texts.ts'
import { doneWith, type InTeam, type TeamPage, teamOf, teamsAddress } from './team-page.tsx'
import { MissingAction } from './why-not.tsx'

/** So many people as one opens a list for; with more one types the username. */
const mostToChoose = 200

export const team: TeamPage = { get: (visit, parameters) => teamPage(visit, parameters) }

async function teamPage(visit: Signed, parameters: InTeam) {
  const { organisation, team } = await teamOf(visit, parameters, 'see-teams')
  const texts = teamAccessTexts[visit.language]
  const { db } = visit.app
  const services = (await chosenServices(db, organisation.id)).get(team.id) ?? []
  const members = await membersOf(db, team.id)
  const mayChange = may(organisation.rights, 'change-teams')
  const candidates = mayChange ? await candidatesFor(db, organisation.id, team.id, mostToChoose + 1) : []
  return (
    <OrganisationPage
      visit={visit}
      organisation={organisation}
      title={team.name}
      lead={descriptionOf(team, visit.language) || undefined}
      crumbs={[{ href: teamsAddress(organisation), text: texts.list.title }]}
    >
      <Faults visit={visit} organisation={organisation} />
      <h2>{texts.team.gives}</h2>
      <CanList
        items={accessInWords(visit.language, { ...team, services: services.map(({ id }) => id) })}
        not={givesNothing(team)}
      />
      {services.length > 0 && team.level !== 'none' ? (
        <ChosenServices visit={visit} organisation={organisation} services={services} />
      ) : null}
      {mayChange && !team.isOwners ? <ChangeLinks visit={visit} organisation={organisation} team={team} /> : null}
      {mayChange ? null : <MissingAction visit={visit} act="change-teams" aim={{ organisation }} />}
      <h2>{texts.team.members}</h2>
      <Members visit={visit} organisation={organisation} team={team} members={members} mayChange={mayChange} />
      {mayChange ? <AddForm visit={visit} organisation={organisation} team={team} people={candidates} /> : null}
    </OrganisationPage>
  )
}

/** Whoever is in this team alone leaves by way of their own page. */
function Faults({ visit, organisation }: { visit: Signed; organisation: Organisation }) {
  const last = visit.faults.find(({ code }) => code === 'last-team')
  const username = String(last?.values?.username ?? '')
  const parameters = { organisation: organisation.shortName, username }
  return (
    <>
      <ErrorSummary language={visit.language} problems={problems(visit)} />
      {last ? (
        <p>
          <a class="ds-link" href={href('/organisations/:organisation/people/:username', parameters)}>
            {teamAccessTexts[visit.language].team.toPerson}
          </a>
        </p>
      ) : null}
    </>
  )
}

function ChosenServices(props: { visit: Signed; organisation: Organisation; services: readonly Reached[] }) {
  const { visit, organisation, services } = props
  return (
    <>
      <h3>{teamAccessTexts[visit.language].team.chosen}</h3>
      <ul>
        {services.map(({ shortName, ...service }) => (
          <li>
            <a
              class="ds-link"
              href={href('/services/:owner/:service', { owner: organisation.shortName, service: shortName })}
            >
              {titleFor(visit.language, service)}
            </a>{' '}
            <span class="quiet">{shortName}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

type TeamProps = { visit: Signed; organisation: Organisation; team: Team }

function ChangeLinks({ visit, organisation, team }: TeamProps) {
  const texts = teamAccessTexts[visit.language].team
  const parameters = { organisation: organisation.shortName, team: team.id }
  return (
    <Actions>
      <ButtonLink variant="secondary" href={href('/organisations/:organisation/teams/:team/access', parameters)}>
        {texts.changeAccess}
      </ButtonLink>
      <ButtonLink variant="tertiary" href={href('/organisations/:organisation/teams/:team/edit', parameters)}>
        {texts.rename}
      </ButtonLink>
      <ButtonLink
        variant="tertiary"
        href={href('/organisations/:organisation/teams/:team/delete', parameters)}
        noPrefetch
      >
        {texts.delete}
      </ButtonLink>
    </Actions>
  )
}

function Members(props: TeamProps & { members: readonly Member[]; mayChange: boolean }) {
  const { visit, organisation, team, members, mayChange } = props
  const texts = teamAccessTexts[visit.language].team
  if (members.length === 0) {
    return (
      <EmptyState drawing={<TableDrawing />} title={texts.nobody}>
        {mayChange ? <p>{texts.nobodyLead}</p> : null}
      </EmptyState>
    )
  }
  const columns = [texts.person, texts.username, texts.since, ...(mayChange ? [texts.act] : [])]
  return (
    <Table
      caption={texts.members}
      columns={columns.map((text) => ({ text }))}
      rows={members.map((member) => [
        <>
          <a
            class="ds-link"
            href={href('/organisations/:organisation/people/:username', {
              organisation: organisation.shortName,
              username: member.username,
            })}
          >
            {member.name}
          </a>{' '}
          <SuspendedTag language={visit.language} isSuspended={member.isSuspended} />
        </>,
        member.username,
        <Time at={member.since} language={visit.language} relative />,
        ...(mayChange ? [<RemoveButton visit={visit} organisation={organisation} team={team} member={member} />] : []),
      ])}
    />
  )
}

function RemoveButton({ visit, organisation, team, member }: TeamProps & { member: Member }) {
  const texts = teamAccessTexts[visit.language].team
  const parameters = { organisation: organisation.shortName, team: team.id, username: member.username }
  return (
    <Form action={href('/organisations/:organisation/teams/:team/members/:username/remove', parameters)}>
      <Submit variant="secondary">
        <span aria-hidden="true">{texts.remove}</span>
        <span class="ds-sr-only">{texts.removeWhom(member.name)}</span>
      </Submit>
    </Form>
  )
}

type Candidates = Awaited<ReturnType<typeof candidatesFor>>

function AddForm({ visit, organisation, team, people }: TeamProps & { people: Candidates }) {
  const texts = teamAccessTexts[visit.language].team
  const parameters = { organisation: organisation.shortName, team: team.id }
  if (people.length === 0) return <p class="quiet">{texts.everybodyIn}</p>
  const { field } = fieldsOf(visit, teamMemberShape)
  return (
    <>
      <h2>{texts.add}</h2>
      <Form action={href('/organisations/:organisation/teams/:team/members', parameters)}>
        {people.length > mostToChoose ? (
          <TextField
            {...field('username')}
            label={texts.addUsername}
            hint={texts.addHint}
            autocomplete="off"
            verbatim
          />
        ) : (
          <Select
            {...field('username')}
            label={texts.addWhom}
            hint={texts.addHint}
            options={[
              { value: '', label: texts.choose },
              ...people.map(({ username, name }) => ({ value: username, label: `${name} (${username})` })),
            ]}
          />
        )}
        <Actions>
          <Submit>{texts.submit}</Submit>
        </Actions>
      </Form>
    </>
  )
}

export const addTeamMember: TeamPage = {
  get: (visit, parameters) => teamPage(visit, parameters),
  async post(visit, parameters) {
    const { organisation, team, by } = await teamOf(visit, parameters, 'change-teams')
    const { username } = await readForm(visit, teamMemberShape)
    await addMember(visit.app, by, organisation, team, username)
    return doneWith(visit, organisation, team, 'added')
  },
}

export const removeTeamMember: SignedPage<InTeam & { username: string }> = {
  get: (visit, parameters) => teamPage(visit, parameters),
  async post(visit, parameters) {
    const { organisation, team, by } = await teamOf(visit, parameters, 'change-teams')
    await removeMember(visit.app, by, organisation, team, parameters.username)
    return doneWith(visit, organisation, team, 'removed')
  },
}
