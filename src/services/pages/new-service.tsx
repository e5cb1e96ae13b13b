import { z } from 'zod'
import type { Page } from '../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, RadioGroup, Submit, TextField } from '../../design/form.tsx'
import { Page as Frame } from '../../design/frame.tsx'
import { guideLink } from '../../design/guide-link.ts'
import { Facts } from '../../design/parts.tsx'
import { SlugField } from '../../design/slug-field.tsx'
import { redirect } from '../../platform/answer.ts'
import { problemOf, problems, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { NotFound } from '../../platform/refusal.ts'
import { createService } from '../service.ts'
import { shortNameFault } from '../short-name.ts'
import { templates } from '../template.ts'
import { serviceRefusals, serviceTexts } from '../texts.ts'

const form = z.object({
  title: z
    .string('title-missing')
    .transform((text) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim())
    .pipe(z.string().min(1, 'title-missing').max(100, 'title-long')),
  shortName: z
    .string('short-name-missing')
    .trim()
    .min(1, 'short-name-missing')
    .superRefine((name, context) => {
      const fault = name === '' ? undefined : shortNameFault(name)
      if (fault) context.addIssue({ code: 'custom', message: fault })
    }),
  template: z.enum(
    templates.map(({ id }) => id),
    'template-missing',
  ),
})

const servicesOfOnePerson = { name: 'services-created', times: 60, seconds: 3600 }

/** The form for a new service of one's own. */
export const newService = (repositories: string): Page => ({
  get(visit) {
    const { person, language, typed } = visit
    if (!person) throw new NotFound()
    const texts = serviceTexts[language].create
    const faults = problems(visit, serviceRefusals)
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
          <Facts items={[{ term: texts.owner, value: texts.me(person.name, person.username) }]} />
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
    const { person, house } = visit
    if (!person) throw new NotFound()
    const wished = await readForm(visit, form)
    await house.limits.count(servicesOfOnePerson, person.id)
    const mailHost = `users.${new URL(house.config.publicUrl).hostname}`
    await createService(
      house.db,
      { repositories, mailHost },
      person,
      { id: person.id, address: person.username },
      wished,
      visit,
    )
    return redirect(href('/services/:owner/:service', { owner: person.username, service: wished.shortName }))
  },
})
