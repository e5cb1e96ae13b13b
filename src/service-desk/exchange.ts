import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { peopleById } from '../accounts/account.ts'
import { accounts } from '../accounts/tables.ts'
import { record } from '../audit/record.ts'
import { sendLater } from '../mail/outbox.ts'
import type { Doer } from '../organisations/organisation.ts'
import type { Database } from '../platform/database.ts'
import type { House } from '../platform/house.ts'
import { NotFound, Refusal } from '../platform/refusal.ts'
import { type Attachment, addAttachments } from './attachment.ts'
import { orderInHand, recordDeskAct } from './claim.ts'
import {
  answeredMail,
  askedMail,
  deskWroteMail,
  partyWroteMail,
  withdrawnMail,
  withdrawnToDeskMail,
} from './exchange-mails.ts'
import { lapseFirstApproval } from './first-approval.ts'
import { countMailsToNamed } from './naming.ts'
import {
  addEntry,
  deskOrder,
  hearsAll,
  holdOrder,
  isWaitingOut,
  type Order,
  orderFor,
  type Party,
  partiesOf,
  tellParties,
} from './order.ts'
import { dueAfterPause, usedDays } from './promise.ts'
import type { Why } from './succession-mails.ts'
import { tellDropped } from './succession-stop.ts'
import { successionTexts } from './succession-texts.ts'
import { type EntryKind, entries, orders, attachments as table } from './tables.ts'

type Post = Pick<House, 'db' | 'queue' | 'config'>

/** What somebody writes: a text, files, or both. The text is plain and may have lines. */
export type Message = { text: string; files: readonly Attachment[] }

/** More than any order needs: the page of somebody who writes without end stays a page. */
const mostEntries = 500

/**
 * Who wrote or did something, as both sides may know them. A party that is known by an address alone is shown by that
 * address. Without a name: somebody who no longer has a part in the order.
 */
export type Speaker = { name: string; username?: string; isFromDesk: boolean }

/** All steps and messages of an order, the oldest first, each with its files. `by` is absent for the studio itself. */
export async function exchangeOf(db: Database, order: string) {
  const [written, files, parties] = await Promise.all([entriesOf(db, order), filesOf(db, order), partiesOf(db, order)])
  return written.map(({ id, at, kind, text, isFromDesk, by, name, username }) => ({
    id,
    at,
    kind,
    text,
    by: by === null ? undefined : isFromDesk ? deskSpeaker(name, username) : partySpeaker(parties, by),
    files: files.filter(({ entry }) => entry === id),
  }))
}

export type Entry = Awaited<ReturnType<typeof exchangeOf>>[number]

function entriesOf(db: Database, order: string) {
  return db
    .select({
      id: entries.id,
      at: entries.at,
      kind: entries.kind,
      text: entries.text,
      isFromDesk: entries.isFromDesk,
      by: entries.by,
      name: accounts.name,
      username: accounts.username,
    })
    .from(entries)
    .leftJoin(accounts, eq(accounts.id, entries.by))
    .where(eq(entries.order, order))
    .orderBy(asc(entries.id))
}

function filesOf(db: Database, order: string) {
  return db
    .select({ id: table.id, entry: table.entry, name: table.name, type: table.type, size: table.size })
    .from(table)
    .innerJoin(entries, eq(entries.id, table.entry))
    .where(eq(entries.order, order))
    .orderBy(asc(table.entry), asc(table.name), asc(table.id))
}

function deskSpeaker(name: string | null, username: string | null): Speaker {
  return { name: name ?? '', username: username ?? undefined, isFromDesk: true }
}

/** What somebody with a part in an order is called in it. */
async function nameIn(tx: Database, order: string, person: string): Promise<string> {
  return partySpeaker(await partiesOf(tx, order), person).name
}

function partySpeaker(parties: readonly Party[], person: string): Speaker {
  const theirs = parties.filter((party) => party.person === person)
  const party = theirs.find(({ isByAddress }) => !isByAddress) ?? theirs[0]
  if (!party) return { name: '', isFromDesk: false }
  if (party.isByAddress) return { name: party.emailAddress, isFromDesk: false }
  return { name: party.name, username: party.username ?? undefined, isFromDesk: false }
}

/**
 * A party writes to the desk. Where the desk has asked for more it is the answer: the order waits for the desk again,
 * with what was left of the promise.
 * @throws NotFound for everybody who has no part in the order
 * @throws Refusal `order-closed`, `message-empty`, `exchange-full` or `attachments-full`
 */
export async function writeToDesk(
  house: Post,
  by: Doer,
  id: string,
  message: Message,
  now = new Date(),
): Promise<void> {
  await house.db.transaction(async (tx) => {
    const order = await held(tx, () => orderFor(tx, by.person.id, id))
    refuseClosed(order)
    await refuseFull(tx, order.id)
    const isAnswer = order.state === 'asked'
    if (isAnswer) {
      const dueAt = await dueAfterPause(order.daysUsed, now)
      await tx.update(orders).set({ state: 'waiting', askedAt: null, dueAt }).where(eq(orders.id, order.id))
      await lapseFirstApproval(tx, order.id)
    }
    await say(tx, order.id, { kind: isAnswer ? 'answered' : 'message', by: by.person.id, isFromDesk: false }, message)
    await record(tx, by.person.id, by.visit, { event: 'order-written-to', order: order.reference })
    const name = await nameIn(tx, order.id, by.person.id)
    const compose = isAnswer ? answeredMail : partyWroteMail
    await sendLater(tx, house.queue, compose(house, await deskReader(tx, house, order), order, name, message))
  })
}

/**
 * The desk writes to everybody who has a part in the order. The clock runs on.
 * @throws NotFound where there is no such order
 * @throws Refusal `own-order`, `order-closed`, `claimed-by-another`, `message-empty` or `attachments-full`
 */
