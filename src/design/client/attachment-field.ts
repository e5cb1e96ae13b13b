/** Says of files that are too large before they are sent: it spares the wait, and choosing the others again. */
class AttachmentField extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector('input')
    input?.addEventListener('change', () => this.#judge(input))
    input?.form?.addEventListener('submit', (event) => {
      if (this.#judge(input)) return
      event.preventDefault()
      input.focus()
    })
  }

  /** @returns whether the files may be sent */
  #judge(input: HTMLInputElement): boolean {
    const said = this.#fault([...(input.files ?? [])])
    const line = this.querySelector<HTMLElement>('[role=alert]')
    if (line) {
      line.textContent = said
      line.hidden = said === ''
    }
    if (said === '') input.removeAttribute('aria-invalid')
    else input.setAttribute('aria-invalid', 'true')
    return said === ''
  }

  #fault(files: File[]): string {
    const { largest, largestTogether, fileLarge = '', filesLarge = '' } = this.dataset
    const large = files.find(({ size }) => size > Number(largest))
    if (large) return fileLarge.replace('{file}', () => large.name)
    const together = files.reduce((sum, { size }) => sum + size, 0)
    return together > Number(largestTogether) ? filesLarge : ''
  }
}

customElements.define('attachment-field', AttachmentField)
