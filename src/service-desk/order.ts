import { and, asc, desc, eq, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Addressee } from '../accounts/account.ts'
import { accounts } from '../accounts/tables.ts'
import type { Mail } from '../mail/outbox.ts'
import { sendLater } from '../mail/outbox.ts'
import { organisations, teamMembers, teams } from '../organisations/tables.ts'
import { type Database, isId } from '../platform/database.ts'
import type { House } from '../platform/house.ts'
import { NotFound, Refusal } from '../platform/refusal.ts'
import { isLanguage, type Language } from '../platform/texts.ts'
import { type EntryKind, entries, orders, type Purpose, parties, type State } from './tables.ts'

/** States in which an order is not decided yet: its parties change it, and the desk handles it. */
export const openStates: readonly State[] = ['waiting', 'asked']

export function isOpen({ state }: { state: State }): boolean {
  return openStates.includes(state)
}

/** Whether the desk has said yes, whatever still has to happen. */
export function isApproved({ state }: { state: State }): boolean {
  return state === 'approved' || state === 'done'
}

/** Whether a new owner is approved, and the time runs in which that can be stopped and taken back. */
export function isWaitingOut({ purpose, state }: { purpose: Purpose; state: State }): boolean {
  return purpose === 'succession' && state === 'approved'
}

const columns = {
  id: orders.id,
  reference: orders.reference,
  purpose: orders.purpose,
  state: orders.state,
  number: orders.number,
  kind: orders.kind,
  shortName: orders.shortName,
  nameNb: orders.nameNb,
  nameNn: orders.nameNn,
  nameEn: orders.nameEn,
  agreement: orders.agreement,
  bodies: orders.bodies,
  message: orders.message,
  finding: orders.finding,
  unit: orders.unit,
  checkedAt: orders.checkedAt,
  registeredBy: orders.registeredBy,
  orderedAt: orders.orderedAt,
  dueAt: orders.dueAt,
  askedAt: orders.askedAt,
  daysUsed: orders.daysUsed,
  claimedBy: orders.claimedBy,
  claimedAt: orders.claimedAt,
  firstApprovedBy: orders.firstApprovedBy,
  firstApprovedAt: orders.firstApprovedAt,
  decidedBy: orders.decidedBy,
  decidedAt: orders.decidedAt,
  reason: orders.reason,
  waitsUntil: orders.waitsUntil,
  closedAt: orders.closedAt,
  /** The organisation that it concerns, where that is open here. */
  organisation: organisations.id,
  organisationShortName: organisations.shortName,
  organisationNameNb: organisations.nameNb,
  organisationNameEn: organisations.nameEn,
  organisationSuspendedAt: organisations.suspendedAt,
}

/** Whether a party is this person: by account, or by the address that they have proved to be theirs. */
function isParty(person: string): SQL | undefined {
  return or(
    eq(parties.person, person),
    sql`lower(${parties.emailAddress}) = (select lower(email_address) from ${accounts} where id = ${person})`,
  )
}

/**
 * An order as one of its parties sees it, and what that person is in it; the only way to one for the pages of
 * applicants and administrators.
 * @throws NotFound where there is none, for everybody else, and for whoever is out of it
 */
export async function orderFor(db: Database, person: string, id: string) {
  const order = await orderOfParty(db, person, id)
  if (isOut(order)) throw new NotFound()
  return order
}

/** Whoever has said no to a seat is out of the order: they may change their mind, and see and hear nothing more of it. */
export function hasLeft({ isApplicant, refusedAt }: { isApplicant: boolean; refusedAt: Date | null }): boolean {
  return refusedAt !== null && !isApplicant
}

/** Whoever has left an order, or had not answered when it was approved, sees nothing of it but their seat. */
export function isOut({ state, part }: Pick<Awaited<ReturnType<typeof orderOfParty>>, 'state' | 'part'>): boolean {
  return hasLeft(part) || (isApproved({ state }) && !part.isApplicant && !part.confirmedAt)
}

/** The same for the page of seats, which is there for those who are out of it, too. @throws NotFound for strangers */
export async function orderOfParty(db: Database, person: string, id: string) {
  if (!isId(id)) throw new NotFound()
  const [found] = await db
    .select({
      ...columns,
      part: {
        isApplicant: parties.isApplicant,
        isAdministrator: parties.isAdministrator,
        confirmedAt: parties.confirmedAt,
        refusedAt: parties.refusedAt,
      },
    })
    .from(orders)
    .leftJoin(parties, and(eq(parties.order, orders.id), isParty(person)))
    .leftJoin(organisations, eq(organisations.id, orders.organisation))
    .where(
      and(eq(orders.id, id), sql`case when ${isOfOwners} then ${isOwnerOf(person)} else ${parties.id} is not null end`),
    )
    // Somebody may be in it by account and by address both.
    .orderBy(desc(parties.isApplicant), sql`${parties.refusedAt} is not null`, asc(parties.id))
    .limit(1)
  if (!found) throw new NotFound()
  const { part, ...order } = found
  const asOwner = { isApplicant: true, isAdministrator: false, confirmedAt: null, refusedAt: null }
  return { ...order, part: order.purpose === 'become-service-owner' || !part ? asOwner : part }
}

