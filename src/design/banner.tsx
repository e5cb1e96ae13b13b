import type { Child } from 'hono/jsx'

type BannerProps = {
  action?: Child
  children: Child
}

/** Something that waits for the person, in the accent colour: a sentence and the way on. */
export function Banner({ action, children }: BannerProps) {
  return (
    <div class="banner">
      <p>{children}</p>
      {action}
    </div>
  )
}
