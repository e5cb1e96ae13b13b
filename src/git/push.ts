import type { Log } from '../platform/log.ts'
import type { Language } from '../platform/texts.ts'
import type { openTurnsOfEach } from '../platform/turns.ts'
import { git } from './git.ts'
import type { Move, Verdict } from './hook.ts'
import type { gitDoorTexts } from './texts.ts'

type Push = {
  repository: string
  refusedNow(): Promise<{ message: string } | undefined>
  /** One push at a time moves references in a repository, so that the next one sees where they went. */
  turns: ReturnType<typeof openTurnsOfEach>
  left: AbortSignal
  /** Milliseconds that a judgement may take, from when the hook begins to tell. Waiting for a turn does not count. */
  patience: number
  log: Pick<Log, 'error'>
  texts: (typeof gitDoorTexts)[Language]
}

/** Judges a push that has come whole. `end` must be called when the references have moved, or will not: it lets the next one in. */
export function judgeOf({ repository, refusedNow, turns, left, patience, log, texts }: Push) {
  let turn: (() => void) | undefined
  let begun: number | undefined

  async function judge(moves: Move[]): Promise<Verdict> {
    const [refused, overtaken] = await Promise.all([refusedNow(), overtakenOf(repository, moves)])
    if (refused) return { mayMove: false, words: refused.message }
    // Git itself holds back those that were overtaken, and may let the others through.
    return { mayMove: overtaken === 0 || overtaken < moves.length, words: overtaken > 0 ? texts.overtaken : undefined }
  }

  return {
    begin(): void {
      begun ??= performance.now()
    },
    end(): void {
      turn?.()
      turn = undefined
    },
    async judge(moves: Move[]): Promise<Verdict> {
      const spent = begun === undefined ? 0 : performance.now() - begun
      turn = await turns.take(repository, left)
      if (!turn) return { mayMove: false, words: texts.busy }
      const { promise: late, reject } = Promise.withResolvers<never>()
      const timer = setTimeout(reject, Math.max(0, patience - spent), new Error('The judgement took too long'))
      try {
        return await Promise.race([judge(moves), late])
      } catch (error) {
        log.error({ error }, 'A push could not be judged')
        return { mayMove: false, words: texts.fault }
      } finally {
        clearTimeout(timer)
      }
    },
  }
}

/** No pattern that Git would match for long, and none that could not be read as UTF-8: those Git judges alone. */
const askable = /^refs\/[^\p{Cc} *?[\\\uFFFD]+$/u

/** How many of these references are elsewhere by now than their sender has seen them. */
async function overtakenOf(repository: string, moves: Move[]): Promise<number> {
  const asked = moves.filter(({ name }) => askable.test(name))
  if (asked.length === 0) return 0
  const names = asked.map(({ name }) => name)
  const format = '--format=%(objectname) %(refname)'
  const listed = await git(repository, ['for-each-ref', format, '--end-of-options', ...names])
  const now = new Map(listed.toString('utf8').split('\n').map(nameAndObject))
  return asked.filter(({ from, name }) => (now.get(name) ?? '') !== from.replace(/^0+$/, '')).length
}

function nameAndObject(line: string): [name: string, object: string] {
  const space = line.indexOf(' ')
  return [line.slice(space + 1), line.slice(0, space)]
}
