import type { Kind } from '../../organisations/tables.ts'
import type * as nb from './nb.ts'

const kinds: Record<Kind, string> = {
  'service-owner': 'Tenesteeigar: har avtale om Altinn og eigne miljø å publisere til.',
  developer: 'Utviklarorganisasjon: lagar tenester for offentlege verksemder og har ingen eigne miljø.',
}

export const overviewTexts: typeof nb.overviewTexts = {
  kinds: kinds,
  number: 'Organisasjonsnummer',
  shortName: 'Kortnamn',
  names: { nb: 'Namn på bokmål', nn: 'Namn på nynorsk', en: 'Namn på engelsk' },
  form: 'Organisasjonsform',
  website: 'Nettstad',
  about: 'Om organisasjonen',
  join: 'Be om tilgang',
  asked: 'Du ventar på svar',
  askedSince: 'Du bad om tilgang',
  askedThen: 'Eigarane har fått ein e-post, og du får svar på e-post.',
  withdraw: 'Trekk tilbake førespurnaden',
  declined: (date) =>
    `Eigarane sa nei sist du spurde. Du kan spørje igjen frå ${date}, eller når ein eigar opnar for det.`,
  waiting: 'Ventar på deg',
  answer: 'Svar',
  requests: (count) => (count === 1 ? 'Éin person ber om tilgang' : `${count} personar ber om tilgang`),
  invitations: (count) => (count === 1 ? 'Éin invitasjon står utan svar' : `${count} invitasjonar står utan svar`),
  mine: 'Dette kan du gjere her',
  nothing: 'gir ingen tilgang i seg sjølv',
  create: 'Lag ei teneste',
  leave: 'Forlat organisasjonen',
  ownServices: 'Sjå tenestene du har tilgang til her',
  notOwner: 'Du kan ikkje sleppe inn andre eller endre team og tilgang.',
  whoHelps: 'Sjå kven som kan gi deg tilgang',
  owners: 'Eigarar',
  ownersLead: 'Dei slepper inn nye og bestemmer kven som får gjere kva.',
  lostOwners: 'Har de mista eigarane?',
  services: 'Opne tenester',
  servicesLead: 'Alle som er logga inn, kan sjå desse.',
  servicesMost: (count) => `Dei ${count} som sist vart endra. Søk på dashbordet for å finne fleire.`,
  noServices: 'Organisasjonen har ingen tenester som er opne for alle.',
  changed: 'Endra',
}
