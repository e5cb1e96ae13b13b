import { done, type Signed, type SignedPage, type Visit } from '../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, Submit, TextField } from '../../design/form.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { Facts, Time } from '../../design/parts.tsx'
import { designTexts } from '../../design/texts.ts'
import { fieldsOf, type Problem, problemOf, readForm, readWithFiles } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { messageNotWhole } from '../../platform/refusal.ts'
import { groupedNumber } from '../directory.ts'
import { changeLogo, removeLogo, wantedLogo } from '../logo.ts'
import { type Organisation, organisationFor } from '../organisation.ts'
import { changeWebsite, websiteShape } from '../settings.ts'
import { organisationTexts, settingsTexts } from '../texts.ts'
import { OrganisationLogo } from './logo.tsx'
import { OrganisationPage } from './organisation-frame.tsx'

type Address = { organisation: string }

export const organisationSettings: SignedPage<Address> = {
  get: settingsPage,
  async post(visit, { organisation }) {
    await organisationFor(visit.app.db, visit.person.id, organisation, 'change-organisation')
    const { website } = await readForm(visit, websiteShape)
    await changeWebsite(visit.app.db, visit.by, organisation, website)
    return doneHere(visit, organisation, 'saved')
  },
}

/** Takes a new logo. Beside the settings, because what is refused shows their page again. */
export const organisationLogoUpload: SignedPage<Address> = {
  get: settingsPage,
  async post(visit, { organisation }) {
    await changeLogo(visit.app, visit.by, organisation, async () => {
      const { files, isWhole } = await readWithFiles(visit.request, wantedLogo)
      if (!isWhole) throw messageNotWhole()
      return files[0]
    })
    return doneHere(visit, organisation, 'saved')
  },
}

export const organisationLogoRemoval: SignedPage<Address> = {
  async post(visit, { organisation }) {
    await removeLogo(visit.app.db, visit.by, organisation)
    return doneHere(visit, organisation, 'removed')
  },
}

function doneHere(visit: Signed, organisation: string, what: 'saved' | 'removed'): Response {
  const address = href('/organisations/:organisation/settings', { organisation })
  return done(visit, address, settingsTexts[visit.language][what])
}

async function settingsPage(visit: Signed, { organisation: shortName }: Address) {
  const { language, app, person } = visit
  const organisation = await organisationFor(app.db, person.id, shortName, 'change-organisation')
  const texts = settingsTexts[language]
  const { field, problems } = fieldsOf(visit, websiteShape, { website: organisation.website ?? '' })
  return (
    <OrganisationPage
      visit={visit}
      organisation={organisation}
      title={texts.title}
      lead={texts.lead(organisation.names[language])}
      help={guideLink('give-access', language)}
    >
      <ErrorSummary language={language} problems={problems} />
      <section class="organisation-part" aria-labelledby="logo-heading">
        <h2 id="logo-heading">{texts.logo}</h2>
        <LogoForms visit={visit} organisation={organisation} found={problems} />
      </section>
      <section class="organisation-part" aria-labelledby="website-heading">
        <h2 id="website-heading">{texts.presentation}</h2>
        <Form action={href('/organisations/:organisation/settings', { organisation: organisation.shortName })}>
          <TextField {...field('website')} type="url" label={texts.website} hint={texts.websiteHint} />
          <Actions>
            <Submit>{designTexts[visit.language].save}</Submit>
          </Actions>
        </Form>
      </section>
      <FixedFacts visit={visit} organisation={organisation} />
    </OrganisationPage>
  )
}

type LogoFormsProps = { visit: Visit; organisation: Organisation; found: Problem[] }

function LogoForms({ visit, organisation, found }: LogoFormsProps) {
  const { language } = visit
  const texts = settingsTexts[language]
  const address = { organisation: organisation.shortName }
  const problem = problemOf(found, 'logo')
  return (
    <>
      <p class="organisation-logo-line">
        <OrganisationLogo organisation={organisation} language={language} />
        <span>{organisation.logo ? texts.logoLead : texts.noLogo}</span>
      </p>
      <form
        class="form"
        method="post"
        action={href('/organisations/:organisation/settings/logo', address)}
        enctype="multipart/form-data"
        novalidate
      >
        <div class="ds-field">
          <label class="ds-label" for="logo">
            {texts.file}
          </label>
          <p data-field="description" id="logo-hint">
            {texts.fileHint}
          </p>
          {problem ? (
            <p class="ds-validation-message" id="logo-problem">
              {problem}
            </p>
          ) : null}
          <input
            class="ds-input"
            type="file"
            id="logo"
            name="logo"
            accept="image/png,image/jpeg,image/webp"
            required
            aria-describedby={problem ? 'logo-hint logo-problem' : 'logo-hint'}
            aria-invalid={problem ? 'true' : undefined}
          />
        </div>
        <Actions>
          <Submit variant="secondary">{texts.upload}</Submit>
        </Actions>
      </form>
      {organisation.logo ? (
        <Form action={href('/organisations/:organisation/settings/logo/remove', address)}>
          <Submit variant="tertiary">{texts.remove}</Submit>
        </Form>
      ) : null}
    </>
  )
}

function FixedFacts({ visit, organisation }: { visit: Visit; organisation: Organisation }) {
  const { language } = visit
  const texts = settingsTexts[language]
  return (
    <section class="organisation-part" aria-labelledby="fixed-heading">
      <h2 id="fixed-heading">{texts.fixed}</h2>
      <p>{texts.fixedLead}</p>
      <Facts
        items={[
          { term: texts.name, value: organisation.names[language] },
          { term: texts.shortName, value: organisation.shortName },
          { term: texts.number, value: groupedNumber(organisation.number) },
          { term: texts.kind, value: organisationTexts[language].kinds[organisation.kind] },
          { term: texts.since, value: <Time at={organisation.openedAt} language={language} /> },
        ]}
      />
    </section>
  )
}
