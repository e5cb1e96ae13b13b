import type { Signed, SignedPage } from '../../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, Submit, TextArea, TextField } from '../../../design/form.tsx'
import { Page as Frame } from '../../../design/frame.tsx'
import { guideLink } from '../../../design/guide-link.ts'
import { ButtonLink, Notice } from '../../../design/parts.tsx'
import { type Organisation, organisationFor } from '../../../organisations/organisation.ts'
import { organisationTexts } from '../../../organisations/texts.ts'
import { redirect } from '../../../platform/answer.ts'
import { fieldsOf, readForm } from '../../../platform/form.ts'
import { href } from '../../../platform/href.ts'
import { type NumberStanding, orderServiceOwnership, standingOf } from '../ordering.ts'
import { applyTexts, orderingTexts } from '../texts.ts'
import { serviceOwnerShape } from '../wish.ts'
import { orderProblems } from './order-form.tsx'

/** An owner of a developer organisation orders that it becomes a service owner. */
export const becomeServiceOwnerPage: SignedPage<{ organisation: string }> = {
  async get(visit, parameters) {
    const { person, app } = visit
    const organisation = await organisationFor(app.db, person.id, parameters.organisation, 'change-organisation')
    const { ordered } = await standingOf(app.db, person.id, organisation.number)
    return <BecomePage visit={visit} organisation={organisation} ordered={ordered} />
  },
  async post(visit, parameters) {
    const { person, app } = visit
    const organisation = await organisationFor(app.db, person.id, parameters.organisation, 'change-organisation')
    const wish = await readForm(visit, serviceOwnerShape)
    const order = await orderServiceOwnership(app, visit.by, organisation, wish)
    return redirect(href('/orders/:order', { order }))
  },
}

type BecomePageProps = { visit: Signed; organisation: Organisation; ordered: NumberStanding['ordered'] }

function BecomePage({ visit, organisation, ordered }: BecomePageProps) {
  const { language } = visit
  const texts = orderingTexts[language].become
  const name = organisation.names[language]
  const home = href('/organisations/:organisation', { organisation: organisation.shortName })
  const isServiceOwner = organisation.kind === 'service-owner'
  return (
    <Frame
      visit={visit}
      title={texts.title}
      lead={isServiceOwner ? undefined : texts.lead(name)}
      crumbs={[
        { href: href('/organisations', {}), text: organisationTexts[language].organisations },
        { href: home, text: name },
      ]}
      help={guideLink('get-environments', language)}
    >
      <ErrorSummary language={language} problems={orderProblems(visit)} />
      {isServiceOwner ? (
        <>
          <Notice tone="info">{texts.already}</Notice>
          <p>
            <ButtonLink href={home}>{texts.back}</ButtonLink>
          </p>
        </>
      ) : null}
      {!isServiceOwner && ordered ? <Ordered visit={visit} order={ordered.mine} /> : null}
      {isServiceOwner || ordered ? null : <BecomeForm visit={visit} organisation={organisation} />}
    </Frame>
  )
}

function Ordered({ visit, order }: { visit: Signed; order: string | undefined }) {
  const { become } = orderingTexts[visit.language]
  return (
    <>
      <Notice tone="info">{become.ordered}</Notice>
      {order ? (
        <p>
          <ButtonLink href={href('/orders/:order', { order })}>{applyTexts[visit.language].seeOrder}</ButtonLink>
        </p>
      ) : null}
    </>
  )
}

function BecomeForm({ visit, organisation }: { visit: Signed; organisation: Organisation }) {
  const { become, fields } = orderingTexts[visit.language]
  const { field } = fieldsOf(visit, serviceOwnerShape)
  const address = { organisation: organisation.shortName }
  return (
    <>
      <section aria-labelledby="means">
        <h2 id="means">{become.means}</h2>
        <ul>
          {become.changes.map((change) => (
            <li>{change}</li>
          ))}
        </ul>
      </section>
      <Form action={href('/organisations/:organisation/become-service-owner', address)}>
        <TextField {...field('agreement')} label={fields.agreement} hint={become.agreementHint} />
        <TextArea {...field('message')} label={fields.message} hint={fields.messageHint} />
        <Actions>
          <Submit>{fields.submit}</Submit>
          <ButtonLink href={href('/organisations/:organisation', address)} variant="tertiary">
            {become.back}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  )
}
