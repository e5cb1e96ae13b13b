import { addEntry } from '../../src/service-desk/orders/order.ts'
import { orders, parties } from '../../src/service-desk/orders/tables.ts'
import type { TestHouse } from './house.ts'
import { type Guest, nextNumber } from './organisation.ts'

type Columns = Partial<typeof orders.$inferInsert>
type Seat = { guest: Guest; confirmed?: boolean } | { emailAddress: string }

/**
 * An order of an organisation as it stands right after it was placed: Kari's Fjordvik, waiting for the desk.
 * @param columns that are to be otherwise
 * @param seats administrators beside the applicant, who is one
 */
export async function newOrder(app: TestHouse, applicant: Guest, columns: Columns = {}, seats: Seat[] = []) {
  const number = nextNumber()
  return app.db.transaction(async (tx) => {
    const [order] = await tx
      .insert(orders)
      .values({
        purpose: 'open',
        number,
        kind: 'service-owner',
        shortName: `o${number}`,
        nameNb: 'Fjordvik kommune',
        nameNn: 'Fjordvik kommune',
        nameEn: 'Fjordvik municipality',
        agreement: '2026/1234',
        message: 'Vi skal lage skjemaer for innbyggerne.',
        dueAt: new Date(Date.now() + 3 * 86_400_000),
        ...columns,
      })
      .returning({ id: orders.id, reference: orders.reference, number: orders.number })
    if (!order) throw new Error('The order was not made')
    const own = { order: order.id, person: applicant.id, isApplicant: true, isAdministrator: true }
    await tx
      .insert(parties)
      .values([{ ...own, confirmedAt: new Date() }, ...seats.map((seat) => seatIn(order.id, seat))])
    await addEntry(tx, order.id, { kind: 'ordered', by: applicant.id, isFromDesk: false })
    return order
  })
}

function seatIn(order: string, seat: Seat) {
  const row = { order, isApplicant: false, isAdministrator: true }
  if ('emailAddress' in seat) return { ...row, emailAddress: seat.emailAddress }
  return { ...row, person: seat.guest.id, confirmedAt: seat.confirmed ? new Date() : undefined }
}
