import type { Child } from 'hono/jsx'

/** Fills the short name inside from the field called `from` until somebody edits it. Comes to life by the script `slug-field`. */
export function SlugField({ from, children }: { from: string; children: Child }) {
  return <slug-field from={from}>{children}</slug-field>
}
