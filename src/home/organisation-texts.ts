import type { Kind } from '../organisations/tables.ts'
import type { Catalogue } from '../platform/texts.ts'

const kindsNb: Record<Kind, string> = {
  'service-owner': 'Tjenesteeier: har avtale om Altinn og egne miljøer å publisere til.',
  developer: 'Utviklerorganisasjon: bygger for offentlige virksomheter og har ingen egne miljøer.',
}

const kindsEn: Record<Kind, string> = {
  'service-owner': 'Service owner: has an agreement about Altinn and environments of its own to publish to.',
  developer: 'Developer organisation: builds for public bodies and has no environments of its own.',
}

const nb = {
  kinds: kindsNb,
  number: 'Organisasjonsnummer',
  shortName: 'Kortnavn',
  names: { nb: 'Navn på bokmål', nn: 'Navn på nynorsk', en: 'Navn på engelsk' },
  form: 'Organisasjonsform',
  website: 'Nettsted',
  about: 'Om organisasjonen',
  join: 'Be om tilgang',
  asked: 'Du venter på svar',
  askedSince: 'Du ba om tilgang',
  askedThen: 'Eierne har fått en e-post, og du får svar på e-post.',
  withdraw: 'Trekk tilbake forespørselen',
  declined: (date: string) =>
    `Eierne sa nei sist du spurte. Du kan spørre igjen fra ${date}, eller når en eier åpner for det.`,
  waiting: 'Venter på deg',
  answer: 'Svar',
  requests: (count: number) => (count === 1 ? 'Én person ber om tilgang' : `${count} personer ber om tilgang`),
  invitations: (count: number) =>
    count === 1 ? 'Én invitasjon er ikke besvart' : `${count} invitasjoner er ikke besvart`,
  mine: 'Dette kan du gjøre her',
  nothing: 'gir ingen tilgang i seg selv',
  create: 'Lag en tjeneste',
  leave: 'Forlat organisasjonen',
  ownServices: 'Se tjenestene du har tilgang til her',
  notOwner: 'Du kan ikke slippe inn andre eller endre team og tilgang.',
  whoHelps: 'Se hvem som kan gi deg tilgang',
  joined: (organisation: string) => `Du er med i ${organisation}.`,
  owners: 'Eiere',
  ownersLead: 'De slipper inn nye og bestemmer hvem som får gjøre hva.',
  lostOwners: 'Har dere mistet eierne?',
  services: 'Åpne tjenester',
  servicesLead: 'Alle som er logget inn, kan se disse.',
  servicesMost: (count: number) => `De ${count} sist endrede. Søk på dashbordet for å finne flere.`,
  noServices: 'Organisasjonen har ingen tjenester som er åpne for alle.',
  changed: 'Endret',
}

const en: typeof nb = {
  kinds: kindsEn,
  number: 'Organisation number',
  shortName: 'Short name',
  names: { nb: 'Name in Bokmål', nn: 'Name in Nynorsk', en: 'Name in English' },
  form: 'Form of organisation',
  website: 'Website',
  about: 'About the organisation',
  join: 'Ask for access',
  asked: 'You are waiting for an answer',
  askedSince: 'You asked for access',
  askedThen: 'The owners have had an e-mail, and you get the answer by e-mail.',
  withdraw: 'Withdraw the request',
  declined: (date) =>
    `The owners declined the last time you asked. You may ask again from ${date}, or when an owner allows it.`,
  waiting: 'Waits for you',
  answer: 'Answer',
  requests: (count) => (count === 1 ? 'One person asks for access' : `${count} people ask for access`),
  invitations: (count) =>
    count === 1 ? 'One invitation has not been answered' : `${count} invitations have not been answered`,
  mine: 'What you may do here',
  nothing: 'gives no access by itself',
  create: 'Create a service',
  leave: 'Leave the organisation',
  ownServices: 'See the services that you have access to here',
  notOwner: 'You cannot let others in, or change teams and access.',
  whoHelps: 'See who can give you access',
  joined: (organisation) => `You belong to ${organisation}.`,
  owners: 'Owners',
  ownersLead: 'They let new people in and decide who may do what.',
  lostOwners: 'Have you lost the owners?',
  services: 'Open services',
  servicesLead: 'Everybody who is logged in can see these.',
  servicesMost: (count) => `The ${count} that were changed last. Search on the dashboard to find more.`,
  noServices: 'The organisation has no services that are open to everybody.',
  changed: 'Changed',
}

export const overviewTexts: Catalogue<typeof nb> = { nb, en }
