import { z } from 'zod'
import type { Page, Visit } from '../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, Submit, TextField } from '../../design/form.tsx'
import { redirect } from '../../platform/answer.ts'
import { problemOf, problems, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { collaboratorsOf } from '../collaborators.ts'
import { deleteService } from '../deletion.ts'
import { fullNameOf } from '../service.ts'
import { serviceSettingsTexts } from '../texts.ts'
import { type Address, addressOf, doerOf, ServiceSettingsPage, serviceAt } from './service-frame.tsx'

const form = z.object({ shortName: z.string('name-differs').trim() })

/** Deleting a service, with its short name typed in. */
export const serviceDeletion = (repositories: string): Page<Address> => ({
  async get(visit, parameters) {
    const service = await deletable(visit, parameters)
    const { language } = visit
    const texts = serviceSettingsTexts[language].delete
    const faults = problems(visit)
    const letIn = (await collaboratorsOf(visit.app.db, service.id)).length
    return (
      <ServiceSettingsPage visit={visit} service={service} title={texts.title} lead={texts.lead(service.title)}>
        <ErrorSummary language={language} problems={faults} />
        <h2>{texts.goes}</h2>
        <ul>
          <li>{texts.files}</li>
          {letIn > 0 ? <li>{texts.access(letIn)}</li> : null}
          <li>{texts.address(fullNameOf(service))}</li>
        </ul>
        <p>{texts.kept}</p>
        <Form action={href('/services/:owner/:service/delete', addressOf(service))}>
          <TextField
            name="shortName"
            label={texts.confirm}
            hint={texts.confirmHint(service.shortName)}
            value={visit.typed.shortName}
            maxlength={30}
            autocomplete="off"
            verbatim
            required
            problem={problemOf(faults, 'shortName')}
          />
          <Actions>
            <Submit variant="danger">{texts.submit}</Submit>
          </Actions>
        </Form>
      </ServiceSettingsPage>
    )
  },
  async post(visit, parameters) {
    const service = await deletable(visit, parameters)
    const { shortName } = await readForm(visit, form)
    if (shortName !== service.shortName) throw new Refusal({ code: 'name-differs', field: 'shortName' })
    await deleteService(visit.app, repositories, doerOf(visit), service)
    return redirect(href('/dashboard', {}, { deleted: 'yes' }))
  },
})

/** An organisation's own repositories stay as long as it does. */
async function deletable(visit: Visit, parameters: Address) {
  const service = await serviceAt(visit, parameters, 'delete-service')
  if (service.purpose !== 'service') throw new NotFound()
  return service
}
