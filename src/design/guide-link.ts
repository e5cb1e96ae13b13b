import type { Catalogue, Language } from '../platform/texts.ts'

const nb = {
  'create-user': 'Slik oppretter du bruker',
  'join-organisation': 'Slik blir du med i en organisasjon',
  'give-access': 'Slik gir du en kollega tilgang',
  'remove-colleague': 'Slik fjerner du en kollega',
  'order-organisation': 'Slik bestiller du en organisasjon',
  'get-environments': 'Slik får du miljøer',
  'clone-service': 'Slik kloner du en tjeneste',
  'service-desk': 'Slik behandler du bestillinger',
}
const en: typeof nb = {
  'create-user': 'How to create a user',
  'join-organisation': 'How to join an organisation',
  'give-access': 'How to give a colleague access',
  'remove-colleague': 'How to remove a colleague',
  'order-organisation': 'How to order an organisation',
  'get-environments': 'How to get environments',
  'clone-service': 'How to clone a service',
  'service-desk': 'How to handle orders',
}

/** What the guides are called wherever a page leads to them. */
export const guideTitles: Catalogue<typeof nb> = { nb, en }

export type GuideName = keyof typeof nb

/** In the order in which somebody new needs them. */
export const guideNames = Object.keys(nb) as GuideName[]

/** Where somebody who is stuck on a page finds out how. */
export function guideLink(name: GuideName, language: Language): { href: string; text: string } {
  return { href: `/help/${name}`, text: guideTitles[language][name] }
}
