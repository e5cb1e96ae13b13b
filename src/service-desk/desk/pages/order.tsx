import { z } from 'zod'
import type { Actor } from '../../../accounts/actor.ts'
import type { Page, Person, Visit } from '../../../accounts/visit.ts'
import { BarePage } from '../../../design/frame.tsx'
import { ButtonLink } from '../../../design/parts.tsx'
import { type Answer, redirect } from '../../../platform/answer.ts'
import { readForm, visibleText } from '../../../platform/form.ts'
import { href } from '../../../platform/href.ts'
import { NotFound, OutsideFault, Refusal } from '../../../platform/refusal.ts'
import { deskOrder, type Order, titleOf } from '../../orders/order.ts'
import { claimOrder, releaseOrder } from '../claim.ts'
import { addNote } from '../note.ts'
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
  visit: Visit,
  id: string,
  show: (order: Order) => Answer | Promise<Answer>,
): Promise<Answer> {
  try {
    return await show(await deskOrder(visit.app.db, operatorOf(visit).id, id))
  } catch (error) {
    if (error instanceof Refusal && error.faults.some(({ code }) => code === 'own-order')) {
      return { status: 422, markup: <OwnOrder visit={visit} id={id} /> }
    }
    throw error
  }
}

export function operatorOf({ person }: Visit): Person {
  if (!person) throw new NotFound()
  return person
}

export function doerOf(visit: Visit): Actor {
  return { person: operatorOf(visit), visit: visit.id }
}

export function orderAddress(order: string, done?: string): string {
  return href('/desk/orders/:order', { order }, { done })
}

function OwnOrder({ visit, id }: { visit: Visit; id: string }) {
  const texts = queueTexts[visit.language]
  return (
    <BarePage visit={visit} title={texts.ownTitle} lead={texts.ownText}>
      <ButtonLink href={href('/orders/:order', { order: id })}>{texts.ownLink}</ButtonLink>
    </BarePage>
  )
}

/** Everything that the desk knows of an order, and what it can do with it. */
export const deskOrderPage: Page<AtOrder> = { get: orderPage }

async function orderPage(visit: Visit, { order: id }: AtOrder): Promise<Answer> {
  return forDesk(visit, id, async (order) => <OrderPage visit={visit} view={await deskView(visit.app.db, order)} />)
}

function OrderPage({ visit, view }: { visit: Visit; view: DeskView }) {
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
export const claim: Page<AtOrder> = {
  get: orderPage,
  async post(visit, { order }) {
    await claimOrder(visit.app, doerOf(visit), order)
    return redirect(orderAddress(order, 'claimed'))
  },
}

/** Putting it back into the queue. */
export const release: Page<AtOrder> = {
  get: orderPage,
  async post(visit, { order }) {
    await releaseOrder(visit.app, doerOf(visit), order)
    return redirect(orderAddress(order, 'released'))
  },
}

const noteForm = z.object({
  note: z
    .string()
    .default('')
    .transform(visibleText)
    .pipe(z.string().min(1, 'note-missing').max(4000, 'desk-text-long')),
})

/** A note for the other operators. */
export const orderNotes: Page<AtOrder> = {
  get: orderPage,
  async post(visit, { order }) {
    const { note } = await readForm(visit, noteForm)
    await addNote(visit.app, doerOf(visit), order, note)
    return redirect(orderAddress(order, 'noted'))
  },
}

const checksOfOneOperator = { name: 'register-checks', times: 60, seconds: 3600 }

/** Asking the register once more, where it was away when the order came. */
export const registerCheck: Page<AtOrder> = {
  get: orderPage,
  async post(visit, parameters) {
    const operator = operatorOf(visit)
    const { app } = visit
    const order = await deskOrder(app.db, operator.id, parameters.order)
    await app.limits.count(checksOfOneOperator, operator.id)
    await askRegisterAgain(app, doerOf(visit), order).catch((error) => {
      throw error instanceof OutsideFault ? new Refusal({ code: 'register-still-away' }) : error
    })
    return redirect(orderAddress(order.id, 'checked'))
  },
}
