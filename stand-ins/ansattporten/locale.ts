import type { Language } from './texts.ts'

const locales = ['nb', 'nn', 'en', 'se']

/** The first language of `ui_locales` that Ansattporten has, or nb. */
export function pageLocale(uiLocales: unknown): string {
  const asked = typeof uiLocales === 'string' ? uiLocales.split(' ') : []
  return asked.find((locale) => locales.includes(locale)) ?? 'nb'
}

/** The language of ours that a page is in: Bokmål for who asks for none of them. */
export function pageLanguage(uiLocales: unknown): Language {
  const asked = pageLocale(uiLocales)
  return asked === 'en' || asked === 'nn' ? asked : 'nb'
}
