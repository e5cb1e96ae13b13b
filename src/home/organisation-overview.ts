import { and, count, desc, eq } from 'drizzle-orm'
import { isLiving } from '../joining/invitation.ts'
import { invitations } from '../joining/tables.ts'
import { teamMembers } from '../organisations/tables.ts'
import { teamsOf } from '../organisations/team.ts'
import type { Database } from '../platform/database.ts'
import { services } from '../services/tables.ts'

export const mostOpenServices = 50

/** The services of an organisation that every signed-in person may see, the latest changed first; one more than are shown. */
export async function openServicesOf(db: Database, organisation: string) {
  return db
    .select({ shortName: services.shortName, title: services.title, changedAt: services.changedAt })
    .from(services)
    .where(and(eq(services.owner, organisation), eq(services.visibility, 'open'), eq(services.purpose, 'service')))
    .orderBy(desc(services.changedAt))
    .limit(mostOpenServices + 1)
}

export async function ownTeams(db: Database, organisation: string, person: string) {
  const [teams, mine] = await Promise.all([
    teamsOf(db, organisation),
    db
      .select({ team: teamMembers.team })
      .from(teamMembers)
      .where(and(eq(teamMembers.organisation, organisation), eq(teamMembers.person, person))),
  ])
  return teams.filter(({ id }) => mine.some(({ team }) => team === id))
}

export async function countPendingInvitations(db: Database, organisation: string): Promise<number> {
  const [row] = await db
    .select({ pending: count() })
    .from(invitations)
    .where(and(eq(invitations.organisation, organisation), isLiving))
  return row?.pending ?? 0
}
