import type { EventName } from '../audit/event.ts'
import type { Sentences } from '../platform/form.ts'
import type { Catalogue } from '../platform/texts.ts'

/** What happens to a person alone, in nobody's organisation. */
type OwnAct =
  | 'sign-up-begun'
  | 'sign-up-completed'
  | 'activation-mail-sent'
  | 'address-corrected'
  | 'account-activated'
  | 'identity-connected'
  | 'signed-in'
  | 'signed-out'
  | 'signed-out-by-ansattporten'
  | 'session-ended'
  | 'other-sessions-ended'
  | 'profile-changed'
  | 'consent-given'
  | 'consent-declined'
  | 'consent-revoked'
  | 'access-key-made'
  | 'access-key-revoked'
  | 'representation-vouched'
  | 'order-placed'
  | 'order-written-to'
  | 'order-short-name-changed'
  | 'order-withdrawn'
  | 'order-seat-offered'
  | 'order-seat-confirmed'
  | 'order-seat-refused'
  | 'order-seat-withdrawn'
  | 'desk-operator-added'
  | 'desk-operator-removed'
  | 'desk-order-registered'
  | 'desk-order-short-name-changed'
  | 'desk-account-suspended'
  | 'desk-account-reactivated'

/** What can happen in an organisation. */
export type OrganisationAct = Exclude<EventName, OwnAct>

const actsNb: Record<OrganisationAct, string> = {
  'organisation-opened': 'Organisasjonen åpnet',
  'organisation-changed': 'Organisasjonen endret',
  'join-requested': 'Bedt om tilgang',
  'join-withdrawn': 'Trukket forespørsel om tilgang',
  'join-approved': 'Sluppet inn',
  'join-declined': 'Fått nei til tilgang',
  'join-waiting-lifted': 'Fått lov til å spørre igjen',
  'person-added': 'Lagt til person',
  'invitation-sent': 'Sendt invitasjon',
  'invitation-resent': 'Sendt invitasjon på nytt',
  'invitation-withdrawn': 'Trukket invitasjon',
  'invitation-accepted': 'Tatt imot invitasjon',
  'teams-changed': 'Endret teamene til en person',
  'person-removed': 'Fjernet person',
  'organisation-left': 'Forlatt organisasjonen',
  'team-created': 'Laget team',
  'team-renamed': 'Gitt team nytt navn',
  'team-described': 'Endret beskrivelse av team',
  'team-access-changed': 'Endret tilgangen til team',
  'team-deleted': 'Slettet team',
  'access-asked': 'Bedt om mer tilgang',
  'service-created': 'Laget tjeneste',
  'service-pushed': 'Sendt endringer til tjeneste',
  'service-changed': 'Endret tjeneste',
  'service-opened': 'Åpnet tjeneste for alle',
  'service-closed': 'Lukket tjeneste',
  'collaborator-added': 'Sluppet inn i tjeneste',
  'collaborator-changed': 'Endret tilgang til tjeneste',
  'collaborator-removed': 'Fjernet fra tjeneste',
  'transfer-offered': 'Tilbudt tjeneste til ny eier',
  'transfer-withdrawn': 'Trukket tilbud til ny eier',
  'transfer-declined': 'Sagt nei til tjeneste',
  'transfer-accepted': 'Overtatt tjeneste',
  'service-deleted': 'Slettet tjeneste',
  'terms-accepted': 'Godtatt vilkår for et miljø',
  'environment-opened': 'Fått miljø',
  'succession-stopped': 'Stoppet bestilling av ny eier',
  'succession-dropped': 'Ingen ny eier etter bestilling',
  'owner-appointed': 'Fått ny eier',
  'became-service-owner': 'Blitt tjenesteeier',
  'desk-order-claimed': 'Bestilling tatt til behandling',
  'desk-order-released': 'Bestilling lagt tilbake',
  'desk-order-asked': 'Bedt om mer i bestilling',
  'desk-order-written-to': 'Skrevet i bestilling',
  'desk-order-noted': 'Skrevet notat om bestilling',
  'desk-register-asked': 'Spurt Enhetsregisteret på nytt',
  'desk-order-first-approved': 'Bestilling godkjent av den første',
  'desk-order-declined': 'Bestilling fått nei',
  'desk-order-approved': 'Bestilling godkjent',
  'desk-organisation-suspended': 'Stengt av brukerstøtten',
  'desk-organisation-reactivated': 'Åpnet igjen av brukerstøtten',
  'desk-owners-nudged': 'Minnet av brukerstøtten',
}

