import { list, number } from '../../platform/texts.ts'
import { type Details, studio } from '../event.ts'
import { accessInWords, wordFor } from '../words.ts'
import type * as nb from './nb.ts'

const environmentWord = (name: Details[string] | undefined) => (name === 'production' ? 'production' : 'TT02')

export const levelWords: typeof nb.levelWords = { read: 'read', write: 'write', admin: 'administer' }

export const accessWords: typeof nb.accessWords = {
  levels: {
    read: (services) => `read ${services}`,
    write: (services) => `write in ${services}`,
    admin: (services) => `administer ${services}`,
  },
  all: 'all services',
  chosen: (count) => (count === 1 ? 'one chosen service' : `${number('en', count)} chosen services`),
  rights: {
    none: 'no access to services',
    create: 'create services',
    'tt02:publish': 'publish to TT02',
    'tt02:administer': 'administer TT02',
    'production:publish': 'publish to production',
    'production:administer': 'administer production',
  },
}

export const eventTexts: typeof nb.eventTexts = {
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
  'profile-changed': ({ changed }, { who }) => `${who} changed the ${list('en', String(changed).split(' '))}.`,
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
    `${who} changed the teams of ${whom} in ${organisation}: ${list('en', [given ? [`into ${given}`] : [], taken ? [`out of ${taken}`] : []].flat())}.`,
  'person-removed': ({ organisation, lost }, { who, whom }) =>
    `${who} removed ${whom} from ${organisation}${lost ? ` (${lost})` : ''}.`,
  'organisation-left': ({ organisation, lost }, { who }) => `${who} left ${organisation}${lost ? ` (${lost})` : ''}.`,
  'team-created': ({ organisation, team }, { who }) => `${who} made the team ${team} in ${organisation}.`,
  'team-renamed': ({ organisation, team, before }, { who }) =>
    `${who} renamed the team ${before} in ${organisation} to ${team}.`,
  'team-described': ({ organisation, team }, { who }) =>
    `${who} changed the description of the team ${team} in ${organisation}.`,
  'team-access-changed': ({ organisation, team, access }, { who }) =>
    `${who} changed the access of the team ${team} in ${organisation}: ${accessInWords('en', accessWords, access)}.`,
  'team-deleted': ({ organisation, team }, { who }) => `${who} deleted the team ${team} in ${organisation}.`,
  'access-asked': ({ on }, { who }) => `${who} asked for more access to ${on}.`,
  'service-created': ({ service }, { who }) => `${who} made the service ${service}.`,
  'service-pushed': ({ service, key }, { who }) => `${who} pushed changes to ${service} with the key “${key}”.`,
  'service-changed': ({ service, title }, { who }) => `${who} gave the service ${service} the title “${title}”.`,
  'service-opened': ({ service }, { who }) => `${who} opened the service ${service} to everybody who is logged in.`,
  'service-closed': ({ service }, { who }) => `${who} closed the service ${service}.`,
  'collaborator-added': ({ service, level, team }, { who, whom }) =>
    `${who} let ${team ? `the team ${team}` : whom} into the service ${service} (${wordFor(levelWords, level)}).`,
  'collaborator-changed': ({ service, level, team }, { who, whom }) =>
    `${who} changed the access of ${team ? `the team ${team}` : whom} to the service ${service} (${wordFor(levelWords, level)}).`,
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
    `${who} accepted the terms of ${environmentWord(environment)} (${terms}) for ${organisation}.`,
  'environment-opened': ({ organisation, environment }) => `${organisation} got ${environmentWord(environment)}.`,
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

export const unnamedTexts: typeof nb.unnamedTexts = {
  [studio.username]: studio.name,
  administrator: 'An administrator',
}

export const selfTexts: typeof nb.selfTexts = { who: 'You', whom: 'you' }
