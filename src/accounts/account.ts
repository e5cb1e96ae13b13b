import { eq, sql } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import type { Database } from '../platform/database.ts'
import { violates } from '../platform/database.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Language } from '../platform/texts.ts'
import { accounts, identities } from './tables.ts'

/** A person at an identity provider, as an account remembers it. The national id itself is never kept. */
export type Identity = { issuer: string; subject: string; personKey: string; method: string; level: string }

/**
 * Opens an account with its first identity.
 * @throws Refusal `address-in-use` or `already-a-user` where somebody was first
 */
export async function openAccount(
  tx: Database,
  account: {
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

/** The account that a person's identity opens, noting that it was used. */
export async function accountOf(tx: Database, { personKey, ...seen }: Identity): Promise<string | undefined> {
  const [row] = await tx
    .update(identities)
    .set({ ...seen, lastUsedAt: sql`now()` })
    .where(eq(identities.personKey, personKey))
    .returning({ account: identities.account })
  return row?.account
}

/** Whether an account has this address, in whatever case. Never to be told to anybody but the address itself. */
export async function hasAccount(db: Database, emailAddress: string): Promise<boolean> {
  const found = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(sql`lower(${accounts.emailAddress}) = lower(${emailAddress})`)
  return found.length > 0
}

/** A person's own account, with what only they may see. */
export async function ownAccount(db: Database, id: string) {
  const [row] = await db
    .select({
      username: accounts.username,
      name: accounts.name,
      emailAddress: accounts.emailAddress,
      language: accounts.language,
      createdAt: accounts.createdAt,
    })
    .from(accounts)
    .where(eq(accounts.id, id))
  return row
}

/** The identities that open an account. */
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

/** Changes what a person is called and in which language the house speaks to them. */
export async function changeProfile(
  db: Database,
  id: string,
  visit: string,
  profile: { name: string; language: Language },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [old] = await tx
      .select({ name: accounts.name, language: accounts.language })
      .from(accounts)
      .where(eq(accounts.id, id))
      .for('update')
    const changed = [old?.name !== profile.name && 'name', old?.language !== profile.language && 'language']
    const list = changed.filter(Boolean).join(' ')
    if (!list) return
    await tx.update(accounts).set(profile).where(eq(accounts.id, id))
    await record(tx, id, visit, { event: 'profile-changed', changed: list })
  })
}

/** The language a person has chosen in passing; not an act worth a record. */
export async function speakLanguage(db: Database, id: string, language: Language): Promise<void> {
  await db.update(accounts).set({ language }).where(eq(accounts.id, id))
}
