import { z } from 'zod'
import type { Page, Visit } from '../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, Submit, TextField } from '../../design/form.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { Facts, Notice, Time } from '../../design/parts.tsx'
import { redirect } from '../../platform/answer.ts'
import { type Problem, problemOf, problems, readForm, readWithFiles } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import type { Limit } from '../../platform/limits.ts'
import { messageNotWhole, NotFound } from '../../platform/refusal.ts'
import { groupedNumber } from '../directory.ts'
import { changeLogo, removeLogo, wantedLogo } from '../logo.ts'
import { type Organisation, organisationFor } from '../organisation.ts'
import { changeWebsite, website } from '../settings.ts'
import { organisationTexts, settingsRefusals, settingsTexts } from '../texts.ts'
import { OrganisationLogo } from './logo.tsx'
import { OrganisationPage } from './organisation-frame.tsx'

type Address = { organisation: string }

const form = z.object({ website })
const uploads: Limit = { name: 'logo', times: 30, seconds: 3600 }

/** What others see of an organisation beside its name, for its owners to change. */
export const organisationSettings: Page<Address> = {
  get: settingsPage,
  async post(visit, { organisation }) {
    const doer = doerOf(visit)
    await organisationFor(visit.app.db, doer.person, organisation, 'change-organisation')
    const { website } = await readForm(visit, form)
    await changeWebsite(visit.app.db, doer, organisation, website)
    return redirect(href('/organisations/:organisation/settings', { organisation }, { saved: 'yes' }))
  },
}

/** Takes a new logo. Beside the settings, because what is refused shows their page again. */
export const organisationLogoUpload: Page<Address> = {
  get: settingsPage,
  async post(visit, { organisation }) {
    const doer = doerOf(visit)
    await organisationFor(visit.app.db, doer.person, organisation, 'change-organisation')
    await visit.app.limits.count(uploads, doer.person)
    const { files, isWhole } = await readWithFiles(visit.request, wantedLogo)
    if (!isWhole) throw messageNotWhole()
    await changeLogo(visit.app.db, doer, organisation, files[0])
    return redirect(href('/organisations/:organisation/settings', { organisation }, { saved: 'yes' }))
  },
}

/** Takes the logo away. */
export const organisationLogoRemoval: Page<Address> = {
  async post(visit, { organisation }) {
    await removeLogo(visit.app.db, doerOf(visit), organisation)
    return redirect(href('/organisations/:organisation/settings', { organisation }, { removed: 'yes' }))
  },
}

function doerOf({ person, id }: Visit): { person: string; visit: string } {
  if (!person) throw new NotFound()
  return { person: person.id, visit: id }
}

async function settingsPage(visit: Visit, { organisation: shortName }: Address) {
  const { language, app, person } = visit
  if (!person) throw new NotFound()
  const organisation = await organisationFor(app.db, person.id, shortName, 'change-organisation')
  const texts = settingsTexts[language]
  const found = problems(visit, settingsRefusals)
  return (
    <OrganisationPage
      visit={visit}
      organisation={organisation}
      title={texts.title}
      lead={texts.lead(organisation.names[language])}
      help={guideLink('give-access', language)}
    >
      <Done visit={visit} />
      <ErrorSummary language={language} problems={found} />
      <section class="organisation-part" aria-labelledby="logo-heading">
        <h2 id="logo-heading">{texts.logo}</h2>
        <LogoForms visit={visit} organisation={organisation} found={found} />
      </section>
      <section class="organisation-part" aria-labelledby="website-heading">
        <h2 id="website-heading">{texts.presentation}</h2>
        <Form action={href('/organisations/:organisation/settings', { organisation: organisation.shortName })}>
          <TextField
            name="website"
            type="url"
            label={texts.website}
            hint={texts.websiteHint}
            value={visit.typed.website ?? organisation.website ?? ''}
            maxlength={200}
            problem={problemOf(found, 'website')}
          />
          <Actions>
            <Submit>{texts.save}</Submit>
          </Actions>
        </Form>
      </section>
      <FixedFacts visit={visit} organisation={organisation} />
    </OrganisationPage>
  )
}

function Done({ visit }: { visit: Visit }) {
  const texts = settingsTexts[visit.language]
  const { searchParams } = visit.url
  const said = searchParams.has('removed') ? texts.removed : searchParams.has('saved') ? texts.saved : undefined
  return said && visit.faults.length === 0 ? <Notice tone="success">{said}</Notice> : null
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
