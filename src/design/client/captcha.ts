/// <reference types="altcha/types/global" />
import 'altcha/external'
import type { AltchaWidgetElement } from 'altcha/types/generic'

type Texts = { label: string; verifying: string; verified: string; error: string; expired: string; wait: string }

/** Gives ALTCHA its worker and its words, and holds the form back until the check is done. */
class CaptchaCheck extends HTMLElement {
  #gaveUp = false

  connectedCallback() {
    const widget = this.querySelector<AltchaWidgetElement>('altcha-widget')
    const worker = this.dataset.worker
    const language = widget?.getAttribute('language')
    if (!widget || !worker || !language) return
    const { label, verifying, verified, error, expired, wait }: Texts = JSON.parse(this.dataset.texts ?? '')
    $altcha.i18n.set(language, {
      label,
      verifying,
      verified,
      error,
      expired,
      waitAlert: wait,
      verificationRequired: label,
    })
    $altcha.algorithms.set('PBKDF2/SHA-256', () => new Worker(worker))
    this.closest('form')?.addEventListener('submit', (event) => this.#holdBack(event, widget))
  }

  /** Where the check fails the form is sent all the same: the server says what to do. */
  async #holdBack(event: SubmitEvent, widget: AltchaWidgetElement) {
    if (widget.getState() === 'verified' || this.#gaveUp || !(event.target instanceof HTMLFormElement)) return
    event.preventDefault()
    const form = event.target
    await (widget.getState() === 'verifying' ? settled(widget) : widget.verify())
    this.#gaveUp = widget.getState() !== 'verified'
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
