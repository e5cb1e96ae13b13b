import { done, type Signed, type SignedPage } from '../../../accounts/visit.ts'
import { EnvelopeDrawing } from '../../../design/drawings.tsx'
import { ErrorSummary, Form, Submit } from '../../../design/form.tsx'
import { EmptyState, Table, Time } from '../../../design/parts.tsx'
import { nudgeDays, waitingTooLong } from '../../../joining/join-request.ts'
import { problems } from '../../../platform/form.ts'
import { href } from '../../../platform/href.ts'
import { nudgeOwners } from '../nudge.ts'
import { deskPeopleTexts } from '../texts.ts'
import { DeskPage } from './frame.tsx'

/** Who has waited for two weeks without an answer, and a way to remind those who can give one. */
export const deskWaiting: SignedPage = { get: waitingPage }

/** Reminds the owners. It is all that the desk can do here. */
export const nudge: SignedPage<{ request: string }> = {
  get: waitingPage,
  async post(visit, { request }) {
    await nudgeOwners(visit.app, visit.by, request)
    return done(visit, href('/desk/waiting', {}), deskPeopleTexts[visit.language].waiting.done)
  },
}

type Waiting = Awaited<ReturnType<typeof waitingTooLong>>[number]

async function waitingPage(visit: Signed) {
  const { app, language } = visit
  const texts = deskPeopleTexts[language].waiting
  const waiting = await waitingTooLong(app.db)
  return (
    <DeskPage visit={visit} title={texts.title} lead={texts.lead}>
      <ErrorSummary language={language} problems={problems(visit)} />
      {waiting.length === 0 ? (
        <EmptyState drawing={<EnvelopeDrawing />} title={texts.empty}>
          <p>{texts.emptyLead}</p>
        </EmptyState>
      ) : (
        <List visit={visit} waiting={waiting} />
      )}
    </DeskPage>
  )
}

function List({ visit, waiting }: { visit: Signed; waiting: Waiting[] }) {
  const { language } = visit
  const texts = deskPeopleTexts[language].waiting
  const now = new Date()
  return (
    <Table
      caption={texts.caption}
      columns={[
        { text: texts.organisation },
        { text: texts.who },
        { text: texts.since },
        { text: texts.owners, numeric: true },
        { text: texts.nudged },
        { text: texts.act },
      ]}
      rows={waiting.map((request) => [
        <a class="ds-link" href={href('/desk/organisations/:organisation', { organisation: request.organisation })}>
          {request.names[language]}
        </a>,
        <span>
          {request.name} <span class="quiet">{request.username}</span>
        </span>,
        <Time at={request.askedAt} language={language} relative now={now} />,
        request.owners,
        request.nudgedAt ? <Time at={request.nudgedAt} language={language} relative now={now} /> : texts.never,
        <Nudge visit={visit} request={request} now={now} />,
      ])}
    />
  )
}

function Nudge({ visit, request, now }: { visit: Signed; request: Waiting; now: Date }) {
  const texts = deskPeopleTexts[visit.language].waiting
  const { id, name, nudgedAt } = request
  if (nudgedAt && now.getTime() - nudgedAt.getTime() < nudgeDays * 24 * 3_600_000) {
    return <span class="quiet">{texts.later(nudgeDays)}</span>
  }
  return (
    <Form action={href('/desk/waiting/:request/nudge', { request: id })}>
      <Submit variant="secondary">
        {texts.nudge}
        <span class="ds-sr-only"> {texts.nudgeFor(name, request.names[visit.language])}</span>
      </Submit>
    </Form>
  )
}
