import { and, eq, gt, ne, type SQL, sql } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import { type Database, isId, prepared } from '../platform/database.ts'
import { NotFound } from '../platform/refusal.ts'
import { hashToken, newToken, seal, unseal } from '../platform/secrets.ts'
import type { Actor } from './actor.ts'
import { suspensionOf } from './suspensions.ts'
import { accountSuspensions, accounts, people, sessions } from './tables.ts'

/** Minutes without use, and hours in any case, after which a session ends (docs/design.md, "Coming back"). */
const idleMinutes = 60
const longestHours = 12

/** Hours for which an ended session is remembered, here and in the browser: it tells whose a form is that comes too late. */
const rememberedHours = 24

/** How long the browser keeps its cookie, in seconds. */
export const cookieSeconds = (longestHours + rememberedHours) * 3600

export type Holder = { account: string } | { signUp: string }

export type Session = {
  id: string
  account: string | null
  signUp: string | null
  seenAt: Date
  endsAt: Date
  endsAtLatest: Date
  method: string
}

export type Proof = { method: string; issuer: string; providerSession?: string; idToken?: string; browser: string }

const idle = sql.raw(`interval '${idleMinutes} minutes'`)
const longest = sql.raw(`interval '${longestHours} hours'`)

/** Opens a session; with `shortMinutes` it neither slides nor lives longer. @returns the cookie's token; we keep a
 * hash */
export async function openSession(tx: Database, holder: Holder, proof: Proof, shortMinutes?: number): Promise<string> {
  const short = shortMinutes && sql.raw(`interval '${shortMinutes} minutes'`)
  const token = newToken()
  await tx.insert(sessions).values({
    tokenHash: hashToken(token),
    account: 'account' in holder ? holder.account : null,
    signUp: 'signUp' in holder ? holder.signUp : null,
    endsAt: sql`now() + ${short ?? idle}`,
    endsAtLatest: sql`now() + ${short ?? longest}`,
    method: proof.method,
    browser: proof.browser,
    issuer: proof.issuer,
    providerSession: proof.providerSession,
    sealedIdToken: proof.idToken && (await seal(token, proof.idToken)),
  })
  return token
}

/** Gives the sessions of a sign-up the usual life: its form is complete. */
export async function lengthenSessions(tx: Database, signUp: string): Promise<void> {
  await tx
    .update(sessions)
    .set({ endsAt: sql`now() + ${idle}`, endsAtLatest: sql`now() + ${longest}` })
    .where(and(eq(sessions.signUp, signUp), gt(sessions.endsAt, sql`now()`)))
}

/** The session of a cookie's token and the person it belongs to; an ended one too, for what was typed in it. */
export type FindSession = ReturnType<typeof sessionFinder>

/** Prepares the one question that every request of a known browser asks. Later modules put in what they keep of a row
 * of `sessions`: questions of their own would cost every page a tenth of its time. */
export function sessionFinder({ letsStudioAct, isOperator }: Record<'letsStudioAct' | 'isOperator', SQL<boolean>>) {
  const sessionOfToken = prepared((db) =>
    db
      .select({
        id: sessions.id,
        account: sessions.account,
        signUp: sessions.signUp,
        seenAt: sessions.seenAt,
        endsAt: sessions.endsAt,
        endsAtLatest: sessions.endsAtLatest,
        method: sessions.method,
        username: accounts.username,
        name: people.name,
        language: accounts.language,
        suspendedAt: suspensionOf(accountSuspensions, accounts.id).since,
        letsStudioAct,
        isOperator,
      })
      .from(sessions)
      .leftJoin(accounts, eq(accounts.id, sessions.account))
      .leftJoin(people, eq(people.id, sessions.account))
      .where(eq(sessions.tokenHash, sql.placeholder('tokenHash')))
      .prepare('session_of_token'),
  )
  return async (db: Database, token: string) => {
    const [row] = await sessionOfToken(db).execute({ tokenHash: hashToken(token) })
    return row
  }
}

/** Lets a living session slide. @returns when it now ends; undefined where it has ended already */
export async function slideSession(db: Database, id: string): Promise<Date | undefined> {
  const [row] = await db
    .update(sessions)
    .set({ seenAt: sql`now()`, endsAt: sql`least(now() + ${idle}, ${sessions.endsAtLatest})` })
    .where(and(eq(sessions.id, id), gt(sessions.endsAt, sql`now()`)))
    .returning({ endsAt: sessions.endsAt })
  return row?.endsAt
}

