import { list, number } from '../../platform/texts.ts'
import { type Details, studio } from '../event.ts'
import { accessInWords, wordFor } from '../words.ts'
import type * as nb from './nb.ts'

const environmentWord = (name: Details[string] | undefined) => (name === 'production' ? 'produksjon' : 'TT02')

export const levelWords: typeof nb.levelWords = { read: 'lese', write: 'skrive', admin: 'administrere' }

export const accessWords: typeof nb.accessWords = {
  levels: {
    read: (services) => `lese ${services}`,
    write: (services) => `skrive i ${services}`,
    admin: (services) => `administrere ${services}`,
  },
  all: 'alle tenester',
  chosen: (count) => (count === 1 ? 'éi vald teneste' : `${number('nn', count)} valde tenester`),
  rights: {
    none: 'ingen tilgang til tenester',
    create: 'lage tenester',
    'tt02:publish': 'publisere til TT02',
    'tt02:administer': 'administrere TT02',
    'production:publish': 'publisere til produksjon',
    'production:administer': 'administrere produksjon',
  },
}

export const eventTexts: typeof nb.eventTexts = {
  'sign-up-begun': (_, { who }) => (who === 'Du' ? 'Du byrja å registrere deg.' : `${who} byrja å registrere seg.`),
  'sign-up-completed': ({ username }, { who }) => `${who} fullførte registreringa som ${username}.`,
  'activation-mail-sent': (_, { who }) => `Vi sende ${who === 'Du' ? 'deg' : who} ein e-post for å aktivere brukaren.`,
  'address-corrected': (_, { who }) => `${who} retta e-postadressa.`,
  'account-activated': ({ by }) =>
    `Brukaren vart aktivert ${by === 'code' ? 'med koden' : by === 'link' ? 'med lenkja' : 'med ei ny innlogging'}.`,
  'identity-connected': ({ method }) => `Ansattporten (${method}) vart kopla til brukaren.`,
  'signed-in': ({ method }, { who }) => `${who} logga inn med ${method}.`,
  'signed-out': (_, { who }) => `${who} logga ut.`,
  'signed-out-by-ansattporten': (_, { who }) => `${who} vart logga ut frå Ansattporten.`,
  'session-ended': (_, { who }) => `${who} avslutta ei innlogging.`,
  'other-sessions-ended': ({ count }, { who }) => `${who} avslutta alle andre innloggingar (${count}).`,
  'profile-changed': ({ changed }, { who }) =>
    `${who} endra ${list(
      'nn',
      String(changed)
        .split(' ')
        .map((field) => (field === 'name' ? 'namnet' : 'språket')),
    )}.`,
  'consent-given': ({ program }, { who }) => `${who} gav ${program} tilgang.`,
  'consent-declined': ({ program }, { who }) => `${who} sa nei til å gi ${program} tilgang.`,
  'consent-revoked': ({ program }, { who }) => `${who} trekte tilbake tilgangen til ${program}.`,
  'access-key-made': ({ name, scope }, { who }) =>
    `${who} laga nøkkelen «${name}» (${scope === 'write' ? 'lese og skrive' : 'lese'}).`,
  'access-key-revoked': ({ name }, { who }) => `${who} trekte tilbake nøkkelen «${name}».`,
  'representation-vouched': ({ name, number }, { who }) =>
    `Ansattporten stadfesta at ${who === 'Du' ? 'du' : who} kan representere ${name} (${number}).`,
  'organisation-opened': ({ organisation }, { who }) => `${who} opna organisasjonen ${organisation}.`,
  'organisation-changed': ({ organisation, changed }, { who }) =>
    `${who} endra ${changed === 'logo' ? 'logoen' : 'nettstaden'} til ${organisation}.`,
  'join-requested': ({ organisation }, { who }) => `${who} bad om tilgang til ${organisation}.`,
  'join-withdrawn': ({ organisation }, { who }) =>
    `${who} trekte tilbake førespurnaden om tilgang til ${organisation}.`,
  'join-approved': ({ organisation, teams }, { who, whom }) =>
    `${who} sleppte ${whom} inn i ${organisation} (${teams}).`,
  'join-declined': ({ organisation }, { who, whom }) => `${who} sa nei til å gi ${whom} tilgang til ${organisation}.`,
  'join-waiting-lifted': ({ organisation }, { who, whom }) =>
    `${who} gav ${whom} lov til å be om tilgang til ${organisation} igjen.`,
  'person-added': ({ organisation, teams }, { who, whom }) => `${who} la til ${whom} i ${organisation} (${teams}).`,
  'invitation-sent': ({ organisation, address, teams }, { who }) =>
    `${who} inviterte ${address} til ${organisation} (${teams}).`,
  'invitation-resent': ({ organisation, address }, { who }) =>
    `${who} sende invitasjonen frå ${organisation} til ${address} på nytt.`,
  'invitation-withdrawn': ({ organisation, address }, { who }) =>
    `${who} trekte tilbake invitasjonen frå ${organisation} til ${address}.`,
  'invitation-accepted': ({ organisation, teams }, { who }) =>
    `${who} tok imot invitasjonen frå ${organisation} (${teams}).`,
  'teams-changed': ({ organisation, given, taken }, { who, whom }) =>
    `${who} endra teama til ${whom} i ${organisation}: ${list('nn', [given ? [`ny i ${given}`] : [], taken ? [`ute av ${taken}`] : []].flat())}.`,
  'person-removed': ({ organisation, lost }, { who, whom }) =>
    `${who} fjerna ${whom} frå ${organisation}${lost ? ` (${lost})` : ''}.`,
  'organisation-left': ({ organisation, lost }, { who }) =>
    `${who} gjekk ut av ${organisation}${lost ? ` (${lost})` : ''}.`,
  'team-created': ({ organisation, team }, { who }) => `${who} laga teamet ${team} i ${organisation}.`,
  'team-renamed': ({ organisation, team, before }, { who }) =>
    `${who} gav teamet ${before} i ${organisation} namnet ${team}.`,
  'team-described': ({ organisation, team }, { who }) => `${who} endra skildringa av teamet ${team} i ${organisation}.`,
  'team-access-changed': ({ organisation, team, access }, { who }) =>
    `${who} endra tilgangen til teamet ${team} i ${organisation}: ${accessInWords('nn', accessWords, access)}.`,
  'team-deleted': ({ organisation, team }, { who }) => `${who} sletta teamet ${team} i ${organisation}.`,
  'access-asked': ({ on }, { who }) => `${who} bad om meir tilgang til ${on}.`,
  'service-created': ({ service }, { who }) => `${who} laga tenesta ${service}.`,
  'service-pushed': ({ service, key }, { who }) => `${who} sende endringar til ${service} med nøkkelen «${key}».`,
  'service-changed': ({ service, title }, { who }) => `${who} gav tenesta ${service} tittelen «${title}».`,
  'service-opened': ({ service }, { who }) => `${who} opna tenesta ${service} for alle som er logga inn.`,
  'service-closed': ({ service }, { who }) => `${who} lukka tenesta ${service}.`,
  'collaborator-added': ({ service, level, team }, { who, whom }) =>
    `${who} sleppte ${team ? `teamet ${team}` : whom} inn i tenesta ${service} (${wordFor(levelWords, level)}).`,
  'collaborator-changed': ({ service, level, team }, { who, whom }) =>
    `${who} endra tilgangen til ${team ? `teamet ${team}` : whom} i tenesta ${service} (${wordFor(levelWords, level)}).`,
  'collaborator-removed': ({ service, team }, { who, whom }) =>
    `${who} fjerna ${team ? `teamet ${team}` : whom} frå tenesta ${service}.`,
  'transfer-offered': ({ service, receiver }, { who }) => `${who} tilbaud ${receiver} å ta over tenesta ${service}.`,
  'transfer-withdrawn': ({ service, receiver }, { who }) =>
    `${who} trekte tilbake tilbodet til ${receiver} om å ta over tenesta ${service}.`,
  'transfer-declined': ({ service, receiver }, { who }) =>
    `${who} sa nei til at ${receiver} skulle ta over tenesta ${service}.`,
  'transfer-accepted': ({ service, before }, { who }) => `${who} tok over tenesta ${before}, som no heiter ${service}.`,
  'service-deleted': ({ service }, { who }) => `${who} sletta tenesta ${service}.`,
  'terms-accepted': ({ organisation, environment, terms }, { who }) =>
    `${who} godtok vilkåra for ${environmentWord(environment)} (${terms}) på vegner av ${organisation}.`,
  'environment-opened': ({ organisation, environment }) => `${organisation} fekk ${environmentWord(environment)}.`,
  'order-placed': ({ order }, { who }) => `${who} sende bestilling ${order}.`,
  'order-written-to': ({ order }, { who }) => `${who} skreiv til brukarstøtta om bestilling ${order}.`,
  'order-short-name-changed': ({ order, shortName }, { who }) =>
    `${who} endra kortnamnet i bestilling ${order} til ${shortName}.`,
  'order-withdrawn': ({ order }, { who }) => `${who} trekte tilbake bestilling ${order}.`,
  'order-seat-offered': ({ order }, { who, whom }) =>
    `${who} foreslo ${whom || 'ein person'} som administrator i bestilling ${order}.`,
  'order-seat-confirmed': ({ order }, { who }) => `${who} sa ja til å vere administrator i bestilling ${order}.`,
  'order-seat-refused': ({ order }, { who }) => `${who} sa nei til å vere administrator i bestilling ${order}.`,
  'order-seat-withdrawn': ({ order }, { who, whom }) => `${who} tok ${whom || 'ein person'} ut av bestilling ${order}.`,
  'succession-stopped': ({ order, organisation }, { who }) =>
    `${who} stoppa bestilling ${order} om ein ny eigar av ${organisation}.`,
  'succession-dropped': ({ order, organisation }) =>
    `Det vart ingen ny eigar av ${organisation} etter bestilling ${order}.`,
  'owner-appointed': ({ order, organisation }, { whom }) =>
    `Ny eigar av ${organisation} etter bestilling ${order}: ${whom}.`,
  'became-service-owner': ({ organisation }) => `${organisation} vart tenesteeigar.`,
  'desk-operator-added': (_, { who, whom }) => `${who} gav ${whom} plass i brukarstøtta.`,
  'desk-operator-removed': (_, { who, whom }) => `${who} tok frå ${whom} plassen i brukarstøtta.`,
  'desk-order-registered': ({ order }, { who }) => `${who} skreiv inn bestilling ${order}, som kom på e-post.`,
  'desk-order-claimed': ({ order }, { who }) => `${who} tok bestilling ${order} til behandling.`,
  'desk-order-released': ({ order }, { who }) => `${who} la bestilling ${order} tilbake i køen.`,
  'desk-order-asked': ({ order }, { who }) => `${who} bad om meir i bestilling ${order}.`,
  'desk-order-written-to': ({ order }, { who }) => `${who} skreiv ei melding i bestilling ${order}.`,
  'desk-register-asked': ({ order }, { who }) => `${who} spurde Einingsregisteret på nytt for bestilling ${order}.`,
  'desk-order-noted': ({ order }, { who }) => `${who} skreiv eit notat for brukarstøtta om bestilling ${order}.`,
  'desk-order-short-name-changed': ({ order, shortName }, { who }) =>
    `${who} endra kortnamnet i bestilling ${order} til ${shortName}.`,
  'desk-order-first-approved': ({ order }, { who }) => `${who} godkjende bestilling ${order} som den første av to.`,
  'desk-order-approved': ({ order }, { who }) => `${who} godkjende bestilling ${order}.`,
  'desk-order-declined': ({ order }, { who }) => `${who} sa nei til bestilling ${order}.`,
  'desk-account-suspended': ({ username }, { who }) => `${who} stengde brukaren ${username}.`,
  'desk-account-reactivated': ({ username }, { who }) => `${who} opna brukaren ${username} igjen.`,
  'desk-organisation-suspended': ({ organisation }, { who }) => `${who} stengde organisasjonen ${organisation}.`,
  'desk-organisation-reactivated': ({ organisation }, { who }) => `${who} opna organisasjonen ${organisation} igjen.`,
  'desk-owners-nudged': ({ organisation }, { who }) =>
    `${who} minte eigarane av ${organisation} på ein førespurnad som ventar på svar.`,
}

export const unnamedTexts: typeof nb.unnamedTexts = {
  [studio.username]: studio.name,
  administrator: 'Ein administrator',
}

export const selfTexts: typeof nb.selfTexts = { who: 'Du', whom: 'deg' }
