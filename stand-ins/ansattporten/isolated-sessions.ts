import { createHash } from 'node:crypto'
import type { KoaContextWithOIDC } from 'oidc-provider'
import { paths } from './discovery.ts'

/** Cookies are shared by all ports of a host, so every name of ours tells whose it is. */
export const cookieNames = {
  session: 'ansattporten_session',
  interaction: 'ansattporten_interaction',
  resume: 'ansattporten_resume',
}

function cookieOf(clientId: string): string {
  return `${cookieNames.session}_${createHash('sha256').update(clientId).digest('hex').slice(0, 12)}`
}

export type SessionCookie = { name: string; sessionId: string }

/** The session cookies of all clients that the browser sends. */
export function sessionCookies(header: string | undefined): SessionCookie[] {
  return (header ?? '').split('; ').flatMap((cookie) => {
    const [name = '', sessionId = ''] = cookie.split('=')
    return name.startsWith(`${cookieNames.session}_`) ? [{ name, sessionId }] : []
  })
}

/**
 * Gives each client a session of its own. oidc-provider knows one session cookie; on the wire it carries the
 * client's mark, so a log-in at one client is unknown to another.
 * @param clientOfInteraction the client that an interrupted request belongs to
 */
export function isolateSessions(clientOfInteraction: (uid: string) => Promise<string | undefined>) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<unknown>) => {
    if (!ctx.path.startsWith(paths.authorization)) return next()
    const uid = ctx.path.slice(paths.authorization.length + 1)
    const clientId = uid ? await clientOfInteraction(uid) : ctx.query.client_id
    if (typeof clientId !== 'string') return next()

    const onTheWire = cookieOf(clientId)
    const ours = sessionCookies(ctx.req.headers.cookie).find(({ name }) => name === onTheWire)
    const others = (ctx.req.headers.cookie ?? '').split('; ').filter((one) => !one.startsWith(cookieNames.session))
    ctx.req.headers.cookie = [...others, ...(ours ? [`${cookieNames.session}=${ours.sessionId}`] : [])].join('; ')

    await next()

    const set = ctx.res.getHeader('set-cookie')
    if (!Array.isArray(set)) return
    const renamed = set.map((one) => one.replace(new RegExp(`^${cookieNames.session}=`), `${onTheWire}=`))
    ctx.res.setHeader('set-cookie', renamed)
  }
}
