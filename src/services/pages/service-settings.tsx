import { done, type SignedPage } from '../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, RadioGroup, Submit, TextField } from '../../design/form.tsx'
import { Items } from '../../design/parts.tsx'
import { designTexts } from '../../design/texts.ts'
import { may } from '../../organisations/rights.ts'
import { fieldsOf, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { changeService, serviceShape } from '../service.ts'
import { visibilities } from '../tables.ts'
import { serviceSettingsTexts } from '../texts.ts'
import { titleFor } from '../title.ts'
import { type Address, addressOf, ServicePage, serviceAt } from './service-frame.tsx'

export const serviceSettings: SignedPage<Address> = {
  async get(visit, parameters) {
    const service = await serviceAt(visit, parameters, 'change-service')
    const { language } = visit
    const texts = serviceSettingsTexts[language].settings
    const { problems, field } = fieldsOf(visit, serviceShape, {
      title: titleFor(language, service),
      visibility: service.visibility,
    })
    const address = addressOf(service)
    const canGo = service.purpose === 'service'
    const ways = [
      {
        href: href('/services/:owner/:service/collaborators', address),
        title: texts.collaborators,
        detail: texts.collaboratorsText,
        isOpen: may(service.rights, 'manage-collaborators'),
      },
      {
        href: href('/services/:owner/:service/transfer', address),
        title: texts.transfer,
        detail: texts.transferText,
        isOpen: canGo && may(service.rights, 'transfer-service'),
      },
      {
        href: href('/services/:owner/:service/delete', address),
        title: texts.delete,
        detail: texts.deleteText,
        isOpen: canGo && may(service.rights, 'delete-service'),
      },
    ]
    return (
      <ServicePage visit={visit} service={service} side={texts.title}>
        <ErrorSummary language={language} problems={problems} />
        <Form action={href('/services/:owner/:service/settings', address)}>
          <TextField {...field('title')} label={texts.name} />
          <RadioGroup
            {...field('visibility')}
            legend={texts.visibility}
            options={visibilities.map((value) => ({ value, ...texts.visibilities[value] }))}
          />
          <Actions>
            <Submit>{designTexts[visit.language].save}</Submit>
          </Actions>
        </Form>
        <h2>{texts.more}</h2>
        <Items items={ways.filter(({ isOpen }) => isOpen)} />
      </ServicePage>
    )
  },
  async post(visit, parameters) {
    const service = await serviceAt(visit, parameters, 'change-service')
    const { title, visibility } = await readForm(visit, serviceShape)
    // What the page showed may be the studio's own word in the reader's language: that is no new title.
    const isAsShown = title === titleFor(visit.language, service)
    await changeService(visit.app.db, visit.by, service, {
      title: isAsShown ? service.title : title,
      visibility,
    })
    return done(
      visit,
      href('/services/:owner/:service/settings', addressOf(service)),
      serviceSettingsTexts[visit.language].settings.saved,
    )
  },
}
