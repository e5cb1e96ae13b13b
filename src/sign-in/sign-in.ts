import { accountOf } from '../accounts/account.ts'
import { closeSession, type Holder, openSession } from '../accounts/session.ts'
import { holdOpen } from '../accounts/suspension.ts'
import { record } from '../audit/record.ts'
import type { AppContext } from '../platform/app-context.ts'
import type { Language } from '../platform/texts.ts'
import { activateByLogIn } from './activation.ts'
import type { Proven } from './ansattporten.ts'
import { abandonSignUp, beginSignUp, formMinutes } from './sign-up.ts'

/** How a log-in ended: in an account, in an account that it activated, or in a sign-up. */
export type SignedIn = { token: string; outcome: 'account' | 'activated' | 'sign-up' }

/** Lets somebody in whom Ansattporten has proved: into their account (nobody gets a second: docs/design.md, "Creating a
 * user") or to the form for one. The browser's old session ends. `visit.link` is the hash of an expired activation
 * link, which the log-in of the same person completes. @throws AccountSuspended */
export async function signIn(
  app: AppContext,
  proven: Proven,
  visit: { id: string; language: Language; browser: string; returnTo: string; oldToken?: string; link?: string },
): Promise<SignedIn> {
  const { issuer, subject, personKey, method, level, providerSession, idToken } = proven
  const proof = { method, issuer, providerSession, idToken, browser: visit.browser }
  return app.db.transaction(async (tx) => {
    if (visit.oldToken) await closeSession(tx, visit.oldToken)
    const open = (holder: Holder, shortMinutes?: number) => openSession(tx, holder, proof, shortMinutes)
    const enter = async (account: string, outcome: 'account' | 'activated'): Promise<SignedIn> => {
      await holdOpen(tx, account)
      await record(tx, account, visit.id, { event: 'signed-in', method, level })
      return { token: await open({ account }), outcome }
    }
    const identity = { issuer, subject, personKey, method, level }
    const known = await accountOf(tx, identity)
    if (known) return enter(known, 'account')
    const { id: signUp, isComplete } = await beginSignUp(tx, proven, visit)
    // Beginning waits for an activation of the same person that is under way: it may have made the account meanwhile.
    const activatedElsewhere = await accountOf(tx, identity)
    if (activatedElsewhere) {
      await abandonSignUp(tx, signUp)
      return enter(activatedElsewhere, 'account')
    }
    const activated = visit.link && (await activateByLogIn(tx, visit.link, signUp, visit.id))
    if (!activated) return { token: await open({ signUp }, isComplete ? undefined : formMinutes), outcome: 'sign-up' }
    return enter(activated.account, 'activated')
  })
}
