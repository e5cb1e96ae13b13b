import { z } from 'zod'
import type { Page } from '../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, RadioGroup, Submit, TextField } from '../../design/form.tsx'
import { Items, Notice } from '../../design/parts.tsx'
import { may } from '../../organisations/rights.ts'
import { redirect } from '../../platform/answer.ts'
import { problemOf, problems, readForm } from '../../platform/form.ts'
import { href } from '../../platform/href.ts'
import { changeService } from '../service.ts'
import { visibilities } from '../tables.ts'
import { serviceSettingsTexts } from '../texts.ts'
import { serviceTitle, titleFor } from '../title.ts'
import { type Address, addressOf, doerOf, ServicePage, serviceAt } from './service-frame.tsx'

const form = z.object({ title: serviceTitle, visibility: z.enum(visibilities, 'visibility-missing') })

/** What a service is called, who sees it, and the ways to the rest. */
export const serviceSettings: Page<Address> = {
  async get(visit, parameters) {
    const service = await serviceAt(visit, parameters, 'change-service')
    const { language, typed } = visit
    const texts = serviceSettingsTexts[language].settings
    const faults = problems(visit)
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
      <ServicePage visit={visit} service={service}>
        {visit.url.searchParams.has('saved') && faults.length === 0 ? (
          <Notice tone="success">{texts.saved}</Notice>
        ) : null}
        <ErrorSummary language={language} problems={faults} />
        <Form action={href('/services/:owner/:service/settings', address)}>
          <TextField
            name="title"
            label={texts.name}
            value={typed.title ?? titleFor(language, service)}
            maxlength={100}
            required
            problem={problemOf(faults, 'title')}
          />
          <RadioGroup
            legend={texts.visibility}
            name="visibility"
            options={visibilities.map((value) => ({ value, ...texts.visibilities[value] }))}
            value={typed.visibility ?? service.visibility}
            problem={problemOf(faults, 'visibility')}
          />
          <Actions>
            <Submit>{texts.save}</Submit>
          </Actions>
        </Form>
        <h2>{texts.more}</h2>
        <Items items={ways.filter(({ isOpen }) => isOpen)} />
      </ServicePage>
    )
  },
  async post(visit, parameters) {
    const service = await serviceAt(visit, parameters, 'change-service')
    const { title, visibility } = await readForm(visit, form)
    // What the page showed may be the studio's own word in the reader's language: that is no new title.
    const isAsShown = title === titleFor(visit.language, service)
    await changeService(visit.app.db, doerOf(visit), service, {
      title: isAsShown ? service.title : title,
      visibility,
    })
    return redirect(href('/services/:owner/:service/settings', addressOf(service), { saved: 'yes' }))
  },
}
