import { spawn } from 'node:child_process'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename, isAbsolute } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Log } from '../platform/log.ts'
import type { gitDoorTexts } from './door-texts.ts'
import { type GitChild, gitEnvironment } from './git.ts'
import { readPushReport, readWishes } from './push-report.ts'
import type { GitRequest } from './request.ts'

export type GitLimits = {
  /** How many git programs run at a time, how many requests wait for one, and for how many milliseconds. */
  running: number
  waiting: number
  patience: number
  /** How many bytes a push may hold. */
  push: number
  /** Milliseconds without a byte in either direction before a request is ended. Git itself says something every five seconds. */
  idle: number
}

const mebibyte = 1024 * 1024
export const usualLimits: GitLimits = {
  running: 16,
  waiting: 200,
  patience: 20_000,
  push: 100 * mebibyte,
  idle: 60_000,
}
// What a client asks for when it fetches: lines of ids. Git's own HTTP program has the same limit.
const mostAsked = 10 * mebibyte

/** A push of so many bytes is a mark without a command: Git sends one before a large push, to see whether it is let in. */
const flushMark = 4

/** For how many milliseconds of a push one judgement of its sender holds. */
const judgementLives = 500

/** Why somebody may not do what they want, in words for them. */
export type GitRefusal = { refuse: 401 | 403 | 404; message: string }

type Exchange = {
  request: IncomingMessage
  response: ServerResponse
  /** Aborted when the answer is over, or the client has left before it was. */
  left: AbortSignal
  asked: GitRequest
  access: { repository: string; refusedNow(): Promise<GitRefusal | undefined>; pushed(): Promise<void> }
  limits: GitLimits
  log: Pick<Log, 'warn' | 'error'>
  texts: (typeof gitDoorTexts)['en']
}

/**
 * One request and its answer through one git program, streamed both ways. The program is ended when the client leaves,
 * but a push that has arrived whole is let finish, so that we always know whether something changed.
 */
export async function exchange({ request, response, left, asked, access, limits, log, texts }: Exchange) {
  const { repository } = access
  const isPush = asked.program === 'receive-pack' && !asked.advertise
  const most = isPush ? limits.push + mebibyte : mostAsked
  const tooLarge = () => refuse(request, response, 413, texts.tooLarge(Math.floor(limits.push / mebibyte)))
  if (Number(request.headers['content-length']) > most) return tooLarge()
  if (left.aborted) return

  const child = startGit(asked, repository, limits)
  const program = watch(child)
  const report = readPushReport()
  let received = 0
  let arrived = false
  let judgedAt = performance.now()
  let held: Buffer | undefined
  /** The sender lost the right to push while the push came in. */
  let refused: GitRefusal | undefined
  const wishes = readWishes()

  /** Git may stop reading before the end, with a reason in its answer, and we may; what still comes is then dropped. */
  async function forward(chunk: Buffer, isLast: boolean): Promise<void> {
    if (refused) return
    if (isPush && received > flushMark && (isLast || performance.now() - judgedAt > judgementLives)) {
      refused = await access.refusedNow()
      judgedAt = performance.now()
      if (refused) return program.end()
    }
    await new Promise<void>((resolve) => child.stdin.write(chunk, () => resolve()))
  }

  const toGit = new Writable({
    write(chunk: Buffer, _, done) {
      received += chunk.length
      if (isPush) wishes.read(chunk)
      if (received <= most) {
        // Always one behind: Git can do nothing before it has the end, and the end is given only after a last judgement.
        const ready = held
        held = chunk
        if (!ready) return done()
        forward(ready, false).then(() => done(), done)
      } else {
        program.end()
        tooLarge()
        done()
      }
    },
    final(done) {
      arrived = received <= most
      const end = () => {
        if (!refused) child.stdin.end()
        done()
      }
      if (!held || !arrived) return end()
      forward(held, true).then(end, done)
    },
  })
  const toClient = new Writable({
    write(chunk: Buffer, _, done) {
      if (isPush) report.read(chunk)
      if (response.writableEnded || response.destroyed) return done()
      if (!response.headersSent) startAnswer(response, asked)
      response.write(chunk, () => done())
    },
  })

  async function receive(): Promise<void> {
    try {
      const body = asked.gzipped ? request.pipe(createGunzip()) : request
      await pipeline(body, toGit, { signal: left })
    } catch {
      stop()
      refuse(request, response, 400, texts.damaged)
    }
  }

  /** A push that has come whole may have changed something already: Git is given the time to say so. */
  function stop(): void {
    if (isPush && arrived) program.endWithin(limits.idle)
    else program.end()
  }

  /** Git shows people what stands in a report, and nothing of an HTTP status. */
  function refusePush({ refuse: status, message }: GitRefusal): void {
    if (response.writableEnded) return
    const words = wishes.report(message)
    if (words && !response.headersSent) startAnswer(response, asked)
    if (words) response.end(words)
    else refuse(request, response, status, message)
  }

  left.addEventListener('abort', stop)
  response.setTimeout(limits.idle, () => {
    program.end()
    refuse(request, response, 408, texts.idle)
  })

  const [{ code }] = await Promise.all([program.ended, receive(), pipeline(child.stdout, toClient)])
  if (refused && report.changed() === undefined) return refusePush(refused)
  if (code !== 0 && !left.aborted)
    log.warn({ program: asked.program, repository: basename(repository), code }, 'Git ended with a fault')
  // Without a report, a push of more than a flush mark may have changed something.
  if (isPush && (report.changed() ?? (code === 0 && received > flushMark)))
    await access
      .pushed()
      .catch((error: unknown) => log.error({ error }, 'A push went through, what follows it did not'))
  // Of a repository it can read, Git has ended without a word only where what it was sent was none of its protocol.
  if (!response.headersSent && code !== 0 && received > 0) return refuse(request, response, 400, texts.content)
  if (!response.headersSent && code !== 0) return refuse(request, response, 500, texts.fault)
  if (!response.headersSent) startAnswer(response, asked)
  response.end()
}

