export const languages = ['nb', 'en'] as const
export type Language = (typeof languages)[number]

/** A module's texts: every language has what Bokmål has. */
export type Catalogue<Texts> = Record<Language, Texts>

/** The catalogues of a module, by name, from its file of each language. A language that lacks a text does not compile. */
export function catalogues<Texts extends object>(
  of: Record<Language, Texts>,
): { [Name in keyof Texts]: Catalogue<Texts[Name]> } {
  const inAll = <Name extends keyof Texts>(name: Name): Catalogue<Texts[Name]> => ({ nb: of.nb[name], en: of.en[name] })
  return Object.fromEntries(Object.keys(of.nb).map((name) => [name, inAll(name as keyof Texts)])) as {
    [Name in keyof Texts]: Catalogue<Texts[Name]>
  }
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

/**
 * The first language of an Accept-Language header that we speak. Nynorsk and "no" readers get Bokmål.
 * @returns undefined where none is ours
 */
export function browserLanguage(header: string | undefined): Language | undefined {
  const wished = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find(Boolean)
      return { tag: tag.split('-')[0] ?? '', quality: Number(quality ?? 1) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
  for (const { tag } of wished) {
    if (tag === 'en') return 'en'
    if (tag === 'nb' || tag === 'nn' || tag === 'no') return 'nb'
  }
  return undefined
}

const locales: Record<Language, string> = { nb: 'nb-NO', en: 'en-GB' }

const styles = {
  day: { dateStyle: 'long' },
  dayAndTime: { dateStyle: 'long', timeStyle: 'short' },
  clock: { timeStyle: 'short' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
} as const

const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, style: keyof typeof styles): Intl.DateTimeFormat {
  const key = `${language} ${style}`
  // Making a DateTimeFormat costs more than using it a thousand times.
  const made =
    formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { timeZone: 'Europe/Oslo', ...styles[style] })
  formats.set(key, made)
  return made
}

/** A day, as "22. november 2026". */
export function day(language: Language, at: Date): string {
  return format(language, 'day').format(at)
}

/** Day and time, as "22. november 2026 kl. 10:14". */
export function dayAndTime(language: Language, at: Date): string {
  return format(language, 'dayAndTime').format(at)
}

/** A day of these weeks, as "tirsdag 24. november". */
export function weekday(language: Language, at: Date): string {
  return format(language, 'weekday').format(at)
}

/** Time of day, as "10:14". */
export function clock(language: Language, at: Date): string {
  return format(language, 'clock').format(at)
}
