import type { Level } from '../organisations/rights.ts'
import type { EnvironmentName, EnvironmentRight } from '../organisations/tables.ts'
import type { Catalogue } from '../platform/texts.ts'

type Right = EnvironmentRight | 'none'

const levelsNb: Record<Level, string> = {
  none: 'ingen tilgang',
  read: 'lese',
  write: 'skrive',
  admin: 'administrere',
}
const inAllNb: Record<Level, string> = {
  none: 'Ingen tilgang til tjenester',
  read: 'Leser alle tjenester',
  write: 'Skriver i alle tjenester',
  admin: 'Administrerer alle tjenester',
}
const inChosenNb: Record<Level, (count: number) => string> = {
  none: () => inAllNb.none,
  read: (count) => `Leser ${servicesNb(count)}`,
  write: (count) => `Skriver i ${servicesNb(count)}`,
  admin: (count) => `Administrerer ${servicesNb(count)}`,
}
const environmentsNb: Record<EnvironmentName, string> = { tt02: 'TT02', production: 'produksjon' }
const rightsNb: Record<Right, string> = { none: 'ingenting', publish: 'publisere', administer: 'administrere' }

function servicesNb(count: number): string {
  return count === 1 ? 'én valgt tjeneste' : `${count} valgte tjenester`
}

const nb = {
  inAll: inAllNb,
  inChosen: inChosenNb,
  noneChosen: 'Ingen tjenester er valgt',
  mayCreate: 'Lager tjenester',
  everything: 'Kan gjøre alt i organisasjonen',
  inEnvironment: (right: EnvironmentRight, environment: EnvironmentName) =>
    right === 'publish'
      ? `Publiserer til ${environmentsNb[environment]}`
      : `Publiserer til og administrerer ${environmentsNb[environment]}`,
  effect: {
    change: (what: string, from: Level, to: Level) => `${what}: ${levelsNb[from]} → ${levelsNb[to]}`,
    all: (count: number) => `Alle ${count} tjenester`,
    many: (count: number) => `${count} tjenester`,
    gainsCreate: 'Kan lage tjenester',
    losesCreate: 'Kan ikke lenger lage tjenester',
    environment: (environment: EnvironmentName, from: Right, to: Right) =>
      `${environment === 'tt02' ? 'TT02' : 'Produksjon'}: ${rightsNb[from]} → ${rightsNb[to]}`,
  },
  list: {
    title: 'Team',
    lead: 'Et team gir tilgang til dem som er med i det.',
    create: 'Nytt team',
    members: (count: number) => (count === 1 ? 'Én person' : `${count || 'Ingen'} personer`),
  },
  create: {
    title: 'Nytt team',
    lead: 'Gi teamet et navn, og velg hva det gir tilgang til. Alt kan endres senere.',
    submit: 'Lag teamet',
  },
  fields: {
    name: 'Navn',
    description: 'Beskrivelse',
    descriptionHint: 'Om du vil: hva teamet er til. Høyst 200 tegn.',
    level: 'Hva kan teamet gjøre med tjenestene?',
    levels: { none: 'Ingenting', read: 'Lese', write: 'Skrive', admin: 'Administrere' } satisfies Record<Level, string>,
    levelHints: {
      none: 'Teamet gir ikke tilgang til tjenester.',
      read: 'Se filer og historikk, og klone med Git.',
      write: 'Lese, og sende endringer med Git.',
      admin: 'Skrive, gi andre tilgang, endre innstillinger, flytte og slette.',
    } satisfies Record<Level, string>,
    reach: 'Hvilke tjenester gjelder det?',
    reaches: { all: 'Alle tjenester', chosen: 'Bare de jeg velger' },
    reachHints: { all: 'Også dem som lages senere.', chosen: 'Velg dem under.' },
    services: 'Valgte tjenester',
    servicesHint: 'Brukes bare når du har valgt «Bare de jeg velger».',
    noServices: 'Organisasjonen har ingen tjenester ennå.',
    notAllShown: (shown: number, inAll: number) =>
      `Her er ${shown} av ${inAll} tjenester. De andre kan du åpne for teamet fra tjenestens egen side.`,
    may: 'Nye tjenester',
    mayCreate: 'Kan lage tjenester for organisasjonen',
    environments: { tt02: 'Testmiljøet TT02', production: 'Produksjon' } satisfies Record<EnvironmentName, string>,
    rights: {
      none: 'Ingenting',
      publish: 'Publisere',
      administer: 'Publisere og administrere',
    } satisfies Record<Right, string>,
  },
  team: {
    gives: 'Dette gir teamet',
    chosen: 'Valgte tjenester',
    members: 'Personer',
    nobody: 'Ingen er med i teamet ennå',
    nobodyLead: 'Legg til den første under.',
    person: 'Person',
    username: 'Brukernavn',
    since: 'Med siden',
    act: 'Handling',
    remove: 'Ta ut',
    removeWhom: (name: string) => `Ta ${name} ut av teamet`,
    add: 'Legg til en person',
    addWhom: 'Hvem?',
    addUsername: 'Brukernavn',
    addHint: 'Noen som er med i organisasjonen.',
    choose: 'Velg',
    submit: 'Legg til',
    everybodyIn: 'Alle i organisasjonen er med i teamet.',
    changeAccess: 'Endre tilgangen',
    rename: 'Endre navn',
    delete: 'Slett teamet',
    toPerson: 'Gå til personen for å fjerne fra organisasjonen',
    done: {
      created: 'Teamet er laget.',
      renamed: 'Endringen er lagret.',
      access: 'Tilgangen er endret. De det gjelder, får en e-post.',
      added: 'Personen er med i teamet, og får en e-post.',
      removed: 'Personen er ikke lenger med i teamet, og får en e-post.',
      deleted: 'Teamet er slettet. De som var med, får en e-post.',
    },
  },
  edit: { title: 'Endre navn og beskrivelse', submit: 'Lagre' },
  access: {
    title: 'Endre tilgangen til teamet',
    lead: 'Før noe lagres, ser du hvem som får og mister hva.',
    next: 'Se hva som endres',
  },
  preview: {
    title: 'Dette endres',
    lead: (count: number) => (count === 1 ? 'Én person får endret tilgang.' : `${count} personer får endret tilgang.`),
    nobody: 'Det endres ingenting for noen som er med i teamet nå.',
    stale: 'Noe har endret seg siden du så på dette. Ingenting er lagret. Se over en gang til.',
    becomes: 'Slik blir teamet',
    whom: 'Hvem endringen gjelder',
    person: 'Person',
    gains: 'Får',
    losses: 'Mister',
    nothing: 'Ingenting',
    later: 'Tjenester som lages senere, er med.',
    confirm: 'Lagre tilgangen',
    again: 'Endre valgene',
    cancel: 'Avbryt',
  },
  delete: {
    title: (team: string) => `Slett teamet ${team}`,
    lead: 'Teamet blir borte med alt det gir. Det kan ikke gjøres om.',
    whom: 'Dette mister de som er med',
    nobody: 'Ingen mister noe: de som er med, har det samme på annen måte.',
    empty: 'Ingen er med i teamet.',
    stuck: 'Teamet kan ikke slettes ennå',
    stuckLead: 'Disse er ikke med i noe annet team. Flytt dem til et annet team, eller fjern dem fra organisasjonen.',
    confirm: 'Slett teamet',
    cancel: 'Avbryt',
  },
  fixed: {
    title: 'Owners er fast',
    lead: 'Teamet Owners styrer organisasjonen. Det kan ikke endres eller slettes, men du kan endre hvem som er med.',
    back: 'Til Owners',
  },
  mail: {
    greeting: (name: string) => `Hei, ${name}.`,
    subject: 'Tilgangen din er endret',
    changed: (who: string, team: string, organisation: string) =>
      `${who} endret hva teamet ${team} i ${organisation} gir tilgang til.`,
    gains: (list: string) => `Du får: ${list}.`,
    losses: (list: string) => `Du mister: ${list}.`,
    button: 'Se teamet',
    why: 'Du får denne e-posten fordi du er med i teamet.',
    signature: 'Hilsen Altinn Studio',
  },
}

