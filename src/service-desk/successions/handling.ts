import type { AppContext } from '../../platform/app-context.ts'
import type { Database } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Order } from '../orders/order.ts'
import type { Party } from '../orders/parties.ts'
import { groundOf, successionGrounds } from './ground.ts'
import { beginSuccession } from './waiting.ts'

export const succession = {
  makesOwners: true,
  isGreeted: false,
  needsTwo: () => true,
  refuse,
  carryOut,
  outlook: async (db: Database, order: Order) => ({ grounds: await successionGrounds(db, order) }),
}

/** @throws Refusal `applicant-suspended`, `succession-ground-gone` */
async function refuse(tx: Database, order: Order, owners: readonly Party[]): Promise<void> {
  if (owners.length === 0) throw new Refusal({ code: 'applicant-suspended' })
  if (!(await groundOf(tx, order))) throw new Refusal({ code: 'succession-ground-gone' })
}

async function carryOut(tx: Database, app: Pick<AppContext, 'queue' | 'config'>, order: Order) {
  await beginSuccession(tx, app, order)
  return { state: 'approved' } as const
}
