import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from '../platform/log.ts'
import { browserLanguage, type Language } from '../platform/texts.ts'
import { openTurns, openTurnsOfEach } from '../platform/turns.ts'
import { exchange, type GitLimits, type GitRefusal, refuse, usualLimits } from './exchange.ts'
import { hooksFolder } from './hook.ts'
import { readGitRequest } from './request.ts'
import { gitDoorTexts } from './texts.ts'

export type GitCaller = {
  authorization?: string
  owner: string
  service: string
  act: 'read' | 'write'
  language: Language
}

export type GitAccess =
  | {
      /** Absolute path of the bare repository. */
      repository: string
      /** Asked when a push has come whole: what was allowed at its beginning may have ended since. */
      refusedNow(): Promise<GitRefusal | undefined>
      /** Called after a push that changed a reference, before the client hears that it is done. */
      pushed(): Promise<void>
    }
  | GitRefusal

export type GitDoorOptions = {
  /** Whether these can be the names in an address: where not, nobody is asked. */
  isName(owner: string, service: string): boolean
  /** Asked before anything of the body is read. Must answer the same for a service that is closed and one that is not there. */
  authorise(caller: GitCaller): Promise<GitAccess>
  log: Pick<Log, 'warn' | 'error'>
  limits?: Partial<GitLimits>
  hooks?: string
}

/** Whether an address, as it stands in the request line, belongs to the Git door. */
export function isGitPath(url: string): boolean {
  return /^\/services\/[^/?]+\/[^/?]+\.git\//.test(url)
}

/** Git's smart HTTP protocol on Node's raw request and response, served by Git's own programs. Call it for the paths of
 * `isGitPath`, with no body parser before it. Never rejects. Node's `requestTimeout` counts here too: a long push over
 * a thin line needs more than its five minutes. */
export function gitDoor({ isName, authorise, log, limits: wanted, hooks = hooksFolder }: GitDoorOptions) {
  const limits = { ...usualLimits, ...wanted }
  const turns = openTurns(limits)
  const pushes = openTurnsOfEach({ waiting: limits.running, patience: limits.patience })

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const language = browserLanguage(request.headers['accept-language'])
    const texts = gitDoorTexts[language]
    const left = new AbortController()
    response.on('close', () => left.abort())
    try {
      const asked = readGitRequest(request, isName)
      if ('status' in asked) return refuse(request, response, asked.status, texts[asked.because])
      const { owner, service, act } = asked
      const access = await authorise({
        authorization: request.headers.authorization,
        owner,
        service,
        act,
        language,
      })
      if ('refuse' in access) return refuse(request, response, access.refuse, access.message)
      if (!(await turns.take(left.signal))) return refuse(request, response, 503, texts.busy)
      try {
        await exchange({ request, response, left: left.signal, asked, access, limits, hooks, pushes, log, texts })
      } finally {
        turns.give()
      }
    } catch (error) {
      log.error({ error }, 'The Git door failed')
      refuse(request, response, 500, texts.fault)
    }
  }
}