/** What an organisation that is here orders for itself is its owners' as they are now, whoever of them sent it. */
const isOfOwners = sql`${orders.purpose} = 'become-service-owner'`

function isOwnerOf(person: string): SQL {
  return sql`exists (
    select from ${teamMembers} member join ${teams} team on team.id = member.team and team.is_owners
    where member.organisation = ${orders.organisation} and member.person = ${person})`
}

export type PartyOrder = Awaited<ReturnType<typeof orderFor>>

/**
 * An order as the desk sees it; the only way to one for the desk's pages. The sitemap has made sure that an operator asks.
 * @param operator id of the account
 * @throws NotFound where there is none
 * @throws Refusal `own-order` for an operator who has a part in it: they are its applicant or administrator, and see
 *   what those see
 */
export async function deskOrder(db: Database, operator: string, id: string) {
  if (!isId(id)) throw new NotFound()
  const [found] = await db
    .select({ ...columns, isOwn: sql<boolean>`has_part_in_order(${orders.id}, ${operator})` })
    .from(orders)
    .leftJoin(organisations, eq(organisations.id, orders.organisation))
    .where(eq(orders.id, id))
  if (!found) throw new NotFound()
  const { isOwn, ...order } = found
  if (isOwn) throw new Refusal({ code: 'own-order' })
  return order
}

/**
 * An order as the studio itself takes it up, in its jobs. Pages have `orderFor` and `deskOrder`, which know who asks.
 * @throws NotFound
 */
export async function storedOrder(db: Database, id: string): Promise<Order> {
  const [found] = await db
    .select(columns)
    .from(orders)
    .leftJoin(organisations, eq(organisations.id, orders.organisation))
    .where(eq(orders.id, id))
  if (!found) throw new NotFound()
  return found
}

/** An order as both sides know it. */
export type Order = Awaited<ReturnType<typeof deskOrder>>

type Titled = Pick<Order, 'number' | 'nameNb' | 'nameEn' | 'organisationNameNb' | 'organisationNameEn'>

/** What an order is about, in words: the name it was given, or the organisation's. */
export function titleOf(order: Titled, language: Language): string {
  const own = language === 'en' ? order.nameEn : order.nameNb
  const known = language === 'en' ? order.organisationNameEn : order.organisationNameNb
  return own ?? known ?? order.number
}

/** Holds an order for the rest of the transaction. @returns its state as it is now */
export async function holdOrder(tx: Database, id: string) {
  const [held] = await tx
    .select({ state: orders.state, claimedBy: orders.claimedBy })
    .from(orders)
    .where(eq(orders.id, id))
    .for('update')
  if (!held) throw new NotFound()
  return held
}

/** Writes a step or a message into what both sides read. @returns its id, for attachments */
export async function addEntry(
  tx: Database,
  order: string,
  entry: { kind: EntryKind; by: string | null; isFromDesk: boolean; text?: string },
): Promise<number> {
  const [added] = await tx
    .insert(entries)
    .values({ order, ...entry })
    .returning({ id: entries.id })
  if (!added) throw new Error('An entry was not added')
  return added.id
}

const byAccount = alias(accounts, 'by_account')
const byAddress = alias(accounts, 'by_address')
/** The operator who wrote an order down. */
const writer = alias(accounts, 'writer')

/**
 * Applicant and administrators, the applicant first, with what a mail to them needs. Of an order that is its
 * organisation's own, the owners: whoever sent it is among them as long as they own it.
 */
export async function partiesOf(db: Database, order: string): Promise<Party[]> {
  const [named, owners] = await Promise.all([namedIn(db, order), owningParties(db, order)])
  if (!owners) return named
  const sender = named.find(({ isApplicant }) => isApplicant)?.person
  return owners
    .map((owner) => ({ ...owner, isApplicant: owner.person === sender }))
    .toSorted((one, other) => Number(other.isApplicant) - Number(one.isApplicant))
}

