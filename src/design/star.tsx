import { html } from 'hono/html'

type StarProps = {
  /** where the press is sent, by the form around */
  action: string
  label: string
  on: boolean
}

/** Marks a favourite, or takes the mark away. A form must be around it. Written out, for a page may show fifty. */
export function Star({ action, label, on }: StarProps) {
  return html`<button class="${on ? 'star star-on' : 'star'}" formaction="${action}" aria-label="${label}"></button>`
}
