import { eq, sql } from 'drizzle-orm'
import { environments } from '../../environments/tables.ts'
import { organisations, teams } from '../../organisations/tables.ts'
import type { Database } from '../../platform/database.ts'
import { services } from '../../services/tables.ts'
import type { Order } from '../orders/order.ts'
import { purposeOf } from '../orders/purpose.ts'

/** What an approved order opens, in the order in which it comes. */
const progressSteps = ['organisation', 'teams', 'environments', 'datamodels', 'content', 'resources', 'told'] as const
export type ProgressStep = (typeof progressSteps)[number]

export type Progress = {
  steps: { name: ProgressStep; isDone: boolean }[]
  isDone: boolean
  /** It takes longer than it should; it is tried again by itself. */
  isLate: boolean
}

/** Making it all takes a second or two; whoever has looked at it for a minute wants to be told something. */
const lateAfter = 60_000

/**
 * How far the opening of an organisation has come, told from what is there.
 * @returns undefined for orders that open nothing, or are not approved
 */
export async function progressOf(db: Database, order: Order): Promise<Progress | undefined> {
  if (!purposeOf(order).opensOrganisation || !['approved', 'done'].includes(order.state)) return undefined
  const there = order.organisation ? await whatIsThere(db, order.organisation) : new Set<ProgressStep>()
  const isDone = order.state === 'done'
  const steps = progressSteps
    .filter((name) => name !== 'environments' || order.kind === 'service-owner')
    .map((name) => ({ name, isDone: isDone || there.has(name) }))
  const since = order.decidedAt?.getTime() ?? Date.now()
  return { steps, isDone, isLate: !isDone && Date.now() - since > lateAfter }
}

async function whatIsThere(db: Database, organisation: string): Promise<Set<ProgressStep>> {
  const purposeOf = sql`(select coalesce(jsonb_agg(${services.purpose}), '[]') from ${services}
    where ${services.owner} = ${organisation} and ${services.purpose} <> 'service')`
  const [found] = await db
    .select({
      hasTeams: sql<boolean>`exists (select from ${teams} where ${teams.organisation} = ${organisation})`,
      hasEnvironments: sql<boolean>`exists (
        select from ${environments} where ${environments.organisation} = ${organisation})`,
      repositories: sql<ProgressStep[]>`${purposeOf}`,
    })
    .from(organisations)
    .where(eq(organisations.id, organisation))
  if (!found) return new Set()
  const { hasTeams, hasEnvironments, repositories } = found
  const there: ProgressStep[] = ['organisation', ...repositories]
  if (hasTeams) there.push('teams')
  if (hasEnvironments) there.push('environments')
  return new Set(there)
}
