import { raw } from 'hono/html'

const path = 'M12 3.6l2.6 5.3 5.8.85-4.2 4.1 1 5.8L12 16.9l-5.2 2.75 1-5.8-4.2-4.1 5.8-.85z'
/** Written once: a page may show fifty of them. */
const drawing = raw(`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="${path}"/></svg>`)

type StarProps = {
  /** where the press is sent, by the form around */
  action: string
  label: string
  on: boolean
}

/** Marks a favourite, or takes the mark away. A form must be around it. */
export function Star({ action, label, on }: StarProps) {
  return (
    <button class={on ? 'star star-on' : 'star'} type="submit" formaction={action} aria-label={label}>
      {drawing}
    </button>
  )
}
