import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { suspensionOf } from '../../accounts/suspensions.ts'
import { accountSuspensions, accounts, people } from '../../accounts/tables.ts'
import { type Mail, sendLater } from '../../mail/outbox.ts'
import { teamMembers, teams } from '../../organisations/tables.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { Database } from '../../platform/database.ts'
import { isLanguage, type Language, presumedLanguage } from '../../platform/texts.ts'
import { ordersWith } from './purpose.ts'
import { orders, parties } from './tables.ts'

const isOfOwners = ordersWith('isOfOwners')

const party = alias(parties, 'party')
const byAccount = alias(accounts, 'by_account')
const byAddress = alias(accounts, 'by_address')
const writer = alias(accounts, 'writer')
const owner = alias(accounts, 'owner')
const known = alias(people, 'known')
const owning = alias(people, 'owning')

type Told = (ByAddress | ByAccount) &
  Omit<Part, 'language' | 'confirmedAt' | 'refusedAt'> & {
    language: string | null
    writersLanguage: string | null
    confirmedAt: string | null
    refusedAt: string | null
  }

/** For a question that has `orders`: applicant and administrators, the applicant first, with what a mail to them needs.
 * Of an order that is its organisation's own, the owners: whoever sent it is among them as long as they own it. */
export const partiesOfOrder = sql`(
  select coalesce(jsonb_agg(to_jsonb(part) - 'place' order by part."isApplicant" desc, part.place, part.id), '[]')
  from (
    select ${party.id}, coalesce(${party.person}, ${byAddress.id}) as "person",
      coalesce(${byAccount.username}, ${byAddress.username}) as "username",
      coalesce(${known.name}, ${party.name}, '') as "name",
      case when ${party.emailAddress} is null then ${byAccount.emailAddress} else ${party.emailAddress} end as "emailAddress",
      coalesce(${byAccount.language}, ${byAddress.language}) as "language", ${writer.language} as "writersLanguage",
      ${party.emailAddress} is not null as "isByAddress", ${party.name} as "writtenName",
      ${party.isApplicant} as "isApplicant", ${party.isAdministrator} as "isAdministrator",
      ${party.confirmedAt} as "confirmedAt", ${party.refusedAt} as "refusedAt",
      ${suspensionOf(accountSuspensions, sql`coalesce(${byAccount.id}, ${byAddress.id})`).isSuspended} as "isSuspended", '' as place
    from ${parties} party
    left join ${accounts} by_account on ${byAccount.id} = ${party.person}
    left join ${accounts} by_address on lower(${byAddress.emailAddress}) = lower(${party.emailAddress})
    left join ${people} known on ${known.id} = coalesce(${party.person}, ${byAddress.id})
    left join ${accounts} writer on ${writer.id} = ${orders.registeredBy}
    where ${party.order} = ${orders.id} and not (${isOfOwners})
    union all
    select ${owner.id}, ${owner.id}, ${owner.username}, ${owning.name}, ${owner.emailAddress}, ${owner.language}, null,
      false, null,
      exists (
        select from ${parties} party
        where ${party.order} = ${orders.id} and ${party.person} = ${owner.id} and ${party.isApplicant}),
      false, null, null, ${suspensionOf(accountSuspensions, owner.id).isSuspended}, ${owning.name}
    from ${teamMembers}
    join ${teams} on ${teams.id} = ${teamMembers.team} and ${teams.isOwners}
    join ${accounts} owner on ${owner.id} = ${teamMembers.person}
    join ${people} owning on ${owning.id} = ${owner.id}
    where ${teamMembers.organisation} = ${orders.organisation} and ${isOfOwners}
  ) part)`.mapWith(partiesFrom)

function partiesFrom(told: Told[]): Party[] {
  // Whoever has no account here reads what they are asked, and all that follows, as the applicant does.
  const applicants = told.find(({ isApplicant }) => isApplicant)?.language
  return told.map(({ language, writersLanguage, confirmedAt, refusedAt, ...party }) => ({
    ...party,
    language: [language, applicants, writersLanguage].find(isLanguage) ?? presumedLanguage,
    confirmedAt: confirmedAt === null ? null : new Date(confirmedAt),
    refusedAt: refusedAt === null ? null : new Date(refusedAt),
  }))
}

type ByAddress = { isByAddress: true; emailAddress: string }
type ByAccount = { isByAddress: false; emailAddress: string | null }

/** No username without an account. Where `isByAddress`, only the address was named: the account behind it is for mails
 * and histories, and is shown to nobody, or an order would tell who has an account. */
export type Party = (ByAddress | ByAccount) & Part

type Part = {
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

/** Those who are to own what an order is about, if it is approved now: whoever has said yes to a seat and is not shut
 * out. */
export function confirmedAdministrators<Seated extends Party>(parties: readonly Seated[]) {
  const willOwn = (party: Seated): party is Seated & { person: string } =>
    party.isAdministrator &&
    party.confirmedAt !== null &&
    party.person !== null &&
    party.username !== null &&
    !party.isSuspended
  return parties.filter(willOwn)
}

/** Whether what is written in an order is for this party: an address that somebody named may be mistyped, and gets the
 * question alone until its owner has answered. */
export function hearsAll({ isByAddress, isApplicant, confirmedAt }: Party): boolean {
  return !isByAddress || isApplicant || confirmedAt !== null
}

/** Sends each party but the doer a mail, in the transaction that wants it. Whoever said no to a seat is left alone.
 * @param spared addresses in lower case that have had enough mails for today */
export async function tellParties(
  tx: Database,
  { queue }: Pick<AppContext, 'queue'>,
  order: { parties: readonly Party[] },
  doer: string | null,
  compose: (party: Party) => Mail,
  spared: ReadonlySet<string> = new Set(),
): Promise<void> {
  for (const party of order.parties) {
    const isDoer = doer !== null && party.person === doer
    if (!isDoer && !isSpared(party, spared) && !hasLeft(party) && hearsAll(party))
      await sendLater(tx, queue, compose(party))
  }
}

/** @param spared addresses in lower case */
export function isSpared({ emailAddress }: Party, spared: ReadonlySet<string>): boolean {
  return emailAddress !== null && spared.has(emailAddress.toLowerCase())
}

/** Whoever has said no to a seat is out of the order: they may change their mind, and see and hear nothing more of it. */
export function hasLeft({ isApplicant, refusedAt }: { isApplicant: boolean; refusedAt: Date | null }): boolean {
  return refusedAt !== null && !isApplicant
}

export const seatAnswers = ['confirmed', 'refused'] as const
export type SeatAnswer = (typeof seatAnswers)[number]

export function answerOf(seat: Pick<Party, 'confirmedAt' | 'refusedAt'>): SeatAnswer | undefined {
  if (seat.confirmedAt) return 'confirmed'
  return seat.refusedAt ? 'refused' : undefined
}
