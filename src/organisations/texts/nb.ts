import type { EventName } from '../../audit/event.ts'
import type { Sentences } from '../../platform/texts.ts'
import type { Level } from '../rights.ts'
import type { EnvironmentName, EnvironmentRight, Kind } from '../tables.ts'

export const directoryTexts = {
  title: 'Organisasjoner',
  lead: 'Finn organisasjonen du jobber for, og be om tilgang.',
  search: 'Søk etter organisasjon',
  searchHint: 'Navn, kortnavn eller organisasjonsnummer.',
  own: 'Dine organisasjoner',
  others: 'Andre organisasjoner',
  all: 'Alle organisasjoner',
  mine: 'Du er med',
  found: (count: number, more: boolean) =>
    more ? `De første ${count} treffene` : count === 1 ? 'Ett treff' : `${count} treff`,
  page: (page: number) => `Side ${page}`,
  next: 'Neste side',
  previous: 'Forrige side',
  none: 'Vi fant ingen organisasjon',
  noneLead: (wanted: string) => `Ingen organisasjon her passer med «${wanted}».`,
  nobodyHere: 'Det er ingen organisasjoner her ennå',
  pastEnd: 'Det er ikke flere organisasjoner',
  first: 'Til første side',
  missing: 'Finner du den ikke?',
  ask: 'Spør en kollega hva organisasjonen heter her. Den kan ha et annet navn enn det dere bruker til daglig.',
  order: 'Er den ikke her, kan du',
  orderLink: 'bestille organisasjonen',
  orderButton: 'Bestill organisasjonen',
  ownOrders: 'Se bestillingene dine',
  represent: 'Vis hvem du representerer',
  representLead:
    'Har du en rolle i Altinn for organisasjonen din? Da kan Ansattporten bekrefte det, og eierne ser det når du ber om tilgang.',
  representButton: 'Vis at du representerer organisasjonen din',
  representAnother: 'Vis en organisasjon til',
}

type OwnAct =
  | 'sign-up-begun'
  | 'sign-up-completed'
  | 'activation-mail-sent'
  | 'address-corrected'
  | 'account-activated'
  | 'identity-connected'
  | 'signed-in'
  | 'signed-out'
  | 'signed-out-by-ansattporten'
  | 'session-ended'
  | 'other-sessions-ended'
  | 'profile-changed'
  | 'consent-given'
  | 'consent-declined'
  | 'consent-revoked'
  | 'access-key-made'
  | 'access-key-revoked'
  | 'representation-vouched'
  | 'order-placed'
  | 'order-written-to'
  | 'order-short-name-changed'
  | 'order-withdrawn'
  | 'order-seat-offered'
  | 'order-seat-confirmed'
  | 'order-seat-refused'
  | 'order-seat-withdrawn'
  | 'desk-operator-added'
  | 'desk-operator-removed'
  | 'desk-order-registered'
  | 'desk-order-short-name-changed'
  | 'desk-account-suspended'
  | 'desk-account-reactivated'

export type OrganisationAct = Exclude<EventName, OwnAct>

const acts: Record<OrganisationAct, string> = {
  'organisation-opened': 'Organisasjonen åpnet',
  'organisation-changed': 'Organisasjonen endret',
  'join-requested': 'Bedt om tilgang',
  'join-withdrawn': 'Trukket forespørsel om tilgang',
  'join-approved': 'Sluppet inn',
  'join-declined': 'Fått nei til tilgang',
  'join-waiting-lifted': 'Fått lov til å spørre igjen',
  'person-added': 'Lagt til person',
  'invitation-sent': 'Sendt invitasjon',
  'invitation-resent': 'Sendt invitasjon på nytt',
  'invitation-withdrawn': 'Trukket invitasjon',
  'invitation-accepted': 'Tatt imot invitasjon',
  'teams-changed': 'Endret teamene til en person',
  'person-removed': 'Fjernet person',
  'organisation-left': 'Forlatt organisasjonen',
  'team-created': 'Laget team',
  'team-renamed': 'Gitt team nytt navn',
  'team-described': 'Endret beskrivelse av team',
  'team-access-changed': 'Endret tilgangen til team',
  'team-deleted': 'Slettet team',
  'access-asked': 'Bedt om mer tilgang',
  'service-created': 'Laget tjeneste',
  'service-pushed': 'Sendt endringer til tjeneste',
  'service-changed': 'Endret tjeneste',
  'service-opened': 'Åpnet tjeneste for alle',
  'service-closed': 'Lukket tjeneste',
  'collaborator-added': 'Sluppet inn i tjeneste',
  'collaborator-changed': 'Endret tilgang til tjeneste',
  'collaborator-removed': 'Fjernet fra tjeneste',
  'transfer-offered': 'Tilbudt tjeneste til ny eier',
  'transfer-withdrawn': 'Trukket tilbud til ny eier',
  'transfer-declined': 'Sagt nei til tjeneste',
  'transfer-accepted': 'Overtatt tjeneste',
  'service-deleted': 'Slettet tjeneste',
  'terms-accepted': 'Godtatt vilkår for et miljø',
  'environment-opened': 'Fått miljø',
  'succession-stopped': 'Stoppet bestilling av ny eier',
  'succession-dropped': 'Ingen ny eier etter bestilling',
  'owner-appointed': 'Fått ny eier',
  'became-service-owner': 'Blitt tjenesteeier',
  'desk-order-claimed': 'Bestilling tatt til behandling',
  'desk-order-released': 'Bestilling lagt tilbake',
  'desk-order-asked': 'Bedt om mer i bestilling',
  'desk-order-written-to': 'Skrevet i bestilling',
  'desk-order-noted': 'Skrevet notat om bestilling',
  'desk-register-asked': 'Spurt Enhetsregisteret på nytt',
  'desk-order-first-approved': 'Bestilling godkjent av den første',
  'desk-order-declined': 'Bestilling fått nei',
  'desk-order-approved': 'Bestilling godkjent',
  'desk-organisation-suspended': 'Stengt av brukerstøtten',
  'desk-organisation-reactivated': 'Åpnet igjen av brukerstøtten',
  'desk-owners-nudged': 'Minnet av brukerstøtten',
}

