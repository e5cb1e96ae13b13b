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

function inNb(field: string | number | undefined): string {
  if (field === 'nameEn') return 'på engelsk'
  return field === 'nameNn' ? 'på nynorsk' : 'på bokmål'
}

function inEn(field: string | number | undefined): string {
  if (field === 'nameEn') return 'English'
  return field === 'nameNn' ? 'Nynorsk' : 'Bokmål'
}

/** What is wrong with an organisation that is to be opened. */
export const openingRefusals: Catalogue<Sentences> = {
  nb: {
    'organisation-name-shape':
      'Kortnavnet må ha 2 til 19 tegn: små bokstaver a–z, tall og bindestrek. Det må begynne med en bokstav, slutte med bokstav eller tall, og kan ikke ha to bindestreker etter hverandre.',
    'organisation-name-reserved': 'Kortnavnet er reservert. Velg et annet.',
    'organisation-name-taken': 'Kortnavnet er i bruk. Velg et annet.',
    'number-digits': 'Organisasjonsnummeret må ha ni siffer.',
    'number-check': 'Organisasjonsnummeret er ikke riktig. Sjekk sifrene.',
    'number-taken': 'Organisasjonen er her fra før.',
    'kind-unknown': ({ kinds }) => `Velg hva slags organisasjon det er: ${kinds}.`,
    'official-name-missing': ({ field }) => `Skriv navnet ${inNb(field)}.`,
    'official-name-long': ({ field }) => `Navnet ${inNb(field)} kan ha høyst 200 tegn.`,
    'official-name-signs': ({ field }) => `Navnet ${inNb(field)} har et usynlig tegn. Skriv det på nytt.`,
    'owner-missing': 'Organisasjonen må ha minst en eier.',
    'owner-unknown': ({ username }) => `Ingen aktiv bruker heter ${username}.`,
  },
  en: {
    'organisation-name-shape':
      'The short name must have 2 to 19 characters: small letters a–z, digits and hyphens. It must begin with a letter, end with a letter or digit, and cannot have two hyphens in a row.',
    'organisation-name-reserved': 'The short name is reserved. Choose another.',
    'organisation-name-taken': 'The short name is taken. Choose another.',
    'number-digits': 'The organisation number must have nine digits.',
    'number-check': 'The organisation number is not right. Check the digits.',
    'number-taken': 'The organisation is here already.',
    'kind-unknown': ({ kinds }) => `Choose what kind of organisation it is: ${kinds}.`,
    'official-name-missing': ({ field }) => `Write the name in ${inEn(field)}.`,
    'official-name-long': ({ field }) => `The name in ${inEn(field)} can have 200 characters at most.`,
    'official-name-signs': ({ field }) => `The name in ${inEn(field)} has an invisible character. Type it again.`,
    'owner-missing': 'The organisation must have an owner at least.',
    'owner-unknown': ({ username }) => `No active user is called ${username}.`,
  },
}