/** Gives a session a new token and perhaps a new holder: who one is has changed, so the old id must not live on. */
export async function renewSession(tx: Database, token: string, holder: Holder): Promise<string | undefined> {
  const next = newToken()
  const [old] = await tx
    .update(sessions)
    .set({
      tokenHash: hashToken(next),
      account: 'account' in holder ? holder.account : null,
      signUp: 'signUp' in holder ? holder.signUp : null,
      endsAt: sql`now() + ${idle}`,
      endsAtLatest: sql`now() + ${longest}`,
    })
    .where(and(eq(sessions.tokenHash, hashToken(token)), gt(sessions.endsAt, sql`now()`)))
    .returning({ id: sessions.id, sealedIdToken: sessions.sealedIdToken })
  if (!old) return undefined
  const idToken = old.sealedIdToken && (await unseal(token, old.sealedIdToken))
  const sealedIdToken = idToken ? await seal(next, idToken) : null
  await tx.update(sessions).set({ sealedIdToken }).where(eq(sessions.id, old.id))
  return next
}

/** Ends the session of a cookie's token. @returns whose it was and the ID token for logging out at the provider */
export async function closeSession(tx: Database, token: string) {
  const [row] = await tx
    .delete(sessions)
    .where(eq(sessions.tokenHash, hashToken(token)))
    .returning({ account: sessions.account, sealedIdToken: sessions.sealedIdToken })
  if (!row) return undefined
  return { account: row.account, idToken: row.sealedIdToken ? await unseal(token, row.sealedIdToken) : undefined }
}

/** Ends all sessions that belong to one session at the provider. @returns the accounts they belonged to */
export async function closeProviderSession(tx: Database, issuer: string, providerSession: string) {
  return tx
    .delete(sessions)
    .where(and(eq(sessions.issuer, issuer), eq(sessions.providerSession, providerSession)))
    .returning({ account: sessions.account })
}

/** A person's living sessions, the latest used first. */
export async function listSessions(db: Database, account: string) {
  return db
    .select({
      id: sessions.id,
      startedAt: sessions.startedAt,
      seenAt: sessions.seenAt,
      endsAt: sessions.endsAt,
      method: sessions.method,
      browser: sessions.browser,
    })
    .from(sessions)
    .where(and(eq(sessions.account, account), gt(sessions.endsAt, sql`now()`)))
    .orderBy(sql`${sessions.seenAt} desc`)
}

/** Ended, and remembered like one that ended by itself: whose was typed there is not lost. */
const ended = { endsAt: sql`now()`, endsAtLatest: sql`now()`, sealedIdToken: null, providerSession: null }

/** Ends one of a person's own sessions. @throws NotFound where they have no such one that lives */
export async function endOwnSession(db: Database, { person, visit }: Actor, id: string): Promise<void> {
  if (!isId(id)) throw new NotFound()
  await db.transaction(async (tx) => {
    const count = await endSessions(tx, person.id, eq(sessions.id, id))
    if (count === 0) throw new NotFound()
    await record(tx, person.id, visit, { event: 'session-ended' })
  })
}

/** Ends all of a person's own sessions but the present one. */
export async function endOtherSessions(db: Database, { person, visit }: Actor, present: string): Promise<void> {
  await db.transaction(async (tx) => {
    const count = await endSessions(tx, person.id, ne(sessions.id, present))
    if (count > 0) await record(tx, person.id, visit, { event: 'other-sessions-ended', count })
  })
}

/** Ends the living sessions of an account; with `which` those of them alone. @returns how many */
export async function endSessions(tx: Database, account: string, which?: SQL): Promise<number> {
  const found = await tx
    .update(sessions)
    .set(ended)
    .where(and(eq(sessions.account, account), which, gt(sessions.endsAt, sql`now()`)))
    .returning({ id: sessions.id })
  return found.length
}

export async function sweepSessions(db: Database): Promise<void> {
  await db.delete(sessions).where(sql`${sessions.endsAt} < now() - ${sql.raw(`interval '${rememberedHours} hours'`)}`)
}
