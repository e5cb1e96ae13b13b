import { access, constants } from 'node:fs/promises'
import { join } from 'node:path'
import { Duplex, type Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** The hooks that Git finds here speak to the studio over `hookDescriptor`, which Git hands on to all it starts. */
export const hooksFolder = fileURLToPath(new URL('./hooks', import.meta.url))
export const hookDescriptor = 3

/** That a reference shall go from one object to another. All zeros: there is none. */
export type Move = { from: string; to: string; name: string }

export type Verdict = { mayMove: boolean; words?: string }

type Judge = {
  /** Called when the hook begins to tell. */
  begin(): void
  /** @param moves empty for a push with more of them than we look at */
  judge(moves: Move[]): Promise<Verdict>
  /** What a push hears that has more references than the hook tells of. */
  tooMany: string
  moved(): void
}

/** Bytes of moves that are looked at, some hundreds of branches. */
const mostAsked = 65_536

/** Git takes a hook that is missing, or that may not be run, for no hook, and lets everything through.
 * @throws where that would happen */
export async function checkHooks(folder: string): Promise<void> {
  await Promise.all(['pre-receive', 'post-receive'].map((name) => access(join(folder, name), constants.X_OK)))
}

/** Answers the hooks of one push until Git is done. Where it ends without an answer the hook fails, and nothing moves.
 * @param line the other end of `hookDescriptor` */
export async function answerHooks(line: unknown, { begin, judge, tooMany, moved }: Judge): Promise<void> {
  if (!(line instanceof Duplex)) throw new Error('The hooks need a line to the studio')
  const asked: string[] = []
  let length = 0
  try {
    for await (const said of linesOf(line)) {
      if (said === 'pre-receive') line.write(answer(await judge(length > mostAsked ? [] : asked.map(move))))
      else if (said === 'too-many') line.write(answer({ mayMove: false, words: tooMany }))
      else if (said === 'post-receive') moved()
      else if (said.startsWith('=')) {
        begin()
        length += said.length
        if (length <= mostAsked) asked.push(said)
      }
    }
  } catch (error) {
    // Git was ended while we spoke.
    if (!(error instanceof Error && 'code' in error && ['EPIPE', 'ECONNRESET'].includes(`${error.code}`))) throw error
  } finally {
    line.destroy()
  }
}

function answer({ mayMove, words = '' }: Verdict): string {
  const lines = words.split('\n').filter((line) => line.trim() !== '')
  return [mayMove ? 'ok' : 'no', ...lines, '\n'].join('\n')
}

function move(line: string): Move {
  const [from = '', to = '', ...name] = line.slice(1).split(' ')
  return { from, to, name: name.join(' ') }
}

async function* linesOf(stream: Readable): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of stream.setEncoding('utf8')) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}
