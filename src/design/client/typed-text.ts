const key = `typed ${location.pathname}`

/** Choosing another language or look loads the page anew: what stands in its forms is carried over. */
for (const choice of document.querySelectorAll('form.switch')) {
  choice.addEventListener('submit', () => {
    const typed = Object.fromEntries(fields().map((field) => [field.name, field.value]))
    if (Object.keys(typed).length > 0) sessionStorage.setItem(key, JSON.stringify(typed))
  })
}

const typed: Record<string, string> = JSON.parse(sessionStorage.getItem(key) ?? '{}')
sessionStorage.removeItem(key)
for (const field of fields()) {
  const value = typed[field.name]
  if (value !== undefined) field.value = value
}

function fields(): HTMLInputElement[] {
  const texts = 'input:is([type=text], [type=email], [type=search])[name], textarea[name]'
  return [...document.querySelectorAll<HTMLInputElement>(`main form :is(${texts})`)]
}
