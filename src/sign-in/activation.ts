import { and, eq, gt, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import { z } from 'zod'
import { openAccount } from '../accounts/account.ts'
import { signUps } from '../accounts/tables.ts'
import { record } from '../audit/record.ts'
import type { AppContext } from '../platform/app-context.ts'
import type { Database } from '../platform/database.ts'
import type { Limit } from '../platform/limits.ts'
import { Refusal } from '../platform/refusal.ts'
import { hashToken, keyedHash, sameSecret } from '../platform/secrets.ts'
import { endSignUps } from './sign-up.ts'
import { activationLinks } from './tables.ts'

/** Wrong codes that one mail stands. */
const codeTries = 5

export const codeShape = z.object({
  code: z
    .string('code-missing')
    .transform((text) => text.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'code-missing')),
})

export const linksFromOnePlace: Limit = { name: 'activation-links', times: 300, seconds: 600 }

/** An account that has just become active, and where its person was heading. */
export type Activated = { account: string; returnTo: string }

export type LinkState = 'living' | 'used' | 'expired' | 'unknown'

/** What a mailed link is worth now; looking changes nothing. */
export async function linkState(db: Database, token: string): Promise<LinkState> {
  const [link] = await db
    .select({
      signUp: activationLinks.signUp,
      usedAt: activationLinks.usedAt,
      old: sql<boolean>`${activationLinks.expiresAt} <= now()`,
    })
    .from(activationLinks)
    .where(eq(activationLinks.tokenHash, hashToken(token)))
  if (!link) return 'unknown'
  if (link.usedAt) return 'used'
  if (!link.signUp) return 'unknown'
  return link.old ? 'expired' : 'living'
}

/** Activates by the link, exactly once however many clicks race. @returns the account; otherwise what the link was
 * @throws Refusal `address-in-use` or `already-a-user` */
export async function activateByLink(db: Database, token: string, visit: string): Promise<Activated | LinkState> {
  const link = hashToken(token)
  const activated = await db.transaction(async (tx) => {
    const [found] = await tx
      .select({ signUp: activationLinks.signUp })
      .from(activationLinks)
      .where(eq(activationLinks.tokenHash, link))
    const signUp = found?.signUp && (await lockSignUp(tx, found.signUp))
    return signUp && (await useLink(tx, link, signUp.id, true)) ? activate(tx, signUp, 'link', visit) : undefined
  })
  return activated ?? linkState(db, token)
}

/** Activates by the six digits of the last mail, for the person in whose browser the sign-up was made. @throws Refusal
 * `code-wrong` with the tries that are left, `code-old`, `address-in-use` or `already-a-user` */
export async function activateByCode(app: AppContext, signUp: string, code: string, visit: string): Promise<Activated> {
  const codeHash = keyedHash(app.secrets.identityKey, 'code', `${signUp} ${code}`)
  // The try is counted before it is judged, and stays counted.
  const [counted] = await app.db
    .update(signUps)
    .set({ codeTries: sql`${signUps.codeTries} + 1` })
    .where(and(eq(signUps.id, signUp), lt(signUps.codeTries, codeTries), gt(signUps.codeExpiresAt, sql`now()`)))
    .returning({ codeHash: signUps.codeHash, tries: signUps.codeTries })
  if (!counted?.codeHash) throw new Refusal({ code: 'code-old', field: 'code' })
  if (!sameSecret(counted.codeHash, codeHash)) {
    throw new Refusal({ code: 'code-wrong', field: 'code', values: { left: codeTries - counted.tries } })
  }
  const activated = await app.db.transaction(async (tx) => {
    const locked = await lockSignUp(tx, signUp)
    return locked?.codeHash === codeHash ? activate(tx, locked, 'code', visit) : undefined
  })
  if (!activated) throw new Refusal({ code: 'code-old', field: 'code' })
  return activated
}

/** Activates by an expired link and a log-in, both of the same person; undefined where the link was another's. */
export async function activateByLogIn(tx: Database, linkHash: string, signUp: string, visit: string) {
  const locked = await lockSignUp(tx, signUp)
  return locked && (await useLink(tx, linkHash, signUp, false)) ? activate(tx, locked, 'log-in', visit) : undefined
}

/** Whatever ends or changes a sign-up takes this lock first and its links after: so nobody waits for each other. */
async function lockSignUp(tx: Database, id: string) {
  const [row] = await tx
    .select()
    .from(signUps)
    .where(and(eq(signUps.id, id), gt(signUps.expiresAt, sql`now()`), isNotNull(signUps.username)))
    .for('update')
  return row
}

/** Uses a link of this sign-up up. @returns whether it was still good */
async function useLink(tx: Database, linkHash: string, signUp: string, mustLive: boolean): Promise<boolean> {
  const used = await tx
    .update(activationLinks)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(activationLinks.tokenHash, linkHash),
        eq(activationLinks.signUp, signUp),
        isNull(activationLinks.usedAt),
        mustLive ? gt(activationLinks.expiresAt, sql`now()`) : undefined,
      ),
    )
    .returning({ tokenHash: activationLinks.tokenHash })
  return used.length > 0
}

/** Turns a locked sign-up into an account of the same id; its other links are used up with it. */
async function activate(
  tx: Database,
  { id, username, name, emailAddress, passwordHash, language, returnTo, ...seen }: typeof signUps.$inferSelect,
  by: 'link' | 'code' | 'log-in',
  visit: string,
): Promise<Activated | undefined> {
  if (!username || !name || !emailAddress || !passwordHash) return undefined
  const { issuer, subject, personKey, method, level } = seen
  await tx
    .update(activationLinks)
    .set({ usedAt: sql`now()` })
    .where(and(eq(activationLinks.signUp, id), isNull(activationLinks.usedAt)))
  await endSignUps(tx, eq(signUps.id, id))
  await openAccount(
    tx,
    { id, username, name, emailAddress, passwordHash, language },
    { issuer, subject, personKey, method, level },
  )
  await record(tx, id, visit, { event: 'account-activated', by })
  await record(tx, id, visit, { event: 'identity-connected', method })
  return { account: id, returnTo }
}
