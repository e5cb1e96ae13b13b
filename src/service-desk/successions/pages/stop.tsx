import type { Child } from 'hono/jsx'
import type { Page, Signed, SignedPage, Visit } from '../../../accounts/visit.ts'
import { Banner } from '../../../design/banner.tsx'
import { DoorAjar, DoorClosed } from '../../../design/drawings.tsx'
import { Actions, Form, Submit } from '../../../design/form.tsx'
import { BarePage } from '../../../design/frame.tsx'
import { ButtonLink, Facts } from '../../../design/parts.tsx'
import { type Organisation, organisationFor } from '../../../organisations/organisation.ts'
import { NotAllowed } from '../../../organisations/rights.ts'
import { type Answer, redirect } from '../../../platform/answer.ts'
import { href } from '../../../platform/href.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { dayAndTime } from '../../../platform/texts.ts'
import { answersFromOnePlace, stopSuccession } from '../stop.ts'
import { successionTexts } from '../texts.ts'
import { type Succession, successionByToken, successionIn } from '../waiting.ts'

/** The page behind the link that every owner was mailed. Looking changes nothing: mail scanners open links; the button stops it. */
export const successionLink: Page<{ token: string }> = {
  async get(visit, { token }) {
    const found = await successionByToken(visit.app.db, token)
    return found ? stopPage(visit, found, href('/successions/stop/:token', { token })) : unknownPage(visit)
  },
  async post(visit, { token }) {
    await visit.app.limits.count(answersFromOnePlace, visit.address)
    const found = await successionByToken(visit.app.db, token)
    if (!found) return unknownPage(visit)
    await stopSuccession(visit.app, found, visit.id)
    return redirect(href('/successions/stop/:token', { token }))
  },
}

/** The same for an owner who is logged in. */
export const ownSuccession: SignedPage<{ organisation: string }> = {
  async get(visit, parameters) {
    const { found, address } = await seenByOwner(visit, parameters.organisation)
    return stopPage(visit, found, address)
  },
  async post(visit, parameters) {
    const { found, address } = await seenByOwner(visit, parameters.organisation)
    await stopSuccession(visit.app, found, visit.id)
    return redirect(address)
  },
}

/** An owner may stop it in a suspended organisation too. */
async function seenByOwner({ person, app }: Signed, shortName: string) {
  const organisation = await organisationFor(app.db, person.id, shortName)
  if (!organisation.rights.includes('owner')) {
    throw organisation.rights.includes('member') ? new NotAllowed('change-access', { organisation }) : new NotFound()
  }
  const found = await successionIn(app.db, organisation.id, person.id)
  if (!found) throw new NotFound()
  const address = href('/organisations/:organisation/succession/stop', { organisation: organisation.shortName })
  return { found, address }
}

/** What an owner sees on the organisation's own page while it can be stopped. */
export async function successionBanner(visit: Visit, organisation: Organisation): Promise<Child> {
  const { person, app, language } = visit
  const found = person && (await successionIn(app.db, organisation.id, person.id))
  if (found?.state !== 'open' && found?.state !== 'lapsing') return null
  const texts = successionTexts[language].banner
  const at = dayAndTime(language, found.waitsUntil)
  const address = href('/organisations/:organisation/succession/stop', { organisation: organisation.shortName })
  return (
    <Banner
      action={
        <ButtonLink href={address} variant="secondary">
          {texts.see}
        </ButtonLink>
      }
    >
      <strong>{texts.who(found.applicant.name)}</strong> {found.state === 'open' ? texts.when(at) : texts.lapsing}
    </Banner>
  )
}

/** @param address where the button leads, which is this page */
function stopPage(visit: Visit, found: Succession, address: string): Answer {
  const texts = successionTexts[visit.language].stop
  const { name } = found.applicant
  const at = dayAndTime(visit.language, found.waitsUntil)
  const ended = (title: string, lead: string, status: number): Answer => ({
    status,
    markup: <Ended visit={visit} found={found} title={title} lead={lead} />,
  })
  switch (found.state) {
    case 'open':
    case 'lapsing':
      return <Open visit={visit} found={found} address={address} />
    case 'stopped':
      return ended(texts.stoppedTitle, texts.stopped(name), 200)
    case 'appointed':
      return ended(texts.appointedTitle(name), texts.appointed(at), 410)
    case 'dropped':
      return ended(texts.droppedTitle, texts.droppedLead(name), 410)
    case 'over':
      return ended(texts.overTitle, texts.over(name, at), 410)
  }
}

type OfSuccession = { visit: Visit; found: Succession }

function Open({ visit, found, address }: OfSuccession & { address: string }) {
  const { language } = visit
  const texts = successionTexts[language].stop
  const { applicant, message } = found
  const at = dayAndTime(language, found.waitsUntil)
  const isLapsing = found.state === 'lapsing'
  return (
    <BarePage
      visit={visit}
      title={texts.title(found.organisation.names[language])}
      lead={isLapsing ? texts.lapsing(applicant.name, at) : texts.lead(applicant.name, at)}
      drawing={<DoorAjar />}
    >
      <Facts
        items={[
          { term: texts.who, value: applicant.name },
          ...(applicant.username ? [{ term: texts.username, value: applicant.username }] : []),
          ...(isLapsing ? [] : [{ term: texts.when, value: at }]),
          ...(message ? [{ term: texts.wrote, value: <span class="written">{message}</span> }] : []),
        ]}
      />
      <p>{isLapsing ? texts.lapsingConsequence : texts.consequence}</p>
      <Form action={address}>
        <Actions>
          <Submit variant="danger">{texts.button}</Submit>
          {visit.person ? (
            <ButtonLink
              href={href('/organisations/:organisation', { organisation: found.organisation.shortName })}
              variant="tertiary"
            >
              {isLapsing ? texts.toOrganisation : texts.leave}
            </ButtonLink>
          ) : null}
        </Actions>
      </Form>
    </BarePage>
  )
}

function Ended({ visit, found, title, lead }: OfSuccession & { title: string; lead: string }) {
  const texts = successionTexts[visit.language].stop
  const organisation = { organisation: found.organisation.shortName }
  return (
    <BarePage visit={visit} title={title} lead={lead} drawing={<DoorClosed />}>
      <Desk visit={visit} />
      <Actions>
        {visit.person ? (
          <ButtonLink href={href('/organisations/:organisation', organisation)}>{texts.toOrganisation}</ButtonLink>
        ) : (
          <ButtonLink href={href('/', {})}>{texts.home}</ButtonLink>
        )}
      </Actions>
    </BarePage>
  )
}

function Desk({ visit }: { visit: Visit }) {
  const { serviceDeskAddress: address } = visit
  return (
    <p>
      {successionTexts[visit.language].stop.write} <a href={`mailto:${address}`}>{address}</a>
    </p>
  )
}

function unknownPage(visit: Visit): Answer {
  const texts = successionTexts[visit.language].stop
  const markup = (
    <BarePage visit={visit} title={texts.unknownTitle} lead={texts.unknown} drawing={<DoorClosed />}>
      <Desk visit={visit} />
      <Actions>
        {visit.person ? (
          <ButtonLink href={href('/dashboard', {})}>{texts.dashboard}</ButtonLink>
        ) : (
          <ButtonLink href={href('/sign-in', {})} noPrefetch>
            {texts.logIn}
          </ButtonLink>
        )}
      </Actions>
    </BarePage>
  )
  return { status: 404, markup }
}
