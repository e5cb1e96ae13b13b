import { z } from 'zod'
import type { Language } from '../platform/texts.ts'
import { longestTitle, type ServicePurpose } from './tables.ts'
import { ownRepositoryTexts } from './texts.ts'

/** What a service is called: one line of any letters. Its messages are the faults' codes. */
export const serviceTitle = z
  .string('title-missing')
  .transform((text) => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim())
  .pipe(z.string().min(1, 'title-missing').max(longestTitle, 'title-long'))
  .meta({ minLength: 1, maxLength: longestTitle })

/** What stands as the title of an organisation's own repository until somebody gives it another. */
export function writtenTitle(purpose: Exclude<ServicePurpose, 'service'>): string {
  return ownRepositoryTexts.nb[purpose].title
}

export type Titled = { title: string; purpose: ServicePurpose }

/** What a service is called for somebody. The studio has named an organisation's own repositories, and names them in
 * the reader's language, until somebody has given them another title. */
export function titleFor(language: Language, { title, purpose }: Titled): string {
  const isNamedByStudio = purpose !== 'service' && title === writtenTitle(purpose)
  return isNamedByStudio ? ownRepositoryTexts[language][purpose].title : title
}
