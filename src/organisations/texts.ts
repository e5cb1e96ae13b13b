import type { Sentences } from '../platform/form.ts'
import type { Catalogue } from '../platform/texts.ts'
import type { Kind } from './tables.ts'

const kindsNb: Record<Kind, string> = { 'service-owner': 'Tjenesteeier', developer: 'Utviklerorganisasjon' }
const kindsEn: Record<Kind, string> = { 'service-owner': 'Service owner', developer: 'Developer organisation' }

const nb = {
  organisations: 'Organisasjoner',
  kinds: kindsNb,
  tabs: 'Sider for organisasjonen',
  overview: 'Oversikt',
  people: 'Personer',
  teams: 'Team',
  requests: 'Forespørsler',
  history: 'Historikk',
  settings: 'Innstillinger',
}

const en: typeof nb = {
  organisations: 'Organisations',
  kinds: kindsEn,
  tabs: 'Pages of the organisation',
  overview: 'Overview',
  people: 'People',
  teams: 'Teams',
  requests: 'Requests',
  history: 'History',
  settings: 'Settings',
}

export const organisationTexts: Catalogue<typeof nb> = { nb, en }

/** What is wrong with an organisation that is to be opened. */
export const openingRefusals: Catalogue<Sentences> = {
  nb: {
    'organisation-name-taken': 'Kortnavnet er i bruk. Velg et annet.',
    'number-taken': 'Organisasjonen er her fra før.',
  },
  en: {
    'organisation-name-taken': 'The short name is taken. Choose another.',
    'number-taken': 'The organisation is here already.',
  },
}
