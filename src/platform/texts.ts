import { parseAccept } from 'hono/utils/accept'

export const languages = ['nb', 'en'] as const
export type Language = (typeof languages)[number]

/** What somebody reads of whom we know nothing but an address. */
export const presumedLanguage: Language = 'nb'

/** A module's texts: every language has what Bokmål has. */
export type Catalogue<Texts> = Record<Language, Texts>

export function inEvery<Thing>(of: (language: Language) => Thing): Record<Language, Thing> {
  return Object.fromEntries(languages.map((language) => [language, of(language)])) as Record<Language, Thing>
}

/** The catalogues of a module, by name, from its file of each language. A language that lacks a text does not compile. */
export function catalogues<Texts extends object>(
  of: Record<Language, Texts>,
): { [Name in keyof Texts]: Catalogue<Texts[Name]> } {
  const inAll = (name: string) => inEvery((language) => of[language][name as keyof Texts])
  return Object.fromEntries(Object.keys(of.nb).map((name) => [name, inAll(name)])) as {
    [Name in keyof Texts]: Catalogue<Texts[Name]>
  }
}

/** What a refusal's code says, in one language; made of the fault's values and its field. */
export type Sentence = string | ((values: Record<string, string | number>) => string)
export type Sentences = Record<string, Sentence>

/** The sentences of another language for the same codes. */
export type SentencesFor<Codes> = Record<keyof Codes, Sentence>

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

/** What we show to whoever reads one of these. */
const shown = new Map<string, Language>([
  ...['nn', 'no', 'da', 'sv'].map((tag) => [tag, 'nb'] as const),
  ...languages.map((language) => [language, language] as const),
])

/** The first language of an Accept-Language header that we speak; English where it names none of ours, or is missing. */
export function browserLanguage(header: string | undefined): Language {
  const wished = parseAccept(header ?? '').filter(({ q }) => q > 0)
  const ours = wished.map(({ type }) => shown.get(type.toLowerCase().split('-')[0] ?? ''))
  return ours.find((language) => language !== undefined) ?? 'en'
}

const locales: Record<Language, string> = { nb: 'nb-NO', en: 'en-GB' }

/** How a language is written here, as Intl knows it (BCP 47). */
function locale(language: Language): string {
  return locales[language]
}

/** The order of titles and names, whoever reads them: Norwegian, with æ, ø and å last. */
export const alphabetical = new Intl.Collator(locales.nb).compare

/** Several things in one line, as "Kari, Ola og Nora". */
export function list(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(locale(language)).format(items)
}

const kilobyte = 1024
const megabyte = kilobyte * kilobyte

/** The size of a file, as "320 kB" or "1,4 MB". */
export function bytes(language: Language, size: number): string {
  if (size < megabyte) return `${number(language, Math.max(1, Math.round(size / kilobyte)))} kB`
  return `${number(language, size / megabyte, 1)} MB`
}

/** A number with its digits in groups. @param decimals at most */
export function number(language: Language, value: number, decimals?: number): string {
  return value.toLocaleString(locale(language), { maximumFractionDigits: decimals })
}

/** What stands between cells in a file for spreadsheets: the comma is for decimals in Norwegian. */
export const delimiters: Record<Language, string> = { nb: ';', en: ',' }

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
    formats.get(key) ?? new Intl.DateTimeFormat(locale(language), { timeZone: 'Europe/Oslo', ...styles[style] })
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

/** Day and time with its two parts, of one formatting: that is dear on a page with many. */
export function dayAndTimeParts(language: Language, at: Date): { whole: string; day: string; clock: string } {
  const whole = dayAndTime(language, at)
  const [day = '', clock = ''] = whole.split(beforeClock(language))
  return { whole, day, clock }
}

const beforeClocks = new Map<Language, string>()

/** What stands between day and time, as " kl. ". */
function beforeClock(language: Language): string {
  const known = beforeClocks.get(language)
  if (known) return known
  const parts = format(language, 'dayAndTime').formatToParts()
  const found = parts[parts.findIndex(({ type }) => type === 'hour') - 1]?.value ?? ''
  beforeClocks.set(language, found)
  return found
}

/** A day of these weeks, as "tirsdag 24. november". */
export function weekday(language: Language, at: Date): string {
  return format(language, 'weekday').format(at)
}

/** Time of day, as "10:14". */
export function clock(language: Language, at: Date): string {
  return format(language, 'clock').format(at)
}
