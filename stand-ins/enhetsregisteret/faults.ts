export const faults = ['away', 'slow', 'server-error', 'broken-json', 'wrong-shape', 'huge', 'redirect'] as const
export type Fault = (typeof faults)[number]
export type Faults = ReturnType<typeof faultSwitch>

/** The fault that the next look-ups meet, until it has struck as many times as was asked for. */
export function faultSwitch() {
  let fault: Fault | null = null
  let left = 0
  return {
    set(next: Fault | null, times = 1) {
      fault = next
      left = times
    },
    /** The waiting fault, which counts as struck. */
    take(): Fault | undefined {
      if (!fault || left < 1) return undefined
      left -= 1
      return fault
    },
  }
}
