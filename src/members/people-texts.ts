import type { Level } from '../organisations/rights.ts'
import type { EnvironmentName, EnvironmentRight } from '../organisations/tables.ts'
import type { Sentences } from '../platform/form.ts'
import type { Catalogue } from '../platform/texts.ts'

type Given = Exclude<Level, 'none'>

const allNb: Record<Given, string> = {
  read: 'leser alle tjenester',
  write: 'skriver i alle tjenester',
  admin: 'administrerer alle tjenester',
}
const servicesNb = (count: number) => (count === 1 ? 'én tjeneste' : `${count} tjenester`)
const someNb: Record<Given, (count: number) => string> = {
  read: (count) => `leser ${servicesNb(count)}`,
  write: (count) => `skriver i ${servicesNb(count)}`,
  admin: (count) => `administrerer ${servicesNb(count)}`,
}
const levelsNb: Record<Level, string> = { none: 'Ingenting', read: 'Leser', write: 'Skriver', admin: 'Administrerer' }
const environmentsNb: Record<EnvironmentName, string> = { tt02: 'TT02', production: 'produksjon' }

const nb = {
  access: {
    everything: 'administrerer alt',
    nothing: 'ingen tjenester',
    all: allNb,
    some: someNb,
    mayCreate: 'lager tjenester',
    environment: (right: EnvironmentRight, name: EnvironmentName) =>
      right === 'administer' ? `administrerer ${environmentsNb[name]}` : `publiserer til ${environmentsNb[name]}`,
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
    levels: levelsNb,
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

const allEn: Record<Given, string> = {
  read: 'reads all services',
  write: 'writes in all services',
  admin: 'administers all services',
}
const servicesEn = (count: number) => (count === 1 ? 'one service' : `${count} services`)
const someEn: Record<Given, (count: number) => string> = {
  read: (count) => `reads ${servicesEn(count)}`,
  write: (count) => `writes in ${servicesEn(count)}`,
  admin: (count) => `administers ${servicesEn(count)}`,
}
const levelsEn: Record<Level, string> = { none: 'Nothing', read: 'Reads', write: 'Writes', admin: 'Administers' }
const environmentsEn: Record<EnvironmentName, string> = { tt02: 'TT02', production: 'production' }

const en: typeof nb = {
  access: {
    everything: 'administers everything',
    nothing: 'no services',
    all: allEn,
    some: someEn,
    mayCreate: 'makes services',
    environment: (right, name) =>
      right === 'administer' ? `administers ${environmentsEn[name]}` : `publishes to ${environmentsEn[name]}`,
  },
  list: {
    title: 'People',
    lead: (count) =>
      count === 1 ? 'One person has access to something here.' : `${count} people have access to something here.`,
    found: (count) => (count === 0 ? 'No hits.' : count === 1 ? 'One hit.' : `${count} hits.`),
    add: 'Add people',
    search: 'Search for name or username',
    team: 'Team',
    everyTeam: 'All teams',
    sort: 'Order',
    sorts: { name: 'By name', seen: 'Last seen first' },
    caption: 'People in the organisation and what they have access to',
    name: 'Name',
    teams: 'Teams',
    access: 'Access',
    seen: 'Last seen',
    never: 'Never',
    notShown: 'Not shown',
    collaborator: 'Collaborator',
    you: 'You',
    noneTitle: 'No hits',
    noneText: 'Try a part of the name or username, or see everybody.',
    seeAll: 'See everybody',
    invitations: 'Invitations that wait',
    download: 'Download as CSV',
    leave: 'Leave the organisation',
    pages: 'Pages',
    page: (page, pages) => `Page ${page} of ${pages}`,
    previous: 'Previous page',
    next: 'Next page',
    file: 'people',
    fileColumns: ['Name', 'Username', 'Teams', 'Access', 'Last seen'],
    added: (count) => (count === 1 ? 'One person is added.' : `${count} people are added.`),
    extended: (count) =>
      count === 1 ? 'One who was in already got further teams.' : `${count} who were in already got further teams.`,
    invited: (count) => (count === 1 ? 'One invitation is sent.' : `${count} invitations are sent.`),
    spared: (count) =>
      count === 1
        ? 'One address has had many invitations in the last day and got no new one.'
        : `${count} addresses have had many invitations in the last day and got no new one.`,
  },
  person: {
    lead: (username, organisation) => `${username} in ${organisation}.`,
    collaborator: (username, organisation) =>
      `${username} does not belong to ${organisation}, but has been let in to single services.`,
    suspended: 'The service desk has suspended this user. The person cannot come in until it is open again.',
    saved: 'The teams are saved.',
    access: 'Access',
    seen: 'Last seen',
    teams: 'Teams',
    teamsHint: 'The teams decide what the person has access to. The person gets an e-mail when you save.',
    save: 'Save',
    services: 'Services',
    servicesCaption: 'Services with access, and why',
    service: 'Service',
    level: 'May',
    levels: levelsEn,
    why: 'Because of',
    ways: {
      team: (team, level) => `the team ${team} (${level})`,
      letIn: (level) => `being let in to the service (${level})`,
      teamLetIn: (team, level) => `the team ${team}, which was let in (${level})`,
      foreign: (level) => `a team of another organisation (${level})`,
    },
    noServices: 'No services.',
    some: (shown, inAll) => `Shows ${shown} of ${inAll} services.`,
    addHow: 'To put the person into a team, add the username under “Add people”.',
    remove: (name) => `Remove ${name} from the organisation`,
    leave: 'Leave the organisation',
  },
  departure: {
    removeTitle: (name) => `Remove ${name}?`,
    removeLead: (name, organisation) => `${name} loses the access to ${organisation} at once. This ends:`,
    remove: 'Remove from the organisation',
    removedTitle: (name) => `${name} is removed`,
    removedLead: 'This was removed. The person has been told by e-mail.',
    removedAt: 'Removed',
    ended: 'Teams and services',
    toPeople: 'To the people',
    leaveTitle: (organisation) => `Leave ${organisation}?`,
    leaveLead: 'You lose your access at once, and the owners are told. This ends:',
    leave: 'Leave the organisation',
    leftTitle: (organisation) => `You have left ${organisation}`,
    leftLead: 'This was removed.',
    toDashboard: 'To the dashboard',
    cancel: 'Cancel',
    teams: 'Teams',
    environments: 'Environments',
    services: 'Let in to services',
    offers: 'Offers to take over services',
    request: 'Request for access',
    requestEnds: 'Is withdrawn',
    keys: 'Keys',
    keysEnd: 'No longer open anything that is closed here.',
    invitations: 'Invitations without an answer',
    invitationsEnd: (addresses) => `Are withdrawn: ${addresses}`,
    kept: 'The person keeps this',
    keptOwn: 'You keep this',
    keptWhy: (titles) => `${titles}: a team of another organisation was let in`,
    lastOwnerTitle: 'Somebody must own the organisation',
    lastOwner: 'You are the only owner. Make somebody else an owner before you go.',
    lastOwnerWay: 'Choose a new owner',
  },
}

export const peopleTexts: Catalogue<typeof nb> = { nb, en }

/** What changing somebody's teams, removing and leaving refuse. */
export const peopleRefusals: Catalogue<Sentences> = {
  nb: {
    'last-owner': 'Organisasjonen må ha en eier. Gjør noen andre til eier først.',
    'teams-none': 'Velg minst ett team. Skal personen ut, bruker du «Fjern fra organisasjonen».',
  },
  en: {
    'last-owner': 'The organisation must have an owner. Make somebody else an owner first.',
    'teams-none': 'Choose at least one team. If the person is to go, use “Remove from the organisation”.',
  },
}

const mailsNb = {
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

const mailsEn: typeof mailsNb = {
  greeting: (name) => `Hello, ${name}.`,
  signature: 'Regards, Altinn Studio',
  organisation: 'See who owns the organisation',
  people: 'See the people',
  removedSubject: 'You have been removed from an organisation',
  removed: (name, organisation) => `${name} removed you from ${organisation}.`,
  ended: (what) => `This is no longer yours: ${what}. Your user and your own services are as before.`,
  mistake: (serviceDesk) =>
    `If it is a mistake, tell one of the owners. They are on the page of the organisation. If you cannot reach them, write to support: ${serviceDesk}`,
  removedWhy: 'You get this e-mail because your access was removed.',
  leftSubject: 'Somebody has left the organisation',
  left: (name, organisation) => `${name} has left ${organisation} and no longer has access.`,
  leftWhy: 'You get this e-mail because you own the organisation.',
}

export const departureMailTexts: Catalogue<typeof mailsNb> = { nb: mailsNb, en: mailsEn }
