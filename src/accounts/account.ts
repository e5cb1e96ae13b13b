import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { record } from '../audit/record.ts'
import type { Level } from '../platform/config.ts'
import type { Database } from '../platform/database.ts'
import { violates } from '../platform/database.ts'
import { Refusal } from '../platform/refusal.ts'
import { type Language, languages } from '../platform/texts.ts'
import { personName } from './person-name.ts'
import { accounts, identities, people } from './tables.ts'

/** A person at an identity provider, as an account remembers it. The national id itself is never kept. */
export type Identity = { issuer: string; subject: string; personKey: string; method: string; level: Level }

/** Opens an account with its first identity, for the holder of a name. Whoever had an account before is the same
 * person. @throws Refusal `address-in-use` or `already-a-user` where somebody was first */
export async function openAccount(
  tx: Database,
  {
    name,
    ...account
  }: {
    id: string
    username: string
    name: string
    emailAddress: string
    passwordHash: string
    language: Language
  },
  identity: Identity,
): Promise<void> {
  try {
    await tx.insert(people).values({ id: account.id, name }).onConflictDoUpdate({ target: people.id, set: { name } })
    await tx.insert(accounts).values(account)
    await tx.insert(identities).values({ account: account.id, ...identity })
  } catch (error) {
    if (violates(error, 'accounts_email_address')) throw new Refusal({ code: 'address-in-use' })
    if (violates(error, 'identities_person_key') || violates(error, 'identities_subject')) {
      throw new Refusal({ code: 'already-a-user' })
    }
    throw error
  }
}

/** The account that a person's identity opens, noting that it was used. Somebody whose national id has changed is still
 * known by what the provider calls them. */
export async function accountOf(tx: Database, { personKey, ...seen }: Identity): Promise<string | undefined> {
  const { issuer, subject } = seen
  const note = (whose: SQL | undefined) =>
    tx
      .update(identities)
      .set({ ...seen, personKey, lastUsedAt: sql`now()` })
      .where(whose)
      .returning({ account: identities.account })
  const [known] = await note(eq(identities.personKey, personKey))
  if (known) return known.account
  const [renamed] = await note(and(eq(identities.issuer, issuer), eq(identities.subject, subject)))
  return renamed?.account
}

export async function connectIdentity(tx: Database, account: string, identity: Identity): Promise<void> {
  await tx.insert(identities).values({ account, ...identity })
}

/** The language of the account that has this address, in whatever case. Never to be told to anybody but the address itself. */
export async function languageAt(db: Database, emailAddress: string): Promise<Language | undefined> {
  const [found] = await db
    .select({ language: accounts.language })
    .from(accounts)
    .where(sql`lower(${accounts.emailAddress}) = lower(${emailAddress})`)
  return found?.language
}

/** A person's own account, with what only they may see. */
export async function ownAccount(db: Database, id: string) {
  const [row] = await db
    .select({
      username: accounts.username,
      name: people.name,
      emailAddress: accounts.emailAddress,
      language: accounts.language,
      createdAt: accounts.createdAt,
    })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.id))
    .where(eq(accounts.id, id))
  return row
}

export async function identitiesOf(db: Database, account: string) {
  return db
    .select({
      id: identities.id,
      issuer: identities.issuer,
      method: identities.method,
      level: identities.level,
      connectedAt: identities.connectedAt,
      lastUsedAt: identities.lastUsedAt,
    })
    .from(identities)
    .where(eq(identities.account, account))
}

export const profileShape = z.object({ name: personName, language: z.enum(languages, 'language-missing') })

export async function changeProfile(
  db: Database,
  id: string,
  visit: string,
  { name, language }: { name?: string; language: Language },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [old] = await tx
      .select({ name: people.name, language: accounts.language })
      .from(accounts)
      .innerJoin(people, eq(people.id, accounts.id))
      .where(eq(accounts.id, id))
      .for('update', { of: accounts })
    const isRenamed = name !== undefined && old?.name !== name
    const changed = [isRenamed && 'name', old?.language !== language && 'language']
    const list = changed.filter(Boolean).join(' ')
    if (!list) return
    if (isRenamed) await tx.update(people).set({ name }).where(eq(people.id, id))
    await tx.update(accounts).set({ language }).where(eq(accounts.id, id))
    await record(tx, id, visit, { event: 'profile-changed', changed: list })
  })
}

/** Somebody as others see them; without a username where their account is gone. */
export type KnownPerson = { id: string; username: string | null; name: string }

/** People by their ids, whether or not they still have an account. */
export async function peopleById(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, KnownPerson>()
  const found = await db
    .select({ id: people.id, username: accounts.username, name: people.name })
    .from(people)
    .leftJoin(accounts, eq(accounts.id, people.id))
    .where(inArray(people.id, [...new Set(ids)]))
  return new Map(found.map((person) => [person.id, person]))
}

/** Somebody with an account, and what a mail to them needs; whoever has no address gets none. */
export type Addressee = { id: string; username: string; name: string; emailAddress: string | null; language: Language }

export async function addresseesById(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Addressee>()
  const found = await db
    .select({
      id: accounts.id,
      username: accounts.username,
      name: people.name,
      emailAddress: accounts.emailAddress,
      language: accounts.language,
    })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.id))
    .where(inArray(accounts.id, [...new Set(ids)]))
  return new Map(found.map((person) => [person.id, person]))
}

/** The person with this username, in whatever case. */
export async function personNamed(db: Database, username: string) {
  return (await peopleNamed(db, [username])).get(username.toLowerCase())
}

/** The people with these usernames, in whatever case. @returns them by username in lower case */
export async function peopleNamed(db: Database, usernames: readonly string[]) {
  const wanted = usernames.map((username) => username.toLowerCase())
  const found = await db
    .select({ id: accounts.id, username: accounts.username, name: people.name })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.id))
    .where(inArray(sql`lower(${accounts.username})`, wanted))
  return new Map(found.map((person) => [person.username.toLowerCase(), person]))
}
