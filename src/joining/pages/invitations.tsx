import { done, type Signed, type SignedPage } from '../../accounts/visit.ts'
import { EnvelopeDrawing } from '../../design/drawings.tsx'
import { Actions, ErrorSummary, Form, Submit } from '../../design/form.tsx'
import { ButtonLink, EmptyState, Table, Tag, Time } from '../../design/parts.tsx'
import { type Organisation, organisationFor } from '../../organisations/organisation.ts'
import { OrganisationPage } from '../../organisations/pages/organisation-frame.tsx'
import { organisationTexts } from '../../organisations/texts.ts'
import { isId } from '../../platform/database.ts'
import { problems } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import { list } from '../../platform/texts.ts'
import { openInvitations, resendInvitation, withdrawInvitation } from '../inviting.ts'
import { invitationTexts } from '../texts.ts'

type Parameters = { organisation: string }

export const invitations: SignedPage<Parameters> = { get: listPage }

export const resentInvitation: SignedPage<Parameters & { invitation: string }> = {
  get: listPage,
  async post(visit, { organisation: shortName, invitation }) {
    const { organisation, by } = await asOwner(visit, shortName)
    if (!isId(invitation)) throw new NotFound()
    await resendInvitation(visit.app, by, organisation, invitation)
    return done(visit, listOf(shortName), invitationTexts[visit.language].pending.resent)
  },
}

export const withdrawnInvitation: SignedPage<Parameters & { invitation: string }> = {
  get: listPage,
  async post(visit, { organisation: shortName, invitation }) {
    const { organisation, by } = await asOwner(visit, shortName)
    if (!isId(invitation)) throw new NotFound()
    await withdrawInvitation(visit.app.db, by, organisation, invitation)
    return done(visit, listOf(shortName), invitationTexts[visit.language].pending.withdrawn)
  },
}

async function asOwner({ person, by, app, language }: Signed, shortName: string) {
  const organisation = await organisationFor(app.db, person.id, shortName, 'add-people')
  return { organisation, by: { ...by, language } }
}

function listOf(organisation: string): string {
  return href('/organisations/:organisation/invitations', { organisation })
}

async function listPage(visit: Signed, { organisation: shortName }: Parameters) {
  const { organisation } = await asOwner(visit, shortName)
  const { language } = visit
  const texts = invitationTexts[language].pending
  const pending = await openInvitations(visit.app.db, organisation.id)
  const address = { organisation: organisation.shortName }
  const add = <ButtonLink href={href('/organisations/:organisation/people/add', address)}>{texts.add}</ButtonLink>
  return (
    <OrganisationPage
      visit={visit}
      organisation={organisation}
      title={texts.title}
      lead={pending.length > 0 ? texts.lead(pending.length) : undefined}
      action={pending.length > 0 ? add : undefined}
      crumbs={[
        { href: href('/organisations/:organisation/people', address), text: organisationTexts[language].people },
      ]}
    >
      <ErrorSummary language={language} problems={problems(visit)} />
      {pending.length > 0 ? (
        <Pending visit={visit} organisation={organisation} pending={pending} />
      ) : (
        <EmptyState drawing={<EnvelopeDrawing />} title={texts.emptyTitle} action={add}>
          <p>{texts.emptyText}</p>
        </EmptyState>
      )}
    </OrganisationPage>
  )
}

type PendingProps = {
  visit: Signed
  organisation: Organisation
  pending: Awaited<ReturnType<typeof openInvitations>>
}

function Pending({ visit: { language }, organisation, pending }: PendingProps) {
  const texts = invitationTexts[language].pending
  const now = new Date()
  return (
    <Table
      caption={texts.caption}
      columns={[texts.address, texts.teams, texts.by, texts.sent, texts.expires, texts.act].map((text) => ({ text }))}
      rows={pending.map(({ id, emailAddress, teams, invitedBy, sentAt, expiresAt, isExpired, isInviterOwner }) => {
        const address = { organisation: organisation.shortName, invitation: id }
        const to = <span class="ds-sr-only"> {texts.to(emailAddress)}</span>
        return [
          emailAddress,
          teams.length > 0 ? list(language, teams) : texts.noTeams,
          invitedBy,
          <Time at={sentAt} language={language} relative now={now} />,
          isExpired ? (
            <Tag tone="warning">{texts.expired}</Tag>
          ) : !isInviterOwner ? (
            <div>
              <Tag tone="warning">{texts.dead}</Tag>
              <p>{texts.deadWhy}</p>
            </div>
          ) : (
            <Time at={expiresAt} language={language} relative now={now} />
          ),
          <Actions>
            <Form action={href('/organisations/:organisation/invitations/:invitation/resend', address)}>
              <Submit variant="secondary">
                {texts.resend}
                {to}
              </Submit>
            </Form>
            <Form action={href('/organisations/:organisation/invitations/:invitation/withdraw', address)}>
              <Submit variant="tertiary">
                {texts.withdraw}
                <span class="ds-sr-only"> {emailAddress}</span>
              </Submit>
            </Form>
          </Actions>,
        ]
      })}
    />
  )
}
