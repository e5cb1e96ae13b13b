import type { PgUpdateSetSource } from 'drizzle-orm/pg-core'
import type { Actor } from '../../accounts/actor.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Config } from '../../platform/config.ts'
import type { Database } from '../../platform/database.ts'
import { opening } from '../openings/handling.ts'
import { serviceOwner } from '../openings/service-owner.ts'
import type { OpeningStanding } from '../openings/standing.ts'
import type { Order } from '../orders/order.ts'
import type { Party } from '../orders/parties.ts'
import { forPurpose } from '../orders/purpose.ts'
import type { OrderPurpose, orders } from '../orders/tables.ts'
import type { successionGrounds } from '../successions/ground.ts'
import { succession } from '../successions/handling.ts'

type Handling = {
  /** Whoever has confirmed to be an administrator becomes an owner. */
  makesOwners: boolean
  /** The approval has a mail of the desk's own, with a greeting. What is done at once, and what waits, has others. */
  isGreeted: boolean
  /** Whether two operators must approve (`DESK_TWO_PERSON`). */
  needsTwo(order: Order, config: Config): boolean
  /** Refuses what cannot be carried out as things stand: what would stop the second operator stops the first. */
  refuse(tx: Database, order: Order, owners: readonly Party[]): Promise<void>
  /** Does it, or begins to. @returns what the order becomes */
  carryOut(tx: Database, app: AppContext, order: Order, by: Actor): Promise<Decision>
  outlook(db: Database, order: Order): Promise<Outlook>
}

type Decision = Pick<PgUpdateSetSource<typeof orders>, 'state' | 'closedAt'> & { organisation?: string }
type Outlook = { standing?: OpeningStanding; grounds?: Awaited<ReturnType<typeof successionGrounds>> }

const purposes: Record<OrderPurpose, Handling> = {
  open: opening,
  'become-service-owner': serviceOwner,
  succession,
}

export function handlingOf(order: { purpose: OrderPurpose }): Handling {
  return forPurpose(purposes, order)
}
