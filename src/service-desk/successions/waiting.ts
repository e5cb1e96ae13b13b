import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import { sendLater } from '../../mail/outbox.ts'
import { type Home, ownersOf } from '../../organisations/organisation.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Database } from '../../platform/database.ts'
import { hashToken, newToken } from '../../platform/secrets.ts'
import { type Order, storedOrder } from '../orders/order.ts'
import { type Ground, groundOf, waitingHours } from './ground.ts'
import { successionBegunMail, successionLaterMail, successionWaitsMail } from './mails.ts'
import { stops, successions } from './tables.ts'

type Mailing = Pick<AppContext, 'queue' | 'config'>

/** When an owner is appointed whom the second operator approves now. */
const waitingEnds = sql`now() + ${sql.raw(`interval '${waitingHours} hours'`)}`

/** After the second approval: gives every owner, also one who is suspended, a way to stop it, and tells them and the
 * applicant what happens and when. The caller has judged its ground, and sets the order's state. */
export async function beginSuccession(tx: Database, app: Mailing, order: Order): Promise<void> {
  const begun = { ...order, ...(await waitUntil(tx, order, waitingEnds)) }
  const ground = await groundOf(tx, begun)
  await tell(tx, app, begun, await untoldOwners(tx, begun), ground)
  if (order.applicant) await sendLater(tx, app.queue, successionWaitsMail(app, order.applicant, begun, ground))
}

/** Each owner has 72 hours to stop it from when they were told: the end moves so far for the last of them, and the
 * applicant is told of that. The caller holds the order and the organisation. */
export async function tellNewOwners(tx: Database, app: Mailing, order: Order): Promise<void> {
  const untold = await untoldOwners(tx, order)
  if (untold.length === 0) return
  const later = { ...order, ...(await waitUntil(tx, order, sql`greatest(${successions.waitsUntil}, ${waitingEnds})`)) }
  await tell(tx, app, later, untold, await groundOf(tx, later))
  if (order.applicant) await sendLater(tx, app.queue, successionLaterMail(app, order.applicant, later))
}

async function waitUntil(tx: Database, { id }: Order, waitsUntil: SQL) {
  const [moved] = await tx
    .update(successions)
    .set({ waitsUntil })
    .where(eq(successions.order, id))
    .returning({ waitsUntil: successions.waitsUntil })
  return moved
}

type Owner = Awaited<ReturnType<typeof ownersOf>>[number]

async function untoldOwners(tx: Database, { id, organisation }: Order): Promise<Owner[]> {
  if (!organisation) throw new Error('The order concerns no organisation')
  const told = await tx.select({ owner: stops.owner }).from(stops).where(eq(stops.order, id))
  return (await ownersOf(tx, organisation)).filter((one) => !told.some(({ owner }) => owner === one.id))
}

async function tell(
  tx: Database,
  app: Mailing,
  order: Order,
  owners: readonly Owner[],
  ground: Ground | undefined,
): Promise<void> {
  const applicant = order.applicant?.name ?? ''
  for (const owner of owners) {
    const token = newToken()
    await tx.insert(stops).values({ tokenHash: hashToken(token), order: order.id, owner: owner.id })
    await sendLater(tx, app.queue, successionBegunMail(app, owner, order, { applicant, ground, token }))
  }
}

/** Whom a succession concerns: owners and parties, each once. */
export async function everybodyIn(tx: Database, order: Order) {
  const owners = order.organisation ? await ownersOf(tx, order.organisation) : []
  const others = order.parties.filter(({ person }) => !owners.some(({ id }) => id === person))
  return [
    ...owners.map((owner) => ({ ...owner, person: owner.id, isOwner: true })),
    ...others.map((party) => ({ ...party, isOwner: false })),
  ]
}

export type Succession = {
  order: string
  reference: number
  /** `lapsing` can be stopped too, but will not happen anyway: its ground is gone. */
  state: 'open' | 'lapsing' | 'over' | 'stopped' | 'appointed' | 'dropped'
  /** Id of the owner who looks at it. */
  owner: string
  applicant: { name: string; username: string | null }
  message: string
  waitsUntil: Date
  organisation: Home
}

/** The succession behind a mailed link. Only whoever still owns the organisation can stop it.
 * @returns undefined for a link that never was, or whose owner is one no longer */
export async function successionByToken(db: Database, token: string): Promise<Succession | undefined> {
  const [found] = await db
    .select({ order: stops.order, owner: stops.owner })
    .from(stops)
    .where(eq(stops.tokenHash, hashToken(token)))
  return found && successionOf(db, found.order, found.owner)
}

/** The succession that an organisation has under way, or had last; for an owner. */
export async function successionIn(db: Database, organisation: string, owner: string): Promise<Succession | undefined> {
  const [found] = await db
    .select({ id: successions.order })
    .from(successions)
    .where(and(eq(successions.organisation, organisation), isNotNull(successions.waitsUntil)))
    .orderBy(sql`${successions.waitsUntil} desc nulls last`)
    .limit(1)
  return found && successionOf(db, found.id, owner)
}

async function successionOf(db: Database, id: string, owner: string): Promise<Succession | undefined> {
  const order = await storedOrder(db, id)
  const { applicant, organisation, organisationShortName, organisationNames, waitsUntil } = order
  if (!organisation || !organisationShortName || !organisationNames || !waitsUntil) return undefined
  const isOwner = (await ownersOf(db, organisation)).some((one) => one.id === owner)
  if (!isOwner) return undefined
  return {
    order: id,
    reference: order.reference,
    state: await stateOf(db, order, waitsUntil),
    owner,
    applicant: { name: applicant?.name ?? '', username: applicant?.username ?? null },
    message: order.message,
    waitsUntil,
    organisation: {
      id: organisation,
      shortName: organisationShortName,
      names: organisationNames,
    },
  }
}

async function stateOf(db: Database, order: Order, waitsUntil: Date): Promise<Succession['state']> {
  if (order.state === 'stopped') return 'stopped'
  if (order.state === 'done') return 'appointed'
  if (order.state !== 'approved') return 'dropped'
  if (waitsUntil.getTime() <= Date.now()) return 'over'
  return (await groundOf(db, order)) ? 'open' : 'lapsing'
}
