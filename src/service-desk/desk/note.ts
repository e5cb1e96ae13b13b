import { asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Actor } from '../../accounts/actor.ts'
import { deskActs } from '../../accounts/suspensions.ts'
import { people } from '../../accounts/tables.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Database } from '../../platform/database.ts'
import { freeText } from '../../platform/form.ts'
import { deskOrder } from '../orders/order.ts'
import { recordDeskAct } from './claim.ts'
import { holdSeat } from './operator.ts'
import { longestNote, notes } from './tables.ts'

export const noteShape = z.object({
  note: freeText(longestNote, 'desk-text-long', 'note-missing'),
})

/** Writes a note for the other operators. Those who have a part in the order read that there is one, never what it
 * says. @throws NotFound; Refusal `own-order` */
export async function addNote(app: AppContext, by: Actor, id: string, text: string): Promise<void> {
  await app.limits.count(deskActs, by.person.id)
  await app.db.transaction(async (tx) => {
    await holdSeat(tx, by)
    const order = await deskOrder(tx, by.person.id, id)
    await tx.insert(notes).values({ order: order.id, by: by.person.id, text })
    await recordDeskAct(tx, by, order, 'desk-order-noted')
  })
}

export async function notesOf(db: Database, order: string) {
  return db
    .select({ id: notes.id, at: notes.at, text: notes.text, by: people.name })
    .from(notes)
    .innerJoin(people, eq(people.id, notes.by))
    .where(eq(notes.order, order))
    .orderBy(asc(notes.id))
}
