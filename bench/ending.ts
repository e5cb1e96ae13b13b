type End = () => Promise<unknown>

const open: End[] = []
let ended: Promise<void> | undefined

/** Ends this when the bench ends, the last first, also on Ctrl-C. @returns a way to end it at once */
export function endAtLast(end: End): End {
  let done: Promise<unknown> | undefined
  const once = () => {
    done ??= end()
    return done
  }
  open.push(once)
  return once
}

/** Whether somebody has ended the bench: what fails from then on is no fault. */
export function isEnding(): boolean {
  return ended !== undefined
}

export function endAll(): Promise<void> {
  ended ??= (async () => {
    for (const end of open.reverse()) await end()
  })()
  return ended
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => endAll().finally(() => process.exit(130)))