export const historyTexts = {
  title: 'Historikk',
  lead: 'Alt som er gjort i organisasjonen, det nyeste først.',
  caption: 'Det som er gjort i organisasjonen',
  when: 'Når',
  what: 'Hva',
  by: 'Hvem',
  onlyOf: (name: string) => `Bare det som gjelder ${name}`,
  filter: 'Finn i historikken',
  person: 'Gjelder brukernavn',
  act: 'Hendelse',
  anyAct: 'Alle hendelser',
  acts: acts,
  from: 'Fra og med',
  to: 'Til og med',
  show: 'Vis',
  reset: 'Vis alt',
  export: 'Last ned som CSV',
  older: 'Eldre',
  newest: 'Til det nyeste',
  noneTitle: 'Ingen treff',
  none: 'Prøv et annet brukernavn, en annen hendelse eller et lengre tidsrom.',
  fileName: 'historikk',
  columns: ['Tidspunkt', 'Hendelse', 'Brukernavn', 'Navn', 'Gjelder brukernavn', 'Gjelder navn', 'Hva som skjedde'],
}

export const historyRefusals = {
  'day-shape': 'Skriv dagen som 2026-11-22.',
  'days-turned': 'Den siste dagen er før den første.',
} satisfies Sentences

export const membershipMailTexts = {
  organisationButton: 'Se organisasjonen',
  invitedSubject: (organisation: string) => `Bli med i ${organisation} i Altinn Studio`,
  invited: (name: string, organisation: string) => `${name} inviterer deg til ${organisation} i Altinn Studio.`,
  invitedHow:
    'Trykk på knappen og logg inn for å svare. Har du ikke bruker, lager du en på veien, med denne e-postadressen.',
  invitedButton: 'Se invitasjonen',
  invitedLives: 'Lenken virker i sju dager.',
  invitedWhy:
    'Du får denne e-posten fordi noen skrev inn adressen din. Kjenner du ikke avsenderen, kan du se bort fra den.',
  acceptedSubject: 'Invitasjonen din er tatt imot',
  accepted: (name: string, organisation: string) => `${name} tok imot invitasjonen og er nå med i ${organisation}.`,
  acceptedButton: 'Se personene',
  acceptedWhy: 'Du får denne e-posten fordi du sendte invitasjonen.',
  addedSubject: 'Du er lagt til i en organisasjon',
  added: (name: string, organisation: string, teams: string) => `${name} la deg til i ${organisation}, i ${teams}.`,
  addedWhy:
    'Du får denne e-posten fordi du har fått ny tilgang. Mener du at det er feil, kan du forlate organisasjonen.',
  teamsSubject: 'Teamene dine er endret',
  teamsChanged: (name: string, organisation: string) => `${name} endret teamene dine i ${organisation}.`,
  teamsGiven: (teams: string) => `Du er nå med i ${teams}.`,
  teamsTaken: (teams: string) => `Du er ikke lenger med i ${teams}.`,
  teamsWhy: 'Du får denne e-posten fordi tilgangen din ble endret.',
}

