import { type ChildProcess, spawn } from 'node:child_process'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename, isAbsolute } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Log } from '../platform/log.ts'
import type { Language } from '../platform/texts.ts'
import type { openTurnsOfEach } from '../platform/turns.ts'
import { type GitSettings, gitEnvironment } from './git.ts'
import { answerHooks, checkHooks, hookDescriptor } from './hook.ts'
import { judgeOf } from './push.ts'
import type { GitRequest } from './request.ts'
import type { gitDoorTexts } from './texts.ts'

export type GitLimits = {
  /** How many git programs run at a time, how many requests wait for one, and for how many milliseconds. */
  running: number
  waiting: number
  patience: number
  /** How many bytes a push may hold. */
  push: number
  /** How many milliseconds it may take to judge one that has come. */
  judgement: number
  /** Milliseconds without a byte in either direction before a request is ended. Git itself says something every five seconds. */
  idle: number
}

const mebibyte = 1024 * 1024
export const usualLimits: GitLimits = {
  running: 16,
  waiting: 200,
  patience: 20_000,
  push: 100 * mebibyte,
  judgement: 20_000,
  idle: 60_000,
}
// What a client asks for when it fetches: lines of ids. Git's own HTTP program has the same limit.
const mostAsked = 10 * mebibyte

export type GitRefusal = { refuse: 401 | 403 | 404; message: string }

type Exchange = {
  request: IncomingMessage
  response: ServerResponse
  /** Aborted when the answer is over, or the client has left before it was. */
  left: AbortSignal
  asked: GitRequest
  access: { repository: string; refusedNow(): Promise<GitRefusal | undefined>; pushed(): Promise<void> }
  limits: GitLimits
  hooks: string
  pushes: ReturnType<typeof openTurnsOfEach>
  log: Pick<Log, 'warn' | 'error'>
  texts: (typeof gitDoorTexts)[Language]
}

/** One request and its answer through one git program, streamed both ways. The program is ended when the client leaves,
 * but a push that has arrived whole is let finish, so that we always know whether something changed. */
export async function exchange(all: Exchange): Promise<void> {
  const { request, response, left, asked, access, limits, log, texts } = all
  const isPush = asked.program === 'receive-pack' && !asked.advertise
  const most = isPush ? limits.push + mebibyte : mostAsked
  const tooLarge = () => refuse(request, response, 413, texts.tooLarge(Math.floor(limits.push / mebibyte)))
  if (Number(request.headers['content-length']) > most) return tooLarge()
  if (isPush) await checkHooks(all.hooks)
  if (left.aborted) return

  const program = startGit(asked, access.repository, settingsOf(all), isPush)
  const push = isPush ? followPush(program.hooks, all) : undefined
  let arrived = false

  /** A push that has come whole may have changed something already: Git is given the time to say so. */
  function stop(): void {
    if (arrived || push?.mayMove()) program.endWithin(limits.idle)
    else program.end()
  }
  left.addEventListener('abort', stop)
  response.setTimeout(limits.idle, () => {
    program.end()
    if (response.writableEnded) response.destroy()
    else refuse(request, response, 408, texts.idle)
  })

  const input = inputOf(program.stdin, most, () => {
    stop()
    tooLarge()
  })
  async function receive(): Promise<void> {
    try {
      await pipeline(asked.gzipped ? request.pipe(createGunzip()) : request, input.stream, { signal: left })
      arrived = isPush && input.received() <= most
    } catch {
      stop()
      refuse(request, response, 400, texts.damaged)
    }
  }

  const [code] = await Promise.all([
    program.ended,
    receive(),
    pipeline(program.stdout, outputOf(response, asked, push?.judged)),
    push?.over,
  ])
  if (push?.hasMoved())
    await access
      .pushed()
      .catch((error: unknown) => log.error({ error }, 'A push went through, what follows it did not'))
  conclude(all, code, input.received())
}

