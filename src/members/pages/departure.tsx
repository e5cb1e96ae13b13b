import type { Child } from 'hono/jsx'
import { personNamed } from '../../accounts/account.ts'
import type { Signed, SignedPage } from '../../accounts/visit.ts'
import { DoorClosed } from '../../design/drawings.tsx'
import { Actions, ErrorSummary, Form, Submit } from '../../design/form.tsx'
import { BarePage } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { ButtonLink, Facts, Notice, Time } from '../../design/parts.tsx'
import { designTexts } from '../../design/texts.ts'
import { type Organisation, organisationFor, ownersOf } from '../../organisations/organisation.ts'
import { OrganisationPage } from '../../organisations/pages/organisation-frame.tsx'
import { may } from '../../organisations/rights.ts'
import { environmentNames } from '../../organisations/tables.ts'
import { givenAccessTexts } from '../../organisations/texts.ts'
import { redirect } from '../../platform/answer.ts'
import { problems } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import { type Language, list } from '../../platform/texts.ts'
import { type Titled, titleFor } from '../../services/title.ts'
import { capitalised } from '../access-words.ts'
import { lastRemoval, leaveOrganisation, removePerson } from '../departure.ts'
import { type Losses, lossesOf } from '../losses.ts'
import { peopleTexts } from '../texts.ts'

type Parameters = { organisation: string; username: string }

