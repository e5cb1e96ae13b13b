import type { Catalogue } from '../platform/texts.ts'
import { type Details, type EventName, studio, type Unnamed } from './event.ts'

/** Who did it and to whom, as the reader knows them: "Du" and "deg", or names. */
export type Actors = { who: string; whom: string }

type Sentence = (details: Details, actors: Actors) => string

const levelsNb: Record<string, string> = { read: 'lese', write: 'skrive', admin: 'administrere' }

/** What a team gives, as the record has it: `write all create tt02:publish`; a number is of chosen services. */
const accessNb: Record<string, string> = {
  none: 'ingen tilgang til tjenester',
  ...levelsNb,
  all: 'alle tjenester',
  chosen: 'valgte tjenester',
  one: 'én valgt tjeneste',
  create: 'lage tjenester',
  'tt02:publish': 'publisere til TT02',
  'tt02:administer': 'administrere TT02',
  'production:publish': 'publisere til produksjon',
  'production:administer': 'administrere produksjon',
}

function inWords(access: Details[string] | undefined, words: Record<string, string>): string {
  return String(access ?? '')
    .split(' ')
    .map((word) => words[word] ?? (word === '1' ? words.one : `${word} ${words.chosen}`))
    .join(', ')
}

const environmentNb = (name: Details[string] | undefined) => (name === 'production' ? 'produksjon' : 'TT02')
const environmentEn = (name: Details[string] | undefined) => (name === 'production' ? 'production' : 'TT02')

