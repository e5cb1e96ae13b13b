/**
 * Shows one of two dialogs, written by the server: shortly before the session ends, and when it has ended. Several tabs
 * share one session: a tab that learns a new end tells the others.
 */
class SessionWarning extends HTMLElement {
  #endsAt = Number.NaN
  #timer: ReturnType<typeof setTimeout> | undefined
  #tabs = new BroadcastChannel('session')

  connectedCallback() {
    // Seconds, not a time: the machine's clock may be wrong.
    this.#endsAt = Date.now() + Number(this.getAttribute('seconds-left')) * 1000
    this.#tabs.onmessage = ({ data }) => this.#learn(Number(data))
    this.#tabs.postMessage(this.#endsAt)
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
    this.#show(left <= 0 ? 'ended' : left <= warning ? 'ending' : undefined)
    if (left > 0)
      this.#timer = setTimeout(() => this.#look(), Math.min(left > warning ? left - warning : left, 2 ** 31 - 1))
  }

  #show(when: 'ending' | 'ended' | undefined) {
    for (const dialog of this.querySelectorAll('dialog')) {
      if (dialog.dataset.when !== when) dialog.close()
      else if (!dialog.open && dialog.dataset.seen !== String(this.#endsAt)) {
        dialog.dataset.seen = String(this.#endsAt)
        dialog.showModal()
      }
    }
  }

  #learn(endsAt: number) {
    if (endsAt <= this.#endsAt) return
    this.#endsAt = endsAt
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
    this.#tabs.postMessage(this.#endsAt)
    for (const dialog of this.querySelectorAll('dialog')) dialog.close()
    this.#look()
  }
}

customElements.define('session-warning', SessionWarning)
