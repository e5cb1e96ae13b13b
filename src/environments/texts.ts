import type { EnvironmentName, EnvironmentRight } from '../organisations/tables.ts'
import type { Sentences } from '../platform/form.ts'
import type { Catalogue } from '../platform/texts.ts'

const namesNb: Record<EnvironmentName, string> = { tt02: 'TT02', production: 'Produksjon' }
const namesEn: Record<EnvironmentName, string> = { tt02: 'TT02', production: 'Production' }
const aboutNb: Record<EnvironmentName, string> = {
  tt02: 'Testmiljøet. Her prøver dere tjenestene med oppdiktede personer.',
  production: 'Her bruker folk tjenestene.',
}
const aboutEn: Record<EnvironmentName, string> = {
  tt02: 'The test environment. Here you try your services with made-up people.',
  production: 'Here people use your services.',
}
const rightsNb: Record<EnvironmentRight, string> = { publish: 'Publisere', administer: 'Publisere og administrere' }
const rightsEn: Record<EnvironmentRight, string> = { publish: 'Publish', administer: 'Publish and administer' }

const nb = {
  names: namesNb,
  about: aboutNb,
  page: {
    title: 'Miljøer',
    lead: (organisation: string) => `Hvor ${organisation} kan kjøre tjenester, og hvem som kan publisere dit.`,
    opened: 'Produksjon er åpen. Er dere flere eiere, får de andre en e-post.',
    since: 'Åpent siden',
    terms: 'Vilkår',
    version: (version: string) => `Utgave ${version}`,
    acceptedBy: (name: string, date: string) => `godtatt av ${name} ${date}`,
    formerPerson: 'en tidligere bruker',
    testMissing: 'TT02 er ikke åpnet ennå.',
    afterTest: 'Produksjon kan åpnes når TT02 er på plass.',
    notAccepted: 'Vilkårene er ikke godtatt',
    ownerAccepts: 'Produksjon åpner med en gang en eier har godtatt vilkårene.',
    accept: 'Les og godta vilkårene',
    readTerms: 'Les vilkårene',
    who: {
      tt02: 'Hvem som kan publisere til TT02',
      production: 'Hvem som kan publisere til produksjon',
    } satisfies Record<EnvironmentName, string>,
    whoLater: 'Hvem som kan publisere når produksjon er åpen',
    team: 'Team',
    may: 'Kan',
    people: 'Personer',
    rights: rightsNb,
    everything: 'Alt',
    more: (count: number) => `og ${count} til`,
    nobody: 'Ingen er med ennå',
    mayPublish: 'Du kan publisere hit.',
    mayNotPublish: 'Du kan ikke publisere hit. Det kan de som er med i et av teamene over.',
    change: 'Endre',
    changeOf: (team: string) => `det ${team} kan gjøre`,
    howTitle: 'Slik endrer du det',
    howOwner:
      'Velg «Endre» for å gi eller ta fra et team en rett. Gå til siden til teamet for å endre hvem som er med. Hvilket som helst team kan få retten, uansett hva det heter.',
    toTeams: 'Alle teamene',
    howOther: 'Det er eierne som bestemmer hva hvert team kan gjøre, og hvem som er med.',
    all: 'Alle miljøene dine',
  },
  developer: {
    title: 'Her er det ingen miljøer',
    why: (organisation: string) =>
      `${organisation} er en utviklerorganisasjon. Det som kjører i Altinn, må en tjenesteeier med avtale svare for.`,
    ways: 'To veier videre',
    hand: 'La den dere lager tjenesten for, publisere den',
    handLead:
      'Overfør tjenesten til tjenesteeieren fra innstillingene til tjenesten. Eller lag den hos dem: De kan slippe dere inn i sin egen tjeneste, eller i et team.',
    become: 'Bli tjenesteeier',
    becomeLead:
      'Har dere fått en avtale om Altinn, kan organisasjonen bli tjenesteeier. Da får den TT02, og produksjon når en eier har godtatt vilkårene.',
    order: 'Bestill å bli tjenesteeier',
    owners: 'Det er en eier som bestiller det. Dette er eierne:',
  },
  own: {
    title: 'Miljøene dine',
    lead: 'Organisasjonene du er med i, og miljøene de har.',
    noneTitle: 'Du er ikke med i noen organisasjon ennå',
    noneLead: 'Miljøer hører til organisasjoner. Blir du med i en tjenesteeier, står miljøene dens her.',
    find: 'Finn organisasjonen din',
    whenAccepted: 'Produksjon når en eier har godtatt vilkårene',
    noEnvironments: 'Ingen miljøer, for det er en utviklerorganisasjon',
    notYet: 'Ingen miljøer ennå',
    mine: 'Tjenester du eier selv',
    mineLead: 'De har ingen miljøer, for en tjenesteeier må svare for det som kjører i Altinn. Slik blir det mulig:',
    join: 'Bli med i organisasjonen',
    orOrder: 'som skal ha tjenesten, eller',
    order: 'bestill en organisasjon',
    transfer: 'Overfør tjenesten dit, fra innstillingene til tjenesten.',
    publish: 'Er organisasjonen tjenesteeier, kan et team med rett til det publisere den.',
  },
  terms: {
    title: 'Vilkår for produksjon',
    older: 'Dette er en eldre utgave.',
    toCurrent: 'Les utgaven som gjelder nå',
    accepted: (name: string, date: string, version: string) => `${name} godtok utgave ${version} ${date}.`,
    acceptTitle: 'Godta for organisasjonen',
    acceptLead: 'Produksjon åpner med en gang. Er dere flere eiere, får de andre en e-post om det.',
    onBehalf: (organisation: string) => `På vegne av ${organisation}`,
    agree: 'Jeg har lest vilkårene og godtar dem',
    submit: 'Godta vilkårene',
    notForYou: 'Vilkårene kan godtas når organisasjonen er tjenesteeier og har TT02.',
  },
  mail: {
    subject: (organisation: string) => `Produksjon er åpen for ${organisation}`,
    greeting: (name: string) => `Hei, ${name}.`,
    accepted: (name: string, version: string, organisation: string) =>
      `${name} har godtatt vilkårene for produksjon (utgave ${version}) for ${organisation}. Produksjon er dermed åpen.`,
    publishers: 'Se over hvilke team som kan publisere dit, og hvem som er med i dem.',
    button: 'Se miljøene',
    why: (organisation: string) => `Du får denne e-posten fordi du er eier av ${organisation}.`,
    signature: 'Hilsen Altinn Studio',
  },
}