/** Every event as a sentence that the people concerned can read. */
const nb: Record<EventName, Sentence> = {
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
    `${who} endret ${String(changed)
      .split(' ')
      .map((field) => (field === 'name' ? 'navnet' : 'språket'))
      .join(' og ')}.`,
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
    `${who} endret teamene til ${whom} i ${organisation}: ${[given && `ny i ${given}`, taken && `ute av ${taken}`].filter(Boolean).join(', ')}.`,
  'person-removed': ({ organisation, lost }, { who, whom }) =>
    `${who} fjernet ${whom} fra ${organisation}${lost ? ` (${lost})` : ''}.`,
  'organisation-left': ({ organisation, lost }, { who }) => `${who} forlot ${organisation}${lost ? ` (${lost})` : ''}.`,
  'team-created': ({ organisation, team }, { who }) => `${who} laget teamet ${team} i ${organisation}.`,
  'team-renamed': ({ organisation, team, before }, { who }) =>
    `${who} ga teamet ${before} i ${organisation} navnet ${team}.`,
  'team-described': ({ organisation, team }, { who }) =>
    `${who} endret beskrivelsen av teamet ${team} i ${organisation}.`,
  'team-access-changed': ({ organisation, team, access }, { who }) =>
    `${who} endret tilgangen til teamet ${team} i ${organisation}: ${inWords(access, accessNb)}.`,
  'team-deleted': ({ organisation, team }, { who }) => `${who} slettet teamet ${team} i ${organisation}.`,
  'access-asked': ({ on }, { who }) => `${who} ba om mer tilgang til ${on}.`,
  'service-created': ({ service }, { who }) => `${who} laget tjenesten ${service}.`,
  'service-pushed': ({ service, key }, { who }) => `${who} sendte endringer til ${service} med nøkkelen «${key}».`,
  'service-changed': ({ service, title }, { who }) => `${who} ga tjenesten ${service} tittelen «${title}».`,
  'service-opened': ({ service }, { who }) => `${who} åpnet tjenesten ${service} for alle som er logget inn.`,
  'service-closed': ({ service }, { who }) => `${who} lukket tjenesten ${service}.`,
  'collaborator-added': ({ service, level, team }, { who, whom }) =>
    `${who} slapp ${team ? `teamet ${team}` : whom} inn i tjenesten ${service} (${levelsNb[level ?? '']}).`,
  'collaborator-changed': ({ service, level, team }, { who, whom }) =>
    `${who} endret tilgangen til ${team ? `teamet ${team}` : whom} i tjenesten ${service} (${levelsNb[level ?? '']}).`,
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
    `${who} godtok vilkårene for ${environmentNb(environment)} (${terms}) for ${organisation}.`,
  'environment-opened': ({ organisation, environment }) => `${organisation} fikk ${environmentNb(environment)}.`,
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

const levelsEn: Record<string, string> = { read: 'read', write: 'write', admin: 'administer' }

const accessEn: Record<string, string> = {
  none: 'no access to services',
  ...levelsEn,
  all: 'all services',
  chosen: 'chosen services',
  one: 'one chosen service',
  create: 'create services',
  'tt02:publish': 'publish to TT02',
  'tt02:administer': 'administer TT02',
  'production:publish': 'publish to production',
  'production:administer': 'administer production',
}

const en: typeof nb = {
  'sign-up-begun': (_, { who }) => `${who} began to register.`,
  'sign-up-completed': ({ username }, { who }) => `${who} completed the registration as ${username}.`,
  'activation-mail-sent': (_, { who }) => `We sent ${who === 'You' ? 'you' : who} an e-mail for activation.`,
  'address-corrected': (_, { who }) => `${who} corrected the e-mail address.`,
  'account-activated': ({ by }) =>
    `The user was activated ${by === 'code' ? 'with the code' : by === 'link' ? 'with the link' : 'by a new log-in'}.`,
  'identity-connected': ({ method }) => `Ansattporten (${method}) was connected to the user.`,
  'signed-in': ({ method }, { who }) => `${who} logged in with ${method}.`,
  'signed-out': (_, { who }) => `${who} logged out.`,
  'signed-out-by-ansattporten': (_, { who }) =>
    who === 'You' ? 'You were logged out from Ansattporten.' : `${who} was logged out from Ansattporten.`,
  'session-ended': (_, { who }) => `${who} ended a session.`,
  'other-sessions-ended': ({ count }, { who }) => `${who} ended all other sessions (${count}).`,
  'profile-changed': ({ changed }, { who }) => `${who} changed the ${String(changed).split(' ').join(' and ')}.`,
  'consent-given': ({ program }, { who }) => `${who} gave ${program} access.`,
  'consent-declined': ({ program }, { who }) => `${who} declined to give ${program} access.`,
  'consent-revoked': ({ program }, { who }) => `${who} withdrew the access of ${program}.`,
  'access-key-made': ({ name, scope }, { who }) =>
    `${who} made the key “${name}” (${scope === 'write' ? 'read and write' : 'read'}).`,
  'access-key-revoked': ({ name }, { who }) => `${who} revoked the key “${name}”.`,
  'representation-vouched': ({ name, number }, { who }) =>
    `Ansattporten vouched that ${who === 'You' ? 'you' : who} may represent ${name} (${number}).`,
  'organisation-opened': ({ organisation }, { who }) => `${who} opened the organisation ${organisation}.`,
  'organisation-changed': ({ organisation, changed }, { who }) =>
    `${who} changed the ${changed === 'logo' ? 'logo' : 'website'} of ${organisation}.`,
  'join-requested': ({ organisation }, { who }) => `${who} asked for access to ${organisation}.`,
  'join-withdrawn': ({ organisation }, { who }) => `${who} withdrew the request for access to ${organisation}.`,
  'join-approved': ({ organisation, teams }, { who, whom }) => `${who} let ${whom} into ${organisation} (${teams}).`,
  'join-declined': ({ organisation }, { who, whom }) => `${who} declined to give ${whom} access to ${organisation}.`,
  'join-waiting-lifted': ({ organisation }, { who, whom }) =>
    `${who} allowed ${whom} to ask for access to ${organisation} again.`,
  'person-added': ({ organisation, teams }, { who, whom }) => `${who} added ${whom} to ${organisation} (${teams}).`,
  'invitation-sent': ({ organisation, address, teams }, { who }) =>
    `${who} invited ${address} to ${organisation} (${teams}).`,
  'invitation-resent': ({ organisation, address }, { who }) =>
    `${who} sent the invitation from ${organisation} to ${address} again.`,
  'invitation-withdrawn': ({ organisation, address }, { who }) =>
    `${who} withdrew the invitation from ${organisation} to ${address}.`,
  'invitation-accepted': ({ organisation, teams }, { who }) =>
    `${who} accepted the invitation from ${organisation} (${teams}).`,
  'teams-changed': ({ organisation, given, taken }, { who, whom }) =>
    `${who} changed the teams of ${whom} in ${organisation}: ${[given && `into ${given}`, taken && `out of ${taken}`].filter(Boolean).join(', ')}.`,
  'person-removed': ({ organisation, lost }, { who, whom }) =>
    `${who} removed ${whom} from ${organisation}${lost ? ` (${lost})` : ''}.`,
  'organisation-left': ({ organisation, lost }, { who }) => `${who} left ${organisation}${lost ? ` (${lost})` : ''}.`,
  'team-created': ({ organisation, team }, { who }) => `${who} made the team ${team} in ${organisation}.`,
  'team-renamed': ({ organisation, team, before }, { who }) =>
    `${who} renamed the team ${before} in ${organisation} to ${team}.`,
  'team-described': ({ organisation, team }, { who }) =>
    `${who} changed the description of the team ${team} in ${organisation}.`,
  'team-access-changed': ({ organisation, team, access }, { who }) =>
    `${who} changed the access of the team ${team} in ${organisation}: ${inWords(access, accessEn)}.`,
  'team-deleted': ({ organisation, team }, { who }) => `${who} deleted the team ${team} in ${organisation}.`,
  'access-asked': ({ on }, { who }) => `${who} asked for more access to ${on}.`,
  'service-created': ({ service }, { who }) => `${who} made the service ${service}.`,
  'service-pushed': ({ service, key }, { who }) => `${who} pushed changes to ${service} with the key “${key}”.`,
  'service-changed': ({ service, title }, { who }) => `${who} gave the service ${service} the title “${title}”.`,
  'service-opened': ({ service }, { who }) => `${who} opened the service ${service} to everybody who is logged in.`,
  'service-closed': ({ service }, { who }) => `${who} closed the service ${service}.`,
  'collaborator-added': ({ service, level, team }, { who, whom }) =>
    `${who} let ${team ? `the team ${team}` : whom} into the service ${service} (${levelsEn[level ?? '']}).`,
  'collaborator-changed': ({ service, level, team }, { who, whom }) =>
    `${who} changed the access of ${team ? `the team ${team}` : whom} to the service ${service} (${levelsEn[level ?? '']}).`,
  'collaborator-removed': ({ service, team }, { who, whom }) =>
    `${who} removed ${team ? `the team ${team}` : whom} from the service ${service}.`,
  'transfer-offered': ({ service, receiver }, { who }) =>
    `${who} offered ${receiver} to take over the service ${service}.`,
  'transfer-withdrawn': ({ service, receiver }, { who }) =>
    `${who} withdrew the offer to ${receiver} to take over the service ${service}.`,
  'transfer-declined': ({ service, receiver }, { who }) =>
    `${who} declined that ${receiver} should take over the service ${service}.`,
  'transfer-accepted': ({ service, before }, { who }) =>
    `${who} took over the service ${before}, which is now ${service}.`,
  'service-deleted': ({ service }, { who }) => `${who} deleted the service ${service}.`,
  'terms-accepted': ({ organisation, environment, terms }, { who }) =>
    `${who} accepted the terms of ${environmentEn(environment)} (${terms}) for ${organisation}.`,
  'environment-opened': ({ organisation, environment }) => `${organisation} got ${environmentEn(environment)}.`,
  'order-placed': ({ order }, { who }) => `${who} sent order ${order}.`,
  'order-written-to': ({ order }, { who }) => `${who} wrote to the service desk about order ${order}.`,
  'order-short-name-changed': ({ order, shortName }, { who }) =>
    `${who} changed the short name in order ${order} to ${shortName}.`,
  'order-withdrawn': ({ order }, { who }) => `${who} withdrew order ${order}.`,
  'order-seat-offered': ({ order }, { who, whom }) =>
    `${who} proposed ${whom || 'somebody'} as administrator in order ${order}.`,
  'order-seat-confirmed': ({ order }, { who }) => `${who} agreed to be an administrator in order ${order}.`,
  'order-seat-refused': ({ order }, { who }) => `${who} declined to be an administrator in order ${order}.`,
  'order-seat-withdrawn': ({ order }, { who, whom }) => `${who} took ${whom || 'somebody'} out of order ${order}.`,
  'succession-stopped': ({ order, organisation }, { who }) =>
    `${who} stopped order ${order} for a new owner of ${organisation}.`,
  'succession-dropped': ({ order, organisation }) => `There was no new owner of ${organisation} from order ${order}.`,
  'owner-appointed': ({ order, organisation }, { whom }) =>
    `New owner of ${organisation} after order ${order}: ${whom}.`,
  'became-service-owner': ({ organisation }) => `${organisation} became a service owner.`,
  'desk-operator-added': (_, { who, whom }) => `${who} gave ${whom} a seat at the service desk.`,
  'desk-operator-removed': (_, { who, whom }) => `${who} took the seat at the service desk from ${whom}.`,
  'desk-order-registered': ({ order }, { who }) => `${who} wrote down order ${order}, which came by e-mail.`,
  'desk-order-claimed': ({ order }, { who }) => `${who} took order ${order} to handle it.`,
  'desk-order-released': ({ order }, { who }) => `${who} put order ${order} back into the queue.`,
  'desk-order-asked': ({ order }, { who }) => `${who} asked for more in order ${order}.`,
  'desk-order-written-to': ({ order }, { who }) => `${who} wrote a message in order ${order}.`,
  'desk-register-asked': ({ order }, { who }) => `${who} asked Enhetsregisteret again for order ${order}.`,
  'desk-order-noted': ({ order }, { who }) => `${who} wrote a note for the service desk about order ${order}.`,
  'desk-order-short-name-changed': ({ order, shortName }, { who }) =>
    `${who} changed the short name in order ${order} to ${shortName}.`,
  'desk-order-first-approved': ({ order }, { who }) => `${who} approved order ${order} as the first of two.`,
  'desk-order-approved': ({ order }, { who }) => `${who} approved order ${order}.`,
  'desk-order-declined': ({ order }, { who }) => `${who} declined order ${order}.`,
  'desk-account-suspended': ({ username }, { who }) => `${who} suspended the user ${username}.`,
  'desk-account-reactivated': ({ username }, { who }) => `${who} reactivated the user ${username}.`,
  'desk-organisation-suspended': ({ organisation }, { who }) => `${who} suspended the organisation ${organisation}.`,
  'desk-organisation-reactivated': ({ organisation }, { who }) =>
    `${who} reactivated the organisation ${organisation}.`,
  'desk-owners-nudged': ({ organisation }, { who }) =>
    `${who} reminded the owners of ${organisation} of a request that waits for an answer.`,
}

export const eventTexts: Catalogue<typeof nb> = { nb, en }

/** Who did what no account has done. */
export const unnamedTexts: Catalogue<Record<Unnamed, string>> = {
  nb: { [studio.username]: studio.name, administrator: 'En administrator' },
  en: { [studio.username]: studio.name, administrator: 'An administrator' },
}

/** The reader in their own history. */
export const selfTexts: Catalogue<Actors> = { nb: { who: 'Du', whom: 'deg' }, en: { who: 'You', whom: 'you' } }
