import { list, number } from '../../platform/texts.ts'
import { type Details, type EventName, studio } from '../event.ts'
import { accessInWords, wordFor } from '../words.ts'

type Actors = { who: string; whom: string }

type Sentence = (details: Details, actors: Actors) => string

export const levelWords = { read: 'lese', write: 'skrive', admin: 'administrere' }

export const accessWords = {
  levels: {
    read: (services: string) => `lese ${services}`,
    write: (services: string) => `skrive i ${services}`,
    admin: (services: string) => `administrere ${services}`,
  },
  all: 'alle tjenester',
  chosen: (count: number) => (count === 1 ? 'én valgt tjeneste' : `${number('nb', count)} valgte tjenester`),
  rights: {
    none: 'ingen tilgang til tjenester',
    create: 'lage tjenester',
    'tt02:publish': 'publisere til TT02',
    'tt02:administer': 'administrere TT02',
    'production:publish': 'publisere til produksjon',
    'production:administer': 'administrere produksjon',
  },
}

const environmentWord = (name: Details[string] | undefined) => (name === 'production' ? 'produksjon' : 'TT02')

export const eventTexts: Record<EventName, Sentence> = {
  'sign-up-begun': (_, { who }) => (who === 'Du' ? 'Du begynte å registrere deg.' : `${who} begynte å registrere seg.`),
  'sign-up-completed': ({ username }, { who }) => `${who} fylte ut registreringen som ${username}.`,
  'activation-mail-sent': (_, { who }) => `Vi sendte ${who === 'Du' ? 'deg' : who} en e-post for aktivering.`,
  'address-corrected': (_, { who }) => `${who} rettet e-postadressen.`,
  'account-activated': ({ by }) =>
    `Brukeren ble aktivert ${by === 'code' ? 'med koden' : by === 'link' ? 'med lenken' : 'med en ny innlogging'}.`,
  'identity-connected': ({ method }) => `Ansattporten (${method}) ble koblet til brukeren.`,
  'signed-in': ({ method }, { who }) => `${who} logget inn med ${method}.`,
  'signed-out': (_, { who }) => `${who} logget ut.`,
  'signed-out-by-ansattporten': (_, { who }) => `${who} ble logget ut fra Ansattporten.`,
  'session-ended': (_, { who }) => `${who} avsluttet en innlogging.`,
  'other-sessions-ended': ({ count }, { who }) => `${who} avsluttet alle andre innlogginger (${count}).`,
  'profile-changed': ({ changed }, { who }) =>
    `${who} endret ${list(
      'nb',
      String(changed)
        .split(' ')
        .map((field) => (field === 'name' ? 'navnet' : 'språket')),
    )}.`,
  'consent-given': ({ program }, { who }) => `${who} ga ${program} tilgang.`,
  'consent-declined': ({ program }, { who }) => `${who} sa nei til å gi ${program} tilgang.`,
  'consent-revoked': ({ program }, { who }) => `${who} trakk tilbake tilgangen til ${program}.`,
  'access-key-made': ({ name, scope }, { who }) =>
    `${who} laget nøkkelen «${name}» (${scope === 'write' ? 'lese og skrive' : 'lese'}).`,
  'access-key-revoked': ({ name }, { who }) => `${who} trakk tilbake nøkkelen «${name}».`,
  'representation-vouched': ({ name, number }, { who }) =>
    `Ansattporten bekreftet at ${who === 'Du' ? 'du' : who} kan representere ${name} (${number}).`,
  'organisation-opened': ({ organisation }, { who }) => `${who} åpnet organisasjonen ${organisation}.`,
  'organisation-changed': ({ organisation, changed }, { who }) =>
    `${who} endret ${changed === 'logo' ? 'logoen' : 'nettstedet'} til ${organisation}.`,
  'join-requested': ({ organisation }, { who }) => `${who} ba om tilgang til ${organisation}.`,
  'join-withdrawn': ({ organisation }, { who }) => `${who} trakk tilbake forespørselen om tilgang til ${organisation}.`,
  'join-approved': ({ organisation, teams }, { who, whom }) => `${who} slapp ${whom} inn i ${organisation} (${teams}).`,
  'join-declined': ({ organisation }, { who, whom }) => `${who} sa nei til å gi ${whom} tilgang til ${organisation}.`,
  'join-waiting-lifted': ({ organisation }, { who, whom }) =>
    `${who} lot ${whom} be om tilgang til ${organisation} på nytt.`,
  'person-added': ({ organisation, teams }, { who, whom }) => `${who} la til ${whom} i ${organisation} (${teams}).`,
  'invitation-sent': ({ organisation, address, teams }, { who }) =>
    `${who} inviterte ${address} til ${organisation} (${teams}).`,
  'invitation-resent': ({ organisation, address }, { who }) =>
    `${who} sendte invitasjonen fra ${organisation} til ${address} på nytt.`,
  'invitation-withdrawn': ({ organisation, address }, { who }) =>
    `${who} trakk tilbake invitasjonen fra ${organisation} til ${address}.`,
  'invitation-accepted': ({ organisation, teams }, { who }) =>
    `${who} tok imot invitasjonen fra ${organisation} (${teams}).`,
  'teams-changed': ({ organisation, given, taken }, { who, whom }) =>
    `${who} endret teamene til ${whom} i ${organisation}: ${list('nb', [given ? [`ny i ${given}`] : [], taken ? [`ute av ${taken}`] : []].flat())}.`,
  'person-removed': ({ organisation, lost }, { who, whom }) =>
    `${who} fjernet ${whom} fra ${organisation}${lost ? ` (${lost})` : ''}.`,
  'organisation-left': ({ organisation, lost }, { who }) => `${who} forlot ${organisation}${lost ? ` (${lost})` : ''}.`,
  'team-created': ({ organisation, team }, { who }) => `${who} laget teamet ${team} i ${organisation}.`,
  'team-renamed': ({ organisation, team, before }, { who }) =>
    `${who} ga teamet ${before} i ${organisation} navnet ${team}.`,
  'team-described': ({ organisation, team }, { who }) =>
    `${who} endret beskrivelsen av teamet ${team} i ${organisation}.`,
  'team-access-changed': ({ organisation, team, access }, { who }) =>
    `${who} endret tilgangen til teamet ${team} i ${organisation}: ${accessInWords('nb', accessWords, access)}.`,
  'team-deleted': ({ organisation, team }, { who }) => `${who} slettet teamet ${team} i ${organisation}.`,
  'access-asked': ({ on }, { who }) => `${who} ba om mer tilgang til ${on}.`,
  'service-created': ({ service }, { who }) => `${who} laget tjenesten ${service}.`,
  'service-pushed': ({ service, key }, { who }) => `${who} sendte endringer til ${service} med nøkkelen «${key}».`,
  'service-changed': ({ service, title }, { who }) => `${who} ga tjenesten ${service} tittelen «${title}».`,
  'service-opened': ({ service }, { who }) => `${who} åpnet tjenesten ${service} for alle som er logget inn.`,
  'service-closed': ({ service }, { who }) => `${who} lukket tjenesten ${service}.`,
  'collaborator-added': ({ service, level, team }, { who, whom }) =>
    `${who} slapp ${team ? `teamet ${team}` : whom} inn i tjenesten ${service} (${wordFor(levelWords, level)}).`,
  'collaborator-changed': ({ service, level, team }, { who, whom }) =>
    `${who} endret tilgangen til ${team ? `teamet ${team}` : whom} i tjenesten ${service} (${wordFor(levelWords, level)}).`,
  'collaborator-removed': ({ service, team }, { who, whom }) =>
    `${who} fjernet ${team ? `teamet ${team}` : whom} fra tjenesten ${service}.`,
  'transfer-offered': ({ service, receiver }, { who }) => `${who} tilbød ${receiver} å overta tjenesten ${service}.`,
  'transfer-withdrawn': ({ service, receiver }, { who }) =>
    `${who} trakk tilbake tilbudet til ${receiver} om å overta tjenesten ${service}.`,
  'transfer-declined': ({ service, receiver }, { who }) =>
    `${who} sa nei til at ${receiver} skulle overta tjenesten ${service}.`,
  'transfer-accepted': ({ service, before }, { who }) => `${who} overtok tjenesten ${before}, som nå heter ${service}.`,
  'service-deleted': ({ service }, { who }) => `${who} slettet tjenesten ${service}.`,
  'terms-accepted': ({ organisation, environment, terms }, { who }) =>
    `${who} godtok vilkårene for ${environmentWord(environment)} (${terms}) for ${organisation}.`,
  'environment-opened': ({ organisation, environment }) => `${organisation} fikk ${environmentWord(environment)}.`,
  'order-placed': ({ order }, { who }) => `${who} sendte bestilling ${order}.`,
  'order-written-to': ({ order }, { who }) => `${who} skrev til brukerstøtten om bestilling ${order}.`,
  'order-short-name-changed': ({ order, shortName }, { who }) =>
    `${who} endret kortnavnet i bestilling ${order} til ${shortName}.`,
  'order-withdrawn': ({ order }, { who }) => `${who} trakk bestilling ${order}.`,
  'order-seat-offered': ({ order }, { who, whom }) =>
    `${who} foreslo ${whom || 'en person'} som administrator i bestilling ${order}.`,
  'order-seat-confirmed': ({ order }, { who }) => `${who} sa ja til å være administrator i bestilling ${order}.`,
  'order-seat-refused': ({ order }, { who }) => `${who} sa nei til å være administrator i bestilling ${order}.`,
  'order-seat-withdrawn': ({ order }, { who, whom }) => `${who} tok ${whom || 'en person'} ut av bestilling ${order}.`,
  'succession-stopped': ({ order, organisation }, { who }) =>
    `${who} stoppet bestilling ${order} om en ny eier av ${organisation}.`,
  'succession-dropped': ({ order, organisation }) =>
    `Det ble ingen ny eier av ${organisation} etter bestilling ${order}.`,
  'owner-appointed': ({ order, organisation }, { whom }) =>
    `Ny eier av ${organisation} etter bestilling ${order}: ${whom}.`,
  'became-service-owner': ({ organisation }) => `${organisation} ble tjenesteeier.`,
  'desk-operator-added': (_, { who, whom }) => `${who} ga ${whom} plass ved brukerstøtten.`,
  'desk-operator-removed': (_, { who, whom }) => `${who} tok fra ${whom} plassen ved brukerstøtten.`,
  'desk-order-registered': ({ order }, { who }) => `${who} skrev inn bestilling ${order}, som kom på e-post.`,
  'desk-order-claimed': ({ order }, { who }) => `${who} tok bestilling ${order} til behandling.`,
  'desk-order-released': ({ order }, { who }) => `${who} la bestilling ${order} tilbake i køen.`,
  'desk-order-asked': ({ order }, { who }) => `${who} ba om mer i bestilling ${order}.`,
  'desk-order-written-to': ({ order }, { who }) => `${who} skrev en melding i bestilling ${order}.`,
  'desk-register-asked': ({ order }, { who }) => `${who} spurte Enhetsregisteret på nytt for bestilling ${order}.`,
  'desk-order-noted': ({ order }, { who }) => `${who} skrev et notat for brukerstøtten om bestilling ${order}.`,
  'desk-order-short-name-changed': ({ order, shortName }, { who }) =>
    `${who} endret kortnavnet i bestilling ${order} til ${shortName}.`,
  'desk-order-first-approved': ({ order }, { who }) => `${who} godkjente bestilling ${order} som den første av to.`,
  'desk-order-approved': ({ order }, { who }) => `${who} godkjente bestilling ${order}.`,
  'desk-order-declined': ({ order }, { who }) => `${who} sa nei til bestilling ${order}.`,
  'desk-account-suspended': ({ username }, { who }) => `${who} stengte brukeren ${username}.`,
  'desk-account-reactivated': ({ username }, { who }) => `${who} åpnet brukeren ${username} igjen.`,
  'desk-organisation-suspended': ({ organisation }, { who }) => `${who} stengte organisasjonen ${organisation}.`,
  'desk-organisation-reactivated': ({ organisation }, { who }) => `${who} åpnet organisasjonen ${organisation} igjen.`,
  'desk-owners-nudged': ({ organisation }, { who }) =>
    `${who} minnet eierne av ${organisation} om en forespørsel som venter på svar.`,
}

export const unnamedTexts = { [studio.username]: studio.name, administrator: 'En administrator' }

export const selfTexts = { who: 'Du', whom: 'deg' }
