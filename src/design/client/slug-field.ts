import { slugOf } from './slug.ts'

class SlugField extends HTMLElement {
  connectedCallback() {
    const slug = this.querySelector('input')
    const source = slug?.form?.elements.namedItem(this.getAttribute('from') ?? '')
    if (!slug || !(source instanceof HTMLInputElement)) return
    let own = slug.value !== '' && slug.value !== slugOf(source.value)
    slug.addEventListener('input', () => {
      own = slug.value !== ''
    })
    source.addEventListener('input', () => {
      if (!own) slug.value = slugOf(source.value)
    })
  }
}

customElements.define('slug-field', SlugField)
