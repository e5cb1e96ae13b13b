class CountDown extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined

  connectedCallback() {
    const button = this.querySelector('button')
    const label = button?.textContent?.trim() ?? ''
    const until = Date.parse(this.getAttribute('until') ?? '')
    if (!button || !(until > Date.now())) return
    const tick = () => {
      const left = Math.ceil((until - Date.now()) / 1000)
      button.disabled = left > 0
      button.textContent = left > 0 ? (this.dataset.waiting ?? '{time}').replace('{time}', minutes(left)) : label
      if (left <= 0) clearInterval(this.#timer)
    }
    this.#timer = setInterval(tick, 1000)
    tick()
  }

  disconnectedCallback() {
    clearInterval(this.#timer)
  }
}

function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

customElements.define('count-down', CountDown)
