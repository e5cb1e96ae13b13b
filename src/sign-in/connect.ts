import { and, eq, notExists, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { connectIdentity } from '../accounts/account.ts'
import { longestEmailAddress } from '../accounts/email-address.ts'
import { releaseName } from '../accounts/name.ts'
import { isPassword } from '../accounts/password.ts'
import { accounts, identities, signUps } from '../accounts/tables.ts'
import { record } from '../audit/record.ts'
import type { AppContext } from '../platform/app-context.ts'
import type { Database } from '../platform/database.ts'
import type { Limit } from '../platform/limits.ts'
import { Refusal } from '../platform/refusal.ts'
import { keyedHash } from '../platform/secrets.ts'
import { endSignUps } from './sign-up.ts'

export const claimShape = z.object({
  handle: z.string('handle-missing').trim().min(1, 'handle-missing').max(longestEmailAddress, 'handle-missing'),
  password: z.string('password-missing').min(1, 'password-missing'),
})

const claimsOfOnePerson: Limit = { name: 'claims-by', times: 10, seconds: 3600 }
const claimsOfOneAccount: Limit = { name: 'claims-of', times: 10, seconds: 3600 }

/** Connects an account that nobody can log in to with the person just proved. Says the same for a wrong password, an
 * unknown name and an account that has its person. @throws Refusal `claim-refused`, `sign-up-gone` or `too-many-tries` */
export async function claimAccount(app: AppContext, signUp: string, handle: string, password: string, visit: string) {
  const { db, limits, secrets } = app
  await limits.count(claimsOfOnePerson, signUp)
  await limits.count(claimsOfOneAccount, keyedHash(secrets.identityKey, 'handle', handle.toLowerCase()))
  const found = await unconnectedAccount(db, handle)
  if (!(await isPassword(found?.passwordHash, password)) || !found) throw new Refusal({ code: 'claim-refused' })
  return db.transaction(async (tx) => {
    const [person] = await endSignUps(tx, and(eq(signUps.id, signUp), sql`${signUps.expiresAt} > now()`))
    if (!person) throw new Refusal({ code: 'sign-up-gone' })
    await releaseName(tx, signUp)
    // Whoever claims the same account at the same moment waits here, and then finds it connected.
    await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, found.id)).for('update')
    if (!(await unconnectedAccount(tx, handle))) throw new Refusal({ code: 'claim-refused' })
    const { issuer, subject, personKey, method, level } = person
    await connectIdentity(tx, found.id, { issuer, subject, personKey, method, level })
    await record(tx, found.id, visit, { event: 'identity-connected', method })
    return found.id
  })
}

async function unconnectedAccount(db: Database, handle: string) {
  const [account] = await db
    .select({ id: accounts.id, passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(
      and(
        or(
          sql`lower(${accounts.username}) = ${handle.toLowerCase()}`,
          sql`lower(${accounts.emailAddress}) = ${handle.toLowerCase()}`,
        ),
        notExists(db.select().from(identities).where(eq(identities.account, accounts.id))),
      ),
    )
  return account
}
