/** Keeps a code to its digits, however it was pasted. Sending stays with the person. */
class CodeField extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector('input')
    input?.addEventListener('input', () => {
      const digits = input.value.replace(/\D/g, '').slice(0, 6)
      if (digits !== input.value) input.value = digits
    })
  }
}

customElements.define('code-field', CodeField)
