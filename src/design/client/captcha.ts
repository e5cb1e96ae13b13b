import type { AltchaWidgetElement } from 'altcha/types/generic'

type Widget = typeof import('./captcha-widget.ts')

/** Fetches ALTCHA when the form is first touched, for it is most of the page, and holds the form back until the check is
 * done. */
class CaptchaCheck extends HTMLElement {
  #widget: Promise<AltchaWidgetElement | undefined> | undefined
  #gaveUp = false

  connectedCallback() {
    const form = this.closest('form')
    for (const touch of ['focusin', 'pointerdown', 'input']) form?.addEventListener(touch, this.#begin, { once: true })
    form?.addEventListener('submit', (event) => this.#holdBack(event))
  }

  #begin = () => {
    this.#widget ??= this.#fetched()
    return this.#widget
  }

  async #fetched(): Promise<AltchaWidgetElement | undefined> {
    try {
      const { prepared }: Widget = await import(this.dataset.widget ?? '')
      return await prepared(this)
    } catch {
      this.#gaveUp = true
    }
  }

  /** Where the check fails the form is sent all the same: the server says what to do. */
  async #holdBack(event: SubmitEvent) {
    if (this.#gaveUp || this.querySelector('altcha-widget')?.getState?.() === 'verified') return
    if (!(event.target instanceof HTMLFormElement)) return
    event.preventDefault()
    const form = event.target
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = JSON.parse(this.dataset.texts ?? '{}').wait
    const widget = await this.#begin()
    if (widget) await (widget.getState() === 'verifying' ? settled(widget) : widget.verify())
    if (status) status.textContent = ''
    this.#gaveUp = widget?.getState() !== 'verified'
    form.requestSubmit(event.submitter)
  }
}

function settled(widget: AltchaWidgetElement): Promise<void> {
  return new Promise((resolve) => {
    widget.addEventListener('statechange', () => {
      if (widget.getState() !== 'verifying') resolve()
    })
  })
}

customElements.define('captcha-check', CaptchaCheck)
