import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { sendLater } from '../../mail/outbox.ts'
import { namesOf } from '../../organisations/names.ts'
import { ownersOf } from '../../organisations/organisation.ts'
import { organisations } from '../../organisations/tables.ts'
import type { Config } from '../../platform/config.ts'
import type { Database } from '../../platform/database.ts'
import type { Log } from '../../platform/log.ts'
import type { Job, Queue } from '../../platform/queue.ts'
import { NotFound } from '../../platform/refusal.ts'
import { createOwnRepositories } from '../../services/own-repositories.ts'
import type { GitHome } from '../../services/service.ts'
import { addEntry, type Order, storedOrder } from '../orders/order.ts'
import { ordersWith } from '../orders/purpose.ts'
import { orders } from '../orders/tables.ts'
import { openedMail, orderOpenedMail } from './opening-mails.ts'

export const furnishing = 'furnish-organisation'

type Workshop = { config: Config; db: Database; repositories: string }

/** The job: tried again after 2 seconds, 4, 8 … up to 5 minutes, for some sixteen hours. It may be killed anywhere and
 * done again, by several nodes at once too. */
export function furnishJob(workshop: Workshop): Job<{ id: string }> {
  return {
    name: furnishing,
    firstWait: 2,
    longestWait: 300,
    retries: 200,
    work: ({ id }, queue) => furnish(workshop, queue, id),
  }
}

const lateMinutes = 10

/** Takes up what was approved long ago and is not finished: the queue may have given up, or lost the job with its database. */
export async function furnishLate(workshop: Workshop, queue: Queue, log: Log): Promise<void> {
  const late = await workshop.db
    .select({ id: orders.id })
    .from(orders)
    .where(and(isToBeFurnished, sql`${orders.decidedAt} < now() - ${sql.raw(`interval '${lateMinutes} minutes'`)}`))
    .orderBy(asc(orders.decidedAt))
  for (const { id } of late) {
    // One that cannot be finished holds up none of the others.
    await furnish(workshop, queue, id).catch((error) => log.error({ order: id, error }, 'furnishing failed'))
  }
}

// What is open is a small part of all orders, and has an index.
const isToBeFurnished = and(isNull(orders.closedAt), eq(orders.state, 'approved'), ordersWith('opensOrganisation'))

async function furnish({ config, db, repositories }: Workshop, queue: Queue, id: string): Promise<void> {
  const [order] = await db
    .select({ organisation: organisations.shortName })
    .from(orders)
    .innerJoin(organisations, eq(organisations.id, orders.organisation))
    .where(and(eq(orders.id, id), isToBeFurnished))
  if (!order) return
  const home = { repositories, mailHost: `users.${new URL(config.publicUrl).hostname}` }
  await makeOwnRepositories(db, home, order.organisation)
  await finish({ config, db, queue }, id)
}

/** Makes the repositories that an organisation has for itself, as far as they are not there.
 * @throws NotFound where there is no such organisation */
export async function makeOwnRepositories(db: Database, home: GitHome, shortName: string): Promise<void> {
  const [found] = await db
    .select({ id: organisations.id, shortName: organisations.shortName, names: namesOf(organisations) })
    .from(organisations)
    .where(eq(organisations.shortName, shortName))
  if (!found) throw new NotFound()
  const [holder] = await ownersOf(db, found.id)
  if (!holder) throw new Error('The organisation has no owner whose its repositories would be')
  await createOwnRepositories(db, home, found, holder.id)
}

type Mailing = { config: Config; db: Database; queue: Queue }

/** Of several that come this far, one closes the order, and it alone tells anybody. */
async function finish(post: Mailing, id: string): Promise<void> {
  await post.db.transaction(async (tx) => {
    const [closed] = await tx
      .update(orders)
      .set({ state: 'done', closedAt: sql`now()` })
      .where(and(eq(orders.id, id), isToBeFurnished))
      .returning({ id: orders.id })
    if (!closed) return
    await addEntry(tx, id, { kind: 'opened', by: null, isFromDesk: false })
    await tellAll(tx, post, await storedOrder(tx, id))
  })
}

async function tellAll(tx: Database, post: Mailing, order: Order): Promise<void> {
  const { organisation, organisationShortName, organisationNames: names } = order
  if (!organisation || !organisationShortName || !names) throw new Error('The order opened nothing')
  const owners = await ownersOf(tx, organisation)
  for (const owner of owners) {
    const mail = openedMail(owner, { shortName: organisationShortName, names }, post.config.publicUrl)
    await sendLater(tx, post.queue, mail)
  }
  for (const party of order.parties) {
    const isTold = owners.some(({ id }) => id === party.person)
    if (party.isApplicant && !isTold) await sendLater(tx, post.queue, orderOpenedMail(post, party, order))
  }
}
