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
  environments: 'Miljøer',
  requests: 'Forespørsler',
  history: 'Historikk',
  settings: 'Innstillinger',
  noOwnerNow: 'Ingen av eierne kan svare akkurat nå.',
}

const en: typeof nb = {
  organisations: 'Organisations',
  kinds: kindsEn,
  tabs: 'Pages of the organisation',
  overview: 'Overview',
  people: 'People',
  teams: 'Teams',
  environments: 'Environments',
  requests: 'Requests',
  history: 'History',
  settings: 'Settings',
  noOwnerNow: 'None of the owners can answer right now.',
}

export const organisationTexts: Catalogue<typeof nb> = { nb, en }