function startGit({ program, advertise, protocol }: GitRequest, repository: string, limits: GitLimits): GitChild {
  if (!isAbsolute(repository)) throw new Error('The path of a repository must be absolute')
  const settings = {
    'receive.maxInputSize': String(limits.push),
    // A branch of this name would be taken for the head of the repository, or the head for it.
    'receive.hideRefs': 'refs/heads/HEAD',
    // Housekeeping after a push belongs to the push: no process is left behind.
    'gc.autoDetach': 'false',
    'maintenance.autoDetach': 'false',
    'uploadpack.allowFilter': 'true',
  }
  return spawn('git', [program, '--stateless-rpc', ...(advertise ? ['--http-backend-info-refs'] : []), repository], {
    cwd: '/',
    env: { ...gitEnvironment(settings), ...(protocol && { GIT_PROTOCOL: protocol }) },
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own, so that the programs Git starts in turn are ended with it.
    detached: true,
  })
}

/** Follows a program to its end, and ends it with all that it started. */
function watch(child: GitChild) {
  let said = ''
  let isOver = false
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (said.length < 1000) said += text
  })
  child.stdin.on('error', () => {})

  const ended = new Promise<{ code: number | null; said: string }>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      isOver = true
      resolve({ code, said })
    })
  })

  function signal(name: NodeJS.Signals): void {
    if (isOver || child.pid === undefined) return
    try {
      process.kill(-child.pid, name)
    } catch (error) {
      const isGone = error instanceof Error && 'code' in error && error.code === 'ESRCH'
      if (!isGone) throw error
    }
  }

  const signalIn = (name: NodeJS.Signals, milliseconds: number) => setTimeout(signal, milliseconds, name).unref()

  return {
    ended,
    /** Asks first, so that Git clears away what it has half received. */
    end(): void {
      if (isOver) return
      signal('SIGTERM')
      signalIn('SIGKILL', 2000)
    },
    endWithin(milliseconds: number): void {
      if (isOver) return
      signalIn('SIGTERM', milliseconds)
      signalIn('SIGKILL', milliseconds + 2000)
    },
  }
}

function startAnswer(response: ServerResponse, { program, advertise, protocol }: GitRequest): void {
  const kind = advertise ? 'advertisement' : 'result'
  response.writeHead(200, { 'Content-Type': `application/x-git-${program}-${kind}`, 'Cache-Control': 'no-cache' })
  const speaksTwo = program === 'upload-pack' && protocol?.startsWith('version=2')
  if (!advertise || speaksTwo) return
  const line = `# service=git-${program}\n`
  response.write(`${(line.length + 4).toString(16).padStart(4, '0')}${line}0000`)
}

/** Says no in plain text, which Git shows to the person; closes the connection where it can no longer be said. */
export function refuse(request: IncomingMessage, response: ServerResponse, status: number, message: string): void {
  if (response.writableEnded) return
  if (response.headersSent || response.destroyed) {
    response.destroy()
    return
  }
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ...(status === 401 && { 'WWW-Authenticate': 'Basic realm="studio", charset="UTF-8"' }),
    ...(status === 503 && { 'Retry-After': '5' }),
    // What is left of the body is not wanted.
    ...(request.method === 'POST' && !request.complete && { Connection: 'close' }),
  })
  response.end(`${message}\n`)
}
