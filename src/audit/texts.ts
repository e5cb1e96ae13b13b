import type { Catalogue } from '../platform/texts.ts'
import type { Details, Event } from './record.ts'

type Sentence = (details: Details) => string

/** Every event as a sentence that its person can read. */
const nb: Record<Event['event'], Sentence> = {
  'sign-up-begun': () => 'Du begynte å registrere deg.',
  'sign-up-completed': ({ username }) => `Du fylte ut registreringen som ${username}.`,
  'activation-mail-sent': () => 'Vi sendte deg en e-post for aktivering.',
  'address-corrected': () => 'Du rettet e-postadressen.',
  'account-activated': ({ by }) =>
    `Brukeren ble aktivert ${by === 'code' ? 'med koden' : by === 'link' ? 'med lenken' : 'med en ny innlogging'}.`,
  'identity-connected': ({ method }) => `Ansattporten (${method}) ble koblet til brukeren.`,
  'signed-in': ({ method }) => `Du logget inn med ${method}.`,
  'signed-out': () => 'Du logget ut.',
  'signed-out-by-ansattporten': () => 'Du ble logget ut fra Ansattporten.',
  'session-ended': () => 'Du avsluttet en innlogging.',
  'other-sessions-ended': ({ count }) => `Du avsluttet alle andre innlogginger (${count}).`,
  'profile-changed': ({ changed }) =>
    `Du endret ${String(changed)
      .split(' ')
      .map((field) => (field === 'name' ? 'navnet' : 'språket'))
      .join(' og ')}.`,
  'consent-given': ({ program }) => `Du ga ${program} tilgang.`,
  'consent-declined': ({ program }) => `Du sa nei til å gi ${program} tilgang.`,
  'consent-revoked': ({ program }) => `Du trakk tilbake tilgangen til ${program}.`,
  'access-key-made': ({ name, scope }) =>
    `Du laget nøkkelen «${name}» (${scope === 'write' ? 'lese og skrive' : 'lese'}).`,
  'access-key-revoked': ({ name }) => `Du trakk tilbake nøkkelen «${name}».`,
  'service-created': ({ service }) => `Du laget tjenesten ${service}.`,
  'service-pushed': ({ service, key }) => `Du sendte endringer til ${service} med nøkkelen «${key}».`,
}

const en: typeof nb = {
  'sign-up-begun': () => 'You began to register.',
  'sign-up-completed': ({ username }) => `You completed the registration as ${username}.`,
  'activation-mail-sent': () => 'We sent you an e-mail for activation.',
  'address-corrected': () => 'You corrected the e-mail address.',
  'account-activated': ({ by }) =>
    `Your user was activated ${by === 'code' ? 'with the code' : by === 'link' ? 'with the link' : 'by a new log-in'}.`,
  'identity-connected': ({ method }) => `Ansattporten (${method}) was connected to your user.`,
  'signed-in': ({ method }) => `You logged in with ${method}.`,
  'signed-out': () => 'You logged out.',
  'signed-out-by-ansattporten': () => 'You were logged out from Ansattporten.',
  'session-ended': () => 'You ended a session.',
  'other-sessions-ended': ({ count }) => `You ended all other sessions (${count}).`,
  'profile-changed': ({ changed }) => `You changed your ${String(changed).split(' ').join(' and ')}.`,
  'consent-given': ({ program }) => `You gave ${program} access.`,
  'consent-declined': ({ program }) => `You declined to give ${program} access.`,
  'consent-revoked': ({ program }) => `You withdrew the access of ${program}.`,
  'access-key-made': ({ name, scope }) =>
    `You made the key “${name}” (${scope === 'write' ? 'read and write' : 'read'}).`,
  'access-key-revoked': ({ name }) => `You revoked the key “${name}”.`,
  'service-created': ({ service }) => `You made the service ${service}.`,
  'service-pushed': ({ service, key }) => `You pushed changes to ${service} with the key “${key}”.`,
}

export const eventTexts: Catalogue<typeof nb> = { nb, en }
