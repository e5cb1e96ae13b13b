import { and, desc, eq, inArray } from 'drizzle-orm'
import { names } from '../accounts/tables.ts'
import { organisationsOf } from '../organisations/organisation.ts'
import { may } from '../organisations/rights.ts'
import type { Database } from '../platform/database.ts'
import { closedTransfers, type TransferEnd } from './tables.ts'

/** How an offer ended, and whom it was made to, as they stand in addresses. */
export type ClosedOffer = { end: TransferEnd; receiver: string }

/** How the latest offer of the service at an address ended, for those who could have answered it. @returns undefined
 * where there was none that this person could answer; nothing tells then whether the service is there */
export async function closedOffer(
  db: Database,
  person: { id: string; username: string },
  owner: string,
  shortName: string,
): Promise<ClosedOffer | undefined> {
  const receiving = (await organisationsOf(db, person.id)).filter(({ rights }) => may(rights, 'receive-service'))
  const receivers = new Map(receiving.map((organisation) => [organisation.id, organisation.shortName]))
  receivers.set(person.id, person.username)
  const [found] = await db
    .select({ end: closedTransfers.end, receiver: closedTransfers.receiver })
    .from(closedTransfers)
    .innerJoin(names, eq(names.holder, closedTransfers.owner))
    .where(
      and(
        eq(names.name, owner.toLowerCase()),
        eq(closedTransfers.shortName, shortName.toLowerCase()),
        inArray(closedTransfers.receiver, [...receivers.keys()]),
      ),
    )
    .orderBy(desc(closedTransfers.id))
    .limit(1)
  const receiver = found && receivers.get(found.receiver)
  return receiver ? { end: found.end, receiver } : undefined
}
