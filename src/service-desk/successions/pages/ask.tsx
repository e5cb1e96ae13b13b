import type { Child } from 'hono/jsx'
import type { Signed, SignedPage } from '../../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, Submit, TextArea } from '../../../design/form.tsx'
import { guideLink } from '../../../design/guide-link.ts'
import { ButtonLink, Notice } from '../../../design/parts.tsx'
import { designTexts } from '../../../design/texts.ts'
import { type Organisation, organisationFor } from '../../../organisations/organisation.ts'
import { OrganisationPage } from '../../../organisations/pages/organisation-frame.tsx'
import { redirect } from '../../../platform/answer.ts'
import { fieldsOf, problems, readForm } from '../../../platform/form.ts'
import { href } from '../../../platform/href.ts'
import { day } from '../../../platform/texts.ts'
import { activeDays, type SuccessionStanding, successionStanding, vouchedDays, waitingHours } from '../ground.ts'
import { askForSuccession, successionShape } from '../succession.ts'
import { successionTexts } from '../texts.ts'

/** Asking the desk to be made an owner of an organisation that has lost its own. */
export const succession: SignedPage<{ organisation: string }> = {
  async get(visit, parameters) {
    const { app, person } = visit
    const organisation = await organisationFor(app.db, person.id, parameters.organisation)
    if (organisation.rights.includes('owner')) return redirect(homeOf(organisation))
    const standing = await successionStanding(app.db, person.id, organisation)
    const { underWay } = standing
    if (underWay?.isOwn) return redirect(href('/orders/:order', { order: underWay.id }))
    const texts = successionTexts[visit.language].ask
    return (
      <OrganisationPage
        visit={visit}
        organisation={organisation}
        title={texts.title(organisation.names[visit.language])}
        lead={texts.lead}
        help={guideLink('join-organisation', visit.language)}
      >
        <ErrorSummary language={visit.language} problems={problems(visit)} />
        {wayOn({ visit, organisation, standing })}
      </OrganisationPage>
    )
  },
  async post(visit, parameters) {
    const { app, person } = visit
    const organisation = await organisationFor(app.db, person.id, parameters.organisation)
    const { message } = await readForm(visit, successionShape)
    const order = await askForSuccession(app, visit.by, organisation, message)
    return redirect(href('/orders/:order', { order }))
  },
}

function homeOf({ shortName }: Organisation): string {
  return href('/organisations/:organisation', { organisation: shortName })
}

type Way = { visit: Signed; organisation: Organisation; standing: SuccessionStanding }

function wayOn(way: Way): Child {
  if (way.standing.underWay) return <Busy visit={way.visit} />
  return way.standing.mayAsk ? <Ask {...way} /> : <NotYet {...way} />
}

function Busy({ visit }: { visit: Signed }) {
  const texts = successionTexts[visit.language].ask
  return (
    <Notice tone="info" title={texts.busy}>
      <p>{texts.busyText}</p>
      <p>
        <a href={`mailto:${visit.serviceDeskAddress}`}>{visit.serviceDeskAddress}</a>
      </p>
    </Notice>
  )
}

function Ask({ visit, organisation, standing }: Way) {
  const { language } = visit
  const texts = successionTexts[language].ask
  const { vouchedAt } = standing
  const { field } = fieldsOf(visit, successionShape)
  return (
    <>
      <p>{vouchedAt ? texts.vouched(day(language, vouchedAt)) : texts.nobodyActive(activeDays)}</p>
      <section aria-labelledby="how">
        <h2 id="how">{texts.how}</h2>
        <ol>
          {texts.steps(waitingHours).map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        {vouchedAt ? null : <p>{texts.lapses}</p>}
      </section>
      <Form action={href('/organisations/:organisation/succession', { organisation: organisation.shortName })}>
        <TextArea {...field('message')} label={texts.message} hint={texts.messageHint} rows={6} />
        <Actions>
          <Submit>{texts.submit}</Submit>
          <ButtonLink href={homeOf(organisation)} variant="tertiary">
            {designTexts[visit.language].cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  )
}

/** There is an owner to ask. */
function NotYet({ visit, organisation }: Way) {
  const texts = successionTexts[visit.language].ask
  const address = { organisation: organisation.shortName }
  const isMember = organisation.rights.includes('member')
  return (
    <>
      <Notice tone="info" title={texts.notYet}>
        <p>{texts.notYetText(activeDays)}</p>
      </Notice>
      {organisation.suspension ? null : (
        <section aria-labelledby="ask-owner">
          <h2 id="ask-owner">{texts.askOwner}</h2>
          {isMember ? (
            <p>
              <a href={href('/organisations/:organisation/why-not', address, { act: 'change-access' })}>
                {texts.askMember}
              </a>
            </p>
          ) : (
            <>
              <p>{texts.askOwnerText}</p>
              <ButtonLink href={href('/organisations/:organisation/join', address)}>{texts.join}</ButtonLink>
            </>
          )}
        </section>
      )}
      <section aria-labelledby="represent">
        <h2 id="represent">{texts.represent}</h2>
        <p>{texts.representText(vouchedDays)}</p>
        <Form action={href('/sign-in/represent', {})}>
          <Actions>
            <Submit variant="secondary">{texts.toAnsattporten}</Submit>
          </Actions>
        </Form>
      </section>
    </>
  )
}
