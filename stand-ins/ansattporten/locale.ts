const locales = ['nb', 'nn', 'en', 'se']

/** The first language of `ui_locales` that Ansattporten has, or nb. */
export function pageLocale(uiLocales: unknown): string {
  const asked = typeof uiLocales === 'string' ? uiLocales.split(' ') : []
  return asked.find((locale) => locales.includes(locale)) ?? 'nb'
}

/** The language that our pages are written in: English for `en`, Bokmål for the rest. */
export function pageLanguage(uiLocales: unknown): 'nb' | 'en' {
  return pageLocale(uiLocales) === 'en' ? 'en' : 'nb'
}
