import { openings } from '../../src/service-desk/openings/tables.ts'
import type { Attachment } from '../../src/service-desk/orders/attachment.ts'
import type { Incoming } from '../../src/service-desk/orders/exchange.ts'
import { addEntry } from '../../src/service-desk/orders/order.ts'
import { purposeOf } from '../../src/service-desk/orders/purpose.ts'
import { approvals, claims, orders, parties } from '../../src/service-desk/orders/tables.ts'
import { successions } from '../../src/service-desk/successions/tables.ts'
import type { TestHouse } from './house.ts'
import { type Guest, nextNumber } from './organisation.ts'

type Row = typeof orders.$inferInsert
type Columns = Partial<Row> &
  Partial<Omit<typeof openings.$inferInsert, 'order'>> & {
    waitsUntil?: Date
    claimedBy?: string
    claimedAt?: Date
    firstApprovedBy?: string
  }
type Seat = { guest: Guest; confirmed?: boolean } | { emailAddress: string }

/**
 * An order of an organisation as it stands right after it was placed: Kari's Fjordvik, waiting for the desk.
 * @param columns that are to be otherwise, in whichever of its tables
 * @param seats administrators beside the applicant, who is one
 */
export async function newOrder(app: TestHouse, applicant: Guest, columns: Columns = {}, seats: Seat[] = []) {
  const number = nextNumber()
  const { kind, shortName, nameNb, nameNn, nameEn, agreement, bodies, waitsUntil, ...rest } = columns
  const { claimedBy, claimedAt, firstApprovedBy, ...row } = rest
  const order: Row = {
    purpose: 'open',
    number,
    message: 'Vi skal lage skjemaer for innbyggerne.',
    dueAt: new Date(Date.now() + 3 * 86_400_000),
    ...row,
  }
  const names = {
    shortName: `o${number}`,
    nameNb: 'Fjordvik kommune',
    nameNn: 'Fjordvik kommune',
    nameEn: 'Fjordvik municipality',
    ...definedOf({ shortName, nameNb, nameNn, nameEn }),
  }
  return app.db.transaction(async (tx) => {
    const [made] = await tx
      .insert(orders)
      .values(order)
      .returning({ id: orders.id, reference: orders.reference, number: orders.number })
    if (!made) throw new Error('The order was not made')
    const { id } = made
    const { isWaitedOut, opensOrganisation } = purposeOf(order)
    if (isWaitedOut)
      await tx.insert(successions).values({ order: id, organisation: order.organisation ?? '', waitsUntil })
    else {
      const about = { kind: kind ?? 'service-owner', agreement: agreement ?? '2026/1234', bodies }
      await tx.insert(openings).values({ order: id, ...about, ...(opensOrganisation ? names : {}) })
    }
    if (claimedBy) await tx.insert(claims).values({ order: id, operator: claimedBy, since: claimedAt })
    const isApproved = order.state === 'approved' || order.state === 'done'
    for (const operator of [firstApprovedBy, isApproved ? order.decidedBy : undefined]) {
      if (operator) await tx.insert(approvals).values({ order: id, operator })
    }
    const own = { order: id, person: applicant.id, isApplicant: true, isAdministrator: true }
    await tx.insert(parties).values([{ ...own, confirmedAt: new Date() }, ...seats.map((seat) => seatIn(id, seat))])
    await addEntry(tx, id, { kind: 'ordered', by: applicant.id, isFromDesk: false })
    return made
  })
}

function definedOf<Given extends object>(given: Given): Partial<Given> {
  const defined = Object.entries(given).filter(([, value]) => value !== undefined)
  return Object.assign({}, ...defined.map(([name, value]) => ({ [name]: value })))
}

function seatIn(order: string, seat: Seat) {
  const row = { order, isApplicant: false, isAdministrator: true }
  if ('emailAddress' in seat) return { ...row, emailAddress: seat.emailAddress }
  return { ...row, person: seat.guest.id, confirmedAt: seat.confirmed ? new Date() : undefined }
}

/** A message on its way. */
export function says(text: string, files: readonly Attachment[] = []): Incoming {
  return { bytes: 0, read: async () => ({ text, files }) }
}
