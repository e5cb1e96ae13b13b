import type { Child } from 'hono/jsx'
import { withUsername } from '../../accounts/person-name.ts'
import { accountTexts } from '../../accounts/texts.ts'
import { done, type Signed, type SignedPage } from '../../accounts/visit.ts'
import { EnvelopeDrawing } from '../../design/drawings.tsx'
import { Actions, CheckboxGroup, ErrorSummary, Form, Submit, TextArea } from '../../design/form.tsx'
import { ButtonLink, EmptyState, Facts, Notice, Table, Tag, Time } from '../../design/parts.tsx'
import { powersOf } from '../../organisations/access-words.ts'
import { type Organisation, organisationFor } from '../../organisations/organisation.ts'
import { OrganisationPage } from '../../organisations/pages/organisation-frame.tsx'
import { type Team, teamsOf } from '../../organisations/team.ts'
import { redirect } from '../../platform/answer.ts'
import { choices, fieldsOf, problemOf, problems, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { day, dayAndTime } from '../../platform/texts.ts'
import {
  answeredRequests,
  approvalShape,
  approveRequest,
  declineRequest,
  declineShape,
  type JoinRequest,
  liftWaiting,
  openRequests,
  requestOf,
} from '../join-answer.ts'
import { joinTexts } from '../texts.ts'

type Here = { organisation: string }
type AtRequest = Here & { request: string }

export const requests: SignedPage<Here> = {
  async get(visit, parameters) {
    const organisation = await mayAnswer(visit, parameters)
    const { db } = visit.app
    const [open, answered, teams] = await Promise.all([
      openRequests(db, organisation.id),
      answeredRequests(db, organisation.id),
      teamsOf(db, organisation.id),
    ])
    const texts = joinTexts[visit.language].requests
    return (
      <OrganisationPage
        visit={visit}
        organisation={organisation}
        title={texts.title}
        lead={open.length > 0 ? texts.lead(open.length) : undefined}
      >
        {open.length === 0 ? (
          <EmptyState drawing={<EnvelopeDrawing />} title={texts.emptyTitle}>
            <p>{texts.emptyLead}</p>
          </EmptyState>
        ) : null}
        {open.map((request) => (
          <section aria-labelledby={`request-${request.id}`}>
            <h2 id={`request-${request.id}`}>
              {request.name} <span class="quiet">{request.username}</span>
            </h2>
            <Asked visit={visit} request={request} />
            <ApproveForm visit={visit} organisation={organisation} request={request} teams={teams} />
          </section>
        ))}
        <Answered visit={visit} organisation={organisation} answered={answered} />
      </OrganisationPage>
    )
  },
}

export const approveJoin: SignedPage<AtRequest> = {
  async get(visit, parameters) {
    const organisation = await mayAnswer(visit, parameters)
    const request = await requestOf(visit.app.db, organisation.id, parameters.request)
    const teams = await teamsOf(visit.app.db, organisation.id)
    const texts = joinTexts[visit.language].requests
    return (
      <AnswerPage visit={visit} organisation={organisation} request={request} title={texts.answerTitle(request.name)}>
        <Asked visit={visit} request={request} />
        <ApproveForm visit={visit} organisation={organisation} request={request} teams={teams} />
      </AnswerPage>
    )
  },
  async post(visit, parameters) {
    const organisation = await mayAnswer(visit, parameters)
    const field = teamsField(parameters.request)
    const { [field]: teams = [] } = await readForm(visit, approvalShape(field))
    await approveRequest(visit.app, visit.by, organisation, parameters.request, teams)
    return backToList(visit, organisation, parameters, 'approved')
  },
}

export const declineJoin: SignedPage<AtRequest> = {
  async get(visit, parameters) {
    const organisation = await mayAnswer(visit, parameters)
    const request = await requestOf(visit.app.db, organisation.id, parameters.request)
    const texts = joinTexts[visit.language].requests
    return (
      <AnswerPage visit={visit} organisation={organisation} request={request} title={texts.declineTitle(request.name)}>
        <p>{texts.declineLead}</p>
        <Asked visit={visit} request={request} />
        <DeclineForm visit={visit} organisation={organisation} request={request} />
      </AnswerPage>
    )
  },
  async post(visit, parameters) {
    const organisation = await mayAnswer(visit, parameters)
    const { reason } = await readForm(visit, declineShape)
    await declineRequest(visit.app, visit.by, organisation, parameters.request, reason)
    return backToList(visit, organisation, parameters, 'declined')
  },
}

export const liftJoin: SignedPage<AtRequest> = {
  async post(visit, parameters) {
    const organisation = await mayAnswer(visit, parameters)
    await liftWaiting(visit.app, visit.by, organisation, parameters.request)
    return backToList(visit, organisation, parameters, 'lifted')
  },
}

async function mayAnswer({ app, person }: Signed, { organisation }: Here): Promise<Organisation> {
  return organisationFor(app.db, person.id, organisation, 'answer-requests')
}

/** Back to the list, which says of whom. Where the waiting time was over already, nothing was done. */
async function backToList(
  visit: Signed,
  organisation: Organisation,
  { request }: AtRequest,
  what: 'approved' | 'declined' | 'lifted',
): Promise<Response> {
  const { name, liftedAt } = await requestOf(visit.app.db, organisation.id, request)
  if (what === 'lifted' && !liftedAt) return redirect(listOf(organisation))
  return done(visit, listOf(organisation), joinTexts[visit.language].requests.done[what](name))
}

function listOf({ shortName }: Organisation): string {
  return href('/organisations/:organisation/requests', { organisation: shortName })
}

function addressOf(organisation: Organisation, request: JoinRequest): AtRequest {
  return { organisation: organisation.shortName, request: request.id }
}

/** The group of boxes of one request: a page has several, and each needs a name of its own. */
function teamsField(request: string): string {
  return `teams-${request}`
}

type AnswerPageProps = {
  visit: Signed
  organisation: Organisation
  request: JoinRequest
  title: string
  children: Child
}

function AnswerPage({ visit, organisation, request, title, children }: AnswerPageProps) {
  const { language } = visit
  const texts = joinTexts[language].requests
  const { outcome, closedAt, closedBy, reason } = request
  return (
    <OrganisationPage
      visit={visit}
      organisation={organisation}
      title={outcome ? texts.requestFrom(request.name) : title}
      lead={request.username}
      crumbs={[{ href: listOf(organisation), text: texts.title }]}
    >
      <ErrorSummary language={language} problems={problems(visit)} />
      {outcome && closedAt ? (
        <>
          <Notice tone="info" title={texts.closed[outcome]}>
            <p>{texts.closedBy(closedBy ?? '', dayAndTime(language, closedAt))}</p>
            {reason ? <p>{reason}</p> : null}
          </Notice>
          <Asked visit={visit} request={request} />
          <p>
            <ButtonLink href={listOf(organisation)}>{texts.all}</ButtonLink>
          </p>
        </>
      ) : (
        children
      )}
    </OrganisationPage>
  )
}

function Asked({ visit, request }: { visit: Signed; request: JoinRequest }) {
  const { language } = visit
  const texts = joinTexts[language].requests
  const { levels } = accountTexts[language].identities
  const { identity, vouchedAt, message, askedAt } = request
  return (
    <Facts
      items={[
        { term: texts.asked, value: <Time at={askedAt} language={language} relative /> },
        ...(identity ? [{ term: texts.login, value: texts.loginWith(identity.method, levels[identity.level]) }] : []),
        ...(vouchedAt ? [{ term: texts.vouchedTerm, value: texts.vouched(day(language, vouchedAt)) }] : []),
        { term: texts.message, value: message ? <Lines text={message} /> : texts.noMessage },
      ]}
    />
  )
}

function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line) => (
        <p>{line}</p>
      ))}
    </>
  )
}

