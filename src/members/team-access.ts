import { asc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { addresseesById } from '../accounts/account.ts'
import type { Actor } from '../accounts/actor.ts'
import { record } from '../audit/record.ts'
import { sendToAll } from '../mail/outbox.ts'
import { actsOnOthers, type Home, holdOrganisation } from '../organisations/organisation.ts'
import { levels } from '../organisations/rights.ts'
import {
  environmentNames,
  environmentRights,
  type Kind,
  reaches,
  teamEnvironments,
  teams,
} from '../organisations/tables.ts'
import { createTeam, lockedTeam, teamShape } from '../organisations/team.ts'
import type { AppContext } from '../platform/app-context.ts'
import { type Database, isId, violates } from '../platform/database.ts'
import { choices } from '../platform/form.ts'
import { NotFound } from '../platform/refusal.ts'
import { alphabetical } from '../platform/texts.ts'
import { services, teamServices } from '../services/tables.ts'
import { accessChangedMail } from './access-mails.ts'
import { effectOf, markOf, type Reached, type TeamAccess, withoutForeign } from './effect.ts'

const reached = { id: services.id, title: services.title, purpose: services.purpose, shortName: services.shortName }

/** The services that each team of an organisation has chosen, by the team's id. */
export async function chosenServices(db: Database, organisation: string): Promise<Map<string, Reached[]>> {
  const rows = await db
    .select({ team: teamServices.team, ...reached })
    .from(teamServices)
    .innerJoin(services, eq(services.id, teamServices.service))
    .where(eq(teamServices.organisation, organisation))
    .orderBy(asc(sql`lower(${services.title})`), asc(services.shortName))
  return Map.groupBy(rows, ({ team }) => team)
}

const mostToChoose = 200

/** Services to choose among, by title: as many as one form bears, those that are chosen already first among them. */
export async function servicesToChoose(db: Database, organisation: string, chosen: readonly string[]) {
  const isChosen = sql`${services.id} = any(${sql.param(chosen)}::uuid[])`
  const found = await db
    .select(reached)
    .from(services)
    .where(eq(services.owner, organisation))
    .orderBy(sql`${isChosen} desc`, asc(sql`lower(${services.title})`), asc(services.shortName))
    .limit(mostToChoose + chosen.length)
  const inAll = await db.$count(services, eq(services.owner, organisation))
  return { shown: found.sort(byTitle), inAll, chosen }
}

export type Choice = Awaited<ReturnType<typeof servicesToChoose>>

const inEnvironment = z.enum(['none', ...environmentRights]).catch('none')

export const accessShape = z.object({
  level: z.enum(levels, 'team-level-missing'),
  reach: z.enum(reaches, 'team-reach-missing'),
  services: choices,
  mayCreate: z.string().optional(),
  tt02: inEnvironment,
  production: inEnvironment,
})

export const newTeamShape = teamShape.extend(accessShape.shape)

/** `confirm` has the mark of what was shown; `again` asks for the form. */
export const accessChangeShape = accessShape.extend({ confirm: z.string().optional(), again: z.string().optional() })

/** @throws NotFound for a service that cannot be one */
export function wishedAccess(posted: z.output<typeof accessShape>): TeamAccess {
  const { level, reach, services, mayCreate, tt02, production } = posted
  if (!services.every(isId)) throw new NotFound()
  const environments = {
    ...(tt02 === 'none' ? {} : { tt02 }),
    ...(production === 'none' ? {} : { production }),
  }
  return { level, reach, services, mayCreate: mayCreate === 'yes', environments }
}

/** Makes a team together with what it gives.
 * @throws Refusal `team-name-taken`; NotFound for a service of another owner */
export async function createTeamWithAccess(
  db: Database,
  by: Actor,
  organisation: Home & { kind: Kind },
  named: { name: string; description: string },
  wished: TeamAccess,
): Promise<string> {
  return db.transaction(async (tx) => {
    await holdOrganisation(tx, organisation, by, 'change-teams')
    const team = await createTeam(tx, by, organisation, named)
    await applyAccess(tx, organisation, team, wished)
    await recordAccess(tx, by, organisation, named.name, wished)
    return team
  })
}

async function recordAccess(tx: Database, by: Actor, organisation: Home, team: string, access: TeamAccess) {
  const event = {
    event: 'team-access-changed',
    organisation: organisation.shortName,
    team,
    access: inShort(access),
  } as const
  await record(tx, by.person.id, by.visit, event, { organisation: organisation.id })
}

/** As the history keeps it, in no language: `write all create tt02:publish`, `read 3`. */
export function inShort({ level, reach, services, mayCreate, environments }: TeamAccess): string {
  const rights = environmentNames.flatMap((name) => (environments[name] ? [`${name}:${environments[name]}`] : []))
  const reached = level === 'none' ? [] : [reach === 'all' ? 'all' : String(services.length)]
  return [level, ...reached, ...(mayCreate ? ['create'] : []), ...rights].join(' ')
}

async function applyAccess(tx: Database, organisation: Home & { kind: Kind }, team: string, wished: TeamAccess) {
  const { level, reach, services, mayCreate, environments } = withoutForeign(organisation, wished)
  await tx.update(teams).set({ level, reach, mayCreate }).where(eq(teams.id, team))
  await tx.delete(teamEnvironments).where(eq(teamEnvironments.team, team))
  const rights = environmentNames.flatMap((environment) => {
    const right = environments[environment]
    return right ? [{ team, environment, right }] : []
  })
  if (rights.length > 0) await tx.insert(teamEnvironments).values(rights)
  await tx.delete(teamServices).where(eq(teamServices.team, team))
  const chosen = services.map((service) => ({ team, service, organisation: organisation.id }))
  if (chosen.length === 0) return
  await tx
    .insert(teamServices)
    .values(chosen)
    .catch((error) => {
      throw violates(error, 'team_services_service') ? new NotFound() : error
    })
}

/** Only if `shown` is still the mark of what it does. @returns whether it was done; else the effects must be shown
 * anew. @throws NotFound for a service of another owner; Refusal `owners-fixed`, `too-many-tries` */
export async function changeAccess(
  app: AppContext,
  by: Actor,
  organisation: Home & { kind: Kind },
  team: string,
  wished: TeamAccess,
  shown: string,
): Promise<boolean> {
  await app.limits.count(actsOnOthers, by.person.id)
  return app.db.transaction(async (tx) => {
    await holdOrganisation(tx, organisation, by, 'change-teams')
    const { name } = await lockedTeam(tx, organisation, team)
    const effects = await effectOf(tx, organisation, team, wished)
    if (markOf(effects) !== shown) return false
    await applyAccess(tx, organisation, team, wished)
    await recordAccess(tx, by, organisation, name, withoutForeign(organisation, wished))
    const readers = await addresseesById(
      tx,
      effects.map(({ person }) => person.id),
    )
    const mails = effects.flatMap((effect) => {
      const reader = readers.get(effect.person.id)
      if (!reader || reader.id === by.person.id) return []
      return accessChangedMail(app, reader, by, organisation, { id: team, name }, effect)
    })
    await sendToAll(tx, app.queue, mails)
    return true
  })
}

function byTitle(one: Reached, other: Reached): number {
  return alphabetical(one.title, other.title)
}
