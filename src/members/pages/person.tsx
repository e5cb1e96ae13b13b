import { done, type Signed, type SignedPage } from '../../accounts/visit.ts'
import { Actions, CheckboxGroup, ErrorSummary, Form, Submit } from '../../design/form.tsx'
import { Facts, Notice, Table } from '../../design/parts.tsx'
import { designTexts } from '../../design/texts.ts'
import { changeTeams, teamsOfMemberShape } from '../../organisations/membership.ts'
import { type Organisation, organisationFor } from '../../organisations/organisation.ts'
import { OrganisationPage } from '../../organisations/pages/organisation-frame.tsx'
import { may } from '../../organisations/rights.ts'
import { descriptionOf } from '../../organisations/standard-teams.ts'
import { chosenTeams, type Team, teamsOf } from '../../organisations/team.ts'
import { choices, fieldsOf, problems, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import { list } from '../../platform/texts.ts'
import { titleFor } from '../../services/title.ts'
import { accessSentence, seenInWords } from '../access-words.ts'
import { type ListedPerson, personIn, type ServiceOfPerson, servicesOfPerson } from '../people.ts'
import { peopleTexts } from '../texts.ts'

type Parameters = { organisation: string; username: string }

export const person: SignedPage<Parameters> = { get: personPage }

export const teamsOfPerson: SignedPage<Parameters> = {
  get: personPage,
  async post(visit, parameters) {
    const { person, by, app } = visit
    const organisation = await organisationFor(app.db, person.id, parameters.organisation, 'change-access')
    const whom = await personIn(app.db, organisation, { isOwner: true }, parameters.username)
    if (!whom) throw new NotFound()
    const { teams } = await readForm(visit, teamsOfMemberShape)
    await chosenTeams(app.db, organisation.id, teams)
    await changeTeams(app, by, organisation, whom.id, teams)
    // An owner who stepped down may still look, and no more.
    const address = { organisation: organisation.shortName, username: whom.username }
    const page = href('/organisations/:organisation/people/:username', address)
    return done(visit, page, peopleTexts[visit.language].person.saved)
  },
}

async function personPage(visit: Signed, { organisation: shortName, username }: Parameters) {
  const { person, app, language } = visit
  const organisation = await organisationFor(app.db, person.id, shortName, 'see-people')
  const isOwner = may(organisation.rights, 'change-access')
  const whom = await personIn(app.db, organisation, { isOwner }, username)
  if (!whom) throw new NotFound()
  const texts = peopleTexts[language].person
  const address = { organisation: organisation.shortName, username: whom.username }
  const teams = isOwner && whom.teams.length > 0 ? await teamsOf(app.db, organisation.id) : []
  const services =
    isOwner || whom.id === person.id ? await servicesOfPerson(app.db, organisation.id, whom.id) : undefined
  const name = organisation.names[language]
  const isSelf = whom.id === person.id
  return (
    <OrganisationPage
      visit={visit}
      organisation={organisation}
      title={whom.name}
      lead={(whom.teams.length > 0 ? texts.lead : texts.collaborator)(whom.username, name)}
      crumbs={[
        {
          href: href('/organisations/:organisation/people', { organisation: organisation.shortName }),
          text: peopleTexts[language].list.title,
        },
      ]}
    >
      <ErrorSummary language={language} problems={problems(visit)} />
      {whom.isSuspended ? <Notice tone="warning">{texts.suspended}</Notice> : null}
      <Summary visit={visit} whom={whom} isOwner={isOwner} />
      {teams.length > 0 ? <TeamsForm visit={visit} organisation={organisation} whom={whom} teams={teams} /> : null}
      {isOwner && whom.teams.length === 0 ? <p>{texts.addHow}</p> : null}
      {services ? <Services visit={visit} organisation={organisation} services={services} /> : null}
      {isSelf ? (
        <p>
          <a
            class="ds-link"
            href={href('/organisations/:organisation/leave', { organisation: organisation.shortName })}
          >
            {texts.leave}
          </a>
        </p>
      ) : isOwner ? (
        <p>
          <a class="ds-link" href={href('/organisations/:organisation/people/:username/remove', address)}>
            {texts.remove(whom.name)}
          </a>
        </p>
      ) : null}
    </OrganisationPage>
  )
}

function Summary({ visit: { language }, whom, isOwner }: { visit: Signed; whom: ListedPerson; isOwner: boolean }) {
  const texts = peopleTexts[language].person
  return (
    <Facts
      items={[
        ...(isOwner || whom.teams.length === 0
          ? []
          : [
              {
                term: texts.teams,
                value: list(
                  language,
                  whom.teams.map(({ name }) => name),
                ),
              },
            ]),
        { term: texts.access, value: accessSentence(language, whom.access) },
        ...(isOwner && whom.teams.length > 0 ? [{ term: texts.seen, value: seenInWords(language, whom) }] : []),
      ]}
    />
  )
}

type TeamsFormProps = { visit: Signed; organisation: Organisation; whom: ListedPerson; teams: Team[] }

function TeamsForm({ visit, organisation, whom, teams }: TeamsFormProps) {
  const { language } = visit
  const { field } = fieldsOf(visit, teamsOfMemberShape)
  const texts = peopleTexts[language].person
  const address = { organisation: organisation.shortName, username: whom.username }
  return (
    <Form action={href('/organisations/:organisation/people/:username/teams', address)}>
      <CheckboxGroup
        {...field('teams')}
        legend={texts.teams}
        hint={texts.teamsHint}
        options={teams.map((team) => ({ value: team.id, label: team.name, hint: descriptionOf(team, language) }))}
        values={visit.faults.length > 0 ? choices.parse(visit.typed.teams) : whom.teams.map(({ id }) => id)}
      />
      <Actions>
        <Submit>{designTexts[visit.language].save}</Submit>
      </Actions>
    </Form>
  )
}

type ServicesProps = {
  visit: Signed
  organisation: Organisation
  services: Awaited<ReturnType<typeof servicesOfPerson>>
}

function Services({ visit, organisation, services: { shown, inAll } }: ServicesProps) {
  const texts = peopleTexts[visit.language].person
  return (
    <section aria-labelledby="services">
      <h2 id="services">{texts.services}</h2>
      {inAll === 0 ? <p>{texts.noServices}</p> : null}
      {inAll > shown.length ? <p>{texts.some(shown.length, inAll)}</p> : null}
      {inAll > 0 ? (
        <Table
          caption={texts.servicesCaption}
          columns={[texts.service, texts.level, texts.why].map((text) => ({ text }))}
          rows={shown.map((service) => [
            <a href={href('/services/:owner/:service', { owner: organisation.shortName, service: service.shortName })}>
              {titleFor(visit.language, service)}
            </a>,
            texts.levels[service.level],
            list(
              visit.language,
              service.ways.map((way) => wayInWords(visit, way)),
            ),
          ])}
        />
      ) : null}
    </section>
  )
}

function wayInWords({ language }: Signed, { way, level, team, isForeign }: ServiceOfPerson['ways'][number]): string {
  const { ways, gives: levels } = peopleTexts[language].person
  const gives = levels[level]
  if (isForeign) return ways.foreign(gives)
  if (!team) return ways.letIn(gives)
  return way === 'team' ? ways.team(team, gives) : ways.teamLetIn(team, gives)
}
