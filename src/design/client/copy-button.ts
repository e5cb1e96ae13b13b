const shownFor = 2000

class CopyButton extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    if (!button) return
    // Browsers have none where the studio is reached without https.
    button.hidden = !navigator.clipboard
    const label = button.textContent
    const status = this.querySelector('[role=status]')
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(this.querySelector('code')?.textContent?.trim() ?? '')
      const copied = this.dataset.copied ?? ''
      button.textContent = copied
      if (status) status.textContent = copied
      setTimeout(() => {
        button.textContent = label
        if (status) status.textContent = ''
      }, shownFor)
    })
  }
}

// The answer to a post holds what is shown only once: to load the page again must not post again.
history.replaceState(null, '', location.href)

customElements.define('copy-button', CopyButton)
