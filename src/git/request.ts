import type { IncomingMessage } from 'node:http'

type GitProgram = 'upload-pack' | 'receive-pack'

/** What a Git client wants: whose service, whether to read or write, and if it only asks what is there. */
export type GitRequest = {
  owner: string
  service: string
  program: GitProgram
  act: 'read' | 'write'
  advertise: boolean
  gzipped: boolean
  /** The wire protocol the client speaks, as GIT_PROTOCOL takes it. */
  protocol?: string
}

export type NotGit = { status: 404 | 415; because: 'unknown' | 'dumb' | 'content' }

const protocolVersion = /^version=[0-2](?::[a-z][a-z0-9-]*(?:=[a-zA-Z0-9.-]+)?)*$/

/**
 * Reads a request of Git's smart HTTP protocol (gitprotocol-http). Names are taken from an allow-list, nothing is
 * decoded, and every other request, the old file-by-file protocol's too, is said no to.
 * @param isName whether these can be the names of an owner and a service
 */
export function readGitRequest(
  { url = '', method, headers }: IncomingMessage,
  isName: (owner: string, service: string) => boolean,
): GitRequest | NotGit {
  const [, owner = '', service = '', rest = ''] = /^\/services\/([^/?]+)\/([^/?]+)\.git\/(.*)$/s.exec(url) ?? []
  if (!isName(owner, service)) return { status: 404, because: 'unknown' }
  const asked = /^info\/refs\?service=git-(upload-pack|receive-pack)$/.exec(rest)
  const called = /^git-(upload-pack|receive-pack)$/.exec(rest)
  const isAsk = asked !== null && method === 'GET'
  const isCall = called !== null && method === 'POST'
  // The old protocol asks for files, and for the list of branches without naming a program.
  const isDumb = method === 'GET' && /^(info\/refs$|HEAD$|objects\/)/.test(rest)
  if (!isAsk && !isCall) return { status: 404, because: isDumb ? 'dumb' : 'unknown' }
  const program = (asked ?? called)?.[1] === 'receive-pack' ? 'receive-pack' : 'upload-pack'
  const encoding = headers['content-encoding'] ?? 'identity'
  if (isCall && headers['content-type'] !== `application/x-git-${program}-request`)
    return { status: 415, because: 'content' }
  if (!['identity', 'gzip', 'x-gzip'].includes(encoding)) return { status: 415, because: 'content' }
  const protocol = headers['git-protocol']
  return {
    owner,
    service,
    program,
    act: program === 'receive-pack' ? 'write' : 'read',
    advertise: isAsk,
    gzipped: isCall && encoding !== 'identity',
    ...(typeof protocol === 'string' && protocol.length < 200 && protocolVersion.test(protocol) && { protocol }),
  }
}
