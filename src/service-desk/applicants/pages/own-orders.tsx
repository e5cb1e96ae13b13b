import type { Signed, SignedPage } from '../../../accounts/visit.ts'
import { PathDrawing } from '../../../design/drawings.tsx'
import { Page as Frame } from '../../../design/frame.tsx'
import { guideLink } from '../../../design/guide-link.ts'
import { ButtonLink, EmptyState, Items, Tag, Time } from '../../../design/parts.tsx'
import { href } from '../../../platform/href.ts'
import { forPurpose } from '../../orders/purpose.ts'
import type { State } from '../../orders/tables.ts'
import { orderTexts } from '../../orders/texts.ts'
import { type OwnOrder, ownOrdersOf } from '../own-orders.ts'
import { ownOrdersTexts } from '../texts.ts'

/** The orders in which one has a part, what waits for one first. */
export const ownOrders: SignedPage = {
  async get(visit) {
    const { person, app, language } = visit
    const texts = ownOrdersTexts[language]
    const own = await ownOrdersOf(app.db, person.id)
    return (
      <Frame
        visit={visit}
        title={texts.title}
        lead={own.length > 0 ? texts.lead : undefined}
        action={own.length > 0 ? <OrderButton visit={visit} /> : undefined}
        help={guideLink('order-organisation', language)}
        wide
      >
        {own.length > 0 ? <Items items={own.map((order) => item(visit, order))} /> : <Empty visit={visit} />}
      </Frame>
    )
  },
}

function OrderButton({ visit }: { visit: Signed }) {
  return <ButtonLink href={href('/organisations/apply', {})}>{ownOrdersTexts[visit.language].order}</ButtonLink>
}

function Empty({ visit }: { visit: Signed }) {
  const texts = ownOrdersTexts[visit.language]
  return (
    <EmptyState drawing={<PathDrawing />} title={texts.empty} action={<OrderButton visit={visit} />}>
      <p>{texts.emptyText}</p>
      <p>
        <a class="ds-link" href={href('/organisations', {})}>
          {texts.find}
        </a>
      </p>
    </EmptyState>
  )
}

function item({ language }: Signed, order: OwnOrder) {
  const texts = ownOrdersTexts[language]
  return {
    href: href('/orders/:order', { order: order.id }),
    title: order.names[language],
    detail: (
      <>
        {texts.detail(order.reference, forPurpose(orderTexts[language].purposes, order))}{' '}
        <Time at={order.orderedAt} language={language} relative />
      </>
    ),
    aside: <StateTag language={language} order={order} />,
  }
}

const tones = {
  waiting: 'info',
  asked: 'info',
  approved: 'success',
  done: 'success',
  declined: 'danger',
  withdrawn: 'neutral',
  stopped: 'danger',
} as const satisfies Record<State, string>

/** What waits for the reader comes before how far the order has come. */
function StateTag({ language, order }: { language: Signed['language']; order: OwnOrder }) {
  const texts = ownOrdersTexts[language]
  if (order.asksForSeat) return <Tag tone="accent">{texts.asksForSeat}</Tag>
  if (order.state === 'asked' && !order.asksForAnswer) return <Tag tone={tones.asked}>{texts.askedOther}</Tag>
  const tone = order.asksForAnswer ? 'accent' : tones[order.state]
  return <Tag tone={tone}>{orderTexts[language].states[order.state]}</Tag>
}