/** Ends the answer, if Git has not begun one with words of ours. */
function conclude(
  { request, response, left, asked, access, log, texts }: Exchange,
  code: number | null,
  received: number,
) {
  if (code !== 0 && !left.aborted)
    log.warn({ program: asked.program, repository: basename(access.repository), code }, 'Git ended with a fault')
  // Of a repository it can read, Git has ended without a word only where what it was sent was none of its protocol.
  if (!response.headersSent && code !== 0 && received > 0) return refuse(request, response, 400, texts.content)
  if (!response.headersSent && code !== 0) return refuse(request, response, 500, texts.fault)
  if (!response.headersSent) startAnswer(response, asked)
  response.end()
}

function followPush(hooks: unknown, { access, pushes, left, limits, log, texts }: Exchange) {
  const { repository, refusedNow } = access
  const patience = limits.judgement
  const { begin, judge, end } = judgeOf({ repository, refusedNow, turns: pushes, left, patience, log, texts })
  let mayMove = false
  let hasMoved = false
  const { promise: judged, resolve: goOn } = Promise.withResolvers<void>()
  const over = answerHooks(hooks, {
    begin,
    tooMany: texts.tooMany,
    async judge(moves) {
      const verdict = await judge(moves)
      mayMove = verdict.mayMove
      goOn()
      return verdict
    },
    moved() {
      hasMoved = true
      end()
    },
  }).finally(end)
  return { over, judged, mayMove: () => mayMove, hasMoved: () => hasMoved }
}

/** Hands on to Git what comes. Git may stop reading before the end, with a reason in its answer: the rest is dropped. */
function inputOf(stdin: Writable, most: number, tooMuch: () => void) {
  let received = 0
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      received += chunk.length
      if (received <= most) return void stdin.write(chunk, () => done())
      tooMuch()
      done()
    },
    final(done) {
      stdin.end()
      done()
    },
  })
  return { stream, received: () => received }
}

/** Hands on what Git says, at the reader's pace; from `hurried` on at Git's own. What it says of a push that has been
 * judged is short, and nobody who does not read it shall keep the next push waiting. */
function outputOf(response: ServerResponse, asked: GitRequest, hurried?: Promise<void>): Writable {
  return new Writable({
    write(chunk: Buffer, _, done) {
      if (response.writableEnded || response.destroyed) return done()
      if (!response.headersSent) startAnswer(response, asked)
      const isWritten = Promise.withResolvers<void>()
      // Where the reader leaves in the middle of it, all that is ever told may be that the answer is closed.
      response.once('close', isWritten.resolve)
      hurried?.then(isWritten.resolve)
      response.write(chunk, () => isWritten.resolve())
      isWritten.promise.then(() => {
        response.off('close', isWritten.resolve)
        done()
      })
    },
  })
}

function settingsOf({ limits, hooks }: Exchange): GitSettings {
  return {
    'core.hooksPath': hooks,
    'receive.maxInputSize': String(limits.push),
    // A branch of this name would be taken for the head of the repository, or the head for it.
    'receive.hideRefs': 'refs/heads/HEAD',
    // Housekeeping after a push belongs to the push: no process is left behind.
    'gc.autoDetach': 'false',
    'maintenance.autoDetach': 'false',
    'uploadpack.allowFilter': 'true',
  }
}

function startGit(
  { program, advertise, protocol }: GitRequest,
  repository: string,
  settings: GitSettings,
  isPush: boolean,
) {
  if (!isAbsolute(repository)) throw new Error('The path of a repository must be absolute')
  const child = spawn(
    'git',
    [program, '--stateless-rpc', ...(advertise ? ['--http-backend-info-refs'] : []), repository],
    {
      cwd: '/',
      env: { ...gitEnvironment(settings), ...(protocol && { GIT_PROTOCOL: protocol }) },
      stdio: ['pipe', 'pipe', 'pipe', isPush ? 'pipe' : 'ignore'],
      // A group of its own, so that the programs Git starts in turn are ended with it.
      detached: true,
    },
  )
  const { stdin, stdout, stderr } = child
  if (!stdin || !stdout || !stderr) throw new Error('Git was started without its streams')
  stdin.on('error', () => {})
  // Read to its end, so that Git never waits for us.
  stderr.resume()
  return { stdin, stdout, hooks: child.stdio[hookDescriptor], ...watch(child) }
}

function watch(child: ChildProcess) {
  let isOver = false
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      isOver = true
      resolve(code)
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
