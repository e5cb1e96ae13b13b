import { and, asc, desc, eq, isNull, notExists, type SQLWrapper, sql } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import type { Database } from '../platform/database.ts'
import type { Language } from '../platform/texts.ts'
import { joinRequests, organisations, representations, teamMembers } from './tables.ts'

/** An organisation that somebody may act for: nine digits, and the name in Enhetsregisteret. */
export type Party = { number: string; name: string }

/** Keeps that Ansattporten vouched for a person as acting for these organisations; once more renews the date. */
export async function keepRepresentations(
  tx: Database,
  person: string,
  parties: readonly Party[],
  visit: string,
): Promise<void> {
  for (const party of parties) {
    await tx
      .insert(representations)
      .values({ person, ...party })
      .onConflictDoUpdate({
        target: [representations.person, representations.number],
        set: { name: party.name, vouchedAt: sql`now()` },
      })
    await record(tx, person, visit, { event: 'representation-vouched', ...party })
  }
}

const here = {
  id: organisations.id,
  shortName: organisations.shortName,
  names: sql<
    Record<Language, string>
  >`jsonb_build_object('nb', ${organisations.nameNb}, 'en', ${organisations.nameEn})`,
}

function membership(db: Database, person: string, organisation: SQLWrapper) {
  return db
    .select({ person: teamMembers.person })
    .from(teamMembers)
    .where(and(sql`${teamMembers.organisation} = ${organisation}`, eq(teamMembers.person, person)))
}

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
    .orderBy(asc(sql`lower(${organisations.nameNb})`))
}

export type Suggestion = { id: string; shortName: string; names: Record<Language, string>; vouchedAt: Date }

/** All that a person has shown to represent, the latest first, with the organisation here where there is one. */
export async function representationsOf(db: Database, person: string) {
  return db
    .select({
      number: representations.number,
      name: representations.name,
      vouchedAt: representations.vouchedAt,
      shortName: organisations.shortName,
      isMember: sql<boolean>`exists ${membership(db, person, organisations.id)}`,
    })
    .from(representations)
    .leftJoin(organisations, eq(organisations.number, representations.number))
    .where(eq(representations.person, person))
    .orderBy(desc(representations.vouchedAt))
}