/** @returns undefined for an order that is not its organisation's own */
async function owningParties(db: Database, order: string): Promise<Party[] | undefined> {
  const [own] = await db
    .select({ of: orders.organisation })
    .from(orders)
    .where(and(eq(orders.id, order), isOfOwners))
  if (!own?.of) return undefined
  const found = await db
    .select({
      id: accounts.id,
      username: accounts.username,
      name: accounts.name,
      emailAddress: accounts.emailAddress,
      language: accounts.language,
      isSuspended: sql<boolean>`${accounts.suspendedAt} is not null`,
    })
    .from(teamMembers)
    .innerJoin(teams, and(eq(teams.id, teamMembers.team), teams.isOwners))
    .innerJoin(accounts, eq(accounts.id, teamMembers.person))
    .where(eq(teamMembers.organisation, own.of))
    .orderBy(asc(accounts.name))
  const none = { writtenName: null, confirmedAt: null, refusedAt: null }
  const part = { ...none, isByAddress: false, isApplicant: false, isAdministrator: false }
  return found.map((owner) => ({ ...owner, ...part, person: owner.id }))
}

async function namedIn(db: Database, order: string): Promise<Party[]> {
  const found = await db
    .select({
      id: parties.id,
      person: sql<string | null>`coalesce(${byAccount.id}, ${byAddress.id})`,
      username: sql<string | null>`coalesce(${byAccount.username}, ${byAddress.username})`,
      name: sql<string>`coalesce(${byAccount.name}, ${byAddress.name}, ${parties.name}, '')`,
      emailAddress: sql<string>`coalesce(${byAccount.emailAddress}, ${parties.emailAddress})`,
      language: sql<string | null>`coalesce(${byAccount.language}, ${byAddress.language})`,
      writersLanguage: writer.language,
      isByAddress: sql<boolean>`${parties.person} is null`,
      writtenName: parties.name,
      isApplicant: parties.isApplicant,
      isAdministrator: parties.isAdministrator,
      confirmedAt: parties.confirmedAt,
      refusedAt: parties.refusedAt,
      isSuspended: sql<boolean>`coalesce(${byAccount.suspendedAt}, ${byAddress.suspendedAt}) is not null`,
    })
    .from(parties)
    .leftJoin(byAccount, eq(byAccount.id, parties.person))
    .leftJoin(byAddress, eq(sql`lower(${byAddress.emailAddress})`, sql`lower(${parties.emailAddress})`))
    .innerJoin(orders, eq(orders.id, parties.order))
    .leftJoin(writer, eq(writer.id, orders.registeredBy))
    .where(eq(parties.order, order))
    .orderBy(sql`${parties.isApplicant} desc`, asc(parties.id))
  // Whoever has no account here reads what they are asked, and all that follows, as the applicant does.
  const applicants = found.find(({ isApplicant }) => isApplicant)?.language
  return found.map(({ language, writersLanguage, ...party }) => ({
    ...party,
    language: [language, applicants, writersLanguage].find(isLanguage) ?? 'nb',
  }))
}

/**
 * Who has a part in an order. Where `isByAddress`, only the address was named: the account behind it is for mails and
 * histories, and is shown to nobody, or an order would tell who has an account.
 */
export type Party = Omit<Addressee, 'id' | 'username'> & {
  id: string
  person: string | null
  username: string | null
  isByAddress: boolean
  /** As the operator wrote it. */
  writtenName: string | null
  isApplicant: boolean
  isAdministrator: boolean
  confirmedAt: Date | null
  refusedAt: Date | null
  isSuspended: boolean
}

/**
 * Those who are to own what an order is about, if it is approved now: whoever has said yes to a seat and is not shut out.
 * @param parties of the order
 */
export function confirmedAdministrators<Seated extends Party>(parties: readonly Seated[]) {
  const willOwn = (party: Seated): party is Seated & { person: string } =>
    party.isAdministrator && party.confirmedAt !== null && party.person !== null && !party.isSuspended
  return parties.filter(willOwn)
}

/**
 * Whether what is written in an order is for this party: an address that somebody named may be mistyped, and gets the
 * question alone until its owner has answered.
 */
export function hearsAll({ isByAddress, isApplicant, confirmedAt }: Party): boolean {
  return !isByAddress || isApplicant || confirmedAt !== null
}

/**
 * Sends each party but the doer a mail, in the transaction that wants it. Whoever said no to a seat is left alone.
 * @param spared addresses in lower case that have had enough mails for today
 */
export async function tellParties(
  tx: Database,
  { queue }: Pick<House, 'queue'>,
  order: string,
  doer: string | null,
  compose: (party: Party) => Mail,
  spared: ReadonlySet<string> = new Set(),
): Promise<void> {
  for (const party of await partiesOf(tx, order)) {
    const isDoer = doer !== null && party.person === doer
    const isSpared = spared.has(party.emailAddress.toLowerCase())
    if (!isDoer && !isSpared && !hasLeft(party) && hearsAll(party)) await sendLater(tx, queue, compose(party))
  }
}

/** The account of who ordered, whose history the desk's acts belong in; undefined while they have none. */
export async function applicantOf(db: Database, order: string): Promise<string | undefined> {
  const found = await partiesOf(db, order)
  return found.find(({ isApplicant }) => isApplicant)?.person ?? undefined
}
