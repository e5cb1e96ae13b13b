import type { TestHouse } from './house.ts'
import { type Guest, nextNumber } from './organisation.ts'

type Place = Pick<TestHouse, 'db' | 'app'>

/** The fields of an order as somebody would fill them in. The number is one that the register does not know. */
export function orderFields({ number = nextNumber(), ...more }: Record<string, string> = {}) {
  return {
    number,
    kind: 'service-owner',
    agreement: '2026/117',
    bodies: '',
    shortName: `org${number}`,
    nameNb: `Kommune ${number}`,
    nameNn: `Kommune ${number}`,
    nameEn: `Municipality ${number}`,
    isAdministrator: 'yes',
    administrators: '',
    message: '',
    ...more,
  }
}

/** Orders over the form. @returns the order's id, and the page after it without following */
export async function order({ db }: Place, guest: Guest, more: Record<string, string> = {}) {
  const fields = orderFields(more)
  const page = await guest.browser.post('/organisations/apply', fields, { follow: false })
  const id = /^\/orders\/([0-9a-f-]+)$/.exec(page.headers.get('location') ?? '')?.[1] ?? ''
  const { rows } = await db.execute<{ reference: number }>(`select reference from orders where id::text = '${id}'`)
  return { id, page, fields, reference: rows[0]?.reference ?? 0 }
}

export type OrderRow = {
  id: string
  state: string
  purpose: string
  number: string
  kind: string
  short_name: string
  agreement: string
  bodies: string
  finding: string
  unit: { name: string } | null
  checked_at: Date | null
  due_at: Date
  ordered_at: Date
  organisation: string | null
  registered_by: string | null
}

export async function orderRow({ db }: Pick<Place, 'db'>, id: string): Promise<OrderRow | undefined> {
  const { rows } = await db.execute<OrderRow>(`select * from whole_orders where id = '${id}'`)
  return rows[0]
}

export type PartyRow = {
  id: string
  person: string | null
  email_address: string | null
  is_applicant: boolean
  is_administrator: boolean
  confirmed_at: Date | null
  refused_at: Date | null
}

/** Who has a part in an order, the applicant first. */
export async function partyRows({ db }: Pick<Place, 'db'>, id: string): Promise<PartyRow[]> {
  const { rows } = await db.execute<PartyRow>(
    `select * from order_parties where "order" = '${id}' order by is_applicant desc, email_address, person`,
  )
  return rows
}

/** The kinds of an order's entries, in order. */
export async function entryKinds({ db }: Pick<Place, 'db'>, id: string): Promise<string[]> {
  const { rows } = await db.execute<{ kind: string }>(
    `select kind from order_entries where "order" = '${id}' order by id`,
  )
  return rows.map(({ kind }) => kind)
}

/** Ends an order as the desk would, without it. */
export async function closeOrder({ db }: Pick<Place, 'db'>, id: string): Promise<void> {
  await db.execute(`update orders set state = 'withdrawn', asked_at = null, closed_at = now() where id = '${id}'`)
}
