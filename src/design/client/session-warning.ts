type When = 'ending' | 'ending-for-good' | 'ended'
type Ends = { endsAt: number; endsAtLatest: number }

/** Every tab counts from whole seconds of its own: ends this near each other are one end. */
const sameEnd = 3000

/** Shows one of three dialogs, written by the server: shortly before the session ends, another where it cannot be
 * lengthened, and when it has ended. Several tabs share one session: a tab that learns a new end tells the others. */
class SessionWarning extends HTMLElement {
  #endsAt = Number.NaN
  #endsAtLatest = Number.NaN
  #timer: ReturnType<typeof setTimeout> | undefined
  #tabs = new BroadcastChannel('session')

  connectedCallback() {
    // Seconds, not a time: the machine's clock may be wrong.
    this.#endsAt = Date.now() + Number(this.getAttribute('seconds-left')) * 1000
    this.#endsAtLatest = Date.now() + Number(this.getAttribute('seconds-left-at-most')) * 1000
    this.#tabs.onmessage = ({ data }) => this.#learn(data)
    this.#tell()
    this.querySelector('[data-extend]')?.addEventListener('click', () => this.#extend())
    // A machine that slept has not counted: look again when somebody looks.
    document.addEventListener('visibilitychange', () => this.#look())
    this.#look()
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
    this.#tabs.close()
  }

  #look() {
    clearTimeout(this.#timer)
    const left = this.#endsAt - Date.now()
    const warning = Number(this.getAttribute('warn-seconds')) * 1000
    if (Number.isNaN(left)) return
    this.#show(left <= 0 ? 'ended' : left <= warning ? this.#howItEnds(warning) : undefined)
    if (left > 0)
      this.#timer = setTimeout(() => this.#look(), Math.min(left > warning ? left - warning : left, 2 ** 31 - 1))
  }

  /** Less than the time of a warning is nothing to offer. */
  #howItEnds(warning: number): When {
    return this.#endsAtLatest - this.#endsAt < warning ? 'ending-for-good' : 'ending'
  }

  #show(when: When | undefined) {
    for (const dialog of this.querySelectorAll('dialog')) {
      if (dialog.dataset.when !== when) dialog.close()
      else if (!dialog.open && dialog.dataset.seen !== String(this.#endsAt)) {
        dialog.dataset.seen = String(this.#endsAt)
        dialog.showModal()
      }
    }
  }

  #tell() {
    const ends: Ends = { endsAt: this.#endsAt, endsAtLatest: this.#endsAtLatest }
    this.#tabs.postMessage(ends)
  }

  #learn({ endsAt, endsAtLatest }: Ends) {
    if (endsAt <= this.#endsAt + sameEnd) return
    this.#endsAt = endsAt
    this.#endsAtLatest = endsAtLatest
    this.#look()
  }

  async #extend() {
    const answer = await fetch(this.getAttribute('extend-address') ?? '', {
      method: 'POST',
      headers: { Accept: 'application/json' },
      redirect: 'manual',
    }).catch(() => undefined)
    if (!answer) return
    if (!answer.ok) {
      this.#endsAt = Date.now()
      this.#look()
      return
    }
    const { secondsLeft }: { secondsLeft: number } = await answer.json()
    this.#endsAt = Date.now() + secondsLeft * 1000
    this.#tell()
    for (const dialog of this.querySelectorAll('dialog')) dialog.close()
    this.#look()
  }
}

customElements.define('session-warning', SessionWarning)
