import { done, type Signed, type SignedPage } from '../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, Submit, TextField } from '../../design/form.tsx'
import { fieldsOf, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { collaboratorsOf } from '../collaborators.ts'
import { deleteService, deletionShape } from '../deletion.ts'
import { fullNameOf } from '../service.ts'
import { serviceSettingsTexts, serviceTexts } from '../texts.ts'
import { type Address, addressOf, ServiceSettingsPage, serviceAt } from './service-frame.tsx'

export const serviceDeletion = (repositories: string): SignedPage<Address> => ({
  async get(visit, parameters) {
    const service = await deletable(visit, parameters)
    const { language } = visit
    const texts = serviceSettingsTexts[language].delete
    const { problems, field } = fieldsOf(visit, deletionShape)
    const letIn = (await collaboratorsOf(visit.app.db, service.id)).length
    return (
      <ServiceSettingsPage visit={visit} service={service} title={texts.title} lead={texts.lead(service.title)}>
        <ErrorSummary language={language} problems={problems} />
        <h2>{texts.goes}</h2>
        <ul>
          <li>{texts.files}</li>
          {letIn > 0 ? <li>{texts.access(letIn)}</li> : null}
          <li>{texts.address(fullNameOf(service))}</li>
        </ul>
        <p>{texts.kept}</p>
        <Form action={href('/services/:owner/:service/delete', addressOf(service))}>
          <TextField
            {...field('shortName')}
            label={texts.confirm}
            hint={texts.confirmHint(service.shortName)}
            autocomplete="off"
            verbatim
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
    const { shortName } = await readForm(visit, deletionShape)
    if (shortName !== service.shortName) throw new Refusal({ code: 'name-differs', field: 'shortName' })
    await deleteService(visit.app, repositories, visit.by, service)
    return done(visit, href('/dashboard', {}), serviceTexts[visit.language].dashboard.deleted)
  },
})

/** An organisation's own repositories stay as long as it does. */
async function deletable(visit: Signed, parameters: Address) {
  const service = await serviceAt(visit, parameters, 'delete-service')
  if (service.purpose !== 'service') throw new NotFound()
  return service
}
