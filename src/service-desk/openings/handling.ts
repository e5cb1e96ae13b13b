import type { Actor } from '../../accounts/actor.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Config } from '../../platform/config.ts'
import type { Database } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { isOpen, type Order } from '../orders/order.ts'
import { confirmedAdministrators, type Party } from '../orders/parties.ts'
import { furnishing } from './furnishing.ts'
import { openWithEnvironments } from './opening.ts'
import { openingStanding } from './standing.ts'

export const opening = {
  makesOwners: true,
  isGreeted: true,
  needsTwo: ({ kind }: Order, { deskTwoPerson }: Config) => deskTwoPerson && kind === 'service-owner',
  refuse,
  carryOut,
  async outlook(db: Database, order: Order) {
    return isOpen(order) ? { standing: await openingStanding(db, order) } : {}
  },
}

/** @throws Refusal `organisation-name-taken`, `number-taken`, `nobody-confirmed` */
async function refuse(tx: Database, order: Order, owners: readonly Party[]): Promise<void> {
  const { isNumberFree, isShortNameFree } = await openingStanding(tx, order)
  if (!isShortNameFree) throw new Refusal({ code: 'organisation-name-taken' })
  if (!isNumberFree) throw new Refusal({ code: 'number-taken' })
  if (owners.length === 0) throw new Refusal({ code: 'nobody-confirmed' })
}

/** Opens it in the caller's transaction, with the job that makes what is outside the database. Owners are those who
 * said yes. @throws Refusal `nobody-confirmed`; `organisation-name-taken` or `number-taken` where somebody was first */
async function carryOut(tx: Database, { queue }: Pick<AppContext, 'queue'>, order: Order, by: Actor) {
  const { kind, shortName, nameNb, nameNn, nameEn, number, unit } = order
  if (!kind || !shortName || !nameNb || !nameNn || !nameEn) throw new Error('The order is for no new organisation')
  const owners = confirmedAdministrators(order.parties).map(({ person }) => person)
  if (owners.length === 0) throw new Refusal({ code: 'nobody-confirmed' })
  const names = { nb: nameNb, nn: nameNn, en: nameEn }
  const wish = { shortName, number, kind, names, form: unit?.form, owners }
  const organisation = await openWithEnvironments(tx, wish, { person: by.person.id, visit: by.visit })
  await queue.send(tx, furnishing, { id: order.id })
  return { state: 'approved', organisation } as const
}