export const settingsTexts = {
  title: 'Innstillinger',
  lead: (organisation: string) => `Det andre ser om ${organisation}.`,
  saved: 'Lagret.',
  removed: 'Logoen er fjernet.',
  presentation: 'Nettsted',
  website: 'Adresse',
  websiteHint: 'Begynner med https:// eller http://. Uten adresse vises ingenting.',
  logo: 'Logo',
  logoLead: 'Logoen vises på siden til organisasjonen. Alle som er logget inn, ser den.',
  noLogo: 'Organisasjonen har ingen logo ennå. Så lenge viser vi bokstavene.',
  file: 'Velg bilde',
  fileHint:
    'PNG, JPEG eller WebP, høyst 200 kB. Et kvadratisk bilde passer best. Vi viser bildet som det er, også det som er skjult i det, som sted og kamera.',
  upload: 'Last opp',
  remove: 'Fjern logoen',
  fixed: 'Navn og nummer',
  fixedLead: 'Dette kommer fra Enhetsregisteret og bestillingen. Skriv til brukerstøtten hvis noe er feil.',
  shortName: 'Kortnavn',
  number: 'Organisasjonsnummer',
  name: 'Navn',
  kind: 'Slag',
  since: 'Åpnet',
}

export const settingsRefusals = {
  'website-shape': 'Skriv hele adressen, som https://www.fjordvik.example.',
  'website-long': 'Adressen kan ha høyst 200 tegn.',
  'logo-missing': 'Velg et bilde.',
  'logo-large': 'Bildet er for stort. Det kan være høyst 200 kB.',
  'logo-type': 'Bildet må være PNG, JPEG eller WebP. SVG kan inneholde skript, så det tar vi ikke imot.',
} satisfies Sentences

export const suspensionTexts = {
  tag: 'Stengt',
  notice: 'Stengt av brukerstøtten',
  noticeLead: (date: string) =>
    `Siden ${date} kan ingenting endres her. Du kan lese, klone og forlate organisasjonen som før.`,
  noticeOthers: (date: string) => `Organisasjonen er stengt siden ${date}. Ingen kan be om tilgang nå.`,
  serviceNotice: (name: string) =>
    `${name} er stengt av brukerstøtten. Du kan lese og klone tjenesten, men ikke endre den.`,
  page: {
    title: (name: string) => `${name} er stengt`,
    lead: 'Brukerstøtten har stengt organisasjonen. Det som er her, kan leses og klones, men ingenting kan endres.',
    since: 'Stengt siden',
    reason: 'Begrunnelse',
    write: 'Spørsmål',
    writeTo: 'Skriv til',
    toOrganisation: 'Til organisasjonen',
  },
  mail: {
    see: 'Se organisasjonen',
    reason: 'Begrunnelsen er:',
    write: (address: string) => `Har du spørsmål, eller mener du at dette er feil? Skriv til ${address}.`,
    suspendedSubject: (name: string) => `${name} er stengt i Altinn Studio`,
    suspended: (name: string) => `Brukerstøtten har stengt ${name}.`,
    means:
      'Medlemmene kan lese, klone og forlate organisasjonen som før. Ingenting kan endres, og ingen nye kan slippes inn. Ingenting er slettet.',
    reactivatedSubject: (name: string) => `${name} er åpnet igjen`,
    reactivated: (name: string) => `Brukerstøtten har åpnet ${name} igjen. Alt virker som før.`,
    ownerSuspendedSubject: (name: string) => `En eier av ${name} er stengt ute`,
    ownerSuspended: (person: string, username: string, name: string) =>
      `Brukerstøtten har stengt brukeren til ${person} (${username}), som er eier av ${name} sammen med deg.`,
    ownerMeans:
      'Personen kommer ikke inn før brukeren er åpnet igjen. Team og tilganger i organisasjonen er ikke endret.',
    ownerReactivatedSubject: (name: string) => `En eier av ${name} slipper inn igjen`,
    ownerReactivated: (person: string, username: string, name: string) =>
      `Brukerstøtten har åpnet brukeren til ${person} (${username}) igjen, som er eier av ${name} sammen med deg.`,
  },
}

export const teamRefusals = {
  'team-name-missing': 'Gi teamet et navn.',
  'team-name-long': 'Navnet er for langt. Bruk høyst 40 tegn.',
  'team-name-signs': 'Navnet har et usynlig tegn. Skriv det på nytt.',
  'team-name-taken': 'Organisasjonen har et team med dette navnet. Velg et annet.',
  'team-description-long': 'Beskrivelsen er for lang. Bruk høyst 200 tegn.',
  'team-level-missing': 'Velg hva teamet kan gjøre med tjenestene.',
  'team-reach-missing': 'Velg hvilke tjenester det gjelder.',
  'team-member-missing': 'Velg hvem som skal være med.',
  'not-in-organisation':
    'Ingen i organisasjonen har dette brukernavnet. Legg personen til i organisasjonen først, under Personer.',
  'last-team':
    'Personen er bare med i dette teamet. Skal personen ut, fjerner du personen fra organisasjonen. Da slutter alt annet også.',
  'last-owner': 'Organisasjonen må ha en eier. Gjør noen andre til eier først.',
  'only-team': ({ names }) =>
    `Dette er det eneste teamet til ${names}. Flytt dem til et annet team, eller fjern dem fra organisasjonen, før du sletter det.`,
  'owners-fixed': 'Owners styrer organisasjonen og kan ikke endres eller slettes.',
} satisfies Sentences

