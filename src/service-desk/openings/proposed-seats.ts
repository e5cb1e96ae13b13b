import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { record } from '../../audit/record.ts'
import { sendLater } from '../../mail/outbox.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Database } from '../../platform/database.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { lapseFirstApproval } from '../orders/first-approval.ts'
import { addEntry, type Order, storedOrder } from '../orders/order.ts'
import { answerOf, isSpared, type Party } from '../orders/parties.ts'
import { parties } from '../orders/tables.ts'
import {
  administratorsIn,
  countMailsToNamed,
  countSeatMail,
  countSeatMails,
  isOneself,
  keyOf,
  mostSeats,
  type Named,
  seatOf,
  sendSeatMails,
} from './naming.ts'
import { seatWithdrawnMail } from './ordering-mails.ts'
import { changesOfOnePerson, changing, seatAmong, type View, viewOf } from './seat.ts'

/** The seats of a new organisation's order, for the applicant, who decides who is asked.
 * @throws NotFound for everybody else, and for orders without such seats */
export async function seatsFor(db: Database, person: string, id: string) {
  const view = await viewOf(db, person, id)
  refuseOthers(view)
  const seats = view.order.parties.filter(({ isAdministrator }) => isAdministrator)
  return { order: view.order, seats, own: seats.find((seat) => seat.person === person && !seat.isByAddress) }
}

function refuseOthers({ mine }: View): void {
  if (!mine.some(({ isApplicant }) => isApplicant)) throw new NotFound()
}

/** Asks more people, by usernames and e-mail addresses; nobody is asked twice. @throws NotFound for everybody but the
 * applicant; Refusal with what is wrong with the list, `order-closed`, `too-many-tries` */
export async function addSeats(app: AppContext, by: Actor, id: string, text: string): Promise<void> {
  const { person } = by
  const field = 'administrators'
  await seatsFor(app.db, person.id, id)
  await app.limits.count(changesOfOnePerson, person.id)
  const { named, faults } = await administratorsIn(app.db, text)
  if (named.length === 0 && faults.length === 0) faults.push({ code: 'nobody-asked', field })
  if (faults.length > 0) throw new Refusal(faults)
  const isMe = await isOneself(app.db, person.id)
  const spared = await countSeatMails(
    app,
    named.filter((one) => !isMe(one)),
  )
  await changing(app.db, by, id, async (tx, view) => {
    refuseOthers(view)
    const { order } = view
    const isSeated = (one: Named) => order.parties.some((party) => party.isAdministrator && isSame(party, one))
    const fresh = named.filter((one) => !isSeated(one) && !(isMe(one) && seatAmong(view.mine)))
    if (fresh.length === 0) throw new Refusal({ code: 'administrators-there', field })
    if (order.parties.filter(({ isAdministrator }) => isAdministrator).length + fresh.length > mostSeats) {
      throw new Refusal({ code: 'administrators-many', field })
    }
    await lapseFirstApproval(tx, order.id)
    for (const one of fresh) await offerSeat(tx, by, order, one, isMe(one))
    const keys = new Set(fresh.map(keyOf))
    const { parties: now } = await storedOrder(tx, order.id)
    const asked = now.filter((party) => keys.has(keyOfParty(party)))
    await sendSeatMails(tx, app, by.person.name, order, asked, spared)
  })
}

/** The applicant has a part in it already, which becomes a seat, too. */
async function offerSeat(tx: Database, by: Actor, order: Order, one: Named, isMe: boolean): Promise<void> {
  if (isMe) await seatApplicant(tx, order.id)
  else await tx.insert(parties).values(seatOf(order.id, one))
  await addEntry(tx, order.id, {
    kind: 'seat-offered',
    by: by.person.id,
    isFromDesk: false,
    data: { whom: one.written },
  })
  const concerning = 'person' in one ? { person: one.person } : {}
  await record(tx, by.person.id, by.visit, { event: 'order-seat-offered', order: order.reference }, concerning)
}

function isSame(party: Party, named: Named): boolean {
  return keyOfParty(party) === keyOf(named)
}

function keyOfParty({ isByAddress, person, emailAddress }: Party): string {
  return isByAddress ? emailAddress.toLowerCase() : (person ?? '')
}

async function seatApplicant(tx: Database, order: string): Promise<void> {
  await tx
    .update(parties)
    .set({ isAdministrator: true, confirmedAt: sql`now()`, refusedAt: null })
    .where(and(eq(parties.order, order), parties.isApplicant))
}

/** Takes somebody out of an order. Who has not said no gets a mail. @param seat id of the part. @throws NotFound for
 * everybody but the applicant, and where there is no such seat; Refusal `order-closed`, `too-many-tries` */
export async function withdrawSeat(app: AppContext, by: Actor, id: string, seat: string): Promise<void> {
  const { person, visit } = by
  const { seats } = await seatsFor(app.db, person.id, id)
  await app.limits.count(changesOfOnePerson, person.id)
  const spared = await countMailsToNamed(
    app,
    seats.filter((party) => party.id === seat),
  )
  await changing(app.db, by, id, async (tx, view) => {
    refuseOthers(view)
    const { order } = view
    const party = order.parties.find((one) => one.id === seat && one.isAdministrator)
    if (!party) throw new NotFound()
    if (party.isApplicant) await unseat(tx, party.id)
    else await tx.delete(parties).where(eq(parties.id, party.id))
    const whom = party.isByAddress ? party.emailAddress : (party.username ?? '')
    await addEntry(tx, order.id, { kind: 'seat-withdrawn', by: person.id, isFromDesk: false, data: { whom } })
    const concerning = party.isByAddress ? {} : { person: party.person ?? undefined }
    await record(tx, person.id, visit, { event: 'order-seat-withdrawn', order: order.reference }, concerning)
    await lapseFirstApproval(tx, order.id)
    if (party.refusedAt || party.person === person.id || isSpared(party, spared)) return
    await sendLater(tx, app.queue, seatWithdrawnMail(party, order, person.name))
  })
}

async function unseat(tx: Database, party: string): Promise<void> {
  await tx
    .update(parties)
    .set({ isAdministrator: false, confirmedAt: null, refusedAt: null })
    .where(eq(parties.id, party))
}

/** Sends the question once more to somebody who has not answered. @throws NotFound for everybody but the applicant, and
 * where nobody waits to answer; Refusal `order-closed`, `too-many-tries` */
export async function remindSeat(app: AppContext, by: Actor, id: string, seat: string): Promise<void> {
  const { seats } = await seatsFor(app.db, by.person.id, id)
  const waiting = seats.find((party) => party.id === seat && !answerOf(party))
  if (!waiting) throw new NotFound()
  await app.limits.count(changesOfOnePerson, by.person.id)
  if (waiting.emailAddress !== null) await countSeatMail(app, waiting.emailAddress)
  await changing(app.db, by, id, async (tx, view) => {
    const asked = view.order.parties.filter((party) => party.id === seat && party.isAdministrator)
    await sendSeatMails(tx, app, by.person.name, view.order, asked, new Set())
  })
}
