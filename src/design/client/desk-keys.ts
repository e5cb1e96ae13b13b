const storageKey = 'desk-keys'

/** Where each key leads: the element with this value of `data-desk-key`. */
const acts = ['c', 'm', 'a', 'd']

/** Single keys for the desk: j and k go through the queue, others press what the page shows. They can be turned off,
 * and the browser remembers it (WCAG 2.2, 2.1.4). */
class DeskKeys extends HTMLElement {
  #isOn = true

  connectedCallback() {
    const box = this.querySelector<HTMLInputElement>('input[type=checkbox]')
    this.#isOn = remembered() !== 'off'
    if (box) {
      box.checked = this.#isOn
      box.addEventListener('change', () => {
        this.#isOn = box.checked
        remember(box.checked ? 'on' : 'off')
      })
    }
    document.addEventListener('keydown', this.#press)
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#press)
  }

  #press = (event: KeyboardEvent) => {
    if (!this.#isOn || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
    if (this.#follow(event.key)) event.preventDefault()
  }

  #follow(key: string): boolean {
    if (key === 'j') return moveBy(1)
    if (key === 'k') return moveBy(-1)
    if (key === '?') return this.#show()
    if (!acts.includes(key)) return false
    const target = document.querySelector<HTMLElement>(`[data-desk-key="${key}"]`)
    target?.click()
    return target !== null
  }

  #show(): boolean {
    const list = this.querySelector('details')
    if (!list) return false
    list.open = true
    list.querySelector('summary')?.focus()
    return true
  }
}

/** Moves the focus among the links of the queue, from the one that has it or that the page shows. */
function moveBy(step: number): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('[data-desk-queue] a')].filter((link) => link.offsetParent)
  if (links.length === 0) return false
  const focused = links.findIndex((link) => link.matches(':focus'))
  const shown = links.findIndex((link) => link.hasAttribute('aria-current'))
  const from = focused >= 0 ? focused : shown
  const next = from < 0 && step < 0 ? links.length - 1 : Math.min(links.length - 1, Math.max(0, from + step))
  links[next]?.focus()
  links[next]?.scrollIntoView({ block: 'nearest' })
  return true
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null
  )
}

function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

/** A browser that keeps nothing forgets it with the page. */
function remember(choice: 'on' | 'off') {
  try {
    localStorage.setItem(storageKey, choice)
  } catch {}
}

customElements.define('desk-keys', DeskKeys)

/** A reply that is chosen goes into the field, in the place of one that was chosen before; what somebody wrote stays. */
class ReplyTemplates extends HTMLElement {
  connectedCallback() {
    const select = this.querySelector('select')
    const field = document.getElementById(this.getAttribute('field') ?? '')
    if (!select || !(field instanceof HTMLTextAreaElement)) return
    // The first choice is the empty field.
    const texts: string[] = ['', ...JSON.parse(this.dataset.texts ?? '[]')]
    select.addEventListener('change', () => {
      const chosen = texts[select.selectedIndex] ?? ''
      const isOurs = field.value.trim() === '' || texts.includes(field.value)
      field.value = isOurs ? chosen : `${field.value.trimEnd()}\n\n${chosen}`.trimEnd()
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    const button = this.querySelector('button')
    if (button) button.hidden = true
  }
}

customElements.define('reply-templates', ReplyTemplates)

export {}