export const teamMailTexts = {
  button: 'Se teamet',
  organisationButton: 'Se organisasjonen',
  joinedSubject: 'Du er med i et nytt team',
  joined: (who: string, team: string, organisation: string) =>
    `${who} la deg til i teamet ${team} i ${organisation}. Teamets side sier hva det gir deg tilgang til.`,
  leftSubject: 'Du er ikke lenger med i et team',
  left: (who: string, team: string, organisation: string) =>
    `${who} tok deg ut av teamet ${team} i ${organisation}. Du har ikke lenger det teamet ga deg tilgang til. Du er fortsatt med i organisasjonen.`,
  deletedSubject: 'Et team du var med i, er slettet',
  deleted: (who: string, team: string, organisation: string) =>
    `${who} slettet teamet ${team} i ${organisation}. Du har ikke lenger det teamet ga deg tilgang til. Du er fortsatt med i organisasjonen.`,
  why: 'Du får denne e-posten fordi tilgangen din ble endret.',
}

const kinds: Record<Kind, string> = { 'service-owner': 'Tjenesteeier', developer: 'Utviklerorganisasjon' }

export const organisationTexts = {
  organisations: 'Organisasjoner',
  kinds: kinds,
  tabs: 'Sider for organisasjonen',
  overview: 'Oversikt',
  people: 'Personer',
  teams: 'Team',
  environments: 'Miljøer',
  requests: 'Forespørsler',
  history: 'Historikk',
  settings: 'Innstillinger',
  noOwnerNow: 'Ingen av eierne kan svare akkurat nå.',
}

type AccessWords = {
  everything: string
  nothing?: string
  /** @param count of services; `all` where it is every one, those that come later too */
  inServices: (level: Exclude<Level, 'none'>, count: number | 'all') => string
  mayCreate: string
  inEnvironment: (right: EnvironmentRight, name: EnvironmentName) => string
}

const environments: Record<EnvironmentName, string> = { tt02: 'TT02', production: 'produksjon' }

/** What a team gives, in three lengths: a line of a list, a part of a sentence, and what one then can do. */
export const givenAccessTexts = {
  line: {
    everything: 'Kan gjøre alt i organisasjonen',
    nothing: 'Ingen tilgang til tjenester',
    inServices: (level, count) => {
      if (count === 0) return 'Ingen tjenester er valgt'
      const which = count === 'all' ? 'alle tjenester' : count === 1 ? 'én valgt tjeneste' : `${count} valgte tjenester`
      return { read: `Leser ${which}`, write: `Skriver i ${which}`, admin: `Administrerer ${which}` }[level]
    },
    mayCreate: 'Lager tjenester',
    inEnvironment: (right, name) =>
      right === 'publish'
        ? `Publiserer til ${environments[name]}`
        : `Publiserer til og administrerer ${environments[name]}`,
  },
  phrase: {
    everything: 'administrerer alt',
    nothing: 'ingen tjenester',
    inServices: (level, count) => {
      const which = count === 'all' ? 'alle tjenester' : count === 1 ? 'én tjeneste' : `${count} tjenester`
      return { read: `leser ${which}`, write: `skriver i ${which}`, admin: `administrerer ${which}` }[level]
    },
    mayCreate: 'lager tjenester',
    inEnvironment: (right, name) =>
      right === 'administer' ? `administrerer ${environments[name]}` : `publiserer til ${environments[name]}`,
  },
  power: {
    everything: 'styre organisasjonen: personer, team og alle tjenester',
    inServices: (level, count) => {
      const which = count === 'all' ? 'alle tjenestene' : 'utvalgte tjenester'
      return { read: `lese ${which}`, write: `lese og endre ${which}`, admin: `administrere ${which}` }[level]
    },
    mayCreate: 'lage nye tjenester',
    inEnvironment: (right, name) => {
      const where = name === 'tt02' ? 'testmiljøet TT02' : environments[name]
      return right === 'publish' ? `publisere til ${where}` : `publisere til og administrere ${where}`
    },
  },
} satisfies Record<string, AccessWords>

export const standardTeamTexts = {
  owners: 'Styrer organisasjonen.',
  devs: 'Lager og endrer tjenester.',
  'deploy-tt02': 'Publiserer til testmiljøet.',
  'deploy-production': 'Publiserer til produksjon.',
}