type RequestProps = { visit: Signed; organisation: Organisation; request: JoinRequest }

function ApproveForm({ visit, organisation, request, teams }: RequestProps & { teams: Team[] }) {
  const texts = joinTexts[visit.language].requests
  const field = teamsField(request.id)
  const devs = teams.filter(({ name }) => name === 'Devs').map(({ id }) => id)
  const ticked = visit.request.method === 'POST' ? choices.parse(visit.typed[field]) : devs
  return (
    <Form action={href('/organisations/:organisation/requests/:request/approve', addressOf(organisation, request))}>
      <CheckboxGroup
        legend={texts.teams}
        name={field}
        options={teams.map((team) => ({
          value: team.id,
          label: team.name,
          hint: texts.teamHint(powersOf(visit.language, team)),
        }))}
        values={ticked}
        problem={problemOf(problems(visit), field)}
      />
      <Actions>
        <Submit>
          {texts.approve}
          <span class="ds-sr-only"> {request.name}</span>
        </Submit>
        <ButtonLink
          href={href('/organisations/:organisation/requests/:request/decline', addressOf(organisation, request))}
          variant="secondary"
        >
          {texts.decline}
          <span class="ds-sr-only"> {request.name}</span>
        </ButtonLink>
      </Actions>
    </Form>
  )
}

function DeclineForm({ visit, organisation, request }: RequestProps) {
  const texts = joinTexts[visit.language].requests
  const { field } = fieldsOf(visit, declineShape)
  return (
    <Form action={href('/organisations/:organisation/requests/:request/decline', addressOf(organisation, request))}>
      <TextArea {...field('reason')} label={texts.declineReason} hint={texts.declineReasonHint} />
      <Actions>
        <Submit>{texts.declineSubmit}</Submit>
        <ButtonLink href={listOf(organisation)} variant="tertiary">
          {texts.back}
        </ButtonLink>
      </Actions>
    </Form>
  )
}

type AnsweredProps = { visit: Signed; organisation: Organisation; answered: JoinRequest[] }

function Answered({ visit, organisation, answered }: AnsweredProps) {
  const { language } = visit
  const texts = joinTexts[language].requests
  if (answered.length === 0) return null
  return (
    <section aria-labelledby="answered">
      <h2 id="answered">{texts.answered}</h2>
      <Table
        caption={texts.answered}
        columns={[texts.person, texts.outcome, texts.when, texts.reason, texts.act].map((text) => ({ text }))}
        rows={answered.map((request) => [
          withUsername(request),
          outcomeOf(visit, request),
          request.closedAt ? <Time at={request.closedAt} language={language} relative /> : '',
          request.reason ?? '',
          <Lift visit={visit} organisation={organisation} request={request} />,
        ])}
      />
    </section>
  )
}

function outcomeOf({ language }: Signed, { outcome, closedBy }: JoinRequest): string {
  const texts = joinTexts[language].requests
  if (!outcome) return ''
  return outcome === 'withdrawn' ? texts.outcomes.withdrawn : texts.by(texts.outcomes[outcome], closedBy ?? '')
}

function Lift({ visit, organisation, request }: RequestProps) {
  const texts = joinTexts[visit.language].requests
  if (request.liftedAt) return <Tag>{texts.lifted}</Tag>
  if (!request.holdsBack) return null
  return (
    <Form action={href('/organisations/:organisation/requests/:request/lift', addressOf(organisation, request))}>
      <Submit variant="secondary">
        {texts.lift}
        <span class="ds-sr-only">, {request.name}</span>
      </Submit>
    </Form>
  )
}