export const removal: SignedPage<Parameters> = {
  async get(visit, { organisation: shortName, username }) {
    const { person, app, language } = visit
    const organisation = await organisationFor(app.db, person.id, shortName, 'remove-people')
    const whom = await personNamed(app.db, username)
    if (whom?.id === person.id) return redirect(href('/organisations/:organisation/leave', { organisation: shortName }))
    if (!whom) throw new NotFound()
    const losses = await lossesOf(app.db, organisation, whom.id)
    if (!losses) return removedBefore(visit, organisation, whom)
    const texts = peopleTexts[language].departure
    const address = { organisation: organisation.shortName, username: whom.username }
    return (
      <OrganisationPage
        visit={visit}
        organisation={organisation}
        title={texts.removeTitle(whom.name)}
        lead={texts.removeLead(whom.name, organisation.names[language])}
        crumbs={[peopleCrumb(visit, organisation)]}
        help={guideLink('remove-colleague', language)}
      >
        <ErrorSummary language={language} problems={problems(visit)} />
        <LossList visit={visit} losses={losses} isOwn={false} />
        <Form action={href('/organisations/:organisation/people/:username/remove', address)}>
          <Actions>
            <Submit variant="danger">{texts.remove}</Submit>
            <ButtonLink href={href('/organisations/:organisation/people/:username', address)} variant="tertiary">
              {designTexts[visit.language].cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </OrganisationPage>
    )
  },
  async post(visit, { organisation: shortName, username }) {
    const { person, by, app } = visit
    const organisation = await organisationFor(app.db, person.id, shortName, 'remove-people')
    if (username.toLowerCase() === person.username.toLowerCase()) {
      return redirect(href('/organisations/:organisation/leave', { organisation: shortName }))
    }
    const whom = await personNamed(app.db, username)
    if (!whom) throw new NotFound()
    const removed = await removePerson(app, by, organisation, username).catch((error) => {
      if (error instanceof NotFound) return undefined
      throw error
    })
    // Removed already, as by a reload of the receipt.
    if (!removed) return removedBefore(visit, organisation, whom)
    return (
      <Receipt visit={visit} organisation={organisation} name={removed.person.name}>
        <LossList visit={visit} losses={removed.losses} isOwn={false} />
      </Receipt>
    )
  },
}

/** The receipt when it is asked for again, by what is kept of the departure. @throws NotFound for somebody who was never removed */
async function removedBefore(visit: Signed, organisation: Organisation, whom: { id: string; name: string }) {
  const removal = await lastRemoval(visit.app.db, organisation, whom.id)
  if (!removal) throw new NotFound()
  const { language } = visit
  const texts = peopleTexts[language].departure
  const facts = [
    { term: texts.removedAt, value: <Time at={removal.at} language={language} /> },
    { term: texts.ended, value: removal.lost },
    { term: texts.keys, value: texts.keysEnd },
    { term: texts.kept, value: keptIn(language, removal.kept) },
  ]
  return (
    <Receipt visit={visit} organisation={organisation} name={whom.name}>
      <Facts items={facts.filter(({ value }) => value)} />
    </Receipt>
  )
}

type ReceiptProps = { visit: Signed; organisation: Organisation; name: string; children: Child }

function Receipt({ visit, organisation, name, children }: ReceiptProps) {
  const texts = peopleTexts[visit.language].departure
  return (
    <OrganisationPage
      visit={visit}
      organisation={organisation}
      title={texts.removedTitle(name)}
      lead={texts.removedLead}
      crumbs={[peopleCrumb(visit, organisation)]}
    >
      {children}
      <p class="actions">
        <ButtonLink href={href('/organisations/:organisation/people', { organisation: organisation.shortName })}>
          {texts.toPeople}
        </ButtonLink>
      </p>
    </OrganisationPage>
  )
}

function peopleCrumb({ language }: Signed, organisation: Organisation) {
  return {
    href: href('/organisations/:organisation/people', { organisation: organisation.shortName }),
    text: peopleTexts[language].list.title,
  }
}

/** For whoever belongs to the organisation, and for whoever was only let in to single services. */
export const leave: SignedPage<{ organisation: string }> = {
  async get(visit, { organisation: shortName }) {
    const { person, app, language, faults } = visit
    const organisation = await organisationFor(app.db, person.id, shortName)
    const losses = await lossesOf(app.db, organisation, person.id)
    if (!losses) throw new NotFound()
    const texts = peopleTexts[language].departure
    const isLastOwner =
      may(organisation.rights, 'change-access') && (await ownersOf(app.db, organisation.id)).length === 1
    return (
      <OrganisationPage
        visit={visit}
        organisation={organisation}
        title={texts.leaveTitle(organisation.names[language])}
        lead={isLastOwner ? undefined : texts.leaveLead}
      >
        <ErrorSummary language={language} problems={problems(visit)} />
        {isLastOwner ? (
          <LastOwner visit={visit} organisation={organisation} isTold={faults.length > 0} />
        ) : (
          <>
            <LossList visit={visit} losses={losses} isOwn />
            <Form action={href('/organisations/:organisation/leave', { organisation: organisation.shortName })}>
              <Actions>
                <Submit variant="danger">{texts.leave}</Submit>
                <ButtonLink
                  href={href('/organisations/:organisation', { organisation: organisation.shortName })}
                  variant="tertiary"
                >
                  {designTexts[visit.language].cancel}
                </ButtonLink>
              </Actions>
            </Form>
          </>
        )}
      </OrganisationPage>
    )
  },
  async post(visit, { organisation: shortName }) {
    const { person, by, app, language } = visit
    const organisation = await organisationFor(app.db, person.id, shortName)
    const losses = await leaveOrganisation(app, by, organisation)
    const texts = peopleTexts[language].departure
    return (
      <BarePage
        visit={visit}
        title={texts.leftTitle(organisation.names[language])}
        lead={texts.leftLead}
        drawing={<DoorClosed />}
      >
        <LossList visit={visit} losses={losses} isOwn />
        <ButtonLink href={href('/dashboard', {})}>{texts.toDashboard}</ButtonLink>
      </BarePage>
    )
  },
}

type LastOwnerProps = { visit: Signed; organisation: Organisation; isTold: boolean }

function LastOwner({ visit: { language }, organisation, isTold }: LastOwnerProps) {
  const texts = peopleTexts[language].departure
  return (
    <>
      {isTold ? null : (
        <Notice tone="warning" title={texts.lastOwnerTitle}>
          {texts.lastOwner}
        </Notice>
      )}
      <p class="actions">
        <ButtonLink href={href('/organisations/:organisation/people', { organisation: organisation.shortName })}>
          {texts.lastOwnerWay}
        </ButtonLink>
      </p>
    </>
  )
}

type LossListProps = { visit: Signed; losses: Losses; isOwn: boolean }

function LossList({ visit: { language }, losses, isOwn }: LossListProps) {
  const texts = peopleTexts[language].departure
  const { gives } = peopleTexts[language].person
  const { inEnvironment } = givenAccessTexts[language].phrase
  const rights = environmentNames.flatMap((name) => {
    const right = losses.environments[name]
    return right ? [inEnvironment(right, name)] : []
  })
  const facts = [
    {
      term: texts.teams,
      value: list(
        language,
        losses.teams.map(({ name }) => name),
      ),
    },
    { term: texts.environments, value: capitalised(list(language, rights)) },
    {
      term: texts.services,
      value: list(
        language,
        losses.services.map(({ level, ...service }) => `${titleFor(language, service)} (${gives[level]})`),
      ),
    },
    { term: texts.offers, value: titles(language, losses.offers) },
    { term: texts.request, value: losses.asked ? texts.requestEnds : '' },
    {
      term: texts.invitations,
      value: losses.invited.length > 0 ? texts.invitationsEnd(list(language, losses.invited)) : '',
    },
    { term: texts.keys, value: texts.keysEnd },
    { term: isOwn ? texts.keptOwn : texts.kept, value: keptIn(language, losses.kept) },
  ]
  return <Facts items={facts.filter(({ value }) => value)} />
}

function keptIn(language: Language, kept: readonly Titled[]): string {
  return kept.length > 0 ? peopleTexts[language].departure.keptWhy(titles(language, kept)) : ''
}

function titles(language: Language, services: readonly Titled[]): string {
  return list(
    language,
    services.map((service) => titleFor(language, service)),
  )
}
