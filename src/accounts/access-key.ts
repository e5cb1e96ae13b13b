import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { record } from '../audit/record.ts'
import type { AppContext } from '../platform/app-context.ts'
import type { Database } from '../platform/database.ts'
import type { Limit } from '../platform/limits.ts'
import { NotFound } from '../platform/refusal.ts'
import { hashToken, newToken } from '../platform/secrets.ts'
import { AccountSuspended } from './suspension.ts'
import { accessKeys, accountSuspensions, accounts, keyScopes, longestKeyName } from './tables.ts'

/** Every key has an end (docs/design.md, "Keys and programs"). */
const longestDays = 365

/** What the form offers, each of which the shape takes. */
export const dayChoices = [7, 30, 90, 180, longestDays]

export const keyShape = z.object({
  name: z.string('key-name-missing').trim().min(1, 'key-name-missing').max(longestKeyName, 'key-name-long'),
  scope: z.enum(keyScopes, 'key-scope'),
  days: z.coerce.number('key-days').int('key-days').min(1, 'key-days').max(longestDays, 'key-days'),
})

const keysOfOnePerson: Limit = { name: 'access-keys-made', times: 30, seconds: 3600 }

/** Told apart from other secrets by people and by scanners. */
const prefix = 'studio_'

/** Makes a key. @returns the key itself, which nobody can see again. @throws Refusal `too-many-tries` */
export async function makeAccessKey(
  app: Pick<AppContext, 'db' | 'limits'>,
  account: string,
  visit: string,
  { name, scope, days }: z.output<typeof keyShape>,
): Promise<string> {
  await app.limits.count(keysOfOnePerson, account)
  const key = prefix + newToken()
  const expiresAt = new Date(Date.now() + days * 86_400_000)
  await app.db.transaction(async (tx) => {
    await tx
      .insert(accessKeys)
      .values({ account, name, scope, keyHash: hashToken(key), ending: key.slice(-4), expiresAt })
    await record(tx, account, visit, { event: 'access-key-made', name, scope, expires: expiresAt.toISOString() })
  })
  return key
}

export async function listAccessKeys(db: Database, account: string) {
  return db
    .select({
      id: accessKeys.id,
      name: accessKeys.name,
      scope: accessKeys.scope,
      ending: accessKeys.ending,
      createdAt: accessKeys.createdAt,
      expiresAt: accessKeys.expiresAt,
      lastUsedAt: accessKeys.lastUsedAt,
    })
    .from(accessKeys)
    .where(and(eq(accessKeys.account, account), isNull(accessKeys.revokedAt)))
    .orderBy(desc(accessKeys.createdAt))
    .limit(200)
}

/** Ends a key at once; ending it twice changes nothing. @throws NotFound where the person never had such a key */
export async function revokeAccessKey(db: Database, account: string, visit: string, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [key] = await tx
      .select({ name: accessKeys.name, revokedAt: accessKeys.revokedAt })
      .from(accessKeys)
      .where(and(eq(accessKeys.id, id), eq(accessKeys.account, account)))
      .for('update')
    if (!key) throw new NotFound()
    if (key.revokedAt) return
    await tx.update(accessKeys).set({ revokedAt: sql`now()` }).where(eq(accessKeys.id, id))
    await record(tx, account, visit, { event: 'access-key-revoked', name: key.name })
  })
}

/** The person and scope behind a key, noting its use at most once a minute. @returns undefined for every bad key
 * @throws AccountSuspended for a good one of somebody whom the service desk keeps out */
export async function accessKeyHolder(db: Database, key: string) {
  if (!key.startsWith(prefix)) return undefined
  const [row] = await db
    .select({
      id: accessKeys.id,
      name: accessKeys.name,
      scope: accessKeys.scope,
      account: accounts.id,
      username: accounts.username,
      suspendedSince: accountSuspensions.since,
      suspensionReason: accountSuspensions.reason,
      stale: sql<boolean>`coalesce(${accessKeys.lastUsedAt} < now() - interval '1 minute', true)`,
    })
    .from(accessKeys)
    .innerJoin(accounts, eq(accounts.id, accessKeys.account))
    .leftJoin(accountSuspensions, and(eq(accountSuspensions.whose, accounts.id), isNull(accountSuspensions.endedAt)))
    .where(
      and(eq(accessKeys.keyHash, hashToken(key)), isNull(accessKeys.revokedAt), gt(accessKeys.expiresAt, sql`now()`)),
    )
  if (row?.suspendedSince) throw new AccountSuspended(row.suspendedSince, row.suspensionReason ?? '')
  if (row?.stale) {
    await db.update(accessKeys).set({ lastUsedAt: sql`now()` }).where(eq(accessKeys.id, row.id))
  }
  return row
}
