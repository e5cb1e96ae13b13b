import { renew } from './renew.ts'

const pause = 200

class LiveSearch extends HTMLElement {
  #asked: AbortController | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback() {
    const form = this.querySelector('form')
    form?.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#follow(form), pause)
    })
    form?.addEventListener('submit', (event) => {
      event.preventDefault()
      clearTimeout(this.#timer)
      this.#follow(form)
    })
  }

  async #follow(form: HTMLFormElement) {
    this.#asked?.abort()
    this.#asked = new AbortController()
    const { signal } = this.#asked
    const address = addressOf(form)
    const answer = await fetched(address, signal)
    if (!answer) return
    // The session has ended, or the house is busy: the whole page says it better.
    if (!answer.ok) return location.assign(address)
    this.#show(answer.page, address)
  }

  #show(page: string, address: string) {
    const id = this.getAttribute('results') ?? ''
    const found = new DOMParser().parseFromString(page, 'text/html').getElementById(id)
    const shown = document.getElementById(id)
    if (!found || !shown) return
    renew(shown, found)
    history.replaceState(history.state, '', address)
  }
}

/** @returns nothing where somebody typed on, or where there is no network: the form itself still works */
async function fetched(address: string, signal: AbortSignal): Promise<{ ok: boolean; page: string } | undefined> {
  try {
    const answer = await fetch(address, { signal })
    return { ok: answer.ok, page: await answer.text() }
  } catch {
    return undefined
  }
}

function addressOf(form: HTMLFormElement): string {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') fields.append(name, value)
  const query = fields.toString()
  return query ? `${form.action}?${query}` : form.action
}

customElements.define('live-search', LiveSearch)
