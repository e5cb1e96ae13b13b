/** Renews a part of the page around its status, which stays in its place: one that is put in anew is not read aloud. */
export function renew(shown: Element, found: Element): void {
  const status = shown.querySelector(':scope > [role=status]')
  const said = found.querySelector(':scope > [role=status]')
  if (!status || !said) {
    shown.replaceChildren(...found.childNodes)
    return
  }
  for (const old of [...shown.childNodes]) if (old !== status) old.remove()
  const fresh = [...found.childNodes]
  const place = fresh.indexOf(said)
  status.before(...fresh.slice(0, place))
  status.after(...fresh.slice(place + 1))
  status.className = said.className
  if (status.textContent !== said.textContent) status.textContent = said.textContent
}
