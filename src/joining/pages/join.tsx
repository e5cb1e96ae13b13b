import type { Child } from 'hono/jsx'
import type { Signed, SignedPage } from '../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, Submit, TextArea } from '../../design/form.tsx'
import { Page as Frame } from '../../design/frame.tsx'
import { ButtonLink, Notice } from '../../design/parts.tsx'
import { type Organisation, organisationFor, ownersOf } from '../../organisations/organisation.ts'
import { OwnerList } from '../../organisations/pages/owner-list.tsx'
import { may } from '../../organisations/rights.ts'
import { organisationTexts, suspensionTexts } from '../../organisations/texts.ts'
import { redirect } from '../../platform/answer.ts'
import { fieldsOf, problems, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { day } from '../../platform/texts.ts'
import { askToJoin, joinShape, joinStanding, withdrawRequest } from '../join-request.ts'
import { suggestedOrganisations } from '../suggestion.ts'
import { joinTexts } from '../texts.ts'

type Parameters = { organisation: string }

/** Asking to be let in. Whoever has asked, or is in, finds their place on the organisation's own page. */
export const join: SignedPage<Parameters> = {
  async get(visit, parameters) {
    const { app, person, faults } = visit
    const organisation = await organisationFor(app.db, person.id, parameters.organisation)
    const standing = await joinStanding(app.db, person.id, organisation.id)
    const isMember = may(organisation.rights, 'leave-organisation')
    if (isMember || (standing.askedAt && faults.length === 0)) return redirect(homeOf(organisation))
    const [owners, suggestions] = await Promise.all([
      ownersOf(app.db, organisation.id),
      suggestedOrganisations(app.db, person.id),
    ])
    const vouchedAt = suggestions.find(({ id }) => id === organisation.id)?.vouchedAt
    const { suspension } = organisation
    const canAnswer = owners.some(({ isSuspended }) => !isSuspended)
    const mayAsk = canAnswer && !standing.askedAt && !standing.mayAskFrom && !suspension
    return (
      <JoinPage visit={visit} organisation={organisation} mayAskFrom={standing.mayAskFrom}>
        {suspension && faults.length === 0 ? (
          <Notice tone="warning">
            {suspensionTexts[visit.language].noticeOthers(day(visit.language, suspension.since))}
          </Notice>
        ) : null}
        {mayAsk ? <JoinForm visit={visit} organisation={organisation} vouchedAt={vouchedAt} /> : null}
        <section aria-labelledby="owners">
          <h2 id="owners">{joinTexts[visit.language].join.owners}</h2>
          <OwnerList visit={visit} organisation={organisation} owners={owners} />
        </section>
      </JoinPage>
    )
  },
  async post(visit, parameters) {
    const { app, person, by } = visit
    const organisation = await organisationFor(app.db, person.id, parameters.organisation)
    const { message } = await readForm(visit, joinShape)
    await askToJoin(app, { ...by, person }, organisation, message)
    return redirect(homeOf(organisation))
  },
}

export const withdrawJoin: SignedPage<Parameters> = {
  async post(visit, parameters) {
    const { app, person, by } = visit
    const organisation = await organisationFor(app.db, person.id, parameters.organisation)
    await withdrawRequest(app, by, organisation)
    return redirect(homeOf(organisation))
  },
}

function homeOf({ shortName }: Organisation): string {
  return href('/organisations/:organisation', { organisation: shortName })
}

type JoinPageProps = { visit: Signed; organisation: Organisation; mayAskFrom: Date | undefined; children: Child }

function JoinPage({ visit, organisation, mayAskFrom, children }: JoinPageProps) {
  const { language } = visit
  const texts = joinTexts[language].join
  const name = organisation.names[language]
  const faults = problems(visit)
  return (
    <Frame
      visit={visit}
      title={texts.title(name)}
      lead={mayAskFrom || organisation.suspension ? undefined : texts.lead}
      crumbs={[
        { href: href('/organisations', {}), text: organisationTexts[language].organisations },
        { href: homeOf(organisation), text: name },
      ]}
    >
      <ErrorSummary language={language} problems={faults} />
      {mayAskFrom && faults.length === 0 ? (
        <Notice tone="info">{texts.mustWait(day(language, mayAskFrom))}</Notice>
      ) : null}
      {children}
    </Frame>
  )
}

type JoinFormProps = { visit: Signed; organisation: Organisation; vouchedAt: Date | undefined }

function JoinForm({ visit, organisation, vouchedAt }: JoinFormProps) {
  const texts = joinTexts[visit.language].join
  const { field } = fieldsOf(visit, joinShape)
  return (
    <Form action={href('/organisations/:organisation/join', { organisation: organisation.shortName })}>
      {vouchedAt ? <Notice tone="info">{texts.vouched(day(visit.language, vouchedAt))}</Notice> : null}
      <TextArea {...field('message')} label={texts.message} hint={texts.messageHint} />
      <Actions>
        <Submit>{texts.submit}</Submit>
        <ButtonLink href={homeOf(organisation)} variant="tertiary">
          {texts.back}
        </ButtonLink>
      </Actions>
    </Form>
  )
}
