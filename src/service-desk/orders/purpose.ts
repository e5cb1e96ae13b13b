import { inArray } from 'drizzle-orm'
import { type OrderPurpose, orders, purposes } from './tables.ts'

/** A purpose of an order as both sides know it. What the desk does for it is a row of `desk/purposes.ts`. */
type Purpose = {
  /** It wants an organisation that is not here yet: with names, and seats for those who are to own it. */
  opensOrganisation: boolean
  /** It is its organisation's own: of those who own that now, whoever of them sent it. */
  isOfOwners: boolean
  /** What is approved waits for a time in which it can be stopped and taken back. */
  isWaitedOut: boolean
  ends: readonly ('opened' | 'serviceOwner' | 'waits' | 'owner')[]
  guide: 'order-organisation' | 'get-environments'
}

const none = { opensOrganisation: false, isOfOwners: false, isWaitedOut: false }

const facts: { [Each in OrderPurpose]: Purpose } = {
  open: { ...none, opensOrganisation: true, ends: ['opened'], guide: 'order-organisation' },
  'become-service-owner': { ...none, isOfOwners: true, ends: ['serviceOwner'], guide: 'get-environments' },
  succession: { ...none, isWaitedOut: true, ends: ['waits', 'owner'], guide: 'order-organisation' },
}

export function forPurpose<Value>(
  each: { [Each in OrderPurpose]: Value },
  { purpose }: { purpose: OrderPurpose },
): Value {
  return each[purpose]
}

export function purposeOf(order: { purpose: OrderPurpose }): Purpose {
  return forPurpose(facts, order)
}

/** For a question that has `orders`: those of which this is true. */
export function ordersWith(fact: 'opensOrganisation' | 'isOfOwners' | 'isWaitedOut') {
  return inArray(
    orders.purpose,
    purposes.filter((purpose) => facts[purpose][fact]),
  )
}
