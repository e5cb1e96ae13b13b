import type { Signed, SignedPage } from '../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, RadioGroup, Select, Submit, TextField } from '../../design/form.tsx'
import { Page as Frame } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { Facts } from '../../design/parts.tsx'
import { SlugField } from '../../design/slug-field.tsx'
import { type Membership, organisationFor, organisationsOf } from '../../organisations/organisation.ts'
import { may } from '../../organisations/rights.ts'
import { redirect } from '../../platform/answer.ts'
import { type FormField, fieldsOf, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { createService, newServiceShape, type Owner } from '../service.ts'
import { templates } from '../template.ts'
import { serviceTexts, templateTexts } from '../texts.ts'

export const newService = (repositories: string): SignedPage => ({
  async get(visit) {
    const { person, language, url } = visit
    const texts = serviceTexts[language].create
    const { problems, field } = fieldsOf(visit, newServiceShape, {
      owner: url.searchParams.get('owner') ?? person.username,
      template: templates[0],
    })
    const memberships = await organisationsOf(visit.app.db, person.id)
    return (
      <Frame
        visit={visit}
        title={texts.title}
        lead={texts.lead}
        crumbs={[{ href: href('/dashboard', {}), text: serviceTexts[language].dashboard.title }]}
        scripts={['slug-field']}
        help={guideLink('clone-service', language)}
      >
        <ErrorSummary language={language} problems={problems} />
        <Form action={href('/services/new', {})}>
          <OwnerChoice visit={visit} memberships={memberships} field={field('owner')} />
          <TextField {...field('title')} label={texts.name} hint={texts.nameHint} />
          <SlugField from="title">
            <TextField {...field('shortName')} label={texts.shortName} hint={texts.shortNameHint} verbatim />
          </SlugField>
          <RadioGroup
            {...field('template')}
            legend={texts.template}
            options={templates.map((id) => ({
              value: id,
              label: templateTexts[language][id].name,
              hint: templateTexts[language][id].description,
            }))}
          />
          <Actions>
            <Submit>{texts.submit}</Submit>
          </Actions>
        </Form>
      </Frame>
    )
  },
  async post(visit) {
    const { person, app } = visit
    const { owner: chosen, ...wished } = await readForm(visit, newServiceShape)
    const owner = await ownerFor(visit, chosen)
    const home = { repositories, mailHost: `users.${new URL(app.config.publicUrl).hostname}` }
    await createService(app, home, person, owner, wished, visit)
    return redirect(href('/services/:owner/:service', { owner: owner.address, service: wished.shortName }))
  },
})

/** @throws NotFound and NotAllowed for an organisation where the person may not create */
async function ownerFor({ app, language, person }: Signed, chosen: string): Promise<Owner> {
  if (chosen === '' || chosen.toLowerCase() === person.username.toLowerCase()) {
    return { id: person.id, address: person.username }
  }
  const { id, shortName, names } = await organisationFor(app.db, person.id, chosen, 'create-service')
  return { id, address: shortName, organisation: id, name: names[language] }
}

type OwnerChoiceProps = { visit: Signed; memberships: readonly Membership[]; field: FormField }

function OwnerChoice({ visit, memberships, field }: OwnerChoiceProps) {
  const { language, person } = visit
  const texts = serviceTexts[language].create
  const [open, closed] = [true, false].map((isOpen) =>
    memberships.filter(({ rights, isSuspended }) => (may(rights, 'create-service') && !isSuspended) === isOpen),
  )
  const me = { value: person.username, label: texts.me(person.name, person.username) }
  const refused = closed?.find(({ shortName }) => shortName === field.value)
  return (
    <>
      {open?.length ? (
        <Select
          {...field}
          label={texts.owner}
          hint={texts.ownerHint}
          options={[
            me,
            ...open.map(({ shortName, names }) => ({ value: shortName, label: texts.me(names[language], shortName) })),
          ]}
        />
      ) : (
        <Facts items={[{ term: texts.owner, value: me.label }]} />
      )}
      {refused ? (
        <p class="quiet">
          {texts.mayNotCreate(refused.names[language])}{' '}
          <a
            class="ds-link"
            href={href(
              '/organisations/:organisation/why-not',
              { organisation: refused.shortName },
              { act: 'create-service' },
            )}
          >
            {texts.why}
          </a>
        </p>
      ) : null}
    </>
  )
}
