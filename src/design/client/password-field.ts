import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import commonPasswords from 'common-passwords'

type Texts = { weak: string; fair: string; good: string; strong: string; short: string[] }

const least = 12
const pause = 120
// Guessing costs time for every character; what comes after these makes no password weaker.
const longestJudged = 64

/** Shows and hides the password; where the server gave texts, also says how strong it is. */
class PasswordField extends HTMLElement {
  #judge = new ZxcvbnFactory({ dictionary: { common: commonPasswords.split(' ') } })
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback() {
    const input = this.querySelector('input')
    const button = this.querySelector('button')
    if (!input || !button) return
    button.hidden = false
    button.addEventListener('click', () => show(input, button, input.type === 'password'))
    // The browser offers to keep a password only from a hidden field.
    input.form?.addEventListener('submit', () => show(input, button, false))
    if (this.dataset.texts) input.addEventListener('input', () => this.#judgeSoon(input))
  }

  #judgeSoon(input: HTMLInputElement) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#tell(input), pause)
  }

  #tell(input: HTMLInputElement) {
    const meter = this.querySelector<HTMLElement>('.strength')
    const status = this.querySelector('.strength-text')
    if (!meter || !status) return
    const texts: Texts = JSON.parse(this.dataset.texts ?? '')
    const missing = least - [...input.value].length
    if (input.value === '') {
      meter.dataset.score = 'none'
      status.textContent = ''
    } else if (missing > 0) {
      meter.dataset.score = 'short'
      status.textContent = texts.short[missing] ?? ''
    } else {
      const level = this.#level(input)
      meter.dataset.score = level
      status.textContent = texts[level]
    }
  }

  #level(input: HTMLInputElement): 'weak' | 'fair' | 'good' | 'strong' {
    const own = this.#ownWords(input)
    const { score } = this.#judge.check(without(own, input.value).slice(0, longestJudged), own)
    return score <= 1 ? 'weak' : score === 2 ? 'fair' : score === 3 ? 'good' : 'strong'
  }

  /** What anybody could guess: the person's name, username and address, and what the place is called. */
  #ownWords(input: HTMLInputElement): string[] {
    const fields = this.dataset.fields?.split(' ') ?? []
    const typed = fields.map((name) => {
      const field = input.form?.elements.namedItem(name)
      return field instanceof HTMLInputElement ? field.value : ''
    })
    return [...typed, this.dataset.words ?? '']
      .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
      .filter(Boolean)
  }
}

/** Five guessable words in a row count as hard to guess to zxcvbn; only what stands between them is worth judging. */
function without(own: string[], password: string): string {
  const longFirst = own.filter((word) => word.length > 2).toSorted((one, other) => other.length - one.length)
  return longFirst.reduce((left, word) => left.replaceAll(word.toLowerCase(), ''), password.toLowerCase())
}

function show(input: HTMLInputElement, button: HTMLButtonElement, visible: boolean) {
  input.type = visible ? 'text' : 'password'
  const [toShow, toHide] = button.querySelectorAll('span')
  if (toShow) toShow.hidden = visible
  if (toHide) toHide.hidden = !visible
}

customElements.define('password-field', PasswordField)
