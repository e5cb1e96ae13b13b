import { asc, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { inEvery, type Language, languages } from '../platform/texts.ts'
import { organisations } from './tables.ts'

export type Names = Record<Language, string>

type Columns = 'nameNb' | 'nameNn' | 'nameEn'

/** The names in a row, or the columns of them in a question: `select({ names: namesOf(organisations) })`. */
export function namesOf<Of extends Record<Columns, unknown>>(of: Of): Record<Language, Of[Columns]> {
  return { nb: of.nameNb, nn: of.nameNn, en: of.nameEn }
}

/** The names as one value, for what is a part of a row. @param otherwise what stands where there is no organisation */
export function namesAsJson(of: Record<Columns, SQLWrapper>, otherwise?: SQLWrapper): SQL<Names> {
  const columns = namesOf(of)
  const parts = languages.flatMap((language) => [
    sql.raw(`'${language}'`),
    otherwise ? sql`coalesce(${columns[language]}, ${otherwise})` : columns[language],
  ])
  return sql<Names>`jsonb_build_object(${sql.join(parts, sql`, `)})`
}

/** The same as parts of a list, which `namesIn` reads. */
export function namesAsList(of: Record<Columns, SQLWrapper>): SQL {
  const columns = namesOf(of)
  const inOrder = languages.map((language) => sql`${columns[language]}`)
  return sql.join(inOrder, sql`, `)
}

export function namesIn(list: readonly string[]): Names {
  return inEvery((language) => list[languages.indexOf(language)] ?? '')
}

/** By which organisations are sorted; there is an index of it. */
export const byName = asc(sql`lower(${organisations.nameNb})`)
