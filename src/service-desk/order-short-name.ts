import { eq } from 'drizzle-orm'
import { isFree } from '../accounts/name.ts'
import { record } from '../audit/record.ts'
import type { Doer } from '../organisations/organisation.ts'
import { shortNameFault } from '../organisations/short-name.ts'
import type { Database } from '../platform/database.ts'
import type { House } from '../platform/house.ts'
import { NotFound, Refusal } from '../platform/refusal.ts'
import { lapseFirstApproval } from './first-approval.ts'
import { countMailsToNamed } from './naming.ts'
import {
  addEntry,
  applicantOf,
  deskOrder,
  hearsAll,
  holdOrder,
  isOpen,
  type Order,
  orderFor,
  partiesOf,
  tellParties,
} from './order.ts'
import { shortNameMail } from './ordering-mails.ts'
import { orders } from './tables.ts'

/** Each sends a mail to everybody in the order. */
const changesOfOneOrder = { name: 'order-short-names', times: 20, seconds: 86_400 }

/**
 * Gives the organisation of an order another short name, and tells everybody else who has a part in it. The same name
 * again changes nothing, where it is still free.
 * @param id of the order
 * @param isFromDesk whether an operator does it; else only the applicant may
 * @throws NotFound for whoever may not, and for orders that open no organisation
 * @throws Refusal `organisation-name-…` for the name, `order-closed` once it is decided, `own-order`, `too-many-tries`
 */
export async function changeShortName(
  house: House,
  by: Doer,
  id: string,
  shortName: string,
  isFromDesk: boolean,
): Promise<void> {
  const { person, visit } = by
  const field = 'shortName'
  const { id: order } = await orderInHand(house.db, person.id, id, isFromDesk)
  const fault = shortNameFault(shortName)
  if (fault) throw new Refusal({ code: fault, field })
  await house.limits.count(changesOfOneOrder, order)
  const spared = isFromDesk
    ? new Set<string>()
    : await countMailsToNamed(house, (await partiesOf(house.db, order)).filter(hearsAll))
  await house.db.transaction(async (tx) => {
    const { state } = await holdOrder(tx, order)
    if (!isOpen({ state })) throw new Refusal({ code: 'order-closed' })
    const { shortName: before, reference } = await orderInHand(tx, person.id, order, isFromDesk)
    if (!(await isFree(tx, shortName))) throw new Refusal({ code: 'organisation-name-taken', field })
    if (before === shortName) return
    await tx.update(orders).set({ shortName }).where(eq(orders.id, order))
    await addEntry(tx, order, { kind: 'short-name-changed', by: person.id, isFromDesk, text: shortName })
    await lapseFirstApproval(tx, order)
    const event = isFromDesk ? 'desk-order-short-name-changed' : 'order-short-name-changed'
    const applicant = isFromDesk ? await applicantOf(tx, order) : undefined
    await record(tx, person.id, visit, { event, order: reference, shortName }, { person: applicant })
    const now = await orderInHand(tx, person.id, order, isFromDesk)
    const change = { before: before ?? '', shortName, by: isFromDesk ? undefined : person.name }
    await tellParties(tx, house, order, person.id, (party) => shortNameMail(house, party, now, change), spared)
  })
}

async function orderInHand(db: Database, person: string, id: string, isFromDesk: boolean): Promise<Order> {
  const order = isFromDesk ? await deskOrder(db, person, id) : await orderFor(db, person, id)
  if (order.purpose !== 'open') throw new NotFound()
  if (!isFromDesk && !(await isApplicant(db, person, order.id))) throw new NotFound()
  return order
}

async function isApplicant(db: Database, person: string, order: string): Promise<boolean> {
  return (await partiesOf(db, order)).some((party) => party.isApplicant && party.person === person)
}
