import { done, type Signed, type SignedPage } from '../../../accounts/visit.ts'
import { BarePage } from '../../../design/frame.tsx'
import { ButtonLink } from '../../../design/parts.tsx'
import type { Answer } from '../../../platform/answer.ts'
import { readForm } from '../../../platform/form.ts'
import { href } from '../../../platform/href.ts'
import { OutsideFault, Refusal } from '../../../platform/refusal.ts'
import type { Language } from '../../../platform/texts.ts'
import { deskOrder, isOwnOrder, type Order, titleOf } from '../../orders/order.ts'
import { claimOrder, releaseOrder } from '../claim.ts'
import { addNote, noteShape } from '../note.ts'
import { askRegisterAgain } from '../register-check.ts'
import { deskOrderTexts, queueTexts } from '../texts.ts'
import { type DeskView, deskView } from '../view.ts'
import { DeskPage } from './frame.tsx'
import { DeskKeys } from './keys.tsx'
import { OrderPane } from './order-pane.tsx'

export type AtOrder = { order: string }

/**
 * Shows an operator a page about an order. Whoever has a part in it is led to where they see it as one of its parties,
 * whatever they came for.
 */
export async function forDesk(
  visit: Signed,
  id: string,
  show: (order: Order) => Answer | Promise<Answer>,
): Promise<Answer> {
  try {
    return await show(await deskOrder(visit.app.db, visit.person.id, id))
  } catch (error) {
    if (isOwnOrder(error)) {
      return { status: 422, markup: <OwnOrder visit={visit} id={id} /> }
    }
    throw error
  }
}

export function orderAddress(order: string): string {
  return href('/desk/orders/:order', { order })
}

type Done = keyof (typeof deskOrderTexts)[Language]['order']['done']

/** Leads to the order, which says what was done with it. */
export function doneWith(visit: Signed, order: string, what: Done): Response {
  return done(visit, orderAddress(order), deskOrderTexts[visit.language].order.done[what])
}

function OwnOrder({ visit, id }: { visit: Signed; id: string }) {
  const texts = queueTexts[visit.language]
  return (
    <BarePage visit={visit} title={texts.ownTitle} lead={texts.ownText}>
      <ButtonLink href={href('/orders/:order', { order: id })}>{texts.ownLink}</ButtonLink>
    </BarePage>
  )
}

/** Everything that the desk knows of an order, and what it can do with it. */
export const deskOrderPage: SignedPage<AtOrder> = { get: orderPage }

async function orderPage(visit: Signed, { order: id }: AtOrder): Promise<Answer> {
  return forDesk(visit, id, async (order) => <OrderPage visit={visit} view={await deskView(visit.app.db, order)} />)
}

function OrderPage({ visit, view }: { visit: Signed; view: DeskView }) {
  const texts = deskOrderTexts[visit.language].order
  const { order } = view
  return (
    <DeskPage
      visit={visit}
      title={texts.titleOf(order.reference, titleOf(order, visit.language))}
      scripts={['desk-keys', 'live-progress']}
    >
      <div class="desk-order">
        <OrderPane visit={visit} view={view} />
      </div>
      <DeskKeys language={visit.language} />
    </DeskPage>
  )
}

/** Taking an order; somebody who was too late sees who has it. */
export const claim: SignedPage<AtOrder> = {
  get: orderPage,
  async post(visit, { order }) {
    await claimOrder(visit.app, visit.by, order)
    return doneWith(visit, order, 'claimed')
  },
}

/** Putting it back into the queue. */
export const release: SignedPage<AtOrder> = {
  get: orderPage,
  async post(visit, { order }) {
    await releaseOrder(visit.app, visit.by, order)
    return doneWith(visit, order, 'released')
  },
}

/** A note for the other operators. */
export const orderNotes: SignedPage<AtOrder> = {
  get: orderPage,
  async post(visit, { order }) {
    const { note } = await readForm(visit, noteShape)
    await addNote(visit.app, visit.by, order, note)
    return doneWith(visit, order, 'noted')
  },
}

/** Asking the register once more, where it was away when the order came. */
export const registerCheck: SignedPage<AtOrder> = {
  get: orderPage,
  async post(visit, parameters) {
    const { app, person } = visit
    const order = await deskOrder(app.db, person.id, parameters.order)
    await askRegisterAgain(app, visit.by, order).catch((error) => {
      throw error instanceof OutsideFault ? new Refusal({ code: 'register-still-away' }) : error
    })
    return doneWith(visit, order.id, 'checked')
  },
}
