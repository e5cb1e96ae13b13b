import { closeProviderSession, closeSession } from '../accounts/session.ts'
import { record } from '../audit/record.ts'
import type { Database } from '../platform/database.ts'

/** Ends the session of a cookie's token. @returns its ID token, for logging out at Ansattporten; undefined where there
 * was no session */
export async function signOutHere(db: Database, token: string, visit: string) {
  return db.transaction(async (tx) => {
    const closed = await closeSession(tx, token)
    if (closed?.account) await record(tx, closed.account, visit, { event: 'signed-out' })
    return closed
  })
}

/** Ends every session here that belongs to one that has ended at Ansattporten. */
export async function signedOutThere(db: Database, issuer: string, providerSession: string, visit: string) {
  await db.transaction(async (tx) => {
    for (const { account } of await closeProviderSession(tx, issuer, providerSession)) {
      if (account) await record(tx, account, visit, { event: 'signed-out-by-ansattporten' })
    }
  })
}
