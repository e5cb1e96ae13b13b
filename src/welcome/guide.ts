type Step = { title: string; text: string; picture?: string; alt?: string }

export type Guide = {
  lead: string
  /** A tuple: another language has as many steps, with pictures at the same. */
  steps: readonly [Step, ...Step[]]
  /** what the button says that leads to where one begins */
  begin?: string
  after: string
}