const nb = {
  title: 'Historikk',
  lead: 'Alt som er gjort i organisasjonen, det nyeste først.',
  caption: 'Det som er gjort i organisasjonen',
  when: 'Når',
  what: 'Hva',
  by: 'Hvem',
  onlyOf: (name: string) => `Bare det som gjelder ${name}`,
  filter: 'Finn i historikken',
  person: 'Gjelder brukernavn',
  act: 'Hendelse',
  anyAct: 'Alle hendelser',
  acts: actsNb,
  from: 'Fra og med',
  to: 'Til og med',
  show: 'Vis',
  reset: 'Vis alt',
  export: 'Last ned som CSV',
  older: 'Eldre',
  newest: 'Til det nyeste',
  noneTitle: 'Ingen treff',
  none: 'Prøv et annet brukernavn, en annen hendelse eller et lengre tidsrom.',
  fileName: 'historikk',
  columns: ['Tidspunkt', 'Hendelse', 'Brukernavn', 'Navn', 'Gjelder brukernavn', 'Gjelder navn', 'Hva som skjedde'],
}

const actsEn: Record<OrganisationAct, string> = {
  'organisation-opened': 'Organisation opened',
  'organisation-changed': 'Organisation changed',
  'join-requested': 'Asked for access',
  'join-withdrawn': 'Request for access withdrawn',
  'join-approved': 'Let in',
  'join-declined': 'Refused access',
  'join-waiting-lifted': 'Allowed to ask again',
  'person-added': 'Person added',
  'invitation-sent': 'Invitation sent',
  'invitation-resent': 'Invitation sent again',
  'invitation-withdrawn': 'Invitation withdrawn',
  'invitation-accepted': 'Invitation accepted',
  'teams-changed': 'Teams of a person changed',
  'person-removed': 'Person removed',
  'organisation-left': 'Left the organisation',
  'team-created': 'Team made',
  'team-renamed': 'Team renamed',
  'team-described': 'Description of team changed',
  'team-access-changed': 'Access of team changed',
  'team-deleted': 'Team deleted',
  'access-asked': 'Asked for more access',
  'service-created': 'Service created',
  'service-pushed': 'Changes pushed to service',
  'service-changed': 'Service changed',
  'service-opened': 'Service opened to everybody',
  'service-closed': 'Service closed',
  'collaborator-added': 'Let into service',
  'collaborator-changed': 'Access to service changed',
  'collaborator-removed': 'Removed from service',
  'transfer-offered': 'Service offered to a new owner',
  'transfer-withdrawn': 'Offer to a new owner withdrawn',
  'transfer-declined': 'Service declined',
  'transfer-accepted': 'Service taken over',
  'service-deleted': 'Service deleted',
  'terms-accepted': 'Accepted the terms of an environment',
  'environment-opened': 'Got an environment',
  'succession-stopped': 'Stopped an order for a new owner',
  'succession-dropped': 'No new owner from an order',
  'owner-appointed': 'Got a new owner',
  'became-service-owner': 'Became a service owner',
  'desk-order-claimed': 'Order taken',
  'desk-order-released': 'Order put back',
  'desk-order-asked': 'Asked for more in an order',
  'desk-order-written-to': 'Wrote in an order',
  'desk-order-noted': 'Wrote a note about an order',
  'desk-register-asked': 'Asked Enhetsregisteret again',
  'desk-order-first-approved': 'Order approved by the first',
  'desk-order-declined': 'Order declined',
  'desk-order-approved': 'Order approved',
  'desk-organisation-suspended': 'Suspended by the service desk',
  'desk-organisation-reactivated': 'Reactivated by the service desk',
  'desk-owners-nudged': 'Reminded by the service desk',
}

const en: typeof nb = {
  title: 'History',
  lead: 'All that was done in the organisation, the newest first.',
  caption: 'What was done in the organisation',
  when: 'When',
  what: 'What',
  by: 'Who',
  onlyOf: (name) => `Only what concerns ${name}`,
  filter: 'Find in the history',
  person: 'Concerns username',
  act: 'Act',
  anyAct: 'All acts',
  acts: actsEn,
  from: 'From',
  to: 'To',
  show: 'Show',
  reset: 'Show all',
  export: 'Download as CSV',
  older: 'Older',
  newest: 'To the newest',
  noneTitle: 'No hits',
  none: 'Try another username, another act or a longer time.',
  fileName: 'history',
  columns: ['Time', 'Act', 'Username', 'Name', 'Concerns username', 'Concerns name', 'What happened'],
}

export const historyTexts: Catalogue<typeof nb> = { nb, en }

export const organisationActs = Object.keys(actsNb) as OrganisationAct[]

/** What is wrong with the days of a search in the history. */
export const historyRefusals: Catalogue<Sentences> = {
  nb: {
    'day-shape': 'Skriv dagen som 2026-11-22.',
    'days-turned': 'Den siste dagen er før den første.',
  },
  en: {
    'day-shape': 'Write the day as 2026-11-22.',
    'days-turned': 'The last day is before the first.',
  },
}
