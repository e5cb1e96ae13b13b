type PromiseBarProps = {
  /** used of the promised time, from 0 to 1 */
  share: number
  late?: boolean
  /** the clock waits for the applicant */
  stands?: boolean
}

/** The promised time as a thin bar. What it shows is said in words beside it, so it says nothing itself. */
export function PromiseBar({ share, late, stands }: PromiseBarProps) {
  const state = late ? 'promise-late' : stands ? 'promise-stands' : 'promise-runs'
  return (
    <svg class={`promise-bar ${state}`} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width={Math.round(100 * share)} height="1" />
    </svg>
  )
}
