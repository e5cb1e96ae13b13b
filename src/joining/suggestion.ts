import { and, eq, isNull, notExists } from 'drizzle-orm'
import { byName } from '../organisations/names.ts'
import { here, membership, type Suggestion } from '../organisations/representation.ts'
import { organisations, representations } from '../organisations/tables.ts'
import type { Database } from '../platform/database.ts'
import { joinRequests } from './tables.ts'

/** The organisations here that a person has shown to represent and is not a member of, by name. */
export async function suggestedOrganisations(db: Database, person: string): Promise<Suggestion[]> {
  return db
    .select({ ...here, vouchedAt: representations.vouchedAt })
    .from(representations)
    .innerJoin(organisations, eq(organisations.number, representations.number))
    .where(
      and(
        eq(representations.person, person),
        notExists(membership(db, person, organisations.id)),
        // Whoever has asked already waits for an answer.
        notExists(
          db
            .select({ id: joinRequests.id })
            .from(joinRequests)
            .where(
              and(
                eq(joinRequests.organisation, organisations.id),
                eq(joinRequests.person, person),
                isNull(joinRequests.closedAt),
              ),
            ),
        ),
      ),
    )
    .orderBy(byName)
}
