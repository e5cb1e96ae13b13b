import type { Child } from 'hono/jsx'
import type { Visit } from '../../../accounts/visit.ts'
import { Page as Frame } from '../../../design/frame.tsx'
import { guideLink } from '../../../design/guide-link.ts'
import type { ScriptName } from '../../../platform/assets.ts'
import { href } from '../../../platform/href.ts'
import { type Order, titleOf } from '../order.ts'
import { purposeOf } from '../purpose.ts'
import { orderTexts } from '../texts.ts'

type OrderPageProps = {
  visit: Visit
  order: Order
  /** absent on the order's own page */
  title?: string
  lead?: Child
  wide?: boolean
  scripts?: readonly ScriptName[]
  children: Child
}

/** A page of one order, for those who have a part in it. */
export function OrderPage({ visit, order, title, children, ...frame }: OrderPageProps) {
  const { language } = visit
  const texts = orderTexts[language]
  const name = texts.title(titleOf(order, language), order.reference)
  const all = { href: href('/orders', {}), text: texts.orders }
  const here = { href: href('/orders/:order', { order: order.id }), text: name }
  return (
    <Frame
      visit={visit}
      title={title ?? name}
      crumbs={title ? [all, here] : [all]}
      help={guideLink(purposeOf(order).guide, language)}
      {...frame}
    >
      {children}
    </Frame>
  )
}
