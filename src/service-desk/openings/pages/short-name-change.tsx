import { z } from 'zod'
import type { Page } from '../../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, Submit } from '../../../design/form.tsx'
import { Notice } from '../../../design/parts.tsx'
import { redirect } from '../../../platform/answer.ts'
import { problemOf, readForm } from '../../../platform/form.ts'
import { href } from '../../../platform/href.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { isOpen } from '../../orders/order.ts'
import { OrderPage } from '../../orders/pages/frame.tsx'
import { seatsFor } from '../proposed-seats.ts'
import { changeShortName } from '../short-name-change.ts'
import { orderingTexts } from '../texts.ts'
import { orderProblems, ShortNameField, shortNameAlternatives, shortNameField } from './order-form.tsx'

const form = z.object({ shortName: shortNameField })

/** The applicant wants another short name, or the one that was ordered has been taken meanwhile. */
export const orderShortName: Page<{ order: string }> = {
  async get(visit, parameters) {
    const { person, app, language, typed } = visit
    if (!person) throw new NotFound()
    const { order } = await seatsFor(app.db, person.id, parameters.order)
    const texts = orderingTexts[language].shortName
    const faults = orderProblems(visit)
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
        <ErrorSummary language={language} problems={faults} />
        {mayChange ? (
          <Form action={href('/orders/:order/short-name', { order: order.id })}>
            <ShortNameField
              visit={visit}
              label={texts.label}
              value={typed.shortName}
              problem={problemOf(faults, 'shortName')}
              alternatives={alternatives}
            />
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
    const { person, app, id } = visit
    if (!person) throw new NotFound()
    const { order } = await seatsFor(app.db, person.id, parameters.order)
    const { shortName } = await readForm(visit, form)
    await changeShortName(app, { person, visit: id }, order.id, shortName)
    return redirect(href('/orders/:order', { order: order.id }))
  },
}
