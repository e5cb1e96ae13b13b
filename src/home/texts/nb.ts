import type { Kind } from '../../organisations/tables.ts'

const kinds: Record<Kind, string> = {
  'service-owner': 'Tjenesteeier: har avtale om Altinn og egne miljøer å publisere til.',
  developer: 'Utviklerorganisasjon: bygger for offentlige virksomheter og har ingen egne miljøer.',
}

export const overviewTexts = {
  kinds: kinds,
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
