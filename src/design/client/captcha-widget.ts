/// <reference types="altcha/types/global" />
import 'altcha/external'
import type { AltchaWidgetElement } from 'altcha/types/generic'

type Texts = { label: string; verifying: string; verified: string; error: string; expired: string; wait: string }

/** Gives ALTCHA its worker and its words, and begins the check. */
export async function prepared(check: HTMLElement): Promise<AltchaWidgetElement | undefined> {
  const widget = check.querySelector<AltchaWidgetElement>('altcha-widget')
  const worker = check.dataset.worker
  const language = widget?.getAttribute('language')
  if (!widget || !worker || !language) return undefined
  const { label, verifying, verified, error, expired, wait }: Texts = JSON.parse(check.dataset.texts ?? '')
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
  await mounted(widget)
  widget.verify().catch(() => undefined)
  return widget
}

/** What it can do, it can only when it has drawn itself. */
async function mounted(widget: AltchaWidgetElement): Promise<void> {
  if (typeof widget.verify === 'function') return
  await new Promise((resolve) => widget.addEventListener('load', resolve, { once: true }))
}
