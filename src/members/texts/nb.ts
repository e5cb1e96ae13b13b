import type { Act, Level, Right } from '../../organisations/rights.ts'
import type { EnvironmentName, EnvironmentRight } from '../../organisations/tables.ts'
import type { Sentences } from '../../platform/texts.ts'

export type Given = Exclude<Level, 'none'>

const all: Record<Given, string> = {
  read: 'leser alle tjenester',
  write: 'skriver i alle tjenester',
  admin: 'administrerer alle tjenester',
}

const services = (count: number) => (count === 1 ? 'én tjeneste' : `${count} tjenester`)

const some: Record<Given, (count: number) => string> = {
  read: (count) => `leser ${services(count)}`,
  write: (count) => `skriver i ${services(count)}`,
  admin: (count) => `administrerer ${services(count)}`,
}

const levels: Record<Level, string> = { none: 'Ingenting', read: 'Leser', write: 'Skriver', admin: 'Administrerer' }

const environments: Record<EnvironmentName, string> = { tt02: 'TT02', production: 'produksjon' }

export const peopleTexts = {
  access: {
    everything: 'administrerer alt',
    nothing: 'ingen tjenester',
    all: all,
    some: some,
    mayCreate: 'lager tjenester',
    environment: (right: EnvironmentRight, name: EnvironmentName) =>
      right === 'administer' ? `administrerer ${environments[name]}` : `publiserer til ${environments[name]}`,
  },
  list: {
    title: 'Personer',
    lead: (count: number) =>
      count === 1 ? 'Én person har tilgang til noe her.' : `${count} personer har tilgang til noe her.`,
    found: (count: number) => (count === 0 ? 'Ingen treff.' : count === 1 ? 'Ett treff.' : `${count} treff.`),
    add: 'Legg til personer',
    search: 'Søk etter navn eller brukernavn',
    team: 'Team',
    everyTeam: 'Alle team',
    sort: 'Rekkefølge',
    sorts: { name: 'Etter navn', seen: 'Sist sett først' },
    caption: 'Personer i organisasjonen og hva de har tilgang til',
    name: 'Navn',
    teams: 'Team',
    access: 'Tilgang',
    seen: 'Sist sett',
    never: 'Aldri',
    notShown: 'Vises ikke',
    collaborator: 'Samarbeidspartner',
    you: 'Deg',
    noneTitle: 'Ingen treff',
    noneText: 'Prøv en del av navnet eller brukernavnet, eller se alle.',
    seeAll: 'Se alle',
    invitations: 'Invitasjoner som venter',
    download: 'Last ned som CSV',
    leave: 'Forlat organisasjonen',
    pages: 'Sider',
    page: (page: number, pages: number) => `Side ${page} av ${pages}`,
    previous: 'Forrige side',
    next: 'Neste side',
    file: 'personer',
    fileColumns: ['Navn', 'Brukernavn', 'Team', 'Tilgang', 'Sist sett'],
    added: (count: number) => (count === 1 ? 'Én person er lagt til.' : `${count} personer er lagt til.`),
    extended: (count: number) =>
      count === 1 ? 'Én som var med fra før, fikk flere team.' : `${count} som var med fra før, fikk flere team.`,
    invited: (count: number) => (count === 1 ? 'Én invitasjon er sendt.' : `${count} invitasjoner er sendt.`),
    spared: (count: number) =>
      count === 1
        ? 'Én adresse har fått mange invitasjoner det siste døgnet og fikk ingen ny.'
        : `${count} adresser har fått mange invitasjoner det siste døgnet og fikk ingen ny.`,
  },
  person: {
    lead: (username: string, organisation: string) => `${username} i ${organisation}.`,
    collaborator: (username: string, organisation: string) =>
      `${username} er ikke med i ${organisation}, men har fått tilgang til enkelte tjenester.`,
    suspended: 'Brukerstøtten har stengt brukeren. Personen kommer ikke inn før den er åpnet igjen.',
    saved: 'Teamene er lagret.',
    access: 'Tilgang',
    seen: 'Sist sett',
    teams: 'Team',
    teamsHint: 'Teamene bestemmer hva personen har tilgang til. Personen får en e-post når du lagrer.',
    save: 'Lagre',
    services: 'Tjenester',
    servicesCaption: 'Tjenester med tilgang, og hvorfor',
    service: 'Tjeneste',
    level: 'Kan',
    levels: levels,
    why: 'Fordi',
    ways: {
      team: (team: string, level: string) => `teamet ${team} (${level})`,
      letIn: (level: string) => `sluppet inn i tjenesten (${level})`,
      teamLetIn: (team: string, level: string) => `teamet ${team}, som er sluppet inn (${level})`,
      foreign: (level: string) => `et team i en annen organisasjon (${level})`,
    },
    noServices: 'Ingen tjenester.',
    some: (shown: number, inAll: number) => `Viser ${shown} av ${inAll} tjenester.`,
    addHow: 'Skal personen inn i et team, legger du til brukernavnet under «Legg til personer».',
    remove: (name: string) => `Fjern ${name} fra organisasjonen`,
    leave: 'Forlat organisasjonen',
  },
  departure: {
    removeTitle: (name: string) => `Fjerne ${name}?`,
    removeLead: (name: string, organisation: string) =>
      `${name} mister tilgangen til ${organisation} med en gang. Dette slutter:`,
    remove: 'Fjern fra organisasjonen',
    removedTitle: (name: string) => `${name} er fjernet`,
    removedLead: 'Dette ble fjernet. Personen har fått en e-post om det.',
    removedAt: 'Fjernet',
    ended: 'Team og tjenester',
    toPeople: 'Til personene',
    leaveTitle: (organisation: string) => `Forlate ${organisation}?`,
    leaveLead: 'Du mister tilgangen med en gang, og eierne får beskjed. Dette slutter:',
    leave: 'Forlat organisasjonen',
    leftTitle: (organisation: string) => `Du har forlatt ${organisation}`,
    leftLead: 'Dette ble fjernet.',
    toDashboard: 'Til dashbordet',
    cancel: 'Avbryt',
    teams: 'Team',
    environments: 'Miljøer',
    services: 'Sluppet inn i tjenester',
    offers: 'Tilbud om å overta tjenester',
    request: 'Forespørsel om tilgang',
    requestEnds: 'Trekkes tilbake',
    keys: 'Nøkler',
    keysEnd: 'Åpner ikke lenger noe som er lukket her.',
    invitations: 'Invitasjoner som ikke er besvart',
    invitationsEnd: (addresses: string) => `Trekkes tilbake: ${addresses}`,
    kept: 'Dette beholder personen',
    keptOwn: 'Dette beholder du',
    keptWhy: (titles: string) => `${titles}: et team i en annen organisasjon er sluppet inn`,
    lastOwnerTitle: 'Noen må eie organisasjonen',
    lastOwner: 'Du er den eneste eieren. Gjør noen andre til eier før du går.',
    lastOwnerWay: 'Velg en ny eier',
  },
}

