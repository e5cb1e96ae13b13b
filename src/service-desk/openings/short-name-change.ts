import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Actor } from '../../accounts/actor.ts'
import { isFree } from '../../accounts/name.ts'
import { record } from '../../audit/record.ts'
import { longestShortName, organisationNameFault } from '../../organisations/short-name.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Database } from '../../platform/database.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { lapseFirstApproval } from '../orders/first-approval.ts'
import { addEntry, deskOrder, holdOrder, isOpen, type Order, orderFor } from '../orders/order.ts'
import { hearsAll, tellParties } from '../orders/parties.ts'
import { purposeOf } from '../orders/purpose.ts'
import { countMailsToNamed } from './naming.ts'
import { shortNameMail } from './ordering-mails.ts'
import { openings } from './tables.ts'
import { shortNameField } from './wish.ts'

const field = 'shortName'

/** What the applicant and the desk post; the desk's name is judged by its verb. */
export const shortNameShape = z.object({ shortName: shortNameField })
export const deskShortNameShape = z.object({
  shortName: z
    .string()
    .default('')
    .transform((text) => text.trim().toLowerCase())
    .meta({ minLength: 1, maxLength: longestShortName }),
})

/** Each sends a mail to everybody in the order. */
const changesOfOneOrder = { name: 'order-short-names', times: 20, seconds: 86_400 }

/** Tells everybody else in the order. The same name again changes nothing, where it is still free.
 * @throws NotFound for everybody but the applicant, and for orders that open no organisation; Refusal
 * `organisation-name-…` for the name, `order-closed` once it is decided, `too-many-tries` */
export async function changeShortName(
  app: AppContext,
  { person, visit }: Actor,
  wanted: string,
  name: string,
): Promise<void> {
  const { id, parties } = await ownOrder(app.db, person.id, wanted)
  await countChange(app, id, name)
  const spared = await countMailsToNamed(app, parties.filter(hearsAll))
  await app.db.transaction(async (tx) => {
    await holdUndecided(tx, id)
    const order = await ownOrder(tx, person.id, id)
    if (!(await rename(tx, order, name))) return
    await addEntry(tx, id, { kind: 'short-name-changed', by: person.id, isFromDesk: false, data: { shortName: name } })
    await lapseFirstApproval(tx, id)
    const event = { event: 'order-short-name-changed', order: order.reference, shortName: name } as const
    await record(tx, person.id, visit, event)
    const change = { before: order.shortName ?? '', shortName: name, by: person.name }
    await tellParties(tx, app, order, person.id, (party) => shortNameMail(app, party, order, change), spared)
  })
}

/** The same by an operator; the applicant is told, too.
 * @throws NotFound for orders that open no organisation; Refusal as above, and `own-order` */
export async function changeShortNameAtDesk(
  app: AppContext,
  { person, visit }: Actor,
  wanted: string,
  name: string,
): Promise<void> {
  const { id } = await orderAtDesk(app.db, person.id, wanted)
  await countChange(app, id, name)
  await app.db.transaction(async (tx) => {
    await holdUndecided(tx, id)
    const order = await orderAtDesk(tx, person.id, id)
    if (!(await rename(tx, order, name))) return
    await addEntry(tx, id, { kind: 'short-name-changed', by: person.id, isFromDesk: true, data: { shortName: name } })
    await lapseFirstApproval(tx, id)
    const event = { event: 'desk-order-short-name-changed', order: order.reference, shortName: name } as const
    await record(tx, person.id, visit, event, { person: order.applicant?.person ?? undefined })
    const change = { before: order.shortName ?? '', shortName: name, by: undefined }
    await tellParties(tx, app, order, person.id, (party) => shortNameMail(app, party, order, change))
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
async function rename(tx: Database, order: Order, shortName: string): Promise<boolean> {
  if (!(await isFree(tx, shortName))) throw new Refusal({ code: 'organisation-name-taken', field })
  if (order.shortName === shortName) return false
  await tx.update(openings).set({ shortName }).where(eq(openings.order, order.id))
  return true
}

async function orderAtDesk(db: Database, operator: string, id: string): Promise<Order> {
  const order = await deskOrder(db, operator, id)
  if (!purposeOf(order).opensOrganisation) throw new NotFound()
  return order
}

async function ownOrder(db: Database, person: string, id: string): Promise<Order> {
  const order = await orderFor(db, person, id)
  if (!purposeOf(order).opensOrganisation || !order.part.isApplicant) throw new NotFound()
  return order
}
