import type { Signed, SignedPage } from '../../../accounts/visit.ts'
import { Actions, Form, Submit, TextArea } from '../../../design/form.tsx'
import { Notice } from '../../../design/parts.tsx'
import { fieldsOf, readForm } from '../../../platform/form.ts'
import { href } from '../../../platform/href.ts'
import { dayAndTime } from '../../../platform/texts.ts'
import { isWaitingOut, type Order, titleOf } from '../../orders/order.ts'
import { successionTexts } from '../../successions/texts.ts'
import { stopByDesk, stopShape } from '../stop.ts'
import { type AtOrder, doneWith, forDesk } from './order.tsx'
import { ActPage, Back } from './reply.tsx'

/** Stopping a new owner whom two have approved, while the waiting time runs. */
export const stop: SignedPage<AtOrder> = {
  async get(visit, { order: id }) {
    return forDesk(visit, id, (order) => {
      const { language } = visit
      const texts = successionTexts[language].desk
      const at = order.waitsUntil ? dayAndTime(language, order.waitsUntil) : ''
      const isRunning = isWaitingOut(order)
      return (
        <ActPage
          visit={visit}
          order={order}
          title={texts.title}
          lead={isRunning ? texts.lead(order.applicant?.name ?? '', titleOf(order, language), at) : undefined}
        >
          {isRunning ? <StopForm visit={visit} order={order} /> : <Over visit={visit} order={order} />}
        </ActPage>
      )
    })
  },
  async post(visit, { order }) {
    const { reason } = await readForm(visit, stopShape)
    await stopByDesk(visit.app, visit.by, order, reason)
    return doneWith(visit, order, 'stopped')
  },
}

type AtOrderProps = { visit: Signed; order: Order }

function StopForm({ visit, order }: AtOrderProps) {
  const texts = successionTexts[visit.language].desk
  const { field } = fieldsOf(visit, stopShape)
  return (
    <>
      <p>{texts.told}</p>
      <Form action={href('/desk/orders/:order/stop', { order: order.id })}>
        <TextArea {...field('reason')} label={texts.reason} rows={6} />
        <Actions>
          <Submit variant="danger">{texts.stop}</Submit>
          <Back visit={visit} order={order} />
        </Actions>
      </Form>
    </>
  )
}

/** Appointed, stopped or taken back meanwhile; what was written is not lost. */
function Over({ visit, order }: AtOrderProps) {
  const written = visit.typed.reason
  return (
    <>
      <Notice tone="info">{successionTexts[visit.language].desk.over}</Notice>
      {written ? <p class="entry-text">{written}</p> : null}
      <Actions>
        <Back visit={visit} order={order} />
      </Actions>
    </>
  )
}
