import './typed-text.ts'

document.querySelector<HTMLElement>('[data-error-summary], [data-done-notice]')?.focus()

const openMenus = () => document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')

document.addEventListener('click', (event) => {
  for (const menu of openMenus()) {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false
  }
})

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  for (const menu of openMenus()) {
    menu.open = false
    menu.querySelector('summary')?.focus()
  }
})

// A double click is one wish. Whoever comes back to the page may send it again.
const sent = new WeakSet<EventTarget>()
document.addEventListener('submit', (event) => {
  if (event.defaultPrevented || !event.target) return
  if (sent.has(event.target)) event.preventDefault()
  sent.add(event.target)
})
addEventListener('pageshow', () => {
  for (const form of document.forms) sent.delete(form)
})
