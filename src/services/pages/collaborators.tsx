import { z } from 'zod'
import type { Page, Visit } from '../../accounts/visit.ts'
import { KeyDrawing } from '../../design/drawings.tsx'
import { Actions, ErrorSummary, Form, RadioGroup, Select, Submit, TextField } from '../../design/form.tsx'
import { ButtonLink, EmptyState, Facts, Table, Time } from '../../design/parts.tsx'
import { redirect } from '../../platform/answer.ts'
import { isId } from '../../platform/database.ts'
import { problemOf, problems, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import type { Language } from '../../platform/texts.ts'
import {
  accessByTeams,
  type Collaborator,
  changeCollaborator,
  collaboratorOf,
  collaboratorsOf,
  letInLevels,
  letPersonIn,
  letTeamIn,
  removeCollaborator,
  teamsToLetIn,
} from '../collaborators.ts'
import type { Service } from '../service.ts'
import { serviceSettingsTexts } from '../texts.ts'
import { titleFor } from '../title.ts'
import { type Address, addressOf, doerOf, ServiceSettingsPage, serviceAt } from './service-frame.tsx'

const level = z.enum(letInLevels, 'level-missing')
const personForm = z.object({
  username: z.string('collaborator-missing').trim().min(1, 'collaborator-missing').max(100, 'person-unknown'),
  level,
})
const teamForm = z.object({ team: z.string('team-missing').refine(isId, 'team-missing'), level })
const levelForm = z.object({ level })

const letInByOnePerson = { name: 'collaborators-let-in', times: 60, seconds: 3600 }

/** Who has access to a service; letting a person in. */
export const collaboratorsPage: Page<Address> = {
  async get(visit, parameters) {
    const service = await serviceAt(visit, parameters, 'manage-collaborators')
    const { db } = visit.app
    const { person, language, url } = visit
    if (!person) throw new NotFound()
    const texts = serviceSettingsTexts[language].collaborators
    const letIn = await collaboratorsOf(db, service.id)
    const byTeams = await accessByTeams(db, service.id, person.id)
    const did = url.searchParams.get('did')
    return (
      <ServiceSettingsPage
        visit={visit}
        service={service}
        title={texts.title}
        lead={texts.lead}
        done={did === 'added' || did === 'changed' || did === 'removed' ? texts[did] : undefined}
        guide="give-access"
        wide
      >
        <ErrorSummary language={language} problems={problems(visit)} />
        <Owner service={service} language={language} />
        <h2>{texts.letIn}</h2>
        <LetIn visit={visit} service={service} letIn={letIn} />
        <PersonForm visit={visit} service={service} />
        <ByTeams language={language} {...byTeams} />
      </ServiceSettingsPage>
    )
  },
  async post(visit, parameters) {
    const service = await serviceAt(visit, parameters, 'manage-collaborators')
    const wished = await readForm(visit, personForm)
    await visit.app.limits.count(letInByOnePerson, doerOf(visit).person.id)
    await letPersonIn(visit.app, doerOf(visit), service, wished)
    return redirect(listOf(service, 'added'))
  },
}

/** Letting a team in. */
export const collaboratingTeam: Page<Address> = {
  async get(visit, parameters) {
    const service = await serviceAt(visit, parameters, 'manage-collaborators')
    const { language, typed } = visit
    const texts = serviceSettingsTexts[language].collaborators
    const faults = problems(visit)
    const teams = await teamsToLetIn(visit.app.db, doerOf(visit).person.id, service)
    return (
      <ServiceSettingsPage
        visit={visit}
        service={service}
        title={texts.addTeam}
        lead={texts.addTeamLead}
        crumbs={[{ href: listOf(service), text: texts.title }]}
        guide="give-access"
      >
        <ErrorSummary language={language} problems={faults} />
        {teams.length === 0 ? (
          <p>{texts.noTeams}</p>
        ) : (
          <Form action={href('/services/:owner/:service/collaborators/team', addressOf(service))}>
            <Select
              name="team"
              label={texts.team}
              options={teams.map(({ id, name, organisation }) => ({
                value: id,
                label: `${organisation[language]} / ${name}`,
              }))}
              value={typed.team}
              problem={problemOf(faults, 'team')}
            />
            <LevelChoice visit={visit} value={typed.level ?? 'write'} />
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
    const wished = await readForm(visit, teamForm)
    await visit.app.limits.count(letInByOnePerson, doerOf(visit).person.id)
    await letTeamIn(visit.app, doerOf(visit), service, wished)
    return redirect(listOf(service, 'added'))
  },
}

type OneOf = Address & { collaborator: string }

/** What one who was let in may do. */
export const collaborator: Page<OneOf> = {
  async get(visit, parameters) {
    const { service, id } = await open(visit, parameters)
    const { language, typed } = visit
    const texts = serviceSettingsTexts[language].collaborators
    const found = await collaboratorOf(visit.app.db, service.id, id)
    const address = { ...addressOf(service), collaborator: id }
    return (
      <ServiceSettingsPage
        visit={visit}
        service={service}
        title={texts.changeTitle(calledAs(found, language))}
        lead={texts.changeLead(titleFor(language, service))}
        crumbs={[{ href: listOf(service), text: texts.title }]}
        guide="give-access"
      >
        <ErrorSummary language={language} problems={problems(visit)} />
        <Form action={href('/services/:owner/:service/collaborators/:collaborator', address)}>
          <LevelChoice visit={visit} value={typed.level ?? found.level} />
          <Actions>
            <Submit>{texts.save}</Submit>
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
    const { level } = await readForm(visit, levelForm)
    const { person } = await collaboratorOf(visit.app.db, service.id, id)
    await changeCollaborator(visit.app, doerOf(visit), service, id, level)
    const isMe = person?.id === visit.person?.id
    return redirect(isMe ? href('/services/:owner/:service', addressOf(service)) : listOf(service, 'changed'))
  },
}

/** Taking back that somebody was let in. */
export const collaboratorRemoval: Page<OneOf> = {
  async post(visit, parameters) {
    const { service, id } = await open(visit, parameters)
    const { person } = await collaboratorOf(visit.app.db, service.id, id)
    await removeCollaborator(visit.app, doerOf(visit), service, id)
    const isMe = person?.id === visit.person?.id
    return redirect(isMe ? href('/dashboard', {}, { left: 'yes' }) : listOf(service, 'removed'))
  },
}

async function open(visit: Visit, { collaborator, ...address }: OneOf) {
  const service = await serviceAt(visit, address, 'manage-collaborators')
  if (!isId(collaborator)) throw new NotFound()
  return { service, id: collaborator }
}

function listOf(service: Service, did?: 'added' | 'changed' | 'removed'): string {
  return href('/services/:owner/:service/collaborators', addressOf(service), { did })
}

function calledAs({ person, team, organisation }: Collaborator, language: Language): string {
  return person ? person.name : `${organisation?.names[language] ?? ''} / ${team?.name ?? ''}`
}

function LevelChoice({ visit, value }: { visit: Visit; value: string }) {
  const texts = serviceSettingsTexts[visit.language]
  return (
    <RadioGroup
      legend={texts.collaborators.level}
      name="level"
      options={letInLevels.map((each) => ({ value: each, ...texts.levels[each] }))}
      value={value}
      problem={problemOf(problems(visit), 'level')}
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

function PersonForm({ visit, service }: { visit: Visit; service: Service }) {
  const { language, typed, url } = visit
  const texts = serviceSettingsTexts[language].collaborators
  const faults = problems(visit)
  return (
    <>
      <h2>{texts.addPerson}</h2>
      <Form action={listOf(service)}>
        <TextField
          name="username"
          label={texts.username}
          hint={texts.usernameHint}
          value={typed.username ?? url.searchParams.get('username') ?? undefined}
          maxlength={39}
          verbatim
          required
          problem={problemOf(faults, 'username')}
        />
        <LevelChoice visit={visit} value={typed.level ?? url.searchParams.get('level') ?? 'write'} />
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
          ways
            .map(({ team, names }) => (team ? `${names[language]} / ${team}` : texts.aTeamOf(names[language])))
            .join(', '),
        ])}
      />
    </>
  )
}
