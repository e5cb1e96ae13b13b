import { accessKeyHolder } from '../accounts/access-key.ts'
import { hasNameShape } from '../accounts/name.ts'
import { AccountSuspended } from '../accounts/suspension.ts'
import type { GitAccess, GitCaller } from '../git/door.ts'
import { NotAllowed, Suspended } from '../organisations/rights.ts'
import type { AppContext } from '../platform/app-context.ts'
import { NotFound } from '../platform/refusal.ts'
import { notePush, repositoryOf, serviceFor } from './service.ts'
import { shortNamePattern } from './short-name.ts'
import { gitAccessTexts } from './texts.ts'

export function isServiceAddress(owner: string, service: string): boolean {
  return hasNameShape(owner) && shortNamePattern.test(service)
}

/** Who may do what through the Git door. Without a good key the answer is 401, whatever there is; what the key's holder
 * may not see is 404; a reading key that pushes gets 403, for its holder sees the service anyway. Whoever the service
 * desk keeps out, or lets change nothing, is told so with 403. */
export async function gitAccess(app: AppContext, repositories: string, caller: GitCaller): Promise<GitAccess> {
  const texts = gitAccessTexts[caller.language]
  const { serviceDeskAddress } = app.config
  try {
    const holder = await accessKeyHolder(app.db, keyIn(caller.authorization) ?? '')
    if (!holder) return { refuse: 401, message: texts.keyNeeded }
    const act = caller.act === 'write' ? 'push-to-service' : 'see-service'
    const service = await serviceFor(app.db, holder.account, caller.owner, caller.service, act)
    if (caller.act === 'write' && holder.scope === 'read') return { refuse: 403, message: texts.readOnlyKey }
    const repository = repositoryOf(repositories, service.id)
    return {
      repository,
      async refusedNow() {
        const now = await gitAccess(app, repositories, caller)
        if ('refuse' in now) return now
        // Another service may have taken the address meanwhile; what is pushed goes to the first one.
        return now.repository === repository ? undefined : { refuse: 404, message: texts.notFound }
      },
      pushed: () => notePush(app.db, holder.account, service, holder.name),
    }
  } catch (error) {
    if (error instanceof AccountSuspended) return { refuse: 403, message: texts.accountSuspended(serviceDeskAddress) }
    if (error instanceof Suspended) {
      return { refuse: 403, message: texts.suspended(error.organisation.names[caller.language], serviceDeskAddress) }
    }
    if (error instanceof NotAllowed) return { refuse: 403, message: texts.notAllowed }
    if (error instanceof NotFound) return { refuse: 404, message: texts.notFound }
    throw error
  }
}

/** The key of a Basic header (RFC 7617): the password; the username is for people. */
function keyIn(authorization: string | undefined): string | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(authorization ?? '')?.[1]
  const [, key] = /^[^:]*:(.*)$/s.exec(Buffer.from(encoded ?? '', 'base64').toString()) ?? []
  return key
}
