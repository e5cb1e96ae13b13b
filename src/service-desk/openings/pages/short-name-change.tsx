import type { SignedPage } from '../../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, Submit } from '../../../design/form.tsx'
import { Notice } from '../../../design/parts.tsx'
import { redirect } from '../../../platform/answer.ts'
import { fieldsOf, readForm } from '../../../platform/form.ts'
import { href } from '../../../platform/href.ts'
import { isOpen } from '../../orders/order.ts'
import { OrderPage } from '../../orders/pages/frame.tsx'
import { seatsFor } from '../proposed-seats.ts'
import { changeShortName, shortNameShape } from '../short-name-change.ts'
import { orderingTexts } from '../texts.ts'
import { ShortNameField, shortNameAlternatives } from './order-form.tsx'

/** The applicant wants another short name, or the one that was ordered has been taken meanwhile. */
export const orderShortName: SignedPage<{ order: string }> = {
  async get(visit, parameters) {
    const { person, app, language } = visit
    const { order } = await seatsFor(app.db, person.id, parameters.order)
    const texts = orderingTexts[language].shortName
    const { field, problems } = fieldsOf(visit, shortNameShape)
    const alternatives = await shortNameAlternatives(visit)
    const mayChange = isOpen(order)
    return (
      <OrderPage
        visit={visit}
        order={order}
        title={texts.title}
        lead={mayChange ? texts.lead(order.shortName ?? '') : undefined}
        scripts={['sign-up']}
      >
        <ErrorSummary language={language} problems={problems} />
        {mayChange ? (
          <Form action={href('/orders/:order/short-name', { order: order.id })}>
            <ShortNameField visit={visit} label={texts.label} field={field('shortName')} alternatives={alternatives} />
            <Actions>
              <Submit>{texts.submit}</Submit>
            </Actions>
          </Form>
        ) : (
          <Notice tone="info">{texts.closed}</Notice>
        )}
      </OrderPage>
    )
  },
  async post(visit, parameters) {
    const { person, app } = visit
    const { order } = await seatsFor(app.db, person.id, parameters.order)
    const { shortName } = await readForm(visit, shortNameShape)
    await changeShortName(app, visit.by, order.id, shortName)
    return redirect(href('/orders/:order', { order: order.id }))
  },
}
