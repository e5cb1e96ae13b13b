import { and, asc, eq, inArray, not, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Actor } from '../../accounts/actor.ts'
import { suspensionOf } from '../../accounts/suspensions.ts'
import { accountSuspensions, accounts, people } from '../../accounts/tables.ts'
import { record } from '../../audit/record.ts'
import { sendLater } from '../../mail/outbox.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Database } from '../../platform/database.ts'
import { freeText } from '../../platform/form.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Attachment, addAttachments } from './attachment.ts'
import { deskReader } from './desk-reader.ts'
import { answeredMail, partyWroteMail } from './exchange-mails.ts'
import { lapseFirstApproval } from './first-approval.ts'
import { addEntry, holdOrder, type Order, orderFor } from './order.ts'
import type { Party } from './parties.ts'
import { dueAfterPause } from './promise.ts'
import { entries, longest, orders, attachments as table } from './tables.ts'

export type Mailing = Pick<AppContext, 'db' | 'queue' | 'config'>

/** What somebody writes: a text, files, or both. The text is plain and may have lines. */
export type Message = { text: string; files: readonly Attachment[] }

/** A message on its way: how many bytes are announced, and what reads it. */
export type Incoming = { bytes: number; read: () => Promise<Message> }

export type Receiving = Mailing & Pick<AppContext, 'limits'>

export const messageShape = z.object({ text: freeText(longest.message, 'message-too-long') })

const messagesOfOnePerson = { name: 'order-messages', times: 30, seconds: 3600 }
/** Counted by the megabyte. */
const filesOfOnePerson = { name: 'order-megabytes', times: 200, seconds: 86_400 }
const megabyte = 1024 * 1024
/** Bytes of a message without files, at most: every sign of the text as long as a sign can be. */
const longestPlain = 64 * 1024

/** Counts a message of somebody to either side, by what it may weigh beyond a text alone, and reads it: what is over the
 * limit costs no memory. @throws Refusal `too-many-tries`, or as reading does */
export async function receive(
  { limits }: Pick<AppContext, 'limits'>,
  { person }: Actor,
  { bytes, read }: Incoming,
): Promise<Message> {
  await limits.count(messagesOfOnePerson, person.id)
  for (let left = bytes - longestPlain; left > 0; left -= megabyte) await limits.count(filesOfOnePerson, person.id)
  return read()
}

/** More than any order needs: the page of somebody who writes without end stays a page. */
const mostEntries = 500

/** Who wrote or did something, as both sides may know them. A party that is known by an address alone is shown by that
 * address. Without a name: somebody who no longer has a part in the order. */
export type Speaker = { name: string; username?: string; isFromDesk: boolean }

/** All steps and messages of an order, the oldest first, each with its files. `by` is absent for the studio itself. */
export async function exchangeOf(db: Database, { id, parties }: Pick<Order, 'id' | 'parties'>) {
  const written = await entriesOf(db, id)
  return written.map(({ by, name, username, ...entry }) => ({
    ...entry,
    by: by === null ? undefined : entry.isFromDesk ? deskSpeaker(name, username) : partySpeaker(parties, by),
  }))
}

export type ExchangeEntry = Awaited<ReturnType<typeof exchangeOf>>[number]

function entriesOf(db: Database, order: string) {
  return db
    .select({
      id: entries.id,
      at: entries.at,
      kind: entries.kind,
      text: entries.text,
      data: entries.data,
      isFromDesk: entries.isFromDesk,
      by: entries.by,
      name: people.name,
      username: accounts.username,
      files: filesOfEntry,
    })
    .from(entries)
    .leftJoin(people, eq(people.id, entries.by))
    .leftJoin(accounts, eq(accounts.id, entries.by))
    .where(eq(entries.order, order))
    .orderBy(asc(entries.id))
}

const filesOfEntry = sql<Pick<typeof table.$inferSelect, 'id' | 'name' | 'type' | 'size'>[]>`(
  select coalesce(jsonb_agg(
    jsonb_build_object('id', file.id, 'name', file.name, 'type', file.type, 'size', file.size) order by file.name, file.id
  ), '[]')
  from ${table} file where file.entry = ${entries.id})`

