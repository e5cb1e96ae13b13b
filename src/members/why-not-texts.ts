import type { Act, Right } from '../organisations/rights.ts'
import type { Sentences } from '../platform/form.ts'
import type { Catalogue } from '../platform/texts.ts'

const rightsNb: Record<Right, string> = {
  member: 'være med i organisasjonen',
  creator: 'være i et team som kan lage tjenester',
  owner: 'være eier av organisasjonen',
  read: 'kunne lese tjenesten',
  write: 'kunne skrive i tjenesten',
  admin: 'kunne administrere tjenesten',
}

/** Each act as it stands after «Du kan ikke». */
const actsNb: Record<Act, string> = {
  'see-people': 'se hvem som er med i organisasjonen',
  'see-teams': 'se teamene i organisasjonen',
  'leave-organisation': 'forlate organisasjonen',
  'create-service': 'lage tjenester for organisasjonen',
  'receive-service': 'ta imot tjenester for organisasjonen',
  'answer-requests': 'svare på hvem som får bli med i organisasjonen',
  'add-people': 'legge til eller invitere noen i organisasjonen',
  'change-access': 'endre hva andre har tilgang til i organisasjonen',
  'remove-people': 'fjerne noen fra organisasjonen',
  'change-teams': 'endre teamene i organisasjonen',
  'read-history': 'lese historikken til organisasjonen',
  'change-organisation': 'endre innstillingene til organisasjonen',
  'accept-terms': 'godta vilkår for organisasjonen',
  'see-service': 'se tjenesten',
  'push-to-service': 'sende endringer til tjenesten',
  'change-service': 'endre innstillingene til tjenesten',
  'manage-collaborators': 'gi andre tilgang til tjenesten',
  'transfer-service': 'flytte tjenesten til en ny eier',
  'delete-service': 'slette tjenesten',
}

const nb = {
  whyNot: {
    acts: actsNb,
    title: (act: string) => `Du kan ikke ${act}`,
    lead: (right: string, on: string) => `For å gjøre dette må du ${right}. Det gjelder ${on}.`,
    rights: rightsNb,
    mayTitle: 'Dette kan du gjøre',
    mayLead: (act: string, on: string) => `Du kan ${act}. Det gjelder ${on}.`,
    people: 'Disse kan gi deg tilgangen',
    nobody: 'Ingen kan gi deg tilgangen akkurat nå.',
    teams: 'Disse teamene gir tilgangen',
    teamsLead: 'Er du med i ett av dem, er det nok.',
    askTitle: 'Spør om tilgang',
    askLead: (count: number): string =>
      count === 1 ? 'Personen får en e-post fra oss.' : 'Alle som kan gi deg tilgangen, får en e-post fra oss.',
    message: 'Melding',
    messageHint: 'Om du vil: hva du trenger tilgangen til. Høyst 500 tegn.',
    ask: 'Send forespørselen',
    asked: 'Du har spurt om denne tilgangen',
    askedWhen: 'Du spurte',
    askedLead: 'I morgen kan du spørre på nytt.',
    toOrganisation: 'Til organisasjonen',
    toService: 'Til tjenesten',
    missing: (act: string) => `Du kan ikke ${act}.`,
    see: 'Se hvorfor',
  },
  mail: {
    greeting: (name: string) => `Hei, ${name}.`,
    subject: (on: string) => `Forespørsel om tilgang til ${on}`,
    asks: (name: string, username: string, act: string, on: string) =>
      `${name} (${username}) ber om tilgang til å ${act}. Det gjelder ${on}.`,
    message: (message: string) => `Meldingen lyder: «${message}»`,
    needs: (right: string) => `For å gjøre dette må man ${right}.`,
    toPerson: 'Se personen',
    toCollaborators: 'Se hvem som har tilgang',
    noHurry: 'Gjør du ingenting, endres ingenting.',
    why: 'Du får denne e-posten fordi du kan gi tilgangen.',
    signature: 'Hilsen Altinn Studio',
  },
}

const rightsEn: Record<Right, string> = {
  member: 'belong to the organisation',
  creator: 'be in a team that may create services',
  owner: 'own the organisation',
  read: 'be able to read the service',
  write: 'be able to write to the service',
  admin: 'be able to administer the service',
}

const actsEn: Record<Act, string> = {
  'see-people': 'see who belongs to the organisation',
  'see-teams': 'see the teams of the organisation',
  'leave-organisation': 'leave the organisation',
  'create-service': 'create services for the organisation',
  'receive-service': 'receive services for the organisation',
  'answer-requests': 'answer those who ask to join the organisation',
  'add-people': 'add or invite people to the organisation',
  'change-access': 'change what others have access to in the organisation',
  'remove-people': 'remove people from the organisation',
  'change-teams': 'change the teams of the organisation',
  'read-history': 'read the history of the organisation',
  'change-organisation': 'change the settings of the organisation',
  'accept-terms': 'accept terms for the organisation',
  'see-service': 'see the service',
  'push-to-service': 'send changes to the service',
  'change-service': 'change the settings of the service',
  'manage-collaborators': 'give others access to the service',
  'transfer-service': 'transfer the service to a new owner',
  'delete-service': 'delete the service',
}

const en: typeof nb = {
  whyNot: {
    acts: actsEn,
    title: (act) => `You cannot ${act}`,
    lead: (right, on) => `To do this you must ${right}. It concerns ${on}.`,
    rights: rightsEn,
    mayTitle: 'You can do this',
    mayLead: (act, on) => `You can ${act}. It concerns ${on}.`,
    people: 'These people can give you access',
    nobody: 'Nobody can give you access right now.',
    teams: 'These teams give the access',
    teamsLead: 'Being in one of them is enough.',
    askTitle: 'Ask for access',
    askLead: (count) =>
      count === 1 ? 'The person gets an e-mail from us.' : 'Everybody who can give you access gets an e-mail from us.',
    message: 'Message',
    messageHint: 'If you like: what you need the access for. At most 500 characters.',
    ask: 'Send the request',
    asked: 'You have asked for this access',
    askedWhen: 'You asked',
    askedLead: 'You can ask again tomorrow.',
    toOrganisation: 'To the organisation',
    toService: 'To the service',
    missing: (act) => `You cannot ${act}.`,
    see: 'See why',
  },
  mail: {
    greeting: (name) => `Hello, ${name}.`,
    subject: (on) => `Request for access to ${on}`,
    asks: (name, username, act, on) => `${name} (${username}) asks to be allowed to ${act}. It concerns ${on}.`,
    message: (message) => `The message says: “${message}”`,
    needs: (right) => `To do this one must ${right}.`,
    toPerson: 'See the person',
    toCollaborators: 'See who has access',
    noHurry: 'If you do nothing, nothing changes.',
    why: 'You get this e-mail because you can give the access.',
    signature: 'Regards, Altinn Studio',
  },
}

export const accessTexts: Catalogue<typeof nb> = { nb, en }

export const askRefusals: Catalogue<Sentences> = {
  nb: { 'ask-message-long': 'Meldingen er for lang. Bruk høyst 500 tegn.' },
  en: { 'ask-message-long': 'The message is too long. Use at most 500 characters.' },
}
