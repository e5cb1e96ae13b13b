import { eq } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { isFree } from '../../accounts/name.ts'
import { record } from '../../audit/record.ts'
import { organisationNameFault } from '../../organisations/short-name.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Database } from '../../platform/database.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { lapseFirstApproval } from '../orders/first-approval.ts'
import { addEntry, deskOrder, holdOrder, isOpen, type Order, orderFor } from '../orders/order.ts'
import { applicantOf, hearsAll, partiesOf, tellParties } from '../orders/parties.ts'
import { orders } from '../orders/tables.ts'
import { countMailsToNamed } from './naming.ts'
import { shortNameMail } from './ordering-mails.ts'

const field = 'shortName'

/** Each sends a mail to everybody in the order. */
const changesOfOneOrder = { name: 'order-short-names', times: 20, seconds: 86_400 }

/**
 * The applicant gives the organisation of an order another short name, and everybody else who has a part in it is told.
 * The same name again changes nothing, where it is still free.
 * @param id of the order
 * @throws NotFound for everybody but the applicant, and for orders that open no organisation
 * @throws Refusal `organisation-name-…` for the name, `order-closed` once it is decided, `too-many-tries`
 */
export async function changeShortName(
  app: AppContext,
  { person, visit }: Actor,
  id: string,
  name: string,
): Promise<void> {
  const { id: order } = await ownOrder(app.db, person.id, id)
  await countChange(app, order, name)
  const spared = await countMailsToNamed(app, (await partiesOf(app.db, order)).filter(hearsAll))
  await app.db.transaction(async (tx) => {
    await holdUndecided(tx, order)
    const { shortName: before, reference } = await ownOrder(tx, person.id, order)
    if (!(await rename(tx, order, before, name))) return
    await addEntry(tx, order, { kind: 'short-name-changed', by: person.id, isFromDesk: false, text: name })
    await lapseFirstApproval(tx, order)
    await record(tx, person.id, visit, { event: 'order-short-name-changed', order: reference, shortName: name })
    const now = await ownOrder(tx, person.id, order)
    const change = { before: before ?? '', shortName: name, by: person.name }
    await tellParties(tx, app, order, person.id, (party) => shortNameMail(app, party, now, change), spared)
  })
}

/**
 * The same by an operator; the applicant is told, too.
 * @throws NotFound for orders that open no organisation
 * @throws Refusal as above, and `own-order`
 */
export async function changeShortNameAtDesk(
  app: AppContext,
  { person, visit }: Actor,
  id: string,
  name: string,
): Promise<void> {
  const { id: order } = await orderAtDesk(app.db, person.id, id)
  await countChange(app, order, name)
  await app.db.transaction(async (tx) => {
    await holdUndecided(tx, order)
    const { shortName: before, reference } = await orderAtDesk(tx, person.id, order)
    if (!(await rename(tx, order, before, name))) return
    await addEntry(tx, order, { kind: 'short-name-changed', by: person.id, isFromDesk: true, text: name })
    await lapseFirstApproval(tx, order)
    const event = { event: 'desk-order-short-name-changed', order: reference, shortName: name } as const
    await record(tx, person.id, visit, event, { person: await applicantOf(tx, order) })
    const now = await orderAtDesk(tx, person.id, order)
    const change = { before: before ?? '', shortName: name, by: undefined }
    await tellParties(tx, app, order, person.id, (party) => shortNameMail(app, party, now, change))
  })
}

/** A name that cannot be one is refused before it counts. */
async function countChange(app: AppContext, order: string, name: string): Promise<void> {
  const fault = organisationNameFault(name)
  if (fault) throw new Refusal({ code: fault, field })
  await app.limits.count(changesOfOneOrder, order)
}

async function holdUndecided(tx: Database, order: string): Promise<void> {
  if (!isOpen(await holdOrder(tx, order))) throw new Refusal({ code: 'order-decided' })
}

/** @returns whether it is another name than before */
async function rename(tx: Database, order: string, before: string | null, shortName: string): Promise<boolean> {
  if (!(await isFree(tx, shortName))) throw new Refusal({ code: 'organisation-name-taken', field })
  if (before === shortName) return false
  await tx.update(orders).set({ shortName }).where(eq(orders.id, order))
  return true
}

async function orderAtDesk(db: Database, operator: string, id: string): Promise<Order> {
  const order = await deskOrder(db, operator, id)
  if (order.purpose !== 'open') throw new NotFound()
  return order
}

async function ownOrder(db: Database, person: string, id: string): Promise<Order> {
  const order = await orderFor(db, person, id)
  if (order.purpose !== 'open' || !order.part.isApplicant) throw new NotFound()
  return order
}
