import type { Language } from '../platform/texts.ts'
import { guideTitles } from './texts.ts'

export type GuideName = keyof (typeof guideTitles)[Language]

/** In the order in which somebody new needs them. */
export const guideNames = Object.keys(guideTitles.nb) as GuideName[]

export function guideLink(name: GuideName, language: Language): { href: string; text: string } {
  return { href: `/help/${name}`, text: guideTitles[language][name] }
}