const levelsEn: Record<Level, string> = { none: 'no access', read: 'read', write: 'write', admin: 'administer' }
const inAllEn: Record<Level, string> = {
  none: 'No access to services',
  read: 'Reads all services',
  write: 'Writes to all services',
  admin: 'Administers all services',
}
const inChosenEn: Record<Level, (count: number) => string> = {
  none: () => inAllEn.none,
  read: (count) => `Reads ${servicesEn(count)}`,
  write: (count) => `Writes to ${servicesEn(count)}`,
  admin: (count) => `Administers ${servicesEn(count)}`,
}
const environmentsEn: Record<EnvironmentName, string> = { tt02: 'TT02', production: 'production' }
const rightsEn: Record<Right, string> = { none: 'nothing', publish: 'publish', administer: 'administer' }

function servicesEn(count: number): string {
  return count === 1 ? 'one chosen service' : `${count} chosen services`
}

const en: typeof nb = {
  inAll: inAllEn,
  inChosen: inChosenEn,
  noneChosen: 'No services are chosen',
  mayCreate: 'Creates services',
  everything: 'May do everything in the organisation',
  inEnvironment: (right, environment) =>
    right === 'publish'
      ? `Publishes to ${environmentsEn[environment]}`
      : `Publishes to and administers ${environmentsEn[environment]}`,
  effect: {
    change: (what, from, to) => `${what}: ${levelsEn[from]} → ${levelsEn[to]}`,
    all: (count) => `All ${count} services`,
    many: (count) => `${count} services`,
    gainsCreate: 'May create services',
    losesCreate: 'May no longer create services',
    environment: (environment, from, to) =>
      `${environment === 'tt02' ? 'TT02' : 'Production'}: ${rightsEn[from]} → ${rightsEn[to]}`,
  },
  list: {
    title: 'Teams',
    lead: 'A team gives access to those who are in it.',
    create: 'New team',
    members: (count) => (count === 1 ? 'One person' : `${count || 'No'} people`),
  },
  create: {
    title: 'New team',
    lead: 'Name the team, and choose what it gives access to. All of it can be changed later.',
    submit: 'Create the team',
  },
  fields: {
    name: 'Name',
    description: 'Description',
    descriptionHint: 'If you like: what the team is for. At most 200 characters.',
    level: 'What may the team do with the services?',
    levels: { none: 'Nothing', read: 'Read', write: 'Write', admin: 'Administer' },
    levelHints: {
      none: 'The team gives no access to services.',
      read: 'See files and history, and clone with Git.',
      write: 'Read, and send changes with Git.',
      admin: 'Write, give others access, change settings, transfer and delete.',
    },
    reach: 'Which services does it concern?',
    reaches: { all: 'All services', chosen: 'Only those I choose' },
    reachHints: { all: 'Those created later too.', chosen: 'Choose them below.' },
    services: 'Chosen services',
    servicesHint: 'Counts only when you have chosen “Only those I choose”.',
    noServices: 'The organisation has no services yet.',
    notAllShown: (shown, inAll) =>
      `Here are ${shown} of ${inAll} services. The others you can open to the team from the service’s own page.`,
    may: 'New services',
    mayCreate: 'May create services for the organisation',
    environments: { tt02: 'The test environment TT02', production: 'Production' },
    rights: { none: 'Nothing', publish: 'Publish', administer: 'Publish and administer' },
  },
  team: {
    gives: 'What the team gives',
    chosen: 'Chosen services',
    members: 'People',
    nobody: 'Nobody is in the team yet',
    nobodyLead: 'Add the first one below.',
    person: 'Person',
    username: 'Username',
    since: 'In it since',
    act: 'Act',
    remove: 'Take out',
    removeWhom: (name) => `Take ${name} out of the team`,
    add: 'Add a person',
    addWhom: 'Who?',
    addUsername: 'Username',
    addHint: 'Somebody who belongs to the organisation.',
    choose: 'Choose',
    submit: 'Add',
    everybodyIn: 'Everybody in the organisation is in the team.',
    changeAccess: 'Change the access',
    rename: 'Change the name',
    delete: 'Delete the team',
    toPerson: 'Go to the person to remove them from the organisation',
    done: {
      created: 'The team is made.',
      renamed: 'The change is saved.',
      access: 'The access is changed. Those concerned get an e-mail.',
      added: 'The person is in the team, and gets an e-mail.',
      removed: 'The person is no longer in the team, and gets an e-mail.',
      deleted: 'The team is deleted. Those who were in it get an e-mail.',
    },
  },
  edit: { title: 'Change name and description', submit: 'Save' },
  access: {
    title: 'Change the access of the team',
    lead: 'Before anything is saved, you see who gains and loses what.',
    next: 'See what changes',
  },
  preview: {
    title: 'What changes',
    lead: (count) => (count === 1 ? 'Something changes for one person.' : `Something changes for ${count} people.`),
    nobody: 'Nothing changes for anybody who is in the team now.',
    stale: 'Something has changed since you looked. Nothing is saved. Look once more.',
    becomes: 'What the team becomes',
    whom: 'Whom it concerns',
    person: 'Person',
    gains: 'Gains',
    losses: 'Loses',
    nothing: 'Nothing',
    later: 'Services created later are included.',
    confirm: 'Save the access',
    again: 'Change the choices',
    cancel: 'Cancel',
  },
  delete: {
    title: (team) => `Delete the team ${team}`,
    lead: 'The team goes, with all that it gives. This cannot be undone.',
    whom: 'What its members lose',
    nobody: 'Nobody loses anything: those in the team have the same in other ways.',
    empty: 'Nobody is in the team.',
    stuck: 'The team cannot be deleted yet',
    stuckLead: 'These are in no other team. Move them to another team, or remove them from the organisation.',
    confirm: 'Delete the team',
    cancel: 'Cancel',
  },
  fixed: {
    title: 'Owners is fixed',
    lead: 'The team Owners runs the organisation. It cannot be changed or deleted, but you can change who is in it.',
    back: 'To Owners',
  },
  mail: {
    greeting: (name) => `Hello, ${name}.`,
    subject: 'Your access has changed',
    changed: (who, team, organisation) => `${who} changed what the team ${team} in ${organisation} gives access to.`,
    gains: (list) => `You gain: ${list}.`,
    losses: (list) => `You lose: ${list}.`,
    button: 'See the team',
    why: 'You get this e-mail because you are in the team.',
    signature: 'Regards, Altinn Studio',
  },
}

export const teamAccessTexts: Catalogue<typeof nb> = { nb, en }