function deskSpeaker(name: string | null, username: string | null): Speaker {
  return { name: name ?? '', username: username ?? undefined, isFromDesk: true }
}

export function nameIn({ parties }: Pick<Order, 'parties'>, person: string): string {
  return partySpeaker(parties, person).name
}

function partySpeaker(parties: readonly Party[], person: string): Speaker {
  const theirs = parties.filter((party) => party.person === person)
  const party = theirs.find(({ isByAddress }) => !isByAddress) ?? theirs[0]
  if (!party) return { name: '', isFromDesk: false }
  if (party.isByAddress) return { name: party.emailAddress, isFromDesk: false }
  return { name: party.name, username: party.username ?? undefined, isFromDesk: false }
}

/** What answers the desk's question makes the order wait for the desk again, with what was left of the promise.
 * @throws NotFound for strangers; Refusal `order-closed`, `message-empty`, `exchange-full`, `attachments-full`, or as
 * `receive` */
export async function writeToDesk(
  app: Receiving,
  by: Actor,
  id: string,
  incoming: Incoming,
  now?: Date,
): Promise<void> {
  const message = await receive(app, by, incoming)
  await app.db.transaction(async (tx) => {
    const order = await held(tx, () => orderFor(tx, by.person.id, id))
    refuseClosed(order)
    await refuseFull(tx, order.id)
    const isAnswer = order.state === 'asked'
    if (isAnswer) {
      const dueAt = await dueAfterPause(order.daysUsed, now ?? new Date())
      await tx.update(orders).set({ state: 'waiting', askedAt: null, dueAt }).where(eq(orders.id, order.id))
      await lapseFirstApproval(tx, order.id)
    }
    await say(tx, order.id, { kind: isAnswer ? 'answered' : 'message', by: by.person.id, isFromDesk: false }, message)
    await record(tx, by.person.id, by.visit, { event: 'order-written-to', order: order.reference })
    const name = nameIn(order, by.person.id)
    const compose = isAnswer ? answeredMail : partyWroteMail
    await sendLater(tx, app.queue, compose(app, await readerAtDesk(tx, app, order), order, name, message))
  })
}

/** The order as it stands while this transaction holds it; whoever may not see it does not hold it. */
export async function held<Seen extends { id: string }>(tx: Database, load: () => Promise<Seen>): Promise<Seen> {
  const { id } = await load()
  await holdOrder(tx, id)
  return load()
}

export function refuseClosed({ closedAt }: { closedAt: Date | null }) {
  if (closedAt) throw new Refusal({ code: 'order-closed' })
}

async function refuseFull(tx: Database, order: string) {
  if ((await tx.$count(entries, eq(entries.order, order))) >= mostEntries) throw new Refusal({ code: 'exchange-full' })
}

type Saying = { kind: 'message' | 'asked' | 'answered'; by: string; isFromDesk: boolean }

export async function say(tx: Database, order: string, entry: Saying, { text, files }: Message): Promise<void> {
  if (text === '' && files.length === 0) throw new Refusal({ code: 'message-empty', field: 'text' })
  await addAttachments(tx, order, await addEntry(tx, order, { ...entry, text }), files)
}

/** The operator who has taken the order, while they can do something about it. */
export async function claimerOf(tx: Database, { claimedBy }: Order) {
  const [claimer] = await tx
    .select({ name: people.name, emailAddress: accounts.emailAddress, language: accounts.language })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.id))
    .where(
      and(
        inArray(accounts.id, claimedBy ? [claimedBy] : []),
        not(suspensionOf(accountSuspensions, accounts.id).isSuspended),
      ),
    )
  return claimer
}

/** Whom a message to the desk is for: the operator who has taken the order, else the desk's own address. */
async function readerAtDesk(tx: Database, { config }: Mailing, order: Order) {
  return (await claimerOf(tx, order)) ?? deskReader(config)
}
