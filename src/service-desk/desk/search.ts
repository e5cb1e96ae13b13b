import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { suspensionOf } from '../../accounts/suspensions.ts'
import { accountSuspensions, accounts, people } from '../../accounts/tables.ts'
import { matches } from '../../organisations/directory.ts'
import { byName, namesOf } from '../../organisations/names.ts'
import { organisationSuspensions, organisations } from '../../organisations/tables.ts'
import { beginningWith, type Database } from '../../platform/database.ts'
import { NotFound } from '../../platform/refusal.ts'
import { orders } from '../orders/tables.ts'

/** As many as one answer shows; one more is looked for, to say that there are more. */
export const mostFound = 25

const suspension = suspensionOf(accountSuspensions, accounts.id)

/** What the desk may know of a user: never the address, nor what they belong to. */
const account = {
  username: accounts.username,
  name: people.name,
  since: accounts.createdAt,
  suspendedAt: suspension.since,
}

/** Users whose username begins so, by username; or the one who has exactly this e-mail address.
 * @param wanted as typed; nothing finds nobody */
export async function findAccounts(db: Database, wanted: string) {
  if (!wanted) return []
  const whole = wanted.toLowerCase()
  const found = whole.includes('@')
    ? eq(sql`lower(${accounts.emailAddress})`, whole)
    : sql`lower(${accounts.username}) like ${beginningWith(whole)}`
  return db
    .select(account)
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.id))
    .where(found)
    .orderBy(asc(sql`lower(${accounts.username})`))
    .limit(mostFound + 1)
}

/** One user, with the reason where they are suspended. @throws NotFound */
export async function accountAtDesk(db: Database, username: string) {
  const [found] = await db
    .select({ ...account, id: accounts.id, reason: suspension.reason })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.id))
    .where(eq(sql`lower(${accounts.username})`, username.toLowerCase()))
  if (!found) throw new NotFound()
  return found
}

export type AccountAtDesk = Awaited<ReturnType<typeof accountAtDesk>>

/** Organisations by name, short name or number. @param wanted as typed; nothing finds none */
export async function findOrganisations(db: Database, wanted: string) {
  const words = matches(wanted)
  if (words.length === 0) return []
  return db
    .select({
      shortName: organisations.shortName,
      number: organisations.number,
      kind: organisations.kind,
      names: namesOf(organisations),
      suspendedAt: suspensionOf(organisationSuspensions, organisations.id).since,
    })
    .from(organisations)
    .where(and(...words))
    .orderBy(byName)
    .limit(mostFound + 1)
}

export async function suspensionReason(db: Database, organisation: string): Promise<string | null> {
  const [found] = await db
    .select({ reason: organisationSuspensions.reason })
    .from(organisationSuspensions)
    .where(and(eq(organisationSuspensions.whose, organisation), isNull(organisationSuspensions.endedAt)))
  return found?.reason ?? null
}

/** The orders that concern an organisation, the latest first: every order carries the number of what it concerns. */
export async function ordersOfNumber(db: Database, { number }: { number: string }) {
  return db
    .select({
      id: orders.id,
      reference: orders.reference,
      purpose: orders.purpose,
      orderedAt: orders.orderedAt,
      closedAt: orders.closedAt,
    })
    .from(orders)
    .where(eq(orders.number, number))
    .orderBy(desc(orders.orderedAt))
    .limit(mostFound)
}

export type OrderOfOrganisation = Awaited<ReturnType<typeof ordersOfNumber>>[number]
