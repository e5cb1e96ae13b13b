import { accountOf } from '../accounts/account.ts'
import { closeSession, type Holder, openSession } from '../accounts/session.ts'
import { record } from '../audit/record.ts'
import type { House } from '../platform/house.ts'
import type { Language } from '../platform/texts.ts'
import { activateByLogIn } from './activation.ts'
import type { Proven } from './ansattporten.ts'
import { beginSignUp, formMinutes } from './sign-up.ts'

/** How a log-in ended: in an account, in an account that it activated, or in a sign-up. */
export type SignedIn = { token: string; outcome: 'account' | 'activated' | 'sign-up' }

/**
 * Lets somebody in whom Ansattporten has proved: into the account they have, or to the form for a new one.
 * A known person never gets a second account (DESIGN.md J1). The browser's old session ends.
 * @param visit.link hash of an expired activation link, which the log-in of the same person completes
 */
export async function signIn(
  house: House,
  proven: Proven,
  visit: { id: string; language: Language; browser: string; oldToken?: string; link?: string },
): Promise<SignedIn> {
  const { issuer, subject, personKey, method, level, providerSession, idToken } = proven
  const proof = { method, issuer, providerSession, idToken, browser: visit.browser }
  return house.db.transaction(async (tx) => {
    if (visit.oldToken) await closeSession(tx, visit.oldToken)
    const open = (holder: Holder, shortMinutes?: number) => openSession(tx, holder, proof, shortMinutes)
    const known = await accountOf(tx, { issuer, subject, personKey, method, level })
    if (known) {
      await record(tx, known, visit.id, { event: 'signed-in', method, level })
      return { token: await open({ account: known }), outcome: 'account' }
    }
    const { id: signUp, isComplete } = await beginSignUp(tx, proven, visit.language, visit.id)
    const activated = visit.link && (await activateByLogIn(tx, visit.link, signUp, visit.id))
    if (!activated) return { token: await open({ signUp }, isComplete ? undefined : formMinutes), outcome: 'sign-up' }
    await record(tx, activated, visit.id, { event: 'signed-in', method, level })
    return { token: await open({ account: activated }), outcome: 'activated' }
  })
}