const en: typeof nb = {
  names: namesEn,
  about: aboutEn,
  page: {
    title: 'Environments',
    lead: (organisation) => `Where ${organisation} can run services, and who can publish there.`,
    opened: 'Production is open. If there are other owners, they get an e-mail.',
    since: 'Open since',
    terms: 'Terms',
    version: (version) => `Version ${version}`,
    acceptedBy: (name, date) => `accepted by ${name} on ${date}`,
    formerPerson: 'a former user',
    testMissing: 'TT02 is not open yet.',
    afterTest: 'Production can be opened when TT02 is in place.',
    notAccepted: 'The terms are not accepted',
    ownerAccepts: 'Production opens as soon as an owner has accepted the terms.',
    accept: 'Read and accept the terms',
    readTerms: 'Read the terms',
    who: { tt02: 'Who can publish to TT02', production: 'Who can publish to production' },
    whoLater: 'Who can publish when production is open',
    team: 'Team',
    may: 'Can',
    people: 'People',
    rights: rightsEn,
    everything: 'Everything',
    more: (count) => `and ${count} more`,
    nobody: 'Nobody is in it yet',
    mayPublish: 'You can publish here.',
    mayNotPublish: 'You cannot publish here. Those in one of the teams above can.',
    change: 'Change',
    changeOf: (team) => `what ${team} can do`,
    howTitle: 'How to change it',
    howOwner:
      'Choose “Change” to give a team a right or take it away. Go to the page of the team to change who is in it. Any team can have the right, whatever it is called.',
    toTeams: 'All teams',
    howOther: 'The owners decide what each team can do, and who is in it.',
    all: 'All your environments',
  },
  developer: {
    title: 'There are no environments here',
    why: (organisation) =>
      `${organisation} is a developer organisation. A service owner with an agreement must answer for what runs in Altinn.`,
    ways: 'Two ways on',
    hand: 'Let those you build the service for publish it',
    handLead:
      'Transfer the service to the service owner from the settings of the service. Or build it with them: they can let you into a service of their own, or into a team.',
    become: 'Become a service owner',
    becomeLead:
      'If you have got an Altinn agreement, the organisation can become a service owner. It then gets TT02, and production when an owner has accepted the terms.',
    order: 'Order to become a service owner',
    owners: 'An owner orders it. These are the owners:',
  },
  own: {
    title: 'Your environments',
    lead: 'The organisations you belong to, and the environments they have.',
    noneTitle: 'You do not belong to an organisation yet',
    noneLead: 'Environments belong to organisations. When you join a service owner, its environments are listed here.',
    find: 'Find your organisation',
    whenAccepted: 'Production when an owner has accepted the terms',
    noEnvironments: 'No environments, for it is a developer organisation',
    notYet: 'No environments yet',
    mine: 'Services that you own yourself',
    mineLead:
      'They have no environments, for a service owner must answer for what runs in Altinn. This makes it possible:',
    join: 'Join the organisation',
    orOrder: 'that is to have the service, or',
    order: 'order an organisation',
    transfer: 'Transfer the service to it, from the settings of the service.',
    publish: 'If the organisation is a service owner, a team with the right to can publish it.',
  },
  terms: {
    title: 'Terms of production',
    older: 'This is an older version.',
    toCurrent: 'Read the version that is in force',
    accepted: (name, date, version) => `${name} accepted version ${version} on ${date}.`,
    acceptTitle: 'Accept for the organisation',
    acceptLead: 'Production opens at once. If there are other owners, they get an e-mail about it.',
    onBehalf: (organisation) => `On behalf of ${organisation}`,
    agree: 'I have read the terms and accept them',
    submit: 'Accept the terms',
    notForYou: 'The terms can be accepted when the organisation is a service owner and has TT02.',
  },
  mail: {
    subject: (organisation) => `Production is open for ${organisation}`,
    greeting: (name) => `Hello, ${name}.`,
    accepted: (name, version, organisation) =>
      `${name} has accepted the terms of production (version ${version}) for ${organisation}. Production is therefore open.`,
    publishers: 'Look over which teams can publish there, and who is in them.',
    button: 'See the environments',
    why: (organisation) => `You get this e-mail because you own ${organisation}.`,
    signature: 'Regards, Altinn Studio',
  },
}

export const environmentTexts: Catalogue<typeof nb> = { nb, en }

/** Why the terms could not be accepted. */
export const termsRefusals: Catalogue<Sentences> = {
  nb: {
    'terms-not-ticked': 'Kryss av for at du har lest vilkårene og godtar dem.',
    'terms-changed': 'Vilkårene er endret siden du åpnet siden. Her er den nye utgaven. Les den, og godta den.',
    'no-test-environment': 'Vilkårene kan bare godtas for en tjenesteeier som har TT02.',
  },
  en: {
    'terms-not-ticked': 'Tick that you have read the terms and accept them.',
    'terms-changed':
      'The terms have changed since you opened the page. Here is the new version. Read it, and accept it.',
    'no-test-environment': 'The terms can be accepted only for a service owner that has TT02.',
  },
}
