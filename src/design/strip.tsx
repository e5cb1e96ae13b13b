import type { Child } from 'hono/jsx'

type StripProps = {
  /** the way on: a link that looks like a button */
  action?: Child
  children: Child
}

/** Something that waits for the person, in the accent colour: a sentence and the way on. */
export function Strip({ action, children }: StripProps) {
  return (
    <div class="strip">
      <p>{children}</p>
      {action}
    </div>
  )
}
