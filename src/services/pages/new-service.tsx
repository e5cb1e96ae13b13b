import { z } from 'zod'
import type { Page, Person, Visit } from '../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, RadioGroup, Select, Submit, TextField } from '../../design/form.tsx'
import { Page as Frame } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { Facts } from '../../design/parts.tsx'
import { SlugField } from '../../design/slug-field.tsx'
import { type Membership, organisationFor, organisationsOf } from '../../organisations/organisation.ts'
import { may } from '../../organisations/rights.ts'
import { redirect } from '../../platform/answer.ts'
import { problemOf, problems, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import { createService, type Owner } from '../service.ts'
import { serviceNameFault } from '../short-name.ts'
import { templates } from '../template.ts'
import { serviceTexts } from '../texts.ts'
import { serviceTitle } from '../title.ts'

const form = z.object({
  /** Username or short name; absent where there is nothing to choose. */
  owner: z.string().trim().default(''),
  title: serviceTitle,
  shortName: z
    .string('short-name-missing')
    .trim()
    .min(1, 'short-name-missing')
    .superRefine((name, context) => {
      const fault = name === '' ? undefined : serviceNameFault(name)
      if (fault) context.addIssue({ code: 'custom', message: fault })
    }),
  template: z.enum(
    templates.map(({ id }) => id),
    'template-missing',
  ),
})

const servicesOfOnePerson = { name: 'services-created', times: 60, seconds: 3600 }

/** The form for a new service, of one's own or of an organisation where one may create. */
export const newService = (repositories: string): Page => ({
  async get(visit) {
    const { person, language, typed } = visit
    if (!person) throw new NotFound()
    const texts = serviceTexts[language].create
    const faults = problems(visit)
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
        <ErrorSummary language={language} problems={faults} />
        <Form action={href('/services/new', {})}>
          <OwnerChoice visit={visit} person={person} memberships={memberships} />
          <TextField
            name="title"
            label={texts.name}
            hint={texts.nameHint}
            value={typed.title}
            maxlength={100}
            required
            problem={problemOf(faults, 'title')}
          />
          <SlugField from="title">
            <TextField
              name="shortName"
              label={texts.shortName}
              hint={texts.shortNameHint}
              value={typed.shortName}
              maxlength={30}
              verbatim
              required
              problem={problemOf(faults, 'shortName')}
            />
          </SlugField>
          <RadioGroup
            legend={texts.template}
            name="template"
            options={templates.map(({ id, name, description }) => ({
              value: id,
              label: name[language],
              hint: description[language],
            }))}
            value={typed.template ?? templates[0].id}
            problem={problemOf(faults, 'template')}
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
    if (!person) throw new NotFound()
    const { owner: chosen, ...wished } = await readForm(visit, form)
    const owner = await ownerFor(visit, person, chosen)
    await app.limits.count(servicesOfOnePerson, person.id)
    const home = { repositories, mailHost: `users.${new URL(app.config.publicUrl).hostname}` }
    await createService(app.db, home, person, owner, wished, visit)
    return redirect(href('/services/:owner/:service', { owner: owner.address, service: wished.shortName }))
  },
})

/** @throws NotFound and NotAllowed for an organisation where the person may not create */
async function ownerFor({ app, language }: Visit, person: Person, chosen: string): Promise<Owner> {
  if (chosen === '' || chosen.toLowerCase() === person.username.toLowerCase()) {
    return { id: person.id, address: person.username }
  }
  const { id, shortName, names } = await organisationFor(app.db, person.id, chosen, 'create-service')
  return { id, address: shortName, organisation: id, name: names[language] }
}

type OwnerChoiceProps = { visit: Visit; person: Person; memberships: readonly Membership[] }

function OwnerChoice({ visit, person, memberships }: OwnerChoiceProps) {
  const { language, typed, url } = visit
  const texts = serviceTexts[language].create
  const [open, closed] = [true, false].map((isOpen) =>
    memberships.filter(({ rights, isSuspended }) => (may(rights, 'create-service') && !isSuspended) === isOpen),
  )
  const me = { value: person.username, label: texts.me(person.name, person.username) }
  const wished = typed.owner ?? url.searchParams.get('owner') ?? me.value
  const refused = closed?.find(({ shortName }) => shortName === wished)
  return (
    <>
      {open?.length ? (
        <Select
          name="owner"
          label={texts.owner}
          hint={texts.ownerHint}
          options={[
            me,
            ...open.map(({ shortName, names }) => ({ value: shortName, label: texts.me(names[language], shortName) })),
          ]}
          value={wished}
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
