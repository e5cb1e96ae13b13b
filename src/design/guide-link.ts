import type { Catalogue, Language } from '../platform/texts.ts'

const nb = { 'create-user': 'Slik oppretter du bruker', 'clone-service': 'Slik kloner du en tjeneste' }
const en: typeof nb = { 'create-user': 'How to create a user', 'clone-service': 'How to clone a service' }

/** What the guides are called wherever a page leads to them (DESIGN.md J10). */
export const guideTitles: Catalogue<typeof nb> = { nb, en }

export type GuideName = keyof typeof nb

/** Where somebody who is stuck on a page finds out how. */
export function guideLink(name: GuideName, language: Language): { href: string; text: string } {
  return { href: `/help/${name}`, text: guideTitles[language][name] }
}
