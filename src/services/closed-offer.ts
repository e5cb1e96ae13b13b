import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import { names } from '../accounts/tables.ts'
import { records } from '../audit/tables.ts'
import { organisationsOf } from '../organisations/organisation.ts'
import { may } from '../organisations/rights.ts'
import type { Database } from '../platform/database.ts'
import { fullNameOf } from './service.ts'

const ends = ['transfer-withdrawn', 'transfer-declined', 'transfer-accepted'] as const

/** How an offer ended, and whom it was made to, as they stand in addresses. */
export type ClosedOffer = { end: (typeof ends)[number]; receiver: string }

/**
 * How the latest offer of the service at an address ended, as the history has it, for those who could have answered it.
 * @returns undefined where there was none that this person could answer; nothing tells then whether the service is there
 */
export async function closedOffer(
  db: Database,
  person: { id: string; username: string },
  owner: string,
  shortName: string,
): Promise<ClosedOffer | undefined> {
  const receiving = (await organisationsOf(db, person.id)).filter(({ rights }) => may(rights, 'receive-service'))
  const receivers = [person.username, ...receiving.map((organisation) => organisation.shortName)]
  const [holder] = await db.select({ id: names.holder }).from(names).where(eq(names.name, owner.toLowerCase()))
  if (!holder) return undefined
  const [found] = await db
    .select({ event: records.event, details: records.details })
    .from(records)
    .where(
      and(
        // The owner did it, or it stands in the owner's history: both have an index, what was done has none.
        or(eq(records.organisation, holder.id), eq(records.account, holder.id), eq(records.person, holder.id)),
        inArray(records.event, ends),
        or(...receivers.map((receiver) => isOffer({ owner, shortName, receiver }))),
      ),
    )
    .orderBy(desc(records.id))
    .limit(1)
  const end = ends.find((event) => event === found?.event)
  const receiver = receivers.find((one) => found && isTo(found.details, one))
  return end && receiver ? { end, receiver } : undefined
}

type Offered = { owner: string; shortName: string; receiver: string }

/** An acceptance is recorded by the new address, the other ends by the receiver. */
function isOffer({ owner, shortName, receiver }: Offered) {
  const before = fullNameOf({ owner, shortName }).toLowerCase()
  const after = fullNameOf({ owner: receiver, shortName })
  const of = (field: string) => sql`${records.details}->>${field}`
  return or(
    and(sql`lower(${of('service')}) = ${before}`, sql`${of('receiver')} = ${receiver}`),
    and(sql`lower(${of('before')}) = ${before}`, sql`${of('service')} = ${after}`),
  )
}

function isTo(details: object, receiver: string): boolean {
  if ('receiver' in details) return details.receiver === receiver
  return 'service' in details && `${details.service}`.startsWith(`${receiver}/`)
}
