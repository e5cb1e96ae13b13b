import { and, eq, sql } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import { sendLater } from '../mail/outbox.ts'
import type { Doer } from '../organisations/organisation.ts'
import type { Database } from '../platform/database.ts'
import type { House } from '../platform/house.ts'
import { NotFound, Refusal } from '../platform/refusal.ts'
import { lapseFirstApproval } from './first-approval.ts'
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
import { addEntry, type Order, type Party, partiesOf } from './order.ts'
import { seatWithdrawnMail } from './ordering-mails.ts'
import { answerOf, changesOfOnePerson, changing, seatAmong, type View, viewOf } from './seat.ts'
import { parties } from './tables.ts'

/**
 * The seats of a new organisation's order, for the applicant, who decides who is asked.
 * @throws NotFound for everybody else, and for orders without such seats
 */
export async function seatsFor(db: Database, person: string, id: string) {
  const view = await viewOf(db, person, id)
  refuseOthers(view)
  const seats = view.all.filter(({ isAdministrator }) => isAdministrator)
  return { order: view.order, seats, own: seats.find((seat) => seat.person === person && !seat.isByAddress) }
}

function refuseOthers({ mine }: View): void {
  if (!mine.some(({ isApplicant }) => isApplicant)) throw new NotFound()
}

/**
 * Asks more people to be administrators. Who has been asked already is not asked again.
 * @param text usernames and e-mail addresses
 * @throws NotFound for everybody but the applicant
 * @throws Refusal with what is wrong with the list; `order-closed`, `too-many-tries`
 */
export async function addSeats(house: House, by: Doer, id: string, text: string): Promise<void> {
  const { person } = by
  const field = 'administrators'
  await seatsFor(house.db, person.id, id)
  await house.limits.count(changesOfOnePerson, person.id)
  const { named, faults } = await administratorsIn(house.db, text)
  if (named.length === 0 && faults.length === 0) faults.push({ code: 'nobody-asked', field })
  if (faults.length > 0) throw new Refusal(faults)
  const isMe = await isOneself(house.db, person.id)
  const spared = await countSeatMails(
    house,
    named.filter((one) => !isMe(one)),
  )
  await changing(house.db, by, id, async (tx, view) => {
    refuseOthers(view)
    const { order, all } = view
    const isSeated = (one: Named) => all.some((party) => party.isAdministrator && isSame(party, one))
    const fresh = named.filter((one) => !isSeated(one) && !(isMe(one) && seatAmong(view.mine)))
    if (fresh.length === 0) throw new Refusal({ code: 'administrators-there', field })
    if (all.filter(({ isAdministrator }) => isAdministrator).length + fresh.length > mostSeats) {
      throw new Refusal({ code: 'administrators-many', field })
    }
    await lapseFirstApproval(tx, order.id)
    for (const one of fresh) await offerSeat(tx, by, order, one, isMe(one))
    const keys = new Set(fresh.map(keyOf))
    const asked = (await partiesOf(tx, order.id)).filter((party) => keys.has(keyOfParty(party)))
    await sendSeatMails(tx, house, by.person.name, order, asked, spared)
  })
}

/** The applicant has a part in it already, which becomes a seat, too. */
async function offerSeat(tx: Database, by: Doer, order: Order, one: Named, isMe: boolean): Promise<void> {
  if (isMe) await seatApplicant(tx, order.id)
  else await tx.insert(parties).values(seatOf(order.id, one))
  await addEntry(tx, order.id, { kind: 'seat-offered', by: by.person.id, isFromDesk: false, text: one.written })
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

/**
 * Takes somebody out of an order. Who has not said no gets a mail.
 * @param seat id of the part
 * @throws NotFound for everybody but the applicant, and where there is no such seat
 * @throws Refusal `order-closed`, `too-many-tries`
 */
export async function withdrawSeat(house: House, by: Doer, id: string, seat: string): Promise<void> {
  const { person, visit } = by
  const { seats } = await seatsFor(house.db, person.id, id)
  await house.limits.count(changesOfOnePerson, person.id)
  const spared = await countMailsToNamed(
    house,
    seats.filter((party) => party.id === seat),
  )
  await changing(house.db, by, id, async (tx, view) => {
    refuseOthers(view)
    const { order } = view
    const party = view.all.find((one) => one.id === seat && one.isAdministrator)
    if (!party) throw new NotFound()
    if (party.isApplicant) await unseat(tx, party.id)
    else await tx.delete(parties).where(eq(parties.id, party.id))
    const text = party.isByAddress ? party.emailAddress : (party.username ?? '')
    await addEntry(tx, order.id, { kind: 'seat-withdrawn', by: person.id, isFromDesk: false, text })
    const concerning = party.isByAddress ? {} : { person: party.person ?? undefined }
    await record(tx, person.id, visit, { event: 'order-seat-withdrawn', order: order.reference }, concerning)
    await lapseFirstApproval(tx, order.id)
    if (party.refusedAt || party.person === person.id || spared.has(party.emailAddress.toLowerCase())) return
    await sendLater(tx, house.queue, seatWithdrawnMail(party, order, person.name))
  })
}

async function unseat(tx: Database, party: string): Promise<void> {
  await tx
    .update(parties)
    .set({ isAdministrator: false, confirmedAt: null, refusedAt: null })
    .where(eq(parties.id, party))
}

/**
 * Sends the question once more to somebody who has not answered.
 * @throws NotFound for everybody but the applicant, and where nobody waits to answer
 * @throws Refusal `order-closed`, `too-many-tries`
 */
export async function remindSeat(house: House, by: Doer, id: string, seat: string): Promise<void> {
  const { seats } = await seatsFor(house.db, by.person.id, id)
  const waiting = seats.find((party) => party.id === seat && !answerOf(party))
  if (!waiting) throw new NotFound()
  await house.limits.count(changesOfOnePerson, by.person.id)
  await countSeatMail(house, waiting.emailAddress)
  await changing(house.db, by, id, async (tx, view) => {
    const asked = view.all.filter((party) => party.id === seat && party.isAdministrator)
    await sendSeatMails(tx, house, by.person.name, view.order, asked, new Set())
  })
}
