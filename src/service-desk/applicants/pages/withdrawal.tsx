import { done, type SignedPage } from '../../../accounts/visit.ts'
import { Actions, ErrorSummary, Form, Submit } from '../../../design/form.tsx'
import { ButtonLink } from '../../../design/parts.tsx'
import { redirect } from '../../../platform/answer.ts'
import { problems } from '../../../platform/form.ts'
import { href } from '../../../platform/href.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { isOpen, isWaitingOut, orderFor, titleOf } from '../../orders/order.ts'
import { OrderPage } from '../../orders/pages/frame.tsx'
import { exchangeTexts } from '../../orders/texts.ts'
import { successionTexts } from '../../successions/texts.ts'
import { orderPageTexts } from '../texts.ts'
import { withdrawOrder } from '../withdrawal.ts'

/** Taking an order back: for whoever ordered, while nothing is done. */
export const orderWithdrawal: SignedPage<{ order: string }> = {
  async get(visit, { order: id }) {
    const { person, app, language, faults } = visit
    const order = await orderFor(app.db, person.id, id)
    if (!order.part.isApplicant) throw new NotFound()
    const own = href('/orders/:order', { order: order.id })
    const canWithdraw = isOpen(order) || isWaitingOut(order)
    if (!canWithdraw && faults.length === 0) return redirect(own)
    const texts = exchangeTexts[language].withdraw
    return (
      <OrderPage
        visit={visit}
        order={order}
        title={texts.title}
        lead={canWithdraw ? texts.lead(titleOf(order, language), order.reference) : undefined}
      >
        <ErrorSummary language={language} problems={problems(visit)} />
        {canWithdraw ? (
          <ul>
            {texts.consequences.map((consequence) => (
              <li>{consequence}</li>
            ))}
            {isWaitingOut(order) ? <li>{successionTexts[language].withdrawal}</li> : null}
          </ul>
        ) : null}
        <Form action={href('/orders/:order/withdraw', { order: order.id })}>
          <Actions>
            {canWithdraw ? <Submit variant="danger">{texts.submit}</Submit> : null}
            <ButtonLink href={own} variant={canWithdraw ? 'tertiary' : 'primary'}>
              {canWithdraw ? texts.cancel : texts.back}
            </ButtonLink>
          </Actions>
        </Form>
      </OrderPage>
    )
  },
  async post(visit, { order: id }) {
    await withdrawOrder(visit.app, visit.by, id)
    return done(visit, href('/orders/:order', { order: id }), orderPageTexts[visit.language].withdrawnNow)
  },
}
