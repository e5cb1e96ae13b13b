type Answer = { text: string; free: boolean; alternatives: string[] }

const pause = 250

class NameAvailability extends HTMLElement {
  #asked: AbortController | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback() {
    const input = this.querySelector('input')
    input?.addEventListener('input', () => this.#askSoon())
    // Refused: the alternatives are buttons at once. What is wrong stands at the field already.
    if (input?.ariaInvalid === 'true') this.#ask(true)
  }

  #askSoon() {
    clearTimeout(this.#timer)
    this.#asked?.abort()
    this.#timer = setTimeout(() => this.#ask(), pause)
  }

  async #ask(isToldWhy = false) {
    const input = this.querySelector('input')
    if (!input) return
    if (input.value.trim() === '') return this.#tell({ text: '', free: false, alternatives: [] })
    this.#asked = new AbortController()
    const address = `${this.getAttribute('address')}?${new URLSearchParams({ [input.name]: input.value })}`
    const { signal } = this.#asked
    try {
      const answer = await fetch(address, { signal, headers: { Accept: 'application/json' } })
      if (!answer.ok) return
      const found: Answer = await answer.json()
      this.#tell(isToldWhy && !found.free ? { ...found, text: '' } : found)
    } catch (error) {
      // Typed on, or no network: the form itself gets the answer when it is sent.
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error
    }
  }

  #tell({ text, free, alternatives }: Answer) {
    const status = this.querySelector('[role=status]')
    const list = this.querySelector('ul')
    if (!status || !list) return
    this.dataset.free = String(free)
    status.textContent = text
    list.replaceChildren(...alternatives.map((name) => this.#choice(name)))
    list.hidden = alternatives.length === 0
    if (list.hidden) return
    // The same names in a line are for those without a script.
    for (const line of this.querySelectorAll<HTMLElement>('.alternatives')) line.hidden = true
    if (text === '') return
    const heard = document.createElement('span')
    heard.className = 'ds-sr-only'
    heard.textContent = ` ${list.ariaLabel}: ${alternatives.join(', ')}`
    status.append(heard)
  }

  #choice(name: string): HTMLLIElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = name
    button.addEventListener('click', () => {
      const input = this.querySelector('input')
      if (!input) return
      input.value = name
      input.focus()
      this.#ask()
    })
    const item = document.createElement('li')
    item.append(button)
    return item
  }
}

customElements.define('name-availability', NameAvailability)
