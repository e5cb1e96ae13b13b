import { and, asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { suspensionOf } from '../../accounts/suspensions.ts'
import { accountSuspensions, accounts, people } from '../../accounts/tables.ts'
import { type Mail, sendLater } from '../../mail/outbox.ts'
import { teamMembers, teams } from '../../organisations/tables.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Database } from '../../platform/database.ts'
import { isLanguage, type Language } from '../../platform/texts.ts'
import { hasLeft, isOfOwners } from './order.ts'
import { orders, parties } from './tables.ts'

const byAccount = alias(accounts, 'by_account')

const byAddress = alias(accounts, 'by_address')

/** Who they are, however they are known. */
const known = alias(people, 'known')

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
      name: people.name,
      emailAddress: accounts.emailAddress,
      language: accounts.language,
      isSuspended: suspensionOf(accountSuspensions, accounts.id).isSuspended,
    })
    .from(teamMembers)
    .innerJoin(teams, and(eq(teams.id, teamMembers.team), teams.isOwners))
    .innerJoin(accounts, eq(accounts.id, teamMembers.person))
    .innerJoin(people, eq(people.id, accounts.id))
    .where(eq(teamMembers.organisation, own.of))
    .orderBy(asc(people.name))
  const none = { writtenName: null, confirmedAt: null, refusedAt: null }
  const part = { ...none, isByAddress: false as const, isApplicant: false, isAdministrator: false }
  return found.map((owner) => ({ ...owner, ...part, person: owner.id }))
}

async function namedIn(db: Database, order: string): Promise<Party[]> {
  const found = await db
    .select({
      id: parties.id,
      person: sql<string | null>`coalesce(${parties.person}, ${byAddress.id})`,
      username: sql<string | null>`coalesce(${byAccount.username}, ${byAddress.username})`,
      name: sql<string>`coalesce(${known.name}, ${parties.name}, '')`,
      accountsAddress: byAccount.emailAddress,
      writtenAddress: parties.emailAddress,
      language: sql<string | null>`coalesce(${byAccount.language}, ${byAddress.language})`,
      writersLanguage: writer.language,
      writtenName: parties.name,
      isApplicant: parties.isApplicant,
      isAdministrator: parties.isAdministrator,
      confirmedAt: parties.confirmedAt,
      refusedAt: parties.refusedAt,
      isSuspended: suspensionOf(accountSuspensions, sql`coalesce(${byAccount.id}, ${byAddress.id})`).isSuspended,
    })
    .from(parties)
    .leftJoin(byAccount, eq(byAccount.id, parties.person))
    .leftJoin(byAddress, eq(sql`lower(${byAddress.emailAddress})`, sql`lower(${parties.emailAddress})`))
    .leftJoin(known, sql`${known.id} = coalesce(${parties.person}, ${byAddress.id})`)
    .innerJoin(orders, eq(orders.id, parties.order))
    .leftJoin(writer, eq(writer.id, orders.registeredBy))
    .where(eq(parties.order, order))
    .orderBy(sql`${parties.isApplicant} desc`, asc(parties.id))
  // Whoever has no account here reads what they are asked, and all that follows, as the applicant does.
  const applicants = found.find(({ isApplicant }) => isApplicant)?.language
  return found.map(({ language, writersLanguage, accountsAddress, writtenAddress, ...party }) => ({
    ...party,
    ...reachedBy(writtenAddress, accountsAddress),
    language: [language, applicants, writersLanguage].find(isLanguage) ?? 'nb',
  }))
}

function reachedBy(written: string | null, accounts: string | null): ByAddress | ByAccount {
  return written === null
    ? { isByAddress: false, emailAddress: accounts }
    : { isByAddress: true, emailAddress: written }
}

type ByAddress = { isByAddress: true; emailAddress: string }
type ByAccount = { isByAddress: false; emailAddress: string | null }

/**
 * Who has a part in an order; without a username where nobody has an account. Where `isByAddress`, only the address was named: the account behind it is for mails and
 * histories, and is shown to nobody, or an order would tell who has an account.
 */
export type Party = (ByAddress | ByAccount) & {
  name: string
  language: Language
  id: string
  person: string | null
  username: string | null
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
    party.isAdministrator &&
    party.confirmedAt !== null &&
    party.person !== null &&
    party.username !== null &&
    !party.isSuspended
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
  { queue }: Pick<AppContext, 'queue'>,
  order: string,
  doer: string | null,
  compose: (party: Party) => Mail,
  spared: ReadonlySet<string> = new Set(),
): Promise<void> {
  for (const party of await partiesOf(tx, order)) {
    const isDoer = doer !== null && party.person === doer
    if (!isDoer && !isSpared(party, spared) && !hasLeft(party) && hearsAll(party))
      await sendLater(tx, queue, compose(party))
  }
}

/** @param spared addresses in lower case */
export function isSpared({ emailAddress }: Party, spared: ReadonlySet<string>): boolean {
  return emailAddress !== null && spared.has(emailAddress.toLowerCase())
}

/** The account of who ordered, whose history the desk's acts belong in; undefined while they have none. */
export async function applicantOf(db: Database, order: string): Promise<string | undefined> {
  const found = await partiesOf(db, order)
  return found.find(({ isApplicant }) => isApplicant)?.person ?? undefined
}

export type SeatAnswer = 'confirmed' | 'refused'

export function answerOf(seat: Pick<Party, 'confirmedAt' | 'refusedAt'>): SeatAnswer | undefined {
  if (seat.confirmedAt) return 'confirmed'
  return seat.refusedAt ? 'refused' : undefined
}