/** What changing somebody's teams, removing and leaving refuse. */
export const peopleRefusals = {
  'teams-none': 'Velg minst ett team. Skal personen ut, bruker du «Fjern fra organisasjonen».',
} satisfies Sentences

export const departureMailTexts = {
  greeting: (name: string) => `Hei, ${name}.`,
  signature: 'Hilsen Altinn Studio',
  organisation: 'Se hvem som eier organisasjonen',
  people: 'Se personene',
  removedSubject: 'Du er fjernet fra en organisasjon',
  removed: (name: string, organisation: string) => `${name} fjernet deg fra ${organisation}.`,
  ended: (what: string) => `Dette har du ikke lenger: ${what}. Brukeren din og dine egne tjenester er som før.`,
  mistake: (serviceDesk: string) =>
    `Er det en feil, sier du fra til en av eierne. De står på siden til organisasjonen. Når du ikke fram, skriver du til brukerstøtten: ${serviceDesk}`,
  removedWhy: 'Du får denne e-posten fordi tilgangen din ble fjernet.',
  leftSubject: 'Noen har forlatt organisasjonen',
  left: (name: string, organisation: string) => `${name} har forlatt ${organisation} og har ikke lenger tilgang.`,
  leftWhy: 'Du får denne e-posten fordi du eier organisasjonen.',
}

export type TeamRight = EnvironmentRight | 'none'

const teamAccessLevels: Record<Level, string> = {
  none: 'ingen tilgang',
  read: 'lese',
  write: 'skrive',
  admin: 'administrere',
}

const inAll: Record<Level, string> = {
  none: 'Ingen tilgang til tjenester',
  read: 'Leser alle tjenester',
  write: 'Skriver i alle tjenester',
  admin: 'Administrerer alle tjenester',
}

const inChosen: Record<Level, (count: number) => string> = {
  none: () => inAll.none,
  read: (count) => `Leser ${teamAccessServices(count)}`,
  write: (count) => `Skriver i ${teamAccessServices(count)}`,
  admin: (count) => `Administrerer ${teamAccessServices(count)}`,
}

const rights: Record<TeamRight, string> = { none: 'ingenting', publish: 'publisere', administer: 'administrere' }

function teamAccessServices(count: number): string {
  return count === 1 ? 'én valgt tjeneste' : `${count} valgte tjenester`
}

export const teamAccessTexts = {
  inAll: inAll,
  inChosen: inChosen,
  noneChosen: 'Ingen tjenester er valgt',
  mayCreate: 'Lager tjenester',
  everything: 'Kan gjøre alt i organisasjonen',
  inEnvironment: (right: EnvironmentRight, environment: EnvironmentName) =>
    right === 'publish'
      ? `Publiserer til ${environments[environment]}`
      : `Publiserer til og administrerer ${environments[environment]}`,
  effect: {
    change: (what: string, from: Level, to: Level) => `${what}: ${teamAccessLevels[from]} → ${teamAccessLevels[to]}`,
    all: (count: number) => `Alle ${count} tjenester`,
    many: (count: number) => `${count} tjenester`,
    gainsCreate: 'Kan lage tjenester',
    losesCreate: 'Kan ikke lenger lage tjenester',
    environment: (environment: EnvironmentName, from: TeamRight, to: TeamRight) =>
      `${environment === 'tt02' ? 'TT02' : 'Produksjon'}: ${rights[from]} → ${rights[to]}`,
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
    } satisfies Record<TeamRight, string>,
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

const accessRights: Record<Right, string> = {
  member: 'være med i organisasjonen',
  creator: 'være i et team som kan lage tjenester',
  owner: 'være eier av organisasjonen',
  read: 'kunne lese tjenesten',
  write: 'kunne skrive i tjenesten',
  admin: 'kunne administrere tjenesten',
}

const acts: Record<Act, string> = {
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

export const accessTexts = {
  whyNot: {
    acts: acts,
    title: (act: string) => `Du kan ikke ${act}`,
    lead: (right: string, on: string) => `For å gjøre dette må du ${right}. Det gjelder ${on}.`,
    rights: accessRights,
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

export const askRefusals = { 'ask-message-long': 'Meldingen er for lang. Bruk høyst 500 tegn.' } satisfies Sentences
