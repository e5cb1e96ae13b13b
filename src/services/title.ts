import { oneLine } from '../platform/form.ts'
import type { Language } from '../platform/texts.ts'
import { longestTitle, type ServicePurpose } from './tables.ts'
import { ownRepositoryTexts } from './texts.ts'

export const serviceTitle = oneLine(longestTitle, 'title-missing', 'title-long')

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
