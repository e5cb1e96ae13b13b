/** Lets a number of things run at a time; others wait in line, first come first served, `patience` ms at most. */
export function openTurns({ running, waiting, patience }: { running: number; waiting: number; patience: number }) {
  const line: (() => void)[] = []
  let taken = 0

  /** @returns false when the line is full, patience ran out, or the one who waited has left */
  async function take(left: AbortSignal): Promise<boolean> {
    if (taken < running) {
      taken += 1
      return true
    }
    if (line.length >= waiting || left.aborted) return false
    return new Promise((resolve) => {
      const settle = (mine: boolean) => {
        clearTimeout(timer)
        left.removeEventListener('abort', leave)
        resolve(mine)
      }
      const start = () => settle(true)
      const leave = () => {
        line.splice(line.indexOf(start), 1)
        settle(false)
      }
      const timer = setTimeout(leave, patience)
      left.addEventListener('abort', leave)
      line.push(start)
    })
  }

  function give(): void {
    const next = line.shift()
    if (next) next()
    else taken -= 1
  }

  return { take, give }
}

/** Lets each (a person, by their id) have one thing under way at a time; their next ones wait in a line of their own.
 * It spares the memory of this process, so each node counts for itself. */
export function openTurnsOfEach(limits: { waiting: number; patience: number }) {
  const lines = new Map<string, { turns: ReturnType<typeof openTurns>; present: number }>()

  /** @returns what gives the turn back, to be called once; undefined where `openTurns` says false */
  async function take(who: string, left: AbortSignal): Promise<(() => void) | undefined> {
    const line = lines.get(who) ?? { turns: openTurns({ running: 1, ...limits }), present: 0 }
    lines.set(who, line)
    line.present += 1
    const leave = () => {
      line.present -= 1
      if (line.present === 0) lines.delete(who)
    }
    if (!(await line.turns.take(left))) return void leave()
    return () => {
      line.turns.give()
      leave()
    }
  }

  return { take }
}
