import { renew } from './renew.ts'

const pause = 1000
const longestPause = 30_000

/** Follows work that goes on at the server: asks for itself anew each second until it is done, and less often while nothing answers. */
class LiveProgress extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined
  #pause = pause

  connectedCallback() {
    this.#goOn()
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
  }

  #goOn() {
    const isDone = this.hasAttribute('data-done')
    // The link to look again is for those without a script.
    for (const link of this.querySelectorAll<HTMLElement>('.progress-again')) link.hidden = true
    if (!isDone) this.#timer = setTimeout(() => this.#look(), this.#pause)
  }

  async #look() {
    const answer = document.hidden ? undefined : await fetched(this.getAttribute('address') ?? '')
    if (!this.isConnected) return
    // Logged out, or no longer there: the page itself will say so when it is next asked for.
    if (answer && answer.status >= 400 && answer.status < 500) return
    if (answer?.status === 200) this.#show(answer.page)
    this.#pause = answer?.status === 200 || document.hidden ? pause : Math.min(this.#pause * 2, longestPause)
    this.#goOn()
  }

  #show(page: string) {
    const found = new DOMParser().parseFromString(page, 'text/html').querySelector('live-progress')
    if (!found) return
    renew(this, found)
    this.toggleAttribute('data-done', found.hasAttribute('data-done'))
  }
}

/** @returns nothing where there is no network */
async function fetched(address: string): Promise<{ status: number; page: string } | undefined> {
  try {
    const answer = await fetch(address)
    return { status: answer.status, page: await answer.text() }
  } catch {
    return undefined
  }
}

customElements.define('live-progress', LiveProgress)
