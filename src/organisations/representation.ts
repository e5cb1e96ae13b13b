import { and, desc, eq, type SQLWrapper, sql } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import type { Database } from '../platform/database.ts'
import { type Names, namesOf } from './names.ts'
import { organisations, representations, teamMembers } from './tables.ts'
/** An organisation that somebody may act for: nine digits, and the name in Enhetsregisteret. */
export type Represented = { number: string; name: string }

/** Keeps that Ansattporten vouched for a person as acting for these organisations; once more renews the date. */
export async function keepRepresentations(
  tx: Database,
  person: string,
  parties: readonly Represented[],
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

export const here = {
  id: organisations.id,
  shortName: organisations.shortName,
  names: namesOf(organisations),
}

export function membership(db: Database, person: string, organisation: SQLWrapper) {
  return db
    .select({ person: teamMembers.person })
    .from(teamMembers)
    .where(and(sql`${teamMembers.organisation} = ${organisation}`, eq(teamMembers.person, person)))
}

export type Suggestion = { id: string; shortName: string; names: Names; vouchedAt: Date }

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
