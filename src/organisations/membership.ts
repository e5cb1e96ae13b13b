import { and, eq, notInArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { addresseesById } from '../accounts/account.ts'
import type { Actor } from '../accounts/actor.ts'
import { record } from '../audit/record.ts'
import { sendLater } from '../mail/outbox.ts'
import type { AppContext } from '../platform/app-context.ts'
import { type Database, isId, violates } from '../platform/database.ts'
import { choices } from '../platform/form.ts'
import { NotFound, Refusal } from '../platform/refusal.ts'
import { teamsChangedMail } from './membership-mails.ts'
import { actsOnOthers, type Home, holdOrganisation } from './organisation.ts'
import { teamMembers, teams } from './tables.ts'

export type Named = { id: string; name: string }

/** Puts somebody into teams. @returns those that they were not in */
export async function enterTeams(
  tx: Database,
  organisation: string,
  person: string,
  into: readonly Named[],
): Promise<Named[]> {
  return (await allEnterTeams(tx, organisation, [person], into)).get(person) ?? []
}

/** Puts people into teams, in one statement. @returns for each those that they were not in; nothing for whoever was in all */
export async function allEnterTeams(
  tx: Database,
  organisation: string,
  people: readonly string[],
  into: readonly Named[],
): Promise<Map<string, Named[]>> {
  const members = people.flatMap((person) => into.map(({ id }) => ({ team: id, organisation, person })))
  if (members.length === 0) return new Map()
  const entered = await tx
    .insert(teamMembers)
    .values(members)
    .onConflictDoNothing()
    .returning({ team: teamMembers.team, person: teamMembers.person })
  const byPerson = Map.groupBy(entered, ({ person }) => person)
  return new Map(
    [...byPerson].map(([person, teams]) => [person, into.filter(({ id }) => teams.some(({ team }) => team === id))]),
  )
}

/** The ids of the teams that somebody is in; none for whoever does not belong to the organisation. */
export async function teamsOfMember(db: Database, organisation: string, person: string): Promise<string[]> {
  const found = await db.select({ team: teamMembers.team }).from(teamMembers).where(isMembership(organisation, person))
  return found.map(({ team }) => team)
}

function isMembership(organisation: string, person: string) {
  return and(eq(teamMembers.organisation, organisation), eq(teamMembers.person, person))
}

export const teamsOfMemberShape = z.object({
  teams: choices.pipe(z.array(z.string().refine(isId, 'teams-none')).min(1, 'teams-none')),
})

/** Gives a member exactly these teams, and tells them what changed. @throws NotFound for somebody who does not belong
 * to the organisation; Refusal `last-owner`, `too-many-tries` */
export async function changeTeams(
  app: AppContext,
  by: Actor,
  organisation: Home,
  person: string,
  wished: readonly string[],
): Promise<void> {
  await app.limits.count(actsOnOthers, by.person.id)
  await keepingAnOwner(() =>
    app.db.transaction(async (tx) => {
      await holdOrganisation(tx, organisation, by, 'change-access')
      const [before, named] = [
        await teamsOfMember(tx, organisation.id, person),
        await tx
          .select({ id: teams.id, name: teams.name })
          .from(teams)
          .where(eq(teams.organisation, organisation.id))
          .orderBy(sql`lower(${teams.name})`),
      ]
      const wanted = named.filter(({ id }) => wished.includes(id))
      if (before.length === 0 || wanted.length === 0) throw new NotFound()
      const given = (await enterTeams(tx, organisation.id, person, wanted)).map(({ name }) => name)
      const left = await tx
        .delete(teamMembers)
        .where(
          and(
            isMembership(organisation.id, person),
            notInArray(
              teamMembers.team,
              wanted.map(({ id }) => id),
            ),
          ),
        )
        .returning({ team: teamMembers.team })
      const taken = named.filter(({ id }) => left.some(({ team }) => team === id)).map(({ name }) => name)
      if (given.length + taken.length === 0) return
      const event = {
        event: 'teams-changed',
        organisation: organisation.shortName,
        given: given.join(', '),
        taken: taken.join(', '),
      } as const
      await record(tx, by.person.id, by.visit, event, { person, organisation: organisation.id })
      const reader = (await addresseesById(tx, [person])).get(person)
      if (!reader || reader.id === by.person.id) return
      await sendLater(tx, app.queue, teamsChangedMail(app, reader, by, organisation, { given, taken }))
    }),
  )
}

/** Takes somebody out of every team of an organisation. @returns the ids of those teams */
export async function leaveTeams(tx: Database, organisation: string, person: string): Promise<string[]> {
  const left = await tx
    .delete(teamMembers)
    .where(isMembership(organisation, person))
    .returning({ team: teamMembers.team })
  return left.map(({ team }) => team)
}

/** Does what may take an owner away. @throws Refusal `last-owner` where nobody would be left to own the organisation */
export async function keepingAnOwner<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (violates(error, 'organisations_owned')) throw new Refusal({ code: 'last-owner' })
    throw error
  }
}