export async function writeToApplicant(house: Post, by: Doer, id: string, message: Message): Promise<void> {
  await house.db.transaction(async (tx) => {
    const order = await heldByDesk(tx, by, id)
    await say(tx, order.id, { kind: 'message', by: by.person.id, isFromDesk: true }, message)
    await recordDeskAct(tx, by, order, 'desk-order-written-to', order.reference)
    await tellParties(tx, house, order.id, by.person.id, (party) =>
      deskWroteMail(house, party, order, by.person.name, message),
    )
  })
}

/**
 * The desk asks for more: it is the applicant's turn, and the promised time stands still until one of the parties has
 * answered. An order that waits for an answer already can be asked again; its clock stands since the first time.
 * @throws NotFound where there is no such order
 * @throws Refusal as `orderInHand`, `message-empty` or `attachments-full`
 */
export async function askApplicant(
  house: Post,
  by: Doer,
  id: string,
  message: Message,
  now = new Date(),
): Promise<void> {
  await house.db.transaction(async (tx) => {
    const order = await orderInHand(tx, by, id)
    if (order.state === 'waiting') {
      const daysUsed = Math.max(order.daysUsed, await usedDays(order.dueAt, now))
      await tx.update(orders).set({ state: 'asked', askedAt: now, daysUsed }).where(eq(orders.id, order.id))
    }
    await say(tx, order.id, { kind: 'asked', by: by.person.id, isFromDesk: true }, message)
    await recordDeskAct(tx, by, order, 'desk-order-asked', order.reference)
    await tellParties(tx, house, order.id, by.person.id, (party) =>
      askedMail(house, party, order, by.person.name, message),
    )
  })
}

/**
 * The applicant takes the order back, before anything is done: a new owner until the moment of being appointed.
 * @throws NotFound for everybody but the applicant
 * @throws Refusal `order-approved` or `order-closed` where it is too late
 */
export async function withdrawOrder(house: House, by: Doer, id: string): Promise<void> {
  const { part } = await orderFor(house.db, by.person.id, id)
  if (!part.isApplicant) throw new NotFound()
  const spared = await countMailsToNamed(house, (await partiesOf(house.db, id)).filter(hearsAll))
  await house.db.transaction(async (tx) => {
    const order = await held(tx, () => orderFor(tx, by.person.id, id))
    if (!order.part.isApplicant) throw new NotFound()
    refuseClosed(order)
    if (order.state === 'approved' && !isWaitingOut(order)) throw new Refusal({ code: 'order-approved' })
    await tx
      .update(orders)
      .set({ state: 'withdrawn', askedAt: null, closedAt: sql`clock_timestamp()` })
      .where(eq(orders.id, order.id))
    await addEntry(tx, order.id, { kind: 'withdrawn', by: by.person.id, isFromDesk: false })
    await record(tx, by.person.id, by.visit, { event: 'order-withdrawn', order: order.reference })
    const name = await nameIn(tx, order.id, by.person.id)
    await tellParties(tx, house, order.id, by.person.id, (party) => withdrawnMail(house, party, order, name), spared)
    if (isWaitingOut(order)) {
      const why: Why = (language) => [successionTexts[language].mail.withdrawn(name)]
      await tellDropped(tx, house, order, why, by.person.id)
    }
    const claimer = await claimerOf(tx, order)
    if (claimer) await sendLater(tx, house.queue, withdrawnToDeskMail(house, claimer, order, name))
  })
}

/** The order as it stands while this transaction holds it; whoever may not see it does not hold it. */
async function held<Seen extends { id: string }>(tx: Database, load: () => Promise<Seen>): Promise<Seen> {
  const { id } = await load()
  await holdOrder(tx, id)
  return load()
}

async function heldByDesk(tx: Database, by: Doer, id: string): Promise<Order> {
  const order = await held(tx, () => deskOrder(tx, by.person.id, id))
  refuseClosed(order)
  if (order.claimedBy && order.claimedBy !== by.person.id) {
    const holder = (await peopleById(tx, [order.claimedBy])).get(order.claimedBy)
    throw new Refusal({ code: 'claimed-by-another', values: { name: holder?.name ?? '' } })
  }
  return order
}

function refuseClosed({ closedAt }: { closedAt: Date | null }) {
  if (closedAt) throw new Refusal({ code: 'order-closed' })
}

async function refuseFull(tx: Database, order: string) {
  if ((await tx.$count(entries, eq(entries.order, order))) >= mostEntries) throw new Refusal({ code: 'exchange-full' })
}

type Saying = { kind: EntryKind; by: string; isFromDesk: boolean }

async function say(tx: Database, order: string, entry: Saying, { text, files }: Message): Promise<void> {
  if (text === '' && files.length === 0) throw new Refusal({ code: 'message-empty', field: 'text' })
  await addAttachments(tx, order, await addEntry(tx, order, { ...entry, text }), files)
}

/** The operator who has taken the order, while they can do something about it. */
async function claimerOf(tx: Database, { claimedBy }: Order) {
  const [claimer] = await tx
    .select({ name: accounts.name, emailAddress: accounts.emailAddress, language: accounts.language })
    .from(accounts)
    .where(and(inArray(accounts.id, claimedBy ? [claimedBy] : []), isNull(accounts.suspendedAt)))
  return claimer
}

/** Whom a message to the desk is for: the operator who has taken the order, else the desk's own address. */
async function deskReader(tx: Database, { config }: Post, order: Order) {
  const desk = { name: '', emailAddress: config.serviceDeskAddress, language: 'nb' } as const
  return (await claimerOf(tx, order)) ?? desk
}
