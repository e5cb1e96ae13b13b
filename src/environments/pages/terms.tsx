import { done, type SignedPage, type Visit } from '../../accounts/visit.ts'
import { Actions, CheckboxGroup, ErrorSummary, Form, Hidden, Submit } from '../../design/form.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { Notice } from '../../design/parts.tsx'
import { MissingAction } from '../../members/pages/why-not.tsx'
import { type Organisation, organisationFor } from '../../organisations/organisation.ts'
import { OrganisationPage } from '../../organisations/pages/organisation-frame.tsx'
import { may } from '../../organisations/rights.ts'
import { fieldsOf, problems, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import { day } from '../../platform/texts.ts'
import { acceptTerms, type Environment, environmentsOf, termsShape } from '../environment.ts'
import { currentTerms, termsOf } from '../terms.ts'
import type { Terms } from '../texts/nb.ts'
import { environmentTexts } from '../texts.ts'
import { termsAddress } from './environments.tsx'

type Address = { organisation: string }

/** The terms of Production: read by members, accepted by owners. `version` shows an older one. */
export const terms: SignedPage<Address> = {
  async get(visit, { organisation: shortName }) {
    const { db } = visit.app
    const organisation = await organisationFor(db, visit.person.id, shortName, 'see-teams')
    const texts = environmentTexts[visit.language]
    const version = visit.url.searchParams.get('version') ?? currentTerms
    const shown = termsOf(version)?.[visit.language]
    if (!shown) throw new NotFound()
    const open = await environmentsOf(db, organisation.id)
    return (
      <OrganisationPage
        visit={visit}
        organisation={organisation}
        title={texts.terms.title}
        lead={texts.page.version(version)}
        crumbs={[{ href: environmentsAddress(organisation), text: texts.page.title }]}
        help={guideLink('get-environments', visit.language)}
      >
        <ErrorSummary language={visit.language} problems={problems(visit)} />
        {version === currentTerms ? null : <Older visit={visit} organisation={organisation} />}
        <TermsText terms={shown} />
        {version === currentTerms ? <Acceptance visit={visit} organisation={organisation} open={open} /> : null}
      </OrganisationPage>
    )
  },
  async post(visit, { organisation: shortName }) {
    const organisation = await organisationFor(visit.app.db, visit.person.id, shortName, 'accept-terms')
    const { version } = await readForm(visit, termsShape)
    await acceptTerms(visit.app, visit.by, organisation, version)
    return done(visit, environmentsAddress(organisation), environmentTexts[visit.language].page.opened)
  },
}

function environmentsAddress({ shortName }: Organisation): string {
  return href('/organisations/:organisation/environments', { organisation: shortName })
}

type OfOrganisation = { visit: Visit; organisation: Organisation }

function Older({ visit, organisation }: OfOrganisation) {
  const texts = environmentTexts[visit.language].terms
  return (
    <Notice tone="info">
      {texts.older}{' '}
      <a class="ds-link" href={termsAddress(organisation)}>
        {texts.toCurrent}
      </a>
    </Notice>
  )
}

function TermsText({ terms: { lead, parts } }: { terms: Terms }) {
  return (
    <div class="prose">
      <p>{lead}</p>
      {parts.map(({ title, paragraphs }) => (
        <>
          <h2>{title}</h2>
          {paragraphs.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </>
      ))}
    </div>
  )
}

function Acceptance({ visit, organisation, open }: OfOrganisation & { open: Environment[] }) {
  const { language } = visit
  const texts = environmentTexts[language]
  const production = open.find(({ environment }) => environment === 'production')
  if (production?.terms && production.acceptedBy) {
    const who = production.acceptedBy
    return (
      <Notice tone="info">{texts.terms.accepted(who, day(language, production.openedAt), production.terms)}</Notice>
    )
  }
  const isReady = organisation.kind === 'service-owner' && open.length > 0
  if (!isReady) return <p class="quiet">{texts.terms.notForYou}</p>
  if (!may(organisation.rights, 'accept-terms')) {
    return <MissingAction visit={visit} act="accept-terms" aim={{ organisation }} />
  }
  return <AcceptForm visit={visit} organisation={organisation} />
}

function AcceptForm({ visit, organisation }: OfOrganisation) {
  const texts = environmentTexts[visit.language].terms
  const { field } = fieldsOf(visit, termsShape)
  return (
    <section class="organisation-part" aria-labelledby="accept">
      <h2 id="accept">{texts.acceptTitle}</h2>
      <p>{texts.acceptLead}</p>
      <Form action={termsAddress(organisation)}>
        <Hidden name="version" value={currentTerms} />
        <CheckboxGroup
          {...field('agree')}
          legend={texts.onBehalf(organisation.names[visit.language])}
          options={[{ value: 'yes', label: texts.agree }]}
          values={[]}
        />
        <Actions>
          <Submit>{texts.submit}</Submit>
        </Actions>
      </Form>
    </section>
  )
}
