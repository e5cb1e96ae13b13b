import { done, type Signed, type SignedPage, type Visit } from '../../accounts/visit.ts'
import { KeyDrawing } from '../../design/drawings.tsx'
import { Actions, ErrorSummary, Form, RadioGroup, Select, Submit, TextField } from '../../design/form.tsx'
import { ButtonLink, EmptyState, Facts, Table, Time } from '../../design/parts.tsx'
import { designTexts } from '../../design/texts.ts'
import { redirect } from '../../platform/answer.ts'
import { isId } from '../../platform/database.ts'
import { type FormField, fieldsOf, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import { type Language, list } from '../../platform/texts.ts'
import {
  accessByTeams,
  type Collaborator,
  changeCollaborator,
  collaboratorOf,
  collaboratorsOf,
  letInLevels,
  letPersonIn,
  letTeamIn,
  levelShape,
  personToLetInShape,
  removeCollaborator,
  teamsToLetIn,
  teamToLetInShape,
} from '../collaborators.ts'
import type { Service } from '../service.ts'
import { serviceSettingsTexts, serviceTexts } from '../texts.ts'
import { titleFor } from '../title.ts'
import { type Address, addressOf, ServiceSettingsPage, serviceAt } from './service-frame.tsx'

export const collaboratorsPage: SignedPage<Address> = {
  async get(visit, parameters) {
    const service = await serviceAt(visit, parameters, 'manage-collaborators')
    const { db } = visit.app
    const { person, language, url } = visit
    const texts = serviceSettingsTexts[language].collaborators
    const letIn = await collaboratorsOf(db, service.id)
    const byTeams = await accessByTeams(db, service.id, person.id)
    const { problems, field } = fieldsOf(visit, personToLetInShape, {
      username: url.searchParams.get('username') ?? undefined,
      level: url.searchParams.get('level') ?? 'write',
    })
    return (
      <ServiceSettingsPage
        visit={visit}
        service={service}
        title={texts.title}
        lead={texts.lead}
        guide="give-access"
        wide
      >
        <ErrorSummary language={language} problems={problems} />
        <Owner service={service} language={language} />
        <h2>{texts.letIn}</h2>
        <LetIn visit={visit} service={service} letIn={letIn} />
        <PersonForm visit={visit} service={service} field={field} />
        <ByTeams language={language} {...byTeams} />
      </ServiceSettingsPage>
    )
  },
  async post(visit, parameters) {
    const service = await serviceAt(visit, parameters, 'manage-collaborators')
    const wished = await readForm(visit, personToLetInShape)
    await letPersonIn(visit.app, visit.by, service, wished)
    return backToList(visit, service, 'added')
  },
}

export const collaboratingTeam: SignedPage<Address> = {
  async get(visit, parameters) {
    const service = await serviceAt(visit, parameters, 'manage-collaborators')
    const { language } = visit
    const texts = serviceSettingsTexts[language].collaborators
    const { problems, field } = fieldsOf(visit, teamToLetInShape, { level: 'write' })
    const teams = await teamsToLetIn(visit.app.db, visit.person.id, service)
    return (
      <ServiceSettingsPage
        visit={visit}
        service={service}
        title={texts.addTeam}
        lead={texts.addTeamLead}
        crumbs={[{ href: listOf(service), text: texts.title }]}
        guide="give-access"
      >
        <ErrorSummary language={language} problems={problems} />
        {teams.length === 0 ? (
          <p>{texts.noTeams}</p>
        ) : (
          <Form action={href('/services/:owner/:service/collaborators/team', addressOf(service))}>
            <Select
              {...field('team')}
              label={texts.team}
              options={teams.map(({ id, name, organisation }) => ({
                value: id,
                label: `${organisation[language]} / ${name}`,
              }))}
            />
            <LevelChoice visit={visit} field={field('level')} />
            <Actions>
              <Submit>{texts.add}</Submit>
            </Actions>
          </Form>
        )}
      </ServiceSettingsPage>
    )
  },
  async post(visit, parameters) {
    const service = await serviceAt(visit, parameters, 'manage-collaborators')
    const wished = await readForm(visit, teamToLetInShape)
    await letTeamIn(visit.app, visit.by, service, wished)
    return backToList(visit, service, 'added')
  },
}

type OneOf = Address & { collaborator: string }

export const collaborator: SignedPage<OneOf> = {
  async get(visit, parameters) {
    const { service, id } = await open(visit, parameters)
    const { language } = visit
    const texts = serviceSettingsTexts[language].collaborators
    const found = await collaboratorOf(visit.app.db, service.id, id)
    const address = { ...addressOf(service), collaborator: id }
    const { problems, field } = fieldsOf(visit, levelShape, found)
    return (
      <ServiceSettingsPage
        visit={visit}
        service={service}
        title={texts.changeTitle(calledAs(found, language))}
        lead={texts.changeLead(titleFor(language, service))}
        crumbs={[{ href: listOf(service), text: texts.title }]}
        guide="give-access"
      >
        <ErrorSummary language={language} problems={problems} />
        <Form action={href('/services/:owner/:service/collaborators/:collaborator', address)}>
          <LevelChoice visit={visit} field={field('level')} />
          <Actions>
            <Submit>{designTexts[visit.language].save}</Submit>
          </Actions>
        </Form>
        <h2>{texts.removeTitle}</h2>
        <p>{texts.removeText}</p>
        <Form action={href('/services/:owner/:service/collaborators/:collaborator/remove', address)}>
          <Submit variant="danger">{texts.remove}</Submit>
        </Form>
      </ServiceSettingsPage>
    )
  },
  async post(visit, parameters) {
    const { service, id } = await open(visit, parameters)
    const { level } = await readForm(visit, levelShape)
    const { person } = await collaboratorOf(visit.app.db, service.id, id)
    await changeCollaborator(visit.app, visit.by, service, id, level)
    const isMe = person?.id === visit.person.id
    return isMe
      ? redirect(href('/services/:owner/:service', addressOf(service)))
      : backToList(visit, service, 'changed')
  },
}

export const collaboratorRemoval: SignedPage<OneOf> = {
  async post(visit, parameters) {
    const { service, id } = await open(visit, parameters)
    const { person } = await collaboratorOf(visit.app.db, service.id, id)
    await removeCollaborator(visit.app, visit.by, service, id)
    if (person?.id !== visit.person.id) return backToList(visit, service, 'removed')
    return done(visit, href('/dashboard', {}), serviceTexts[visit.language].dashboard.left)
  },
}

async function open(visit: Signed, { collaborator, ...address }: OneOf) {
  const service = await serviceAt(visit, address, 'manage-collaborators')
  if (!isId(collaborator)) throw new NotFound()
  return { service, id: collaborator }
}

function listOf(service: Service): string {
  return href('/services/:owner/:service/collaborators', addressOf(service))
}

function backToList(visit: Visit, service: Service, did: 'added' | 'changed' | 'removed'): Response {
  return done(visit, listOf(service), serviceSettingsTexts[visit.language].collaborators[did])
}

function calledAs({ person, team, organisation }: Collaborator, language: Language): string {
  return person ? person.name : `${organisation?.names[language] ?? ''} / ${team?.name ?? ''}`
}

type LevelChoiceProps = { visit: Visit; field: FormField }

function LevelChoice({ visit, field }: LevelChoiceProps) {
  const texts = serviceSettingsTexts[visit.language]
  return (
    <RadioGroup
      {...field}
      legend={texts.collaborators.level}
      options={letInLevels.map((each) => ({ value: each, ...texts.levels[each] }))}
    />
  )
}

function Owner({ service, language }: { service: Service; language: Language }) {
  const texts = serviceSettingsTexts[language].collaborators
  const name = service.ownerNames[language]
  const value = service.organisation ? (
    <a class="ds-link" href={href('/organisations/:organisation', { organisation: service.owner })}>
      {name}
    </a>
  ) : (
    `${name} (${service.owner})`
  )
  return <Facts items={[{ term: texts.owner, value }]} />
}

type LetInProps = { visit: Visit; service: Service; letIn: Collaborator[] }

function LetIn({ visit, service, letIn }: LetInProps) {
  const { language } = visit
  const texts = serviceSettingsTexts[language].collaborators
  if (letIn.length === 0) {
    return (
      <EmptyState drawing={<KeyDrawing />} title={texts.nobody}>
        <p>{texts.nobodyText}</p>
      </EmptyState>
    )
  }
  return (
    <Table
      caption={texts.letIn}
      columns={[texts.who, texts.level, texts.since, texts.act].map((text) => ({ text }))}
      rows={letIn.map((each) => [
        <>
          {calledAs(each, language)} {each.person ? <span class="quiet">{each.person.username}</span> : null}
        </>,
        serviceSettingsTexts[language].levels[each.level].label,
        <Time at={each.since} language={language} relative />,
        <a
          class="ds-link"
          href={href('/services/:owner/:service/collaborators/:collaborator', {
            ...addressOf(service),
            collaborator: each.id,
          })}
          aria-label={texts.change(calledAs(each, language))}
        >
          {texts.changeShort}
        </a>,
      ])}
    />
  )
}

type PersonFormProps = { visit: Visit; service: Service; field: (name: 'username' | 'level') => FormField }

function PersonForm({ visit, service, field }: PersonFormProps) {
  const texts = serviceSettingsTexts[visit.language].collaborators
  return (
    <>
      <h2>{texts.addPerson}</h2>
      <Form action={listOf(service)}>
        <TextField {...field('username')} label={texts.username} hint={texts.usernameHint} verbatim />
        <LevelChoice visit={visit} field={field('level')} />
        <Actions>
          <Submit>{texts.add}</Submit>
          <ButtonLink
            variant="tertiary"
            href={href('/services/:owner/:service/collaborators/team', addressOf(service))}
          >
            {texts.addTeam}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  )
}

type ByTeamsProps = { language: Language } & Awaited<ReturnType<typeof accessByTeams>>

function ByTeams({ language, shown, inAll }: ByTeamsProps) {
  const texts = serviceSettingsTexts[language].collaborators
  if (inAll === 0) return null
  return (
    <>
      <h2>{texts.byTeams}</h2>
      <p>
        {texts.byTeamsText} {inAll > shown.length ? texts.shown(shown.length, inAll) : null}
      </p>
      <Table
        caption={texts.byTeams}
        columns={[texts.who, texts.level, texts.ways].map((text) => ({ text }))}
        rows={shown.map(({ name, username, level, ways }) => [
          <>
            {name} <span class="quiet">{username}</span>
          </>,
          serviceSettingsTexts[language].levels[level].label,
          list(
            language,
            ways.map(({ team, names }) => (team ? `${names[language]} / ${team}` : texts.aTeamOf(names[language]))),
          ),
        ])}
      />
    </>
  )
}
